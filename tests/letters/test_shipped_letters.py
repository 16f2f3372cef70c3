"""The shipped letters, filled as the sample cases fill them."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from desktop.domain.case import Failing, Tag
from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_kind import missing_for
from desktop.domain.letter_material import LetterPoint
from desktop.letters.fields import field_values
from desktop.letters.opening import plain_text
from desktop.letters.proof import proof
from tests.letters.sample_letters import (
    ALL,
    DEFECT_JA,
    MISSED_EN,
    MISSED_JA,
    OUTAGE_EN,
    OUTAGE_JA,
    TEMPLATES,
    kinds,
    write,
)

SHIPPED = sorted(TEMPLATES.glob("*/*.docx"))


def text(material, tmp_path) -> str:
    return "\n".join(plain_text(write(material, tmp_path / "l.docx")))


def test_the_sixteen_kinds_are_there_in_both_languages_in_the_order_of_their_codes():
    found = kinds()
    assert list(found) == [f"L{number}" for number in range(1, 17)]
    for kind in found.values():
        assert set(kind.names) == set(kind.purpose) == {"ja", "en"} <= set(kind.files)
        assert bool(kind.opening) == bool(kind.closing)


def test_the_offices_own_folder_takes_the_place_of_the_shipped_one(tmp_path):
    from desktop.letters.kinds import read_kinds

    own = tmp_path / "callback_missed"
    own.mkdir()
    (own / "ja.docx").write_bytes((TEMPLATES / "callback_missed" / "ja.docx").read_bytes())
    kind = read_kinds([TEMPLATES, tmp_path])["L6"]
    assert kind.file("ja").parent == own
    assert kind.file("en").parent == TEMPLATES / "callback_missed"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_template_is_valid_and_carries_nothing_of_words_defaults(path):
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors]
    with zipfile.ZipFile(path) as package:
        assert len(package.namelist()) == 10
        styles = package.read("word/styles.xml").decode()
        assert "Theme" not in styles and 'eastAsia="ja-JP"' in styles
        assert "<w:kinsoku/>" in styles and 'lineRule="exact"' in styles
    section = Document(path).sections[0]
    millimetres = [
        round(side.mm)
        for side in (
            section.page_width,
            section.page_height,
            section.top_margin,
            section.right_margin,
            section.bottom_margin,
            section.left_margin,
        )
    ]
    lying = [297, 210, 28, 28, 25, 25]
    assert millimetres == (lying if "vertical" in path.stem else [210, 297, 25, 25, 20, 25])


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("draft_mark", ["", "下書き"])
def test_a_filled_letter_is_a_valid_word_file(name, draft_mark, tmp_path):
    path = write(ALL[name], tmp_path / "l.docx", draft_mark=draft_mark)
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors]


@pytest.mark.parametrize("name", ALL)
def test_a_letter_of_a_sample_case_has_nothing_wrong_with_it(name, tmp_path):
    material = ALL[name]
    kind = kinds()[material.kind]
    path = write(material, tmp_path / "l.docx")
    findings = proof(path.read_bytes(), material, kind, field_values(material, kind))
    assert [finding for finding in findings if not finding.ok] == []
    assert missing_for(kind.rule, Failing.YES, material.points) == []


def test_the_missed_call_letter_reads_as_an_owner_would_sign_it(tmp_path):
    assert text(MISSED_JA, tmp_path).split("\n") == [
        "令和8年10月6日",
        "見本県仮町市例示1-1-1",
        "仮山 はなこ 様",
        "〒000-0000",
        "見本県仮町市見本2-3-4",
        "みほん内科クリニック",
        "院長 仮名 一郎",
        "お約束のお電話についてのお詫び",
        "謹啓",
        "このたびは、10月5日17時までのお約束にお電話せず、夜までお待たせしたことを、"
        "心よりお詫び申し上げます。",
        "17時のお約束から夜までお待ちいただき、その日のお出かけを取りやめさせてしまいました。"
        "お電話の予定の管理が行き届いておりませんでした。",
        "10月6日12時28分に、医師よりお電話いたしました。お電話の予定を一つの台帳にまとめ、"
        "毎日17時に、まだのものを二人で確かめます。この取り組みは、10月7日から始めます。",
        "本件のご連絡は、受付 見木（03-0000-1000、平日9時から18時）が承ります。",
        "お知らせくださいましたことに感謝申し上げますとともに、お約束を違え、"
        "お心を煩わせましたことを、重ねてお詫び申し上げます。",
        "謹白",
    ]


def test_the_outage_letter_begins_with_the_failure_and_names_no_if(tmp_path):
    lines = text(OUTAGE_EN, tmp_path).split("\n")
    body = lines[lines.index("Interruption of our service on 16 November 2026") + 1 :]
    assert body[0] == (
        "I am sorry that our booking system stopped taking your bookings from 09:40 to 12:55 "
        "on 16 November."
    )
    assert "This takes effect on 20 November." in "\n".join(body)
    assert body[-4:] == [
        "Yours sincerely,", "K. Kakuu", "Managing Director", "Kakuu Software LLC",
    ]  # fmt: skip
    assert not re.search(r"any inconvenience|may have|shortly|\bif (?:this|we)\b", "\n".join(body))


def test_the_register_number_is_printed_on_an_outage_letter_only(tmp_path):
    assert "No. 2026-0012" in text(OUTAGE_EN, tmp_path)
    assert "第2026-0012号" in text(OUTAGE_JA, tmp_path)
    assert "2026-0012" not in text(replace(MISSED_JA, number="2026-0012"), tmp_path)
    numbered = [code for code, kind in kinds().items() if kind.numbered]
    assert numbered == ["L8", "L11", "L12", "L14"]


def test_the_list_of_facts_stands_only_with_the_outage_period(tmp_path):
    assert "以上" in text(OUTAGE_JA, tmp_path)
    without = text(replace(OUTAGE_JA, overrides={}), tmp_path)
    assert "以上" not in without and "\n記\n" not in without


@pytest.mark.parametrize("tag", Tag)
@pytest.mark.parametrize("material", [MISSED_JA, DEFECT_JA, OUTAGE_JA])
def test_words_that_wish_a_repetition_are_kept_out_where_the_case_asks_it(tag, material, tmp_path):
    letter = text(replace(material, tags=frozenset({tag})), tmp_path)
    assert not re.search(r"重ね|たびたび|再び|再三|続いて", letter)
    assert "深くお詫び申し上げます。" in letter


def test_a_dated_investigation_stands_as_a_sentence_with_its_day(tmp_path):
    points = dict(OUTAGE_JA.points)
    points[PointName.CAUSE] = LetterPoint(PointState.INVESTIGATING, until=date(2026, 11, 24))
    letter = text(replace(OUTAGE_JA, points=points), tmp_path)
    assert (
        "原因は現在調べております。結果のいかんにかかわらず、11月24日（火）までにご報告いたします。"
        in letter
    )
    assert missing_for(kinds()["L8"].rule, Failing.YES, points) == []
    assert [m.code for m in missing_for(kinds()["L6"].rule, Failing.YES, points)] == [
        "letter_gate.cause_open"
    ]


@pytest.mark.parametrize("material", [MISSED_JA, MISSED_EN])
def test_nothing_of_the_examination_is_added_by_us(material, tmp_path):
    assert not re.search(r"検査|診察|examination|test", text(material, tmp_path))


def test_the_fields_page_is_the_catalogue_as_it_stands():
    import sys

    sys.path.insert(0, str(TEMPLATES.parent / "tools"))
    from fields_page import fields_page  # type: ignore[import-not-found]

    assert (TEMPLATES / "FIELDS.md").read_text(encoding="utf-8") == fields_page(kinds())
