"""What the keys of the call do with what is shown: said, step, hold, answers kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.domain.call import LineKind, NoteLine
from desktop.domain.errors import Refused
from desktop.views.calls.call_session import CallSession


class CallVerbs(QObject):
    """Runs them on the store thread.

    Signals:
        problem: (sentence) One was refused.
        told: (sentence) Something was done that shows nowhere in the call.
        answer_said: The ready answer shown was logged.
    """

    problem = Signal(str)
    told = Signal(str)
    answer_said = Signal()

    def __init__(self, session: CallSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame

    def say(self, text: str, phrase_id: str) -> None:
        """The sentence was said (S1-05)."""
        said = self._frame.services.calls.said
        self._session.do(lambda call_id: said(call_id, text, phrase_id), self)

    def say_answer(self, answer_id: int) -> None:
        """The ready answer was said: our words, and what was answered."""
        say = self._frame.services.answers.say
        self._session.do(
            lambda call_id: say(call_id, answer_id),
            self,
            done=lambda _: self.answer_said.emit(),
            refused=self.problem.emit,
        )

    def keep_answer(self, line: NoteLine | None) -> None:
        """Make a ready answer of a line we said, or of the last one, in one step."""
        if not self._session.is_open:
            return
        ours = [one for one in self._session.call.lines if one.kind is LineKind.US]
        chosen = line or (ours[-1] if ours else None)
        if chosen is None:
            self.problem.emit(self._frame.explain(Refused("answer.not_ours")))
            return
        make, line_id = self._frame.services.answers.from_line, chosen.line_id

        def done(answer: object) -> None:
            title = getattr(answer, "title", "")
            self.told.emit(self.tr("Kept as a ready answer: {title}").format(title=title))

        self._session.do(lambda _: make(line_id), self, done=done, refused=self.problem.emit)

    def pick_step(self, step: str) -> None:
        """The step was set by hand."""
        by_hand = self._frame.services.phrases.by_hand
        self._set_step(lambda call_id: by_hand(call_id, step))

    def step(self, by: int) -> None:
        """The next step, or the one before."""
        neighbour = self._frame.services.phrases.neighbour
        self._set_step(lambda call_id: neighbour(call_id, by))

    def hold(self) -> None:
        """Begin a hold, or come back from it."""
        if not self._session.is_open or self._session.is_over:
            return
        calls = self._frame.services.calls
        verb = calls.hold if self._session.call.hold_since is None else calls.resume
        self._session.do(verb, self, refused=self.problem.emit)

    def _set_step(self, step_of: Callable[[int], str]) -> None:
        set_step = self._frame.services.calls.set_step
        self._session.do(lambda call_id: set_step(call_id, step_of(call_id)), self)
