"""Whose time it is: free hours of who calls, quiet hours of who is called (S4-09, S4-21)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.content.texts import Roots, load_texts
from desktop.domain.business_calendar import BusinessCalendar, Language
from desktop.domain.errors import NotFound
from desktop.domain.promise import PromiseRow
from desktop.domain.spoken import fill
from desktop.domain.spoken_time import spoken_when
from desktop.domain.weekly_hours import WeeklyHours
from desktop.domain.when import Reading, Relation, echo
from desktop.domain.whose_time import (
    BEYOND_THE_OFFICE,
    Whose,
    next_fitting,
    troubles,
    two_step_by,
    unsolved,
)
from desktop.domain.whose_words import whose_remarks
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.staff import StaffService


@dataclass(frozen=True, slots=True)
class SaidBack:
    """What stands beside a time that was read.

    Attributes:
        text: Weekday, holiday, distance, whose time it is.
        fits: Nothing speaks against it, or the caller wishes it.
        wish_matters: It lies outside the office's days or hours or in the person's quiet
            hours: was it the caller's wish?
        offer: A naive wall time that suits everybody, where this one does not.
    """

    text: str
    fits: bool = True
    wish_matters: bool = False
    offer: datetime | None = None


@dataclass(frozen=True, slots=True)
class TwoStep:
    """The promise to say at what time somebody will call.

    Attributes:
        sentence: As it is said to the caller.
        by: Naive wall time until when.
        who: Who keeps it: the person at the desk.
        reason: What it is for.
    """

    sentence: str
    by: datetime
    who: str
    reason: str


class WhoseTimeService:
    """Reads only; a time is never refused here.

    Args:
        roots: Folders of the content, shipped first.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        staff: StaffService,
        roots: Roots,
        *,
        calendar: Callable[[], BusinessCalendar],
    ) -> None:
        self._context = context
        self._repos = repositories
        self._staff = staff
        self._roots = roots
        self._calendar = calendar

    def whose(self, who: str = "", person_id: int | None = None, *, wish: bool = False) -> Whose:
        """Return between whom a time is agreed.

        Args:
            who: Who calls, a name of the office; others are taken as unknown.
            person_id: Who is called; ``None``, or a person taken away meanwhile: not known.
            wish: The caller asked for this very time.
        """
        quiet: WeeklyHours = ()
        if person_id is not None:
            try:
                quiet = self._repos.persons.get(person_id).quiet_hours
            except NotFound:
                quiet = ()
        return Whose(who.strip(), self._staff.free_hours(who), quiet, wish)

    def say_back(
        self, at: datetime, relation: Relation, whose: Whose, language: Language
    ) -> SaidBack:
        """Return what to say of a time beside its box.

        Args:
            at: Naive wall time.
        """
        now, calendar = self._context.now(), self._calendar()
        wall = now.replace(tzinfo=None)
        found = troubles(at, relation, now=wall, calendar=calendar, whose=whose)
        left = unsolved(found, whose)
        beside = whose_remarks(
            at, relation, now=wall, calendar=calendar, whose=whose, language=language
        )
        offer = None
        if left:
            offer = next_fitting(at, relation, now=wall, calendar=calendar, whose=whose)
        return SaidBack(
            echo(at, relation, now=now, calendar=calendar, language=language, beside=beside),
            fits=not left,
            wish_matters=bool(found & BEYOND_THE_OFFICE),
            offer=offer,
        )

    def offer_for(self, reading: Reading, whose: Whose) -> datetime | None:
        """Return the time to offer in place of one that was refused.

        The reader's own proposal where it suits everybody, else the nearest that does;
        for a text that is no time at all ``None``.
        """
        if reading.outcome != "refuse" or reading.reason in ("when.unreadable", ""):
            return None
        now, calendar = self._context.now().replace(tzinfo=None), self._calendar()
        proposed, relation = reading.next_fitting, reading.relation
        if proposed is not None and proposed > now:
            found = troubles(proposed, relation, now=now, calendar=calendar, whose=whose)
            if not unsolved(found, whose):
                return proposed
        start = proposed or self._start_of(reading) or now
        return next_fitting(start, relation, now=now, calendar=calendar, whose=whose)

    def two_step(self, who: str, language: Language) -> TwoStep | None:
        """Return the promise in two steps, ``None`` when there is no need of it.

        It is needed where somebody else than the person at the desk is to call, and
        nobody knows when they can.
        """
        desk = self._staff.at_desk()
        member = self._staff.find(who)
        if not who.strip() or member == desk or (member and member.free_hours):
            return None
        now = self._context.now()
        by = two_step_by(now.replace(tzinfo=None), self._calendar())
        when = spoken_when(by, Relation.BY, today=now.date(), language=language)
        words = load_texts(self._roots, "whose_time.toml").wording(language)
        values = {"who": who.strip(), "when": when}
        return TwoStep(
            sentence=fill(words["two_step"], values),
            by=by,
            who=desk.shown,
            reason=fill(words["two_step_reason"], values),
        )

    def in_name_of(self, who: str) -> list[PromiseRow]:
        """Return the open promises a person of the office is to keep, by time (S4-09)."""
        member = self._staff.find(who)
        names = {member.name, member.short, member.title} - {""} if member else {who.strip()}
        return [row for row in self._repos.promises.open_rows() if row.promise.who in names]

    @staticmethod
    def _start_of(reading: Reading) -> datetime | None:
        """Return the opening minute of the day a refusal names, if it names one."""
        day = reading.details.get("date")
        return datetime.fromisoformat(day) if day else None
