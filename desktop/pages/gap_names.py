"""What a page can't show, by the reader's code, in the words of the screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def gap_names(codes: Iterable[str]) -> list[str]:
    """Return the names of gaps, each once; an unknown code stands for itself."""
    names = _names()
    return list(dict.fromkeys(names.get(code, code) for code in codes))


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    text_effect = translate("PageGaps", "special text effects")
    drawing = translate("PageGaps", "drawings")
    border = translate("PageGaps", "borders around text")
    notes = translate("PageGaps", "footnotes")
    sections = translate("PageGaps", "several sections")
    inserted = translate("PageGaps", "inserted objects")
    return {
        "text_box": translate("PageGaps", "text boxes"),
        "ruby": translate("PageGaps", "ruby (reading aids)"),
        "frame": translate("PageGaps", "text frames"),
        "field": translate("PageGaps", "automatic fields such as today's date"),
        "columns": translate("PageGaps", "columns"),
        "vertical_text": translate("PageGaps", "vertical text"),
        "right_to_left": translate("PageGaps", "right-to-left text"),
        "formula": translate("PageGaps", "formulas"),
        "symbol": translate("PageGaps", "symbol characters"),
        "character_grid": translate("PageGaps", "a set number of characters per line"),
        "line_numbers": translate("PageGaps", "line numbers"),
        "even_pages": translate("PageGaps", "headers of even pages"),
        "text_wrapping": translate("PageGaps", "text flowing around a picture"),
        "picture_format": translate("PageGaps", "a picture of an unknown kind"),
        "floating_table": translate("PageGaps", "floating tables"),
        "table_style": translate("PageGaps", "table styles"),
        "page_border": border,
        "paragraph_border": border,
        "text_border": border,
        "drawing": drawing,
        "old_drawing": drawing,
        "embedded_object": inserted,
        "embedded_file": inserted,
        "notes": notes,
        "sections": sections,
        "fit_text": text_effect,
        "scaled_text": text_effect,
        "emphasis_marks": text_effect,
        "combined_characters": text_effect,
        "aligned_tab": text_effect,
    }
