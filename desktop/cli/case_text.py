"""One case as lines of text, from the values the JSON shows, in the words of a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, Protocol

Values = Mapping[str, Any]
_MARKS = {"caller": "", "us": "→ ", "note": "・ ", "hold": "‖ "}


class Say(Protocol):
    """Gives the sentence of a code."""

    def __call__(self, code: str, details: Mapping[str, object] | None = None) -> str:
        """Return it, its braces filled from the details."""


def case_lines(found: Values, zone: tzinfo, say: Say) -> Iterator[str]:
    """Yield the lines of one case.

    Args:
        found: As ``case --json`` prints it.
        zone: Of the office; instants are shown in it.
    """
    words = [found["number"], found["person"], found["subject"]]
    yield "  ".join(word for word in words if word)
    yield say(f"cli.state_{found['state']}")
    for name in ("apology_object", "request", "decision"):
        if found[name]:
            yield f"{say(f'cli.{name}')}: {found[name]}"
    for call in found["calls"]:
        yield from _call(call, zone, say)
    yield ""
    for name, point in found["points"].items():
        yield _point(name, point, say)
    for promise in found["promises"]:
        yield promise_line(promise, say)
    for letter in found["letters"]:
        number, state = letter["number"] or "", say(f"cli.letter_{letter['state']}")
        yield f"✉ {letter['kind'] or ''} {letter['language']}  {state}  {number}".rstrip()


def _call(call: Values, zone: tzinfo, say: Say) -> Iterator[str]:
    begin, end = (_local(call[name], zone) for name in ("started_at", "ended_at"))
    span = f"{begin:%Y-%m-%d %H:%M}" if begin else ""
    span += f"–{end:%H:%M}" if end else ""
    ending = say(f"cli.ending_{call['ending']}") if call["ending"] else ""
    parts = [span, say(f"cli.direction_{call['direction']}"), call["handler"] or "", ending]
    yield ""
    yield "  ".join(part for part in parts if part)
    for line in call["lines"]:
        at = _local(line["said_at"] or line["written_at"], zone)
        clock = f"{at:%H:%M}" if at else ""
        text = line["text"]
        if line["kind"] == "hold":
            text = say("cli.hold", {"seconds": text})
        yield f"  {clock} {'★' if line['starred'] else ' '} {_MARKS[line['kind']]}{text}"


def _point(name: str, point: Values, say: Say) -> str:
    text = point["text"] if point["state"] == "written" else point["reason"] or point["until"]
    state = "" if point["state"] == "written" else say(f"cli.point_{point['state']}")
    more = "  ".join(word for word in (point["who"], point["when"]) if word)
    parts = [state, (text or "").replace("\n", " "), f"({more})" if more else ""]
    return f"· {say(f'cli.point_{name}')}: {' '.join(part for part in parts if part)}"


def promise_line(promise: Values, say: Say) -> str:
    """Return one promise as a line: when, what, who, why, how it ended."""
    when = say(f"cli.{promise['relation']}", {"time": promise["at"].replace("T", " ")})
    late = say("cli.late", {"minutes": promise["late_minutes"]}) if promise["late_minutes"] else ""
    state = say(f"cli.promise_{promise['state']}")
    kind, who = say(f"cli.kind_{promise['kind']}"), promise["who"] or ""
    parts = [f"⏰ {when}", kind, who, promise["reason"] or "", state, late]
    return "  ".join(part for part in parts if part)


def _local(text: str | None, zone: tzinfo) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(zone)
