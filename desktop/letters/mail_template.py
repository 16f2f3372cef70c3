"""The text of a mail with its placeholders: read, looked into, filled.

The first line holds the subject, ``件名: …`` or ``Subject: …``; what follows the blank
line below it is the body, one paragraph a line. Placeholders are those of the Word
files: a value, a block ``{{?記}}`` … ``{{/記}}`` in lines of their own, and a line with
``{{記.項目}}`` once for each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import Refused
from desktop.letters.catalog import keys, with_all_names
from desktop.letters.placeholders import MarkedText, Placeholder, name_key
from desktop.letters.template import Value, clean

SUBJECT = re.compile(r"\s*(?:件名|subject)\s*[:：]\s*(?P<text>.*)$", re.IGNORECASE)
_BREAKS = re.compile(r"[\r\n\t\v\f\x1c-\x1f\x85\u2028\u2029]+")
_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class MailTemplate:
    """One text of a mail.

    Attributes:
        subject: Without its label; ``None`` where the first line is none.
        subject_at: Number of its line, 1-based.
        lines: Of the body, with their numbers; blank ones at both ends left out.
    """

    subject: MarkedText | None
    subject_at: int
    lines: tuple[tuple[int, MarkedText], ...]


@dataclass(frozen=True, slots=True)
class MailText:
    """A filled mail: its subject on one line, its body one paragraph a line."""

    subject: str
    body: str


def decoded(content: bytes) -> str | None:
    """Return the text of a file saved as UTF-8 or, with its mark, as UTF-16; else ``None``."""
    codec = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None


def tidied(content: bytes) -> bytes:
    """Return the file as it is kept: UTF-8 without a mark, LF, one line end at its end."""
    text = decoded(content)
    if text is None:
        raise Refused("template.mail_encoding")
    lines = [line.rstrip() for line in _LINE_ENDS.split(text)]
    return ("\n".join(lines).strip("\n") + "\n").encode("utf-8", "replace")


def read_mail(content: bytes) -> MailTemplate:
    """Return subject and lines of a mail's template; what is no text reads as empty."""
    found = list(enumerate(_LINE_ENDS.split(decoded(content) or ""), start=1))
    while found and not found[0][1].strip():
        found.pop(0)
    number, first = found[0] if found else (1, "")
    head = SUBJECT.match(first)
    body = found[1:] if head else found
    while body and not body[0][1].strip():
        body.pop(0)
    while body and not body[-1][1].strip():
        body.pop()
    return MailTemplate(
        MarkedText(head["text"].strip()) if head else None,
        number,
        tuple((at, MarkedText(line.rstrip().replace("\x00", ""))) for at, line in body),
    )


def field_names(content: bytes) -> set[str]:
    """Return the names of the catalogue's fields a mail's template has a place for."""
    mail = read_mail(content)
    texts = [text for _, text in mail.lines] + ([mail.subject] if mail.subject else [])
    bases = {mark.key.partition(".")[0] for text in texts for mark in text.marks}
    return {keys()[base].name for base in bases if base in keys()}


def filled_mail(content: bytes, values: Mapping[str, Value]) -> MailText:
    """Fill a mail's template with values by the catalogue's names.

    Raises:
        Refused: ``template.unknown_field``, ``template.block_open``.
    """
    mail = read_mail(content)
    filling = _Filling({name_key(k): v for k, v in with_all_names(values).items()})
    subject = filling.subject(mail.subject) if mail.subject else ""
    return MailText(subject, "\n".join(filling.body([text for _, text in mail.lines])))


def one_line(text: str) -> str:
    """Return text that can stand in a head of a mail: no line end, no control character."""
    return re.sub(r" {2,}", " ", _BREAKS.sub(" ", clean(text))).strip()


def plain_lines(text: str) -> str:
    """Return text a mail's body can hold: LF only, tabs as blanks, no control characters."""
    return _LINE_ENDS.sub("\n", clean(text)).replace("\t", " ")


