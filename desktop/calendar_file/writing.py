"""Writing the file a person chose: whole or not at all, and trouble told by a code."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from desktop.domain.errors import WorldError

HELD = (32, 33)
"""What Windows answers when another program holds the file."""


def write_calendar(target: Path, data: bytes) -> Path:
    """Write ``data`` so that a reader finds the file of before or the new one.

    Raises:
        WorldError: ``calendar.folder_missing``, ``calendar.target_is_folder``,
            ``calendar.target_open`` (in another program) or ``calendar.cannot_write``;
            the file of before is untouched.
    """
    if not target.parent.is_dir():
        raise WorldError("calendar.folder_missing", folder=str(target.parent))
    if target.is_dir():
        raise WorldError("calendar.target_is_folder", file=target.name)
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".kikitori-", suffix=".part")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(target)
    except OSError as exc:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise WorldError(_code_for(exc, target), file=target.name) from exc
    return target


def _code_for(error: OSError, target: Path) -> str:
    held = getattr(error, "winerror", None) in HELD
    if held or (isinstance(error, PermissionError) and os.name == "nt" and target.exists()):
        return "calendar.target_open"
    return "calendar.cannot_write"
