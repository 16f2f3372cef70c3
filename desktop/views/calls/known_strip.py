"""What matters most about the caller, in one line: an overdue promise first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.case import CaseState
from desktop.domain.known import Known
from desktop.domain.summary import CaseSummary
from desktop.domain.when import distance
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.formats import clock_time, relative_day
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.widgets import ActionButton, Chip, ElidedLabel, LinkButton, label, show_if

LINK_KEYS, ATTACH_KEYS, SAME_KEYS, COPY_KEYS = "Ctrl+Shift+J", "Ctrl+Shift+A", "Ctrl+Shift+2", "F5"
NEXT_KEYS = "Ctrl+Shift+Y"
SUBJECT_SHOWN = 12


class KnownStrip(QWidget):
    """Says who it may be and what we owe them; takes no room while nothing is known.

    Signals:
        link_wanted: It is the known person shown.
        next_wanted: It is not; another person is known by the same name or number.
        attach_wanted: (case id) The call belongs to that open case.
        earlier_wanted: (case id) Show the earlier case.
        same_wanted: The same person as in the call before.
        withheld_wanted: The number is withheld.
        copy_wanted: The number to ring goes to the clipboard.
        seen_to: The calls we missed of this number are answered by this one.
    """

    link_wanted = Signal()
    next_wanted = Signal()
    attach_wanted = Signal(int)
    earlier_wanted = Signal(int)
    same_wanted = Signal()
    withheld_wanted = Signal()
    copy_wanted = Signal()
    seen_to = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self._case_id, self._person_id, self._running = 0, 0, True
        self._others = 0
        self._language = "en"
        self._now: datetime | None = None
        self._number = label("", "figure")
        self._number.setObjectName("number_to_call")
        self._copy = ActionButton("", "small", keys=COPY_KEYS, icon="copy")
        self._copy.setObjectName("action_copy_number")
        self._overdue = Chip("", "red")
        self._overdue.setObjectName("overdue_promise")
        self._owed = _shrinking("")
        self._missed = Chip("", "amber")
        self._missed.setObjectName("missed_calls")
        self._seen = LinkButton("", self.seen_to.emit)
        self._seen.setObjectName("action_missed_seen_to")
        self._answered = _shrinking("second")
        self._answered.setObjectName("answered_before")
        self._history = label("", "second")
        self._history.setObjectName("caller_history")
        self._earlier = LinkButton("", self._show_earlier)
        self._earlier.setObjectName("action_open_earlier_case")
        self._link = ActionButton("", "small", keys=LINK_KEYS)
        self._link.setObjectName("action_link_person")
        self._next = ActionButton("", "small", keys=NEXT_KEYS)
        self._next.setObjectName("action_next_known")
        self._attach = ActionButton("", "small", keys=ATTACH_KEYS)
        self._attach.setObjectName("action_attach_case")
        self._same = ActionButton("", "small", keys=SAME_KEYS)
        self._same.setObjectName("action_same_caller")
        self._withheld = LinkButton("", self.withheld_wanted.emit)
        self._withheld.setObjectName("action_withheld_number")
        self._lay_out()
        self._copy.clicked.connect(self.copy_wanted)
        self._link.clicked.connect(self.link_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._attach.clicked.connect(self.attach)
        self._same.clicked.connect(self.same_wanted)
        self.show_missed("")
        self._retranslate()

    def _lay_out(self) -> None:
        self._first, self._second = QWidget(), QWidget()
        first, second = FlowLayout(self._first, spacing=GAP_S), FlowLayout(self._second)
        upper: tuple[QWidget, ...] = (
            self._number,
            self._copy,
            self._overdue,
            self._owed,
            self._missed,
            self._seen,
            self._answered,
        )
        lower: tuple[QWidget, ...] = (
            self._history,
            self._earlier,
            self._link,
            self._next,
            self._attach,
            self._same,
            self._withheld,
        )
        for part in upper:
            first.addWidget(part)
        for part in lower:
            second.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addStretch(1)
        column.addWidget(self._first)
        column.addWidget(self._second)
        self._history.setMinimumHeight(self._earlier.sizeHint().height())

    # What the row tells

    def show_known(
        self,
        known: Known | None,
        *,
        others: int,
        case_id: int,
        person_id: int,
        running: bool,
        now: datetime,
        language: str,
    ) -> None:
        """Show what is known; ``person_id`` is the person of the call's own case.

        Args:
            others: How many more are known by what was typed.
        """
        self._known, self._case_id, self._person_id = known, case_id, person_id
        self._others = others
        self._running, self._now, self._language = running, now, language
        self._show()

    def show_offers(self, *, number: str, same: str, withheld: bool) -> None:
        """Show the number to ring, the person of the call before, the withheld number.

        Args:
            number: Large, for a call of ours; ``""`` for none.
            same: Name of the person of the call before, ``""`` for no offer.
            withheld: Offer to note that the number is withheld.
        """
        self._number.setText(number)
        for part in (self._number, self._copy):
            show_if(part, bool(number))
        self._same.setText(self.tr("Same as the call before: {name}").format(name=same))
        show_if(self._same, bool(same))
        show_if(self._withheld, withheld)
        self._fold()

    def show_missed(self, words: str) -> None:
        """Show calls of this number that nobody took; ``""``: none."""
        self._missed.show_chip(words, "amber")
        for part in (self._missed, self._seen):
            show_if(part, bool(words))
        self._fold()

    def attach(self) -> None:
        """The call belongs to the open case offered, if one is."""
        case = self._open_case()
        if case is not None:
            self.attach_wanted.emit(case.case_id)

    def is_other(self) -> bool:
        """Whether somebody is offered who is not the person of the case yet."""
        return self._known is not None and self._known.person.person_id != self._person_id

    # Inside

    def _show(self) -> None:
        known = self._known
        owed = self._owed_words() if known is not None else ""
        self._overdue.show_chip(self.tr("Promise overdue") + owed if owed else "", "red")
        reason = known.overdue.promise.reason if known is not None and known.overdue else ""
        self._owed.set_text(reason)
        show_if(self._owed, bool(reason))
        self._show_answered()
        show_if(self._history, known is not None)
        if known is not None:
            self._history.setText(self._history_words(known))
        show_if(self._earlier, self._earlier_case() is not None)
        show_if(self._link, self.is_other())
        case = self._open_case()
        show_if(self._attach, case is not None)
        if case is not None:
            self._attach.setText(self._attach_words(case))
            self._attach.setToolTip(f"{case.number} {case.subject}".strip())
        show_if(self._next, self._others > 0)
        self._next.setText(self.tr("Another ({count})").format(count=self._others))
        if known is not None and self.is_other():
            self._link.setText(self._link_words(known))
            numbers = " · ".join(phone.shown for phone in known.person.phones)
            self._link.setToolTip(f"{known.person.addressed(self._language)} {numbers}".strip())
        self._fold()

    def _fold(self) -> None:
        for line in (self._first, self._second):
            layout = line.layout()
            items = [layout.itemAt(n) for n in range(layout.count())] if layout else []
            parts = [item.widget() for item in items if item is not None]
            show_if(line, any(part is not None and not part.isHidden() for part in parts))
            line.updateGeometry()

    def _show_answered(self) -> None:
        """What we told this caller before: nobody is to say the contrary today."""
        answers = self._known.answered if self._known is not None else ()
        words = next((text for case_id, text in answers if case_id != self._case_id), "")
        self._answered.set_text(self.tr("Answered before: {words}").format(words=words))
        show_if(self._answered, bool(words))

    def _owed_words(self) -> str:
        if self._known is None or self._known.overdue is None or self._now is None:
            return ""
        promise, language = self._known.overdue.promise, self._language
        day = relative_day(promise.wall.date(), self._now.date(), language)
        clock = clock_time(promise.wall)
        if language == "ja":
            relation = {"at": "に", "by": "までに", "after": "以降に"}[promise.relation.value]
            late = distance(promise.due_at, self._now, "ja")
            return f"  {day} {clock} {relation}・{late}"
        late = distance(promise.due_at, self._now, "en")
        return (
            f"  {promise.relation.value} {clock} {day.lower() if day.isalpha() else day} · {late}"
        )

    def _link_words(self, known: Known) -> str:
        name = known.person.addressed(self._language)
        if known.by_name and not known.by_phone:
            number = known.person.phones[0].shown if known.person.phones else ""
            with_number = self.tr("This person, {number}").format(number=number)
            return with_number if number else self.tr("This person")
        return self.tr("It is {name}").format(name=name)

    def _attach_words(self, case: CaseSummary) -> str:
        """Which case it is: two may be open, and a call is not easily taken back out."""
        subject = case.subject
        if len(subject) > SUBJECT_SHOWN:
            subject = f"{subject[: SUBJECT_SHOWN - 1].rstrip()}…"
        words = self.tr("Same case: {subject}").format(subject=subject)
        return words if subject else self.tr("Same case")

    def _history_words(self, known: Known) -> str:
        count = known.calls + (1 if self._running else 0)
        if self._language == "ja":
            place = str(count)
        else:
            teen = 10 <= count % 100 <= 20
            place = f"{count}" + (
                "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
            )
        return self.tr("{place} call · {minutes} min in all").format(
            place=place, minutes=known.minutes
        )

    def _earlier_case(self) -> CaseSummary | None:
        cases = self._known.cases if self._known is not None else ()
        return next((one for one in cases if one.case_id != self._case_id), None)

    def _open_case(self) -> CaseSummary | None:
        cases = self._known.cases if self._known is not None else ()
        others = (one for one in cases if one.case_id != self._case_id)
        return next((one for one in others if one.state is CaseState.OPEN), None)

    def _show_earlier(self) -> None:
        case = self._earlier_case()
        if case is not None:
            self.earlier_wanted.emit(case.case_id)

    def _retranslate(self) -> None:
        self._copy.setText(self.tr("Copy"))
        self._earlier.setText(self.tr("see the case before"))
        self._withheld.setText(self.tr("number withheld"))
        self._seen.setText(self.tr("seen to with this call"))
        self._number.setAccessibleName(self.tr("Number to ring"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _shrinking(role: str) -> ElidedLabel:
    """One line that takes the width it needs, and no more than there is."""
    line = ElidedLabel("", role)
    line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return line
