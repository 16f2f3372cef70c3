"""What still keeps the letter from approval, as links; and what was checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.widgets import Banner, LinkButton, Panel, label, show_if
from desktop.services.letter_paper import Check, Missing

Explain = Callable[[str, Mapping[str, object]], str]


class MissingPanel(QWidget):
    """Counts what is missing and leads to each place.

    Signals:
        wanted: (link) Go there.
    """

    wanted = Signal(str)

    def __init__(self, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explain = explain
        self._missing: Sequence[Missing] = ()
        self._checks: Sequence[Check] = ()
        self._frozen = False
        self._banner = Banner("amber")
        self._banner.setObjectName("letter_missing")
        self._checked = Panel()
        self._checked.setObjectName("letter_checks")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._banner)

    @property
    def checked(self) -> Panel:
        """The list of checks, laid out apart, under the form."""
        return self._checked

    def show_state(
        self, missing: Sequence[Missing], checks: Sequence[Check], *, frozen: bool
    ) -> None:
        """Show what is missing, and the checks of the finished text."""
        self._missing, self._checks, self._frozen = missing, checks, frozen
        self._show()

    def _show(self) -> None:
        self._show_missing()
        self._show_checks()

    def _show_missing(self) -> None:
        count = len(self._missing)
        self._banner.clear_actions()
        if self._frozen:
            self._banner.hide()
            return
        if not count:
            self._banner.say(self.tr("Everything is there. An owner can approve it."), tone="green")
        else:
            self._banner.say(self.tr("%n more and it can be approved", "", count), tone="amber")
        for one in self._missing:
            words = self._explain(one.code, one.details)
            link = self._banner.add_action(words, partial(self.wanted.emit, one.link))
            link.setObjectName("missing_" + one.link.replace("/", "_"))
        self._banner.show()

    def _show_checks(self) -> None:
        while (item := self._checked.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._checked.set_title(self.tr("Checked"))
        self._checked.body.setSpacing(GAP_XS)
        for one in self._checks:
            words = self._explain(one.code, one.details)
            if one.ok:
                self._checked.body.addWidget(label(f"✓ {words}", "green", wrap=True))
            else:
                link = LinkButton(f"! {words}", partial(self.wanted.emit, one.link))
                self._checked.body.addWidget(link)
        show_if(self._checked, bool(self._checks))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
