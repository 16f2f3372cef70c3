"""Links: where a click leads, as text, so that screens and services need not know each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the window.

    Attributes:
        place: First word, ``case``, ``call``, ``today`` …
        number: Row id behind it, 0 when the place has none.
        part: What follows, ``points/prevention``.
    """

    place: str
    number: int = 0
    part: str = ""


def read_link(text: str) -> Link:
    """Return the link of its text.

    >>> read_link("case/12/points/prevention")
    Link(place='case', number=12, part='points/prevention')
    >>> read_link("settings/people")
    Link(place='settings', number=0, part='people')
    """
    place, _, rest = text.strip().strip("/").partition("/")
    first, _, part = rest.partition("/")
    if first.isascii() and first.isdigit():
        return Link(place, int(first), part)
    return Link(place, 0, rest)
