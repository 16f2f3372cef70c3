"""The paragraphs of one part with their place, as faults quote them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.letters import word_names as n
from desktop.letters.faults import Place
from desktop.letters.placeholders import MarkedText, ParagraphText, Placeholder

QUOTE_MAX = 40
_PARTS = {n.BODY: "body", n.HEADER: "header", n.FOOTER: "footer"}


@dataclass(frozen=True)
class MarkedLine:
    """One line of a template with its place and its text."""

    text: MarkedText
    place: Place
    marks: tuple[Placeholder, ...]

    @property
    def quote(self) -> str:
        """The line as it is shown to people, shortened."""
        return shortened(self.text.text)


@dataclass(frozen=True)
class Line(MarkedLine):
    """One paragraph of a Word file."""

    text: ParagraphText


def shortened(text: str) -> str:
    """Return a line short enough to be quoted."""
    shown = text.strip()
    return shown if len(shown) <= QUOTE_MAX else shown[: QUOTE_MAX - 1] + "…"


def all_text(element: Any) -> str:
    """Return all text below an element, each sign once.

    Not by ``itertext``: python-docx gives its runs and paragraphs a text of their own.
    """
    from lxml import etree

    return str(etree.tostring(element, method="text", encoding="unicode"))


def lines_of(root: Any) -> list[Line]:
    """Return the paragraphs below a body, header or footer in their order."""
    places, counts, lines = _Places(root), dict[Any, int](), []
    for paragraph in root.iter(n.P):
        owner = next(p for p in paragraph.iterancestors() if p.tag in n.CONTAINERS)
        counts[owner] = counts.get(owner, 0) + 1
        text = ParagraphText(paragraph)
        lines.append(Line(text, places.place(owner, counts[owner]), text.marks))
    return lines


class _Places:
    """Numbers of tables, rows and cells, each counted once."""

    def __init__(self, root: Any) -> None:
        self._cells: dict[Any, tuple[int, int, int]] = {}
        for number, table in enumerate(root.iter(n.TBL), start=1):
            for row, element in enumerate(_own(table, n.TR, n.TBL), start=1):
                for column, cell in enumerate(_own(element, n.TC, n.TBL), start=1):
                    self._cells[cell] = (number, row, column)

    def place(self, owner: Any, paragraph: int) -> Place:
        """Return the place of the n-th paragraph of a container."""
        if owner.tag != n.TC:
            return Place(_PARTS.get(owner.tag, "text_box"), paragraph)
        table, row, column = self._cells[owner]
        return Place("cell", paragraph, table=table, row=row, column=column)


def _own(element: Any, tag: str, border: str) -> list[Any]:
    """Return the descendants of a tag that belong to this table and to none inside it."""
    found: list[Any] = []
    waiting = list(element)[::-1]
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            found.append(child)
        elif child.tag != border:
            waiting.extend(list(child)[::-1])
    return found
