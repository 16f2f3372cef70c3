"""The ready answers found, in the place of the small words beside the sentence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_S, GAP_XS
from desktop.qtkit.widgets import LinkButton, show_if
from desktop.views.calls.answer_finder import AnswerFinder

MARK = "▸ "


class AnswerList(QWidget):
    """Their titles; the one that is shown large is marked. A click shows another."""

    def __init__(self, finder: AnswerFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._links: list[LinkButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self._column.setSpacing(GAP_XS)
        self._retranslate()

    def refresh(self) -> None:
        """Show what the finder holds."""
        found, current = self._finder.found(), self._finder.current()
        for number in range(len(self._links), len(found)):
            link = LinkButton("", partial(self._pick, number))
            link.setObjectName(f"ready_answer_{number + 1}")
            link.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the search
            self._links.append(link)
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        for number, link in enumerate(self._links):
            show_if(link, number < len(found))
            if number < len(found):
                chosen = found[number] == current
                link.setText((MARK if chosen else "") + found[number].title)
                link.setToolTip(found[number].text)

    def _pick(self, number: int) -> None:
        found = self._finder.found()
        if number < len(found):
            self._finder.pick(found[number].answer_id)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Ready answers"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
