"""The reminder: our own small window, on top, that never takes the keyboard by itself."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.when import Relation
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import (
    ActionButton,
    Chip,
    KeyHint,
    LinkButton,
    Sentence,
    label,
    show_if,
)
from desktop.services.reminders import Notice, Stage
from desktop.services.speech import Slip
from desktop.views.frame import Frame
from desktop.views.promises.answer_panel import AnswerPanel
from desktop.views.promises.words import distance_words, person_words

MARGIN = 24


class ReminderWindow(QWidget):
    """Shows one notice at a time and how many wait; answered with one key.

    Signals:
        put_aside: (promise id, stage) Seen; back at the time itself.
        given_back: Esc: the keyboard goes back to the main window.
    """

    put_aside = Signal(int, str)
    given_back = Signal()

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent, _flags(takes_keyboard=False))
        self.setObjectName("reminder")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._frame = frame
        self._main = parent
        self._notices: list[Notice] = []
        self._index = 0
        self._slip: Slip | None = None
        self._time = label("", "clock")
        self._day = label("", "second")
        self._chip = Chip("", "amber")
        self._many = label("", "second")
        self._case = LinkButton("", self._open_case)
        self._who = label("", "heading", wrap=True)
        self._history = label("", "second", wrap=True)
        self._check = label("", wrap=True)
        set_role(self._check, "second", tone="amber")
        self._opening = Sentence("")
        self._opening.setObjectName("opening_words")
        self._quote = QFrame()
        set_role(self._quote, "banner-accent")
        self._answers = AnswerPanel(frame)
        self._answers.answered.connect(self._on_answered)
        self._answers.asked.connect(self._on_asked)
        self._aside = ActionButton("", keys="6")
        self._aside.setObjectName("action_put_aside")
        self._aside.clicked.connect(self._put_aside)
        self._call = ActionButton("", icon="phone")
        self._call.setObjectName("action_call_back")
        self._call.clicked.connect(self._call_now)
        self._machine = label("", "second", wrap=True)
        self._not_promised = label("", "second", wrap=True)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        for part in (self._time, self._day, self._chip, self._many):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._case)
        head.addWidget(KeyHint("Ctrl+J"))
        quote = QVBoxLayout(self._quote)
        quote.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        quote.addWidget(self._opening)
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        below.addWidget(self._call)
        below.addWidget(self._aside)
        below.addStretch(1)
        panel = QFrame()
        set_role(panel, "panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        inside.setSpacing(GAP_S)
        inside.addLayout(head)
        parts: tuple[QWidget, ...] = (
            self._who,
            self._history,
            self._check,
            self._quote,
            self._answers,
        )
        for each in parts:
            inside.addWidget(each)
        inside.addLayout(below)
        inside.addWidget(self._not_promised)
        inside.addWidget(self._machine)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        self.setFixedWidth(em(self, 34))

    # What the watch tells

    def show_notices(self, notices: list[Notice]) -> None:
        """Show what stands now; the one being answered stays in front."""
        current = self._current()
        self._notices = notices
        ids = [one.row.promise.promise_id for one in notices]
        if current is not None and current.row.promise.promise_id in ids:
            self._index = ids.index(current.row.promise.promise_id)
        else:
            self._index = 0
        if not notices:
            self.hide()
            return
        self._show()
        if not self.isVisible():
            self._come_up()

    def stop(self) -> None:
        """Go away for good; the promises stay open."""
        self._notices = []
        self.hide()
        self.deleteLater()

    def take_keyboard(self) -> None:
        """Ctrl+J: the keys 1 to 6 act here from now on."""
        if not self._notices:
            return
        self._set_flags(takes_keyboard=True)
        self.activateWindow()
        self.setFocus()

    def has_notices(self) -> bool:
        """Whether anything waits for an answer."""
        return bool(self._notices)

    # Inside

    def _come_up(self) -> None:
        self._fit()
        self._place()
        self.show()
        self.raise_()

    def _fit(self) -> None:
        """As high as the words need at this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _place(self) -> None:
        window = self._main.window()
        room = window.screen().availableGeometry()
        self.move(room.right() - self.width() - MARGIN, room.bottom() - self.height() - MARGIN)

    def _set_flags(self, *, takes_keyboard: bool) -> None:
        wanted = _flags(takes_keyboard=takes_keyboard)
        if self.windowFlags() != wanted:
            place = self.pos()
            self.setWindowFlags(wanted)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not takes_keyboard)
            self.move(place)
            self.show()
            self.raise_()

    def _current(self) -> Notice | None:
        return self._notices[self._index] if self._index < len(self._notices) else None

    def _show(self) -> None:
        notice = self._current()
        if notice is None:
            return
        promise, language = notice.row.promise, self._frame.language
        person = self._frame.services.speech.language_of(promise.promise_id)
        self._slip = self._frame.services.speech.slip(promise.promise_id, person)
        same_day = promise.wall.date() == self._frame.services.now().date()
        time = clock_time(promise.wall)
        self._time.setText(time)
        self._day.setText("" if same_day else short_date(promise.wall.date(), language))
        show_if(self._day, not same_day)
        tone = "red" if notice.late > timedelta(0) else "amber"
        self._chip.show_chip(distance_words(self._frame, promise), tone)
        count = len(self._notices)
        many = self.tr("{number} of {count}").format(number=self._index + 1, count=count)
        self._many.setText(many if count > 1 else "")
        self._case.setText(notice.row.case_number)
        self._who.setText(self._who_words(notice))
        self._history.setText(self._history_words(notice))
        check = self._frame.services.settings.office().check_before_details
        self._check.setText(check)
        show_if(self._check, bool(check))
        words = self._slip.words
        self._opening.set_text("\n".join((words.hello, *words.opening)))
        self._machine.setText(self._machine_words())
        self._not_promised.setText("\n".join(words.not_promised))
        show_if(self._not_promised, bool(words.not_promised))
        self._answers.show_promise(promise)
        show_if(self._aside, notice.stage is not Stage.AT)
        self.setWindowTitle(f"{time} {notice.row.case_number}")
        self.setAccessibleName(self._who.text())
        self._fit()

    def _who_words(self, notice: Notice) -> str:
        promise = notice.row.promise
        person = person_words(notice.row, self._frame.language)
        if not promise.who:
            return person
        return self.tr("{who} calls {person}").format(who=promise.who, person=person)

    def _history_words(self, notice: Notice) -> str:
        promise, slip = notice.row.promise, self._slip
        parts = []
        if slip is not None and slip.last_call is not None:
            zone = self._frame.services.zone()
            rang = clock_time(slip.last_call.started_at.astimezone(zone))
            parts.append(self.tr("called us at {time}").format(time=rang))
        promised = {
            Relation.AT: self.tr("promised at {time}"),
            Relation.BY: self.tr("promised by {time}"),
            Relation.AFTER: self.tr("promised after {time}"),
        }[promise.relation]
        parts.append(promised.format(time=clock_time(promise.wall)))
        if promise.moves:
            parts.append(self.tr("moved %n time(s)", "", promise.moves))
        if notice.row.phone:
            parts.append(notice.row.phone)
        if promise.reason:
            parts.append(promise.reason)
        return " · ".join(parts)

    def _machine_words(self) -> str:
        assert self._slip is not None
        words = self._slip.words
        if not words.machine:
            return ""
        return self.tr("Machine: “{machine}” Family: “{family}”").format(
            machine=words.machine, family=words.family
        )

    def _open_case(self) -> None:
        notice = self._current()
        if notice is not None:
            self._frame.go(f"case/{notice.row.promise.case_id}")

    def _call_now(self) -> None:
        notice = self._current()
        if notice is not None:
            self.given_back.emit()
            self._frame.go(f"new_call/{notice.row.promise.case_id}")

    def _put_aside(self) -> None:
        notice = self._current()
        if notice is not None and notice.stage is not Stage.AT:
            self.put_aside.emit(notice.row.promise.promise_id, notice.stage.value)

    def _on_answered(self, promise_id: int) -> None:
        left = [one for one in self._notices if one.row.promise.promise_id != promise_id]
        self._index = 0
        self._notices = []
        self.show_notices(left)
        if not left:
            self._give_back()

    def _on_asked(self) -> None:
        """A box is to be filled in: the keyboard is wanted now, by the person's own hand."""
        self._set_flags(takes_keyboard=True)
        self.activateWindow()
        self._fit()
        self._place()

    def _give_back(self) -> None:
        self._set_flags(takes_keyboard=False)
        if not self._notices:
            self.hide()
        self.given_back.emit()

    def _retranslate(self) -> None:
        self._aside.setText(self.tr("Remind me at the time"))
        self._call.setText(self.tr("Call now"))
        self._show()

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._answers.reset() if self._answers.is_asking() else self._give_back()
        elif key == Qt.Key.Key_6:
            self._put_aside()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._notices:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self._index = (self._index + step) % len(self._notices)
            self._show()
        elif not self._answers.press(key):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is no answer: it comes back with the next look at the clock."""
        event.ignore()
        self._give_back()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _flags(*, takes_keyboard: bool) -> Qt.WindowType:
    flags = (
        Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    )
    return flags if takes_keyboard else flags | Qt.WindowType.WindowDoesNotAcceptFocus
