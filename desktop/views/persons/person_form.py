"""The fields of a person, each stored by itself; nothing but the name is asked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from desktop.domain.business_calendar import Language
from desktop.domain.person import EN_HONORIFICS, JA_HONORIFICS, Person
from desktop.qtkit.metrics import GAP_M, em
from desktop.qtkit.widgets import AutosaveLine, AutosaveText, Field, Panel, Segmented
from desktop.views.settling import Settling

LINES = ("name", "kana", "company", "department", "title", "postcode", "email", "quiet_hours")
TEXTS = ("phones", "address", "notes")
NONE = "–"
PLACES = (
    ("name", "honorific"),
    ("kana", "language"),
    ("phones", "wants_letter"),
    ("company", "department"),
    ("title", "postcode"),
)
WIDE = ("address", "email", "quiet_hours", "notes")
WHEN_LEFT = ("phones", "email", "quiet_hours")
"""Not tidied while one types: it may be the middle of a number, or of a time."""


class PersonForm(Panel):
    """Two fields a row, one where it is narrow.

    Signals:
        submitted: (field, text, settled) A text was typed.
        chosen: (field, value) ``honorific``, ``language`` or ``wants_letter``.
    """

    submitted = Signal(str, str, bool)
    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.boxes: dict[str, AutosaveLine | AutosaveText] = {}
        self.fields: dict[str, Field] = {}
        self._settling: list[Settling] = []
        self._across = 0
        for name in LINES:
            self._add(name, AutosaveLine())
        for name in TEXTS:
            box = AutosaveText()
            box.setTabChangesFocus(True)
            self._add(name, box)
        self.honorific = _CalmList()
        self.honorific.setObjectName("honorific")
        self.honorific.activated.connect(self._on_honorific)
        self.language = Segmented([("ja", "日本語"), ("en", "English")], "")
        self.language.chosen.connect(lambda value: self.chosen.emit("language", value))
        self.wants_letter = Segmented([("", ""), ("yes", ""), ("no", "")], "")
        self.wants_letter.chosen.connect(self._on_letter)
        for name, widget in (
            ("honorific", self.honorific),
            ("language", self.language),
            ("wants_letter", self.wants_letter),
        ):
            widget.setObjectName(name)
            self.fields[name] = Field("", widget)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_M)
        self._grid.setVerticalSpacing(GAP_M)
        self.body.addLayout(self._grid)
        self.arrange(2)
        self.fit()
        self.body.addStretch(1)
        self._retranslate()

    def _add(self, name: str, box: AutosaveLine | AutosaveText) -> None:
        box.setObjectName(name)
        self._settling.append(Settling(box, partial(self.submitted.emit, name)))
        self.boxes[name] = box
        self.fields[name] = Field("", box)

    def arrange(self, across: int) -> None:
        """Put one or two fields into a row; the order of the Tab key stays."""
        if across == self._across:
            return
        self._across = across
        for field in self.fields.values():
            self._grid.removeWidget(field)
        cells = [name for row in PLACES for name in row]
        for index, name in enumerate(cells):
            place = index // across, index % across
            self._grid.addWidget(self.fields[name], *place, Qt.AlignmentFlag.AlignTop)
        below = len(cells) // across
        for index, name in enumerate(WIDE):
            self._grid.addWidget(self.fields[name], below + index, 0, 1, across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        previous = None
        for name in (*cells, *WIDE):
            widget = self.fields[name].widget
            if previous is not None:
                QWidget.setTabOrder(previous, widget)
            previous = widget

    def fit(self) -> None:
        """Follow the size of the text."""
        for name in TEXTS:
            self.boxes[name].setFixedHeight(em(self, 4.2 if name == "phones" else 5.4))

    def show_person(self, person: Person, *, fresh: bool, language: Language) -> None:
        """Show what is stored; boxes being written in keep their own.

        Args:
            language: Of the screen, in which hours of the week are shown.
        """
        from desktop.domain.free_hours import shown

        plain = (*LINES, "address", "notes")
        texts = {name: str(getattr(person, name)) for name in plain if name != "quiet_hours"}
        texts["quiet_hours"] = shown(person.quiet_hours, language)
        texts["phones"] = "\n".join(phone.shown for phone in person.phones)
        for name, box in self.boxes.items():
            if fresh:
                self.fields[name].show_note("")
                box.load(texts[name])
            elif name not in WHEN_LEFT or not box.hasFocus():
                box.show_text(texts[name])
        self._show_honorifics(person)
        self.language.choose(person.language)
        self.wants_letter.choose({None: "", True: "yes", False: "no"}[person.wants_letter])

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field; the name where there is none of that name."""
        self.fields.get(name, self.fields["name"]).setFocus()

    def submit(self) -> None:
        """Hand over what is being typed."""
        for settling in self._settling:
            settling.submit()

    def _show_honorifics(self, person: Person) -> None:
        japanese = person.language == "ja"
        choices = list(JA_HONORIFICS if japanese else ("", *EN_HONORIFICS))
        current = person.honorific or ("様" if japanese else "")
        shown = [one or NONE for one in choices]
        if shown != [self.honorific.itemText(i) for i in range(self.honorific.count())]:
            self.honorific.clear()
            self.honorific.addItems(shown)
        self.honorific.setCurrentIndex(choices.index(current) if current in choices else 0)

    def _on_honorific(self, index: int) -> None:
        text = self.honorific.itemText(index)
        self.chosen.emit("honorific", "" if text == NONE else text)

    def _on_letter(self, value: str) -> None:
        self.chosen.emit("wants_letter", {"": None, "yes": True, "no": False}[value])

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
            "email": self.tr("Mail address"),
            "quiet_hours": self.tr("Wants no calls (days, hours)"),
            "notes": self.tr("Good to know before calling"),
            "honorific": self.tr("Honorific"),
            "language": self.tr("Language of letters"),
            "wants_letter": self.tr("Wants a letter?"),
        }
        for name, words in names.items():
            self.fields[name].set_label(words)
        quiet = self.boxes["quiet_hours"]
        quiet.setPlaceholderText(self.tr("e.g. Sundays, holidays; weekdays before 9, after 9 pm"))
        self.wants_letter.set_choices(
            [("", self.tr("not asked")), ("yes", self.tr("yes")), ("no", self.tr("no"))]
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _CalmList(QComboBox):
    """Scrolling past it changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
