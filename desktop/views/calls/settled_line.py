"""A line's two ways of being stored: while it is typed, and once it is left."""

from __future__ import annotations

from collections.abc import Callable

from desktop.qtkit.widgets import AutosaveLine


def store_line(line: AutosaveLine, store: Callable[[str, bool], None]) -> None:
    """Call ``store(text, settled)``: unsettled after a pause, settled on Enter and on leaving."""

    def settle() -> None:
        line.submit()
        store(line.text(), True)

    line.submitted.connect(lambda text: store(text, False))
    line.editingFinished.connect(settle)


def show_stored(line: AutosaveLine, text: str) -> None:
    """Show what is stored, never into a box in which somebody writes."""
    if not line.hasFocus() or not line.text():
        line.show_text(text)
