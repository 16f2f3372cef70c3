"""Hundreds of phrases of time, as people type them, against what a careful colleague expects.

The lists were written before looking at what is understood. Three things are counted: right;
wrong but said (asked or refused where it was clear); and silently wrong, which must not happen:
a time taken as certain that is another one, or that should have been asked or refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import Reading, read_when

LISTS = Path(__file__).parent / "phrases_of_time"
OF = ("ja", "en", "ja_second", "en_second")
ENOUGH = 300
RIGHT_SHARE = 0.98
TOKYO = ZoneInfo("Asia/Tokyo")
CALENDAR = BusinessCalendar()
# The reasons of the lists are those of a person; the program's own are finer.
REASONS = {
    "when.no_such_date": "impossible",
    "when.no_such_time": "impossible",
    "when.weekday_disagrees": "weekday",
    "when.dates_disagree": "two_days",
    "when.gone_by": "gone_by",
    "when.no_clock_time": "no_clock_time",
    "when.not_settled": "no_clock_time",
    "when.unreadable": "not_understood",
    "when.two_times": "two_times",
    "when.which_zone": "not_understood",
}

Entry = Mapping[str, str]


def entries(language: str) -> list[Entry]:
    """One list of a language, each entry with its moment written out."""
    content = tomllib.loads((LISTS / f"{language}.toml").read_text("utf-8"))
    moments = content["now"]
    return [
        dict(entry) | {"now": moments[entry.get("now", "afternoon")]}
        for entry in content["phrases"]
    ]


def read(entry: Entry) -> Reading:
    now = datetime.fromisoformat(entry["now"]).replace(tzinfo=TOKYO)
    return read_when(entry["phrase"], now=now, calendar=CALENDAR)


def told(reading: Reading) -> dict[str, str]:
    """The reading in the words of the lists."""
    if reading.outcome == "refuse":
        return {"outcome": "refuse", "reason": REASONS[reading.reason]}
    assert reading.at is not None
    at = f"{reading.at:%Y-%m-%dT%H:%M}"
    mode = {"mode": reading.relation.value} if reading.outcome == "exact" else {}
    return {"outcome": reading.outcome, "at": at} | mode


def differing(entry: Entry, reading: Reading) -> bool:
    expected = {key: entry[key] for key in ("outcome", "at", "mode", "reason") if key in entry}
    return not expected.items() <= told(reading).items()


def report(wrong: list[Entry]) -> str:
    return "\n".join(f"{dict(entry)} was read as {told(read(entry))}" for entry in wrong)


@pytest.mark.parametrize("language", OF)
def test_nearly_every_phrase_is_read_as_a_careful_colleague_would(language: str) -> None:
    asked = entries(language)
    wrong = [entry for entry in asked if differing(entry, read(entry))]
    assert len(asked) >= ENOUGH
    assert len(wrong) <= len(asked) * (1 - RIGHT_SHARE), report(wrong)


@pytest.mark.parametrize("language", OF)
def test_no_phrase_is_silently_misread(language: str) -> None:
    certain = [entry for entry in entries(language) if read(entry).outcome == "exact"]
    wrong = [entry for entry in certain if differing(entry, read(entry))]
    assert wrong == [], report(wrong)


@pytest.mark.parametrize("language", OF)
def test_a_list_names_each_phrase_and_moment_once(language: str) -> None:
    named = [(entry["phrase"], entry["now"]) for entry in entries(language)]
    assert len(named) == len(set(named))
