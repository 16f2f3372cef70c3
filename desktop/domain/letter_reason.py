"""Why a letter may go out although something about it was remarked upon."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

PREFIX = "reason."


def reason_key(code: str, details: Mapping[str, object]) -> str:
    """Return what the reason for one remark is kept under, among what is changed for the letter.

    It holds for this remark alone: another word, another day ask for a reason of their own.

    >>> reason_key("letter_proof.relative_day", {"word": "本日"})
    'reason.relative_day.39b75b7a'
    """
    told = "\n".join(f"{name}={details[name]}" for name in sorted(details))
    return f"{PREFIX}{code.rpartition('.')[2]}.{zlib.crc32(told.encode()):08x}"
