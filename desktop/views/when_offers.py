"""Below a time: one that suits everybody, whether the caller wished it, the two steps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.widgets import LinkButton, label, show_if


class WhenOffers(QWidget):
    """Nothing of it is shown until it matters.

    Signals:
        taken: The time on offer is to stand in the box.
        two_step_taken: The promise in two steps is to be made instead.
        wished: (bool) The caller asked for this very time, or did not.
    """

    taken = Signal()
    two_step_taken = Signal()
    wished = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._words = ""
        self._offer = LinkButton("", self.taken.emit)
        self._offer.setObjectName(f"{name}_offer")
        self._wish = QCheckBox()
        self._wish.setObjectName(f"{name}_wish")
        self._wish.clicked.connect(self.wished)
        self._two_step = label("", "second", wrap=True)
        self._two_step.setObjectName(f"{name}_two_step")
        self._take_two_step = LinkButton("", self.two_step_taken.emit)
        self._take_two_step.setObjectName(f"action_{name}_two_step")
        self._row = QWidget()
        flow = FlowLayout(self._row, spacing=GAP_M)
        flow.addWidget(self._offer)
        flow.addWidget(self._wish)
        self._steps = QWidget()
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(GAP_XS)
        steps.addWidget(self._two_step)
        steps.addWidget(self._take_two_step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(self._row)
        column.addWidget(self._steps)
        self._retranslate()
        self.show_offer("")
        self.show_wish(False)
        self.show_two_step("")

    def show_offer(self, words: str) -> None:
        """Show a time to take with one key; ``""``: none."""
        self._words = words
        self._offer.setText(self.tr("↓ {time}").format(time=words) if words else "")
        self._offer.setAccessibleName(
            self.tr("Take {time} (Down arrow)").format(time=words) if words else ""
        )
        show_if(self._offer, bool(words))
        self._fit()

    def show_wish(self, matters: bool) -> None:
        """Ask whether the caller wished this very time, while it matters or is ticked."""
        show_if(self._wish, matters or self._wish.isChecked())
        self._fit()

    def show_two_step(self, sentence: str) -> None:
        """Show the sentence of the promise in two steps; ``""``: no need of it."""
        self._sentence = sentence
        self._two_step.setText(
            self.tr("Their free hours are not known. Say: “{sentence}”").format(sentence=sentence)
            if sentence
            else ""
        )
        self._take_two_step.setAccessibleDescription(sentence)
        show_if(self._steps, bool(sentence))
        self._fit()

    def show_two_step_key(self, has_key: bool) -> None:
        """Say whether Down takes the promise in two steps now."""
        words = self.tr("Promise it in two steps")
        self._take_two_step.setText(f"↓ {words}" if has_key else words)

    def is_wished(self) -> bool:
        """Whether the caller asked for this very time."""
        return self._wish.isChecked()

    def set_wished(self, wished: bool) -> None:
        """Show what is stored."""
        self._wish.setChecked(wished)
        self.show_wish(wished)

    def _fit(self) -> None:
        shown = not (self._offer.isHidden() and self._wish.isHidden())
        show_if(self._row, shown)
        show_if(self, shown or bool(self._sentence))

    def _retranslate(self) -> None:
        self._wish.setText(self.tr("The caller wishes it"))
        self._wish.setToolTip(
            self.tr("Their own wish comes before the office’s days and hours; it is recorded.")
        )
        self.show_two_step_key(False)
        self.show_offer(self._words)
        self.show_two_step(self._sentence)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
