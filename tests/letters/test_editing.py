"""Every paragraph of every shipped letter can be changed by hand, and the letter stays a letter."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.oxml import parse_xml
from openxml_audit import OpenXmlValidator

from desktop.domain.letter_edit import Edit, EditKind, HandText
from desktop.letters.editing import NamedParagraphs
from desktop.letters.editing_render import (
    Sheet,
    file_paragraphs,
    rendered_sheet,
    template_paragraphs,
)
from desktop.letters.editing_text import EditableText
from desktop.letters.fields import field_values, printed_values
from desktop.letters.opening import plain_text
from desktop.letters.reading import read_pages
from tests.letters.letter_lengths import USUAL
from tests.letters.sample_letters import kinds

VERTICAL = [f"{code}-ja-vertical" for code in ("L1", "L3", "L13")]
EVERY = [*USUAL, *VERTICAL]


def sheet(name: str, *edits: Edit) -> Sheet:
    code, _, stem = name.partition("-")
    material = USUAL[f"{code}-{stem[:2]}"]
    kind = kinds()[code]
    template = kind.files[stem].read_bytes()
    return Sheet(template, printed_values(field_values(material, kind)), HandText(edits))


def rendered(one: Sheet, **more) -> bytes:
    return rendered_sheet(one, title="件名", author="架空", **more)


def lines(docx: bytes) -> list[str]:
    return plain_text(docx)


@pytest.mark.parametrize("name", EVERY)
def test_a_letter_without_changes_is_the_letter_its_template_makes(name):
    from desktop.letters.render import rendered as plain

    one = sheet(name)
    made = plain(one.template, one.values, title="件名", author="架空")
    assert read_pages(rendered(one)) == read_pages(made)
    assert b"by-hand" not in rendered(one)


@pytest.mark.parametrize("name", EVERY)
def test_every_line_of_the_page_is_a_paragraph_that_can_be_opened(name):
    one = sheet(name)
    paragraphs, _ = template_paragraphs(one)

    assert len({each.key for each in paragraphs}) == len(paragraphs)
    said = [line for each in paragraphs for line in each.text.split("\n") if line.strip()]
    printed = [line for text in lines(rendered(one)) for line in text.split("\n")]
    assert sorted(_bare(line) for line in said) == sorted(_bare(line) for line in printed)


@pytest.mark.parametrize("name", EVERY)
def test_every_paragraph_can_be_changed_at_once_and_the_letter_is_whole(name, tmp_path):
    one = sheet(name)
    paragraphs, _ = template_paragraphs(one)
    edits = [
        Edit(each.key, EditKind.TEXT, each.text, f"{number} 変えた一行 <&>")
        for number, each in enumerate(paragraphs)
    ]
    made = rendered(sheet(name, *edits))

    assert sorted(lines(made)) == sorted(edit.text for edit in edits)
    path = tmp_path / "letter.docx"
    path.write_bytes(made)
    assert OpenXmlValidator().validate(str(path)).is_valid
    assert read_pages(made).gaps == read_pages(rendered(one)).gaps


@pytest.mark.parametrize("name", EVERY)
def test_each_paragraph_is_changed_left_out_and_followed_alone(name):
    one = sheet(name)
    paragraphs, _ = template_paragraphs(one)
    before = lines(rendered(one))
    for each, following in zip(paragraphs, [*paragraphs[1:], None], strict=True):
        edits = [
            Edit(each.key, EditKind.TEXT, each.text, "別の文"),
            Edit("new:1", EditKind.NEW, text="加えた文", near=(each.key,)),
        ]
        if following is not None:
            edits.append(Edit(following.key, EditKind.OUT, following.text))
        made = lines(rendered(sheet(name, *edits)))
        assert len(made) == len(before) + (following is None)
        assert made.index("加えた文") == made.index("別の文") + 1


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", EVERY)
def test_what_is_left_out_everywhere_leaves_a_file_that_opens(name, tmp_path):
    paragraphs, _ = template_paragraphs(sheet(name))
    edits = [Edit(each.key, EditKind.OUT, each.text) for each in paragraphs]
    path = tmp_path / "letter.docx"
    path.write_bytes(rendered(sheet(name, *edits)))

    assert lines(path.read_bytes()) == []
    assert OpenXmlValidator().validate(str(path)).is_valid


@pytest.mark.parametrize("name", EVERY)
def test_a_letter_as_its_own_word_file_says_the_same(name):
    one = sheet(name)
    file = rendered(one)
    as_file = Sheet(one.template, one.values, file=file)

    assert lines(rendered(as_file)) == lines(file)
    assert [p.text for p in file_paragraphs(as_file)] == [
        p.text for p in template_paragraphs(one)[0]
    ]


@pytest.mark.parametrize("name", VERTICAL)
def test_figures_written_by_hand_in_a_vertical_letter_are_read_as_dates(name):
    paragraphs, _ = template_paragraphs(sheet(name))
    body = next(each for each in paragraphs if "。" in each.text)
    edit = Edit(body.key, EditKind.TEXT, body.text, "十一月十七日(水)に伺います。")

    assert "11月17日(水)に伺います。" in lines(rendered(sheet(name, edit), plain_figures=True))
    assert "十一月十七日(水)に伺います。" in lines(rendered(sheet(name, edit)))


# The look of what is written


def paragraph(runs: str) -> object:
    return parse_xml(
        f'<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{runs}</w:p>'
    )


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def looks(element) -> list[tuple[str, bool]]:
    """Return the words of each run, and whether they are bold."""
    from desktop.letters import word_names as n

    found = []
    for one in element.iter(n.R):
        words = EditableText(_alone(one)).text
        if words:
            found.append((words, next(one.iter(n.w("b")), None) is not None))
    return found


def _alone(one) -> object:
    import copy

    holder = paragraph("")
    holder.append(copy.deepcopy(one))
    return holder


BOLD, BR = "<w:b/>", "<w:br/>"
MIXED = run("お届けは") + run("10月7日", BOLD) + run("でございます。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "お届け日は10月7日でございます。",
            [("お届け日は", False), ("10月7日", True), ("でございます。", False)],
        ),
        (
            "お届けは10月8日でございます。",
            [("お届けは", False), ("10月8日", True), ("でございます。", False)],
        ),
        (
            "お届けは翌週でございます。",
            [("お届けは", False), ("翌週", True), ("でございます。", False)],
        ),
        ("でございます。", [("でございます。", False)]),
        (
            "お届けは10月7日です。よろしく。",
            [("お届けは", False), ("10月7日", True), ("です。よろしく。", False)],
        ),
        (
            "まず、お届けは10月7日でございます。",
            [("まず、お届けは", False), ("10月7日", True), ("でございます。", False)],
        ),
    ],
)
def test_bold_words_that_stay_are_bold(text, expected):
    element = paragraph(MIXED)
    EditableText(element).put(text)

    assert EditableText(element).text == text
    assert looks(element) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("一行目<w:br/>二行目", "一行目\n三行目"),
        ("一行目", "一行目\n二行目\tつづき"),
        ("a<w:br/>b<w:br/>c", "abc"),
        ("a<w:br/>b", "a\nb\n"),
        ("<w:br/>b", "x\nb"),
        ("a", ""),
        ("a", "𠮷野家 & <b> \"'"),
    ],
)
def test_line_breaks_tabs_and_rare_signs_come_and_go(before, after):
    words = [f'<w:t xml:space="preserve">{one}</w:t>' if one else "" for one in before.split(BR)]
    element = paragraph(f"<w:r>{BR.join(words)}</w:r>")
    EditableText(element).put(after)

    assert EditableText(element).text == after


def test_words_with_nothing_to_hold_on_to_get_a_run_of_their_own():
    element = paragraph("")
    EditableText(element).put("はじめの一行")

    assert EditableText(element).text == "はじめの一行"


def test_control_signs_and_lone_surrogates_are_not_written():
    element = paragraph(run("a"))
    EditableText(element).put("b\x00\x1f\ud800c")

    assert EditableText(element).text == "bc"


# Text boxes, headers, and what is no text


def document(build: Callable[[object], None]) -> object:
    made = Document()
    build(made)
    out = io.BytesIO()
    made.save(out)
    return Document(io.BytesIO(out.getvalue()))


def test_a_text_box_is_changed_in_both_of_its_forms():
    box = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>'
        '<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>枠の文</w:t>'
        "</w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>枠の文</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = document(lambda one: one.add_paragraph("本文")._p.append(parse_xml(box)))
    named = NamedParagraphs(made)
    paragraphs = named.read()
    assert [(one.text, one.place) for one in paragraphs] == [("本文", "body"), ("枠の文", "box")]
    named.apply([Edit(paragraphs[1].key, EditKind.TEXT, "枠の文", "変えた枠")])

    xml = made.element.xml
    assert xml.count("変えた枠") == 2 and "枠の文" not in xml


def test_head_and_foot_of_the_page_are_changed_where_they_carry_text():
    def build(one):
        one.sections[0].header.paragraphs[0].text = "みほん内科クリニック"
        one.sections[0].footer.paragraphs[0].text = "見本県仮町市"
        one.add_paragraph("本文")

    made = document(build)
    named = NamedParagraphs(made)
    places = {one.place: one.key for one in named.read()}
    assert set(places) == {"body", "header", "footer"}
    named.apply([Edit(places["header"], EditKind.TEXT, "", "みほん医院")])

    assert made.sections[0].header.paragraphs[0].text == "みほん医院"


def test_a_picture_stays_where_a_paragraph_is_left_out(tmp_path):
    made = document(lambda one: one.add_paragraph("印影"))
    holder = made.paragraphs[0]._p
    holder.append(
        parse_xml(
            '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:drawing/></w:r>"
        )
    )
    named = NamedParagraphs(made)
    named.apply([Edit(named.read()[0].key, EditKind.OUT, "印影")])

    assert "drawing" in made.element.xml and "印影" not in made.element.xml


def test_a_row_whose_words_are_all_left_out_is_gone():
    def build(one):
        table = one.add_table(rows=2, cols=2)
        for number, cell in enumerate(table._cells):
            cell.text = f"枠{number}"

    made = document(build)
    named = NamedParagraphs(made)
    edits = [Edit(one.key, EditKind.OUT, one.text) for one in named.read()[:2]]
    named.apply(edits)

    assert len(made.tables[0].rows) == 1
