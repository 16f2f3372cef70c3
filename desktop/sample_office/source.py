"""The source of the sample office: TOML files whose dates move along by whole weeks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Tokyo")
YEAR = 2026
OFFICE = "00_office"
WEEK = timedelta(weeks=1)
_STEP_LENGTH = timedelta(seconds=7)
_PLACEHOLDER = re.compile(r"\{(day|weekday|month|dom|digits) (\d\d)-(\d\d)\}")
_WEEKDAYS_JA = "月火水木金土日"
_WEEKDAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS_EN = (
    "January February March April May June July August September October November December"
).split()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens in a case.

    Attributes:
        at: Wall time of the source, naive.
        told: What the file says: a verb with its values.
    """

    at: datetime
    told: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """One case as written in its file.

    Attributes:
        name: The file's name without its ending.
        language: ``ja`` or ``en``, of the texts.
        moves_with: Name of the case it moves along with, ``""`` for none.
        newest: Its promises stand open: it lies in the newest week that fits.
        steps: In the order of time.
    """

    name: str
    language: str
    moves_with: str
    newest: bool
    steps: tuple[Step, ...]

    @property
    def first(self) -> datetime:
        """When the first call rings."""
        return self.steps[0].at

    @property
    def last(self) -> datetime:
        """When the last call that came in ends; what follows may still lie ahead."""
        ends = [step.at for step in self.steps if "end" in step.told]
        begun = [step.told["begin"] for step in self.steps if "begin" in step.told]
        incoming = [end for end, way in zip(ends, begun, strict=True) if way == "in"]
        return max(incoming, default=ends[0])

    def text(self, text: str, shift: timedelta) -> str:
        """Return a text with its dates moved, in the words of the source's language."""

        def moved(found: re.Match[str]) -> str:
            day = date(YEAR, int(found[2]), int(found[3])) + shift
            return _spoken(found[1], day, self.language)

        return _PLACEHOLDER.sub(moved, text)


def read_sources(folder: Path) -> list[Source]:
    """Return the cases of a folder, those that lie back furthest first."""
    files = [path for path in sorted(folder.glob("[0-9]*.toml")) if path.stem != OFFICE]
    return sorted((_source(path) for path in files), key=lambda source: source.first)


def read_office(folder: Path) -> dict[str, Any]:
    """Return the office and its people."""
    return tomllib.loads((folder / f"{OFFICE}.toml").read_text(encoding="utf-8"))


def source_time(text: str, day: date | None = None) -> datetime:
    """Return the wall time of ``10-06 09:05``; a clock time alone belongs to ``day``."""
    if " " not in text and day is not None:
        text = f"{day:%m-%d} {text}"
    return datetime.strptime(f"{YEAR}-{text}", "%Y-%m-%d %H:%M")


def _source(path: Path) -> Source:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return Source(
        name=path.stem,
        language=told["language"],
        moves_with=told.get("moves_with", ""),
        newest=told.get("newest", False),
        steps=tuple(_steps(told["story"])),
    )


def _steps(story: list[dict[str, Any]]) -> Iterator[Step]:
    """Yield the steps; those of one minute follow each other a few seconds apart."""
    last = datetime(1, 1, 1)
    for told in story:
        at = source_time(told["at"])
        if at.replace(second=0) == last.replace(second=0):
            at = last + _STEP_LENGTH
        last = at
        yield Step(at, told)


def _spoken(form: str, day: date, language: str) -> str:
    if form == "digits":
        return f"{day:%Y%m%d}"
    if form == "dom":
        return str(day.day)
    if language == "en":
        month = _MONTHS_EN[day.month - 1]
        words = {"month": month, "day": f"{day.day} {month}"}
        return words.get(form, f"{_WEEKDAYS_EN[day.weekday()]} {day.day} {month}")
    plain = f"{day.month}月{day.day}日"
    weekday = f"{plain}({_WEEKDAYS_JA[day.weekday()]})"
    return {"month": f"{day.month}月", "day": plain}.get(form, weekday)
