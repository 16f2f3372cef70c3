"""Amounts of yen as a letter writes them, and read back from what was typed."""

from __future__ import annotations

import re
import unicodedata

_AMOUNT = re.compile(
    r"^[¥\\]?\s*(\d{1,3}(?:,\d{3})+|\d+)\s*(?:円|yen)?(?:也|です)?\.?$", re.IGNORECASE
)


def read_amount(text: str) -> int | None:
    """Return the yen a text names, ``None`` where it holds anything else.

    >>> read_amount("８８,０００円"), read_amount("¥44,000"), read_amount("44000"), read_amount("2件")
    (88000, 44000, 44000, None)
    """
    match = _AMOUNT.match(unicodedata.normalize("NFKC", text).strip())
    return int(match[1].replace(",", "")) if match else None


def amount_text(yen: int, language: str) -> str:
    """Return an amount as the letter's language writes it.

    >>> amount_text(44000, "ja"), amount_text(44000, "en")
    ('44,000円', '¥44,000')
    """
    return f"{yen:,}円" if language == "ja" else f"¥{yen:,}"
