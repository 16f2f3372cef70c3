"""Who is on the line: name and number, either first; kind and temper beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from desktop.domain.errors import NotFound
from desktop.domain.known import Known
from desktop.domain.person import Person
from desktop.domain.phone import read_phone
from desktop.qtkit.metrics import GAP_M, GAP_S, GAP_XS, em
from desktop.qtkit.widgets import AutosaveLine, Field, Segmented
from desktop.services.persons import phone_of
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.known_strip import KnownStrip
from desktop.views.calls.missed_before import MissedBefore
from desktop.views.calls.settled_line import show_stored, store_line
from desktop.views.calls.words import HONORIFICS, kind_choices, temper_choices

LOOK_MS = 250
BESIDE_EM, ONE_ROW_EM = 80, 58


class WhoRow(QWidget):
    """The fields are stored by themselves; what is known of the caller comes at once.

    Signals:
        overdue_found: (promise id) An overdue promise to this very caller stands.
        to_note: The caller was named by a key: back to writing.
    """

    overdue_found = Signal(int)
    to_note = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._known: list[Known] = []
        self._looked_at = 0
        self._honorific_ahead: str | None = None
        self._shape = ""
        self.name = AutosaveLine()
        self.name.setObjectName("caller_name")
        self._honorific = QComboBox()
        self._honorific.setObjectName("caller_honorific")
        self._honorific.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._honorific.setMinimumContentsLength(2)
        self._honorific.activated.connect(self._set_honorific)
        self.phone = AutosaveLine()
        self.phone.setObjectName("caller_phone")
        self._kind = Segmented(kind_choices(), "")
        self._kind.setObjectName("kind")
        self._kind.chosen.connect(lambda value: self._set("kind", value))
        self._temper = Segmented(temper_choices(), "", can_clear=True)
        self._temper.setObjectName("temper")
        self._temper.chosen.connect(lambda value: self._set("temper", value or None))
        self.strip = KnownStrip()
        self._missed = MissedBefore(session, self)
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_up)
        self._fields = {
            "name": Field("", self._named(), keys="Ctrl+1"),
            "phone": Field("", self.phone, keys="Ctrl+2"),
            "kind": Field("", self._kind),
            "temper": Field("", self._temper, keys="Ctrl+5"),
        }
        self._lay_out()
        self._connect()
        self._retranslate()

    def _named(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_XS)
        row.addWidget(self.name, 1)
        row.addWidget(self._honorific)
        both.setFocusProxy(self.name)
        return both

    def _lay_out(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        for side, names in ((self._left, ("name", "phone")), (self._right, ("kind", "temper"))):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP_M)
            for name in names:
                row.addWidget(self._fields[name], 0, Qt.AlignmentFlag.AlignTop)
            row.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_M)
        self._grid.setVerticalSpacing(GAP_S)
        self._grid.setColumnStretch(1, 1)
        self.fit(em(self, ONE_ROW_EM))

    def _connect(self) -> None:
        store_line(self.name, self._store_name)
        store_line(self.phone, self._store_phone)
        for line in (self.name, self.phone):
            line.textChanged.connect(lambda _: self._look.start())
        strip = self.strip
        strip.link_wanted.connect(self.link_first)
        strip.next_wanted.connect(self.next_known)
        strip.attach_wanted.connect(self._attach)
        strip.earlier_wanted.connect(lambda case_id: self._frame.go(f"case/{case_id}"))
        strip.same_wanted.connect(self.take_last)
        strip.withheld_wanted.connect(self._note_withheld)
        strip.copy_wanted.connect(self.copy_number)
        strip.seen_to.connect(self._missed.see_to)
        self._missed.found.connect(strip.show_missed)

    # What the screen tells

    def fit(self, width: int) -> None:
        """Arrange for this width: what is known beside the fields, below, or all in rows."""
        unit = em(self, 1)
        shape = "beside" if width >= unit * BESIDE_EM else "row"
        shape = shape if width >= unit * ONE_ROW_EM else "rows"
        self.name.setFixedWidth(unit * 10)
        self.phone.setFixedWidth(unit * 10)
        self._honorific.setFixedWidth(unit * 5)
        if shape == self._shape:
            return
        self._shape = shape
        for part in (self._left, self.strip, self._right):
            self._grid.removeWidget(part)
        top = Qt.AlignmentFlag.AlignTop
        side = Qt.AlignmentFlag(0)
        places = {
            "beside": ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)),
            "row": ((0, 0, 1, 1), (1, 0, 1, 3), (0, 2, 1, 1)),
            "rows": ((0, 0, 1, 3), (2, 0, 1, 3), (1, 0, 1, 3)),
        }[shape]
        parts = ((self._left, top), (self.strip, side), (self._right, top))
        for (part, alignment), place in zip(parts, places, strict=True):
            self._grid.addWidget(part, *place, alignment)

    def load(self) -> None:
        """Another call: take what is stored."""
        self._known, self._honorific_ahead, self._looked_at = [], None, 0
        self.name.load((self._session.person or Person(0)).name)
        self.phone.load(self._number())
        for field in self._fields.values():
            field.show_note("")
        self._show_known()
        self.show_stored()

    def show_stored(self) -> None:
        """Show what is stored, but for boxes being written in."""
        session = self._session
        show_stored(self.name, (session.person or Person(0)).name)
        number = self._number()
        show_stored(self.phone, number)
        self._say_number()
        self._kind.choose(session.case.kind.value)
        self._temper.choose(session.case.temper.value if session.case.temper else None)
        self._show_honorific(session.person or Person(0))
        self._show_offers()
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

    def link_first(self) -> None:
        """It is the known person offered."""
        if self.strip.is_other():
            self._link(self._known[0].person.person_id)

    def next_known(self) -> None:
        """It is not the person offered: look at the next one of that name or number."""
        if len(self._known) > 1:
            self._known = [*self._known[1:], self._known[0]]
            self._looked_at = self._known[0].person.person_id
            self._show_known()

    def take_last(self) -> None:
        """The number is withheld or not asked: the same person as in the call before."""
        last = self._frame.services.calls.last_caller(self._session.call_id)
        if last is not None:
            self._link(last.person_id)

    def copy_number(self) -> None:
        """The number to ring goes to the clipboard."""
        if self.phone.text():
            QGuiApplication.clipboard().setText(self.phone.text())

    # Storing

    def _store_name(self, text: str, settled: bool) -> None:
        self._store(self.name, "name", text, settled)

    def _store_phone(self, text: str, settled: bool) -> None:
        self._store(self.phone, "phone", text, settled)

    def _store(self, line: AutosaveLine, field: str, text: str, settled: bool) -> None:
        calls, place = self._frame.services.calls, self._fields[field]
        honorific = self._honorific_ahead

        def done(_person: Person) -> None:
            line.confirm_saved(text)
            place.show_note("")
            self._say_number()

        def refused(sentence: str) -> None:
            line.show_failed()
            place.show_note(sentence, "red")

        self._session.do(
            lambda call_id: calls.set_caller(
                call_id, **{field: text}, honorific=honorific, settled=settled
            ),
            self,
            done=done,
            refused=refused,
        )

    def _set_honorific(self, index: int) -> None:
        chosen, calls = self._honorific.itemData(index), self._frame.services.calls
        self._honorific_ahead = chosen if self._session.person is None else None
        self._session.do(lambda call_id: calls.set_caller(call_id, honorific=chosen), self)

    def _set(self, field: str, value: object) -> None:
        cases = self._frame.services.cases
        self._session.do_in_case(lambda case_id: cases.set_field(case_id, field, value), self)

    def _link(self, person_id: int) -> None:
        calls = self._frame.services.calls
        self._leave()
        self._session.do(lambda call_id: calls.link_person(call_id, person_id), self)

    def _attach(self, case_id: int) -> None:
        calls = self._frame.services.calls
        self._leave()
        self._session.do(lambda call_id: calls.attach(call_id, case_id), self)

    def _note_withheld(self) -> None:
        words = self.tr("withheld")
        calls = self._frame.services.calls
        self._leave()
        self._session.do(lambda call_id: calls.set_caller(call_id, phone=words), self)

    def _leave(self) -> None:
        """Back to writing first: a box that is left stores its text where it was typed."""
        self.to_note.emit()

    # Showing

    def _number(self) -> str:
        """The number of this call as read, else the person's first one."""
        call, person = self._session.call, self._session.person
        region = self._frame.services.settings.office().country
        if call.number_shown:
            typed = phone_of(call.number_shown, region)  # with its extension
            return typed.shown if typed else read_phone(call.number_shown, region=region).shown
        return person.phones[0].shown if person and person.phones else ""

    def _say_number(self) -> None:
        region = self._frame.services.settings.office().country
        text = self.phone.text().strip()
        doubtful = bool(text) and not self.phone.hasFocus() and not self.phone.property("failed")
        odd = doubtful and not read_phone(text, region=region).ok
        if not self.phone.property("failed"):
            words = self.tr("Can't be dialled like this; it is kept as written.")
            self._fields["phone"].show_note(words if odd else "", "amber")

    def _show_honorific(self, person: Person) -> None:
        language = person.language if person.person_id else self._frame.language
        if person.person_id:
            self._honorific_ahead = None
        choices = list(HONORIFICS[language])
        if person.honorific and person.honorific not in choices:
            choices.append(person.honorific)
        if [self._honorific.itemData(n) for n in range(self._honorific.count())] != choices:
            self._honorific.clear()
            for one in choices:
                self._honorific.addItem(one or "–", one)
        wanted = self._honorific_ahead or person.honorific
        current = wanted if wanted in choices else choices[0]
        self._honorific.setCurrentIndex(choices.index(current))

    def _show_offers(self) -> None:
        session, same = self._session, ""
        nobody = session.person is None and not self.name.text()
        if nobody and not session.is_outgoing:
            last = self._frame.services.calls.last_caller(session.call_id)
            same = last.addressed(self._frame.language) if last is not None else ""
        number = self.phone.text()
        self.strip.show_offers(
            number=number if session.is_outgoing and not session.is_over else "",
            same=same,
            withheld=nobody and not number and not session.is_outgoing,
        )

    def _look_up(self) -> None:
        """Typed name or number: who may it be, and what do we owe them?"""
        if not self._session.is_open or self._frame.desk.is_closed():
            return
        try:
            self._read_known()
        except NotFound:  # the person was joined to another one this very moment
            self._look.start()

    def _read_known(self) -> None:
        case, persons = self._session.case, self._frame.services.persons
        own = case.person_id
        listed = list(persons.known(self.name.text(), self.phone.text(), besides=own))
        if own is not None:
            history = persons.history(own)
            if any(one.case_id != case.case_id for one in history.cases) or history.calls:
                listed.insert(0, history)
        chosen = [one for one in listed if one.person.person_id == self._looked_at]
        listed = chosen + [one for one in listed if one not in chosen]
        self._known = listed
        self._show_known()
        self._missed.look(self.phone.text())
        sure = listed[:1] if len(listed) == 1 or (listed and listed[0].by_phone) else []
        if listed and listed[0].person.person_id == own:
            sure = listed[:1]
        for one in sure:
            if one.overdue is not None and not self._session.is_outgoing:
                self.overdue_found.emit(one.overdue.promise.promise_id)

    def _show_known(self) -> None:
        session = self._session
        if not session.is_open:
            return
        self.strip.show_known(
            self._known[0] if self._known else None,
            others=max(0, len(self._known) - 1),
            case_id=session.case.case_id,
            person_id=session.case.person_id or 0,
            running=not session.is_over,
            now=self._frame.services.now(),
            language=self._frame.language,
        )

    def _retranslate(self) -> None:
        self._fields["name"].set_label(self.tr("Name"))
        self._fields["phone"].set_label(self.tr("Phone"))
        self._fields["kind"].set_label(self.tr("Kind"))
        self._fields["temper"].set_label(self.tr("Temper"))
        self.name.setAccessibleName(self.tr("Name"))
        self._honorific.setAccessibleName(self.tr("Honorific"))
        self._kind.set_choices(kind_choices())
        self._temper.set_choices(temper_choices())
        if self._session.is_open:
            self.show_stored()
            self._show_known()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
