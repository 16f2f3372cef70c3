"""Content lines of RFC 5545: escaped, folded at 75 octets, ended by CRLF."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

OCTETS = 75


def line(name: str, value: str, **parameters: str) -> str:
    """Return one content line without its end, not folded yet.

    >>> line("DTSTART", "20261124", VALUE="DATE")
    'DTSTART;VALUE=DATE:20261124'
    """
    head = "".join([name, *(f";{key}={held}" for key, held in parameters.items())])
    return f"{head}:{value}"


def text_value(text: str) -> str:
    r"""Return a TEXT value; signs that no reader takes are left out.

    >>> text_value("a, b; c\\d\ne")
    'a\\, b\\; c\\\\d\\ne'

    Source: RFC 5545, 3.3.11 and 3.1 (no control characters but the tab).
    """
    plain = "\n".join(text.splitlines())
    kept = "".join(sign for sign in plain if sign in "\n\t" or (sign >= " " and sign != "\x7f"))
    sound = kept.encode("utf-8", "replace").decode("utf-8")
    escaped = sound.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def folded(content: str) -> str:
    """Return a content line of any length as lines of at most 75 octets.

    A letter of several octets is never cut apart.

    Source: RFC 5545, 3.1.
    """
    parts: list[str] = []
    start, size = 0, 0
    for index, sign in enumerate(content):
        width = len(sign.encode("utf-8"))
        room = OCTETS if not parts else OCTETS - 1  # the blank that marks a continuation
        if size + width > room:
            parts.append(content[start:index])
            start, size = index, 0
        size += width
    parts.append(content[start:])
    return "\r\n ".join(parts)


def written(lines: list[str]) -> bytes:
    """Return content lines as the bytes of a file."""
    return "".join(f"{folded(one)}\r\n" for one in lines).encode("utf-8")


def utc_value(at: datetime) -> str:
    """Return an aware time as ``20261124T013000Z``."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def wall_value(wall: datetime) -> str:
    """Return a wall time as ``20261124T103000``."""
    return wall.strftime("%Y%m%dT%H%M%S")


def day_value(day: date) -> str:
    """Return a date as ``20261124``."""
    return day.strftime("%Y%m%d")


def offset_value(offset: timedelta) -> str:
    """Return an offset from UTC as ``+0900``; seconds only where there are any.

    >>> offset_value(timedelta(hours=-3, minutes=-30))
    '-0330'
    """
    seconds = round(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{sign}{hours:02d}{minutes:02d}" + (f"{rest:02d}" if rest else "")


def lasting(minutes: int) -> str:
    """Return a span as a DURATION: ``PT10M``, ``-PT10M``, ``PT9H``, ``P1D``.

    >>> [lasting(each) for each in (10, -10, 540, 1440, 545)]
    ['PT10M', '-PT10M', 'PT9H', 'P1D', 'PT9H5M']
    """
    sign, left = ("-", -minutes) if minutes < 0 else ("", minutes)
    if left and left % 1440 == 0:
        return f"{sign}P{left // 1440}D"
    hours, rest = divmod(left, 60)
    said = (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")
    return f"{sign}PT{said}"
