"""Who is on the line, and what matters most about them: an overdue promise first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import NotFound
from desktop.domain.known import Known
from desktop.domain.person import Person
from desktop.domain.when import distance
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.formats import date_and_time
from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    Chip,
    Field,
    LinkButton,
    Segmented,
    label,
    show_if,
)
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.settled_line import show_stored, store_line
from desktop.views.calls.words import HONORIFICS, kind_choices, temper_choices

LOOK_MS = 250


class WhoRow(QWidget):
    """Name and number, either first; kind and temper beside them.

    Signals:
        overdue_found: (promise id) An overdue promise to this caller stands.
    """

    overdue_found = Signal(int)

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._known: list[Known] = []
        self.name = AutosaveLine()
        self.name.setObjectName("caller_name")
        self.name.setMinimumWidth(em(self, 11))
        self._honorific = QComboBox()
        self._honorific.setObjectName("caller_honorific")
        self._honorific.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._honorific.activated.connect(self._set_honorific)
        self.phone = AutosaveLine()
        self.phone.setObjectName("caller_phone")
        self.phone.setMinimumWidth(em(self, 10))
        self._copy = ActionButton("", "small", icon="copy")
        self._copy.setObjectName("action_copy_number")
        self._copy.clicked.connect(self._copy_number)
        self._same = LinkButton("", self._take_last)
        self._same.setObjectName("action_same_caller")
        self._kind = Segmented(kind_choices(), "")
        self._kind.setObjectName("kind")
        self._kind.chosen.connect(lambda value: self._set("kind", value))
        self._temper = Segmented(temper_choices(), "", can_clear=True)
        self._temper.setObjectName("temper")
        self._temper.chosen.connect(lambda value: self._set("temper", value or None))
        self._overdue = Chip("", "red")
        self._overdue.setObjectName("overdue_promise")
        self._history = label("", "second")
        self._link = LinkButton("", self._join)
        self._link.setObjectName("action_link_person")
        self._attach = LinkButton("", self._attach_case)
        self._attach.setObjectName("action_attach_case")
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_up)
        self._fields = {
            "name": Field("", self._with(self.name, self._honorific), keys="Ctrl+1"),
            "phone": Field("", self._with(self.phone, self._copy), keys="Ctrl+2"),
            "kind": Field("", self._kind),
            "temper": Field("", self._temper, keys="Ctrl+5"),
        }
        self._lay_out()
        store_line(self.name, self._store_name)
        store_line(self.phone, self._store_phone)
        for line in (self.name, self.phone):
            line.textChanged.connect(lambda _: self._look.start())
        self._retranslate()

    def _with(self, main: QWidget, beside: QWidget) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(main, 1)
        row.addWidget(beside)
        both.setFocusProxy(main)
        return both

    def _lay_out(self) -> None:
        known = QWidget()
        flow = FlowLayout(known, spacing=GAP_S)
        for part in (self._overdue, self._history, self._link, self._attach, self._same):
            flow.addWidget(part)
        fields = QWidget()
        row = FlowLayout(fields, spacing=GAP_M)
        for field in self._fields.values():
            row.addWidget(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(fields)
        layout.addWidget(known)

    # What the screen tells

    def load(self) -> None:
        """Another call: take what is stored."""
        call, person = self._session.call, self._session.person or Person(0)
        self.name.load(person.name)
        self.phone.load(person.phones[0].shown if person.phones else call.number_shown)
        self._known = []
        self._show_known()
        self.show_stored()

    def show_stored(self) -> None:
        """Show what is stored, but for boxes being written in."""
        person, call, case = self._session.person, self._session.call, self._session.case
        shown = person or Person(0)
        show_stored(self.name, shown.name)
        number = shown.phones[0].shown if shown.phones else call.number_shown
        show_stored(self.phone, self.tr("withheld") if call.withheld and not number else number)
        self._kind.choose(case.kind.value)
        self._temper.choose(case.temper.value if case.temper else None)
        self._show_honorific(shown)
        show_if(self._copy, self._session.is_outgoing and bool(number))
        last = None
        if person is None and not self._session.is_outgoing:
            last = self._frame.services.calls.last_caller(self._session.call_id)
        show_if(self._same, last is not None and not self.name.text())
        self._look.start()

    def cycle_temper(self) -> None:
        """Ctrl+5: not set → high → mid → low → high, as a call cools down."""
        values = [value for value, _ in reversed(temper_choices())]
        now = self._temper.value()
        following = values[(values.index(now) + 1) % len(values)] if now in values else values[0]
        self._temper.choose(following)
        self._set("temper", following)

    def submit(self) -> None:
        """Hand over what is being typed."""
        self.name.submit()
        self.phone.submit()

    # Inside

    def _store_name(self, text: str, settled: bool) -> None:
        calls = self._frame.services.calls
        self._session.do(
            lambda call_id: calls.set_caller(call_id, name=text, settled=settled),
            self,
            done=lambda _: self.name.confirm_saved(text),
            refused=lambda sentence: self._fields["name"].show_note(sentence, "red"),
        )
        self._fields["name"].show_note("")

    def _store_phone(self, text: str, settled: bool) -> None:
        calls = self._frame.services.calls
        self._session.do(
            lambda call_id: calls.set_caller(call_id, phone=text, settled=settled),
            self,
            done=lambda _: self.phone.confirm_saved(text),
            refused=lambda sentence: self._fields["phone"].show_note(sentence, "red"),
        )
        self._fields["phone"].show_note("")

    def _set_honorific(self, index: int) -> None:
        chosen = HONORIFICS[self._names()][index]
        calls = self._frame.services.calls
        self._session.do(lambda call_id: calls.set_caller(call_id, honorific=chosen), self)

    def _names(self) -> str:
        person = self._session.person if self._session.is_open else None
        return person.language if person else self._frame.language

    def _show_honorific(self, person: Person) -> None:
        choices = HONORIFICS[self._names()]
        self._honorific.clear()
        self._honorific.addItems([one or "–" for one in choices])
        current = person.honorific if person.honorific in choices else choices[0]
        self._honorific.setCurrentIndex(choices.index(current))

    def _set(self, field: str, value: object) -> None:
        cases = self._frame.services.cases
        self._session.do_in_case(lambda case_id: cases.set_field(case_id, field, value), self)

    def _look_up(self) -> None:
        """Typed name or number: who may it be, and what do we owe them?"""
        if not self._session.is_open:
            return
        try:
            self._read_known()
        except NotFound:  # the person was joined to another one this very moment
            self._look.start()

    def _read_known(self) -> None:
        mine = self._session.case.person_id
        persons = self._frame.services.persons
        found: Sequence[Known] = persons.known(self.name.text(), self.phone.text(), besides=mine)
        listed = list(found)
        if mine is not None:
            history = persons.history(mine)
            if any(one.case_id != self._session.case.case_id for one in history.cases):
                listed.insert(0, history)
        self._known = listed
        self._show_known()
        overdue = next((one.overdue for one in listed if one.overdue), None)
        if overdue is not None and not self._session.is_outgoing:
            self.overdue_found.emit(overdue.promise.promise_id)

    def _show_known(self) -> None:
        known = self._known[0] if self._known else None
        overdue = known.overdue if known else None
        self._overdue.show_chip(self._overdue_words(known) if overdue else "", "red")
        show_if(self._history, known is not None)
        if known is not None:
            words = self.tr("{calls} call(s) · {minutes} min in all")
            self._history.setText(words.format(calls=known.calls, minutes=known.minutes))
        mine = self._session.case.person_id if self._session.is_open else None
        other = known is not None and known.person.person_id != mine
        show_if(self._link, other)
        if known is not None and other:
            self._link.setText(
                self.tr("It is {name}").format(name=self._person_words(known.person))
            )
        open_case = self._open_case(known)
        show_if(self._attach, open_case is not None)
        if open_case is not None:
            number, subject = open_case
            self._attach.setText(self.tr("Belongs to {case}").format(case=f"{number} {subject}"))

    def _person_words(self, person: Person) -> str:
        number = person.phones[0].shown if person.phones else ""
        return f"{person.addressed(self._frame.language)} {number}".strip()

    def _overdue_words(self, known: Known | None) -> str:
        assert known is not None and known.overdue is not None
        promise = known.overdue.promise
        when = date_and_time(promise.wall, self._frame.language)
        japanese = self._frame.language == "ja"
        far = distance(promise.due_at, self._frame.services.now(), "ja" if japanese else "en")
        return self.tr("Promise overdue: {when} · {far}").format(when=when, far=far)

    def _open_case(self, known: Known | None) -> tuple[str, str] | None:
        if known is None or not self._session.is_open:
            return None
        for case in known.cases:
            if case.state.value == "open" and case.case_id != self._session.case.case_id:
                return case.number, case.subject
        return None

    def _join(self) -> None:
        if self._known:
            person_id, calls = self._known[0].person.person_id, self._frame.services.calls
            self._session.do(lambda call_id: calls.link_person(call_id, person_id), self)

    def _attach_case(self) -> None:
        found = self._open_case(self._known[0] if self._known else None)
        if found is not None:
            services = self._frame.services
            target = services.cases.by_number(found[0]).case_id
            self._session.do(lambda call_id: services.calls.attach(call_id, target), self)

    def attach_first(self) -> None:
        """Ctrl+Shift+A: the one key that attaches the call to the open case offered."""
        self._attach_case()

    def link_first(self) -> None:
        """Ctrl+Shift+J: it is the known person offered."""
        self._join()

    def _take_last(self) -> None:
        last = self._frame.services.calls.last_caller(self._session.call_id)
        if last is not None:
            calls, person_id = self._frame.services.calls, last.person_id
            self._session.do(lambda call_id: calls.link_person(call_id, person_id), self)

    def take_last(self) -> None:
        """Ctrl+Shift+2: the number is withheld, the same person as just before."""
        self._take_last()

    def _copy_number(self) -> None:
        QGuiApplication.clipboard().setText(self.phone.text())

    def _retranslate(self) -> None:
        self._fields["name"].set_label(self.tr("Name"))
        self._fields["phone"].set_label(self.tr("Phone"))
        self._fields["kind"].set_label(self.tr("Kind"))
        self._fields["temper"].set_label(self.tr("Temper"))
        self.name.setAccessibleName(self.tr("Name"))
        self.phone.setAccessibleName(self.tr("Phone"))
        self._honorific.setAccessibleName(self.tr("Honorific"))
        self._copy.setText(self.tr("Copy"))
        self._same.setText(self.tr("same as the call before"))
        self._kind.set_choices(kind_choices())
        self._temper.set_choices(temper_choices())
        if self._session.is_open:
            self.show_stored()
            self._show_known()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
