"""Domain values as the JSON of the second door; names and values are a promise."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

from desktop.domain.call import Call, NoteLine
from desktop.domain.four_points import Point, PointName
from desktop.domain.letter import Letter
from desktop.domain.promise import Promise
from desktop.domain.summary import CaseSummary

_HYPHENS = re.compile(r"[\u2010-\u2015\u2212\u30fc\uff70\u2500]")


def typed_number(text: str) -> str:
    """Return a case's number as people type it: any width, case and hyphen.

    >>> typed_number("ｃ－２０２６ー０００１")
    'C-2026-0001'
    """
    sound = text.encode("utf-8", "replace").decode("utf-8")  # bytes that are no text
    return _HYPHENS.sub("-", unicodedata.normalize("NFKC", sound)).strip().upper()


def instant(at: datetime | None) -> str | None:
    """UTC text ``…Z``, or null."""
    return None if at is None else at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def summary(case: CaseSummary) -> dict[str, Any]:
    """One case as listed by ``cases --json``."""
    return {
        "number": case.number,
        "person": case.person or None,
        "subject": case.subject or None,
        "kind": case.kind.value,
        "secondary": case.secondary,
        "failing": case.failing.value,
        "temper": case.temper.value if case.temper else None,
        "state": case.state.value,
        "opened_at": instant(case.opened_at),
        "promises_open": case.promises_open,
    }


def call(one: Call) -> dict[str, Any]:
    """One call with its lines."""
    return {
        "direction": one.direction.value,
        "started_at": instant(one.started_at),
        "ended_at": instant(one.ended_at),
        "ending": one.ending.value if one.ending else None,
        "handler": one.handler or None,
        "hold_seconds": one.hold_seconds,
        "read_back": one.read_back or None,
        "lines": [line(each) for each in one.lines],
    }


def line(one: NoteLine) -> dict[str, Any]:
    """One note line."""
    return {
        "kind": one.kind.value,
        "text": one.text,
        "starred": one.starred,
        "written_at": instant(one.written_at),
        "said_at": instant(one.said_at),
    }


def points(found: dict[PointName, Point]) -> dict[str, Any]:
    """The four points by name."""
    return {name.value: _point(point) for name, point in found.items()}


def _point(point: Point) -> dict[str, Any]:
    values: dict[str, Any] = {
        "state": point.state.value,
        "text": point.text or None,
        "who": point.who or None,
        "when": point.when_text or None,
    }
    if point.name is PointName.CAUSE:
        values["house_text"] = point.house_text or None
    if point.name is PointName.IMPACT:
        values |= {"scope": point.scope or None, "loss": point.loss or None}
    values["until"] = point.until.isoformat() if point.until else None
    values["reason"] = point.reason or None
    return values


def promise(one: Promise) -> dict[str, Any]:
    """One promise; ``at`` is the agreed wall time in ``zone``."""
    return {
        "kind": one.kind.value,
        "relation": one.relation.value,
        "at": one.wall.isoformat(timespec="minutes"),
        "zone": one.zone,
        "who": one.who or None,
        "reason": one.reason or None,
        "state": one.state.value,
        "done_at": instant(one.done_at),
        "late_minutes": one.late_minutes,
        "moves": one.moves,
        "moved_by": one.moved_by.value if one.moved_by else None,
        "caller_wish": one.caller_wish,
        "visitors": one.visitors or None,
    }


def letter(one: Letter) -> dict[str, Any]:
    """One letter of the register."""
    return {
        "kind": one.kind or None,
        "language": one.language,
        "state": one.state.value,
        "by_mail": one.by_mail,
        "number": one.number or None,
        "date": one.letter_date.isoformat() if one.letter_date else None,
        "approved_by": one.approved_by or None,
        "approved_at": instant(one.approved_at),
        "printed_at": instant(one.printed_at),
        "sent_on": one.sent_on.isoformat() if one.sent_on else None,
        "sent_how": one.sent_how.value if one.sent_how else None,
        "answered_on": one.answered_on.isoformat() if one.answered_on else None,
        "answered_by": one.answered_by or None,
        "answer": one.answer or None,
        "withdrawn_on": one.withdrawn_on.isoformat() if one.withdrawn_on else None,
        "withdrawn_because": one.withdrawn_because or None,
        "docx_sha256": one.docx_sha256 or None,
        "pdf_sha256": one.pdf_sha256 or None,
        "journal_entry": one.journal_entry or None,
        "journal_seal": one.journal_seal or None,
    }
