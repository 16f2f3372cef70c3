"""Writing a file a person chose: whole or not at all, and trouble told by a code."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from desktop.domain.errors import WorldError


def write_whole(target: Path, data: bytes) -> Path:
    """Write ``data`` to ``target`` so that a reader finds the old file or the new one.

    A temporary file in the same folder is written, flushed and put in place.

    Raises:
        WorldError: ``letter.folder_missing``, ``letter.target_is_folder``,
            ``letter.target_open`` (in Word or LibreOffice),
            ``letter.target_read_only`` or ``letter.cannot_write``. The file that
            stood there before is untouched.
    """
    _refuse_what_cannot_work(target)
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".kikitori-", suffix=".part")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        temporary.chmod(_mode_for(target))
        temporary.replace(target)
    except OSError as exc:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise WorldError(_code_for(exc, target), file=target.name) from exc
    return target


def _refuse_what_cannot_work(target: Path) -> None:
    if not target.parent.is_dir():
        raise WorldError("letter.folder_missing", folder=str(target.parent))
    if target.is_dir():
        raise WorldError("letter.target_is_folder", file=target.name)
    if not target.exists():
        return
    if any((target.parent / name).exists() for name in lock_names(target.name)):
        raise WorldError("letter.target_open", file=target.name)
    # Replacing needs only the folder's leave on some systems; the mark is honoured anyway.
    if not target.stat().st_mode & stat.S_IWUSR:
        raise WorldError("letter.target_read_only", file=target.name)


def lock_names(name: str) -> tuple[str, str]:
    """Return the files Word and LibreOffice lay beside a document while they hold it.

    >>> lock_names("complaint.docx")
    ('~$mplaint.docx', '.~lock.complaint.docx#')
    """
    stem = name.rsplit(".", 1)[0]
    dropped = 0 if len(stem) <= 6 else min(2, len(stem) - 6)
    return f"~${name[dropped:]}", f".~lock.{name}#"


def _mode_for(target: Path) -> int:
    """Return the mode of the file replaced; a new letter is the person's own."""
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o600


def _code_for(error: OSError, target: Path) -> str:
    # 32, 33: Windows says another program holds the file.
    held = getattr(error, "winerror", None) in (32, 33)
    if held or (isinstance(error, PermissionError) and os.name == "nt" and target.exists()):
        return "letter.target_open"
    return "letter.cannot_write"
