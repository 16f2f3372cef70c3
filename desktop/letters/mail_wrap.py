"""Lines of a mail as long as mails have them: 35 full-width characters, or 72 columns.

Many mail programs show a line as it came, so a paragraph is broken here: behind a mark
where one stands near the end, never before a mark that may not begin a line, never
inside a number, a word or an address.
"""

from __future__ import annotations

import re
import unicodedata

COLUMNS = {"ja": 70, "en": 72}
LONGEST = 900
"""Signs of one line at most, whatever they are: a mail's line may hold 998 octets of ASCII."""
_NO_BEGIN = (
    "、。，．,.・：；:;？！?!）)］]｝}〉》」』】〕”’ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％%"
)
_NO_END = "（([［{｛〈《「『【〔“‘〒"
_COUNTERS = "年月日時分秒円個件名通点枚冊回度歳号室階本台第条"
_PIECES = re.compile(rf"[!-~]+(?:[{_COUNTERS}](?![ぁ-ん])|日(?=[（(]))?|[\s　]+|.")
_WORDS = re.compile(
    # A day, a name with its title, a telephone number stay on one line.
    r"\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\S*|(?:Mr|Ms|Mrs|Miss|Mx|Dr|Prof) \S+|\+?\d+(?: \d{2,})+\S*|\S+|^\s+"
)
_MARKS = "、。）」』"
_ENDINGS = "をにへがはでともてのたらるずばかやれ"
_PARTICLES = "をにへがはものと"
_NEAR = 26
"""Columns before the end of a line in which a mark is taken for the break."""
_NEAR_WORD = 24
"""The same for the beginning of a word."""
_HANGING = re.compile(r"^(?:[・■●○※]|\d{1,2}[.．)）]|- )[\s　]*|^[\s　]+")


def wrapped(body: str, language: str) -> str:
    """Return a mail's body with its long lines broken; short ones stay as they are.

    >>> wrapped("word " * 20, "en").split("\\n")[1]
    'word word word word word word'
    """
    lines = body.split("\n")
    broken = _english if language != "ja" else _japanese
    return "\n".join(part for line in lines for part in broken(line))


def width(text: str) -> int:
    """Return the columns of a text: two for a full-width sign, one for others."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def _english(line: str) -> list[str]:
    if width(line) <= COLUMNS["en"]:
        return [line]
    lead = _HANGING.match(line)
    indent = " " * width(lead.group()) if lead else ""
    lines, current = [], ""
    for word in _WORDS.findall(line):
        for piece in _cut(word):
            joined = f"{current} {piece}" if current.strip() else f"{current}{piece}"
            if current.strip() and width(joined) > COLUMNS["en"]:
                lines.append(current)
                joined = indent + piece
            current = joined
    return [*lines, current]


def _japanese(line: str) -> list[str]:
    if width(line) <= COLUMNS["ja"]:
        return [line]
    lead = _HANGING.match(line)
    indent = "　" * (-(-width(lead.group()) // 2)) if lead else ""
    lines: list[str] = []
    current: list[str] = []
    for piece in (part for found in _PIECES.findall(line) for part in _cut(found)):
        while current and width("".join(current) + piece) > COLUMNS["ja"]:
            at = _break(current, piece)
            if at == 0 and len("".join(current)) < LONGEST:
                break  # nowhere: the line runs over by a sign rather than be broken wrongly
            at = at or len(current)
            lines.append("".join(current[:at]).rstrip(" 　"))
            rest = "".join(current[at:]).lstrip(" 　")
            current = [*([indent] if indent else []), *_PIECES.findall(rest)]
            if not rest:
                piece = piece.lstrip(" 　")
        current.append(piece)
    return [*lines, "".join(current).rstrip(" 　")]


def _break(pieces: list[str], following: str) -> int:
    """Return before which piece the line is broken, 0 where it can't be."""
    last = len(pieces)
    marks = [
        at
        for at in range(1, last + 1)
        if _ends_phrase(pieces[at - 1][-1:], pieces[at] if at < last else following)
        and width("".join(pieces[at:])) <= _NEAR
        and _may_break(pieces, following, at)
    ]
    if marks:
        return marks[-1]
    words = [
        at
        for at in range(1, last + 1)
        if width("".join(pieces[at:])) <= _NEAR_WORD
        and _begins_word("".join(pieces[:at]), pieces[at] if at < last else following)
        and _may_break(pieces, following, at)
    ]
    if words:
        return words[-1]
    any_place = [at for at in range(last, 0, -1) if _may_break(pieces, following, at)]
    for at in any_place:
        after = pieces[at] if at < last else following
        if after[:1] not in _PARTICLES and width("".join(pieces[at:])) <= _NEAR_WORD:
            return at
    return any_place[0] if any_place else 0


def _ends_phrase(before: str, after: str) -> bool:
    """Whether a mark closes what was said; behind a bracket no particle may follow."""
    return before in _MARKS and (before in "、。" or not "ぁ" <= after[:1] <= "ゖ")


def _begins_word(before: str, after: str) -> bool:
    """Whether a word plainly begins here: a particle or an ending, then no kana but お or ご.

    >>> _begins_word("負担で", "行"), _begins_word("行", "い"), _begins_word("引き", "菓")
    (True, False, False)
    """
    begins = not "ぁ" <= after[:1] <= "ゖ" or after[:1] in "おご"
    return before[-1:] in _ENDINGS and begins and after[:1] not in _NO_BEGIN


def _may_break(pieces: list[str], following: str, at: int) -> bool:
    before = "".join(pieces[:at])
    after = pieces[at] if at < len(pieces) else following
    if not before.strip(" 　") or after[:1] in _NO_BEGIN or before[-1] in _NO_END:
        return False
    return not (before[-1].isalnum() and after[:1].isalnum() and _is_tight(before[-1], after[0]))


def _is_tight(before: str, after: str) -> bool:
    """Whether two signs belong to one number, word or day."""
    if before.isascii():
        return after.isascii() or after in _COUNTERS
    return False


def _cut(piece: str) -> list[str]:
    return [piece[at : at + LONGEST] for at in range(0, len(piece), LONGEST)] or [""]
