"""No placeholder that would be printed unfilled, written anew by Word, or not printed at all."""

from __future__ import annotations

import re
import zipfile

import pytest

from benchmarks.hostile import FILES
from benchmarks.mutations import run
from desktop import paths
from desktop.content.messages import knows
from desktop.letters.check import check_bytes, check_template
from desktop.letters.render import rendered
from tests.letters.sample_letters import TEMPLATES
from tests.letters.word_files import cell, changed, docx, p, part, r, table

GOOD = TEMPLATES / "callback_missed" / "ja.docx"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
NAME = "{{宛名}}"


def codes(path) -> set[str]:
    return {fault.code for fault in check_template(path)}


def field(code: str, inside: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{inside}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (
            f'<w:p><w:r><mc:AlternateContent {MC}><mc:Choice Requires="w"><w:t>{NAME}</w:t>'
            "</mc:Choice></mc:AlternateContent></w:r></w:p>",
            "template.not_reached",
        ),
        (
            f"<w:p><m:oMath {M}><m:r><m:t>{NAME}</m:t></m:r></m:oMath></w:p>",
            "template.not_reached",
        ),
        (
            p("{{?記}}").replace("</w:p>", f"<m:oMath {M}><m:r><m:t>x</m:t></m:r></m:oMath></w:p>")
            + p("{{/記}}"),
            "template.block_not_alone",
        ),
        (field(" DATE ", r(NAME)), "template.in_field"),
        (field(f" REF {NAME} ", r("x")), "template.in_field"),
        (
            f'<w:p><w:fldSimple w:instr=" AUTHOR ">{r(NAME)}</w:fldSimple></w:p>',
            "template.in_field",
        ),
        (f"<w:p>{r(NAME, '<w:rPr><w:vanish/></w:rPr>')}</w:p>", "template.hidden_text"),
        (
            '<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{}"/></w:sdtPr>'
            f"<w:sdtContent>{r(NAME)}</w:sdtContent></w:sdt></w:p>",
            "template.bound_control",
        ),
        (
            table(cell(p("{{記.項目}}") + table(cell(p("{{記.内容}}"))) + p("x"))),
            "template.rows_nested",
        ),
        (table(cell(p("{{記.項目}}")) + cell(p("{{経過.日時}}"))), "template.rows_mixed"),
        (p("お詫び申し上げます。") * 801, "template.too_long"),
        (p("あ" * 100_001), "template.too_long"),
        (p(NAME) * 201, "template.too_many_fields"),
    ],
)  # fmt: skip
def test_what_would_go_wrong_on_paper_is_told_before(body, code, tmp_path):
    assert code in codes(docx(tmp_path, body))


@pytest.mark.parametrize(
    "body",
    [
        field(' HYPERLINK "https://example.com" ', r(NAME)),
        "<w:p>" + r(NAME, '<w:rPr><w:vanish w:val="0"/></w:rPr>') + "</w:p>",
        f"<w:p><w:sdt><w:sdtContent>{r(NAME)}</w:sdtContent></w:sdt></w:p>",
        "<w:p><w:r><w:t>{{宛<!-- a note -->名}}</w:t></w:r></w:p>",
    ],
)
def test_what_only_looks_odd_is_accepted(body, tmp_path):
    assert codes(docx(tmp_path, body)) == set()


def test_a_formula_beside_an_empty_field_keeps_its_paragraph(tmp_path):
    body = p("{{親展}}").replace("</w:p>", f"<m:oMath {M}><m:r><m:t>x</m:t></m:r></m:oMath></w:p>")
    letter = rendered(docx(tmp_path, body), {}, title="t", author="a")
    assert "<m:t>x</m:t>" in part(letter, "word/document.xml")


def test_nothing_hides_behind_a_prefix_a_name_or_a_split_field(tmp_path):
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    chunk = f'<document xmlns="{main}"><body><altChunk/></body></document>'.encode()
    fetch = (
        f'<w:ftr xmlns:w="{main}"><w:p><w:r><w:instrText> INCLUDE</w:instrText>'
        "<w:instrText>PICTURE x</w:instrText></w:r></w:p></w:ftr>"
    ).encode()
    simple = f'<w:ftr xmlns:w="{main}"><w:fldSimple w:instr=" INCLUDETEXT x "/></w:ftr>'.encode()
    bomb = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    for number, (name, content, code) in enumerate(
        (
            ("word/document.xml", chunk, "template.embedded"),
            ("word/footer9.xml", fetch, "template.external"),
            ("word/footer9.xml", simple, "template.external"),
            ("word/document.dat", bomb, "template.dtd"),
            ("word/movie.mp4", b"\x00\x01", "template.embedded"),
        )
    ):
        assert codes(changed(GOOD, tmp_path / f"{number}.docx", {name: content})) == {code}


def test_a_file_saved_as_strict_open_xml_is_told_as_that(tmp_path):
    with zipfile.ZipFile(GOOD) as package:
        text = package.read("word/document.xml").decode()
    strict = text.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    path = changed(GOOD, tmp_path / "s.docx", {"word/document.xml": strict.encode()})
    assert codes(path) == {"template.strict"}


@pytest.mark.parametrize("name", [name for name in FILES if "1 GB" not in name])
def test_a_file_made_to_choke_the_reader_gets_its_verdict(name):
    accepted = {"tables 60 deep", "as long as is allowed", "rows, 190", "19 MB of pictures"}
    assert (not check_bytes(FILES[name]())) == (name in accepted)


def test_damaged_templates_are_refused_or_rendered_to_the_letter():
    tally = run(range(60))
    assert tally.faulty == ()
    assert tally.rendered > 10 and sum(tally.refused.values()) > 10


def test_every_fault_has_its_sentence():
    rooms = (paths.templates().parent / "desktop" / "letters").glob("*.py")
    found = {
        code
        for file in rooms
        for code in re.findall(r'"(template\.[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert len(found) > 30
    roots = (paths.resources() / "content",)
    assert [code for code in sorted(found) if not knows(code, roots)] == []
