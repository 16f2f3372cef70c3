"""Reading a template's placeholders: braces, names and blocks, each fault with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from typing import Any

from desktop.letters import word_names as n
from desktop.letters.catalog import FIELDS, column_keys, keys
from desktop.letters.faults import Fault, Place
from desktop.letters.field_info import FieldInfo
from desktop.letters.inspection_lines import Line, MarkedLine, all_text, lines_of
from desktop.letters.inspection_reach import hidden_placeholders, hidden_styles, out_of_reach
from desktop.letters.placeholders import PATTERN, Placeholder, name_key
from desktop.letters.template import roots

_SINGLE = re.compile(r"(?<![{｛])([{｛]+)\s{0,9}([^{}｛｝\x00]{1,40}?)\s{0,9}([}｝]+)")
MAX_PARAGRAPHS = 800  # cells counted as well
MAX_SIGNS = 100_000
MAX_PLACEHOLDERS = 200
_BRACES = "{}｛｝"


def inspect(document: Any) -> list[Fault]:
    """Return the faults of every brace, name and block of an opened document."""
    parts = roots(document)
    beside = [one.tag for one in document.element if one.tag != n.w("background")]
    if beside != [n.BODY] or any(map(_is_misbuilt, parts)):
        return [Fault("template.damaged")]
    if (
        sum(1 for root in parts for _ in root.iter(n.P, n.TC)) > MAX_PARAGRAPHS
        or sum(len(all_text(root)) for root in parts) > MAX_SIGNS
    ):
        return [Fault("template.too_long")]
    read = [(root, lines_of(root)) for root in parts]
    if sum(len(line.marks) for _, lines in read for line in lines) > MAX_PLACEHOLDERS:
        return [Fault("template.too_many_fields", details={"limit": MAX_PLACEHOLDERS})]
    faults: list[Fault] = []
    hidden = hidden_styles(document)
    for root, lines in read:
        for line in lines:
            faults += brace_faults(line) + name_faults(line) + _deletion_faults(line)
        faults += block_faults(lines) + _row_faults(lines)
        faults += out_of_reach(root, lines) + hidden_placeholders(lines, hidden)
    return faults + _unreached(document)


def _is_misbuilt(root: Any) -> bool:
    """Whether paragraphs, tables or runs stand where Word knows none; it would drop them."""
    return (
        any(one.getparent().tag not in n.HOLDS_BLOCKS for one in root.iter(n.P, n.TBL))
        or any(one.getparent().tag == n.R for one in root.iter(n.R))
        or any(one.getparent().tag in (n.P, *n.CONTAINERS) for one in root.iter(n.T))
    )


def brace_faults(line: MarkedLine) -> list[Fault]:
    """Return the faults of half, single and tripled braces in a line."""
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


def name_faults(line: MarkedLine, *, rows_anywhere: bool = False) -> list[Fault]:
    """Return the faults of names and columns in a line.

    Args:
        rows_anywhere: A line of text repeats as a table row does.
    """
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
        elif column and line.place.part != "cell" and not rows_anywhere:
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
    if not known:  # a field without a table
        return f"{{{{{info.ja}}}}}"
    close = difflib.get_close_matches(column, known, n=1, cutoff=0.4) or [next(iter(known))]
    owner, name = known[close[0]]
    return f"{{{{{owner}.{name}}}}}"


def _deletion_faults(line: Line) -> list[Fault]:
    deleted = "".join(node.text or "" for node in line.text.element.iter(n.DELETED_TEXT))
    if any(brace in deleted for brace in _BRACES):
        return [Fault("template.brace_deleted", line.place, line.quote)]
    return []


def block_faults(lines: Sequence[MarkedLine]) -> list[Fault]:
    """Return the faults of blocks: their marks alone in a line, begun and ended in order."""
    faults: list[Fault] = []
    waiting: list[tuple[Placeholder, MarkedLine]] = []
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


def _row_faults(lines: list[Line]) -> list[Fault]:
    """A row repeats for one list, and rows do not repeat inside each other."""
    bases: dict[Any, str] = {}
    cells = [
        (mark, line, list(line.text.element.iterancestors(n.TR)))
        for line in lines
        for mark in line.marks
        if "." in mark.key
    ]
    for mark, _, rows in cells:
        if rows:
            bases.setdefault(rows[0], mark.key.partition(".")[0])
    faults = []
    for mark, line, rows in cells:
        details = {"field": mark.shown}
        if any(row in bases for row in rows[1:]):
            faults.append(Fault("template.rows_nested", line.place, line.quote, "", details))
        elif rows and bases[rows[0]] != mark.key.partition(".")[0]:
            faults.append(Fault("template.rows_mixed", line.place, line.quote, "", details))
    return faults


def _close(
    mark: Placeholder, line: MarkedLine, waiting: list[tuple[Placeholder, MarkedLine]]
) -> list[Fault]:
    details = {"field": mark.shown}
    if not waiting or waiting[-1][0].key != mark.key:
        return [Fault("template.block_not_begun", line.place, line.quote, "", details)]
    _, begun = waiting.pop()
    if _container(begun) is not _container(line):
        return [Fault("template.block_crosses", line.place, line.quote, "", details)]
    return []


def _container(line: MarkedLine) -> Any:
    return line.text.element.getparent() if isinstance(line, Line) else None


def _unreached(document: Any) -> list[Fault]:
    """Placeholders in parts that are not filled: footnotes, comments, charts."""
    faults = []
    filled = (n.DOCUMENT, n.HEADER, n.FOOTER)
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None:
            text = "" if element.tag in filled else all_text(element)
        elif part.partname.endswith(".xml"):
            text = re.sub(r"<[^<>]*>", "", part.blob.decode("utf-8", "replace"))
        else:
            text = ""
        if match := PATTERN.search(text):
            place = Place(file=str(part.partname))
            details = {"part": str(part.partname), "field": match.group()}
            faults.append(Fault("template.part_not_filled", place, match.group(), "", details))
    return faults
