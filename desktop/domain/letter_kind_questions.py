"""The questions before a draft: asked once each, answered by a click, kept with the letter.

Source: letters.md 2.8. Whether our failing stands as the kind needs it is read from the
case (:func:`desktop.domain.letter_kind.missing_for`) and not asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

PREFIX = "question."
YES, NOT_YET = "yes", "no"


class Question(StrEnum):
    """What is asked; "yes" is the answer with which the letter may go on."""

    SAID_BY_PHONE = "said_by_phone"
    WANTED = "wanted"
    INSURER = "insurer"
    BOTH_HEARD = "both_heard"
    PUBLISHABLE = "publishable"

    @property
    def key(self) -> str:
        """Under which its answer is kept among what was changed in the letter."""
        return PREFIX + self.value

    @property
    def holds_up(self) -> bool:
        """Whether "not yet" stands before an approval: an admission may cost the cover."""
        return self is Question.INSURER


def answer_of(question: Question, answers: Mapping[str, str]) -> str:
    """Return ``"yes"``, ``"no"`` or ``""`` where nobody has answered.

    >>> answer_of(Question.WANTED, {"question.wanted": "yes"})
    'yes'
    """
    answer = answers.get(question.key, "")
    return answer if answer in (YES, NOT_YET) else ""


def still_to_ask(
    questions: Iterable[Question], answers: Mapping[str, str], *, wants_letter: bool | None = None
) -> list[Question]:
    """Return the questions without a "yes", in the order in which they are asked.

    Args:
        wants_letter: What the person said when asked; then it is not asked again.

    >>> [str(one) for one in still_to_ask(Question, {}, wants_letter=True)][:2]
    ['said_by_phone', 'insurer']
    """
    return [
        question
        for question in questions
        if answer_of(question, answers) != YES
        and not (question is Question.WANTED and wants_letter)
    ]
