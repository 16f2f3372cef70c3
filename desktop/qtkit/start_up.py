"""What makes a start of the window quick, before anything of it is imported."""

from __future__ import annotations

import builtins
import gc
import sys

from desktop.qtkit.kept_code import KeptCode, beside

SWITCH_SECONDS, SETTLED_SWITCH_SECONDS = 0.0005, 0.0001

_kept: KeptCode | None = None


def begin() -> None:
    """Hold the garbage collector, take Qt's hand off the import statement, use kept code.

    A start makes some hundred thousand objects that all stay; looking through them for
    rubbish again and again took 150 ms of 800. And PySide6 reads the whole source of
    each module imported after it, to see whether it switches on ``snake_case``, and
    keeps it in memory: 50 ms and 5 MB for a switch that this program does not use.
    """
    global _kept
    gc.disable()
    # A thread that wants the interpreter asks for it after this long. With Python's own
    # 5 ms a key waits as long for each step in which a backup is verified beside it.
    sys.setswitchinterval(SWITCH_SECONDS)
    kept = _kept = KeptCode(beside(__file__))
    with kept.for_qt():
        import PySide6.QtCore  # noqa: F401 - it lays its hand on the import statement
    kept.for_dataclasses()

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def settle() -> bool:
    """Set everything made so far aside for good; the collector stays held.

    Later searches then never stop a person's typing for what the start made.

    Returns:
        Whether ``begin`` held the collector, so that a ``GuiCollector`` is needed.
    """
    if gc.isenabled():
        return False
    # The start itself has two busy threads, which would only change places more often.
    sys.setswitchinterval(SETTLED_SWITCH_SECONDS)
    if _kept is not None:
        _kept.keep()
    gc.freeze()
    return True
