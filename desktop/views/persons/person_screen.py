"""A person: how they are addressed, where letters go, and their cases."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.business_calendar import Language
from desktop.domain.errors import DomainError
from desktop.domain.known import Known
from desktop.domain.person import Person
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import (
    ElidedLabel,
    EmptyState,
    LinkButton,
    Panel,
    Row,
    RowList,
    RowText,
    label,
    page,
    show_if,
)
from desktop.views.frame import Frame
from desktop.views.persons.person_form import PersonForm
from desktop.views.settling import store_typed

BESIDE_EM = 58
TWO_ACROSS_EM = 40
GATHER_MS = 50


class PersonScreen(QWidget):
    """Every field is stored by itself, in any form in which it is typed."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._person: Person | None = None
        self._back_to = 0
        self._title = label("", "title")
        self._meta = ElidedLabel("", "second")
        self._back = LinkButton("", self._go_back)
        self._back.setObjectName("action_back_to_case")
        self._form = PersonForm()
        self._form.submitted.connect(self._save_text)
        self._form.chosen.connect(self._save_choice)
        self._cases = RowList()
        self._cases.setObjectName("person_cases")
        self._cases.activated.connect(frame.go)
        self._cases_panel = Panel(flush=True)
        self._gone = EmptyState("", "")
        self._gone.hide()
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._later.timeout.connect(self._read_again)
        frame.bus.changed.connect(self._on_changed)
        self._retranslate()

    def _lay_out(self) -> None:
        self._cases_panel.body.addWidget(self._cases)
        side = QVBoxLayout()
        side.addWidget(self._cases_panel)
        side.addStretch(1)
        body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(GAP_M)
        self._columns.addWidget(self._form, 3)
        self._columns.addLayout(side, 2)
        self._scroll = page(body)
        head = QHBoxLayout()
        head.setSpacing(GAP_M)
        head.addWidget(self._title)
        head.addWidget(self._meta, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._back)
        layout.addLayout(head)
        layout.addWidget(self._gone, 1)
        layout.addWidget(self._scroll, 1)

    # What the window asks

    def open(self, person_id: int, field: str = "") -> None:
        """Show a person, the keyboard in one of the fields if named."""
        is_other = self._person is None or self._person.person_id != person_id
        if is_other:
            self.submit()
        try:
            self._person = self._frame.services.persons.get(person_id)
        except DomainError as error:
            self._show_gone(self._frame.explain(error))
            return
        self._gone.hide()
        self._scroll.show()
        self._show(fresh=is_other)
        if field:
            self._form.focus_field(field)

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self._person is not None:
            self._form.submit()

    def title(self) -> str:
        """For the window's title."""
        return self._person.addressed(self._frame.language) if self._person else ""

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [("Tab", self.tr("To the next field"))]

    def first_focus(self) -> None:
        """The name."""
        self._form.focus_field("name")

    # Showing

    def _show(self, *, fresh: bool) -> None:
        person = self._person
        if person is None:
            return
        language: Language = "ja" if self._frame.language == "ja" else "en"
        self._form.show_person(person, fresh=fresh, language=language)
        self._title.setText(person.addressed(self._frame.language) or self.tr("Person"))
        history = self._frame.services.persons.history(person.person_id)
        calls = self.tr("%n call(s)", "", history.calls)
        minutes = self.tr("{minutes} min in all").format(minutes=history.minutes)
        self._meta.set_text(f"{calls} · {minutes}")
        self._show_cases(history)

    def _show_cases(self, history: Known) -> None:
        rows = []
        for case in history.cases:
            opened = case.opened_at.astimezone(self._frame.services.zone())
            day = short_date(opened.date(), self._frame.language)
            # The subject may be long: it stands in the line that is shortened.
            text = RowText(case.number, aside=day, second=case.subject)
            rows.append(Row(f"case/{case.case_id}", text, self.tr("Open")))
        self._cases.set_rows(rows)
        show_if(self._cases_panel, bool(rows))
        newest = next(iter(history.cases), None)
        self._back_to = newest.case_id if newest else 0
        show_if(self._back, newest is not None)
        if newest is not None:
            self._back.setText(self.tr("← Case {number}").format(number=newest.number))

    def _show_gone(self, sentence: str) -> None:
        self._person = None
        self._gone.show_state(sentence, "")
        self._gone.show()
        self._scroll.hide()
        self._back.hide()
        self._title.setText(self.tr("Person"))
        self._meta.set_text("")

    def _go_back(self) -> None:
        self._frame.go(f"case/{self._back_to}")

    # Storing

    def _person_id(self) -> int:
        return self._person.person_id if self._person else 0

    def _save_text(self, name: str, text: str, settled: bool) -> None:
        if self._person is None:
            return
        person_id, persons = self._person.person_id, self._frame.services.persons
        stored: object = text
        if name == "phones":
            stored = [line.strip() for line in text.splitlines() if line.strip()]
        field, box = self._form.fields[name], self._form.boxes[name]

        def done() -> None:
            field.show_note("")
            box.confirm_saved(text)
            if name == "phones" and settled:
                self._say_unread_numbers(text)

        def refused(sentence: str) -> None:
            if name == "quiet_hours" and not settled:  # the middle of a time
                return
            field.show_note(sentence, "red")
            box.show_failed()

        store_typed(
            self._frame,
            self,
            lambda: persons.save(person_id, settled=settled, **{name: stored}),
            text=text,
            is_same=lambda: self._person_id() == person_id,
            done=done,
            refused=refused,
        )

    def _say_unread_numbers(self, text: str) -> None:
        """A line without figures is no number: say so, with the line, before it leaves the box."""
        unread = [
            line.strip()
            for line in text.splitlines()
            if line.strip() and not any(mark.isdecimal() for mark in line)
        ]
        if unread:
            words = self.tr("Not kept, there are no figures in it: {lines}")
            self._form.fields["phones"].show_note(words.format(lines=" / ".join(unread)), "amber")

    def _save_choice(self, name: str, value: object) -> None:
        if self._person is None:
            return
        person_id, persons = self._person.person_id, self._frame.services.persons
        self._frame.do(
            lambda: persons.save(person_id, settled=True, **{name: value}),
            self,
            refused=lambda sentence: self._form.fields[name].show_note(sentence, "red"),
        )

    def _on_changed(self, kind: str, number: int) -> None:
        if self._person is None or not self.isVisible():
            return
        if (kind, number) == ("person", self._person.person_id) or kind == "case":
            self._later.start()

    def _read_again(self) -> None:
        if self._person is None or self._frame.desk.is_closed():
            return
        try:
            self._person = self._frame.services.persons.get(self._person.person_id)
        except DomainError as error:
            self._show_gone(self._frame.explain(error))
            return
        self._show(fresh=False)

    # Language and size

    def _retranslate(self) -> None:
        self._cases_panel.set_title(self.tr("Cases"))
        self._cases.setAccessibleName(self.tr("Cases"))
        self._show(fresh=False)

    def _fit(self) -> None:
        width, direction = self.width(), QBoxLayout.Direction
        beside = width >= em(self, BESIDE_EM)
        self._columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._form.arrange(2 if width >= em(self, TWO_ACROSS_EM) else 1)
        self._form.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)
