"""What this is, which version, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop import __version__
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_XL
from desktop.qtkit.widgets import Panel, label

PARTS = (
    ("Noto Sans JP · BIZ UDMincho · BIZ UDGothic · Tinos · Arimo", "SIL Open Font License 1.1"),
    ("Lucide", "ISC"),
    ("Qt · PySide6", "LGPL 3"),
    ("SQLCipher · sqlite-utils", "BSD · Apache 2.0"),
    ("python-docx", "MIT"),
    ("phonenumbers · holidays · keyring", "Apache 2.0 · MIT · MIT"),
)
"""Names and licences, the same in every language."""


class AboutPage(QWidget):
    """Version and licences."""

    needs_owner = False

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._panel, self._licences = Panel("Kikitori"), Panel()
        self._version = label("", "strong")
        self._version.setObjectName("version")
        self._what = label("", wrap=True)
        self._panel.body.addWidget(self._version)
        self._panel.body.addWidget(self._what)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_XL)
        grid.setVerticalSpacing(GAP_M)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, (name, licence) in enumerate(PARTS):
            grid.addWidget(label(name, wrap=True), row, 0)
            grid.addWidget(label(licence, "second", wrap=True), row, 1)
        self._licences.body.addLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        column.addWidget(self._panel)
        column.addWidget(self._licences)
        self._retranslate()

    def refresh(self) -> None:
        """Nothing here changes."""

    def submit(self) -> None:
        """Nothing waits here."""

    def first_focus(self) -> None:
        """Put the keyboard on the page itself."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("About"))
        self._version.setText(self.tr("Version {number}").format(number=__version__))
        self._what.setText(
            self.tr("Free under the MIT licence. Nothing of the office leaves this computer.")
        )
        self._licences.set_title(self.tr("Fonts, icons and parts by others"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
