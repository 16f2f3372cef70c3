"""Pages laid out once, painted alike for preview, print and PDF."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from desktop import paths
from desktop.domain.errors import WorldError
from desktop.domain.page import (
    MISSING,
    Alignment,
    Cell,
    Leading,
    LeadingRule,
    PagedDocument,
    PageField,
    Paragraph,
    Row,
    Run,
    Sheet,
    Table,
)
from desktop.letters.catalog import FIELDS
from desktop.letters.kinds import EVERYWHERE, read_kinds
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered
from desktop.pages.faces import UNIT
from desktop.pages.folder import set_font_folder
from desktop.pages.layout import POINTS_PER_MM, layout_pages
from desktop.pages.pdf import pdf_bytes
from desktop.pages.preview import PagePreview
from desktop.pages.printing import open_print_dialog, print_document, printer_for
from desktop.pages.scripts import script_gaps

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


def test_every_shipped_letter_holds_its_sheets_with_what_it_must_say():
    for kind in read_kinds([paths.templates()]).values():
        for language, template in kind.files.items():
            if template.suffix != ".docx":  # its mail is no page
                continue
            needed = EVERYWHERE | kind.required
            values = {info.name: info.sample(language) for info in FIELDS if info.name in needed}
            docx = rendered(template, values, title="t", author="a")
            layout = layout_pages(read_pages(docx))
            assert layout.page_count <= kind.pages, template
            assert kind.pages > 1 or layout.last_fill < 0.97, template


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


MARGIN = 25 * POINTS_PER_MM * UNIT
COLUMN = (210 - 50) * POINTS_PER_MM * UNIT


def test_the_baseline_stands_where_word_sets_it_in_an_exact_leading():
    placed = layout_pages(document("一行")).pages[0].lines[0]
    baseline = placed.origin.y() + placed.layout.lineAt(0).ascent()
    assert (baseline - MARGIN) / UNIT == pytest.approx(18 * 0.8, abs=0.05)


def test_a_quarter_em_stands_between_scripts_and_none_beside_marks():
    assert list(script_gaps("10月6日（03-0000）、A社")) == [1, 2, 3, 15]
    block = Paragraph(runs=(Run("あAあ", "Arial", "ＭＳ 明朝", 10.0),), leading=EXACT)
    with_space = layout_pages(PagedDocument(Sheet(), (block,)))
    without = layout_pages(PagedDocument(Sheet(), (replace(block, script_space=False),)))
    widths = [
        one.pages[0].lines[0].layout.lineAt(0).naturalTextWidth() for one in (with_space, without)
    ]
    assert (widths[0] - widths[1]) / UNIT == pytest.approx(5.0, abs=0.2)


def test_a_pair_of_letters_stands_closer_where_the_letter_asks_for_it():
    def width(kerned):
        run = Run("AVAVAV", "Times New Roman", "ＭＳ 明朝", 20.0, kerned=kerned)
        layout = layout_pages(PagedDocument(Sheet(), (Paragraph((run,), leading=EXACT),)))
        return layout.pages[0].lines[0].layout.lineAt(0).naturalTextWidth()

    assert width(True) < width(False)


def test_a_comma_may_hang_in_the_margin_but_no_letter_may():
    per_line = int(COLUMN / UNIT / 11)
    lines = lines_of(layout_pages(document("字" * per_line + "、" + "字" * 5)))
    assert lines == ["字" * per_line + "、", "字" * 5]
    lines = lines_of(layout_pages(document("字" * (per_line + 6))))
    assert lines == ["字" * per_line, "字" * 6]


def test_justified_lines_end_at_the_margin_and_the_last_does_not():
    layout = layout_pages(document("お約束のお電話を3回差し上げず、長くお待たせしました。" * 5))
    ends = []
    for placed in layout.pages[0].lines:
        line = placed.layout.lineAt(placed.index)
        words = placed.layout.text()[line.textStart() : line.textStart() + line.textLength()]
        if words[-1] not in "、。":
            ends.append(line.naturalTextWidth())
    assert len(ends) >= 2
    assert all(end == pytest.approx(COLUMN, abs=UNIT / 2) for end in ends)


def test_the_last_line_of_a_paragraph_is_never_left_alone_on_a_page():
    layout = layout_pages(document(*["一行"] * 37, "二行になる文です。" * 9))
    assert layout.page_count == 2
    assert len(layout.pages[1].lines) >= 2


def test_a_heading_goes_with_what_follows():
    texts = document(*["一行"] * 37, "見出し", "本文")
    blocks = list(texts.blocks)
    blocks[-2] = replace(blocks[-2], keep_next=True)
    layout = layout_pages(replace(texts, blocks=tuple(blocks)))
    assert lines_of(layout, 1)[0] == "見出し"


def test_the_head_of_a_table_stands_again_on_the_next_page():
    def row(text, repeated=False):
        paragraph = Paragraph(runs=(Run(text),), leading=EXACT)
        return Row((Cell((paragraph,)),), repeated=repeated)

    table = Table((200.0,), (row("品名", repeated=True), *(row(f"{n}番") for n in range(60))))
    layout = layout_pages(PagedDocument(Sheet(), (table,)))
    assert layout.page_count == 2
    assert [lines_of(layout, page)[0] for page in (0, 1)] == ["品名", "品名"]


def test_pages_say_their_number_and_how_many():
    footer = Paragraph(
        runs=(Run("", number=PageField.PAGE), Run(" / "), Run("", number=PageField.PAGES))
    )
    texts = replace(document(*["一行"] * 60), footer=(footer,))
    layout = layout_pages(texts)
    assert [lines_of(layout, page)[-1] for page in (0, 1)] == ["1 / 2", "2 / 2"]


def test_a_missing_value_is_tinted():
    look = Run("いつから", size=11.0, highlight=MISSING)
    layout = layout_pages(PagedDocument(Sheet(), (Paragraph(runs=(look, Run("毎日"))),)))
    missing, rest = layout.pages[0].lines[0].layout.formats()
    assert missing.format.background().color().name().upper() == "#FFE9B8"
    assert rest.format.background().style() is Qt.BrushStyle.NoBrush


def test_the_pdf_names_its_language_and_asks_for_full_size():
    pdf = PdfReader(io.BytesIO(pdf_bytes(document("詫び状"), "t", "ja", "みほん")), strict=True)
    assert pdf.root_object["/Lang"] == "ja"
    assert pdf.root_object["/ViewerPreferences"]["/PrintScaling"] == "/None"
    assert pdf.metadata.author == "みほん"


def test_printing_keeps_paper_and_size(tmp_path):
    texts = document(*["一行"] * 60)
    printer = printer_for(texts)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_document(texts, printer)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == 2
    assert (round(float(pages[0].mediabox.width)), round(float(pages[0].mediabox.height))) == (
        595,
        842,
    )


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_will_not_begin_is_said(tmp_path):
    printer = printer_for(document("一行"))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "printed.pdf"))
    with pytest.raises(WorldError) as caught:
        print_document(document("一行"), printer)
    assert caught.value.code == "print.not_started"


def test_the_print_dialog_stands_beside_the_window_and_can_be_left(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    printed = []
    dialog = open_print_dialog(parent, document("一行"), lambda: printed.append(True))
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert printed == []


def test_the_preview_says_the_page_and_what_it_cannot_show(qtbot):
    preview = PagePreview()
    qtbot.addWidget(preview)
    preview.resize(700, 600)
    preview.show()
    preview.show_document(replace(document(*["一行"] * 60), gaps=("ruby",)))
    texts = [label.text() for label in preview.findChildren(QLabel)]
    assert "1 / 2" in texts
    assert any("ruby" in text for text in texts)
    preview.set_zoom(9.0)
    assert preview.findChild(QToolButton, "action_zoom_fit").text() == "200 %"
