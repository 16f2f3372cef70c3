"""Vertical letters: figures in kanji, the order of a vertical sheet, the same words as across."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from zipfile import ZipFile

import pytest
from docx import Document

from desktop.letters.check import check_template
from desktop.letters.fields import field_values, printed_values
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered
from tests.letters.letter_lengths import LENGTHS, USUAL
from tests.letters.sample_letters import kinds

CODES = ("L1", "L3", "L13")
FACTS = {
    "product": "保温ポット（2リットル）",
    "lot": "KP-200 第12番",
    "bought_on": "令和8年9月28日",
}


def material(code: str, length: str = "usual"):
    usual = next(one for one in USUAL.values() if (one.kind, one.language) == (code, "ja"))
    return LENGTHS[length](usual)


def made(code: str, length: str = "usual", **more) -> bytes:
    kind = kinds()[code]
    values = field_values(more.pop("material", None) or material(code, length), kind)
    template = kind.files["ja-vertical"]
    return rendered(template, printed_values(values), title="件名", author="架空", **more)


def lines(docx: bytes) -> list[str]:
    return [line for line in read_pages(docx).text.split("\n") if line]


@pytest.mark.parametrize("code", CODES)
def test_every_vertical_template_passes_the_check(code):
    assert not check_template(kinds()[code].files["ja-vertical"])


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("length", LENGTHS)
def test_a_vertical_letter_holds_no_western_figure_and_no_hole(code, length):
    text = read_pages(made(code, length)).text
    assert not re.search("[0-9０-９{｛]|None|様様", text)


@pytest.mark.parametrize("code", CODES)
def test_after_the_closing_word_come_date_sender_and_addressee(code):
    one = replace(material(code), name="仮山 はなこ", company="", department="", title="")
    said = lines(made(code, material=one))
    assert said[0].startswith("謹啓　")
    end = said.index("謹白")
    assert said[end + 1].startswith("令和八年")
    assert one.signer_name in said[said.index("仮山 はなこ 様") - 1]


def test_the_list_of_facts_is_at_the_left_and_says_so():
    said = read_pages(made("L1", material=replace(material("L1"), overrides=FACTS))).text
    assert "左記のとおり" in said
    assert "下記" not in said
    assert said.index(" 様\n") < said.index("\n記\n") < said.index("KP-200 第十二番")
    assert "令和八年九月二十八日" in said


@pytest.mark.parametrize("code", CODES)
def test_the_words_are_those_of_the_horizontal_letter(code):
    kind = kinds()[code]

    def sentences(stem: str) -> str:
        body = Document(str(kind.files[stem])).element.body
        text = "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))
        return text.replace("左記", "下記").replace("{{頭語}}　", "{{頭語}}")

    across, down = sentences("ja"), sentences("ja-vertical")
    begin, end = across.index("{{頭語}}"), across.index("{{結語}}")
    assert across[begin:end] in down


def test_the_reader_says_that_the_page_is_vertical_and_has_nothing_it_cannot_show():
    pages = read_pages(made("L3"))
    assert pages.sheet.vertical
    assert pages.sheet.width_mm > pages.sheet.height_mm
    assert pages.gaps == ()


def test_text_turned_another_way_is_told_of():
    flows = _with(made("L3"), b'w:val="tbRl"', b'w:val="btLr"')
    pages = read_pages(flows)
    assert not pages.sheet.vertical
    assert pages.gaps == ("vertical_text",)
    template = _with(kinds()["L1"].files["ja-vertical"].read_bytes(), b"tbRl", b"btLr")
    values = printed_values(field_values(material("L1"), kinds()["L1"]))
    turned = read_pages(rendered(template, values, title="t", author="a"))
    assert "11月" in turned.text  # only columns from the right carry kanji figures


def test_a_number_the_template_itself_says_is_set_upright():
    said = "<w:p><w:r><w:t>10月6日、第128号、A4判で</w:t></w:r></w:p><w:sectPr>".encode()
    template = _with(kinds()["L3"].files["ja-vertical"].read_bytes(), b"<w:sectPr>", said)
    values = field_values(material("L3"), kinds()["L3"])
    pages = read_pages(rendered(template, printed_values(values), title="t", author="a"))
    runs = [run for block in pages.blocks for run in getattr(block, "runs", ())]
    assert [run.text for run in runs if run.upright] == ["10", "6"]
    assert "10月6日、第128号、A4判で" in pages.text


def test_a_horizontal_letter_keeps_its_figures():
    kind = kinds()["L1"]
    values = printed_values(field_values(material("L1"), kind))
    pages = read_pages(rendered(kind.files["ja"], values, title="t", author="a"))
    assert "11月" in pages.text
    assert not any(run.upright for block in pages.blocks for run in getattr(block, "runs", ()))


def test_a_letter_that_is_looked_through_keeps_the_figures_as_typed():
    assert "11月" in read_pages(made("L1", plain_figures=True)).text


def _with(docx: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(docx)) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name.endswith("document.xml") else data)
    return out.getvalue()
