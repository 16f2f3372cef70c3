"""The office: who it is, its people, its hours, its house rules."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.weekly_hours import WeeklyHours


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person of the office.

    Attributes:
        title: Post as printed under a letter, ``院長``.
        short: How colleagues say it in lists, ``院長`` or ``見木``.
        is_owner: May approve letters and change house rules.
        has_pin: Whether the owner's verbs ask a PIN.
        free_hours: When they can make calls; empty: not known.
    """

    staff_id: int
    name: str
    title: str = ""
    short: str = ""
    is_owner: bool = False
    has_pin: bool = False
    active: bool = True
    free_hours: WeeklyHours = ()

    @property
    def shown(self) -> str:
        """The short form where there is one, else the name."""
        return self.short or self.name


YEARLY_CLOSINGS_OF = "JP"


@dataclass(frozen=True, slots=True)
class Office:
    """The office's own data; every text may be empty before first run is done.

    Attributes:
        hours: Per weekday Monday–Sunday ``("09:00", "18:00")`` or ``None`` when closed.
        closed_ranges: ``(first ISO day, last ISO day, name)``.
        closed_year_end, closed_obon: The closings that return every year; in Japan only.
        country: Of the holiday calendar.
        zone: IANA zone in which times are agreed.
        date_order: How ``11/12`` is meant: ``month`` or ``day`` first; empty: it is asked.
        check_before_details: What is confirmed before details are given.
        limit_minutes: Marks of the call clock: amber, red, limit.
        contact: Name in letters for questions, with ``contact_phone``; hours as text.
    """

    name: str = ""
    name_en: str = ""
    postcode: str = ""
    address: str = ""
    address_en: str = ""
    phone: str = ""
    hours: tuple[tuple[str, str] | None, ...] = (("09:00", "18:00"),) * 5 + (None, None)
    closed_ranges: tuple[tuple[str, str, str], ...] = ()
    closed_year_end: bool = True
    closed_obon: bool = False
    country: str = "JP"
    zone: str = "Asia/Tokyo"
    date_order: str = ""
    check_before_details: str = ""
    limit_minutes: tuple[int, int, int] = (20, 25, 30)
    contact: str = ""
    contact_phone: str = ""
    code_confirmed: bool = False
    first_run_done: bool = False
