"""What whoever rings back needs to see and to say (S0-29)."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.promise import CALLED, Promise, PromiseRow
from desktop.domain.when import Relation
from desktop.qtkit.formats import clock_time, date_and_time, short_date
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import Sentence, label, show_if
from desktop.services.speech import Slip
from desktop.views.frame import Frame
from desktop.views.promises.words import kind_word, person_words

TOLD_SHOWN, TOLD_LENGTH = 3, 60


class SlipView(QWidget):
    """Who is rung, what went before, the words to begin with, and what to leave unsaid.

    Three sizes: ``quiet`` shows who alone, for a moment at which another person is on
    the line; ``usual`` all that is needed to begin; ``whole`` adds what is not promised
    and what to say to a machine or to family.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._row: PromiseRow | None = None
        self._size = "usual"
        self._who = label("", "heading", wrap=True)
        self._who.setObjectName("reminder_who")
        self._history = label("", "second", wrap=True)
        self._history.setObjectName("reminder_history")
        self._told = label("", "second", wrap=True)
        self._told.setObjectName("told_so_far")
        self._check = label("", wrap=True)
        set_role(self._check, "second", tone="amber")
        self._opening = Sentence("")
        self._opening.setObjectName("opening_words")
        self._quote = QFrame()
        set_role(self._quote, "banner-accent")
        quote = QVBoxLayout(self._quote)
        quote.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        quote.addWidget(self._opening)
        self._not_promised = label("", "second", wrap=True)
        self._not_promised.setObjectName("not_promised")
        self._machine = label("", "second", wrap=True)
        self._machine.setObjectName("machine_words")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        for part in (
            self._who,
            self._history,
            self._told,
            self._check,
            self._quote,
            self._not_promised,
            self._machine,
        ):
            layout.addWidget(part)

    def show_row(self, row: PromiseRow, size: str) -> None:
        """Show a promise; the words to say are in its person's language."""
        self._row, self._size = row, size
        self._show()

    # Inside

    def _show(self) -> None:
        row = self._row
        if row is None:
            return
        speech, number = self._frame.services.speech, row.promise.promise_id
        slip = speech.slip(number, speech.language_of(number))
        self._who.setText(self._who_words(row))
        self._history.setText(self._history_words(row, slip))
        check = self._frame.services.settings.office().check_before_details
        self._check.setText(self.tr("Before details: {check}").format(check=check))
        self._told.setText(self._told_words(slip))
        self._opening.set_text("\n".join((slip.words.hello, *slip.words.opening)))
        self._not_promised.setText(self._not_promised_words(slip))
        self._machine.setText(self._machine_words(slip))
        quiet, whole = self._size == "quiet", self._size == "whole"
        show_if(self._history, not quiet)
        called = row.promise.kind in CALLED
        show_if(self._told, bool(slip.told) and not quiet)
        show_if(self._check, bool(check) and called and not quiet)
        show_if(self._quote, called and not quiet)
        show_if(self._not_promised, whole and bool(slip.words.not_promised))
        show_if(self._machine, whole and called and bool(slip.words.machine))
        self.setAccessibleName(self._who.text())

    def _who_words(self, row: PromiseRow) -> str:
        promise = row.promise
        person = person_words(row, self._frame.language)
        if promise.kind not in CALLED:
            parts = (kind_word(promise.kind), person, promise.who)
            return " · ".join(part for part in parts if part)
        if not promise.who:
            return person
        return self.tr("{who} calls {person}").format(who=promise.who, person=person)

    def _history_words(self, row: PromiseRow, slip: Slip) -> str:
        promise = row.promise
        parts = [row.subject]
        if slip.last_call is not None:
            rang = slip.last_call.started_at.astimezone(self._frame.services.zone())
            same_day = rang.date() == self._frame.services.now().date()
            shown = clock_time(rang) if same_day else date_and_time(rang, self._frame.language)
            parts.append(self.tr("called us at {time}").format(time=shown))
        promised = {
            Relation.AT: self.tr("promised at {time}"),
            Relation.BY: self.tr("promised by {time}"),
            Relation.AFTER: self.tr("promised after {time}"),
        }[promise.relation]
        parts.append(promised.format(time=self._promised_time(promise)))
        if promise.moves:
            parts.append(self.tr("moved %n time(s)", "", promise.moves))
        parts += [row.phone, promise.reason]
        return " · ".join(part for part in parts if part)

    def _promised_time(self, promise: Promise) -> str:
        """The time as it was agreed; with its zone where that is not the office's."""
        if promise.is_day:
            return short_date(promise.wall.date(), self._frame.language)
        if promise.zone == self._frame.services.zone().key:
            return clock_time(promise.wall)
        return f"{clock_time(promise.wall)} ({promise.zone})"

    def _told_words(self, slip: Slip) -> str:
        """The last of what we said, oldest first, each in one line."""
        lines = [" ".join(one.split()) for one in slip.told[-TOLD_SHOWN:]]
        cut = [one if len(one) <= TOLD_LENGTH else f"{one[:TOLD_LENGTH]}…" for one in lines]
        return "\n".join((self.tr("Told so far:"), *cut))

    def _not_promised_words(self, slip: Slip) -> str:
        head = self.tr("Not promised yet:")
        return "\n".join((head, *slip.words.not_promised))

    def _machine_words(self, slip: Slip) -> str:
        machine = self.tr("To a machine: “{words}”").format(words=slip.words.machine)
        family = self.tr("To family: “{words}” (nothing of the matter)")
        return f"{machine}\n{family.format(words=slip.words.family)}"

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
