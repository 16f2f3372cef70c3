"""How the office wants to be reminded: how long before, how often again, when not aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime, time, timedelta
from typing import Any

from desktop.domain.errors import Refused

MOST_BEFORE = 120
LEAST_AGAIN, MOST_AGAIN = 2, 60
OWNER_AFTER = timedelta(minutes=30)
"""So long overdue a promise stands on the owner's list (S4-17)."""


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """What the settings hold about reminders.

    Attributes:
        before_minutes: First notice of a promise of the same day; 0: none before the time.
        again_minutes: From notice to notice while it is overdue.
        sound: A short sound with each notice.
        system_note: A note of the system's own with each notice.
        quiet_from, quiet_to: ``HH:MM`` between which nothing is heard and no note is sent;
            both empty: no quiet hours. The span may cross midnight.
    """

    before_minutes: int = 10
    again_minutes: int = 10
    sound: bool = False
    system_note: bool = True
    quiet_from: str = ""
    quiet_to: str = ""

    def is_quiet(self, wall: datetime) -> bool:
        """Return whether a wall time of the office lies in the quiet hours; the end is out."""
        if not (self.quiet_from and self.quiet_to):
            return False
        begin, end = time.fromisoformat(self.quiet_from), time.fromisoformat(self.quiet_to)
        at = wall.time()
        return begin <= at < end if begin <= end else at >= begin or at < end


def checked(rules: ReminderRules) -> ReminderRules:
    """Return the rules if they can be kept.

    Raises:
        Refused: ``reminder.before``, ``reminder.again``, ``reminder.quiet_hours``.
    """
    if not 0 <= rules.before_minutes <= MOST_BEFORE:
        raise Refused("reminder.before", most=MOST_BEFORE)
    if not LEAST_AGAIN <= rules.again_minutes <= MOST_AGAIN:
        raise Refused("reminder.again", least=LEAST_AGAIN, most=MOST_AGAIN)
    if bool(rules.quiet_from) != bool(rules.quiet_to) or (
        rules.quiet_from and rules.quiet_from == rules.quiet_to
    ):
        raise Refused("reminder.quiet_hours")
    for text in (rules.quiet_from, rules.quiet_to):
        if text and not _is_clock(text):
            raise Refused("reminder.quiet_hours")
    return rules


def rules_of(stored: Mapping[str, Any] | None) -> ReminderRules:
    """Return the rules of their stored form; what can't be kept falls back to the defaults."""
    known = {field.name: type(field.default) for field in fields(ReminderRules)}
    values: dict[str, Any] = {
        key: value for key, value in (stored or {}).items() if isinstance(value, known.get(key, ()))
    }
    try:
        return checked(ReminderRules(**values))
    except Refused:
        return ReminderRules()


def stored_form(rules: ReminderRules) -> dict[str, object]:
    """Return the rules as JSON holds them."""
    return asdict(rules)


def _is_clock(text: str) -> bool:
    try:
        return time.fromisoformat(text).second == 0 and len(text) == len("HH:MM")
    except ValueError:
        return False
