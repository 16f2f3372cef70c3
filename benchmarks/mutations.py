"""Shipped templates damaged at random: each is refused with its faults, or rendered without loss.

python -m benchmarks.mutations [--count 1000] [--first 0] [--keep DIR]

The text expected of a letter is read from the damaged file here by other code than the
program's: every ``w:t`` that is not deleted, in the order of the file, the placeholders replaced.
"""

from __future__ import annotations

import argparse
import collections
import io
import random
import re
import resource
import time
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from benchmarks.mutations_made import PARTS, mutated
from desktop import paths
from desktop.domain.errors import DomainError
from desktop.letters.catalog import FIELDS
from desktop.letters.check import check_bytes
from desktop.letters.faults import Fault
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered

_MARK = re.compile(r"[{｛]{2}\s*([?？/／]?)\s*([^{}｛｝]*?)\s*[}｝]{2}")
_GONE = frozenset({"del", "moveFrom"})


@dataclass
class Tally:
    """What became of the templates."""

    refused: collections.Counter[str]
    rendered: int = 0
    faulty: tuple[str, ...] = ()
    slowest: float = 0.0


def main() -> None:
    """Damage, judge, render, compare; print what became of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    tally = run(range(options.first, options.first + options.count), options.keep)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{options.count} templates: {sum(tally.refused.values())} refused, {tally.rendered} right"
    )
    for code, count in tally.refused.most_common():
        print(f"  {count:5} {code}")
    print(f"slowest verdict {tally.slowest:.2f} s, most memory {peak:.0f} MB")
    for line in tally.faulty:
        print("WRONG", line)


def run(seeds: range, keep: Path | None = None) -> Tally:
    """Return what became of one damaged template per seed."""
    templates = sorted(paths.templates().glob("*/*.docx"))
    tally, wrong = Tally(collections.Counter()), []
    for seed in seeds:
        template = templates[seed % len(templates)]
        data, what = mutated(template.read_bytes(), random.Random(seed))
        begun = time.perf_counter()
        trouble, faults = _judged(data)
        tally.slowest = max(tally.slowest, time.perf_counter() - begun)
        if faults:
            tally.refused[faults[0].code] += 1
        elif not trouble:
            trouble = outcome(data, template.stem[:2])
            tally.rendered += not trouble
        if trouble:
            wrong.append(f"{seed} {template.parent.name}/{template.name} {what}: {trouble}")
            if keep:
                (keep / f"{seed}.docx").write_bytes(data)
    tally.faulty = tuple(wrong)
    return tally


def _judged(data: bytes) -> tuple[str, list[Fault]]:
    try:
        return "", check_bytes(data)
    except Exception as error:  # noqa: BLE001  counted as a crash
        return f"check raised {error!r}", []


def outcome(data: bytes, language: str) -> str:
    """Return what is wrong with the letter made of an accepted template; empty if nothing."""
    values = {info.name: _single(info.sample(language)) for info in FIELDS}
    try:
        letter = rendered(data, values, title="t", author="a", plain_figures=True)
    except DomainError as error:
        return f"accepted, then refused: {error.code}"
    except Exception as error:  # noqa: BLE001  counted as a crash
        return f"render raised {error!r}"
    expected, found = expected_text(data, values), text_of(letter)
    if expected != found:
        return f"text differs: {_difference(expected, found)}"
    try:
        read_pages(letter)
    except DomainError as error:
        return f"accepted, then no page: {error.code}"
    except Exception as error:  # noqa: BLE001  counted as a crash
        return f"reading raised {error!r}"
    return ""


def _single(value: Any) -> Any:
    """One element a list, so that the text expected is the template's own, filled."""
    return value[:1] if isinstance(value, list) else value


def expected_text(data: bytes, values: dict[str, Any]) -> str:
    """Return the letter's text as it must be, without blanks."""
    known: dict[str, Any] = {}
    for info in FIELDS:
        for name in (info.name, info.ja, info.en):
            known[_key(name)] = values[info.name]
    return _MARK.sub(lambda mark: _value(mark, known), text_of(data))


def _value(mark: re.Match[str], known: dict[str, Any]) -> str:
    if mark[1]:
        return ""
    base, _, column = _key(mark[2]).partition(".")
    value = known[base]
    if column:
        value = next(text for name, text in value[0].items() if _key(name) == column)
    return re.sub(r"\s+", "", value if isinstance(value, str) else value[0])


def _key(name: str) -> str:
    return re.sub(r"[\s_\-]+", "", unicodedata.normalize("NFKC", name)).casefold()


def text_of(data: bytes) -> str:
    """Return every printed character of a Word file but blanks, part by part."""
    texts = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in sorted(package.namelist()):
            if re.match(PARTS, name):
                parser = etree.XMLParser(resolve_entities=False, remove_comments=True)
                root = etree.fromstring(package.read(name), parser)
                texts.append("".join(_shown(root)))
    return "|".join(re.sub(r"\s+", "", text) for text in texts)


def _shown(element: Any) -> list[str]:
    found: list[str] = []
    for child in element:
        name = str(child.tag).rpartition("}")[2]
        if name in _GONE:
            continue
        if name == "t":
            found.append("".join(child.itertext()))
        else:
            found += _shown(child)
    return found


def _difference(expected: str, found: str) -> str:
    at = next(
        (n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b),
        min(len(expected), len(found)),
    )
    return f"…{expected[max(0, at - 12) : at + 25]}… became …{found[max(0, at - 12) : at + 25]}…"


if __name__ == "__main__":
    main()
