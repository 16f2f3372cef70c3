"""The office's secret as a code that people can print, read out and type.

36 signs of Crockford's base32 (no I L O U) in groups of four: 160 bits of
secret and a 20-bit checksum, 44 characters with the hyphens.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata

from desktop.domain.errors import Refused

SECRET_BYTES = 20
SIGNS = 36
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK_BITS = 20
_READ_AS = str.maketrans("OIL", "011")


def new_secret() -> bytes:
    """Return a fresh random secret of 160 bits."""
    return secrets.token_bytes(SECRET_BYTES)


def format_code(secret: bytes) -> str:
    """Return the code of a secret, e.g. ``7K2M-…``, always 44 characters.

    >>> format_code(bytes(20))
    '0000-0000-0000-0000-0000-0000-0000-0000-CFEM'
    """
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _checksum(secret)
    signs = [ALPHABET[number >> 5 * place & 31] for place in reversed(range(SIGNS))]
    return "-".join("".join(signs[start : start + 4]) for start in range(0, SIGNS, 4))


def parse_code(text: str) -> bytes:
    """Return the secret of a code as people type it.

    Full-width signs, lower case, any hyphens and blanks, and O for 0, I or L
    for 1 are accepted.

    Raises:
        Refused: ``recovery_code.unknown_sign`` (with ``position``, from 1),
            ``recovery_code.wrong_length`` (``actual``, ``expected``) or
            ``recovery_code.typing_slip`` (every sign possible, checksum wrong).
    """
    signs = _signs(text)
    if len(signs) != SIGNS:
        raise Refused("recovery_code.wrong_length", actual=len(signs), expected=SIGNS)
    number = 0
    for sign in signs:
        number = number << 5 | ALPHABET.index(sign)
    secret = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES, "big")
    if number & (1 << _CHECK_BITS) - 1 != _checksum(secret):
        raise Refused("recovery_code.typing_slip")
    return secret


def parse_codes(text: str) -> list[bytes]:
    """Return the secrets of one or more codes written one after the other.

    Raises:
        Refused: As ``parse_code`` says.
    """
    signs = _signs(text)
    if not signs or len(signs) % SIGNS:
        return [parse_code(text)]
    return [parse_code(signs[start : start + SIGNS]) for start in range(0, len(signs), SIGNS)]


def _signs(text: str) -> str:
    signs: list[str] = []
    for char in unicodedata.normalize("NFKC", text).upper().translate(_READ_AS):
        if char in ALPHABET:
            signs.append(char)
        elif not _is_between(char):
            raise Refused("recovery_code.unknown_sign", position=len(signs) + 1)
    return "".join(signs)


def _is_between(char: str) -> bool:
    """Blanks, every kind of hyphen, long marks and marks of direction."""
    category = unicodedata.category(char)
    return category in ("Pd", "Zs", "Zl", "Zp", "Cc", "Cf") or char in "−ー─━_・.,"


def _checksum(secret: bytes) -> int:
    digest = hashlib.sha256(b"kikitori recovery code" + secret).digest()
    return int.from_bytes(digest[:3], "big") >> 4
