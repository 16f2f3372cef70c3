"""Placeholders in one paragraph: ``{{宛名}}``, ``{{?記}}``, ``{{/記}}``, ``{{記.項目}}``.

A person typing in Word leaves the braces in any number of runs, in full-width
form, with blanks inside. What is read here is therefore the joined text of the
paragraph's live runs, with a map back to the text nodes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from desktop.letters import word_names as n

# Stands in the joined text for anything that is not text; never part of a name.
_BREAK = "\x00"
PATTERN = re.compile(r"[{｛]{2}(?P<inside>[^{}｛｝\x00]*)[}｝]{2}")
_SIGNS = {"?": "?", "？": "?", "/": "/", "／": "/"}
_FORMULAS = frozenset({n.FORMULA, n.FORMULA_LINE})
_SKIP = frozenset({n.DELETED, n.MOVED_AWAY, n.TEXT_BOX, n.P})


@lru_cache(maxsize=1024)
def name_key(name: str) -> str:
    """Return the comparable form of a field's name: NFKC, no blanks or joiners, lower case.

    >>> name_key("Ｌetter date"), name_key("宛　名"), name_key("記．項目")
    ('letterdate', '宛名', '記.項目')
    """
    plain = unicodedata.normalize("NFKC", name)
    return re.sub(r"[\s_\-]+", "", plain).casefold()


@dataclass(frozen=True, slots=True)
class Placeholder:
    """One placeholder in the joined text of a paragraph.

    Attributes:
        sign: ``""`` a value, ``"?"`` a block's begin, ``"/"`` its end.
        key: Comparable name, :func:`name_key`.
        start, end: Span with its braces; ``name_at`` is where the name begins.
        shown: As it stands in the paragraph.
    """

    sign: str
    key: str
    start: int
    end: int
    name_at: int
    shown: str


class MarkedText:
    """A text with its placeholders.

    Attributes:
        joined: The text; NUL stands for anything that is not text.
        marks: Well-formed placeholders from left to right.
    """

    def __init__(self, joined: str) -> None:
        self.joined = joined
        has_braces = "{" in joined or "｛" in joined
        matches = PATTERN.finditer(joined) if has_braces else ()
        self.marks: tuple[Placeholder, ...] = tuple(_placeholder(match) for match in matches)

    @property
    def text(self) -> str:
        """The joined text for people: breaks and pictures become one blank."""
        return self.joined.replace(_BREAK, " ")

    def holds_only(self, placeholders: Sequence[Placeholder]) -> bool:
        """Whether nothing but these placeholders (and blanks) stands in the text."""
        rest = self.joined
        for placeholder in reversed(placeholders):
            rest = rest[: placeholder.start] + rest[placeholder.end :]
        return not rest.strip()


class ParagraphText(MarkedText):
    """The live text of one paragraph and the nodes it came from.

    Args:
        paragraph: A ``w:p`` element. Text boxes inside it have paragraphs of
            their own and are left out, as is deleted or moved-away text.
    """

    def __init__(self, paragraph: Any) -> None:
        self.element = paragraph
        self._pieces: list[tuple[Any | None, int, int]] = []
        parts: list[str] = []
        at = 0
        for node in _live(paragraph):
            text = (node.text or "") if node.tag == n.T else _BREAK
            parts.append(text)
            self._pieces.append((node if node.tag == n.T else None, at, at + len(text)))
            at += len(text)
        super().__init__("".join(parts))

    @property
    def nodes(self) -> list[Any]:
        """The text nodes whose text is read here."""
        return [node for node, _, _ in self._pieces if node is not None]

    def home(self, placeholder: Placeholder) -> Any:
        """Return the text node whose run gives the value its look."""
        return self._node_at(placeholder.name_at)

    def put(self, placeholder: Placeholder, value: str) -> None:
        """Put ``value`` in the placeholder's place; call from right to left.

        The run in which the name begins keeps its format for the value. A line
        feed becomes a line break, a tab a tab.
        """
        home = self._node_at(placeholder.name_at)
        for node, start, end in self._pieces:
            if node is None or end <= placeholder.start or start >= placeholder.end:
                continue
            text = node.text or ""
            before = text[: max(0, placeholder.start - start)]
            after = text[placeholder.end - start :] if placeholder.end < end else ""
            if node is home:
                _write(node, before, value, after)
            else:
                _set(node, before + after)

    def _node_at(self, position: int) -> Any:
        for node, start, end in self._pieces:
            if node is not None and start <= position < end:
                return node
        raise AssertionError("a placeholder's name always stands in a text node")


def _placeholder(match: re.Match[str]) -> Placeholder:
    inside = match["inside"]
    rest = inside.lstrip()
    sign = rest[0] if rest[:1] in _SIGNS else ""
    name = rest[len(sign) :].lstrip()
    # An empty name ({{ }}) still needs a node to be replaced in.
    at = match.start("inside") + len(inside) - len(name) if name else match.start()
    shown = match.group()
    return Placeholder(_SIGNS.get(sign, ""), name_key(name), match.start(), match.end(), at, shown)


def _live(element: Any) -> Iterator[Any]:
    """Yield text nodes and other run content in order, skipping what is not live."""
    for child in element:
        tag = child.tag
        if tag == n.R:
            yield from _run_content(child)
        elif tag in _FORMULAS:
            yield child
        elif isinstance(tag, str) and tag not in _SKIP and len(child):
            yield from _live(child)


def _run_content(run: Any) -> Iterator[Any]:
    for child in run:
        tag = child.tag
        if isinstance(tag, str) and not tag.endswith(("}rPr", "}lastRenderedPageBreak")):
            yield child


def _set(node: Any, text: str) -> None:
    node.text = text
    if text != text.strip():
        node.set(n.XML_SPACE, "preserve")


def _write(node: Any, before: str, value: str, after: str) -> None:
    """Write into one text node; line breaks and tabs become siblings in its run."""
    pieces = re.split(r"([\n\t])", value)
    _set(node, before + pieces[0] + (after if len(pieces) == 1 else ""))
    last = node
    for sign, text in zip(pieces[1::2], pieces[2::2], strict=True):
        mark = node.makeelement(n.BR if sign == "\n" else n.TAB)
        tail = node.makeelement(n.T)
        _set(tail, text)
        last.addnext(mark)
        mark.addnext(tail)
        last = tail
    if last is not node:
        _set(last, (last.text or "") + after)
