"""A slip or a report as one file where a person wants it: whole or not at all."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import WorldError


def write_paper(target: Path, content: bytes) -> Path:
    """Write a slip or a report; runs on any thread.

    Raises:
        WorldError: ``paper.folder_missing``, ``paper.target_is_folder``,
            ``paper.target_open``, ``paper.target_read_only`` or ``paper.cannot_write``;
            what stood there before is untouched.
    """
    from desktop.letters.files import write_whole

    try:
        return write_whole(target, content)
    except WorldError as error:
        code = f"paper.{error.code.removeprefix('letter.')}"
        raise WorldError(code, **error.details) from error
