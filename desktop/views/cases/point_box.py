"""One of the four points: question, text, what else is asked, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop.domain.four_points import (
    CAUSE_MAX_CHARS,
    Point,
    PointName,
    PointState,
    cause_is_long,
    sentence_count,
)
from desktop.domain.when import Reading
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_S, GAP_XS, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    AutosaveText,
    Chip,
    ElidedLabel,
    Field,
    LinkButton,
    Panel,
    label,
    show_if,
)
from desktop.services.checklist import PointText
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox

EXTRA = {
    PointName.CAUSE: (),
    PointName.IMPACT: ("scope", "loss"),
    PointName.REMEDY: ("who",),
    PointName.PREVENTION: ("who",),
}


class PointBox(Panel):
    """Shows one point and tells what was typed.

    Signals:
        submitted: (field, text, settled)
        investigate_wanted: (day as typed)
        not_applicable_wanted: (reason)
        unmark_wanted: It is to be written after all.
    """

    submitted = Signal(str, str, bool)
    investigate_wanted = Signal(str)
    not_applicable_wanted = Signal(str)
    unmark_wanted = Signal()

    def __init__(self, frame: Frame, name: PointName, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = name
        self._frame = frame
        self._point: Point | None = None
        self._words: PointText | None = None
        self._asking = ""
        self.setObjectName(f"point_{name.value}")
        self._question = ElidedLabel("", "second")
        self._chip = Chip("", "neutral")
        self.head.addWidget(self._question, 1)
        self.head.addWidget(self._chip)
        self.box = AutosaveText()
        self.box.setObjectName(f"{name.value}_text")
        self.box.setTabChangesFocus(True)
        _as_high_as_there_is_room(self.box, em(self, 4.2))
        self.box.submitted.connect(lambda text: self._submit("text", text, self.box))
        self._counts = ElidedLabel("", "second")
        self._house = AutosaveText()
        self._house.setObjectName(f"{name.value}_house_text")
        self._house.setTabChangesFocus(True)
        self._house.setProperty("quiet", True)
        self._house.setFixedHeight(em(self, 3.4))
        self._house.submitted.connect(lambda text: self._submit("house_text", text, self._house))
        self._house_field = Field("", self._house)
        self._document_label = label("", "second")
        self._lines: dict[str, AutosaveLine] = {}
        self._fields: dict[str, Field] = {}
        for field in EXTRA[name]:
            line = AutosaveLine()
            line.setObjectName(f"{name.value}_{field}")
            line.submitted.connect(lambda text, f=field: self._submit(f, text, self._lines[f]))
            self._lines[field] = line
            self._fields[field] = Field("", line)
        self._when = WhenBox(frame, f"{name.value}_when_text", read=self._read_when)
        self._when_field = Field("", self._when)
        self._when.settled.connect(self._submit_when)
        self._mark_row = QWidget()
        self._investigate = ActionButton("", "small")
        self._investigate.setObjectName(f"action_investigate_{name.value}")
        self._investigate.clicked.connect(lambda: self._ask("until"))
        self._never = ActionButton("", "small")
        self._never.setObjectName(f"action_not_applicable_{name.value}")
        self._never.clicked.connect(lambda: self._ask("reason"))
        self._marked = label("", wrap=True)
        self._unmark = LinkButton("", self.unmark_wanted.emit)
        self._asked = QLineEdit()
        self._asked.setObjectName(f"{name.value}_mark")
        self._asked.returnPressed.connect(self._answer)
        self._asked_note = label("", "second", wrap=True)
        set_role(self._asked_note, "second", tone="red")
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        marks = QHBoxLayout(self._mark_row)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(GAP_S)
        marks.addWidget(self._investigate)
        marks.addWidget(self._never)
        marks.addStretch(1)
        self.body.setSpacing(GAP_XS)
        self.body.addWidget(self._document_label)
        self.body.addWidget(self.box, 2)
        self.body.addWidget(self._counts)
        self.body.addWidget(self._house_field)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for field in self._fields.values():
            row.addWidget(field, 1)
        row.addWidget(self._when_field, 1)
        self.body.addLayout(row)
        for part in (self._marked, self._unmark, self._mark_row, self._asked, self._asked_note):
            self.body.addWidget(part)
        is_cause = self.name is PointName.CAUSE
        has_when = self.name in (PointName.REMEDY, PointName.PREVENTION)
        show_if(self._house_field, is_cause)
        show_if(self._document_label, is_cause)
        show_if(self._counts, is_cause)
        show_if(self._when_field, has_when)
        self._ask("")

    # What the screen tells

    def show_words(self, words: PointText) -> None:
        """Set question, hint and example in the language of the screen."""
        self._words = words
        self.set_title(words.label)
        self._question.set_text(words.question)
        self.box.setToolTip(words.hint)
        self.box.setPlaceholderText(words.example)
        self.box.setAccessibleName(f"{words.label}: {words.question}")

    def show_point(self, point: Point, *, fresh: bool) -> None:
        """Show how the point stands.

        Args:
            fresh: Another case is shown: the boxes take its texts whatever they hold.
        """
        self._point = point
        pairs = [(self.box, point.text), (self._house, point.house_text)]
        pairs += [(line, getattr(point, field)) for field, line in self._lines.items()]  # type: ignore[misc]
        for box, text in pairs:
            if fresh:
                box.load(text)
            else:
                box.show_text(text)
        if fresh or not self._when.box.hasFocus():
            self._when.set_text(point.when_text)
        if fresh:
            self._ask("")
        self._show_state()

    def focus_part(self, part: str) -> None:
        """Put the keyboard into a box: ``""`` the text, ``when_text``, ``who`` …"""
        boxes = {"when_text": self._when.box, "house_text": self._house, **self._lines}
        if part == "until":
            self._ask("until")
            return
        boxes.get(part, self.box).setFocus()

    def confirm(self, field: str, text: str) -> None:
        """What was handed over is stored."""
        box = self._box_of(field)
        if box is not None:
            box.confirm_saved(text)

    def show_problem(self, field: str, text: str) -> None:
        """Say why it was not stored; the text stays."""
        if field in ("until", "reason"):
            self._asked_note.setText(text)
            show_if(self._asked_note, bool(text))
            return
        box = self._box_of(field)
        if box is not None:
            box.show_failed()
        self._counts.set_text(text)
        set_role(self._counts, "second", tone="red")
        show_if(self._counts, True)

    def end_asking(self) -> None:
        """The mark was stored."""
        self._ask("")

    def submit(self) -> None:
        """Hand over what is being typed."""
        self.box.submit()
        self._house.submit()
        for line in self._lines.values():
            line.submit()
        if self._when.box.hasFocus():
            self._submit_when()

    # Inside

    def _box_of(self, field: str) -> AutosaveText | AutosaveLine | None:
        if field == "text":
            return self.box
        return self._house if field == "house_text" else self._lines.get(field)

    def _submit(self, field: str, text: str, box: QWidget) -> None:
        self.submitted.emit(field, text, not box.hasFocus())

    def _submit_when(self) -> None:
        if self._point is not None and self._when.text() != self._point.when_text:
            self.submitted.emit("when_text", self._when.text(), True)

    def _read_when(self, text: str) -> Reading:
        return self._frame.services.points.read_when(text)

    def _ask(self, what: str) -> None:
        self._asking = what
        self._asked.clear()
        self._asked_note.setText("")
        show_if(self._asked, bool(what))
        show_if(self._asked_note, False)
        words = {
            "until": self.tr("until which day? e.g. 10/9, next Friday"),
            "reason": self.tr("why does it not apply?"),
        }
        self._asked.setPlaceholderText(words.get(what, ""))
        self._asked.setAccessibleName(words.get(what, ""))
        if what:
            self._asked.setFocus()

    def _answer(self) -> None:
        if self._asking == "until":
            self.investigate_wanted.emit(self._asked.text())
        elif self._asking == "reason":
            self.not_applicable_wanted.emit(self._asked.text())

    def _show_state(self) -> None:
        point = self._point
        if point is None:
            return
        text, tone = self._state_words(point)
        self._chip.show_chip(text, tone)
        marked = point.mark is not None
        self._marked.setText(self._marked_words(point))
        show_if(self._marked, marked)
        show_if(self._unmark, marked)
        show_if(self._mark_row, not marked)
        if self.name is PointName.CAUSE:
            self._show_counts(point.text)

    def _state_words(self, point: Point) -> tuple[str, str]:
        if point.state is PointState.INVESTIGATING:
            return self.tr("under investigation"), "amber"
        if point.state is PointState.NOT_APPLICABLE:
            return self.tr("does not apply"), "neutral"
        if point.state is PointState.EMPTY:
            return self.tr("not yet"), "neutral"
        if point.name is PointName.CAUSE and cause_is_long(point.text):
            return self.tr("long: reads as an excuse"), "amber"
        asked = {
            "scope": self.tr("how far?"),
            "loss": self.tr("their loss?"),
            "who": self.tr("who?"),
            "when_text": self.tr("when?"),
        }
        wanted = [asked[field] for field in point.wants if field in asked]
        if wanted:
            return " ".join(wanted), "amber"
        return self.tr("written"), "green"

    def _marked_words(self, point: Point) -> str:
        if point.mark is PointState.INVESTIGATING and point.until is not None:
            day = short_date(point.until, self._frame.language)
            return self.tr("Under investigation until {day}").format(day=day)
        if point.mark is PointState.NOT_APPLICABLE:
            return self.tr("Does not apply: {reason}").format(reason=point.reason)
        return ""

    def _show_counts(self, text: str) -> None:
        long = cause_is_long(text)
        counts = self.tr("{chars} characters · {sentences} sentence(s) · up to {limit}")
        shown = counts.format(
            chars=len(text.strip()), sentences=sentence_count(text), limit=CAUSE_MAX_CHARS
        )
        self._counts.set_text(shown if text.strip() else "")
        set_role(self._counts, "second", tone="amber" if long else "")

    def _retranslate(self) -> None:
        self._document_label.setText(self.tr("What the document says"))
        self._house_field.set_label(self.tr("What the house knows (printed nowhere)"))
        names = {
            "scope": self.tr("How far"),
            "loss": self.tr("The customer's loss"),
            "who": self.tr("Who"),
        }
        for field, widget in self._fields.items():
            widget.set_label(names[field])
        if "loss" in self._lines:
            self._lines["loss"].setPlaceholderText(self.tr("money, time, what can't be undone"))
        is_prevention = self.name is PointName.PREVENTION
        self._when_field.set_label(self.tr("From when") if is_prevention else self.tr("When"))
        self._when.box.setAccessibleName(self.tr("From when") if is_prevention else self.tr("When"))
        self._investigate.setText(self.tr("Under investigation…"))
        self._never.setText(self.tr("Does not apply…"))
        self._unmark.setText(self.tr("write it after all"))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _as_high_as_there_is_room(box: QWidget, least: int) -> None:
    box.setMinimumHeight(least)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
