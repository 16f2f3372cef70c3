"""Above the promise: its key, its kind, and what else this call has promised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.domain.promise import PromiseKind
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S, GAP_XS, em
from desktop.qtkit.widgets import KeyHint, LinkButton, label, native_keys, show_if
from desktop.views.calls.call_keys import KEYS
from desktop.views.promise_words import kind_word

KINDS = (
    PromiseKind.CALLBACK,
    PromiseKind.DOCUMENT,
    PromiseKind.REFUND,
    PromiseKind.RESULT,
    PromiseKind.VISIT,
)


class PromiseHead(QWidget):
    """The label of the box, and its kind at the right.

    Signals:
        picked: (kind) A person chose another kind.
    """

    picked = Signal(PromiseKind)

    def __init__(self, buddy: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label("", "second")
        self._label.setBuddy(buddy)
        self._kind = QComboBox()
        self._kind.setObjectName("promise_kind")
        self._kind.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from when to who
        self._kind.setMaximumHeight(em(self, 1.8))
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind in KINDS:
            self._kind.addItem("", kind.value)
        self._kind.activated.connect(lambda index: self.picked.emit(KINDS[index]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_XS)
        row.addWidget(self._label)
        row.addWidget(KeyHint(KEYS["promise"]))
        row.addStretch(1)
        row.addWidget(self._kind)
        self._retranslate()

    def show_kind(self, kind: PromiseKind) -> None:
        """Show the kind of the promise in the box."""
        self._kind.setCurrentIndex(KINDS.index(kind))

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Promise"))
        self._kind.setAccessibleName(self.tr("What is promised"))
        keys = native_keys(KEYS["promise_kind"])
        self._kind.setToolTip(f"{self.tr('What is promised')} ({keys})")
        for index, kind in enumerate(KINDS):
            self._kind.setItemText(index, kind_word(kind))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class OtherPromises(QWidget):
    """What this call has promised besides; a click leads to it."""

    def __init__(self, on_click: Callable[[PromiseKind], None]) -> None:
        super().__init__()
        self._on_click = on_click
        self._shown: list[tuple[PromiseKind, str]] = []
        self._links: list[LinkButton] = []
        self._flow = FlowLayout(self, spacing=GAP_S)
        self.hide()

    def show_promises(self, promises: Sequence[tuple[PromiseKind, str]]) -> None:
        """Show (kind, words) of each."""
        if list(promises) == self._shown:
            return
        self._shown = list(promises)
        for link in self._links:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = []
        for kind, words in promises:
            link = LinkButton(words, partial(self._on_click, kind))
            link.setObjectName(f"promised_{kind.value}")
            self._links.append(link)
            self._flow.addWidget(link)
        show_if(self, bool(promises))
        self.updateGeometry()
