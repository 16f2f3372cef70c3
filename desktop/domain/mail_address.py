"""An address for mail: tidied as it was typed, and whether mail can go there."""

from __future__ import annotations

import re
import unicodedata

ADDRESS_MAX = 254
"""Characters of a whole address (RFC 5321, 4.5.3.1.3)."""
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
# Two dots in a row and a dot before @ are against the rules, yet old addresses of Japanese
# mobile carriers have them and are reached.
_LOCAL = rf"{_ATOM}(?:\.+{_ATOM})*\.*"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"{_LOCAL}@(?:{_LABEL}\.)+{_LABEL}")
_WRAPPED = re.compile(r"^[^<>]*<([^<>]*)>$")


def tidy_address(typed: str) -> str:
    """Return a typed address without what a hand or a copy left around it.

    Full-width letters become plain ones, ``mailto:`` and a name before ``<…>`` go,
    blanks and control characters too. What is no address stays as it is, so that
    nothing typed is lost.

    >>> tidy_address("　ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ "), tidy_address("Hana <hana@example.jp>")
    ('hana@example.jp', 'hana@example.jp')
    """
    plain = unicodedata.normalize("NFKC", typed)
    first = next((line for line in plain.splitlines() if line.strip()), "").strip()
    first = re.sub(r"^mailto:", "", first, flags=re.IGNORECASE)
    if wrapped := _WRAPPED.match(first):
        first = wrapped[1]
    kept = (sign for sign in first if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return "".join("".join(kept).split())[:ADDRESS_MAX]


def is_address(text: str) -> bool:
    """Whether mail can go to exactly this one address.

    >>> is_address("hana@example.jp"), is_address("hana@example"), is_address("a@b.jp, c@d.jp")
    (True, False, False)
    """
    return len(text) <= ADDRESS_MAX and _ADDRESS.fullmatch(text) is not None
