"""TOML files as tables of two-language texts; faults are collected, not raised."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("ja", "en")
Roots = tuple[Path, ...]
_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in an office's own file; ``code`` and ``details`` make its sentence.

    Attributes:
        code: ``content.…``, a key of the messages.
        file: Name of the file, without its folder.
        key: Entry it concerns, ``""`` for the whole file.
        value: What is wrong there (a language, a value, a field, a line).
    """

    code: str
    file: str
    key: str = ""
    value: str = ""

    @property
    def details(self) -> dict[str, object]:
        """Values for the sentence's braces."""
        return {
            "file": self.file,
            "key": self.key,
            "value": self.value,
            "language": self.value,
            "line": self.value,
        }


@dataclass(frozen=True, slots=True)
class Texts:
    """Sentences by dotted key, each in both languages."""

    by_key: Mapping[str, Mapping[str, str]]
    problems: tuple[Problem, ...] = ()

    def wording(self, language: str) -> dict[str, str]:
        """Return all sentences in one language, by key."""
        return {key: both[language] for key, both in self.by_key.items()}


def tables(roots: Roots, pattern: str) -> Iterator[tuple[Path, dict[str, Any] | Problem]]:
    """Yield the files that match ``pattern`` below each root, in order, parsed.

    A file that can't be read or parsed is yielded as its :class:`Problem`.
    """
    for root in roots:
        for path in _matching(root, pattern):
            yield path, _parsed(path)


def _matching(root: Path, pattern: str) -> list[Path]:
    """Return the files; a folder that may not be looked into has none for us."""
    try:
        return sorted(root.glob(pattern))
    except OSError:
        return []


@cache
def load_texts(roots: Roots, pattern: str) -> Texts:
    """Return the sentences of the files that match, later roots over earlier ones.

    Nested tables become dotted keys: ``[promise.no_clock_time]`` with ``ja`` and
    ``en`` is ``promise.no_clock_time``. Read once per process.
    """
    by_key: dict[str, Mapping[str, str]] = {}
    problems: list[Problem] = []
    for path, table in tables(roots, pattern):
        if isinstance(table, Problem):
            problems.append(table)
            continue
        for key, entry in _flat(table, ""):
            missing = missing_language(entry)
            if missing:
                problems.append(Problem("content.language_missing", path.name, key, missing))
            else:
                by_key[key] = {language: entry[language] for language in LANGUAGES}
    return Texts(by_key, tuple(problems))


def read_back_wording(roots: Roots, language: str) -> dict[str, str]:
    """Return the sentences of ``read_back.toml`` for :func:`domain.read_back.build`."""
    return load_texts(roots, "read_back.toml").wording(language)


def slip_wording(roots: Roots, language: str) -> dict[str, str]:
    """Return the sentences of ``slip.toml`` for :func:`domain.call_slip.build`."""
    return load_texts(roots, "slip.toml").wording(language)


def missing_language(entry: Mapping[str, Any]) -> str:
    """Return the language without a text (``"ja"``, ``"en"``), or ``""``."""
    for language in LANGUAGES:
        text = entry.get(language)
        if not isinstance(text, str) or not text.strip():
            return language
    return ""


@cache
def _parsed(path: Path) -> dict[str, Any] | Problem:
    try:
        data = path.read_bytes()
    except OSError:
        return Problem("content.not_readable", path.name)
    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found.group(1)) if found else data.count(b"\n") + 1
    return Problem("content.not_toml", path.name, value=str(line))


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every table that holds texts; a table of tables is walked into."""
    for name, value in table.items():
        if not isinstance(value, dict):
            continue
        key = f"{prefix}{name}"
        if any(isinstance(inner, dict) for inner in value.values()):
            yield from _flat(value, f"{key}.")
        else:
            yield key, value
