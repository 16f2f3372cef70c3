"""How long cases are kept: the periods, holding a case, and the yearly list to delete."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop.domain.backup_plan import Kept
from desktop.domain.case import tidy_line
from desktop.domain.errors import Refused
from desktop.domain.retention import (
    MOST_YEARS,
    REVIEW_EVERY_DAYS,
    YEARS,
    KeepAs,
    Keeping,
    backups_gone_on,
    keep_until,
    may_go,
)
from desktop.services.context import Context
from desktop.services.retention_erasing import CaseEraser
from desktop.services.settings import SettingsService
from desktop.storage import erasing
from desktop.storage.erasing import Tombstone
from desktop.storage.faults import translating_files
from desktop.storage.retention import RetentionRepository

PERIODS, REVIEWED = "retention_years", "retention_reviewed"
HOLD_MAX = 200


@dataclass(frozen=True, slots=True)
class Due:
    """A case whose years are over.

    Attributes:
        until: The last day on which it had to be kept.
    """

    keeping: Keeping
    until: date


@dataclass(frozen=True, slots=True)
class OldCopies:
    """Where erased cases may still be.

    Attributes:
        gone_on: The day on which the last of today's backups will have been thinned out;
            ``None``: there is none.
        undated: Whole copies that nothing thins out: made before a restore or an upgrade.
    """

    gone_on: date | None
    undated: list[Path]


class RetentionService:
    """Decides nothing by itself: the owner confirms the list; announces ``("case", id)``.

    Args:
        backups: Every backup the plan keeps, and the room they may take.
        undated: Whole copies beside the records.
    """

    def __init__(
        self,
        context: Context,
        retention: RetentionRepository,
        settings: SettingsService,
        eraser: CaseEraser,
        *,
        backups: Callable[[], tuple[list[Kept], int]],
        undated: Callable[[], list[Path]],
    ) -> None:
        self._context = context
        self._retention = retention
        self._settings = settings
        self.eraser = eraser
        self._backups = backups
        self._undated = undated

    # The rules

    def periods(self) -> dict[KeepAs, int]:
        """Return the years each kind of case is kept after its close."""
        stored: Mapping[str, int] = self._settings.get(PERIODS, {})
        return {one: int(stored.get(one.value, years)) for one, years in YEARS.items()}

    def set_period(self, keep_as: KeepAs, years: int) -> None:
        """Store how long a kind of case is kept.

        Raises:
            Refused: ``retention.years``: not 1 to 30.
        """
        if not 1 <= years <= MOST_YEARS:
            raise Refused("retention.years", most=MOST_YEARS)
        before = self.periods()
        if before[keep_as] == years:
            return
        after = {one.value: value for one, value in (before | {keep_as: years}).items()}
        with self._context.atomic():
            self._settings.set(PERIODS, after)
            self._context.record(
                "change",
                "office",
                0,
                field=f"keep_{keep_as.value}",
                before=str(before[keep_as]),
                after=str(years),
            )

    # One case

    def of_case(self, case_id: int) -> Keeping:
        """Return how a case is kept; raises NotFound ``case.unknown``."""
        return self._retention.get(case_id, self._context.zone())

    def until(self, keeping: Keeping) -> date | None:
        """Return the last day of keeping, ``None`` while the case is open or held."""
        if keeping.closed_on is None or keeping.is_held:
            return None
        return keep_until(keeping.closed_on, self.periods()[keeping.keep_as])

    def keep_as(self, case_id: int, keep_as: KeepAs) -> Keeping:
        """Choose what a case is kept as."""
        before = self.of_case(case_id)
        with self._context.atomic():
            self._retention.put_keep_as(case_id, keep_as)
            self._record(case_id, "keep_as", before.keep_as.value, keep_as.value)
        self._context.announce("case", case_id)
        return self.of_case(case_id)

    def hold(self, case_id: int, reason: str) -> Keeping:
        """Keep a case whatever its age: a dispute is running.

        Raises:
            Refused: ``retention.no_reason``.
        """
        text = tidy_line(reason, limit=HOLD_MAX)
        if not text:
            raise Refused("retention.no_reason")
        before = self.of_case(case_id)
        with self._context.atomic():
            self._retention.put_hold(case_id, text, self._context.now())
            self._record(case_id, "hold", before.hold_reason, text)
        self._context.announce("case", case_id)
        return self.of_case(case_id)

    def release(self, case_id: int) -> Keeping:
        """End the hold."""
        before = self.of_case(case_id)
        with self._context.atomic():
            self._retention.put_hold(case_id, "", None)
            self._record(case_id, "hold", before.hold_reason, "")
        self._context.announce("case", case_id)
        return self.of_case(case_id)

    # The yearly list

    def due(self) -> list[Due]:
        """Return the cases whose years are over, longest closed first; held ones are not."""
        return list(self._going())

    def _going(self) -> Iterator[Due]:
        now, zone, periods = self._context.now(), self._context.zone(), self.periods()
        today = now.astimezone(zone).date()
        oldest = now - timedelta(days=365 * min(periods.values()))
        for one in self._retention.closed_before(oldest, zone):
            if one.closed_on is not None and may_go(one, periods, today):
                yield Due(one, keep_until(one.closed_on, periods[one.keep_as]))

    def held(self) -> list[Keeping]:
        """Return the cases that are held, longest held first."""
        return self._retention.held(self._context.zone())

    def reviewed_on(self) -> date | None:
        """Return when the owner last went through the list."""
        stored = self._settings.get(REVIEWED, "")
        return date.fromisoformat(stored) if stored else None

    def is_review_due(self) -> bool:
        """Whether a year has gone by since the last look and something waits in the list."""
        last, today = self.reviewed_on(), self._context.now().date()
        if last is not None and 0 <= (today - last).days < REVIEW_EVERY_DAYS:
            return False  # a later day was noted while the clock was wrong
        return next(self._going(), None) is not None

    def confirm(self, case_ids: Iterable[int]) -> list[str]:
        """The owner has gone through the list: erase these for good; return their numbers.

        A case that is no longer due (held meanwhile, opened again) stays.
        """
        due = {one.keeping.case_id for one in self.due()}
        gone = [self.eraser.erase(case_id, "retention") for case_id in case_ids if case_id in due]
        before = self._context.now() - timedelta(days=366 * self.periods()[KeepAs.ORDINARY])
        with self._context.atomic():
            erasing.erase_lost_texts(self._context.store.db, before)
        self._settings.set(REVIEWED, self._context.now().date().isoformat())
        return gone

    def erased(self, limit: int = 200) -> list[Tombstone]:
        """Return what was erased, newest first."""
        return erasing.tombstones(self._context.store.db, limit)

    # What is left elsewhere

    def old_copies(self) -> OldCopies:
        """Say what still holds the cases erased until now, and until when."""
        kept, budget = self._backups()
        today = self._context.now().astimezone(self._context.zone()).date()
        return OldCopies(backups_gone_on(kept, today, budget=budget), self._undated())

    def remove_undated(self) -> int:
        """Delete the copies made before a restore or an upgrade; return how many."""
        found = self._undated()
        with translating_files("data.cannot_write"):
            for one in found:
                for ending in ("", "-wal", "-shm"):
                    one.with_name(one.name + ending).unlink(missing_ok=True)
        return len(found)

    def _record(self, case_id: int, field: str, before: str, after: str) -> None:
        if before != after:
            self._context.record(
                "change", "case", case_id, case_id=case_id, field=field, before=before, after=after
            )
