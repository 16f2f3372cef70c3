"""One line of time through a case: calls, key points, promises, letters, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from desktop.domain.call import Call
from desktop.domain.journal import JournalEntry
from desktop.domain.letter import Letter
from desktop.domain.promise import Promise, PromiseState
from desktop.domain.summary import TimelineEntry

DECIDED_FIELDS = ("failing", "kind", "decision")
DECIDED_ACTIONS = ("close", "reopen")
END_OF_OFFICE_DAY = time(18, 0)
ORDER = ("call", "line", "promise", "letter", "decision")


def timeline(
    calls: Sequence[Call],
    promises: Sequence[Promise],
    letters: Sequence[Letter],
    entries: Sequence[JournalEntry],
    zone: ZoneInfo,
) -> list[TimelineEntry]:
    """Return everything that happened in the case, oldest first.

    A letter sent on a day stands at 18:00 of that day in ``zone``; its date is in
    the details.
    """
    found: list[TimelineEntry] = []
    for call in calls:
        found += _call(call)
    for promise in promises:
        found += _promise(promise)
    for letter in letters:
        found += _letter(letter, zone)
    found += _decisions(entries)
    return sorted(found, key=lambda entry: (entry.at, ORDER.index(entry.kind)))


def _call(call: Call) -> Iterator[TimelineEntry]:
    link = f"call:{call.call_id}"
    minutes = None
    if call.ended_at is not None:
        minutes = int((call.ended_at - call.started_at).total_seconds() // 60)
    details = {
        "ending": call.ending.value if call.ending else None,
        "handler": call.handler,
        "ended_at": call.ended_at,
        "minutes": minutes,
        "written_up": call.written_up,
    }
    yield TimelineEntry("call", call.started_at, f"call.{call.direction.value}", details, link)
    for line in call.lines:
        if line.starred:
            words: dict[str, object] = {"text": line.text, "phrase_id": line.phrase_id}
            at = line.said_at or line.written_at
            yield TimelineEntry("line", at, f"line.{line.kind.value}", words, link)


def _promise(promise: Promise) -> Iterator[TimelineEntry]:
    link = f"promise:{promise.promise_id}"
    details: dict[str, object] = {
        "promise_kind": promise.kind.value,
        "relation": promise.relation.value,
        "wall": promise.wall,
        "is_day": promise.is_day,
        "who": promise.who,
        "reason": promise.reason,
    }
    if promise.created_at is not None:
        yield TimelineEntry("promise", promise.created_at, "promise.made", details, link)
    if promise.state is PromiseState.OPEN or promise.settled_at is None:
        return
    result = details | {
        "by": promise.settled_by,
        "late_minutes": promise.late_minutes,
        "moves": promise.moves,
        "note": promise.note,
    }
    at = promise.done_at or promise.settled_at
    yield TimelineEntry("promise", at, f"promise.{promise.state.value}", result, link)


def _letter(letter: Letter, zone: ZoneInfo) -> Iterator[TimelineEntry]:
    details: dict[str, object] = {
        "letter_kind": letter.kind,
        "language": letter.language,
        "number": letter.number,
        "by": letter.approved_by,
        "on": letter.sent_on,
        "how": letter.sent_how.value if letter.sent_how else None,
        "proof": letter.proof,
    }
    moments: list[tuple[str, datetime | None]] = [
        ("drafted", letter.created_at),
        ("approved", letter.approved_at),
        ("printed", letter.printed_at),
    ]
    if letter.sent_on is not None:
        moments.append(("sent", datetime.combine(letter.sent_on, END_OF_OFFICE_DAY, zone)))
    for code, at in moments:
        if at is not None:
            link = f"letter:{letter.letter_id}"
            yield TimelineEntry("letter", at, f"letter.{code}", details, link)


def _decisions(entries: Sequence[JournalEntry]) -> Iterator[TimelineEntry]:
    for entry in entries:
        if entry.noun != "case":
            continue
        changed = entry.action == "change" and entry.field in DECIDED_FIELDS
        if not changed and entry.action not in DECIDED_ACTIONS:
            continue
        details: dict[str, object] = {
            "who": entry.who,
            "before": entry.before,
            "after": entry.after,
        }
        code = f"decision.{entry.field}" if changed else f"decision.{entry.action}"
        yield TimelineEntry("decision", entry.at, code, details)
