"""The journal, read; and what was left unjournalled by a crash, written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from desktop.domain.journal import JournalEntry, JournalFault, JournalHead
from desktop.services.context import SETTLE_AFTER, Context
from desktop.storage import journal, pending
from desktop.storage.database import JournalGap

NOW = timedelta(0)


class Keeper(StrEnum):
    """Where else it stands what the journal's newest entry was."""

    NOTE = "note"
    BACKUP = "backup"
    LETTER = "letter"


Heads = Iterable[tuple[str, JournalHead]]


@dataclass(frozen=True, slots=True)
class Known:
    """What another place remembers of the chain, and whether the chain still says so.

    Attributes:
        place: Name of the backup, number of the letter; ``""`` for the note beside the records.
    """

    keeper: Keeper
    place: str
    entry_id: int
    fits: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of verifying the chain.

    Attributes:
        head: The newest entry.
        fault: The first broken link, ``None``: the chain is whole in itself.
        known: What other places remember, the note first, then backups and letters.
    """

    head: JournalHead
    fault: JournalFault | None
    known: tuple[Known, ...]

    @property
    def behind(self) -> tuple[Known, ...]:
        """The places that remember another chain than this one."""
        return tuple(one for one in self.known if not one.fits)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was altered or taken out, as far as anything remembers."""
        return self.fault is None and not self.behind


class JournalService:
    """Reads and verifies the chain; settles typed fields that wait too long.

    Args:
        backups: Name and journal head of each backup that opens.
        letters: Number and journal head of each approved letter.
        reindex: Writes the index rows of cases again.
    """

    def __init__(
        self,
        context: Context,
        *,
        backups: Callable[[], Heads],
        letters: Callable[[], Heads],
        reindex: Callable[[Sequence[int]], None],
    ) -> None:
        self._context = context
        self._reindex = reindex
        self._backups = backups
        self._letters = letters

    def of_case(self, case_id: int) -> list[JournalEntry]:
        """Return the entries of a case, oldest first."""
        return journal.entries_of_case(self._context.store.db, case_id)

    def first_broken(self) -> JournalFault | None:
        """Return the first broken link of the chain, ``None`` when it is whole."""
        return journal.first_broken(self._context.store.db)

    def head(self) -> JournalHead:
        """Return number and seal of the newest entry."""
        return journal.head(self._context.store.db)

    def newest(self, limit: int) -> list[JournalEntry]:
        """Return up to ``limit`` newest entries, oldest of them first."""
        after = max(0, self.head().entry_id - limit)
        return journal.entries(self._context.store.db, after=after, limit=limit)

    def verify(self) -> Verdict:
        """Verify every link, and compare with the note, each backup and each letter's line."""
        fault, head = self.first_broken(), self.head()
        note = self._context.store.remembered_head()
        places: tuple[tuple[Keeper, Heads], ...] = (
            (Keeper.NOTE, [("", note)] if note is not None else []),
            (Keeper.BACKUP, self._backups()),
            (Keeper.LETTER, self._letters()),
        )
        known = [
            Known(keeper, place, one.entry_id, self._holds(one))
            for keeper, heads in places
            for place, one in heads
        ]
        return Verdict(head, fault, tuple(known))

    def verify_in_job(self) -> Verdict:
        """The same on a pool thread, with a reading connection of its own."""
        with self._context.store.reader():
            return self.verify()

    def _holds(self, one: JournalHead) -> bool:
        if not one.entry_id:
            return True
        return journal.seal_at(self._context.store.db, one.entry_id) == one.seal

    def note_gap(self, gap: JournalGap | None) -> None:
        """Write down that the database does not continue what its side file remembers."""
        if gap is None or gap.reason == "no_note":
            return
        with self._context.atomic():
            self._context.record(
                "gap", "journal", 0, field=gap.reason, after=f"{gap.missing} entries missing"
            )

    def settle_waiting(self, *, older_than: timedelta = SETTLE_AFTER) -> int:
        """Journal the fields saved but not left, and let them be found; return how many.

        Args:
            older_than: ``NOW`` at start and at closing, five minutes while working.
        """
        db, now = self._context.store.db, self._context.now()
        waiting = [one for one in pending.all_pending(db) if now - one.since >= older_than]
        if not waiting:
            return 0
        with self._context.atomic():
            for one in waiting:
                pending.forget(db, one.noun, one.noun_id, one.field)
                after = pending.present_text(db, one)
                if after is not None and after != one.before:
                    self._context.record(
                        "change",
                        one.noun,
                        one.noun_id,
                        case_id=one.case_id,
                        field=one.field,
                        before=one.before,
                        after=after,
                    )
            cases = sorted({one.case_id for one in waiting if one.case_id is not None})
            if cases:
                self._reindex(cases)
        return len(waiting)
