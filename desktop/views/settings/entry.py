"""A list in the settings with the box below it that adds to it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import Panel


def entry_of(box: QWidget, button: QWidget) -> QWidget:
    """Return the box with its button beside it; the keyboard goes to the box."""
    entry = QWidget()
    entry.setFocusProxy(box)
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_M)
    row.addWidget(box, 1)
    row.addWidget(button)
    return entry


def fill_panel(panel: Panel, nothing: QWidget, rows: QLayout, field: QWidget) -> None:
    """Lay out what is said of an empty list, the list, and the field that adds to it."""
    panel.body.addWidget(nothing)
    panel.body.addLayout(rows)
    below = QVBoxLayout()
    below.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_L)
    below.addWidget(field)
    panel.body.addLayout(below)
