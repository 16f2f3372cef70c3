"""The same letter and values filled by us and by docxtpl, and what became of the text.

python -m benchmarks.letter_peer [--rounds 40]

docxtpl gets a twin of each shipped template in its own language: a value for a value, a loop for
a list, for rows and for a block. docxtpl is needed for this measurement only.
"""

from __future__ import annotations

import argparse
import copy
import io
import statistics
import time
from pathlib import Path
from typing import Any

from docx import Document
from docxtpl import DocxTemplate

from benchmarks.mutations import expected_text, text_of
from desktop import paths
from desktop.letters import word_names as n
from desktop.letters.catalog import FIELDS, keys
from desktop.letters.inspection_lines import lines_of
from desktop.letters.opening import open_document
from desktop.letters.render import rendered
from desktop.letters.template import roots

SIGNS = "A & B < C > D \"E\" 'F' 𠮷髙👪"


def main() -> None:
    """Measure every shipped template, in turn, and compare the texts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    ratios, floors = [], []
    for template in sorted(paths.templates().glob("*/*.docx")):
        floor, ours, peer = _times(template, rounds)
        ratios.append(peer / ours)
        floors.append(ours / floor)
        name = f"{template.parent.name}/{template.name}"
        print(
            f"{name:36} python-docx {floor:5.2f} ms  ours {ours:5.2f} ms ({ours / floor:.2f}x)"
            f"  docxtpl {peer:5.2f} ms = {peer / ours:.2f}x ours  text {_texts(template)}"
        )
    print(f"docxtpl / ours: median {statistics.median(ratios):.2f}, least {min(ratios):.2f}")
    print(f"ours / python-docx: median {statistics.median(floors):.2f}, most {max(floors):.2f}")


def _times(template: Path, rounds: int) -> tuple[float, float, float]:
    """Return the medians in milliseconds of processor time: open and save, ours, docxtpl."""
    values, twin = _values(template.stem[:2]), twin_of(template)
    context = _context(values)

    def floor() -> None:
        Document(str(template)).save(io.BytesIO())

    def ours() -> None:
        rendered(template, values, title="t", author="a")

    def peer() -> None:
        filled(twin, context)

    jobs = (floor, ours, peer)
    found: tuple[list[float], ...] = ([], [], [])
    for _ in range(rounds):
        for job, times in zip(jobs, found, strict=True):
            begun = time.process_time()
            job()
            times.append((time.process_time() - begun) * 1000)
    floor_ms, ours_ms, peer_ms = (statistics.median(times) for times in found)
    return floor_ms, ours_ms, peer_ms


def _texts(template: Path) -> str:
    """Compare both letters with the text expected, with plain values and with signs of XML."""
    said = []
    for label, values in (
        ("plain", _values(template.stem[:2])),
        ("signs", _signs(_values(template.stem[:2]))),
    ):
        single = {k: v[:1] if isinstance(v, list) else v for k, v in values.items()}
        expected = expected_text(template.read_bytes(), single)
        ours = text_of(rendered(template, single, title="t", author="a", plain_figures=True))
        try:
            peer = text_of(filled(twin_of(template), _context(single)))
        except Exception as error:  # noqa: BLE001  what the peer does with it is the finding
            peer = type(error).__name__
        said.append(f"{label}: ours {_verdict(ours, expected)}, docxtpl {_verdict(peer, expected)}")
    return "; ".join(said)


def _verdict(found: str, expected: str) -> str:
    return "identical" if found == expected else f"{len(expected) - len(found):+} signs lost"


def _values(language: str) -> dict[str, Any]:
    return {info.name: info.sample(language) for info in FIELDS}


def _signs(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, list) else f"{value}{SIGNS}"
        for name, value in values.items()
    }


def filled(twin: bytes, context: dict[str, Any]) -> bytes:
    """Return docxtpl's letter."""
    letter = DocxTemplate(io.BytesIO(twin))
    letter.render(context)
    out = io.BytesIO()
    letter.save(out)
    return out.getvalue()


def _context(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values under names that docxtpl's language can speak."""
    found: dict[str, Any] = {}
    for info in FIELDS:
        value = values[info.name]
        if info.columns and isinstance(value, list):
            value = [
                {f"c{k}": row[names[0]] for k, names in enumerate(info.columns)} for row in value
            ]
        elif info.many and isinstance(value, list):
            value = list(value)
        found[info.name] = value
    return found


def twin_of(template: Path) -> bytes:
    """Return the template in docxtpl's language."""
    document = open_document(template)
    for root in roots(document):
        rows: dict[Any, str] = {}
        for line in lines_of(root):
            paragraph = line.text.element
            for mark in reversed(line.marks):
                base, _, column = mark.key.partition(".")
                info = keys()[base]
                if mark.sign:
                    tag = f"p if {info.name}" if mark.sign == "?" else "p endif"
                    line.text.put(mark, "{%" + tag + " %}")
                elif column:
                    names = [k for k, pair in enumerate(info.columns) if column in _plain(pair)]
                    line.text.put(mark, "{{ r.c" + str(names[0]) + " }}")
                    rows[next(paragraph.iterancestors(n.TR))] = info.name
                elif info.many:
                    line.text.put(mark, "{{ one }}")
                    _around(paragraph, f"p for one in {info.name}", "p endfor")
                else:
                    line.text.put(mark, "{{ " + info.name + " }}")
        for row, name in rows.items():
            _around(row, f"tr for r in {name}", "tr endfor")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _plain(names: tuple[str, str]) -> set[str]:
    return {name.casefold() for name in names}


def _around(element: Any, before: str, after: str) -> None:
    """Put a twin of the element, holding only a tag, before and behind it."""
    for tag, place in ((before, element.addprevious), (after, element.addnext)):
        made = copy.deepcopy(element)
        texts = list(made.iter(n.T))
        for text in texts[1:]:
            text.text = ""
        texts[0].text = "{%" + tag + " %}"
        place(made)


if __name__ == "__main__":
    main()
