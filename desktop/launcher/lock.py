"""One start at a time fills the environment; the others wait for it.

The lock is the system's own on an open file, so it can never be left behind. What
fills the environment inherits it: should the first start be killed, the next one
waits until the orphaned pip has ended too, instead of working against it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(file: Path, *, on_wait: Callable[[], None]) -> Iterator[tuple[int, ...]]:
    """Hold the lock, and yield the handles that a program started meanwhile inherits.

    Args:
        file: Made if it is not there; it stays, empty.
        on_wait: Called once when another start holds the lock, before waiting.

    Raises:
        OSError: The file cannot be made.
    """
    with file.open("a+b") as opened:
        handle = opened.fileno()
        if not _taken_at_once(handle):
            on_wait()
            _wait_for(handle)
        yield () if sys.platform == "win32" else (handle,)


def _taken_at_once(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _wait_for(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            except OSError:
                continue
            return
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
