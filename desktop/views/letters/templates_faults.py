"""All faults of a template at once: where, the line as it stands, and what would mend it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.widgets import LinkButton, Panel, label, rule, show_if
from desktop.services.template_infos import TemplateFault

Explain = Callable[[str, Mapping[str, object]], str]


class TemplateFaults(Panel):
    """One part a fault, the file's own order.

    Signals:
        copied: (text) A proposal to be pasted into Word.
    """

    copied = Signal(str)

    def __init__(self, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("template_faults")
        self._explain = explain
        self._faults: Sequence[TemplateFault] = ()
        self.body.setSpacing(GAP_M)
        self.show_faults(())

    def show_faults(self, faults: Sequence[TemplateFault]) -> None:
        """Show these; none hides the panel."""
        self._faults = faults
        self._show()

    def _show(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.set_title(self.tr("To mend"))
        for number, fault in enumerate(self._faults):
            if number:
                self.body.addWidget(rule())
            self.body.addWidget(self._part(fault))
        show_if(self, bool(self._faults))

    def _part(self, fault: TemplateFault) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        place = self._explain(fault.place, fault.place_details)
        column.addWidget(label(place, "second", wrap=True))
        if fault.quote:
            column.addWidget(label(fault.quote, "strong", wrap=True))
        sentence = self._explain(fault.code, fault.details)
        column.addWidget(label(sentence, wrap=True))
        if fault.proposal:
            row = QHBoxLayout()
            row.addWidget(label(self.tr("Instead:"), "second"))
            copy = LinkButton(fault.proposal, lambda: self.copied.emit(fault.proposal))
            copy.setAccessibleName(self.tr("Copy {text}").format(text=fault.proposal))
            copy.setToolTip(self.tr("Copy"))
            row.addWidget(copy)
            row.addStretch(1)
            column.addLayout(row)
        return part

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
