"""Which fields a template names: what an owner added to a letter gets its box, too."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from desktop.domain.errors import DomainError
from desktop.letters.catalog import keys
from desktop.letters.opening import open_document
from desktop.letters.placeholders import ParagraphText
from desktop.letters.template import roots


def used_fields(template: Path) -> frozenset[str]:
    """Return the names of the catalogue's fields in a template; none where it can't be read."""
    try:
        found = template.stat()
    except OSError:
        return frozenset()
    return _read(template, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=64)
def _read(template: Path, changed_ns: int, size: int) -> frozenset[str]:
    from desktop.letters import word_names as n

    try:
        document = open_document(template)
    except DomainError:
        return frozenset()
    marks = {
        mark.key.partition(".")[0]
        for root in roots(document)
        for paragraph in root.iter(n.P)
        for mark in ParagraphText(paragraph).marks
    }
    return frozenset(keys()[mark].name for mark in marks if mark in keys())
