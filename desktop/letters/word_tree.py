"""Copying parts of a Word tree and keeping the file valid after a change."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from desktop.letters import word_names as n

_CHANGES_OF_LOOK = tuple(
    n.w(name)
    for name in (
        "rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblPrExChange"
        " tblGridChange numberingChange"
    ).split()
)
_MOVE_MARKS = tuple(
    n.w(f"move{way}Range{end}") for way in ("From", "To") for end in ("Start", "End")
)
_TRACKED = (
    n.DELETED, n.MOVED_AWAY, n.INSERTED, n.MOVED_HERE, *_CHANGES_OF_LOOK, *_MOVE_MARKS,
)  # fmt: skip
_UNIQUE = (f"{{{n.W14_NS}}}paraId", f"{{{n.W14_NS}}}textId")


def copies(element: Any, count: int) -> list[Any]:
    """Return ``element`` and ``count - 1`` copies placed behind it, ids made unique."""
    made = [element][:count]
    for _ in range(count - 1):
        twin = copy.deepcopy(element)
        _forget_ids(twin)
        made[-1].addnext(twin)
        made.append(twin)
    return made


def _forget_ids(element: Any) -> None:
    for node in list(element.iter(n.w("bookmarkStart"), n.w("bookmarkEnd"))):
        node.getparent().remove(node)
    for node in element.iter(n.P, n.TR):
        for name in _UNIQUE:
            node.attrib.pop(name, None)
    for node in list(element.iter(n.w("id"))):
        if node.getparent().tag == n.w("sdtPr"):
            node.getparent().remove(node)


def accept_changes(root: Any) -> None:
    """Settle tracked changes as their text is read: insertions stay, deletions go.

    A letter that still held them would be printed with its corrections.
    """
    from lxml import etree

    found = list(root.iter(*_TRACKED))
    for node in found:
        parent = node.getparent()
        if parent is None or (node.tag in (n.INSERTED, n.MOVED_HERE) and len(node)):
            continue
        parent.remove(node)
        if parent.tag == n.w("trPr") and node.tag == n.DELETED:
            row = parent.getparent()
            if row is not None and row.getparent() is not None:
                row.getparent().remove(row)
    if found:
        etree.strip_tags(root, n.INSERTED, n.MOVED_HERE)


def mend(root: Any) -> None:
    """Keep the file valid: cells and boxes end in a paragraph, picture ids are unique."""
    owners: Iterable[Any] = [root, *root.iter(*n.MUST_HOLD_PARAGRAPH)]
    for owner in owners:
        if owner.tag not in n.MUST_HOLD_PARAGRAPH:
            continue
        if len(owner) == 0 or owner[-1].tag not in (n.P, n.w("sdt")):
            owner.append(owner.makeelement(n.P))
    seen: set[str] = set()
    for node in root.iter(f"{{{n.WP_NS}}}docPr"):
        number = node.get("id", "0")
        if number in seen:
            number = str(max(int(known) for known in seen if known.isdigit()) + 1)
            node.set("id", number)
        seen.add(number)
