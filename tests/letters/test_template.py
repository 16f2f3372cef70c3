"""The placeholder engine on real Word files."""

from __future__ import annotations

import pytest

from desktop.domain.errors import Refused
from desktop.letters.opening import open_document, plain_text
from desktop.letters.render import rendered
from tests.letters.word_files import cell, docx, p, part, r, table, text_box


def filled(path, values):
    return rendered(path, values, title="t", author="a")


def lines(path, values):
    return plain_text(filled(path, values))


def test_a_value_takes_the_place_of_its_name_in_either_language(tmp_path):
    path = docx(tmp_path, p("{{宛名}} へ") + p("To {{Addressee}}"))
    assert lines(path, {"addressee": "仮山 様"}) == ["仮山 様 へ", "To 仮山 様"]


@pytest.mark.parametrize(
    "runs",
    [
        ("{{宛名}}",),
        ("{", "{宛", "名}", "}"),
        ("｛｛", "宛名", "｝｝"),
        ("{｛ 宛　名 }｝",),
        ("{{ａｄｄｒｅｓｓｅｅ}}",),
        ("{{Ad", "", "dressee}}"),
        tuple("{{addressee}}"),
    ],
)
def test_braces_and_names_may_be_split_widened_and_spaced(tmp_path, runs):
    path = docx(tmp_path, p("前", *runs, "後"))
    assert lines(path, {"addressee": "仮山 様"}) == ["前仮山 様後"]


def test_proofing_marks_and_bookmarks_between_the_runs_change_nothing(tmp_path):
    body = (
        f'<w:p>{r("{{宛")}<w:proofErr w:type="spellStart"/>{r("名")}'
        f'<w:bookmarkStart w:id="1" w:name="b"/>{r("}}")}<w:bookmarkEnd w:id="1"/></w:p>'
    )
    assert lines(docx(tmp_path, body), {"addressee": "仮山 様"}) == ["仮山 様"]


def test_the_run_that_holds_the_name_gives_the_value_its_look(tmp_path):
    red = '<w:rPr><w:rFonts w:eastAsia="ＭＳ ゴシック"/><w:color w:val="FF0000"/></w:rPr>'
    body = f"<w:p>{r('{{')}{r('件名', red)}{r('}}')}</w:p>"
    document = open_document(filled(docx(tmp_path, body), {"subject": "お詫び"}))
    run = next(run for run in document.paragraphs[0].runs if run.text)
    assert (run.text, str(run.font.color.rgb)) == ("お詫び", "FF0000")


def test_a_list_gives_one_paragraph_an_element(tmp_path):
    path = docx(tmp_path, p("{{宛名}}") + p("end"))
    assert lines(path, {"addressee": ["株式会社見本", "経理部", "仮森 様"]}) == [
        "株式会社見本", "経理部", "仮森 様", "end",
    ]  # fmt: skip


def test_a_paragraph_with_nothing_but_empty_fields_drops_out(tmp_path):
    path = docx(tmp_path, p("{{影響}} {{原因}}") + p("番号 {{文書番号}}") + p("end"))
    assert lines(path, {}) == ["番号", "end"]
    assert len(open_document(filled(path, {})).paragraphs) == 2


def test_a_block_stays_only_while_its_value_is_not_empty(tmp_path):
    path = docx(tmp_path, p("a") + p("{{?親展}}") + p("inside") + p("{{/親展}}") + p("b"))
    assert lines(path, {"confidential": "親展"}) == ["a", "inside", "b"]
    assert lines(path, {}) == ["a", "b"]


def test_blocks_may_stand_inside_blocks(tmp_path):
    body = (
        p("{{?件名}}") + p("1") + p("{{?親展}}") + p("2") + p("{{/親展}}") + p("{{/件名}}") + p("z")
    )
    path = docx(tmp_path, body)
    assert lines(path, {"subject": "x"}) == ["1", "z"]
    assert lines(path, {"confidential": "x"}) == ["z"]
    assert lines(path, {"subject": "x", "confidential": "x"}) == ["1", "2", "z"]


def test_a_row_is_repeated_for_each_element(tmp_path):
    head = cell(p("項目")) + cell(p("内容"))
    row = cell(p("{{記.項目}}")) + cell(p("{{記．内容}}"))
    path = docx(tmp_path, table(head, row) + p("end"))
    rows = [{"項目": "期間", "内容": "3時間"}, {"項目": "範囲", "内容": "41件"}]
    assert lines(path, {"facts": rows}) == [
        "項目", "内容", "期間", "3時間", "範囲", "41件", "end",
    ]  # fmt: skip
    assert lines(path, {"facts": []}) == ["項目", "内容", "end"]


def test_every_cell_still_ends_in_a_paragraph(tmp_path):
    path = docx(tmp_path, table(cell(p("{{影響}}")) + cell(p("{{宛名}}"))) + p("end"))
    document = open_document(filled(path, {}))
    assert all(len(c.paragraphs) == 1 for c in document.tables[0].rows[0].cells)


def test_both_branches_of_a_text_box_are_filled(tmp_path):
    path = docx(tmp_path, text_box(p("{{件名}}")) + p("{{宛名}}"))
    xml = part(filled(path, {"subject": "お詫び", "addressee": "仮山 様"}), "word/document.xml")
    assert xml.count("お詫び") == 2 and "{{" not in xml


def test_tracked_changes_are_settled_so_that_no_letter_is_printed_with_its_corrections(tmp_path):
    body = (
        f'<w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="a"/></w:rPr></w:pPr>'
        f'<w:ins w:id="1" w:author="a">{r("{{件名}}")}</w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>古い言葉</w:delText></w:r></w:del>'
        f'<w:moveFrom w:id="3" w:author="a">{r("移した文")}</w:moveFrom></w:p>'
    )
    letter = filled(docx(tmp_path, body), {"subject": "お詫び"})
    xml = part(letter, "word/document.xml")
    assert plain_text(letter) == ["お詫び"]
    assert not any(left in xml for left in ("<w:ins", "<w:del", "moveFrom", "古い言葉", "移した文"))


def test_line_breaks_tabs_and_signs_of_xml_arrive_as_typed(tmp_path):
    path = docx(tmp_path, p("[{{影響}}]"))
    document = open_document(filled(path, {"impact": "A & B\n<二行目>\t𠮷\x00\ud800\u202e"}))
    assert document.paragraphs[0].text == "[A & B\n<二行目>\t𠮷]"


def test_braces_inside_a_value_are_text_not_a_placeholder(tmp_path):
    path = docx(tmp_path, p("{{影響}} {{原因}}") + p("{{宛名}}"))
    got = lines(path, {"impact": "{{原因}}", "cause": "c", "addressee": ["{{影響}}", "b"]})
    assert got == ["{{原因}} c", "{{影響}}", "b"]


def test_an_unknown_name_is_refused_and_nothing_is_written(tmp_path):
    with pytest.raises(Refused) as caught:
        filled(docx(tmp_path, p("{{宛な}}")), {})
    assert caught.value.code == "template.unknown_field"
    assert caught.value.details == {"field": "{{宛な}}"}


def test_none_is_never_printed(tmp_path):
    assert lines(docx(tmp_path, p("x{{影響}}")), {"impact": None}) == ["x"]
