"""``samples``: the thirteen sample cases, told anew through the real services.

Each case is moved by whole weeks, so that its calls lie within the last four weeks and
weekdays stay true; dates inside texts move along. What no table holds yet stays in the
source file.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from desktop import paths
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind
from desktop.services.suite import Services

ZONE = ZoneInfo("Asia/Tokyo")
WEEK = timedelta(weeks=1)
SPAN = timedelta(weeks=4)
MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DATE = re.compile(r"\{(ja|wd|en)\s+(\d{2})-(\d{2})\}")
_WEEKDAYS = "月火水木金土日"


class StoryClock:
    """The clock of the story: it stands where the case has come to."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class Story:
    """One case of the source with its shift.

    Attributes:
        told: What the TOML file says.
        shift: Whole weeks by which everything moves.
    """

    told: dict[str, Any]
    shift: timedelta

    def at(self, moment: datetime) -> datetime:
        """Return a time of the source, moved, in Japan's zone."""
        return (moment + self.shift).replace(tzinfo=ZONE)

    def text(self, text: str) -> str:
        """Return a text with its dates moved."""
        year = self.told["calls"][0]["start"].year

        def moved(found: re.Match[str]) -> str:
            day = date(year, int(found[2]), int(found[3])) + self.shift
            if found[1] == "en":
                return f"{day.day} {MONTHS[day.month - 1]}"
            words = f"{day.month}月{day.day}日"
            return words if found[1] == "ja" else f"{words}({_WEEKDAYS[day.weekday()]})"

        return _DATE.sub(moved, text)


def make_samples(door: Door, options: argparse.Namespace) -> int:
    """Make the sample office in a folder named by hand.

    Raises:
        Refused: No folder was named, or it holds cases already.
    """
    if not door.folder_was_named:
        raise Refused("cli.samples_need_folder")
    now = door.now()
    clock = StoryClock(now)
    door.now = clock
    with door.making() as office:
        if any(office.services.cases.counts().values()):
            raise Refused("cli.samples_not_empty")
        made = tell_all(office.services, clock, now.astimezone(ZONE))
        kept_in, code_file = office.new_code_in, door.code_file_path
    if options.json:
        print_json({"made": made, "path": str(door.folder)})
        return 0
    print(door.sentence("cli.samples_made", {"count": made, "path": str(door.folder)}))
    if kept_in == "new_file":
        print(door.sentence("cli.code_written", {"path": str(code_file)}))
    return 0


def tell_all(services: Services, clock: StoryClock, now: datetime) -> int:
    """Tell every case in the order of its calls; return how many cases there are now.

    Args:
        now: Aware, in Japan's zone; nothing happens later than this.
    """
    sources = sorted((paths.resources() / "samples").glob("case_*.toml"))
    told = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sources]
    told.sort(key=lambda one: one["calls"][0]["start"])
    stories = _shifted(told, now.replace(tzinfo=None))
    clock.at = min(one.at(one.told["calls"][0]["start"]) for one in stories) - timedelta(days=1)
    _office(services)
    for story in sorted(stories, key=lambda one: one.at(one.told["calls"][0]["start"])):
        _tell(services, clock, story, now)
    clock.at = now
    return sum(services.cases.counts().values())


