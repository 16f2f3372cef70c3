"""Ready answers: found while the caller is on the line, said, and made of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from desktop.domain.answer import (
    TEXT_MAX,
    TITLE_MAX,
    EarlierAnswer,
    ReadyAnswer,
    joined,
    proposed_title,
    without_names,
)
from desktop.domain.call import LineKind, NoteLine
from desktop.domain.case import tidy_line, tidy_text
from desktop.domain.case_edit import edited
from desktop.domain.errors import Refused
from desktop.domain.letter import LetterRow, LetterState
from desktop.domain.person import Person
from desktop.domain.search_query import words_of
from desktop.domain.search_text import normalise
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.note_lines import NoteLines
from desktop.services.repositories import Repositories
from desktop.storage.answers import AnswerRepository

FOUND_MAX = 8
EARLIER_READ, EARLIER_SHOWN = 120, 30
SAID = "answer:"
LANGUAGES = ("ja", "en")
FROZEN = tuple(state for state in LetterState if state.is_frozen)


class AnswerService:
    """What a person can do with ready answers; announces ``("answer", id)``."""

    def __init__(
        self, context: Context, repositories: Repositories, answers: AnswerRepository
    ) -> None:
        self._context = context
        self._repos = repositories
        self._answers = answers
        self._file = CaseFile(context, repositories)
        self._lines = NoteLines(context, repositories, self._file)

    # Find and read

    def all(self, language: str = "") -> list[ReadyAnswer]:
        """Return the answers in use, the most used first; of one language or of both."""
        return [one for one in self._answers.all() if language in ("", one.language)]

    def get(self, answer_id: int) -> ReadyAnswer:
        """Return the answer; raises NotFound ``answer.unknown``."""
        return self._answers.get(answer_id)

    def search(self, query: str, language: str = "", limit: int = FOUND_MAX) -> list[ReadyAnswer]:
        """Return the answers in which every word of ``query`` stands; none asked: the most used.

        Those with the words in their title come first. Width, kana and variants of
        kanji make no difference.
        """
        words = words_of(query)
        found = [one for one in self.all(language) if _holds(one.title + "\n" + one.text, words)]
        found.sort(key=lambda one: not _holds(one.title, words))
        return found[:limit]

    def earlier(self, limit: int = EARLIER_SHOWN) -> list[EarlierAnswer]:
        """Return what we said in calls, newest first, each once, no ready answer among it."""
        known = {_form(one.text) for one in self._answers.all()}
        found: dict[str, EarlierAnswer] = {}
        for one in self._answers.said_before(EARLIER_READ):
            form = _form(one.text)
            if form and form not in known:
                found.setdefault(form, one)
        return list(found.values())[:limit]

    def letters(self, limit: int = EARLIER_SHOWN) -> list[LetterRow]:
        """Return the letters whose words are fixed, newest first."""
        return self._repos.letters.rows(states=FROZEN)[:limit]

    def paragraphs(self, letter_id: int) -> list[str]:
        """Return the paragraphs of a fixed letter's text that say something.

        Raises:
            Refused: ``letter.not_approved``.
        """
        from desktop.letters.reading import read_pages  # Word: only when asked for

        stored = self._repos.letters.copy(letter_id, "docx")
        if stored is None:
            raise Refused("letter.not_approved")
        lines = (line.strip() for line in read_pages(stored).text.splitlines())
        return [line for line in lines if _says_something(line)]

    # Make and change

    def add(self, title: str, text: str, language: str = "ja") -> ReadyAnswer:
        """Enter an answer; without a title it is listed by its beginning.

        Raises:
            Refused: ``answer.no_text``, ``answer.stands`` (the same words stand already),
                ``answer.unknown_language``, ``text.too_long``.
        """
        return self._add(ReadyAnswer(0, title, text, language), case_id=None)

    def from_line(self, line_id: int) -> ReadyAnswer:
        """Make an answer of a line we said, without the caller's name, in one step.

        Raises:
            Refused: ``answer.not_ours`` (only what we said ourselves), ``answer.stands``;
                NotFound: ``line.unknown``.
        """
        line = self._repos.calls.line(line_id)
        if line.kind is not LineKind.US:
            raise Refused("answer.not_ours")
        case_id = self._repos.calls.get(line.call_id).case_id
        return self._add_from(line.text, case_id)

    def from_letter(self, letter_id: int, text: str) -> ReadyAnswer:
        """Make an answer of a paragraph of a letter, without the addressee's name.

        Raises:
            Refused: ``answer.not_in_letter`` (no paragraph of it), ``answer.stands``,
                ``letter.not_approved``.
        """
        if text not in self.paragraphs(letter_id):
            raise Refused("answer.not_in_letter")
        letter = self._repos.letters.get(letter_id)
        return self._add_from(text, letter.case_id, letter.language)

    def save(
        self,
        answer_id: int,
        *,
        title: str | None = None,
        text: str | None = None,
        language: str | None = None,
    ) -> ReadyAnswer:
        """Change an answer; ``None`` leaves a part as it is.

        Raises:
            Refused: As :meth:`add`; what stood before stands.
        """
        before = self._answers.get(answer_id)
        wanted = replace(
            before,
            title=before.title if title is None else title,
            text=before.text if text is None else text,
            language=before.language if language is None else language,
        )
        after = self._checked(wanted)
        if after == before:
            return before
        with self._context.atomic():
            self._answers.put(after)
            for field in ("title", "text", "language"):
                self._record("change", after, field, getattr(before, field))
        self._context.announce("answer", answer_id)
        return after

    def remove(self, answer_id: int) -> ReadyAnswer:
        """Take an answer off the list; what was said with it stays in its calls."""
        return self._set_active(answer_id, active=False)

    def restore(self, answer_id: int) -> ReadyAnswer:
        """Put an answer taken off back on the list."""
        return self._set_active(answer_id, active=True)

    # Say

    def say(self, call_id: int, answer_id: int) -> NoteLine:
        """Log an answer as our words and as what was answered; the use is counted.

        Source: S4-04, C3: what was told the caller is never a guess.
        """
        answer = self._answers.get(answer_id)
        now = self._context.now()
        with self._context.atomic():
            call = self._repos.calls.get(call_id)
            said = f"{SAID}{answer_id}"
            line = self._lines.enter(call, answer.text, LineKind.US, phrase_id=said)
            case = self._repos.cases.get(call.case_id)
            after = edited(case, "decision", joined(case.decision, answer.text))
            if after != case:
                self._file.write(case, after, settled=True)
                self._file.refresh(case.case_id)
            self._answers.put(replace(answer, uses=answer.uses + 1, used_at=now))
        self._context.announce("answer", answer_id)
        self._context.announce("call", call_id)
        self._context.announce("case", call.case_id)
        return line

    # Inside

    def _add_from(self, text: str, case_id: int, language: str = "") -> ReadyAnswer:
        person = self._repos.person_of(self._repos.cases.get(case_id))
        spoken = language or _language_of(text, person)
        bare = without_names(text, person, spoken)
        return self._add(ReadyAnswer(0, "", bare, spoken), case_id=case_id)

    def _add(self, wanted: ReadyAnswer, *, case_id: int | None) -> ReadyAnswer:
        answer = self._checked(wanted)
        with self._context.atomic():
            added = self._answers.add(answer, at=self._context.now())
            self._record("add", added, "text", "", case_id=case_id)
        self._context.announce("answer", added.answer_id)
        return added

    def _checked(self, answer: ReadyAnswer) -> ReadyAnswer:
        text = tidy_text(answer.text, limit=TEXT_MAX).strip()
        if not text:
            raise Refused("answer.no_text")
        if answer.language not in LANGUAGES:
            raise Refused("answer.unknown_language")
        form = _form(text)
        for one in self._answers.all():
            if one.answer_id != answer.answer_id and _form(one.text) == form:
                raise Refused("answer.stands")
        title = tidy_line(answer.title, limit=TITLE_MAX) or proposed_title(text)
        return replace(answer, title=title, text=text)

    def _set_active(self, answer_id: int, *, active: bool) -> ReadyAnswer:
        answer = self._answers.get(answer_id)
        if answer.active == active:
            return answer
        after = replace(answer, active=active)
        with self._context.atomic():
            self._answers.put(after)
            self._record("restore" if active else "remove", after, "text", "")
        self._context.announce("answer", answer_id)
        return after

    def _record(
        self,
        action: str,
        answer: ReadyAnswer,
        field: str,
        before: str,
        case_id: int | None = None,
    ) -> None:
        now = getattr(answer, field)
        if action == "change" and now == before:
            return
        self._context.record(
            action,
            "answer",
            answer.answer_id,
            case_id=case_id,
            field=field,
            before=before,
            after=now,
        )


@lru_cache(maxsize=2048)
def _form(text: str) -> str:
    return normalise(text)


def _holds(text: str, words: Sequence[str]) -> bool:
    form = _form(text)
    return all(word in form for word in words)


def _says_something(line: str) -> bool:
    """Whether a line of a letter is a sentence, not a date, an address or 敬具."""
    return len(line) >= 12 and line.endswith(("。", ".", "!", "?", "！", "？"))


def _language_of(text: str, person: Person | None) -> str:
    """Return the language of words said; by the signs, else by the person's letters."""
    if any("\u3040" <= sign <= "\u9fff" for sign in text):
        return "ja"
    return "en" if text.isascii() or person is None else person.language
