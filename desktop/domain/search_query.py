"""What a person looks for: words of the search box, and whether a text holds them.

Blanks part words and all have to be found; quotes join a phrase, which stands in one
text; a dash before a word or a phrase leaves out every case that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.search_text import normalise, search_form

_QUOTES = str.maketrans("＂“”„‟", '"' * 5)
# With a Japanese input method the key of the hyphen gives ー; no word begins with it.
_DASHES = frozenset("-‐‑‒–—―−－ー")


@dataclass(frozen=True, slots=True)
class Query:
    """The searched forms of a query's words; without any it finds nothing.

    Attributes:
        wanted: Each has to stand in one of the texts.
        unwanted: None may stand in any of them.
    """

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.unwanted)


def read_query(text: str) -> Query:
    """Return what was typed as words to be found and words to be left out.

    >>> read_query('山田 "tea pot" -返金')
    Query(wanted=('山田', 'tea pot'), unwanted=('返金',))
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    parts = text.translate(_QUOTES).split('"')
    leaves_out = False
    for index, part in enumerate(parts):
        if index % 2:
            (unwanted if leaves_out else wanted).append(normalise(part))
            continue
        pieces = part.split()
        leaves_out = bool(pieces) and pieces[-1] in _DASHES and part[-1] == pieces[-1]
        if leaves_out and index + 1 < len(parts):
            pieces.pop()
        for piece in pieces:
            is_out = len(piece) > 1 and piece[0] in _DASHES
            (unwanted if is_out else wanted).append(normalise(piece[is_out:]))
    return Query(_each_once(wanted), _each_once(unwanted))


def words_of(query: str) -> list[str]:
    """Return the searched forms of the words to be found: what is marked in a text.

    >>> words_of('山田 "tea pot"')
    ['山田', 'tea pot']
    """
    return list(read_query(query).wanted)


def matches(texts: list[str], query: str) -> bool:
    """Whether the texts of one case are what the query looks for: the plain scan."""
    forms = [normalise(text) for text in texts]
    asked = read_query(query)
    return (
        bool(asked)
        and all(any(word in form for form in forms) for word in asked.wanted)
        and not any(word in form for form in forms for word in asked.unwanted)
    )


def highlight(text: str, query: str) -> list[tuple[int, int]]:
    """Return the places in ``text`` that a query finds.

    Returns:
        Pairs (start, end) of offsets, in order, not overlapping and not touching.
    """
    return places_of(text, words_of(query))


def places_of(text: str, words: list[str] | tuple[str, ...]) -> list[tuple[int, int]]:
    """Return the places of searched forms in ``text``, as ``highlight`` does."""
    plain = normalise(text)
    there = [word for word in words if word in plain]
    if not there:
        return []
    form = search_form(text)
    places: list[tuple[int, int]] = []
    for word in there:
        at = form.text.find(word)
        while at >= 0:
            places.append((form.starts[at], form.ends[at + len(word) - 1]))
            at = form.text.find(word, at + 1)
    return _joined(sorted(places))


def _each_once(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
