"""The verdict on a template: every fault at once, each with its place.

Asked when a template is added or changed and before each use; the verdict is
remembered by the file's SHA-256, so that a checked template costs one hash.
"""

from __future__ import annotations

import copy
import hashlib
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from desktop.domain.errors import DomainError
from desktop.letters.catalog import FIELDS, with_all_names
from desktop.letters.faults import Fault
from desktop.letters.inspection import inspect
from desktop.letters.inspection_lines import all_text, lines_of
from desktop.letters.opening import open_document
from desktop.letters.reading import read_pages
from desktop.letters.render import complete
from desktop.letters.template import Value, fill_roots, roots
from desktop.letters.vetting import MAX_BYTES, vet

REMEMBERED = 64
_LEFT = ("{{", "}}", "｛｛", "｝｝", "None")
_verdicts: OrderedDict[str, tuple[Fault, ...]] = OrderedDict()
_lock = Lock()

# Values a real office will one day have: names outside the common plane, signs of XML, two lines.
NASTY = (
    "A & B < C > \"D\" 'E'\n二行目\t続き 𠮷野家 👪 髙橋\x00\x08\x1b\ud800\u202e逆\ufeff",
    "あ" * 600 + "x" * 300,
)


def check_template(source: Path | bytes) -> list[Fault]:
    """Return every fault of a template; empty when it may be used.

    Never raises, whatever the file holds: what can't be read is a fault.
    """
    if isinstance(source, bytes):
        return check_bytes(source)
    try:
        if source.stat().st_size > MAX_BYTES:
            return [Fault("template.too_big", details={"limit": MAX_BYTES // 1_000_000})]
        data = source.read_bytes()
    except FileNotFoundError:
        return [Fault("template.missing")]
    except (OSError, ValueError):
        return [Fault("template.unreadable")]
    return check_bytes(data)


def check_bytes(data: bytes) -> list[Fault]:
    """Return every fault of a template's bytes, as :func:`check_template`."""
    digest = hashlib.sha256(data).hexdigest()
    with _lock:
        if digest in _verdicts:
            _verdicts.move_to_end(digest)
            return list(_verdicts[digest])
    faults = tuple(dict.fromkeys(map(_hashable, _judge(data))))
    with _lock:
        _verdicts[digest] = faults
        while len(_verdicts) > REMEMBERED:
            _verdicts.popitem(last=False)
    return list(faults)


def _hashable(fault: Fault) -> Fault:
    return Fault(fault.code, fault.place, fault.quote, fault.proposal, _Details(fault.details))


class _Details(dict[str, object]):
    """Details that can stand in a set."""

    def __hash__(self) -> int:  # type: ignore[override]  # a dict has none; this one is never changed
        return hash(frozenset((key, str(value)) for key, value in self.items()))


def _judge(data: bytes) -> list[Fault]:
    if faults := vet(data):
        return faults
    try:
        document = open_document(data)
        faults = inspect(document) or list(dict.fromkeys(_trial(document)))
        if not faults:
            complete(document, next(trial_values()), title="t", author="a", draft_mark="t")
            read_pages(data)
        return faults
    except DomainError as error:
        known = error.code.startswith("template.")
        return [Fault(error.code if known else "template.damaged", details=error.details)]
    except Exception:  # noqa: BLE001  garbage can fail in any way; the person gets a sentence, not a trace
        return [Fault("template.damaged")]


def _trial(document: Any) -> Iterator[Fault]:
    """Fill copies with sample, nasty and empty values and look at what came out."""
    templates = roots(document)
    for values in trial_values():
        filled = [copy.deepcopy(root) for root in templates]
        fill_roots(filled, with_all_names(values))
        for root in filled:
            text = all_text(root)
            if any(left in text for left in _LEFT):
                yield from _leftovers(root)


def _leftovers(root: Any) -> Iterator[Fault]:
    for line in lines_of(root):
        text = line.text.text
        if any(left in text for left in _LEFT[:-1]) or text.strip() == "None":
            yield Fault("template.leftover", line.place, line.quote)


def trial_values() -> Iterator[Mapping[str, Value]]:
    """Yield the values a template is tried with: samples, nasty ones, and none at all."""
    for language in ("ja", "en"):
        yield {info.name: info.sample(language) for info in FIELDS}
    for text in NASTY:
        values: dict[str, Value] = {}
        for info in FIELDS:
            if info.columns:
                row = {name: text for names in info.columns for name in names}
                values[info.name] = [row, row, row]
            else:
                values[info.name] = [text, text] if info.many else text
        yield values
    yield dict.fromkeys((info.name for info in FIELDS), "")
