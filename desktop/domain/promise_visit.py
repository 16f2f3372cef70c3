"""What a visit asks before it is promised (S3-18 to S3-20, S3-24)."""

from __future__ import annotations

from datetime import datetime, time

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.errors import Refused
from desktop.domain.when.reading import day_en, day_ja, moment_en, moment_ja

WITHOUT_REASON = 2
MOST = 20


def check_visitors(consent: bool | None, visitors: int, reason: str) -> None:
    """Refuse a visit nobody agreed to, or a crowd without a reason.

    Raises:
        Refused: ``visit.no_consent``, ``visit.how_many``, ``visit.why_many``.

    Source: S3-20 (an option, never automatic), S3-24 (no crowd at the door).
    """
    if consent is not True:
        raise Refused("visit.no_consent")
    if not 0 <= visitors <= MOST:
        raise Refused("visit.how_many", most=MOST)
    if visitors > WITHOUT_REASON and not reason.strip():
        raise Refused("visit.why_many", count=visitors)


def check_visit_day(at: datetime, calendar: BusinessCalendar, *, caller_wish: bool) -> None:
    """Refuse a visit on a closed day that the caller has not asked for.

    Args:
        at: Naive wall time of the visit.

    Raises:
        Refused: ``visit.closed_day`` with the day, its name and the next open day.

    Source: S3-18; the caller's own days come before the calendar.
    """
    day = at.date()
    if caller_wish or calendar.is_open_day(day):
        return
    offer = next_visit(at, calendar)
    raise Refused(
        "visit.closed_day",
        date=day.isoformat(),
        date_ja=day_ja(day),
        date_en=day_en(day),
        name_ja=calendar.closed_name(day, "ja"),
        name_en=calendar.closed_name(day, "en"),
        next_ja=moment_ja(offer),
        next_en=moment_en(offer),
        next_at=offer.isoformat(timespec="minutes"),
    )


def next_visit(at: datetime, calendar: BusinessCalendar) -> datetime:
    """Return the same clock time on the first open day from ``at`` on."""
    clock: time = at.time()
    return datetime.combine(calendar.next_open_day(at.date()), clock)