class _Filling:
    """Puts values into lines; a line of which every field is empty drops out."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def subject(self, text: MarkedText) -> str:
        """Return the subject on one line; the elements of a list stand in a row."""
        told = [(mark, " ".join(self._items(mark))) for mark in text.marks]
        return one_line(_put(text.joined, told))

    def body(self, lines: list[MarkedText]) -> list[str]:
        """Return the lines of the body; two blank lines left by a dropped one become one."""
        made: list[str] = []
        has_dropped = False
        for line in self._kept(lines):
            filled = list(self._lines(line))
            if not filled:
                has_dropped = True
                continue
            is_blank = filled == [""]
            if is_blank and has_dropped and (not made or not made[-1]):
                continue
            made += filled
            has_dropped = has_dropped and is_blank
        while made and not made[-1]:
            made.pop()
        return made

    def _kept(self, lines: list[MarkedText]) -> Iterator[MarkedText]:
        """Leave out the marks of blocks, and blocks whose field is empty with all they hold."""
        waiting: list[tuple[str, bool]] = []
        for line in lines:
            mark = line.marks[0] if line.marks else None
            if mark is None or not mark.sign:
                if all(keep for _, keep in waiting):
                    yield line
            elif mark.sign == "?":
                waiting.append((mark.key, bool(self._items(mark))))
                yield _DROPPED
            elif waiting and waiting[-1][0] == mark.key:
                waiting.pop()
                yield _DROPPED
            else:
                raise Refused("template.block_open", field=mark.shown)
        if waiting:
            raise Refused("template.block_open", field=waiting[-1][0])

    def _lines(self, line: MarkedText) -> Iterator[str]:
        if line is _DROPPED:
            return
        if not line.marks:
            yield plain_lines(line.joined)
            return
        columns = next((mark for mark in line.marks if "." in mark.key), None)
        rows = self._rows(columns) if columns else [{}]
        for row in rows:
            items = [self._column(m, row) if "." in m.key else self._items(m) for m in line.marks]
            if not any(items) and line.holds_only(line.marks):
                continue
            for place in range(max(1, *map(len, items))):
                told = [
                    (mark, found[place] if place < len(found) else "")
                    for mark, found in zip(line.marks, items, strict=True)
                ]
                filled = _put(line.joined, told)
                if not all(text for _, text in told):
                    filled = re.sub(r"(?<=\S) {2,}", " ", filled).rstrip()
                    filled = filled.lstrip(" ") if not told[0][1] else filled
                yield from filled.split("\n")

    def _items(self, mark: Placeholder) -> list[str]:
        value = self._value(mark)
        if value is None or isinstance(value, str):
            text = plain_lines(value or "").strip("\n")
            return [text] if text.strip() else []
        texts = [
            " ".join(dict.fromkeys(x.values())) if isinstance(x, Mapping) else x for x in value
        ]
        return [text for one in texts if (text := plain_lines(one).strip("\n"))]

    def _rows(self, mark: Placeholder) -> list[Mapping[str, str]]:
        value = self._value(mark)
        found = [] if value is None or isinstance(value, str) else value
        return [
            {name_key(str(name)): str(cell) for name, cell in one.items()}
            for one in found
            if isinstance(one, Mapping)
        ]

    def _column(self, mark: Placeholder, row: Mapping[str, str]) -> list[str]:
        text = one_line(row.get(mark.key.partition(".")[2], ""))
        return [text] if text else []

    def _value(self, mark: Placeholder) -> Any:
        base = mark.key.partition(".")[0]
        if base not in self._values:
            raise Refused("template.unknown_field", field=mark.shown)
        return self._values[base]


_DROPPED = MarkedText("")


def _put(text: str, told: list[tuple[Placeholder, str]]) -> str:
    for mark, value in reversed(told):
        text = text[: mark.start] + value + text[mark.end :]
    return text
