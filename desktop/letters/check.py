"""Checks a template whole: every fault at once, with its place, its line and a way out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from desktop.domain.errors import DomainError
from desktop.letters import word_names as n
from desktop.letters.catalog import FIELDS
from desktop.letters.opening import open_document, plain_text
from desktop.letters.placeholders import PATTERN, ParagraphText, Placeholder, name_key
from desktop.letters.render import rendered
from desktop.letters.template import Value, roots
from desktop.letters.vetting import vet

QUOTE_MAX = 60
_HALF = re.compile(r"[{｛}｝]")
_verdicts: dict[str, tuple[Fault, ...]] = {}
_NASTY: tuple[dict[str, Value], ...] = (
    {},
    {"addressee": ["& < > \"quoted\" 'single' 様"], "impact": "一行目\n二行目\t<tag> & 𠮷 😀"},
    {"subject": "とても長い件名" * 30, "contact": "None"},
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a template.

    Attributes:
        code: Key of its sentence in ``messages``.
        part: ``body``, ``header`` or ``footer``; ``file`` for the whole file.
        paragraph: Number of the paragraph in its part, from 1; 0 for the file.
        quote: The line it stands in, shortened.
        details: Values for the sentence: ``name`` and ``proposal`` where there is one.
    """

    code: str
    part: str = "file"
    paragraph: int = 0
    quote: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    def sentence_details(self) -> dict[str, object]:
        """Return everything a sentence may name."""
        shown = {"part": self.part, "paragraph": self.paragraph, "quote": self.quote}
        return {**shown, **self.details}


def check_template(source: Path | bytes) -> list[Fault]:
    """Return every fault of a template; empty: it can be used. Never raises on any file.

    The verdict is kept by the file's SHA-256, so that a checked template costs nothing.
    """
    try:
        data = source if isinstance(source, bytes) else source.read_bytes()
    except OSError:
        return [Fault("template.missing")]
    digest = hashlib.sha256(data).hexdigest()
    if digest not in _verdicts:
        _verdicts[digest] = tuple(_faults(data))
    return list(_verdicts[digest])


def _faults(data: bytes) -> list[Fault]:
    unfit = [Fault(code, details={"what": what}) for code, what in vet(data)]
    if unfit:
        return unfit
    try:
        document = open_document(data)
        found = list(_in_document(document))
    except DomainError:
        return [Fault("template.not_a_word_file")]
    except Exception:  # noqa: BLE001 - whatever a damaged file does, it is a fault of the file
        return [Fault("template.not_a_word_file")]
    return found or list(_in_samples(data))


def _in_document(document: Any) -> Iterator[Fault]:
    for root in roots(document):
        part = {n.HEADER: "header", n.FOOTER: "footer"}.get(root.tag, "body")
        opened: list[tuple[Placeholder, int, str]] = []
        for number, paragraph in enumerate(root.iter(n.P), start=1):
            text = ParagraphText(paragraph)
            yield from _in_paragraph(text, part, number, opened)
        for mark, number, quote in opened:
            yield Fault("template.block_open", part, number, quote, {"name": mark.shown})


def _in_paragraph(
    text: ParagraphText, part: str, number: int, opened: list[tuple[Placeholder, int, str]]
) -> Iterator[Fault]:
    line = text.text
    quote = line.strip()[:QUOTE_MAX]
    if _HALF.search(PATTERN.sub("", line)):
        yield Fault("template.half_brace", part, number, quote)
    for mark in text.placeholders():
        if mark.sign == "?":
            opened.append((mark, number, quote))
        elif mark.sign == "/":
            if opened and opened[-1][0].key == mark.key:
                opened.pop()
            else:
                yield Fault("template.block_open", part, number, quote, {"name": mark.shown})
                continue
        base = mark.key.split(".", 1)[0]
        if base not in _known():
            yield _unknown(mark, part, number, quote)


def _unknown(mark: Placeholder, part: str, number: int, quote: str) -> Fault:
    near = get_close_matches(mark.key, list(_known()), n=1, cutoff=0.5)
    if not near:
        shared = [key for key in _known() if set(key) & set(mark.key)]
        near = sorted(shared, key=lambda key: -len(set(key) & set(mark.key)))[:1]
    proposal = _known()[near[0]] if near else ""
    code = "template.unknown_field" if not proposal else "template.unknown_field_near"
    return Fault(code, part, number, quote, {"field": mark.shown, "proposal": proposal})


def _known() -> dict[str, str]:
    names = {name_key(info.name): info.name for info in FIELDS}
    names |= {name_key(info.en): info.en for info in FIELDS}
    names |= {name_key(info.ja): info.ja for info in FIELDS}
    return names


def _in_samples(data: bytes) -> Iterator[Fault]:
    """Fill it with short, long, empty and awkward values; nothing may be left over."""
    for language in ("ja", "en"):
        usual = {info.name: info.sample(language) for info in FIELDS}
        for extra in _NASTY:
            try:
                letter = rendered(data, {**usual, **extra}, title="t", author="a")
                lines = plain_text(letter)
            except DomainError as error:
                yield Fault(error.code, details=dict(error.details))
                return
            except Exception:  # noqa: BLE001 - a template that can't be filled has a fault
                yield Fault("template.cannot_fill")
                return
            if any(PATTERN.search(line) for line in lines):
                yield Fault("template.left_over")
                return
