"""What is due now, and the slip for whoever makes the call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.call import Call, LineKind
from desktop.domain.case import Case
from desktop.domain.promise import Promise, PromiseRow
from desktop.reminders.due import Notice, Stage, next_ring, standing
from desktop.services.context import Context
from desktop.storage.promises import NoticeRepository, PromiseRepository

MORNING = time(9, 0)
AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """What the call slip is made from (S0-29).

    Attributes:
        row: The promise with person, number and subject.
        case: The case it belongs to.
        calls: Number of calls so far.
        told: What the caller was told so far: our own logged words, newest last.
        starred: Key points of the calls.
        stage, late: Where the notice stands; ``None`` when opened by hand.
    """

    row: PromiseRow
    case: Case
    calls: int
    told: tuple[str, ...]
    starred: tuple[str, ...]
    late: timedelta


class ReminderService:
    """What is due, from the stored promises and the present time alone.

    Args:
        context: Store, clock, desk and announcements.
        calendar: The office's calendar as it stands now.
        case_of: Reads a case by id.
        calls_of: Reads the calls of a case with their lines.
    """

    def __init__(
        self,
        context: Context,
        promises: PromiseRepository,
        notices: NoticeRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
        case_of: Callable[[int], Case],
        calls_of: Callable[[int], Iterable[Call]],
    ) -> None:
        self._context = context
        self._promises = promises
        self._notices = notices
        self._calendar = calendar
        self._case_of = case_of
        self._calls_of = calls_of

    def due(self) -> list[Notice]:
        """Return the notices that stand now, the oldest promise first."""
        now = self._context.now()
        rows = self._promises.open_rows(until=now + AHEAD)
        answered = self._notices.answered()
        return standing(rows, now, answered=answered, morning_of=self._morning_of)

    def next_ring(self) -> datetime | None:
        """Return when the next notice comes up, in the office's zone."""
        open_ones: list[Promise] = [row.promise for row in self._promises.open_rows()]
        moment = next_ring(open_ones, self._context.now(), morning_of=self._morning_of)
        return moment.astimezone(self._context.zone()) if moment else None

    def mark_shown(self, promise_id: int, stage: Stage) -> None:
        """Store that a notice came up; only an answer settles it."""
        with self._context.atomic():
            self._notices.mark(promise_id, stage.value, at=self._context.now())

    def put_aside(self, promise_id: int, stage: Stage) -> None:
        """Put a notice aside until its next stage; at the time itself it stays."""
        with self._context.atomic():
            self._notices.put_aside(promise_id, stage.value, at=self._context.now())
        self._context.announce("notice", promise_id)

    def slip(self, promise_id: int) -> SlipFacts:
        """Return what the person who calls needs to see."""
        row = self._promises.row(promise_id)
        case = self._case_of(row.promise.case_id)
        calls = list(self._calls_of(case.case_id))
        lines = [line for call in calls for line in call.lines]
        return SlipFacts(
            row=row,
            case=case,
            calls=len(calls),
            told=tuple(line.text for line in lines if line.kind is LineKind.US),
            starred=tuple(line.text for line in lines if line.starred),
            late=max(timedelta(0), self._context.now() - row.promise.due_at),
        )

    def _morning_of(self, at: datetime) -> datetime:
        zone = self._context.zone()
        day = at.astimezone(zone).date()
        return datetime.combine(day, self._calendar().opening(day) or MORNING, zone)
