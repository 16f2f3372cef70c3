"""The next sentence, large enough to read aloud, and small words beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.call import LineKind
from desktop.domain.identity_check import asked_for
from desktop.domain.next_sentence import Proposal, another_way
from desktop.domain.spoken import repeats
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import (
    ActionButton,
    Panel,
    Sentence,
    StepStrip,
    label,
    page,
    rule,
    show_if,
)
from desktop.views.calls.answer_finder import AnswerFinder
from desktop.views.calls.answer_list import AnswerList
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.words import step_choices

HOLD_SOON, HOLD_LONG = 30, 60
SOON_MS = 20
"""Behind the line itself: what is due in one turn of the event loop is drawn after all of it."""


class SayPanel(Panel):
    """Follows step, failing, temper and clock; 「言った」 logs what is shown.

    Signals:
        said: (text, phrase id) It was said.
        answered: (answer id) The ready answer shown was said.
        step_picked: (step) Set by hand.
    """

    said = Signal(str, str)
    answered = Signal(int)
    step_picked = Signal(str)

    def __init__(
        self, session: CallSession, finder: AnswerFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("say_next")
        self._session = session
        self._frame = session.frame
        self._finder = finder
        finder.changed.connect(self._show_answers)
        self._proposals: list[Proposal] = []
        self._shown: Proposal | None = None
        self._inexact = False
        self._brief = False
        self._stage = ""
        self._aside = ""
        self._written = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._refresh_while_open)
        self._strip = StepStrip("tabs")
        self._strip.picked.connect(self.step_picked)
        self._title = label("", "second")
        self._sentence = Sentence("")
        self._sentence.setObjectName("next_sentence")
        self._said = ActionButton("", keys="F2")
        self._said.setObjectName("action_said")
        self._said.clicked.connect(self.say)
        self._other = ActionButton("", keys="F3")
        self._other.setObjectName("action_another_way")
        self._other.clicked.connect(self.another)
        self._aids = [(label("", "second"), label("", wrap=True)) for _ in range(3)]
        self._answers = AnswerList(finder)
        show_if(self._answers, False)
        self._not = label("", "second", wrap=True)
        self._notice = label("", wrap=True)
        self._notice.setObjectName("call_notice")
        set_role(self._notice, "banner-amber")
        self._notice.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        upper = QVBoxLayout()
        upper.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        upper.setSpacing(GAP_S)
        upper.addWidget(self._title)
        upper.addWidget(self._sentence)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self._said)
        buttons.addWidget(self._other)
        buttons.addStretch(1)
        upper.addLayout(buttons)
        self._small = QWidget()
        grid = QGridLayout(self._small)
        grid.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(self._aids):
            grid.addWidget(name, row, 0)
            grid.addWidget(words, row, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper)
        column.addWidget(rule())
        column.addWidget(self._small)
        column.addWidget(self._answers)
        column.addStretch(1)
        self._not_said = QWidget()
        low = QVBoxLayout(self._not_said)
        low.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        low.addWidget(self._not)
        self.body.addWidget(self._strip)
        self.body.addWidget(page(body), 1)
        self.body.addWidget(rule())
        self.body.addWidget(self._not_said)
        self.body.addWidget(self._notice)

    # What the screen tells

    def refresh_soon(self) -> None:
        """Read again in a turn of the event loop of its own: a key typed now comes first."""
        self._count_lines()
        if self._shown is None:  # it was just said: the next one is waited for
            self.refresh()
        else:
            self._soon.start()

    def refresh(self) -> None:
        """Read again what may be said now; a sentence still true stays shown."""
        self._soon.stop()
        if not self._session.is_open:
            return
        services, call_id = self._frame.services, self._session.call_id
        language = self._language()
        steps = services.phrases.steps(call_id)
        self._strip.show_place(
            next((step.value for step, state in steps if state.value == "current"), None),
            [step.value for step, state in steps if state.value == "done"],
        )
        self._proposals = services.phrases.proposals(call_id, language)
        self._count_lines()
        standing = self._shown.phrase_id if self._shown else ""
        ids = [one.phrase_id for one in self._proposals[:3]]
        if standing in ids:
            self._show(self._proposals[ids.index(standing)])
        else:
            self._show(self._proposals[0] if self._proposals else None)
        self._show_aids(language)
        self._show_notice(language)

    def reset(self) -> None:
        """Another call: begin with the best sentence."""
        self._shown, self._stage, self._aside = None, "", ""
        self._say_title()
        self._written = len(self._session.call.lines)

    def set_brief(self, brief: bool) -> None:
        """Where there is little room: the sentence and its two keys only."""
        self._brief = brief
        show_if(self._title, not brief)
        self._show_small()

    def set_inexact(self, inexact: bool) -> None:
        """The promise box holds something without a clock time."""
        if inexact != self._inexact:
            self._inexact = inexact
            if self._session.is_open:
                self._show_notice(self._language())

    def say(self) -> None:
        """F2: write the shown sentence as our words; the next one follows."""
        self._catch_up()
        if self._aside:
            text, self._aside = self._aside, ""
            self.said.emit(text, "")
        elif (answer := self._finder.current()) is not None:
            self.answered.emit(answer.answer_id)
        elif self._shown is not None:
            text, phrase_id = self._shown.text, self._shown.phrase_id
            self._shown = None
            self.said.emit(text, phrase_id)
        self._paint()

    def another(self) -> None:
        """F3: another way of saying it."""
        self._catch_up()
        if self._aside:
            choices = self._hold_words(self._stage or "back")
            at = choices.index(self._aside) + 1 if self._aside in choices else 0
            self._aside = choices[at % len(choices)]
            self._paint()
            return
        if self._finder.is_open():
            self._finder.move(1)
            return
        following = another_way(self._proposals, self._shown.phrase_id if self._shown else "")
        if following is not None:
            self._show(following)

    def _refresh_while_open(self) -> None:
        if not self._frame.desk.is_closed():  # the window may have closed meanwhile
            self.refresh()

    def _count_lines(self) -> None:
        """Words said aside stand until the next line is written, on hold until its end."""
        if len(self._session.call.lines) != self._written:
            self._written = len(self._session.call.lines)
            self._aside = self._aside if self._stage else ""

    def _catch_up(self) -> None:
        if self._soon.isActive():
            self.refresh()

    def show_hold(self, seconds: float) -> None:
        """On hold: what to say before it, at 30 and at 60 seconds, and on coming back.

        Args:
            seconds: Of the hold; below 0 there is none.
        """
        stage = "ask" if seconds < HOLD_SOON else "soon" if seconds < HOLD_LONG else "long"
        stage = "" if seconds < 0 else stage
        if stage == self._stage:
            return
        self._stage = stage
        words = self._hold_words(stage or "back")
        turn = sum(1 for line in self._session.call.lines if line.kind is LineKind.HOLD)
        self._aside = words[turn % len(words)] if words else ""
        self._say_title()
        self._paint()

    # Inside

    def _language(self) -> str:
        person = self._session.person
        return person.language if person else self._frame.language

    def _show(self, proposal: Proposal | None) -> None:
        self._shown = proposal
        self._paint()

    def _paint(self) -> None:
        answer = None if self._aside else self._finder.current()
        proposal = None if answer else self._shown
        text = self._aside or (answer.text if answer else proposal.text if proposal else "")
        if text != self._sentence.plain_text():
            self._sentence.set_text(text)
        source = proposal.source if proposal and not self._aside else ()
        self._sentence.setToolTip(" ".join(source))

    def _hold_words(self, stage: str) -> tuple[str, ...]:
        aids = self._frame.services.phrases.aids(self._language())
        return {
            "ask": aids.hold_ask,
            "soon": aids.hold_soon,
            "long": aids.hold_long,
            "back": aids.hold_back,
        }[stage]

    def _say_title(self) -> None:
        titles = {
            "ask": self.tr("Before the hold"),
            "soon": self.tr("On hold for 30 seconds: go back and say"),
            "long": self.tr("On hold for a minute: propose to ring back (Ctrl+4)"),
        }
        usual = self.tr("Say next")
        if (answer := self._finder.current()) is not None:
            usual = self.tr("Ready answer (↓ ↑ another): {title}").format(title=answer.title)
        self._title.setText(titles.get(self._stage, usual))
        tone = {"soon": "amber", "long": "red"}.get(self._stage, "")
        set_role(self._title, "second", tone=tone)

    def _show_answers(self) -> None:
        self._answers.refresh()
        self._show_small()
        self._say_title()
        self._paint()

    def _show_small(self) -> None:
        """The answers found stand in the place of the small words."""
        show_if(self._answers, self._finder.is_open() and not self._brief)
        for part in (self._small, self._not_said):
            show_if(part, not self._finder.is_open() and not self._brief)

    def _show_aids(self, language: str) -> None:
        aids = self._frame.services.phrases.aids(language)
        lines = [one for one in self._session.call.lines if one.kind is LineKind.CALLER]
        turn = len(self._session.call.lines)
        back = aids.back_channel[turn % len(aids.back_channel)] if aids.back_channel else ""
        cushion = aids.cushions[turn % len(aids.cushions)] if aids.cushions else ""
        said = repeats(aids.repeat, lines[-1].text) if lines else []
        texts = (back, cushion, said[turn % len(said)] if said else "")
        for (name, words), text in zip(self._aids, texts, strict=True):
            words.setText(text)
            show_if(words, bool(text))
            show_if(name, bool(text))
        joint = "・" if language == "ja" else " · "
        self._not.setText(self.tr("Not: {words}").format(words=joint.join(aids.not_to_say)))

    def _show_notice(self, language: str) -> None:
        phrases, call_id = self._frame.services.phrases, self._session.call_id
        text = phrases.notice(call_id, language, promise_without_time=self._inexact)
        if "{check}" in text:
            rule = self._frame.services.settings.office().check_before_details
            thing = asked_for(rule, language).removeprefix("your ")
            text = text.replace("{check}", thing) if thing else rule  # a whole sentence by itself
        self._notice.setText(text)
        show_if(self._notice, bool(text))

    def _retranslate(self) -> None:
        self._strip.set_steps(step_choices())
        self._say_title()
        self._said.setText(self.tr("Said"))
        self._other.setText(self.tr("Another way"))
        for (name, _), text in zip(
            self._aids,
            (self.tr("Listening"), self.tr("Softener"), self.tr("Repeat")),
            strict=True,
        ):
            name.setText(text)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
