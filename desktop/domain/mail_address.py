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


MAILTO_MAX = 2000
"""Signs of a ``mailto:`` that every system hands on whole; Windows cuts at about 2,080."""
_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")


def mailto_link(address: str, subject: str = "", body: str = "") -> str:
    """Return the link that opens a mail in the system's mail program (RFC 6068).

    All but plain letters and figures is escaped, so nothing typed can become a head of
    the mail. What is no address is left out: the person writes it there.

    >>> mailto_link("hana@example.jp", "A & B", "1\\n2")
    'mailto:hana@example.jp?subject=A%20%26%20B&body=1%0D%0A2'
    """
    to = "@".join(map(_escaped, address.rsplit("@", 1))) if is_address(address) else ""
    parts = {"subject": subject, "body": body.replace("\n", "\r\n")}
    told = "&".join(f"{name}={_escaped(text)}" for name, text in parts.items() if text)
    return f"mailto:{to}" + (f"?{told}" if told else "")


def _escaped(text: str) -> str:
    signs = text.encode("utf-8", "replace")
    return "".join(chr(sign) if sign in _PLAIN else f"%{sign:02X}" for sign in signs)
