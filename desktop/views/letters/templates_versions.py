"""The versions an office kept of a template, and the way back to each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import LinkButton, Panel, label, show_if
from desktop.services.template_infos import TemplateVersion


class TemplateVersions(Panel):
    """Newest first; hidden while there is none.

    Signals:
        wanted: (number) Use this one again.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("template_versions")
        self._versions: Sequence[TemplateVersion] = ()
        self._zone: tzinfo | None = None
        self._show()

    def show_versions(self, versions: Sequence[TemplateVersion], zone: tzinfo) -> None:
        """Show these; times in the office's zone."""
        self._versions, self._zone = versions, zone
        self._show()

    def _show(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.set_title(self.tr("Your versions"))
        for version in self._versions:
            self.body.addWidget(self._row(version))
        show_if(self, bool(self._versions))

    def _row(self, version: TemplateVersion) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        at = version.kept_at.astimezone(self._zone)
        row.addWidget(label(self.tr("Version {number}").format(number=version.number), "strong"))
        row.addWidget(label(f"{at:%Y-%m-%d %H:%M}", "second"))
        if version.letters:
            row.addWidget(label(self.tr("%n letter(s)", "", version.letters), "second"))
        row.addStretch(1)
        if version.in_use:
            row.addWidget(label(self.tr("in use"), "green"))
        else:
            use = LinkButton(self.tr("Use this one"), lambda: self.wanted.emit(version.number))
            use.setObjectName(f"action_use_version_{version.number}")
            row.addWidget(use)
        return part

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
