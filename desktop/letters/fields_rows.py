"""Fields typed in the letter: sentences, lines, amounts, rows; and the list of facts made of them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.letters.amounts import amount_text, read_amount
from desktop.letters.catalog import BY_NAME
from desktop.letters.field_info import FieldInfo
from desktop.letters.joins import as_sentences
from desktop.letters.kinds import LetterKind
from desktop.letters.template import Value

_PARTED = re.compile(r"\s*[|｜\t]\s*")
# Labels on paper where the name on the screen would read oddly.
_LABELS = {
    "leak_reported": ("委員会への報告", "Reported"),
    "enclosures": ("同封", "Enclosed"),
    "ground": ("理由", "Reason"),
    "help": ("できますこと", "What we can do"),
    "final": ("今後", "Further requests"),
}


def typed_value(info: FieldInfo, typed: str, language: str) -> Value:
    """Return what is printed of a text typed in the letter.

    >>> from desktop.letters.catalog import BY_NAME
    >>> typed_value(BY_NAME["amount_right"], "44000", "ja")
    '44,000円'
    """
    if info.columns:
        return _rows(info, typed)
    if info.many:
        return [line.strip() for line in typed.splitlines() if line.strip()]
    if info.whole:
        return as_sentences(typed, language)
    amount = read_amount(typed) if info.money else None
    return typed.strip() if amount is None else amount_text(amount, language)


def _rows(info: FieldInfo, typed: str) -> list[dict[str, str]]:
    """One row a line; what has fewer parts than columns stands in the last ones."""
    rows = []
    for line in typed.splitlines():
        if not line.strip():
            continue
        cells = _PARTED.split(line.strip(), maxsplit=len(info.columns) - 1)
        cells = [""] * (len(info.columns) - len(cells)) + cells
        rows.append(
            {name: cell for names, cell in zip(info.columns, cells, strict=True) for name in names}
        )
    return rows


def fact_rows(values: Mapping[str, Value], kind: LetterKind, language: str) -> Value:
    """Return the list of facts: the kind's fields that are written, in its order.

    A list made only of what the case gives by itself is no list: at least one
    row must have been typed.
    """
    found = [(name, _told(values.get(name), language)) for name in kind.facts]
    if not any(text and BY_NAME[name].typed for name, text in found):
        return ""
    rows = []
    for name, text in found:
        if text:
            label = _label(name, language)
            rows.append({"項目": label, "item": label, "内容": text, "content": text})
    return rows


def _label(name: str, language: str) -> str:
    ja, en = _LABELS.get(name, (BY_NAME[name].ja, BY_NAME[name].en))
    return ja if language == "ja" else en


def _told(value: Value, language: str) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    texts = [item for item in value if isinstance(item, str)]
    return ("、" if language == "ja" else "; ").join(texts)
