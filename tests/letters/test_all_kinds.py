"""All sixteen kinds in both languages, filled with short, usual and long values."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

import pytest
from openxml_audit import OpenXmlValidator

from desktop import paths
from desktop.domain.case import Failing, Tag
from desktop.domain.four_points import PointName
from desktop.domain.letter_kind import missing_for
from desktop.letters.catalog import BY_NAME, FIELDS, keys
from desktop.letters.fields import field_values
from desktop.letters.kinds import EVERYWHERE
from desktop.letters.opening import plain_text
from desktop.letters.placeholders import name_key
from desktop.letters.proof import PAIRS, proof
from desktop.letters.reading import read_pages
from desktop.pages.folder import set_font_folder
from desktop.pages.layout import layout_pages
from tests.letters.letter_lengths import LENGTHS, USUAL
from tests.letters.sample_letters import kinds, write

EVERY = [(name, length) for name in USUAL for length in LENGTHS]
# Said as one says it: what opens nearly every English apology.
PLACEHOLDER = re.compile(r"\{\{[?/]?([^{}]+)\}\}")
SET_PHRASES = {"I am sorry {{Apology object}}."}
# Words that would turn an answer into an apology for a fault, or admit what is not established.
ADMITTING = re.compile(
    r"お詫び|申し訳ござい|過失|責任を負|賠償|弁償|補償|当方の不手際"
    r"|\b(?:apologi[sz]e|our fault|liab\w+|negligence|compensat\w+)\b",
    re.IGNORECASE,
)


def lines_of(name, length, tmp_path):
    return plain_text(write(LENGTHS[length](USUAL[name]), tmp_path / "l.docx"))


def test_every_kind_has_a_sample_in_both_languages():
    assert set(USUAL) == {f"{code}-{language}" for code in kinds() for language in ("ja", "en")}


@pytest.mark.parametrize(("name", "length"), EVERY)
def test_a_letter_is_whole_and_clean(name, length, tmp_path):
    material = LENGTHS[length](USUAL[name])
    lines = lines_of(name, length, tmp_path)
    text = "\n".join(lines)
    assert not re.search(r"[{}｛｝〔〕]|\bNone\b(?! of)|様 ?様|御中 ?様|。。|、。|、、", text)
    if material.language == "en":
        assert not re.search(r"  |\.\.| \.| ,|^\s|\s$", text, re.MULTILINE)
        assert sum(line.startswith("Dear ") for line in lines) == 1
        assert sum(line.startswith("Yours ") for line in lines) == 1
        return
    kind = kinds()[material.kind]
    opened = [line for line in lines if line in PAIRS]
    closed = [line for line in lines if any(line in words for words in PAIRS.values())]
    assert (opened, closed) == (
        ([kind.opening], [kind.closing]) if kind.opening else ([], [])
    )  # fmt: skip
    assert lines.count("記") == lines.count("以上") <= 1


@pytest.mark.parametrize(("name", "length"), EVERY)
def test_a_letter_passes_the_audit_and_fills_its_sheets(name, length, tmp_path, qapp):
    set_font_folder(paths.resources() / "fonts")
    path = write(LENGTHS[length](USUAL[name]), tmp_path / "l.docx")
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors]
    pages = layout_pages(read_pages(path.read_bytes())).pages
    allowed = kinds()[USUAL[name].kind].pages + (length == "long")
    assert len(pages) <= allowed
    assert all(len(page.lines) > 2 for page in pages[1:])


@pytest.mark.parametrize("name", USUAL)
def test_nothing_is_wrong_with_a_usual_or_a_short_letter(name, tmp_path):
    for length in ("usual", "short"):
        material = LENGTHS[length](USUAL[name])
        kind = kinds()[material.kind]
        path = write(material, tmp_path / "l.docx")
        findings = proof(path.read_bytes(), material, kind, field_values(material, kind))
        wrong = [one for one in findings if not one.ok]
        assert wrong == [], length
        failing = Failing.YES if Failing.YES in kind.rule.failing else min(kind.rule.failing)
        assert missing_for(kind.rule, failing, material.points) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_kind_speaks_in_its_own_words(language):
    spoken = defaultdict(set)
    for code, kind in kinds().items():
        for line in plain_text(kind.file(language)):
            line = PLACEHOLDER.sub(lambda match: match.group().replace(".", ""), line)
            for sentence in re.findall(r"[^。.:]+[。.:]", line):
                spoken[sentence.strip()].add(code)
    shared = {text: codes for text, codes in spoken.items() if len(codes) > 3}
    assert set(shared) <= SET_PHRASES


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_template_prints_what_its_kind_asks_for_and_nothing_else(language):
    for kind in kinds().values():
        used = {
            keys()[name_key(name).partition(".")[0]].name
            for line in plain_text(kind.file(language))
            for name in PLACEHOLDER.findall(line)
        }
        asked = {name for name in kind.asked if BY_NAME[name].printed}
        listed = set(kind.facts) if "facts" in used else set()
        assert used - EVERYWHERE - {"facts"} <= asked, kind.code
        assert asked - EVERYWHERE <= used | listed, kind.code


def test_what_the_settings_of_a_kind_name_is_in_the_catalogue():
    for kind in kinds().values():
        assert kind.asked <= set(BY_NAME)
        assert set(kind.proposed) <= kind.required
        assert kind.severity[0] <= kind.severity[1]


def test_no_two_fields_answer_to_one_name():
    names = [name_key(name) for info in FIELDS for name in {info.name, info.ja, info.en}]
    doubled = {name for name in names if names.count(name) > 1}
    # A field's own key may be its English name.
    assert all(len({keys()[name].name}) == 1 for name in doubled)
    by_name = defaultdict(set)
    for info in FIELDS:
        for name in (info.name, info.ja, info.en):
            by_name[name_key(name)].add(info.name)
    assert {name: fields for name, fields in by_name.items() if len(fields) > 1} == {}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("code", ["L9", "L10", "L11", "L12", "L16"])
def test_an_answer_admits_nothing_by_itself(code, language):
    text = "\n".join(plain_text(kinds()[code].file(language)))
    assert not ADMITTING.search(text)


@pytest.mark.parametrize("code", ["L11", "L12"])
def test_a_formal_answer_stays_short(code, tmp_path):
    material = USUAL[f"{code}-ja"]
    kind = kinds()[code]
    lines = plain_text(kind.file("ja"))
    own = [line for line in lines if line.endswith("。")]
    assert sum(line.count("。") for line in own) <= 5
    long_winded = replace(material, overrides={**material.overrides, "ground": "理由です。" * 90})
    path = write(long_winded, tmp_path / "l.docx")
    found = proof(path.read_bytes(), long_winded, kind, field_values(long_winded, kind))
    too_long = [one.code for one in found if one.code == "letter_proof.too_long"]
    assert too_long == (["letter_proof.too_long"] if code == "L11" else [])


@pytest.mark.parametrize("name", [name for name in USUAL if name.endswith("ja")])
def test_words_that_wish_a_repetition_stay_out_where_the_case_asks_it(name, tmp_path):
    quiet = replace(USUAL[name], tags=frozenset({Tag.INJURY}))
    text = "\n".join(plain_text(write(quiet, tmp_path / "l.docx")))
    assert not re.search(r"重ね|たびたび|再び|再三|続いて|さらに", text)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_apology_stands_in_the_first_sentence_of_a_fault_letter(language, tmp_path):
    for code, kind in kinds().items():
        if len(kind.rule.points) < 3:
            continue
        lines = plain_text(kind.file(language))
        first = next(
            line for line in lines if "お詫びの対象}}" in line or "Apology object}}" in line
        )
        body = [line for line in lines if line.endswith(("。", "."))]
        assert body[0] == first, code


def test_what_was_typed_is_not_printed_where_it_is_only_kept(tmp_path):
    assert "顧問弁護士" not in "\n".join(lines_of("L12-ja", "usual", tmp_path))
    assert "lawyer" not in "\n".join(lines_of("L12-en", "usual", tmp_path))


def test_a_kind_without_a_place_for_a_point_does_not_print_it(tmp_path):
    points = USUAL["L14-ja"].points
    text = "\n".join(plain_text(write(replace(USUAL["L9-ja"], points=points), tmp_path / "l.docx")))
    assert points[PointName.CAUSE].text not in text
    assert points[PointName.REMEDY].text not in text
