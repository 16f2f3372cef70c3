"""Vertical pages: columns from right to left, every character in its upright or turned form."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion

from desktop import paths
from desktop.domain.page import (
    MISSING,
    Alignment,
    Box,
    Leading,
    LeadingRule,
    PagedDocument,
    Paragraph,
    Picture,
    Run,
    Sheet,
)
from desktop.pages.faces import UNIT, units
from desktop.pages.folder import set_font_folder
from desktop.pages.layout import layout_pages
from desktop.pages.lines import shaped_lines
from desktop.pages.painting import paint_page
from desktop.pages.paper import paper_layout
from desktop.pages.pdf import pdf_bytes

EM = 12.0
LOOK = {"latin": "Times New Roman", "east_asian": "ＭＳ 明朝", "size": EM}
PITCH = 22.0
PAPER = Sheet(297, 210, 25, 25, 25, 25, vertical=True)


@pytest.fixture(autouse=True)
def fonts(qapp):
    set_font_folder(paths.resources() / "fonts")


def paragraph(*runs: str | Run, **more) -> Paragraph:
    made = tuple(Run(run, **LOOK) if isinstance(run, str) else run for run in runs)
    return Paragraph(made, leading=Leading(LeadingRule.EXACT, PITCH), **more)


def upright(figures: str) -> Run:
    return Run(figures, **LOOK, upright=True)


def document(*blocks: Paragraph, **more) -> PagedDocument:
    return PagedDocument(more.pop("sheet", PAPER), blocks, **more)


def ink(made: PagedDocument, *, dpi: int = 72) -> QImage:
    """Return the first sheet as a picture, a pixel for each point."""
    layout = layout_pages(made)
    size = QSize(round(layout.width / UNIT * dpi / 72), round(layout.height / UNIT * dpi / 72))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    paint_page(painter, layout, 0, per_point=dpi / 72)
    painter.end()
    return picture


def extent(picture: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what is dark."""
    dark = QBitmap.fromImage(picture, Qt.ImageConversionFlag.ThresholdDither)
    box = QRegion(dark).boundingRect()
    return box.left(), box.top(), box.right(), box.bottom()