def _shifted(told: list[dict[str, Any]], now: datetime) -> list[Story]:
    """Move each case by the whole weeks that bring it into the span, in order where it fits."""
    stories: list[Story] = []
    limit = now
    for one in reversed(told):
        starts = [call["start"] for call in one["calls"]]
        ends = [call["end"] for call in one["calls"]]
        weeks = (limit - max(starts[0], *starts[:1])) // WEEK
        shift = min(weeks * WEEK, (now - max(ends)) // WEEK * WEEK)
        if starts[0] + shift < now - SPAN:
            shift = (now - max(ends)) // WEEK * WEEK
        stories.append(Story(one, shift))
        limit = starts[0] + shift
    return list(reversed(stories))


def _office(services: Services) -> None:
    services.settings.save_office(
        name="みほん内科クリニック",
        name_en="Mihon Clinic",
        postcode="000-0000",
        address="見本県仮町市見本2-3-4",
        address_en="2-3-4 Mihon, Karimachi, Mihon 000-0000",
        phone="03-0000-1000",
        check_before_details="お名前と生年月日で、ご本人か確かめます。",
        zone="Asia/Tokyo",
        code_confirmed=True,
        first_run_done=True,
    )
    services.staff.add(name="仮名 一郎", title="院長", short="院長", is_owner=True)
    clerk = services.staff.add(name="見木", title="受付", short="見木")
    for name, short in (("架空 棟梁", "棟梁"), ("仮奈", "仮奈"), ("Kakuu", "Kakuu")):
        services.staff.add(name=name, short=short)
    services.staff.sit(clerk.staff_id)


def _tell(services: Services, clock: StoryClock, story: Story, now: datetime) -> None:
    case_id = 0
    for told in story.told["calls"]:
        case_id = _call(services, clock, story, told, case_id)
    later: list[tuple[datetime, Callable[[], object]]] = [
        *_points(services, story, case_id),
        *_kept(services, story, case_id),
        *_letter(services, story, case_id),
        *_closed(services, story, case_id),
    ]
    for at, verb in sorted(later, key=lambda pair: pair[0]):
        if at <= now:
            clock.at = at
            verb()


def _call(
    services: Services, clock: StoryClock, story: Story, told: dict[str, Any], case_id: int
) -> int:
    calls, cases = services.calls, services.cases
    clock.at = story.at(told["start"])
    call = calls.begin(told.get("direction", "in"), case_id or None)
    if not case_id:
        _person(services, story, call.call_id)
    lines = told.get("lines", [])
    whole = story.at(told["end"]) - clock.at
    for number, text in enumerate(lines, start=1):
        clock.at = story.at(told["start"]) + whole * number / (len(lines) + 1)
        _line(services, call.call_id, story.text(text))
    case_id = calls.get(call.call_id).case_id
    for field, value in told.get("case", {}).items():
        words = story.text(value) if isinstance(value, str) else value
        cases.set_field(case_id, field, words)
    for promise in told.get("promises", []):
        _promise(services, story, promise, case_id, call.call_id)
    if told.get("read_back", True):
        calls.save_read_back(call.call_id, services.speech.read_back(call.call_id, "ja").text)
    clock.at = story.at(told["end"])
    calls.end(call.call_id, told["ending"], thanked=True, open_said=True)
    return case_id


def _person(services: Services, story: Story, call_id: int) -> None:
    told = dict(story.told["person"])
    phone = told.pop("phone", "")
    known = services.persons.known(told["name"], phone)
    if known and known[0].by_name and known[0].by_phone:
        services.calls.link_person(call_id, known[0].person.person_id)
        return
    person = services.calls.set_caller(call_id, name=told.pop("name"), phone=phone or None)
    if told:
        services.persons.save(person.person_id, **told)


def _line(services: Services, call_id: int, text: str) -> None:
    if text.startswith("> "):
        services.calls.said(call_id, text[2:])
        return
    starred = text.startswith("★")
    services.calls.enter(call_id, text.removeprefix("★"), starred=starred)


def _promise(
    services: Services, story: Story, told: dict[str, Any], case_id: int, call_id: int
) -> None:
    tail = {"at": "", "by": "まで", "after": "以降"}[told.get("relation", "at")]
    services.promises.make(
        case_id,
        PromiseKind(told.get("kind", "callback")),
        f"{story.at(told['when']):%Y-%m-%d %H:%M}{tail}",
        who=told.get("who", ""),
        reason=story.text(told.get("reason", "")),
        call_id=call_id,
        caller_wish=told.get("caller_wish", False),
        confirmed=True,
    )


def _points(
    services: Services, story: Story, case_id: int
) -> list[tuple[datetime, Callable[[], object]]]:
    points = story.told.get("points", {})
    if not points:
        return []
    at = story.at(points["written_at"])

    def write() -> None:
        for name in PointName:
            for field, text in points.get(name.value, {}).items():
                if field == "until":
                    services.points.investigate(case_id, name, f"{story.at(text):%Y-%m-%d}")
                else:
                    services.points.save(case_id, name, field, story.text(text))
        for field, value in points.get("case", {}).items():
            services.cases.set_field(case_id, field, value)

    return [(at, write)]


def _kept(
    services: Services, story: Story, case_id: int
) -> list[tuple[datetime, Callable[[], object]]]:
    def keep(wall: datetime) -> None:
        for promise in services.promises.of_case(case_id):
            if promise.wall == wall and promise.state.value == "open":
                services.promises.kept(promise.promise_id)

    return [
        (
            story.at(promise["done"]),
            partial(keep, story.at(promise["when"]).replace(tzinfo=None)),
        )
        for call in story.told["calls"]
        for promise in call.get("promises", [])
        if "done" in promise
    ]


def _letter(
    services: Services, story: Story, case_id: int
) -> list[tuple[datetime, Callable[[], object]]]:
    told = story.told.get("letter")
    if not told:
        return []

    def draft() -> None:
        services.letters.draft(case_id, told["kind"], told["language"])

    return [(story.at(told["at"]), draft)]


def _closed(
    services: Services, story: Story, case_id: int
) -> list[tuple[datetime, Callable[[], object]]]:
    told = story.told.get("close")
    if not told:
        return []

    def close() -> None:
        for promise in services.promises.of_case(case_id):
            if promise.state.value == "open" and promise.kind is not PromiseKind.PREVENTION:
                return
        services.cases.close(
            case_id,
            told.get("outcome"),
            story.text(told.get("decision", "")),
            story.text(told.get("reason", "")),
        )

    return [(story.at(told["at"]), close)]
