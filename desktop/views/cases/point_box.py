"""One of the four points: question, text, what else is asked, and how it stands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.domain.four_points import Point, PointName, cause_is_long
from desktop.qtkit.metrics import GAP_S, GAP_XS, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import (
    AutosaveLine,
    AutosaveText,
    Chip,
    ElidedLabel,
    Field,
    Panel,
    label,
    show_if,
)
from desktop.services.checklist import PointText
from desktop.views.cases.mark_row import MarkRow
from desktop.views.cases.point_when import PointWhen
from desktop.views.cases.point_words import count_words, state_words
from desktop.views.frame import Frame
from desktop.views.settling import Settling, text_of

EXTRA = {
    PointName.CAUSE: (),
    PointName.IMPACT: ("scope", "loss"),
    PointName.REMEDY: ("who",),
    PointName.PREVENTION: ("who",),
}
LEAST_EM, ROOMY_EM, HOUSE_EM = 4.2, 7.5, 3.4
WITH_WHEN = (PointName.REMEDY, PointName.PREVENTION)


class PointBox(Panel):
    """Shows one point and tells what was typed.

    Signals:
        submitted: (field, text, settled)
        mark_wanted: (``until`` or ``reason``, text)
        unmark_wanted: It is to be written after all.
    """

    submitted = Signal(str, str, bool)
    mark_wanted = Signal(str, str)
    unmark_wanted = Signal()

    def __init__(self, frame: Frame, name: PointName, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.name = name
        self._point: Point | None = None
        self.setObjectName(f"point_{name.value}")
        self._question = ElidedLabel("", "second")
        self._chip = Chip("", "neutral")
        self._chip.setObjectName(f"{name.value}_chip")
        self._hint = ElidedLabel("", "second")
        self._counts = label("", "second")
        self._counts.setObjectName(f"{name.value}_counts")
        self._problem = label("", "second", wrap=True)
        self._problem.setObjectName(f"{name.value}_problem")
        set_role(self._problem, "second", tone="red")
        self._boxes: dict[str, AutosaveText | AutosaveLine] = {}
        self._settling: dict[str, Settling] = {}
        self._fields: dict[str, Field] = {}
        self.box = self._add_text("text", em(self, LEAST_EM))
        self._document_label = label("", "second")
        if name is PointName.CAUSE:
            house = self._add_text("house_text", em(self, HOUSE_EM))
            house.setProperty("quiet", True)
            house.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            house.setFixedHeight(em(self, HOUSE_EM))
            self._fields["house_text"] = Field("", house)
        for field in EXTRA[name]:
            line = self._add(field, AutosaveLine())
            line.setObjectName(f"{name.value}_{field}")
            self._fields[field] = Field("", line)
        self._when = PointWhen(frame, f"{name.value}_when_text")
        self._when.submitted.connect(partial(self.submitted.emit, "when_text"))
        self._when.edited.connect(self._show_state)
        if "who" in self._boxes:
            self._boxes["who"].textChanged.connect(self._tell_who)
        self._when_field = Field("", self._when)
        self._marks = MarkRow(frame, name.value)
        self._marks.answered.connect(self.mark_wanted)
        self._marks.unmark_wanted.connect(self.unmark_wanted)
        self._marks.left.connect(self.box.setFocus)
        self._lay_out()
        self._retranslate()

    def _add_text(self, field: str, least: int) -> AutosaveText:
        box = _LowText()
        box.setObjectName(f"{self.name.value}_{field}")
        box.setMinimumHeight(least)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._add(field, box)
        return box

    def _add(self, field: str, box: AutosaveText | AutosaveLine) -> AutosaveText | AutosaveLine:
        self._boxes[field] = box
        self._settling[field] = Settling(box, partial(self.submitted.emit, field))
        box.textChanged.connect(self._show_state)
        return box

    def _tell_who(self) -> None:
        self._when.set_who(text_of(self._boxes["who"]))

    def _lay_out(self) -> None:
        self.head.addWidget(self._question, 1)
        self.head.addWidget(self._chip)
        self.body.setSpacing(GAP_XS)
        self.body.addWidget(self._document_label)
        self.body.addWidget(self.box, 2)
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        below.addWidget(self._counts)
        below.addWidget(self._hint, 1)
        self.body.addLayout(below)
        self.body.addWidget(self._problem)
        if "house_text" in self._fields:
            self.body.addWidget(self._fields["house_text"])
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for field in EXTRA[self.name]:
            row.addWidget(self._fields[field], 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._when_field, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self._marks)
        show_if(self._document_label, self.name is PointName.CAUSE)
        show_if(self._when_field, self.name in WITH_WHEN)
        show_if(self._problem, False)

    # What the screen tells

    def show_words(self, words: PointText) -> None:
        """Set question, hint and example in the language of the screen."""
        self.set_title(words.label)
        self._question.set_text(words.question)
        self._hint.set_text(words.hint)
        self.box.setPlaceholderText(self.tr("e.g. {example}").format(example=words.example))
        self.box.setAccessibleName(f"{words.label}: {words.question}")
        self.box.setAccessibleDescription(words.hint)

    def show_point(self, point: Point, *, fresh: bool) -> None:
        """Show how the point stands.

        Args:
            fresh: Another case is shown: the boxes take its texts whatever they hold.
        """
        self._point = point
        for field, box in self._boxes.items():
            text = str(getattr(point, field))
            if fresh:
                box.load(text)
            else:
                box.show_text(text)
        self._when.show_stored(point.when_text, point.when_at, point.when_is_day, fresh=fresh)
        self._marks.show_point(point)
        if fresh:
            self._marks.ask("")
            self._say("")
        self._show_state()

    def fit(self, *, is_roomy: bool) -> None:
        """Follow the size of the text; more lines where the window is high."""
        self.box.setMinimumHeight(em(self, ROOMY_EM if is_roomy else LEAST_EM))
        if "house_text" in self._boxes:
            self._boxes["house_text"].setFixedHeight(em(self, HOUSE_EM))

    def focus_part(self, part: str) -> None:
        """Put the keyboard into a box: ``""`` the text, ``when_text``, ``who``, ``until`` …"""
        if part in ("until", "reason"):
            self._marks.ask("until" if part == "until" else "reason")
        elif part == "when_text":
            self._when.setFocus()
        else:
            self._boxes.get(part, self.box).setFocus()

    def confirm(self, field: str, text: str) -> None:
        """What was handed over is stored."""
        self._say("")
        if field in self._boxes:
            self._boxes[field].confirm_saved(text)

    def show_problem(self, field: str, sentence: str) -> None:
        """Say why it was not stored; the text stays."""
        if field in ("until", "reason"):
            self._marks.show_problem(sentence)
            return
        if field in self._boxes:
            self._boxes[field].show_failed()
        self._say(sentence)

    def end_asking(self) -> None:
        """The mark was stored."""
        self._marks.ask("")

    def submit(self) -> None:
        """Hand over what is being typed, settled."""
        for settling in self._settling.values():
            settling.submit()
        self._when.submit()
        self._marks.submit()

    # Inside

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _show_state(self) -> None:
        """Check what stands in the boxes now, stored or not."""
        if self._point is None:
            return
        typed = {field: text_of(box) for field, box in self._boxes.items()}
        point = replace(self._point, when_text=self._when.text(), **typed)  # type: ignore[arg-type]  # fields by their names
        words, tone = state_words(point, when_is_read=self._when.is_read())
        self._chip.show_chip(words, tone)
        if self.name is PointName.CAUSE:
            self._counts.setText(count_words(point.text))
            set_role(self._counts, "second", tone="amber" if cause_is_long(point.text) else "")
        show_if(self._counts, bool(self._counts.text()))

    def _retranslate(self) -> None:
        self._document_label.setText(self.tr("What the document says"))
        names = {
            "house_text": self.tr("What the house knows (printed nowhere)"),
            "scope": self.tr("How far"),
            "loss": self.tr("The customer's loss"),
            "who": self.tr("Who"),
        }
        for field, widget in self._fields.items():
            widget.set_label(names[field])
        if "loss" in self._boxes:
            self._boxes["loss"].setPlaceholderText(self.tr("money, time, what can't be undone"))
        if "scope" in self._boxes:
            self._boxes["scope"].setPlaceholderText(self.tr("how many, how long"))
        is_prevention = self.name is PointName.PREVENTION
        when = self.tr("From when") if is_prevention else self.tr("When")
        self._when_field.set_label(when)
        self._when.set_name(when)
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _LowText(AutosaveText):
    """Wants no more than its least height; what room there is comes on top."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.minimumHeight())
