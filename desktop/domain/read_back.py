"""The read-back before hanging up: understood, promised, not promised yet (S3-04, S3-07)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.call import LineKind, line_kind_of
from desktop.domain.case import Failing, Kind
from desktop.domain.spoken import fill, fitted, object_en, quotable

KEY_LINES_MAX = 3
_ENDS = "。．.、,！!？? \u3000"


class PartName(StrEnum):
    """The three parts, in the order in which they are read."""

    UNDERSTOOD = "understood"
    PROMISED = "promised"
    NOT_PROMISED = "not_promised"


@dataclass(frozen=True, slots=True)
class SpokenPromise:
    """One promise as it is said.

    Attributes:
        kind: Value of ``PromiseKind``.
        when: With particle or preposition: 本日12時30分に / at 12:30 today.
        who: Who keeps it, ``""`` if nobody was named.
        what: What it is, for kinds without a sentence of their own.
    """

    kind: str
    when: str
    who: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A point still open: ``cause`` … ``prevention``; ``until`` as spoken, or ``""``."""

    name: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class ReadBackFacts:
    """The fields the read-back is made from; every text may be empty.

    Attributes:
        name: With its honorific, as spoken.
        key_lines: Starred lines of the note, the caller's with their marks.
        request_open: The request is neither granted nor refused yet.
        open_points: Points to be named as not promised yet.
        typed: What the clerk typed as not promised yet; one line each.
    """

    name: str = ""
    number: str = ""
    kind: Kind = Kind.SERVICE
    apology_object: str = ""
    key_lines: tuple[str, ...] = ()
    request: str = ""
    request_none: bool = False
    request_open: bool = True
    failing: Failing = Failing.OPEN
    promises: tuple[SpokenPromise, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part; each line is a sentence or two to be read aloud."""

    name: PartName
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The whole, in three parts; :attr:`text` is what is kept as read."""

    begin: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """One line for each sentence, a blank line between the parts."""
        blocks = [self.begin, *("\n".join(part.lines) for part in self.parts)]
        return "\n\n".join(block for block in blocks if block)


def build(facts: ReadBackFacts, language: str, wording: Mapping[str, str]) -> ReadBack:
    """Return the read-back in ``language``.

    Args:
        wording: Sentences of ``read_back.toml`` in that language, by key.
    """
    parts = (
        Part(PartName.UNDERSTOOD, tuple(_understood(facts, language, wording))),
        Part(PartName.PROMISED, tuple(_promised(facts, wording))),
        Part(PartName.NOT_PROMISED, tuple(_not_promised(facts, language, wording))),
    )
    return ReadBack(wording["begin"], parts)


def not_promised(facts: ReadBackFacts, language: str, wording: Mapping[str, str]) -> list[str]:
    """Return only the lines of what is not promised yet; empty when nothing is open."""
    lines = _not_promised(facts, language, wording)
    return [line for line in lines if line != wording["nothing_open"]]


def _understood(facts: ReadBackFacts, language: str, wording: Mapping[str, str]) -> list[str]:
    values = fitted(
        {"name": facts.name, "number": facts.number, "object": facts.apology_object},
        language,
    )
    lines = []
    if facts.name or facts.number:
        key = "who" if facts.name and facts.number else "who_name" if facts.name else "who_number"
        lines.append(fill(wording[key], values))
    lines.append(fill(wording["object" if "object" in values else "object_missing"], values))
    for line in facts.key_lines[:KEY_LINES_MAX]:
        lines += _key_line(line, wording)
    if facts.request.strip():
        request = _bare(facts.request, language)
        lines.append(fill(wording["request"], {"request": request}))
    elif facts.request_none:
        lines.append(wording["request_none"])
    return lines


def _key_line(line: str, wording: Mapping[str, str]) -> list[str]:
    """The caller's words as words, a note as what was noted; rude words not at all."""
    if line_kind_of(line) is LineKind.CALLER:
        words = quotable(line)
        return [fill(wording["words"], {"words": words})] if words else []
    return [fill(wording["noted"], {"words": line.strip().strip(_ENDS)})] if line.strip() else []


def _bare(request: str, language: str) -> str:
    bare = request.strip().strip(_ENDS + '「」『』“”"')
    return object_en(bare) if language == "en" else bare.replace("「", "").replace("」", "")


def _promised(facts: ReadBackFacts, wording: Mapping[str, str]) -> list[str]:
    if not facts.promises:
        return [wording["promised_none"]]
    return [_promise_line(promise, wording) for promise in facts.promises]


def _promise_line(promise: SpokenPromise, wording: Mapping[str, str]) -> str:
    key = f"promised_{promise.kind}"
    if key not in wording:
        key = "promised_other" if promise.what else "promised_callback"
    if not promise.who and "{who}" in wording[key]:
        key = "promised_callback_nobody"
    what = promise.what.strip().strip(_ENDS)
    return fill(wording[key], {"when": promise.when, "who": promise.who, "what": what})


def _not_promised(facts: ReadBackFacts, language: str, wording: Mapping[str, str]) -> list[str]:
    lines = [line.strip() for line in facts.typed.splitlines() if line.strip()]
    if facts.kind is not Kind.ENQUIRY:
        if facts.failing is Failing.OPEN:
            lines.append(wording["failing_open"])
        elif facts.failing is Failing.NOT_ESTABLISHED:
            lines.append(wording["failing_not_established"])
    for point in facts.open_points:
        key = f"point_{point.name}" + ("_until" if point.until else "")
        lines.append(fill(wording[key], {"until": point.until}))
    if facts.request.strip() and facts.request_open:
        lines.append(wording["request_open"])
    return lines or [wording["nothing_open"]]
