"""What makes a start of the window quick, before anything of it is imported."""

from __future__ import annotations

import builtins
import gc


def begin() -> None:
    """Hold the garbage collector and take Qt's hand off the import statement.

    A start makes some hundred thousand objects that all stay; looking through them for
    rubbish again and again took 150 ms of 800. And PySide6 reads the whole source of
    each module imported after it, to see whether it switches on ``snake_case``, and
    keeps it in memory: 50 ms and 5 MB for a switch that this program does not use.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401 - it lays its hand on the import statement

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
    gc.freeze()
    return True
