"""Write the four points, mark them under investigation or not applicable."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.four_points import Point, PointName, PointState
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.domain.when import Reading, Relation, read_date, read_when
from desktop.services.context import Context
from desktop.services.instants import instant_of
from desktop.storage.points import PointRepository
from desktop.storage.promises import PromiseRepository

TEXT_FIELDS = ("text", "house_text", "scope", "loss", "who", "when_text", "reason")


class PointService:
    """What a person can do with the four points (S3-13 … S3-17).

    Args:
        context: Store, clock, desk and announcements.
        calendar: The office's calendar as it stands now.
        number_case: Gives the case its number at its first content.
        reindex: Rewrites the search row of a case inside the transaction.
    """

    def __init__(
        self,
        context: Context,
        points: PointRepository,
        promises: PromiseRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
        number_case: Callable[[int], object],
        reindex: Callable[[int], None],
    ) -> None:
        self._context = context
        self._points = points
        self._promises = promises
        self._calendar = calendar
        self._number_case = number_case
        self._reindex = reindex

    def all(self, case_id: int) -> dict[PointName, Point]:
        """Return the four points in their order; never-written ones are empty."""
        return self._points.all(case_id)

    def save(
        self, case_id: int, name: PointName, field: str, text: str, *, settled: bool = True
    ) -> Point:
        """Store one text of one point and return the point as it stands.

        Args:
            field: One of :data:`TEXT_FIELDS`.
            settled: The box was left; only then journal and index follow.

        Raises:
            Refused: ``text.too_long``; nothing is stored.
        """
        assert field in TEXT_FIELDS, field
        point = self._points.get(case_id, name)
        before = str(getattr(point, field))
        tidy = tidy_text(text)
        changed = point  # the same text keeps meaning the time it was read as
        if tidy != before:
            changed = replace(point, **{field: tidy}, updated_at=self._context.now())  # type: ignore[arg-type]  # one field by its name
            if field == "when_text":
                changed = self._with_when(changed)
        with self._context.atomic():
            if tidy != before:
                self._number_case(case_id)
                self._points.put(changed)
            self._context.record_field(
                "point",
                _row_id(case_id, name),
                case_id=case_id,
                field=f"{name.value}.{field}",
                before=before,
                after=tidy,
                settled=settled,
            )
            if settled:
                self._sync_prevention(changed)
                self._reindex(case_id)
        if tidy != before or settled:
            self._context.announce("point", case_id)
        return changed

    def read_when(self, text: str) -> Reading:
        """Read the box "when" of a remedy or prevention: a time, or a day alone."""
        now, calendar = self._context.now(), self._calendar()
        reading = read_when(text, now=now, calendar=calendar)
        if reading.outcome == "exact":
            return reading
        day = read_date(text, now=now, calendar=calendar)
        return reading if day.outcome == "refuse" else day

    def read_day(self, text: str) -> Reading:
        """Read the day until which a point is under investigation."""
        return read_date(text, now=self._context.now(), calendar=self._calendar())

    def investigate(self, case_id: int, name: PointName, until_text: str) -> Point:
        """Mark a point "under investigation until" a day.

        Raises:
            Refused: The day can't be read exactly, or has gone by.
        """
        reading = self.read_day(until_text)
        if reading.outcome != "exact" or reading.at is None:
            raise Refused(reading.reason or "when.unreadable", **reading.details)
        return self._mark(case_id, name, PointState.INVESTIGATING, until=reading.at.date())

    def not_applicable(self, case_id: int, name: PointName, reason: str) -> Point:
        """Mark a point as not applying, with the reason.

        Raises:
            Refused: ``point.no_reason``.
        """
        tidy = tidy_text(reason).strip()
        if not tidy:
            raise Refused("point.no_reason")
        return self._mark(case_id, name, PointState.NOT_APPLICABLE, reason=tidy)

    def unmark(self, case_id: int, name: PointName) -> Point:
        """Let a point speak by its text again."""
        return self._mark(case_id, name, None)

    def _mark(
        self,
        case_id: int,
        name: PointName,
        mark: PointState | None,
        *,
        until: date | None = None,
        reason: str = "",
    ) -> Point:
        point = self._points.get(case_id, name)
        changed = replace(
            point, mark=mark, until=until, reason=reason, updated_at=self._context.now()
        )
        with self._context.atomic():
            self._number_case(case_id)
            self._points.put(changed)
            self._context.record(
                "change",
                "point",
                _row_id(case_id, name),
                case_id=case_id,
                field=f"{name.value}.mark",
                before=_mark_text(point),
                after=_mark_text(changed),
            )
            self._sync_prevention(changed)
            self._reindex(case_id)
        self._context.announce("point", case_id)
        return changed

    def _with_when(self, point: Point) -> Point:
        reading = self.read_when(point.when_text) if point.when_text.strip() else None
        if reading is None or reading.outcome != "exact":
            return replace(point, when_at=None, when_is_day=False)
        return replace(point, when_at=reading.at, when_is_day=reading.date_only)

    def _sync_prevention(self, point: Point) -> None:
        """Keep the prevention's promise in the ledger in step with the point (S3-17)."""
        if point.name is not PointName.PREVENTION:
            return
        standing = [
            promise
            for promise in self._promises.of_case(point.case_id)
            if promise.kind is PromiseKind.PREVENTION and promise.state is PromiseState.OPEN
        ]
        wanted = point.state is PointState.WRITTEN and point.when_at is not None
        if wanted and standing:
            self._promises.put(self._as_promise(point, standing[0]))
        elif wanted:
            self._promises.add(self._as_promise(point, None), uid=uuid.uuid4().hex)
        elif standing:
            self._promises.remove(standing[0].promise_id, at=self._context.now())

    def _as_promise(self, point: Point, standing: Promise | None) -> Promise:
        assert point.when_at is not None
        now, zone = self._context.now(), self._context.zone()
        wall: datetime = point.when_at
        if point.when_is_day:
            wall = datetime.combine(wall.date(), time(9, 0))
        fresh = standing or Promise(
            0,
            point.case_id,
            PromiseKind.PREVENTION,
            Relation.AT,
            wall,
            zone.key,
            instant_of(wall, zone),
            created_at=now,
        )
        return replace(
            fresh,
            wall=wall,
            due_at=instant_of(wall, zone),
            is_day=point.when_is_day,
            typed=point.when_text,
            who=point.who,
            reason=point.text,
        )


def _row_id(case_id: int, name: PointName) -> int:
    """One number for the journal: points have no id of their own."""
    return case_id * 10 + list(PointName).index(name)


def _mark_text(point: Point) -> str:
    if point.mark is None:
        return ""
    tail = point.until.isoformat() if point.until else point.reason
    return f"{point.mark.value}: {tail}"
