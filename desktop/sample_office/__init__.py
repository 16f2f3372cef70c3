"""The sample office: the thirteen sample cases, told anew through the real services.

Their source lies in ``resources/samples``, one file a case. Each case is moved by whole
weeks, so that its calls lie within the last four weeks and weekdays stay true; dates
inside texts move along. What no table holds yet stays in the source file (``[later]``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from desktop import paths
from desktop.office import OpenOffice
from desktop.sample_office.source import ZONE, read_office, read_sources
from desktop.sample_office.teller import StoryClock, Teller
from desktop.sample_office.weeks import weeks_of
from desktop.services.letter_paper import MakePdf
from desktop.services.suite import Services

__all__ = ["ZONE", "StoryClock", "begin_of", "fill_office"]


def begin_of(now: datetime) -> datetime:
    """Return when the story of a sample office begins, a day before its first call."""
    sources = read_sources(paths.resources() / "samples")
    shifts = weeks_of(sources, now.astimezone(ZONE).replace(tzinfo=None))
    first = min(source.first + shifts[source.name] for source in sources)
    return first.replace(tzinfo=ZONE) - timedelta(days=1)


def fill_office(
    office: OpenOffice, clock: StoryClock, now: datetime, make_pdf: MakePdf | None = None
) -> int:
    """Tell every case, side by side in the order of time, in one transaction.

    Args:
        office: Open to write; its services read ``clock``.
        now: Aware; nothing happens later than this, and the clock stands there at the end.
        make_pdf: See :class:`Teller`.

    Returns:
        How many cases there are now.
    """
    services = office.services
    sources = read_sources(paths.resources() / "samples")
    shifts = weeks_of(sources, now.astimezone(ZONE).replace(tzinfo=None))
    steps: list[tuple[datetime, int, Callable[[], None]]] = []
    for source in sources:
        teller = Teller(services, clock, source, shifts[source.name], make_pdf)
        for step in source.steps:
            steps.append((teller.time_of(step), len(steps), partial(teller.tell, step)))
    with office.store.atomic():
        desk = _furnish(services)
        for at, _, tell in sorted(steps, key=lambda entry: entry[:2]):
            if at <= now:
                tell()
        clock.at = now
        services.staff.sit(desk)
    return sum(services.cases.counts().values())


def _furnish(services: Services) -> int:
    """Fill in the office and its people where nothing stands yet; return who is at the desk."""
    told = read_office(paths.resources() / "samples")
    if not services.settings.office().name:
        services.settings.save_office(**told["office"])
    known = {member.name: member.staff_id for member in services.staff.all()}
    desk = 0
    for person in told["staff"]:
        entry = dict(person)
        seated, free = entry.pop("at_desk", False), entry.pop("free_hours", "")
        if entry["name"] not in known:
            known[entry["name"]] = services.staff.add(**entry).staff_id
            services.staff.set_free_hours(known[entry["name"]], free)
        desk = known[entry["name"]] if seated else desk
    return desk
