"""A Word file read into page values: styles resolved, gaps told."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from desktop import paths
from desktop.domain.errors import DomainError
from desktop.domain.page import Alignment, LeadingRule, Paragraph, Table
from desktop.letters.reading import read_pages


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
        assert round(document.sheet.width_mm) == 210
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
