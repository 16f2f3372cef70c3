"""All texts of a case in the search index as one row: written, checked, and made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.storage import search, search_check
from desktop.storage.case_texts import texts_of

BATCH = 20
"""Cases written in one go while people work: some 20 ms of the store thread."""
MEASURED, LOOKED_AT = 500, 10
"""Newest cases, and as many older ones: compared by length, and word for word."""
CHECK_EVERY_DAYS = 7
MOST_STALE, MOST_WRONG = 10, 2_000
"""Up to so many rows are written again one by one."""


@dataclass(frozen=True, slots=True)
class IndexState:
    """What a check of the search index found.

    Attributes:
        cases: How many cases have to be found.
        missing: How many of them the index does not hold.
        stale: How many of those looked at hold other words than they are found by.
        left_over: Rows of cases that are gone.
        wrong: The ids of all these.
        looked_at: How many cases were compared, most by the length of their texts.
        damaged: The index itself does not fit together.
        is_thorough: All of it was read, and many cases were compared with their texts.
        is_old: It was made by an earlier version: all is found, numbers slowly.
    """

    cases: int
    missing: int = 0
    stale: int = 0
    left_over: int = 0
    looked_at: int = 0
    damaged: bool = False
    is_old: bool = False
    is_thorough: bool = True
    wrong: tuple[int, ...] = ()

    def needs_rebuild(self) -> bool:
        """Whether all of it has to be made anew; else a few rows are written again.

        Only some rows are compared with their texts: where many of these are wrong, others are.
        """
        return (
            self.damaged or self.is_old or self.stale > MOST_STALE or len(self.wrong) > MOST_WRONG
        )

    def is_sound(self) -> bool:
        """Whether every case is found by its own words."""
        return not (self.missing or self.stale or self.left_over or self.damaged or self.is_old)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far making the index anew has come.

    Attributes:
        last_id: The last case that was written; the next batch begins behind it.
        done: Cases written so far.
        cases: How many there are.
    """

    last_id: int = 0
    done: int = 0
    cases: int = 0
    is_over: bool = False


class CaseIndexer:
    """Rewrites the index row of a case; call inside the transaction of the change."""

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories

    def reindex(self, case_id: int) -> None:
        """Put every text of the case into the index, so that words are found across it."""
        db = self._context.store.db
        texts = texts_of(db, [case_id])[case_id]
        search.put_case(db, case_id, [one.text for one in texts])


class IndexUpkeep:
    """Checks the index, and makes it anew in small batches while everything goes on.

    Each batch is one transaction on the store thread; what people write in between is
    written beside it, and a rebuild that is left half done leaves every row whole.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def check(self) -> IndexState:
        """Compare the index with the cases: all by their ids, many by their texts."""
        db = self._context.store.db
        cases = self._count()
        if search_check.is_damaged(db):
            return IndexState(cases, damaged=True)
        missing, left_over = search_check.missing(db), search_check.left_over(db)
        if not search.is_of_today(db):
            return IndexState(cases, len(missing), left_over=len(left_over), is_old=True)
        stale, looked_at = self._stale(set(missing))
        wrong = (*missing, *stale, *left_over)
        return IndexState(
            cases, len(missing), len(stale), len(left_over), looked_at, wrong=tuple(wrong)
        )

    def _stale(self, missing: set[int]) -> tuple[list[int], int]:
        """Return which rows hold other words than their cases, and how many were looked at.

        In one view of the records: what people write meanwhile is in both or in neither.
        """
        db = self._context.store.db
        with db.one_view():
            to_measure = set(search_check.spread(db, MEASURED)) - missing
            to_read = set(search_check.spread(db, LOOKED_AT)) - missing
            ids = sorted(to_measure | to_read)
            stale = [
                case_id
                for case_id, texts in texts_of(db, ids).items()
                if not (
                    search_check.is_up_to_date if case_id in to_read else search_check.has_length_of
                )(db, case_id, [one.text for one in texts])
            ]
        return stale, len(ids)

    def glance(self) -> IndexState:
        """Compare the ids alone, and ask whether it was made by this version; some 0.1 s."""
        db = self._context.store.db
        missing, left_over = search_check.missing(db), search_check.left_over(db)
        return IndexState(
            self._count(),
            len(missing),
            left_over=len(left_over),
            is_old=not search.is_of_today(db),
            is_thorough=False,
            wrong=(*missing, *left_over),
        )

    def glance_in_job(self) -> IndexState:
        """The same on a pool thread, with a reading connection of its own."""
        with self._context.store.reader():
            return self.glance()

    def is_check_due(self) -> bool:
        """Whether a week has gone by since all of it was read."""
        last = search_check.checked_on(self._context.store.db)
        today = self._context.now().date()
        return last is None or not 0 <= (today - last).days < CHECK_EVERY_DAYS

    def note_checked(self) -> None:
        """Remember that all of it was read today and was sound."""
        search_check.note_checked(self._context.store.db, self._context.now().date())

    def check_in_job(self) -> IndexState:
        """The same on a pool thread, with a reading connection of its own."""
        with self._context.store.reader():
            return self.check()

    def rebuild_batch(
        self, so_far: Progress | None = None, *, damaged: bool = False, batch: int = BATCH
    ) -> Progress:
        """Write the next rows; begin with ``None``, go on with what came back.

        Args:
            damaged: At the beginning: what the check said. A damaged index is emptied
                first; a whole one is written over, and every case stays to be found.

        Raises:
            WorldError, DataUnreadable: The disk; rows written so far stay.
        """
        if so_far is None and damaged:
            with self._context.atomic():
                search.empty(self._context.store.db)
        return self._write_next(so_far or Progress(), batch)

    def tidy_step(self) -> bool:
        """Put parts of the index together while nobody types; ``False`` once there is no need.

        Mostly some milliseconds, for parts of a large index some tenths of a second.
        """
        with self._context.atomic():
            return search.merge_a_little(self._context.store.db)

    def mend_batch(self, ids: Sequence[int]) -> None:
        """Write the rows of these cases again; those of cases that are gone go."""
        db = self._context.store.db
        with self._context.atomic():
            texts = texts_of(db, ids)
            gone = set(ids) - set(search_check.numbered_among(db, ids))
            for case_id in ids:
                if case_id in gone:
                    search.remove_case(db, case_id)
                else:
                    search.put_case(db, case_id, [one.text for one in texts.get(case_id, ())])
            search.merge_a_little(db, search.PAGES_A_ROW * len(ids))

    def rebuild(self) -> int:
        """Make the whole index anew and return how many cases it holds (second door)."""
        damaged = search_check.is_damaged(self._context.store.db)
        so_far = self.rebuild_batch(damaged=damaged, batch=BATCH * 10)
        while not so_far.is_over:
            so_far = self.rebuild_batch(so_far, batch=BATCH * 10)
        return so_far.done

    def _write_next(self, so_far: Progress, batch: int) -> Progress:
        db = self._context.store.db
        with self._context.atomic():
            ids = search_check.next_numbered(db, so_far.last_id, batch)
            texts = texts_of(db, ids)
            for case_id in ids:
                search.put_case(db, case_id, [one.text for one in texts[case_id]])
            search.merge_a_little(db, search.PAGES_A_ROW * len(ids))
            if not ids:
                for gone in search_check.left_over(db):
                    search.remove_case(db, gone)
                search.note_form(db)
        done = so_far.done + len(ids)
        cases = so_far.cases or self._count()
        last = ids[-1] if ids else so_far.last_id
        return Progress(last, done, max(cases, done), is_over=not ids)

    def _count(self) -> int:
        return search_check.numbered(self._context.store.db)
