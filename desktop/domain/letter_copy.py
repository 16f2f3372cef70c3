"""What tells a reprinted letter from the one that went out."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.page import (
    Alignment,
    Box,
    Leading,
    LeadingRule,
    PagedDocument,
    Paragraph,
    Run,
    Sheet,
)

WORDS = {"ja": "写", "en": "COPY"}
_FACES = {"latin": "Times New Roman", "east_asian": "ＭＳ 明朝", "size": 14.0}
_WIDTHS_MM = {"ja": 11.0, "en": 20.0}
_HEIGHT_MM = 8.5
_FROM_EDGE_MM = 12.0
_EDGE = 1.0
_LEADING = 24.0


def marked_as_copy(pages: PagedDocument, language: str) -> PagedDocument:
    """Return the pages with 写 or COPY in a frame at the top right of every sheet."""
    return replace(pages, marks=(*pages.marks, _mark(pages.sheet, language)))


def _mark(sheet: Sheet, language: str) -> Box:
    width = _WIDTHS_MM[language]
    word = Paragraph(
        runs=(Run(WORDS[language], **_FACES),),  # type: ignore[arg-type]  # two families and a size
        alignment=Alignment.CENTER,
        leading=Leading(LeadingRule.EXACT, _LEADING),
    )
    return Box(
        x_mm=sheet.width_mm - _FROM_EDGE_MM - width,
        y_mm=_FROM_EDGE_MM - 2.0,
        width_mm=width,
        height_mm=_HEIGHT_MM,
        blocks=(word,),
        edge=_EDGE,
    )
