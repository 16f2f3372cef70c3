"""What is due now, and when the next notice comes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.promise import Promise
from desktop.reminders.due import Notice, Stage, next_ring, standing
from desktop.services.context import Context
from desktop.storage.promises import NoticeRepository, PromiseRepository

AHEAD = timedelta(days=1)


class ReminderService:
    """What is due, from the stored promises and the present time alone.

    Args:
        context: Store, clock, desk and announcements.
        calendar: The office's calendar as it stands now.
    """

    def __init__(
        self,
        context: Context,
        promises: PromiseRepository,
        notices: NoticeRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
    ) -> None:
        self._context = context
        self._promises = promises
        self._notices = notices
        self._calendar = calendar

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

    def _morning_of(self, at: datetime) -> datetime:
        zone = self._context.zone()
        day = at.astimezone(zone).date()
        return datetime.combine(day, self._calendar().usual_hours(day).opening, zone)


__all__ = ["Notice", "ReminderService", "Stage"]
