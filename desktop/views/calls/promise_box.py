"""The promise of the call: when, in one box, and who keeps it; a call back or another kind."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.promise import CALLED, Promise, PromiseKind, PromiseState
from desktop.domain.when import Reading, said_time
from desktop.qtkit.metrics import GAP_XS
from desktop.qtkit.widgets import show_if
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.promise_head import KINDS, OtherPromises, PromiseHead
from desktop.views.promise_words import kind_word
from desktop.views.visit_part import VisitPart
from desktop.views.when_box import WhenBox
from desktop.views.who_box import WhoBox

STORE_MS = 1500


class PromiseBox(QWidget):
    """Stores only what names a clock time; what is half typed is kept beside it.

    One promise of each kind is made here; a second one of a kind is made in its case.

    Signals:
        inexact: (bool) The box holds something that can't be stored.
        stored_by_key: Enter on a promise that is exact: on to why, or to the note.
        leaving: Another kind is about to be shown: hand over what belongs to this one.
        changed: Another kind is shown.
    """

    inexact = Signal(bool)
    stored_by_key = Signal()
    leaving = Signal()
    changed = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._kind = PromiseKind.CALLBACK
        self._open: dict[PromiseKind, Promise] = {}
        self._reason = self._refused = ""
        self._minute: datetime | None = None
        self.when = WhenBox(self._frame, "promise_when", asks_wish=True)
        self.who = WhoBox(self._frame, "promise_who")
        self.when.add_beside(self.who)
        self._head = PromiseHead(self.when.box)
        self._visit = VisitPart()
        self._others = OtherPromises(self.show_kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        for part in (self._head, self.when, self._visit, self._others):
            column.addWidget(part)
        column.addStretch(1)
        self._pause = QTimer(self, singleShot=True, interval=STORE_MS)
        self._pause.timeout.connect(self.store)
        self._connect()
        show_if(self._visit, False)
        self._retranslate()

    def _connect(self) -> None:
        self.when.settled.connect(self.store)
        self.when.edited.connect(self._on_edited)
        self.when.wish_changed.connect(lambda _: self.store())
        self.when.two_step_taken.connect(self._take_two_step)
        self.when.box.entered.connect(self._on_enter)
        self._visit.changed.connect(self.store)
        self._head.picked.connect(self._on_picked)
        self.who.settled.connect(self.store)
        self.who.named.connect(lambda _: self._tell_who())

    # What the screen tells

    def load(self) -> None:
        """Another call: take what is stored, the half-typed text included."""
        self._read_promises()
        self._kind = PromiseKind.CALLBACK
        self._show_kind()

    def show_stored(self) -> None:
        """Show what is stored, but for a box being written in."""
        before = self._open.get(self._kind)
        self._read_promises()
        self._show_clerk()
        self._show_others()
        self.when.set_person(self._session.case.person_id)
        if not self.when.box.hasFocus():
            gone = before is not None and self._kind not in self._open
            if gone and before is not None and self.when.text() == before.typed:
                self.when.set_text("")
            self.when.show_echo()
            if self._refused:
                self.when.show_problem(self._refused)

    def tick(self, now: datetime) -> None:
        """The clock goes on: how far off the time is, and whether it has gone by, is said anew."""
        minute = now.replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            if self.when.text() and not self._refused:
                self.when.show_echo()

    def has_promise(self) -> bool:
        """Whether a promise of any kind with a clock time stands."""
        return bool(self._open)

    def kind(self) -> PromiseKind:
        """The kind that is shown."""
        return self._kind

    def stands(self) -> bool:
        """Whether a promise of the kind shown stands."""
        return self._kind in self._open

    def reason(self) -> str:
        """Why it can't be answered now, or what was promised, as stored or kept."""
        return self._reason

    def set_reason(self, reason: str) -> None:
        """Keep why it can't be answered now; it goes along with the promise."""
        if reason == self._reason:
            return
        self._reason = reason
        self._keep("promise_reason", reason)
        self.store()

    def focus_when(self) -> None:
        """Put the keyboard into the box, what stands there marked."""
        self.when.box.setFocus()
        self.when.box.selectAll()

    def need_a_time(self, sentence: str) -> None:
        """A call back without a clock time was refused: say so at the box, cursor in it."""
        self.show_kind(PromiseKind.CALLBACK)
        self.focus_when()
        self.when.show_problem(sentence)

    def next_kind(self) -> None:
        """Show the next kind of promise, the cursor in its box."""
        self._on_picked(KINDS[(KINDS.index(self._kind) + 1) % len(KINDS)])

    def show_kind(self, kind: PromiseKind) -> None:
        """Show the promise of this kind; what was typed of another is handed over first."""
        if kind is self._kind or not self._session.is_open:
            return
        self.leaving.emit()
        self.store()
        self._kind = kind
        self._show_kind()
        self.changed.emit()

    def store(self) -> None:
        """Store the promise if it names a clock time and something is new."""
        self._pause.stop()
        if not self._session.is_open:
            return
        text, standing = self.when.text(), self._open.get(self._kind)
        if not text and standing is None:
            return
        same_text = standing is not None and standing.typed == text
        if text and not same_text and not self.when.is_usable():
            return
        if not (same_text and standing is not None and self._is_as_stored(standing)):
            self._set_promise(self.when.to_store())

    # Inside

    def _is_as_stored(self, standing: Promise) -> bool:
        who, visit = self.who.name(), self._visit
        asked = (visit.consent(), visit.visitors(), visit.reason())
        stored = (standing.consent, standing.visitors, standing.visitors_reason)
        return (
            standing.reason == self._reason
            and who in ("", standing.who)
            and standing.caller_wish == self.when.is_wished()
            and (self._kind is not PromiseKind.VISIT or asked == stored)
        )

    def _set_promise(self, text: str) -> None:
        promises, call_id, kind = self._frame.services.promises, self._session.call_id, self._kind
        who, box = self.who.name(), self._box("promise_when")
        reason, visit = self._reason, self._visit
        sure, wish = self.when.is_confirmed(), self.when.is_wished()
        consent, visitors, why = visit.consent(), visit.visitors(), visit.reason()

        def verb(case_id: int) -> None:
            promises.set_in_call(
                case_id,
                call_id,
                kind,
                text,
                who=who,
                reason=reason,
                confirmed=sure,
                caller_wish=wish,
                consent=consent,
                visitors=visitors,
                visitors_reason=why,
            )
            promises.keep_typed(call_id, box, "")

        def done(_: object) -> None:
            self._refused = ""
            self._session.refresh_soon()

        def refused(sentence: str) -> None:
            if kind is self._kind:
                self._refused = sentence
                self.when.show_problem(sentence)

        self._session.do_in_case(verb, self, done=done, refused=refused)

    def _show_kind(self) -> None:
        """Show the promise of the kind as stored, or what was half typed of it."""
        self._pause.stop()
        self._refused = ""
        typed = self._frame.services.promises.typed(self._session.call_id)
        promise = self._open.get(self._kind)
        self._head.show_kind(self._kind)
        self._show_standing()
        self.who.start(promise.who if promise else "")
        kept = typed.get(self._box("promise_reason"), "")
        self._reason = promise.reason if promise else kept
        text = typed.get(self._box("promise_when")) or (promise.typed if promise else "")
        self._visit.load(promise)
        show_if(self._visit, self._kind is PromiseKind.VISIT)
        self._tell_who()
        self.when.set_person(self._session.case.person_id)
        self.when.set_text(text, confirmed=promise is not None and text == promise.typed)
        self.when.set_wished(bool(promise and promise.caller_wish))
        self._show_others()

    def _read_promises(self) -> None:
        found = self._frame.services.promises.of_call(self._session.call_id)
        standing = [one for one in reversed(found) if one.state is PromiseState.OPEN]
        self._open = {one.kind: one for one in standing if one.kind in KINDS}
        self._show_standing()

    def _show_standing(self) -> None:
        promise = self._open.get(self._kind)
        reading = Reading("exact", promise.wall, promise.relation) if promise else None
        self.when.show_standing(promise.typed if promise else "", reading)

    def _show_others(self) -> None:
        others = (one for one in self._open.values() if one.kind is not self._kind)
        self._others.show_promises([(one.kind, self._said(one)) for one in others])

    def _said(self, promise: Promise) -> str:
        now = self._frame.services.now()
        language: Literal["ja", "en"] = "ja" if self._frame.language == "ja" else "en"
        when = said_time(promise.wall, promise.relation, now=now, language=language)
        return f"{kind_word(promise.kind)}: {when}"

    def _show_clerk(self) -> None:
        """Nobody is entered yet: whoever it is has a word in the language of the screen."""
        if self._kind in self._open or self.who.hasFocus():
            return
        member = self._frame.services.staff.find(self.who.name())
        if member is not None and not member.staff_id and member.shown != self.who.name():
            self.who.start(member.shown)

    def _tell_who(self) -> None:
        """Free hours are hours for calls: of a document nobody's are asked."""
        self.when.set_who(self.who.name() if self._kind in CALLED else "")

    def _take_two_step(self, who: str, reason: str) -> None:
        self.who.setCurrentText(who)
        self.set_reason(reason)
        self.changed.emit()

    def _box(self, name: str) -> str:
        return name if self._kind is PromiseKind.CALLBACK else f"{name}.{self._kind.value}"

    def _keep(self, name: str, text: str) -> None:
        promises, call_id = self._frame.services.promises, self._session.call_id
        box = self._box(name)
        self._frame.quietly(lambda: promises.keep_typed(call_id, box, text))

    def _on_picked(self, kind: PromiseKind) -> None:
        self.show_kind(kind)
        self.focus_when()

    def _on_enter(self) -> None:
        reading = self.when.reading()
        if reading is not None and reading.outcome == "exact":
            self.stored_by_key.emit()

    def _on_edited(self) -> None:
        usable, text = self.when.is_usable(), self.when.text()
        self._refused = ""
        self.inexact.emit(bool(text) and not usable)
        if not self._session.is_open or not self.when.box.hasFocus():
            return
        self._keep("promise_when", text)
        if usable:
            self._pause.start()
        else:
            self._pause.stop()

    def _retranslate(self) -> None:
        self.when.box.setAccessibleName(self.tr("Promise"))
        self.when.box.setPlaceholderText(self.tr("e.g. 12:30, tomorrow 10:30"))
        self.who.set_words(self.tr("Who calls"))
        if self._session.is_open:
            self._show_others()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
