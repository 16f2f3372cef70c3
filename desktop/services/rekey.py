"""Changing the recovery code: a fresh one proposed, and put in force while nobody works."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.storage import keys, rekey
from desktop.storage.keychain import Keychain
from desktop.storage.recovery_code import format_code, new_secret, parse_code


def propose_code() -> str:
    """Return a fresh recovery code; it is kept nowhere yet."""
    return format_code(new_secret())


def change_code(
    folder: Path,
    old: bytes,
    code: str,
    *,
    keychain: Keychain,
    code_file: keys.CodeFile | None,
    now: datetime,
    who: str = "",
) -> None:
    """Let the records of a folder open with another code; the caller holds its lock.

    The new code is kept where the old one was, before it; the old one stays behind it for
    the backups of its time.

    Args:
        old: The secret that opens the records now.
        code: From ``propose_code``, taken down by the owner.

    Raises:
        DataUnreadable: Nothing was changed.
        WorldError: Nothing was changed.
    """
    path, secret = paths.database_file(folder), parse_code(code)

    def keep() -> None:
        if code_file is not None:
            code_file.renew(secret)
        else:
            keys.remember(path, secret, keychain)

    rekey.rekey(path, old, secret, now=now, who=who, keep=keep)
