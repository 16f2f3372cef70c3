"""Lines as typed in a point, joined to whole sentences of one paragraph.

A line is a sentence unless it plainly runs on into the next; marks of a list are
dropped, since the letter's paragraph is no list. No word is changed.
"""

from __future__ import annotations

import re

_HALF_WIDTH = str.maketrans({"｡": "。", "､": "、", "｢": "「", "｣": "」"})
_CIRCLED = tuple("①②③④⑤⑥⑦⑧⑨⑩")
# ・, -, *, ①, (1), 1. and 1) before a line; "10月7日" and "3.5倍" stay.
_LIST_MARK = re.compile(
    r"^\s*(?:[・•●○◆◇■□▪*＊]|[-–—]\s|[①-⑳]|[（(]\d{1,2}[)）]|\d{1,2}[.．)）](?=\s|[^\d\s]))\s*"
)
_CLOSED_JA = re.compile(r"[。！？!?．.][」』）)]*$")
_RUNS_ON_JA = re.compile(
    # A particle or an open verb; not こと, もの, けが, すべて, まで, which also end a sentence.
    r"[、,：:]$|(?:(?<!こ)と|(?<!も)の|(?<!け)が|だけが|[をにはもへや]"
    r"|(?<=[いっしせけえれべめ])(?<!すべ)て|(?<!ま)で)$"
)
_LEFT_OPEN_JA = re.compile(r"[、,，：:；;]+$")
_CLOSED_EN = re.compile(r"[.!?…][\"'”’)\]]*$")
_LEFT_OPEN_EN = re.compile(r"(?:\s*[,;:–—]|\s-)+$")
_RUNS_ON_EN = re.compile(
    r"(?:[,;:–—]|\b(?:and|or|but|the|a|an|of|to|for|in|on|at|by|with|from|that|which|who|we|our|your"
    r"|is|was|were|had|has|have|will|not|as))$",
    re.IGNORECASE,
)
_GOES_ON_EN = re.compile(
    r"^(?:and|or|but|which|that|who|because|so|to|for|of|in|on|at|by|with|from|until|after|before)\b"
)


def as_sentences(text: str, language: str) -> str:
    """Return a point as whole sentences on one line, the last one closed.

    A sentence broken by a line end is put together again where its first half
    shows it (a comma, a particle; in English also a small "and", "which" …).

    >>> as_sentences("出荷票の照合を省きました", "ja"), as_sentences("we entered the wrong date", "en")
    ('出荷票の照合を省きました。', 'We entered the wrong date.')
    >>> as_sentences("・台帳を作り､\\n二人で確かめます", "ja")
    '台帳を作り、二人で確かめます。'
    """
    parted = re.sub(r"(?<=\S)[ 　]*(?=[①-⑳])", "\n", text) if text.strip()[:1] in _CIRCLED else text
    stripped = (_LIST_MARK.sub("", line).strip() for line in parted.splitlines())
    lines = [line for line in stripped if line]
    if not lines:
        return ""
    return _japanese(lines) if language == "ja" else _english(lines)


def _japanese(lines: list[str]) -> str:
    joined = ""
    for place, line in enumerate(lines):
        line = line.translate(_HALF_WIDTH)
        last = place == len(lines) - 1
        if not last and _RUNS_ON_JA.search(line):
            joined += line
            continue
        line = _LEFT_OPEN_JA.sub("", line).rstrip()
        joined += line if _CLOSED_JA.search(line) or not line else f"{line}。"
    return re.sub(r"[ \t　]+(?=[。、])|(?<=[。、])[ \t　]+", "", joined)


def _english(lines: list[str]) -> str:
    sentences: list[str] = []
    begun = ""
    for place, line in enumerate(lines):
        begun = f"{begun} {line}".strip()
        following = lines[place + 1] if place + 1 < len(lines) else ""
        open_end = not _CLOSED_EN.search(line)
        if following and open_end and (_RUNS_ON_EN.search(line) or _GOES_ON_EN.match(following)):
            continue
        begun = _LEFT_OPEN_EN.sub("", begun).rstrip() if open_end else begun
        sentences.append(_sentence(begun))
        begun = ""
    return re.sub(r"[ \t]+", " ", " ".join(sentence for sentence in sentences if sentence))


def _sentence(text: str) -> str:
    """Begin with a capital, except for a name written iPhone-fashion, and end with a stop."""
    if not text:
        return ""
    first = text.split(maxsplit=1)[0]
    head = text[0] if first[1:].lower() != first[1:] else text[0].upper()
    tail = "" if re.search(r"[.!?。！？…][\"'’”)」]*$", text) else "."
    return head + text[1:] + tail
