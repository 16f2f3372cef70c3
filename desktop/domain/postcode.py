"""Postcodes as people type them, tidied for the envelope."""

from __future__ import annotations

import re
import unicodedata

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−ー－ｰ", "-"))
_POSTCODE_JP = re.compile(r"〒?([0-9]{3})-?([0-9]{4})")


def tidy_postcode(text: str) -> str:
    """Return a postcode in plain figures; a Japanese one with its hyphen.

    >>> tidy_postcode("〒１００ー０００１"), tidy_postcode("1000001"), tidy_postcode("sw1a 1aa")
    ('100-0001', '100-0001', 'SW1A 1AA')
    """
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES)).translate(_DASHES)
    plain = " ".join(plain.split())
    found = _POSTCODE_JP.fullmatch(plain)
    return f"{found[1]}-{found[2]}" if found else plain.upper()
