"""A test print: where the field of the address falls, with a scale along two edges."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.envelope import (
    LABELS_ACROSS,
    LABELS_DOWN,
    EnvelopeForm,
    EnvelopePaper,
    EnvelopeSetup,
    paper_of,
)
from desktop.domain.envelope_pages import GREY, RED, postcode_frames
from desktop.domain.page import Box, Leading, LeadingRule, PagedDocument, Paragraph, Run, Sheet

_STEP, _LONG, _SHORT = 5, 5.0, 2.5
_SIZE = 8.0


def ruler_pages(
    form: EnvelopeForm, setup: EnvelopeSetup, language: str, caption: str
) -> PagedDocument:
    """Return the page: nobody's name, only lines, to be laid on a real envelope.

    Args:
        caption: Said within the field, in the screen's language.
    """
    paper = paper_of(form, language)
    boxes = [*_scale(paper), *_fields(form, setup, paper, caption)]
    if setup.postcode_printed:
        boxes += postcode_frames(paper.width_mm)
    sheet = Sheet(paper.width_mm, paper.height_mm, 0, 0, 0, 0, 0, 0)
    return PagedDocument(sheet, (), boxes=tuple(boxes))


def _fields(
    form: EnvelopeForm, setup: EnvelopeSetup, paper: EnvelopePaper, caption: str
) -> Iterator[Box]:
    width, height = paper.field_width_mm, paper.field_height_mm
    is_sheet = form is EnvelopeForm.LABEL
    for number in range(LABELS_ACROSS * LABELS_DOWN if is_sheet else 1):
        row, column = divmod(number, LABELS_ACROSS)
        x, y = setup.x_mm + column * width, setup.y_mm + row * height
        said = (_words(caption),) if number == 0 else ()
        yield Box(x, y, width, height, edge=0.6, edge_colour=RED)
        yield Box(x + 3, y + 3, width - 6, height - 6, said)


def _scale(paper: EnvelopePaper) -> Iterator[Box]:
    """Yield a stroke every five millimetres, a longer one with its number every ten."""
    for at in range(_STEP, int(paper.width_mm), _STEP):
        long = at % (2 * _STEP) == 0
        length = _LONG if long else _SHORT
        yield Box(float(at), 0.0, 0.0, length, edge=0.3, edge_colour=GREY)
        if long:
            yield Box(at + 0.6, 2.2, 9.0, 4.0, (_words(str(at)),))
    for at in range(_STEP, int(paper.height_mm), _STEP):
        long = at % (2 * _STEP) == 0
        length = _LONG if long else _SHORT
        yield Box(0.0, float(at), length, 0.0, edge=0.3, edge_colour=GREY)
        if long:
            yield Box(5.6, at - 1.7, 9.0, 4.0, (_words(str(at)),))


def _words(said: str) -> Paragraph:
    run = Run(said, latin="Arial", east_asian="ＭＳ ゴシック", size=_SIZE, colour=GREY)
    return Paragraph((run,), leading=Leading(LeadingRule.EXACT, _SIZE * 1.4))
