"""Phrases and small words of the call, from ``phrases/*.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from desktop.content.texts import Problem, Roots, missing_language, tables
from desktop.domain.case import Failing, Kind, Temper
from desktop.domain.phrase import (
    COMPLAINTS,
    PLACEHOLDERS,
    Aids,
    Apology,
    Moment,
    Phrase,
    Register,
    Step,
    placeholders,
)

PATTERN = "phrases/*.toml"
UNSET = "unset"
FAULT_FAILINGS = frozenset({Failing.YES, Failing.PARTLY})
_CALM = frozenset({None, Temper.LOW, Temper.MID})
_LISTS = (
    *("back_channel", "cushions", "not_to_say"),
    *("hold_ask", "hold_soon", "hold_long", "hold_back", "repeat"),
)
_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases in the order of the files, with the faults found on the way."""

    phrases: tuple[Phrase, ...]
    problems: tuple[Problem, ...] = ()


class _Wrong(Exception):
    """An entry can't be used: code and value for its :class:`Problem`."""

    def __init__(self, code: str, value: object) -> None:
        super().__init__(code)
        self.code, self.value = code, str(value)


@cache
def load_phrases(roots: Roots) -> Phrases:
    """Return the phrases, an office's own replacing shipped ones of the same id.

    ``off = true`` in an entry takes the phrase away. Read once per process.
    """
    found: dict[str, Phrase] = {}
    problems: list[Problem] = []
    for path, table in tables(roots, PATTERN):
        if isinstance(table, Problem):
            problems.append(table)
            continue
        seen: set[str] = set()
        for entry in _entries(table):
            problem = _take(entry, table.get("step"), path, seen, found)
            problems += [problem] if problem else []
    return Phrases(tuple(found.values()), tuple(problems))


@cache
def load_aids(roots: Roots, language: str) -> Aids:
    """Return back-channel words, cushions, hold sentences … in ``language``.

    A list in an office's own file replaces the shipped list of that name.
    """
    lists: dict[str, tuple[str, ...]] = {}
    notices: dict[str, str] = {}
    for _, table in tables(roots, "phrases/aids.toml"):
        if isinstance(table, Problem):
            continue
        for name, value in table.items():
            words = value.get(language) if isinstance(value, dict) else None
            if name in _LISTS and isinstance(words, list):
                lists[name] = tuple(str(word) for word in words)
            elif name.startswith("notice_") and isinstance(words, str):
                notices[name.removeprefix("notice_")] = words
    return Aids(**{name: lists.get(name, ()) for name in _LISTS}, notices=notices)


def _entries(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    entries = table.get("phrase")
    if not isinstance(entries, list):
        return []
    return [entry for entry in entries if isinstance(entry, dict)]


def _take(
    entry: Mapping[str, Any],
    step: object,
    path: Path,
    seen: set[str],
    found: dict[str, Phrase],
) -> Problem | None:
    """Put one entry into ``found``; a fault leaves what stood there before."""
    key = str(entry.get("id", "")).strip()
    if not key:
        return Problem("content.wrong_value", path.name, "phrase", "id")
    if key in seen:
        return Problem("content.id_twice", path.name, key)
    seen.add(key)
    if entry.get("off") is True:
        found.pop(key, None)
        return None
    try:
        found[key] = _phrase(key, entry, entry.get("step", step))
    except _Wrong as wrong:
        return Problem(wrong.code, path.name, key, wrong.value)
    return None


def _phrase(key: str, entry: Mapping[str, Any], step: object) -> Phrase:
    missing = missing_language(entry)
    if missing:
        raise _Wrong("content.language_missing", missing)
    ja, en = entry["ja"].strip(), entry["en"].strip()
    unknown = (placeholders(ja) | placeholders(en)) - PLACEHOLDERS
    if unknown:
        raise _Wrong("content.unknown_field", "{" + min(unknown) + "}")
    failings = _several(Failing, entry, "failings", frozenset(Failing))
    apology = _one(Apology, entry.get("apology", Apology.NONE))
    if apology is Apology.FAULT and not failings <= FAULT_FAILINGS:
        raise _Wrong("content.fault_not_ours", key)
    return Phrase(
        phrase_id=key,
        step=_one(Step, step),
        ja=ja,
        en=en,
        source=tuple(_words(entry, "source")),
        failings=failings,
        tempers=_tempers(entry),
        kinds=_several(Kind, entry, "kinds", COMPLAINTS),
        moment=_one(Moment, entry.get("moment", Moment.ANY)),
        lacks=frozenset(_words(entry, "lacks")),
        apology=apology,
        reason=_reason(entry, apology, key),
        register=_one(Register, entry.get("register", Register.PLAIN)),
        from_s=_count(entry.get("from_s", 0)) or 0,
        until_s=_count(entry.get("until_s")),
        weight=_count(entry.get("weight", 0)) or 0,
    )


def _reason(entry: Mapping[str, Any], apology: Apology, key: str) -> str:
    """What it apologises for; an owner who names nothing gets the phrase's own id."""
    if apology is Apology.NONE:
        return ""
    return str(entry.get("reason", "")).strip() or key


def _one(kind: type[_E], value: object) -> _E:
    try:
        return kind(str(value))
    except ValueError:
        raise _Wrong("content.wrong_value", value) from None


def _several(
    kind: type[_E], entry: Mapping[str, Any], name: str, default: frozenset[_E]
) -> frozenset[_E]:
    if name not in entry:
        return default
    return frozenset(_one(kind, value) for value in _words(entry, name))


def _tempers(entry: Mapping[str, Any]) -> frozenset[Temper | None]:
    if "tempers" not in entry:
        return _CALM
    words = _words(entry, "tempers")
    return frozenset(None if word == UNSET else _one(Temper, word) for word in words)


def _words(entry: Mapping[str, Any], name: str) -> list[str]:
    value = entry.get(name, [])
    if not _is_words(value):
        raise _Wrong("content.wrong_value", name)
    return list(value)


def _count(value: object) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise _Wrong("content.wrong_value", value)


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)