def holds(picture: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(picture.pixel(x, y) == wanted for y in range(60, 200) for x in range(700, 790))


def one_glyph(letter: str) -> tuple[float, float, float, float]:
    """Return where in its em box a character's ink lies, as shares from the top left."""
    wide = {**LOOK, "size": 144.0}
    run = Run(letter, **wide, wide_marks=True)
    block = Paragraph((run,), leading=Leading(LeadingRule.EXACT, 144.0))
    sheet = Sheet(144 / 72 * 25.4, 200 / 72 * 25.4, 0, 0, 0, 0, 0, 0, vertical=True)
    left, top, right, bottom = extent(ink(document(block, sheet=sheet)))
    # An exact line has its baseline at four fifths; the em box reaches 0.88 em above it.
    edge = 144 - (0.8 + 0.12) * 144
    return (left - edge) / 144, top / 144, (right - edge) / 144, bottom / 144


def test_columns_go_from_the_right_to_the_left():
    first, second = ink(document(paragraph("一"))), ink(document(paragraph("　"), paragraph("一")))
    before, after = extent(first), extent(second)
    assert before[0] - after[0] == pytest.approx(PITCH, abs=1)
    assert before[1] == after[1]
    assert before[2] < 297 / 25.4 * 72 - 25 / 25.4 * 72


def test_a_column_ends_where_the_lower_margin_begins():
    _, _, _, bottom = extent(ink(document(paragraph("国" * 60))))
    assert bottom <= (210 - 25) / 25.4 * 72 + 1


def test_an_upright_character_is_as_wide_in_a_column_as_in_a_line():
    left, top, right, bottom = one_glyph("一")
    assert right - left > 5 * (bottom - top)
    assert 0.0 <= left < right <= 1.0
    assert (left + right) / 2 == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("mark", ["、", "。"])
def test_a_full_stop_stands_at_the_upper_right_of_its_cell(mark):
    left, _, _, bottom = one_glyph(mark)
    assert left > 0.5
    assert bottom < 0.5


def test_a_small_kana_stands_right_and_high():
    small, large = one_glyph("っ"), one_glyph("つ")
    assert (small[0] + small[2]) / 2 > (large[0] + large[2]) / 2 + 0.05
    assert (small[1] + small[3]) / 2 < 0.5


@pytest.mark.parametrize("mark", ["ー", "〜", "－", "―", "…"])
def test_a_dash_runs_down_its_column(mark):
    left, top, right, bottom = one_glyph(mark)
    assert bottom - top > 2 * (right - left)
    assert (left + right) / 2 == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize(("opens", "closes"), ["「」", "『』", "（）", "【】", "〔〕"])
def test_a_bracket_opens_downwards_and_closes_upwards(opens, closes):
    opening, closing = one_glyph(opens), one_glyph(closes)
    assert opening[1] > 0.5  # its ink lies at the lower end of its cell, before what it opens
    assert closing[3] < 0.5
    assert opening[2] - opening[0] > opening[3] - opening[1]


def test_latin_letters_lie_on_their_side():
    left, top, right, bottom = one_glyph("I")
    assert right - left > 2 * (bottom - top)


def test_a_halfwidth_kana_lies_on_its_side_like_latin():
    _, _, _, bottom = one_glyph("ｱ")
    assert bottom <= 0.55


def test_two_figures_set_upright_share_one_cell():
    line = shaped_lines(paragraph(upright("10"), "月"), 1e5, vertical=True)[0]
    along = line.layout.lineAt(0).cursorToX(2)[0]
    assert along == pytest.approx(EM * UNIT, abs=1)
    _, top, _, bottom = extent(ink(document(paragraph(upright("10"))), dpi=720))
    _, alone, _, low = extent(ink(document(paragraph(upright("1"))), dpi=720))
    assert bottom - top == pytest.approx(low - alone, abs=3)  # side by side, not one below


@pytest.mark.parametrize("figures", ["5", "128"])
def test_one_figure_and_three_take_one_cell_as_well(figures):
    line = shaped_lines(paragraph(upright(figures), "月"), 1e5, vertical=True)[0]
    along = line.layout.lineAt(0).cursorToX(len(figures))[0]
    assert along == pytest.approx(EM * UNIT, abs=1)


def test_three_figures_are_narrowed_to_the_width_of_their_cell():
    left, _, right, _ = extent(ink(document(paragraph(upright("128"))), dpi=720))
    assert right - left <= EM * 10


def test_no_quarter_em_parts_upright_figures_from_kanji():
    line = shaped_lines(paragraph("第", upright("10"), "月"), 1e5, vertical=True)[0]
    assert line.layout.lineAt(0).cursorToX(4)[0] == pytest.approx(3 * EM * UNIT, abs=1)


def test_figures_nobody_set_upright_lie_on_their_side_as_in_word():
    left, top, right, bottom = extent(ink(document(paragraph("10")), dpi=720))
    assert bottom - top > right - left


def test_no_column_begins_with_a_mark_that_may_not():
    sheet = replace(PAPER, height_mm=50 + 5.2 * EM / 72 * 25.4)
    layout = layout_pages(document(paragraph("国国国国国。国国国国「国」国っ国ー"), sheet=sheet))
    begins = [
        placed.layout.text()[placed.layout.lineAt(placed.index).textStart()]
        for placed in layout.pages[0].lines
    ]
    assert not set(begins) & set("。」っー")
    assert len(begins) > 3


def test_the_closing_word_stands_at_the_foot_of_its_column():
    made = document(paragraph("謹白", alignment=Alignment.RIGHT, indent_right=EM))
    _, _, _, bottom = extent(ink(made))
    assert bottom == pytest.approx((210 - 25) / 25.4 * 72 - EM, abs=1.5)


def test_a_missing_value_is_seen_on_the_page():
    picture = ink(document(paragraph(Run("宛名", **LOOK, highlight=MISSING))))
    assert holds(picture, "#FFE9B8")


def test_the_pdf_of_a_vertical_page_says_its_words_in_order():
    made = document(
        paragraph("謹啓　このたびは、「お約束」のサービス（二件）を、"),
        paragraph(upright("10"), "月の件と申します。"),
    )
    pdf = PdfReader(io.BytesIO(pdf_bytes(made, "件名", "ja", "架空")))
    said = "".join(pdf.pages[0].extract_text().split())
    assert said == "謹啓このたびは、「お約束」のサービス（二件）を、10月の件と申します。"
    assert float(pdf.pages[0].mediabox.width) > float(pdf.pages[0].mediabox.height)


def test_the_words_of_a_pdf_do_not_blacken_the_page():
    made = document(paragraph("国" * 30))
    layout = layout_pages(made)
    pictures = []
    for selectable in (False, True):
        picture = QImage(842, 595, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        paint_page(painter, layout, 0, per_point=1.0, selectable=selectable)
        painter.end()
        pictures.append(picture)
    assert pictures[0] == pictures[1]


def test_header_and_seal_stand_upright_on_a_vertical_page():
    seal = QImage(20, 20, QImage.Format.Format_RGB32)
    seal.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    seal.save(buffer, "PNG")
    placed = Picture(
        bytes(buffer.data().data()), 50, 20, floating=True, x=30, y=40, x_from="page", y_from="page"
    )
    made = document(Paragraph((placed,)), header=(paragraph("下書き"),))
    picture = ink(made)
    assert QColor(picture.pixel(32, 42)).red() == 255
    assert QColor(picture.pixel(78, 58)).green() == 0
    assert QColor(picture.pixel(32, 65)).green() == 255
    layout = layout_pages(document(paragraph("国"), header=(paragraph("下書き"),)))
    assert layout.pages[0].layers[0].strip.lines[0].marks is None


def test_a_picture_in_the_text_stands_upright_in_its_column():
    wide = QImage(40, 10, QImage.Format.Format_RGB32)
    wide.fill(QColor("black"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    wide.save(buffer, "PNG")
    picture = Picture(bytes(buffer.data().data()), 120, 30)
    left, top, right, bottom = extent(ink(document(Paragraph((picture,)))))
    assert (right - left + 1, bottom - top + 1) == (
        pytest.approx(120, abs=2),
        pytest.approx(30, abs=2),
    )
    assert right == pytest.approx((297 - 25) / 25.4 * 72, abs=2)


def test_lines_at_the_foot_of_a_box_end_where_it_ends():
    box = Box(20, 20, 60, 60, (paragraph("一"), paragraph("国")), foot=True)
    _, top, _, bottom = extent(ink(PagedDocument(Sheet(120, 120), (), boxes=(box,))))
    assert bottom == pytest.approx(80 / 25.4 * 72 - PITCH * 0.2, abs=4)
    assert top > 50 / 25.4 * 72


def test_a_tall_header_shortens_the_columns():
    tall = document(paragraph("国"), header=tuple(paragraph("頭書き") for _ in range(5)))
    low = layout_pages(tall).pages[0].lines[0].origin.x()
    assert low == pytest.approx(units(12.7) + 5 * PITCH * UNIT, abs=1)


def test_a_box_stands_where_it_is_measured():
    box = Box(40, 60, 30, 50, (paragraph("国"),), vertical=True, edge=1.0, edge_colour="#FF0000")
    picture = ink(PagedDocument(Sheet(120, 235), (), boxes=(box,)))
    left, top, right, bottom = extent(picture)
    mm = 72 / 25.4
    assert (left, top) == (pytest.approx(40 * mm, abs=1.5), pytest.approx(60 * mm, abs=1.5))
    assert (right, bottom) == (pytest.approx(70 * mm, abs=1.5), pytest.approx(110 * mm, abs=1.5))


@pytest.mark.parametrize(
    ("sheet", "name", "landscape"),
    [
        (Sheet(), "A4", False),
        (PAPER, "A4", True),
        (Sheet(235, 120), "EnvelopeChou3", True),
        (Sheet(120, 235), "EnvelopeChou3", False),
        (Sheet(240, 332), "EnvelopeKaku2", False),
    ],
)
def test_a_printer_is_told_the_papers_own_name_and_which_way_it_lies(sheet, name, landscape):
    layout = paper_layout(sheet)
    assert layout.pageSize().id().name == name
    assert (layout.orientation() is layout.Orientation.Landscape) == landscape
