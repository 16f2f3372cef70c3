"""The register of letters: listed, narrowed, searched, reprinted, taken along; what came of each."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.case import tidy_line
from desktop.domain.errors import Refused
from desktop.domain.letter import Letter, LetterRow, LetterState
from desktop.domain.letter_copy import marked_as_copy
from desktop.domain.letter_register import NumberGap, RegisterSearch
from desktop.domain.search_query import read_query
from desktop.domain.search_text import normalise
from desktop.services.context import Context
from desktop.services.letter_paper import LetterPaper, Rendered
from desktop.services.repositories import Repositories
from desktop.storage.letter_register import LetterRegisterRepository

Column = tuple[str, Callable[[LetterRow], str]]
"""Heading of a column and how a line of the register is written in it."""
_AT_ONCE = 500
_LONGEST = 200
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class LetterRegister:
    """What can be done with the register.

    Args:
        context: Store, clock, desk and announcements.
        paper: Reads a stored copy into pages, writes files.
        reindex: Rewrites the search row of a case inside the transaction.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        paper: LetterPaper,
        *,
        reindex: Callable[[int], None],
    ) -> None:
        self._context = context
        self._letters = repositories.letters
        self._list = LetterRegisterRepository(context.store)
        self._paper = paper
        self._reindex = reindex

    # Looking

    def ids(self, asked: RegisterSearch, limit: int | None = None) -> list[int]:
        """Return the ids of the letters asked for, in their order; no letter is read."""
        query = read_query(asked.words)
        names = {
            kind.code: f"{normalise(kind.name_ja)}\n{normalise(kind.name_en)}\n{kind.code.lower()}"
            for kind in (self._paper.kinds() if query else ())
        }
        kinds = {
            word: [code for code, name in names.items() if word in name]
            for word in (*query.wanted, *query.unwanted)
        }
        return self._list.ids(asked, kinds, limit)

    def rows(self, ids: Sequence[int]) -> dict[int, LetterRow]:
        """Return the lines of these ids."""
        return self._list.rows(ids)

    def approvers(self) -> list[str]:
        """Return who has approved letters."""
        return self._list.approvers()

    def years(self) -> list[int]:
        """Return the years of the letters' days, the newest first."""
        return self._list.years()

    def gaps(self) -> list[NumberGap]:
        """Return the numbers no letter went out under, newest first, each with its reason."""
        return self._list.gaps()

    # Reprinting and taking along

    def prepare_copy(self, letter_id: int) -> Callable[[], Rendered]:
        """Return the job that reads a stored letter for a reprint, marked on every page.

        The stored copy stays as it is; :meth:`mark_reprinted` notes the reprint.

        Raises:
            Refused: ``letter.not_approved``.
        """
        letter = self._letters.get(letter_id)
        stored = self._letters.copy(letter_id, "docx")
        if stored is None:
            raise Refused("letter.not_approved")

        def read() -> Rendered:
            rendered = self._paper.read(stored)
            return replace(rendered, pages=marked_as_copy(rendered.pages, letter.language))

        return read

    def mark_reprinted(self, letter_id: int) -> Letter:
        """Note in the letter's life that a marked copy was printed."""
        letter = self._letters.get(letter_id)
        return self._change(letter, "copies", action="reprint", copies=letter.copies + 1)

    def csv_job(
        self, ids: Sequence[int], columns: Sequence[Column], target: Path
    ) -> Callable[[], Path]:
        """Return the job that writes the listed lines as a table for Excel (UTF-8 with mark).

        Raises (the job):
            WorldError: ``letter.cannot_write`` and others; an older file stands.
        """
        rows = self._read(ids)

        def write() -> Path:
            out = io.StringIO()
            table = csv.writer(out, lineterminator="\r\n")
            table.writerow([heading for heading, _ in columns])
            for row in rows:
                table.writerow([_cell(written(row)) for _, written in columns])
            return self._paper.write(target, out.getvalue().encode("utf-8-sig"))

        return write

    def pdf_job(self, ids: Sequence[int], folder: Path) -> tuple[Callable[[], int], int]:
        """Return the job that writes the stored PDFs into a folder, and how many there are.

        Each carries its number and nothing of a person as its name.
        """
        stored = [
            (row.letter.number, content)
            for row in self._read(ids)
            if row.letter.number
            and (content := self._letters.copy(row.letter.letter_id, "pdf")) is not None
        ]

        def write() -> int:
            for number, content in stored:
                self._paper.write(folder / f"{number}.pdf", content)
            return len(stored)

        return write, len(stored)

    # What came of it

    def mark_answered(self, letter_id: int, by: str, on: date | None, answer: str) -> Letter:
        """Note who answered a letter that went out, when, and what it said in one line.

        Raises:
            Refused: ``letter.not_sent``; ``letter.answer_empty``; ``letter.answer_in_future``;
                ``letter.answer_before_sending``.
        """
        letter = self._letters.get(letter_id)
        if letter.state not in (LetterState.SENT, LetterState.ANSWERED):
            raise Refused("letter.not_sent")
        by, answer = tidy_line(by, limit=_LONGEST), tidy_line(answer, limit=_LONGEST)
        if not answer:
            raise Refused("letter.answer_empty")
        today = self._context.now().date()
        day = on or today
        if day > today:
            raise Refused("letter.answer_in_future")
        if letter.sent_on and day < letter.sent_on:
            raise Refused("letter.answer_before_sending")
        return self._change(
            letter,
            "answer",
            state=LetterState.ANSWERED,
            answered_on=day,
            answered_by=by,
            answer=answer,
        )

    def withdraw(self, letter_id: int, because: str) -> Letter:
        """Hold back an approved letter that has not gone out; its number stays with it.

        Raises:
            Refused: ``letter.not_approved``; ``letter.has_gone_out``;
                ``letter.withdraw_reason_missing``.
        """
        letter = self._letters.get(letter_id)
        if not letter.state.is_frozen:
            raise Refused("letter.not_approved")
        if letter.state in (LetterState.SENT, LetterState.ANSWERED):
            raise Refused("letter.has_gone_out")
        because = tidy_line(because, limit=_LONGEST)
        if not because:
            raise Refused("letter.withdraw_reason_missing")
        today = self._context.now().date()
        return self._change(
            letter,
            "withdrawn_because",
            action="withdraw",
            withdrawn_on=today,
            withdrawn_because=because,
        )

    # Inside

    def _read(self, ids: Sequence[int]) -> list[LetterRow]:
        found: list[LetterRow] = []
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            rows = self._list.rows(some)
            found += [rows[letter_id] for letter_id in some if letter_id in rows]
        return found

    def _change(
        self, letter: Letter, field: str, action: str = "change", **changes: object
    ) -> Letter:
        changed = replace(letter, updated_at=self._context.now(), **changes)  # type: ignore[arg-type]  # its callers name its fields
        with self._context.atomic():
            self._letters.put(changed)
            self._context.record(
                action,
                "letter",
                letter.letter_id,
                case_id=letter.case_id,
                field=field,
                before=str(getattr(letter, field)),
                after=str(getattr(changed, field)),
            )
            self._reindex(letter.case_id)
        self._context.announce("letter", letter.letter_id)
        self._context.announce("case", letter.case_id)
        return changed


def _cell(text: str) -> str:
    """Return a text that Excel takes for a text, whatever it begins with."""
    return f"'{text}" if text.startswith(_FORMULA) else text
