"""The text of one paragraph as a person reads and writes it, put back run by run.

Only what differs is written: words that stay keep their runs, so bold stays bold; new
words take the look of what they replace, else of the words before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from desktop.letters import word_names as n
from desktop.letters.template import clean

NO_BREAK_HYPHEN = "\u2011"
_SKIPPED = frozenset({n.DELETED, n.MOVED_AWAY, n.TEXT_BOX, n.P, n.w("pPr"), n.w("rPr")})
_SIGNS = {n.TAB: "\t", n.CR: "\n", n.NO_BREAK_HYPHEN: NO_BREAK_HYPHEN}
_TOO_MUCH = 4_000_000
"""Above this product of lengths all is written anew: comparing would take seconds."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """One character and the element it stands in; ``is_text`` for one among others of a run."""

    character: str
    node: Any
    is_text: bool


class EditableText:
    """Reads and writes the words of a ``w:p`` element; pictures and fields stay where they are."""

    def __init__(self, paragraph: Any) -> None:
        self._paragraph = paragraph
        self._signs = list(_signs(paragraph))

    @property
    def text(self) -> str:
        """The words; line breaks as LF, tabs as tabs."""
        return "".join(sign.character for sign in self._signs)

    def put(self, text: str) -> None:
        """Write these words instead."""
        wanted = clean(text)
        if wanted == self.text:
            return
        parts: dict[Any, list[str]] = {sign.node: [] for sign in self._signs if sign.is_text}
        doomed: list[Any] = []
        fresh: list[tuple[Any, str]] = []
        for i1, i2, words in _changes(self.text, wanted):
            kept_from = i1 if words is None else i2
            for sign in self._signs[i1:i2]:
                if words is None and sign.is_text:
                    parts[sign.node].append(sign.character)
                elif words is not None and not sign.is_text:
                    doomed.append(sign.node)
            if words:
                home = self._home(i1, kept_from)
                if home is None:
                    fresh.append((self._signs[i1 - 1].node if i1 else None, words))
                else:
                    parts[home].append(words)
        for node, pieces in parts.items():
            _write(node, "".join(pieces))
        for after, words in fresh:
            _write(self._new_node(after), words)
        for node in doomed:
            node.getparent().remove(node)

    def _home(self, start: int, end: int) -> Any | None:
        """Return the text node new words go to that stand for the signs from start to end."""
        before = self._signs[start - 1] if start else None
        candidates = [*self._signs[start:end], before, *self._signs[end : end + 1]]
        for sign in candidates:
            if sign is not None and sign.is_text:
                return sign.node
            if sign is before and sign is not None and start == end == len(self._signs):
                return None  # behind a line break at the very end
        return None

    def _new_node(self, after: Any | None) -> Any:
        """Return a new text node, behind an element of a run, else in a run of its own."""
        if after is not None:
            node = after.makeelement(n.T)
            after.addnext(node)
            return node
        run = self._paragraph.makeelement(n.R)
        look = self._paragraph.find(f"{n.w('pPr')}/{n.w('rPr')}")
        if look is not None:
            run.append(_look_of_mark(look))
        if self._signs:
            self._signs[0].node.getparent().addprevious(run)
        else:
            self._paragraph.append(run)
        node = run.makeelement(n.T)
        run.append(node)
        return node


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield spans of the old words: ``None`` what stays, else the words that come instead."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    yield 0, head, None
    middle, fresh = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) * len(fresh) > _TOO_MUCH:
        yield head, len(old) - tail, fresh
    else:
        matcher = SequenceMatcher(a=middle, b=fresh, autojunk=False)
        for kind, i1, i2, j1, j2 in matcher.get_opcodes():
            yield head + i1, head + i2, None if kind == "equal" else fresh[j1:j2]
    yield len(old) - tail, len(old), None


def _signs(element: Any) -> Iterator[_Sign]:
    for child in element:
        tag = child.tag
        if tag == n.R:
            yield from _run_signs(child)
        elif isinstance(tag, str) and tag not in _SKIPPED and len(child):
            yield from _signs(child)


def _run_signs(run: Any) -> Iterator[_Sign]:
    for child in run:
        if child.tag == n.T:
            for character in child.text or "":
                yield _Sign(character, child, is_text=True)
        elif child.tag in _SIGNS:
            yield _Sign(_SIGNS[child.tag], child, is_text=False)
        elif child.tag == n.BR and child.get(n.w("type"), "textWrapping") == "textWrapping":
            yield _Sign("\n", child, is_text=False)


def _write(node: Any, text: str) -> None:
    """Write words into one text node; breaks and tabs become elements behind it."""
    first, *rest = re.split(r"([\n\t])", text)
    _set(node, first)
    last = node
    for sign, words in zip(rest[::2], rest[1::2], strict=True):
        mark = node.makeelement(n.BR if sign == "\n" else n.TAB)
        tail = node.makeelement(n.T)
        _set(tail, words)
        last.addnext(mark)
        mark.addnext(tail)
        last = tail


def _set(node: Any, text: str) -> None:
    node.text = text
    if text != text.strip():
        node.set(n.XML_SPACE, "preserve")


def _look_of_mark(look: Any) -> Any:
    """Return the look of a paragraph's end as that of a run: what only a mark may hold goes."""
    import copy

    run_look = copy.deepcopy(look)
    for child in list(run_look):
        if child.tag in (n.INSERTED, n.DELETED, n.MOVED_AWAY, n.MOVED_HERE):
            run_look.remove(child)
    return run_look
