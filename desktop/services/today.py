"""Everything the office owes today, in one reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.case import Case
from desktop.domain.four_points import Point
from desktop.domain.letter import LetterRow, LetterState
from desktop.domain.missed_call import MissedCall
from desktop.domain.promise import CALLED, PromiseRow, kept_until
from desktop.domain.summary import UnfinishedCall
from desktop.services.context import Context
from desktop.storage.cases import CaseRepository
from desktop.storage.letters import LetterRepository
from desktop.storage.missed_calls import MissedCallRepository
from desktop.storage.points import PointRepository
from desktop.storage.promises import PromiseRepository

COMING_DAYS = 7
TOO_LONG = timedelta(minutes=30)
"""So long behind its time a promise is the owner's matter too (S4-17)."""
WAITING = (LetterState.DRAFT, LetterState.CHECKED, LetterState.APPROVED, LetterState.PRINTED)


@dataclass(frozen=True, slots=True)
class Investigation:
    """A point under investigation whose day comes, with its case."""

    point: Point
    case: Case


@dataclass(frozen=True, slots=True)
class Today:
    """What Today shows; an empty list goes away on screen.

    Attributes:
        now: When this was read; distances are counted from here.
        callbacks: Promises to ring: gone by, today, tomorrow and the days after.
        unfinished: Calls that still run, newest first, then those without an ending.
        letters: Letters waiting for someone.
        investigations: Points under investigation that end within a week.
        others: Prevention and other promises that come due within a week.
        overdue: Promises of any kind overdue too long, for the owner; longest first.
        missed: Calls nobody took and nobody has seen to, the longest waiting first.
    """

    now: datetime
    callbacks: tuple[PromiseRow, ...]
    unfinished: tuple[UnfinishedCall, ...]
    letters: tuple[LetterRow, ...]
    investigations: tuple[Investigation, ...]
    others: tuple[PromiseRow, ...]
    overdue: tuple[PromiseRow, ...] = ()
    missed: tuple[MissedCall, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all waits."""
        promised = self.callbacks or self.others or self.overdue
        waiting = self.unfinished or self.letters or self.investigations or self.missed
        return not (promised or waiting)


class TodayService:
    """Reads Today.

    Args:
        unfinished: Lists the calls that still run.
        without_ending: Lists the calls that are over without an ending.
        cases: Reads a case by id, and when cases were opened.
    """

    def __init__(
        self,
        context: Context,
        promises: PromiseRepository,
        letters: LetterRepository,
        points: PointRepository,
        missed: MissedCallRepository,
        *,
        unfinished: Callable[[], Sequence[UnfinishedCall]],
        without_ending: Callable[[], Sequence[UnfinishedCall]],
        cases: CaseRepository,
    ) -> None:
        self._context = context
        self._promises = promises
        self._letters = letters
        self._points = points
        self._missed = missed
        self._unfinished = unfinished
        self._without_ending = without_ending
        self._cases = cases

    def read(self) -> Today:
        """Return what waits now."""
        now = self._context.now()
        week = now + timedelta(days=COMING_DAYS)
        rows = self._promises.open_rows(until=week)
        investigating = self._points.investigating(until=week.date())
        return Today(
            now=now,
            callbacks=tuple(row for row in rows if row.promise.kind in CALLED),
            unfinished=(*self._unfinished(), *self._without_ending()),
            letters=tuple(self._letters.rows(states=WAITING)),
            investigations=tuple(
                Investigation(point, self._cases.get(point.case_id)) for point in investigating
            ),
            others=tuple(row for row in rows if row.promise.kind not in CALLED),
            overdue=tuple(row for row in rows if kept_until(row.promise) + TOO_LONG < now),
            missed=tuple(self._missed.open()),
        )

    def unfinished(self) -> Sequence[UnfinishedCall]:
        """Return the calls that still run, newest first."""
        return self._unfinished()

    def has_case(self) -> bool:
        """Whether there is a case at all: something to lose."""
        return self._cases.has_any()

    def opened(self, case_ids: Sequence[int]) -> dict[int, datetime]:
        """Return when each of these cases was opened, aware."""
        return self._cases.opened(case_ids)

    def waiting_for_approval(self) -> int:
        """Return how many letters wait for an owner, for the rail."""
        return len(self._letters.rows(states=(LetterState.CHECKED,)))

    def due_count(self) -> int:
        """Return how many promises to ring are due today or gone by, for title and rail."""
        now = self._context.now()
        tomorrow = datetime.combine(now.date() + timedelta(days=1), datetime.min.time(), now.tzinfo)
        return self._promises.open_count(before=tomorrow, kinds=CALLED)
