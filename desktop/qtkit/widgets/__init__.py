"""Widgets without product, to be imported from here; each is loaded when first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.qtkit.widgets.autosave_line import AutosaveLine
    from desktop.qtkit.widgets.autosave_text import AutosaveText
    from desktop.qtkit.widgets.buttons import ActionButton, LinkButton
    from desktop.qtkit.widgets.id_table_model import ID_ROLE, VALUE_ROLE, IdTableModel
    from desktop.qtkit.widgets.labels import (
        Chip,
        ElidedLabel,
        EmptyState,
        KeyHint,
        Lamp,
        Sentence,
        label,
        native_keys,
    )
    from desktop.qtkit.widgets.note_box import NoteBox
    from desktop.qtkit.widgets.panels import Banner, Field, Panel, page, rule, titled
    from desktop.qtkit.widgets.row import Row, RowText, RowWords
    from desktop.qtkit.widgets.row_list import RowList
    from desktop.qtkit.widgets.save_state import SaveState
    from desktop.qtkit.widgets.segmented import Segmented
    from desktop.qtkit.widgets.step_strip import StepStrip
    from desktop.qtkit.widgets.visibility import show_if

_PLACES = {
    "ActionButton": "buttons",
    "AutosaveLine": "autosave_line",
    "AutosaveText": "autosave_text",
    "Banner": "panels",
    "Chip": "labels",
    "ElidedLabel": "labels",
    "EmptyState": "labels",
    "Field": "panels",
    "ID_ROLE": "id_table_model",
    "IdTableModel": "id_table_model",
    "KeyHint": "labels",
    "Lamp": "labels",
    "LinkButton": "buttons",
    "NoteBox": "note_box",
    "Panel": "panels",
    "Row": "row",
    "RowList": "row_list",
    "RowText": "row",
    "RowWords": "row",
    "SaveState": "save_state",
    "Segmented": "segmented",
    "Sentence": "labels",
    "StepStrip": "step_strip",
    "VALUE_ROLE": "id_table_model",
    "label": "labels",
    "native_keys": "labels",
    "page": "panels",
    "rule": "panels",
    "show_if": "visibility",
    "titled": "panels",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(name)
    found = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "ID_ROLE",
    "VALUE_ROLE",
    "ActionButton",
    "AutosaveLine",
    "AutosaveText",
    "Banner",
    "Chip",
    "ElidedLabel",
    "EmptyState",
    "Field",
    "IdTableModel",
    "KeyHint",
    "Lamp",
    "LinkButton",
    "NoteBox",
    "Panel",
    "Row",
    "RowList",
    "RowText",
    "RowWords",
    "SaveState",
    "Segmented",
    "Sentence",
    "StepStrip",
    "label",
    "native_keys",
    "page",
    "rule",
    "show_if",
    "titled",
]
