"""What still keeps the letter from approval, as links; and what was checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import Panel, label, show_if
from desktop.services.letter_paper import Check, Missing
from desktop.services.letter_reasons import REASON
from desktop.views.letters.link_line import LinkLine
from desktop.views.letters.reasons_panel import Explain, ReasonsPanel


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
        self._banner = QFrame()
        self._banner.setObjectName("letter_missing")
        self._count = label("", "strong", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(GAP_XS)
        inside = QVBoxLayout(self._banner)
        inside.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        inside.setSpacing(GAP_XS)
        inside.addWidget(self._count)
        inside.addLayout(self._links)
        self._reasons = ReasonsPanel(explain)
        self._reasons.wanted.connect(self.wanted)
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

    @property
    def reasons(self) -> ReasonsPanel:
        """The remarks that may stay with a reason, laid out below."""
        return self._reasons

    def focus_reason(self, name: str) -> bool:
        """Put the keyboard where a reason is missing, if that is what is meant."""
        return name == REASON and self._reasons.focus_first()

    def show_state(
        self, missing: Sequence[Missing], checks: Sequence[Check], *, frozen: bool
    ) -> None:
        """Show what is missing, and the checks of the finished text."""
        self._missing, self._checks, self._frozen = missing, checks, frozen
        self._reasons.show_checks(checks, frozen=frozen)
        self._show()

    def focus_first(self) -> None:
        """Put the keyboard on the first thing that is missing."""
        item = self._links.itemAt(0)
        if item is not None and (line := item.widget()) is not None:
            line.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        self._show_missing()
        self._show_checks()

    def _show_missing(self) -> None:
        count = len(self._missing)
        _empty(self._links)
        self._banner.setVisible(not self._frozen)
        open_checks = sum(not one.ok for one in self._checks)
        tone = "amber" if count or open_checks else "green"
        set_role(self._banner, f"banner-{tone}")
        set_role(self._count, "strong", tone=tone)
        if count:
            self._count.setText(self.tr("%n more and it can be approved", "", count))
        elif open_checks:
            self._count.setText(
                self.tr("It can be approved; %n thing(s) to look at, below", "", open_checks)
            )
        else:
            self._count.setText(self.tr("Everything is there. An owner can approve it."))
        for one in self._missing:
            self._links.addWidget(self._link(one.code, one.details, one.link, "missing_"))

    def _link(self, code: str, details: Mapping[str, object], link: str, prefix: str) -> QLabel:
        """A line of words that is a link, by mouse and by keyboard, and may wrap."""
        words = escape(self._explain(code, details))
        line = LinkLine(words, link)
        line.setObjectName(prefix + link.replace("/", "_"))
        line.linkActivated.connect(self.wanted)
        return line

    def _show_checks(self) -> None:
        _empty(self._checked.body)
        self._checked.set_title(self.tr("Checked"))
        self._checked.body.setSpacing(GAP_XS)
        for one in self._checks:
            if one.reason_key:  # it stands above, with its box
                continue
            words = self._explain(one.code, one.details)
            if one.ok:
                self._checked.body.addWidget(label(f"✓ {words}", "green", wrap=True))
            else:
                link = self._link(one.code, one.details, one.link, "check_")
                self._checked.body.addWidget(link)
        show_if(self._checked, self._checked.body.count() > 0)

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)


def _empty(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
