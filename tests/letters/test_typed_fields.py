"""Fields typed in the letter: rows, lines, amounts, proposals, and what the kind asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterPoint
from desktop.letters.fields import field_values
from desktop.letters.proof import proof
from tests.letters.letter_lengths import USUAL
from tests.letters.sample_letters import kinds, write


def fields(name, **typed):
    material = USUAL[name]
    material = replace(material, overrides={**material.overrides, **typed})
    return field_values(material, kinds()[material.kind])


def wrong(name, tmp_path, **typed):
    material = USUAL[name]
    material = replace(material, overrides={**material.overrides, **typed})
    kind = kinds()[material.kind]
    letter = write(material, tmp_path / "l.docx").read_bytes()
    found = proof(letter, material, kind, field_values(material, kind))
    return {one.code.removeprefix("letter_proof."): one.link for one in found if not one.ok}


def test_a_line_of_a_table_is_parted_by_a_bar_of_any_width():
    typed = "10月1日 9時 | お電話\n10月5日｜お電話、31分\nご来訪"
    rows = fields("L12-ja", conduct=typed)["conduct"]
    assert [(row["日時"], row["内容"]) for row in rows.value] == [
        ("10月1日 9時", "お電話"), ("10月5日", "お電話、31分"), ("", "ご来訪"),
    ]  # fmt: skip
    assert rows.text == typed


def test_bare_figures_become_yen_and_the_difference_is_reckoned():
    found = fields("L4-ja", amount_charged="８８０００", amount_right="44000円")
    assert found["amount_charged"].text == "88,000円"
    assert found["amount_difference"].text == "44,000円"
    assert fields("L4-en", amount_charged="88000")["amount_charged"].text == "¥88,000"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"amount_difference": "4,400円"}, {"sums_wrong": "letter.amount_difference"}),
        ({"amount_right": "88,000円"}, {"amounts_same": "letter.amount_right"}),
        ({"amount_charged": "約9万"}, {"amount_strange": "letter.amount_charged"}),
        ({}, {}),
    ],
)
def test_the_sums_of_a_corrected_bill_must_add_up(typed, found, tmp_path):
    assert wrong("L4-ja", tmp_path, **typed) == found


def test_a_pledge_is_refused_whatever_it_is_called(tmp_path):
    assert wrong("L11-ja", tmp_path, subject="念書") == {"pledge": "letter.subject"}
    assert wrong("L11-en", tmp_path, subject="Written pledge") == {"pledge": "letter.subject"}


def test_the_day_of_an_examination_is_the_proposed_day_of_the_next_word():
    points = {
        PointName.CAUSE: LetterPoint(PointState.INVESTIGATING, until=date(2026, 11, 20)),
        PointName.PREVENTION: LetterPoint(PointState.INVESTIGATING, until=date(2026, 11, 27)),
    }
    material = replace(USUAL["L9-ja"], points=points, overrides={})
    assert field_values(material, kinds()["L9"])["next_contact"].text == "11月20日（金）"


def test_what_a_kind_proposes_stands_until_it_is_changed():
    found = fields("L12-ja")
    assert found["limit"].text.startswith("つきましては、本書の到達後")
    assert not found["limit"].overridden
    changed = fields("L12-ja", limit="お電話は平日10時から11時に限り承ります")["limit"]
    assert (changed.text, changed.overridden) == (
        "お電話は平日10時から11時に限り承ります。",
        True,
    )


def test_a_kind_asks_only_for_what_it_has_a_place_for():
    answer = fields("L11-ja")
    assert not answer["apology_object"].required and not answer["impact"].asked
    assert answer["ground"].required and answer["ground"].several
    assert not answer["opening"].missing
    assert fields("L2-ja")["order_number"].asked and not fields("L2-ja")["order_number"].required


def test_a_missing_typed_field_leads_to_its_box():
    item = fields("L7-ja", leak_items="")["leak_items"]
    assert (item.missing, item.link) == (True, "letter.leak_items")


def test_the_list_of_facts_stands_only_with_something_typed():
    material = USUAL["L2-ja"]
    assert field_values(replace(material, overrides={}), kinds()["L2"])["facts"].text == ""
    rows = fields("L4-ja")["facts"].value
    assert [row["項目"] for row in rows] == [
        "ご請求書番号", "ご請求した金額", "正しい金額", "差額", "同封",
    ]  # fmt: skip


def test_enclosures_are_counted():
    assert fields("L16-ja")["enclosure_count"].text == "計2点"
    assert fields("L16-en", enclosures="One paper")["enclosure_count"].text == "1 enclosure"


def test_a_subject_names_the_missed_promise_only_where_the_letter_is_about_it():
    from datetime import datetime

    material = replace(USUAL["L11-ja"], missed_at=datetime(2026, 9, 1, 17, 0))
    assert field_values(material, kinds()["L11"])["subject"].text.startswith("10月8日の")


def test_a_table_still_to_be_written_is_seen_on_the_page_of_a_draft(tmp_path):
    from desktop.letters.opening import plain_text

    material = USUAL["L12-ja"]
    gap = replace(material, overrides={**material.overrides, "conduct": ""})
    assert "〔ご連絡の経過〕" in plain_text(write(gap, tmp_path / "l.docx"))


def test_a_notice_has_no_boxes_for_opening_and_closing_words():
    assert not fields("L12-ja")["opening"].asked
    assert fields("L12-en")["closing"].asked


def test_a_field_an_owner_adds_to_a_letter_has_its_box(tmp_path):
    from docx import Document

    from desktop.letters.kinds import read_kinds
    from tests.letters.sample_letters import TEMPLATES

    own = tmp_path / "callback_missed" / "ja.docx"
    own.parent.mkdir()
    document = Document(kinds()["L6"].file("ja"))
    document.add_paragraph("ご注文番号 {{ご注文番号}}")
    document.save(own)
    material = USUAL["L6-ja"]
    assert not field_values(material, kinds()["L6"])["order_number"].asked
    assert field_values(material, read_kinds([TEMPLATES, tmp_path])["L6"])["order_number"].asked
    own.write_bytes(b"no Word file")
    assert not field_values(material, read_kinds([TEMPLATES, tmp_path])["L6"])["order_number"].asked
