"""What a vertical letter needs besides its template: kanji numerals, figures set upright."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from desktop.domain.kanji_numerals import with_kanji_numerals
from desktop.letters import word_names as n
from desktop.letters.template import Value

STEM = "ja-vertical"
"""A vertical template's file name without its ending."""
_FIGURES = re.compile(r"(?<![0-9A-Za-z.,:/\-－])[0-9]{1,2}(?![0-9A-Za-z.,:/\-－])")
_TEXT_ONLY = frozenset({n.T, n.w("rPr")})


def vertical_value(value: Value) -> Value:
    """Return one value with its figures in kanji."""
    if value is None:
        return None
    if isinstance(value, str):
        return with_kanji_numerals(value)
    rows: list[dict[str, str]] = []
    lines: list[str] = []
    for one in value:
        if isinstance(one, Mapping):
            rows.append({name: with_kanji_numerals(cell) for name, cell in one.items()})
        else:
            lines.append(with_kanji_numerals(one))
    return rows or lines


def is_vertical(document: Any) -> bool:
    """Whether the first section of a document has vertical text."""
    flow = next(document.element.body.iter(n.w("textDirection")), None)
    if flow is None or flow.getparent().tag != n.w("sectPr"):
        return False
    return str(flow.get(n.w("val"), "")).startswith("tbRl")


def set_figures_upright(document: Any) -> None:
    """Let a number of one or two figures that the template itself says stand upright (縦中横)."""
    for run in list(document.element.body.iter(n.R)):
        if {child.tag for child in run} <= _TEXT_ONLY and len(run.findall(n.T)) == 1:
            _part(run)


def _part(run: Any) -> None:
    text = run.find(n.T).text or ""
    pieces: list[tuple[str, bool]] = []
    done = 0
    for found in _FIGURES.finditer(text):
        pieces += [(text[done : found.start()], False), (found.group(), True)]
        done = found.end()
    pieces.append((text[done:], False))
    if len(pieces) == 1:
        return
    for words, upright in [piece for piece in pieces if piece[0]]:
        part = copy.deepcopy(run)
        part.find(n.T).text = words
        part.find(n.T).set(n.XML_SPACE, "preserve")
        if upright:
            _set_upright(part)
        run.addprevious(part)
    run.getparent().remove(run)


def _set_upright(run: Any) -> None:
    look = run.find(n.w("rPr"))
    if look is None:
        look = run.makeelement(n.w("rPr"))
        run.insert(0, look)
    mark = run.makeelement(n.w("eastAsianLayout"), {n.w("vert"): "1"})
    after = [child for child in look if child.tag in (n.w("specVanish"), n.w("oMath"))]
    if after:
        after[0].addprevious(mark)
    else:
        look.append(mark)
