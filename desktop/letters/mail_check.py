"""The verdict on a mail's text of the office's own: every fault at once, each with its line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from desktop.domain.errors import DomainError
from desktop.letters.check import trial_values
from desktop.letters.faults import Fault, Place
from desktop.letters.inspection import block_faults, brace_faults, name_faults
from desktop.letters.inspection_lines import MarkedLine
from desktop.letters.mail_template import MailTemplate, decoded, filled_mail, read_mail

MAX_BYTES = 200_000
MAX_LINES = 400
_LEFT = ("{{", "}}", "｛｛", "｝｝")


def check_mail_file(path: Path) -> list[Fault]:
    """Return every fault of a file; never raises."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return [Fault("template.too_long")]
        return check_mail(path.read_bytes())
    except FileNotFoundError:
        return [Fault("template.missing")]
    except (OSError, ValueError):
        return [Fault("template.unreadable")]


def check_mail(content: bytes) -> list[Fault]:
    """Return every fault of a mail's text; empty when it may be used. Never raises."""
    return list(_judged(content))


@lru_cache(maxsize=64)
def _judged(content: bytes) -> tuple[Fault, ...]:
    """The verdict is remembered: a text in use is judged once."""
    return tuple(_judge(content))


def _judge(content: bytes) -> list[Fault]:
    if len(content) > MAX_BYTES:
        return [Fault("template.too_long")]
    text = decoded(content)
    if text is None or "\x00" in text:
        return [Fault("template.mail_encoding")]
    mail = read_mail(content)
    if len(mail.lines) > MAX_LINES:
        return [Fault("template.too_long")]
    faults = [*_subject_faults(mail), *_body_faults(mail)]
    if not mail.lines:
        faults.append(Fault("template.mail_empty"))
    return faults or list(_trial(content))


def _subject_faults(mail: MailTemplate) -> Iterator[Fault]:
    place = Place("subject", mail.subject_at)
    if mail.subject is None:
        quote = mail.lines[0][1].text if mail.lines else ""
        yield Fault("template.mail_no_subject", Place("line", mail.subject_at), quote[:40])
        return
    line = MarkedLine(mail.subject, place, mail.subject.marks)
    if not mail.subject.joined:
        yield Fault("template.mail_subject_empty", place)
    yield from brace_faults(line)
    yield from name_faults(line, rows_anywhere=True)
    for mark in line.marks:
        if mark.sign or "." in mark.key:
            details = {"field": mark.shown}
            yield Fault("template.mail_subject_plain", place, line.quote, "", details)


def _body_faults(mail: MailTemplate) -> Iterator[Fault]:
    lines = [MarkedLine(text, Place("line", at), text.marks) for at, text in mail.lines]
    for line in lines:
        yield from brace_faults(line)
        yield from name_faults(line, rows_anywhere=True)
        bases = {mark.key.partition(".")[0] for mark in line.marks if "." in mark.key}
        if len(bases) > 1:
            details = {"field": line.marks[-1].shown}
            yield Fault("template.rows_mixed", line.place, line.quote, "", details)
    yield from block_faults(lines)


def _trial(content: bytes) -> Iterator[Fault]:
    """Fill it with sample, nasty and empty values and look at what came out."""
    for values in trial_values():
        try:
            made = filled_mail(content, values)
        except DomainError as error:
            yield Fault(error.code, details=error.details)
            return
        if any(left in made.subject + made.body for left in _LEFT):
            yield Fault("template.leftover")
            return
