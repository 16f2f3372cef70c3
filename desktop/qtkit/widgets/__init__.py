"""Widgets without product, to be imported from here."""

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
from desktop.qtkit.widgets.row_list import Row, RowList, RowText
from desktop.qtkit.widgets.save_state import SaveState
from desktop.qtkit.widgets.segmented import Segmented
from desktop.qtkit.widgets.step_strip import StepStrip
from desktop.qtkit.widgets.visibility import show_if

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
