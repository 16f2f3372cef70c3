"""Reading a template's placeholders: braces, names and blocks, each fault with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop.letters import word_names as n
from desktop.letters.catalog import FIELDS, FieldInfo, column_keys, keys
from desktop.letters.faults import Fault, Place
from desktop.letters.placeholders import PATTERN, ParagraphText, Placeholder, name_key
from desktop.letters.template import roots

_SINGLE = re.compile(r"([{｛]+)\s*([^{}｛｝\x00]{1,40}?)\s*([}｝]+)")
_BRACES = "{}｛｝"
QUOTE_MAX = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """One paragraph with its place and its text."""

    text: ParagraphText
    place: Place
    marks: tuple[Placeholder, ...]

    @property
    def quote(self) -> str:
        shown = self.text.text.strip()
        return shown if len(shown) <= QUOTE_MAX else shown[: QUOTE_MAX - 1] + "…"


def inspect(document: Any) -> list[Fault]:
    """Return the faults of every brace, name and block of an opened document."""
    faults: list[Fault] = []
    for root in roots(document):
        lines = list(_lines(root))
        for line in lines:
            faults += _brace_faults(line) + _name_faults(line) + _deletion_faults(line)
        faults += _block_faults(lines)
    return faults + _unreached(document)


def _lines(root: Any) -> Iterator[_Line]:
    counts: dict[Any, int] = {}
    tables = {table: number for number, table in enumerate(root.iter(n.TBL), start=1)}
    for paragraph in root.iter(n.P):
        owner = next(p for p in paragraph.iterancestors() if p.tag in n.CONTAINERS)
        counts[owner] = counts.get(owner, 0) + 1
        text = ParagraphText(paragraph)
        yield _Line(text, _place(owner, counts[owner], tables), text.marks)


def _place(owner: Any, paragraph: int, tables: dict[Any, int]) -> Place:
    if owner.tag != n.TC:
        part = {n.BODY: "body", n.HEADER: "header", n.FOOTER: "footer"}.get(owner.tag, "text_box")
        return Place(part, paragraph)
    row = next(owner.iterancestors(n.TR))
    table = next(row.iterancestors(n.TBL))
    return Place(
        "cell",
        paragraph,
        table=tables.get(table),
        row=[*table.iter(n.TR)].index(row) + 1,
        column=[*row.iter(n.TC)].index(owner) + 1,
    )


def _brace_faults(line: _Line) -> list[Fault]:
    joined = line.text.joined
    if not any(brace in joined for brace in _BRACES):
        return []
    # What is left once every well-formed placeholder is taken out must hold no brace.
    rest = PATTERN.sub("\x00", joined)
    tripled = any(
        joined[max(0, mark.start - 1) : mark.start] in ("{", "｛")
        or joined[mark.end : mark.end + 1] in ("}", "｝")
        for mark in line.marks
    )
    if tripled:
        return [Fault("template.brace_tripled", line.place, line.quote)]
    faults = []
    for match in _SINGLE.finditer(rest):
        name = match[2].strip()
        proposal = f"{{{{{name}}}}}" if name_key(name) in keys() else ""
        is_single = len(match[1]) == len(match[3]) == 1
        code = "template.brace_single" if is_single else "template.brace_open"
        faults.append(Fault(code, line.place, line.quote, proposal))
    if any(brace in _SINGLE.sub("", rest) for brace in _BRACES):
        faults.append(Fault("template.brace_open", line.place, line.quote))
    return faults


def _name_faults(line: _Line) -> list[Fault]:
    faults = []
    for mark in line.marks:
        base, _, column = mark.key.partition(".")
        info = keys().get(base)
        details = {"field": mark.shown}
        if info is None:
            proposal = _nearest(base, mark)
            code = "template.unknown_field"
            faults.append(Fault(code, line.place, line.quote, proposal, details))
        elif column and column not in column_keys(info):
            proposal = _nearest_column(info, column)
            code = "template.unknown_column"
            faults.append(Fault(code, line.place, line.quote, proposal, details))
        elif column and line.place.part != "cell":
            code = "template.column_outside_table"
            faults.append(Fault(code, line.place, line.quote, "", details))
        elif info.columns and not column and not mark.sign:
            proposal = f"{{{{{info.ja}.{info.columns[0][0]}}}}}"
            code = "template.rows_need_column"
            faults.append(Fault(code, line.place, line.quote, proposal, details))
    return faults


def _nearest(key: str, mark: Placeholder) -> str:
    names = {name_key(name): name for info in FIELDS for name in (info.ja, info.en)}
    close = difflib.get_close_matches(key, names, n=1, cutoff=0.5)
    return f"{{{{{mark.sign}{names[close[0]]}}}}}" if close else ""


def _nearest_column(info: FieldInfo, column: str) -> str:
    pairs = [(info.ja, ja) for ja, _ in info.columns] + [(info.en, en) for _, en in info.columns]
    known = {name_key(name): (owner, name) for owner, name in pairs}
    close = difflib.get_close_matches(column, known, n=1, cutoff=0.4) or [next(iter(known))]
    owner, name = known[close[0]]
    return f"{{{{{owner}.{name}}}}}"


def _deletion_faults(line: _Line) -> list[Fault]:
    deleted = "".join(node.text or "" for node in line.text.element.iter(n.DELETED_TEXT))
    if any(brace in deleted for brace in _BRACES):
        return [Fault("template.brace_deleted", line.place, line.quote)]
    return []


def _block_faults(lines: list[_Line]) -> list[Fault]:
    faults: list[Fault] = []
    waiting: list[tuple[Placeholder, _Line]] = []
    for line in lines:
        for mark in line.marks:
            if not mark.sign:
                continue
            if not line.text.holds_only([mark]):
                details = {"field": mark.shown}
                faults.append(
                    Fault("template.block_not_alone", line.place, line.quote, "", details)
                )
            if mark.sign == "?":
                waiting.append((mark, line))
            else:
                faults += _close(mark, line, waiting)
    for mark, line in waiting:
        end = "{{/" + mark.shown.strip("{}｛｝ ?？") + "}}"
        details = {"field": mark.shown, "end": end}
        faults.append(Fault("template.block_open", line.place, line.quote, "", details))
    return faults


def _close(mark: Placeholder, line: _Line, waiting: list[tuple[Placeholder, _Line]]) -> list[Fault]:
    details = {"field": mark.shown}
    if not waiting or waiting[-1][0].key != mark.key:
        return [Fault("template.block_not_begun", line.place, line.quote, "", details)]
    _, begun = waiting.pop()
    if begun.text.element.getparent() is not line.text.element.getparent():
        return [Fault("template.block_crosses", line.place, line.quote, "", details)]
    return []


def _unreached(document: Any) -> list[Fault]:
    """Placeholders in parts that are not filled: footnotes, comments, charts."""
    faults = []
    for part in document.part.package.iter_parts():
        if getattr(part, "element", None) is not None or not part.partname.endswith(".xml"):
            continue
        text = re.sub(r"<[^>]+>", "", part.blob.decode("utf-8", "replace"))
        if match := PATTERN.search(text):
            place = Place(file=str(part.partname))
            details = {"part": str(part.partname), "field": match.group()}
            faults.append(Fault("template.part_not_filled", place, match.group(), "", details))
    return faults
