"""Pages laid out once, painted alike for preview, print and PDF."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop import paths
from desktop.domain.page import (
    Alignment,
    Leading,
    LeadingRule,
    PagedDocument,
    Paragraph,
    Run,
    Sheet,
)
from desktop.letters.catalog import FIELDS
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered
from desktop.pages.faces import UNIT
from desktop.pages.folder import set_font_folder
from desktop.pages.layout import POINTS_PER_MM, layout_pages
from desktop.pages.pdf import pdf_bytes
from desktop.pages.preview import PagePreview

EXACT = Leading(LeadingRule.EXACT, 18.0)


@pytest.fixture(autouse=True)
def fonts(qapp):
    set_font_folder(paths.resources() / "fonts")


def document(*texts: str, alignment: Alignment = Alignment.BOTH) -> PagedDocument:
    look = {"latin": "Times New Roman", "east_asian": "ＭＳ 明朝", "size": 11.0}
    blocks = tuple(
        Paragraph(runs=(Run(text, **look),), leading=EXACT, alignment=alignment) for text in texts
    )
    return PagedDocument(Sheet(), blocks)


def lines_of(layout, page=0):
    found = []
    for placed in layout.pages[page].lines:
        line = placed.layout.lineAt(placed.index)
        start = line.textStart()
        found.append(placed.layout.text()[start : start + line.textLength()].strip())
    return found


def said(pdf: PdfReader) -> str:
    return "".join(pdf.pages[0].extract_text().split())


def test_lines_are_exactly_as_high_as_the_letter_says():
    layout = layout_pages(document(*["一行"] * 5))
    tops = [placed.origin.y() for placed in layout.pages[0].lines]
    steps = {round((after - before) / UNIT, 1) for before, after in pairwise(tops)}
    assert steps == {18.0}


def test_no_line_begins_with_a_mark_that_may_not():
    text = "このたびは、お約束のお時間にお電話を差し上げず、長くお待たせいたしましたことを、" * 8
    for line in lines_of(layout_pages(document(text))):
        assert line[0] not in "、。」）ーっゃゅょ"


def test_a_right_aligned_date_ends_at_the_margin():
    layout = layout_pages(document("令和8年10月6日", alignment=Alignment.RIGHT))
    placed = layout.pages[0].lines[0]
    right = placed.origin.x() + placed.layout.lineAt(0).naturalTextRect().right()
    assert right == pytest.approx((210 - 25) * POINTS_PER_MM * UNIT, abs=UNIT)


def test_what_does_not_fit_goes_to_the_next_page():
    layout = layout_pages(document(*["一行"] * 60))
    assert layout.page_count == 2
    assert sum(len(page.lines) for page in layout.pages) == 60


def test_every_shipped_letter_fits_one_page():
    for template in sorted(paths.templates().glob("*/*.docx")):
        language = template.stem[:2]
        values = {info.name: info.sample(language) for info in FIELDS}
        docx = rendered(template, values, title="t", author="a")
        layout = layout_pages(read_pages(docx))
        assert layout.page_count == 1, template
        assert layout.last_fill < 0.97, template


def test_the_pdf_can_be_read_searched_and_says_what_it_is():
    text = "お約束のお電話についてのお詫び"
    pdf = PdfReader(io.BytesIO(pdf_bytes(document(text), "お詫び", "ja", "みほん")))
    assert text in said(pdf)
    assert pdf.metadata.title == "お詫び"
    assert "ja" in (pdf.xmp_metadata.dc_language or [])
    width, height = pdf.pages[0].mediabox.width, pdf.pages[0].mediabox.height
    assert (round(float(width)), round(float(height))) == (595, 842)


def test_the_pdf_carries_its_fonts():
    pdf = pdf_bytes(document("詫び状 Letter 𠮷"), "t", "ja", "a")
    assert b"FontFile2" in pdf or b"FontFile3" in pdf


def test_a_name_the_mincho_lacks_is_drawn_in_another_face():
    pdf = pdf_bytes(document("𠮷田 髙﨑 様"), "t", "ja", "a")
    assert b"NotoSansJP" in pdf
    assert "髙﨑様" in said(PdfReader(io.BytesIO(pdf)))


def test_the_preview_shows_pages_and_zooms_by_key(qtbot):
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.resize(700, 600)
    preview.show()
    preview.show_document(document(*["一行"] * 60))
    assert preview.page_count() == 2
    with qtbot.waitSignal(preview.zoomed) as zoomed:
        QTest.keyClick(preview.focusProxy(), Qt.Key.Key_Plus)
    assert zoomed.args[0] > 0
    assert "一行" in preview.focusProxy().accessibleDescription()
