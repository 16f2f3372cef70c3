"""A Word file read into page values: styles resolved, gaps told."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Pt

from desktop import paths
from desktop.domain.errors import DomainError
from desktop.domain.page import MISSING, Alignment, LeadingRule, PageField, Paragraph, Table
from desktop.letters.reading import read_pages

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraphs(document):
    return [block for block in document.blocks if isinstance(block, Paragraph)]


def test_the_shipped_letters_are_read_without_a_gap():
    for template in sorted(paths.templates().glob("*/*.docx")):
        document = read_pages(template)
        assert document.gaps == (), template
        assert round(document.sheet.width_mm) == (297 if document.sheet.vertical else 210)
        body = [block for block in paragraphs(document) if block.text]
        assert all(block.leading.rule is LeadingRule.EXACT for block in body), template


def test_text_alignment_and_indent_come_through():
    document = Document()
    paragraph = document.add_paragraph("令和8年10月6日")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.paragraph_format.left_indent = Pt(24)
    read = paragraphs(read_pages(saved(document)))[0]
    assert (read.text, read.alignment) == ("令和8年10月6日", Alignment.RIGHT)
    assert read.indent_left == pytest.approx(24)


@pytest.mark.parametrize(
    ("from_half_points", "kerned"), [("2", True), ("40", True), ("41", False), ("0", False)]
)
def test_pairs_stand_closer_from_the_size_the_file_names(from_half_points, kerned):
    document = Document()
    run = document.add_paragraph().add_run("AV")
    run.font.size = Pt(20)
    run._r.get_or_add_rPr().append(
        parse_xml(
            '<w:kern xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
            f' w:val="{from_half_points}"/>'
        )
    )
    assert paragraphs(read_pages(saved(document)))[0].runs[0].kerned is kerned


def test_runs_keep_their_look():
    document = Document()
    paragraph = document.add_paragraph()
    bold = paragraph.add_run("重要")
    bold.bold, bold.font.size = True, Pt(14)
    paragraph.add_run("なこと")
    first, second = paragraphs(read_pages(saved(document)))[0].runs
    assert (first.text, first.bold, first.size) == ("重要", True, 14.0)
    assert (second.text, second.bold) == ("なこと", False)


def test_a_table_keeps_rows_cells_and_lines():
    document = Document()
    table = document.add_table(rows=2, cols=2, style="Table Grid")
    table.cell(0, 0).text = "期間"
    table.cell(0, 1).text = "9:40から12:55まで"
    read = next(block for block in read_pages(saved(document)).blocks if isinstance(block, Table))
    assert [[cell.blocks[0].text for cell in row.cells] for row in read.rows][0] == [
        "期間",
        "9:40から12:55まで",
    ]
    assert read.rows[0].cells[0].borders.top > 0


def test_headers_and_footers_are_read_apart():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "下書き"
    document.sections[0].footer.paragraphs[0].text = "みほん"
    read = read_pages(saved(document))
    assert [block.text for block in read.header] == ["下書き"]
    assert [block.text for block in read.footer] == ["みほん"]


def test_a_file_that_is_no_letter_is_refused(tmp_path: Path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 nothing of a kind")
    with pytest.raises(DomainError):
        read_pages(broken)


def element(xml: str):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    head, _, rest = xml.partition(">")
    closing = "/" if head.endswith("/") else ""
    return parse_xml(f"{head.rstrip('/')} {space}{closing}>{rest}")


def test_tracked_deletions_are_gone_and_insertions_stay():
    document = Document()
    paragraph = document.add_paragraph("お電話を")
    paragraph._p.append(element("<w:del w:id='1'><w:r><w:delText>忘れ</w:delText></w:r></w:del>"))
    paragraph._p.append(element("<w:ins w:id='2'><w:r><w:t>差し上げず</w:t></w:r></w:ins>"))
    assert paragraphs(read_pages(saved(document)))[0].text == "お電話を差し上げず"


def test_direct_formatting_beats_the_style_and_the_style_its_ancestor():
    document = Document()
    parent = document.styles.add_style("Parent", WD_STYLE_TYPE.PARAGRAPH)
    parent.font.size, parent.font.italic = Pt(9), True
    child = document.styles.add_style("Child", WD_STYLE_TYPE.PARAGRAPH)
    child.base_style, child.font.size = parent, Pt(12)
    paragraph = document.add_paragraph(style="Child")
    paragraph.add_run("様式")
    paragraph.add_run("直接").font.size = Pt(16)
    styled, direct = paragraphs(read_pages(saved(document)))[0].runs
    assert (styled.size, styled.italic) == (12.0, True)
    assert (direct.size, direct.italic) == (16.0, True)


def test_an_indent_in_characters_beats_one_in_points():
    document = Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("字下げ").font.size = Pt(12)
    paragraph._p.get_or_add_pPr().append(
        element("<w:ind w:firstLineChars='100' w:firstLine='999'/>")
    )
    assert paragraphs(read_pages(saved(document)))[0].first_line == pytest.approx(12.0)


def test_a_page_break_within_a_paragraph_cuts_it():
    document = Document()
    paragraph = document.add_paragraph("一枚目")
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    paragraph.add_run("二枚目")
    first, second = paragraphs(read_pages(saved(document)))
    assert (first.text, second.text) == ("一枚目", "二枚目")
    assert second.page_break_before and not first.page_break_before


def test_a_page_break_at_the_end_leaves_no_empty_line_on_the_next_page():
    document = Document()
    document.add_paragraph("一枚目").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("二枚目")
    read = paragraphs(read_pages(saved(document)))
    assert [block.text for block in read] == ["一枚目", "二枚目"]
    assert read[1].page_break_before


def test_numbered_paragraphs_carry_their_numbers():
    document = Document()
    for text in ("一つ目", "二つ目"):
        document.add_paragraph(text, style="List Number")
    read = paragraphs(read_pages(saved(document)))
    assert [block.text for block in read] == ["1.\t一つ目", "2.\t二つ目"]


def test_a_missing_value_is_marked_and_its_brackets_go():
    document = Document()
    document.add_paragraph("⟦いつから⟧毎日")
    missing, rest = paragraphs(read_pages(saved(document)))[0].runs
    assert (missing.text, missing.highlight) == ("いつから", MISSING)
    assert (rest.text, rest.highlight) == ("毎日", "")


def test_page_numbers_are_fields_and_other_fields_keep_what_word_last_showed():
    document = Document()
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph._p.append(
        element("<w:fldSimple w:instr=' PAGE '><w:r><w:t>9</w:t></w:r></w:fldSimple>")
    )
    body = document.add_paragraph()
    body._p.append(
        element("<w:fldSimple w:instr=' DATE '><w:r><w:t>10月6日</w:t></w:r></w:fldSimple>")
    )
    read = read_pages(saved(document))
    assert [run.number for run in read.footer[0].runs] == [PageField.PAGE]
    assert paragraphs(read)[0].text == "10月6日"
    assert read.gaps == ("field",)


@pytest.mark.parametrize(
    ("xml", "gap"),
    [
        ("<w:r><w:ruby><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>", "ruby"),
        ("<w:r><w:rPr><w:em w:val='dot'/></w:rPr><w:t>点</w:t></w:r>", "emphasis_marks"),
        ("<w:r><w:footnoteReference w:id='2'/></w:r>", "notes"),
        ("<w:r><w:pict/></w:r>", "old_drawing"),
    ],
)
def test_what_cannot_be_shown_is_named(xml, gap):
    document = Document()
    document.add_paragraph("本文")._p.append(element(xml))
    assert read_pages(saved(document)).gaps == (gap,)


def test_a_picture_in_the_text_keeps_its_size(tmp_path: Path):
    document = Document()
    document.add_paragraph().add_run().add_picture(io.BytesIO(PNG), width=Pt(51), height=Pt(51))
    (picture,) = paragraphs(read_pages(saved(document)))[0].runs
    assert (picture.width, picture.height, picture.floating) == (51.0, 51.0, False)
    assert picture.data == PNG
