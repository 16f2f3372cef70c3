"""What the line beside a time says of who calls and who is called."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.business_calendar import BusinessCalendar, Language
from desktop.domain.free_hours import shown
from desktop.domain.when import Relation
from desktop.domain.whose_time import Whose, is_free, is_quiet


def whose_remarks(
    at: datetime,
    relation: Relation,
    *,
    now: datetime,
    calendar: BusinessCalendar,
    whose: Whose,
    language: Language,
) -> list[str]:
    """Return 「院長の空き時間」, 「お電話を控える時間帯(日)」, 「ご本人の希望」, as they apply.

    Args:
        at: Naive wall time.
        now: Naive wall time.
    """
    japanese = language == "ja"
    remarks: list[str] = []
    if whose.free:
        hours = shown(whose.free, language)
        if is_free(at, relation, now=now, calendar=calendar, whose=whose):
            remarks.append(f"{whose.who}の空き時間" if japanese else f"in {whose.who}’s free hours")
        elif japanese:
            remarks.append(f"{whose.who}の空き時間({hours})の外")
        else:
            remarks.append(f"outside {whose.who}’s free hours ({hours})")
    if is_quiet(at, relation, calendar=calendar, whose=whose):
        hours = shown(whose.quiet, language)
        remarks.append(
            f"お電話を控える時間帯({hours})" if japanese else f"they want no calls then ({hours})"
        )
    if whose.wish:
        remarks.append("ご本人の希望" if japanese else "their own wish")
    return remarks
