"""The verdict on templates: every fault with its place, and never an exception."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import paths
from desktop.content.messages import explain
from desktop.letters.check import check_bytes, check_template
from tests.letters.sample_letters import TEMPLATES
from tests.letters.word_files import cell, changed, docx, p, r, table, text_box

SHIPPED = sorted(TEMPLATES.glob("*/*.docx"))
GOOD = TEMPLATES / "callback_missed" / "ja.docx"
RELS = "word/_rels/document.xml.rels"


def codes(path) -> list[str]:
    return [fault.code for fault in check_template(path)]


def with_relation(tmp_path, type_end: str, target: str, *, external: bool = True):
    with zipfile.ZipFile(GOOD) as package:
        rels = package.read(RELS).decode()
    mode = ' TargetMode="External"' if external else ""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    new = f'<Relationship Id="rId9" Type="{base}/{type_end}" Target="{target}"{mode}/>'
    rels = rels.replace("</Relationships>", f"{new}</Relationships>")
    return changed(GOOD, tmp_path / "x.docx", {RELS: rels.encode()})


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_shipped_template_may_be_used(path):
    assert check_template(path) == []


def test_all_faults_are_told_at_once_with_place_line_and_way_out(tmp_path):
    body = (
        p("{{発信日}}")
        + p("{{宛な}} 様")
        + table(cell(p("{{記.項目}}")) + cell(p("x"), p("{{記.内用}}")))
        + text_box(p("{{件名}"))
        + p("{宛名}")
        + p("{{?記}}")
    )
    faults = check_template(docx(tmp_path, body))
    told = {(f.code, f.place.part, f.place.paragraph, f.proposal) for f in faults}
    assert told == {
        ("template.unknown_field", "body", 2, "{{宛名}}"),
        ("template.unknown_column", "cell", 2, "{{記.内容}}"),
        ("template.brace_open", "text_box", 1, "{{件名}}"),
        ("template.brace_single", "body", 4, "{{宛名}}"),
        ("template.block_open", "body", 5, ""),
    }
    column = next(f for f in faults if f.place.part == "cell")
    assert (column.place.table, column.place.row, column.place.column) == (1, 1, 2)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "ja",
            "本文 2段落目「{{宛な}} 様」：{{宛な}} という項目はありません。「{{宛名}}」ではありませんか。",
        ),
        (
            "en",
            "Body, paragraph 2, “{{宛な}} 様”: There is no field {{宛な}}. Did you mean “{{宛名}}”?",
        ),
    ],
)
def test_a_fault_is_one_sentence_in_the_readers_language(language, sentence, tmp_path):
    fault = check_template(docx(tmp_path, p("x") + p("{{宛な}} 様")))[0]
    roots = (paths.resources() / "content",)
    assert fault.sentence(lambda code, values: explain(code, values, language, roots)) == sentence


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (p("{{宛名}"), "template.brace_open"),
        (p("宛名}}"), "template.brace_open"),
        (p("{{{宛名}}}"), "template.brace_tripled"),
        (p("｛宛名｝"), "template.brace_single"),
        (p("{{記.項目}}"), "template.column_outside_table"),
        (p("{{記}}"), "template.rows_need_column"),
        (p("{{/記}}"), "template.block_not_begun"),
        (p("x {{?記}}") + p("{{/記}}"), "template.block_not_alone"),
        (p("{{?記}}") + table(cell(p("{{/記}}"))) + p("x"), "template.block_crosses"),
        (
            f'<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>{{{{宛</w:delText></w:r></w:del>'
            f"{r('名}}')}</w:p>",
            "template.brace_deleted",
        ),
    ],
)  # fmt: skip
def test_each_slip_has_a_name_of_its_own(body, code, tmp_path):
    assert code in codes(docx(tmp_path, body))


def test_a_dotx_is_a_template_too(tmp_path):
    with zipfile.ZipFile(GOOD) as package:
        types = package.read("[Content_Types].xml").replace(b"document.main", b"template.main")
    path = changed(GOOD, tmp_path / "t.dotx", {"[Content_Types].xml": types})
    assert codes(path) == []


@pytest.mark.parametrize(
    ("type_end", "target", "code"),
    [
        ("image", "http://example.com/a.png", "template.external"),
        ("attachedTemplate", "file:///C:/t.dotm", "template.attached_template"),
        ("aFChunk", "chunk.html", "template.embedded"),
        ("oleObject", "embeddings/a.xls", "template.embedded"),
        ("vbaProject", "vbaProject.bin", "template.macros"),
    ],
)
def test_relations_that_fetch_or_run_are_refused(type_end, target, code, tmp_path):
    assert codes(with_relation(tmp_path, type_end, target)) == [code]


def test_a_hyperlink_is_harmless(tmp_path):
    assert codes(with_relation(tmp_path, "hyperlink", "https://example.com/")) == []


def test_a_declaration_cannot_hide_in_another_encoding(tmp_path):
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    for content in (bomb.encode(), bomb.encode("utf-16")):
        path = changed(GOOD, tmp_path / "d.docx", {"word/settings.xml": content})
        assert codes(path) == ["template.dtd"]


def test_a_part_that_swells_is_never_unpacked(tmp_path):
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(GOOD) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for info in good.infolist():
            out.writestr(info.filename, good.read(info))
        out.writestr("word/huge.xml", b" " * 30_000_000)
    assert codes(path) == ["template.swells"]


def test_names_that_lead_out_or_stand_twice_are_refused(tmp_path):
    assert codes(changed(GOOD, tmp_path / "a.docx", {"../evil.xml": b"<x/>"})) == [
        "template.name_outside"
    ]
    path = changed(GOOD, tmp_path / "b.docx", {"WORD/document.xml": b"<x/>"})
    assert set(codes(path)) == {"template.name_twice"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "template.empty_file"),
        (b"hello", "template.not_word"),
        (b"PK\x03\x04" + bytes(50), "template.not_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "template.old_doc"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "template.encrypted",
        ),
    ],
)
def test_what_is_no_word_file_is_told_as_what_it_is(content, code, tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    assert codes(path) == [code]


def test_a_missing_file_and_a_folder_are_faults_too(tmp_path):
    assert codes(tmp_path / "none.docx") == ["template.missing"]
    assert codes(tmp_path) == ["template.unreadable"]


def test_a_macro_file_is_refused(tmp_path):
    assert codes(changed(GOOD, tmp_path / "m.docx", {"word/vbaProject.bin": b"x"})) == [
        "template.macros"
    ]


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_no_garbage_raises(content):
    assert check_bytes(content)


@pytest.mark.parametrize("seed", range(25))
def test_a_template_damaged_anywhere_gives_a_verdict(seed):
    data = bytearray(GOOD.read_bytes())
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.3:
        del data[chance.randrange(len(data)) :]
    check_bytes(bytes(data))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<a>", b"<a/>", None])
def test_a_broken_part_gives_a_verdict(part, content):
    out = io.BytesIO()
    with zipfile.ZipFile(GOOD) as good, zipfile.ZipFile(out, "w") as new:
        for info in good.infolist():
            if info.filename != part:
                new.writestr(info.filename, good.read(info))
        if content is not None:
            new.writestr(part, content)
    check_bytes(out.getvalue())


def test_a_placeholder_in_a_footnote_is_told_not_lost(tmp_path):
    note = b'<w:footnotes xmlns:w="x"><w:t>{{\xe5\xae\x9b\xe5\x90\x8d}}</w:t></w:footnotes>'
    with zipfile.ZipFile(GOOD) as package:
        rels = package.read(RELS).decode()
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    new = f'<Relationship Id="rId9" Type="{base}/footnotes" Target="footnotes.xml"/>'
    rels = rels.replace("</Relationships>", f"{new}</Relationships>").encode()
    path = changed(GOOD, tmp_path / "f.docx", {RELS: rels, "word/footnotes.xml": note})
    assert codes(path) == ["template.part_not_filled"]
