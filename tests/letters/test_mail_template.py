"""The text of a mail as a template: read, filled, checked, broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import Refused
from desktop.letters.catalog import FIELDS
from desktop.letters.mail_check import check_mail
from desktop.letters.mail_template import filled_mail, read_mail, tidied
from desktop.letters.mail_wrap import COLUMNS, width, wrapped


def filled(body: str, **values: object) -> str:
    return filled_mail(f"Subject: s\n\n{body}\n".encode(), values).body


def codes(text: str | bytes) -> list[str]:
    content = text if isinstance(text, bytes) else text.encode()
    return [one.code.removeprefix("template.") for one in check_mail(content)]


def test_names_in_both_languages_and_full_width_braces_are_filled():
    assert filled("{{原因}}/{{Cause}}/｛｛ 原　因 ｝｝/{{cause}}", cause="x") == "x/x/x/x"


def test_a_block_stands_only_while_its_field_has_a_value():
    body = "a\n\n{{?記}}\nfacts\n{{/記}}\n\nb"
    assert filled(body, facts="") == "a\n\nb"
    assert filled(body, facts="x") == "a\n\nfacts\n\nb"


def test_a_line_comes_once_for_each_row_and_each_element():
    rows = [{"項目": "a", "内容": "1"}, {"項目": "b", "内容": ""}]
    assert filled("・{{記.項目}}：{{記.内容}}", facts=rows) == "・a：1\n・b："
    assert filled("・{{日時の候補}}", choices=["9時", "10時"]) == "・9時\n・10時"


def test_a_line_whose_every_field_is_empty_drops_out_with_one_blank_line():
    assert filled("a\n\n{{影響}}\n\n{{原因}}\n\nb", cause="c") == "a\n\nc\n\nb"
    assert filled("a\n\n\nb") == "a\n\n\nb", "blank lines of the writer stay"


def test_an_empty_field_between_words_leaves_no_gap():
    assert filled("{{Finding}} {{Ground}}", finding="", ground="g") == "g"
    assert filled("{{Finding}} {{Ground}}", finding="f", ground="") == "f"


def test_braces_inside_a_value_are_text():
    assert filled("{{原因}}", cause="{{影響}}", impact="no") == "{{影響}}"


def test_a_value_with_line_ends_keeps_them_in_the_text_and_loses_them_in_the_subject():
    mail = filled_mail("件名: {{原因}}\n\n{{原因}}".encode(), {"cause": "a\r\nb\u2028c\x00\ud800d"})
    assert mail.subject == "a b cd"
    assert mail.body == "a\nb\ncd"


@pytest.mark.parametrize("head", ["件名: x", "件名：x", "Subject: x", "subject:x", " 件名 ： x"])
def test_the_subject_is_found_however_it_is_written(head):
    assert read_mail(f"\n\n{head}\n\ntext".encode()).subject.joined == "x"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_however_it_was_saved_it_is_kept_one_way(codec):
    kept = "件名: x\n\n本文\n".encode()
    assert tidied("件名: x\r\n\r\n本文  \r\n\r\n".encode(codec)) == kept


def test_another_encoding_is_a_fault_and_never_guessed():
    assert codes("件名: 請求\n\n本文".encode("cp932")) == ["mail_encoding"]
    with pytest.raises(Refused):
        tidied("請求".encode("cp932"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("件名: x\n\n{{宛名}}", []),
        ("本文だけ", ["mail_no_subject"]),
        ("件名:\n\n本文", ["mail_subject_empty"]),
        ("件名: x", ["mail_empty"]),
        ("件名: {{記.項目}}\n\n本文", ["mail_subject_plain"]),
        ("件名: {{?記}}\n\n本文", ["mail_subject_plain"]),
        ("件名: x\n\n{{宛な}}", ["unknown_field"]),
        ("件名: x\n\n{{宛名", ["brace_open"]),
        ("件名: x\n\n{宛名}", ["brace_single"]),
        ("件名: x\n\n{{{宛名}}}", ["brace_tripled"]),
        ("件名: x\n\n{{?記}}\na", ["block_open"]),
        ("件名: x\n\na\n{{/記}}", ["block_not_begun"]),
        ("件名: x\n\na {{?記}}\n{{/記}}", ["block_not_alone"]),
        ("件名: x\n\n{{記}}", ["rows_need_column"]),
        ("件名: x\n\n{{記.日時}}", ["unknown_column"]),
        ("件名: x\n\n{{影響.項目}}", ["unknown_column"]),
        ("件名: x\n\n{{記.項目}}{{経過.日時}}", ["rows_mixed"]),
        ("件名: x\n\n" + "a\n" * 500, ["too_long"]),
    ],
)
def test_each_fault_is_named(text, expected):
    assert codes(text) == expected


def test_all_faults_are_told_at_once_each_with_its_line():
    found = check_mail("{{宛な}}\n{影響}\n\n{{?記}}\n".encode())
    assert [(one.code, one.place.paragraph) for one in found] == [
        ("template.mail_no_subject", 1),
        ("template.unknown_field", 1),
        ("template.brace_single", 2),
        ("template.block_open", 4),
    ]
    assert found[1].proposal == "{{宛名}}" and found[2].proposal == "{{影響}}"


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(
    st.sampled_from("件名: Subject{}｛｝?/.記影響項目\n\r\u2028 a、。"), max_size=120
).map(lambda text: text.encode())))  # fmt: skip
def test_no_file_is_judged_with_a_crash_and_what_passes_is_filled_whole(content):
    if check_mail(content):
        return
    made = filled_mail(content, {info.name: info.sample("ja") for info in FIELDS})
    assert made.body or made.subject
    assert "{{" not in made.body and "\n" not in made.subject


def test_a_paragraph_is_broken_behind_a_mark_or_before_a_word():
    text = "11月9日に養生シートを張り、12日に屋根を点検いたしました。11月17日（火）に屋根を補修いたします。"
    assert wrapped(text, "ja").split("\n") == [
        "11月9日に養生シートを張り、12日に屋根を点検いたしました。",
        "11月17日（火）に屋根を補修いたします。",
    ]
    assert "引き\n菓子" not in wrapped(
        "ご注文をいただいておりましたのに、ご注文のお名前とは異なる引き菓子80個を", "ja"
    )


def test_a_particle_does_not_begin_a_line_alone():
    text = "この間お手数をおかけいたしました。終わりまで見守ってくださいましたことに、心よりお礼申し上げます。"
    assert "ました\nことに、" in wrapped(text, "ja")


def test_a_particle_does_not_begin_a_line_behind_a_bracket():
    text = "お急ぎのときは、出荷担当 仮本（03-0000-1300、平日9時から18時）がお電話で承ります。"
    assert "）\nが" not in wrapped(text, "ja")


def test_a_day_a_name_and_a_number_stay_on_one_english_line():
    text = "We will contact you by telephone no later than 17:30 on Thursday 12 November if we can."
    assert "12\nNovember" not in wrapped(text, "en")
    assert "0000\n1000" not in wrapped(
        "If anything changes please do call Ms Miki on +81 3 0000 1000 now", "en"
    )


def test_the_lines_of_a_list_hang_under_its_mark():
    lines = wrapped("・" + "見本" * 40, "ja").split("\n")
    assert len(lines) > 1 and all(line.startswith("　") for line in lines[1:])
    lines = wrapped("- " + "word " * 30, "en").split("\n")
    assert len(lines) > 1 and all(line.startswith("  ") for line in lines[1:])


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("あいう漢字、。「」（）ABC123-  　・\nをに"), max_size=300))
def test_breaking_lines_loses_no_sign(text):
    for language in ("ja", "en"):
        made = wrapped(text, language)
        assert "".join(made.split()) == "".join(text.split())
        if language == "ja":
            assert all(width(line) <= COLUMNS["ja"] + 60 for line in made.split("\n"))
