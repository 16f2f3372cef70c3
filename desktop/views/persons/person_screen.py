"""A person: how they are addressed, where letters go, and their cases."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.person import EN_HONORIFICS, JA_HONORIFICS, Person
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import (
    AutosaveLine,
    AutosaveText,
    EmptyState,
    Field,
    Panel,
    Row,
    RowList,
    RowText,
    Segmented,
    label,
    page,
    show_if,
)
from desktop.views.frame import Frame

LINES = ("name", "kana", "company", "department", "title", "postcode")
TEXTS = ("phones", "address", "notes")


class PersonScreen(QWidget):
    """Every field is stored by itself; nothing but the name is asked for."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._person: Person | None = None
        self._title = label("", "title")
        self._meta = label("", "second")
        self._boxes: dict[str, AutosaveLine | AutosaveText] = {}
        self._fields: dict[str, Field] = {}
        for name in LINES:
            self._add(name, AutosaveLine())
        for name in TEXTS:
            box = AutosaveText()
            box.setTabChangesFocus(True)
            box.setFixedHeight(em(self, 5.4 if name != "phones" else 4.2))
            self._add(name, box)
        self._honorific = QComboBox()
        self._honorific.setObjectName("honorific")
        self._honorific.setEditable(False)
        self._honorific.activated.connect(self._set_honorific)
        self._language = Segmented([("ja", "日本語"), ("en", "English")], "")
        self._language.setObjectName("language")
        self._language.chosen.connect(lambda value: self._save("language", value, True))
        self._letter = Segmented([("", ""), ("yes", ""), ("no", "")], "")
        self._letter.setObjectName("wants_letter")
        self._letter.chosen.connect(self._set_letter)
        self._honorific_field = Field("", self._honorific)
        self._language_field = Field("", self._language)
        self._letter_field = Field("", self._letter)
        self._cases = RowList()
        self._cases.activated.connect(frame.go)
        self._cases_panel = Panel(flush=True)
        self._gone = EmptyState("", "")
        self._gone.hide()
        self._lay_out()
        frame.bus.changed.connect(self._on_changed)
        self._retranslate()

    def _add(self, name: str, box: AutosaveLine | AutosaveText) -> None:
        box.setObjectName(name)
        box.submitted.connect(lambda text: self._save(name, text, not box.hasFocus()))
        self._boxes[name] = box
        self._fields[name] = Field("", box)

    def _lay_out(self) -> None:
        form = Panel()
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_M)
        places: list[tuple[Field, int, int, int]] = [
            (self._fields["name"], 0, 0, 1),
            (self._honorific_field, 0, 1, 1),
            (self._fields["kana"], 1, 0, 1),
            (self._language_field, 1, 1, 1),
            (self._fields["phones"], 2, 0, 1),
            (self._letter_field, 2, 1, 1),
            (self._fields["company"], 3, 0, 1),
            (self._fields["department"], 3, 1, 1),
            (self._fields["title"], 4, 0, 1),
            (self._fields["postcode"], 4, 1, 1),
            (self._fields["address"], 5, 0, 2),
            (self._fields["notes"], 6, 0, 2),
        ]
        for field, row, column, span in places:
            grid.addWidget(field, row, column, 1, span)
        form.body.addLayout(grid)
        form.body.addStretch(1)
        self._cases_panel.body.addWidget(self._cases)
        side = QVBoxLayout()
        side.addWidget(self._cases_panel)
        side.addStretch(1)
        body = QWidget()
        row_layout = QHBoxLayout(body)
        row_layout.setContentsMargins(0, 0, 0, 0)
        row_layout.setSpacing(GAP_M)
        row_layout.addWidget(form, 3)
        row_layout.addLayout(side, 2)
        self._scroll = page(body)
        head = QHBoxLayout()
        head.setSpacing(GAP_M)
        head.addWidget(self._title)
        head.addWidget(self._meta)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
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
            self._person = None
            self._gone.show_state(self._frame.explain(error), "")
            self._gone.show()
            self._scroll.hide()
            return
        self._gone.hide()
        self._scroll.show()
        self._show(fresh=is_other)
        if field:
            widgets: dict[str, QWidget] = {**self._boxes, "honorific": self._honorific}
            widgets.get(field, self._boxes["name"]).setFocus()

    def submit(self) -> None:
        """Hand over what is being typed."""
        for box in self._boxes.values():
            box.submit()

    def title(self) -> str:
        """For the window's title."""
        return self._person.addressed(self._frame.language) if self._person else ""

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [("Tab", self.tr("To the next field")), ("Alt+Left", self.tr("Back to the case"))]

    def first_focus(self) -> None:
        """The name."""
        self._boxes["name"].setFocus()

    # Inside

    def _show(self, *, fresh: bool) -> None:
        person = self._person
        if person is None:
            return
        texts = {name: str(getattr(person, name)) for name in LINES}
        texts |= {"address": person.address, "notes": person.notes}
        texts["phones"] = "\n".join(phone.shown for phone in person.phones)
        for name, box in self._boxes.items():
            if fresh:
                box.load(texts[name])
            else:
                box.show_text(texts[name])
        self._title.setText(person.addressed(self._frame.language) or self.tr("Person"))
        self._show_honorifics(person)
        self._language.choose(person.language)
        self._letter.choose({None: "", True: "yes", False: "no"}[person.wants_letter])
        self._show_cases(person)

    def _show_honorifics(self, person: Person) -> None:
        japanese = person.language == "ja"
        choices = JA_HONORIFICS if japanese else ("", *EN_HONORIFICS)
        self._honorific.clear()
        self._honorific.addItems([one or "–" for one in choices])
        current = person.honorific or ("様" if japanese else "")
        index = choices.index(current) if current in choices else 0
        self._honorific.setCurrentIndex(index)

    def _show_cases(self, person: Person) -> None:
        history = self._frame.services.persons.history(person.person_id)
        meta = self.tr("{calls} call(s) · {minutes} min")
        self._meta.setText(meta.format(calls=history.calls, minutes=history.minutes))
        rows = []
        for case in history.cases:
            opened = case.opened_at.astimezone(self._frame.services.zone())
            text = RowText(
                case.subject or case.number,
                second=f"{case.number} · {short_date(opened.date(), self._frame.language)}",
            )
            rows.append(Row(f"case/{case.case_id}", text, self.tr("Open")))
        self._cases.set_rows(rows)
        show_if(self._cases_panel, bool(rows))

    def _save(self, name: str, value: object, settled: bool) -> None:
        if self._person is None:
            return
        person_id, persons = self._person.person_id, self._frame.services.persons
        stored = value
        if name == "phones":
            stored = [line.strip() for line in str(value).splitlines() if line.strip()]
        field = self._fields.get(name)

        def done(_person: object) -> None:
            if field is not None:
                field.show_note("")
                self._boxes[name].confirm_saved(str(value))

        def refused(sentence: str) -> None:
            if field is not None:
                field.show_note(sentence, "red")
                self._boxes[name].show_failed()

        self._frame.do(
            lambda: persons.save(person_id, settled=settled, **{name: stored}),
            self,
            done=done,
            refused=refused,
        )

    def _set_honorific(self, index: int) -> None:
        text = self._honorific.itemText(index)
        self._save("honorific", "" if text == "–" else text, True)

    def _set_letter(self, value: str) -> None:
        self._save("wants_letter", {"": None, "yes": True, "no": False}[value], True)

    def _on_changed(self, kind: str, number: int) -> None:
        person = self._person
        if person is None or not self.isVisible():
            return
        if (kind, number) == ("person", person.person_id) or kind == "case":
            try:
                self._person = self._frame.services.persons.get(person.person_id)
            except DomainError:
                return
            self._show(fresh=False)

    def _retranslate(self) -> None:
        names = {
            "name": self.tr("Name"),
            "kana": self.tr("Reading"),
            "company": self.tr("Company"),
            "department": self.tr("Department"),
            "title": self.tr("Title"),
            "postcode": self.tr("Postcode"),
            "phones": self.tr("Telephone (one a line)"),
            "address": self.tr("Address"),
            "notes": self.tr("Good to know before calling"),
        }
        for name, words in names.items():
            self._fields[name].set_label(words)
        self._honorific_field.set_label(self.tr("Honorific"))
        self._language_field.set_label(self.tr("Language of letters"))
        self._letter_field.set_label(self.tr("Wants a letter?"))
        self._letter.set_choices(
            [("", self.tr("not asked")), ("yes", self.tr("yes")), ("no", self.tr("no"))]
        )
        self._cases_panel.set_title(self.tr("Cases"))
        self._show(fresh=False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
