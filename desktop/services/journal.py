"""The journal, read; and what was left unjournalled by a crash, written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from desktop.domain.journal import JournalEntry, JournalFault, JournalHead
from desktop.services.context import SETTLE_AFTER, Context
from desktop.storage import journal, pending
from desktop.storage.database import JournalGap

NOW = timedelta(0)


@dataclass(frozen=True, slots=True)
class Known:
    """What another place remembers of the chain, and whether the chain still says so.

    Attributes:
        place: Name of the backup; ``""`` for the note beside the records.
    """

    place: str
    entry_id: int
    fits: bool


class JournalService:
    """Reads and verifies the chain; settles typed fields that wait too long."""

    def __init__(self, context: Context) -> None:
        self._context = context

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

    def known_elsewhere(self, backups: Iterable[tuple[str, JournalHead]]) -> list[Known]:
        """Compare the chain with what the side file and backups remember of it.

        Args:
            backups: (name, head) of each backup that opens.
        """
        remembered = list(backups)
        note = self._context.store.remembered_head()
        if note is not None:
            remembered.insert(0, ("", note))
        db = self._context.store.db
        return [
            Known(
                place,
                one.entry_id,
                not one.entry_id or journal.seal_at(db, one.entry_id) == one.seal,
            )
            for place, one in remembered
        ]

    def note_gap(self, gap: JournalGap | None) -> None:
        """Write down that the database does not continue what its side file remembers."""
        if gap is None or gap.reason == "no_note":
            return
        with self._context.atomic():
            self._context.record(
                "gap", "journal", 0, field=gap.reason, after=f"{gap.missing} entries missing"
            )

    def settle_waiting(self, *, older_than: timedelta = SETTLE_AFTER) -> int:
        """Journal the fields saved but not left; return how many.

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
        return len(waiting)
