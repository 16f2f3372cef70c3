"""The mails of all sixteen kinds in both languages, with short, usual and long values."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

import pytest

from desktop.domain.case import Failing, Tag
from desktop.domain.four_points import PointName
from desktop.letters.catalog import BY_NAME
from desktop.letters.kinds import EVERYWHERE
from desktop.letters.mail_check import check_mail
from desktop.letters.mail_fields import mail_fields
from desktop.letters.mail_template import decoded, field_names
from desktop.letters.mail_wrap import COLUMNS, width, wrapped
from desktop.letters.opening import plain_text
from desktop.letters.proof import PAIRS
from tests.letters.letter_lengths import LENGTHS, USUAL
from tests.letters.mail_samples import KINDS, findings, sample, template, text_of, wrong
from tests.letters.test_all_kinds import ADMITTING, PLACEHOLDER

EVERY = [(name, length) for name in USUAL for length in LENGTHS]
BOTH = [(code, language) for code in KINDS for language in ("ja", "en")]
# Said as one says it: who writes, what opens nearly every English apology.
SET_PHRASES = {
    "{{差出人}}　{{署名者}}でございます。",
    "I am sorry {{Apology object}}.",
    "I am deeply sorry {{Apology object}}.",
}
RITUAL = frozenset([*PAIRS, *(word for words in PAIRS.values() for word in words), "記", "以上"])


def sentences(text: str) -> set[str]:
    """The sentences of a template; a placeholder's own dot is no end."""
    bare = PLACEHOLDER.sub(lambda match: match.group().replace(".", ""), text)
    return {one.strip() for one in re.findall(r"[^。.\n]+[。.]", bare)}


@pytest.mark.parametrize(("name", "length"), EVERY)
def test_a_mail_is_whole_and_clean(name, length):
    material = sample(name, length)
    mail = text_of(material)
    text = f"{mail.subject}\n{wrapped(mail.body, material.language)}"
    assert not re.search(
        r"[{}｛｝〔〕]|\bNone\b(?! of)|様 ?様|御中 ?様|。。|、。|、、|^。|^、", text, re.M
    )
    assert not re.search(r"\n\n\n|[ 　]$|：$|・$", text, re.MULTILINE)
    assert mail.subject and "\n" not in mail.subject
    lines = mail.body.split("\n")
    assert not RITUAL & {line.strip(" 　") for line in lines}
    assert lines.count(material.office_name) == 1, "signed once"
    if material.language == "en":
        assert not re.search(r"  (?! *\S*$)|\.\.| \.| ,", mail.body)
        assert sum(line.startswith("Dear ") for line in lines) == 1
        assert sum(line.startswith("Yours ") for line in lines) == 1


@pytest.mark.parametrize(("name", "length"), EVERY)
def test_no_line_is_longer_than_mails_have_them(name, length):
    material = sample(name, length)
    for line in wrapped(text_of(material).body, material.language).split("\n"):
        assert width(line) <= COLUMNS[material.language] + 2, line
        assert not line or line[0] not in "、。）」』ー々", line
        assert not line or line[-1] not in "（「『", line


@pytest.mark.parametrize("name", USUAL)
def test_nothing_is_wrong_with_a_usual_or_a_short_mail(name):
    for length in ("usual", "short"):
        material = sample(name, length)
        because = KINDS[material.kind].paper_because
        expected = {f"letter_mail.paper_{because}": "letter.mail_reason"} if because else {}
        assert wrong(material) == expected, length
        assert not any(one.blocks for one in findings(material) if not one.ok)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_mail_speaks_in_its_own_words(language):
    spoken = defaultdict(set)
    for code in KINDS:
        for sentence in sentences(decoded(template(code, language)) or ""):
            spoken[sentence].add(code)
    shared = {text for text, codes in spoken.items() if len(codes) > 3}
    assert shared <= SET_PHRASES


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_a_mail_is_no_letter_pasted_into_a_mail(code, language):
    letter = sentences("\n".join(plain_text(KINDS[code].file(language))))
    mail = sentences(decoded(template(code, language)) or "")
    assert (
        not {one for one in letter & mail if PLACEHOLDER.sub("", one).strip(" 。.")} - SET_PHRASES
    )


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_the_shipped_text_passes_its_own_check(code, language):
    content = template(code, language)
    assert check_mail(content) == []
    assert b"\r" not in content and content.endswith(b"\n") and not content.endswith(b"\n\n")


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_a_mail_has_a_place_for_all_its_kind_asks_for(code, language):
    kind, used = KINDS[code], field_names(template(code, language))
    listed = set(kind.facts) if "facts" in used else set()
    printed = {
        name for name in kind.asked - EVERYWHERE - {"enclosure_count"} if BY_NAME[name].printed
    }
    assert printed <= used | listed
    assert used - EVERYWHERE - {"facts", "mail_signature", "enclosure_count"} <= printed


def test_the_four_points_stand_in_the_mail_of_a_fault_as_text():
    for name, material in USUAL.items():
        kind = KINDS[material.kind]
        text = text_of(sample(name)).body
        for point in kind.rule.points:
            told = str(
                mail_fields(sample(name), kind, template(*name.split("-")))[point.value].value
            )
            assert told and told in text, (name, point)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("code", ["L9", "L10", "L11", "L12", "L16"])
def test_an_answer_admits_nothing_by_itself(code, language):
    assert not ADMITTING.search(decoded(template(code, language)) or "")


@pytest.mark.parametrize("name", [name for name in USUAL if name.endswith("ja")])
def test_words_that_wish_a_repetition_stay_out_where_the_case_asks_it(name):
    text = text_of(replace(sample(name), tags=frozenset({Tag.INJURY}))).body
    assert not re.search(r"重ね|たびたび|再び|再三|続いて|さらに", text)


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_a_subject_tells_what_it_is_and_nothing_of_the_matter(code, language):
    subject = text_of(sample(f"{code}-{language}")).subject
    assert 3 < len(subject) <= (40 if language == "ja" else 78)
    assert not re.search(
        r"[!！]|誤|ミス|漏|不具合|苦情|クレーム|検査|wrong|mistake|leak|complain", subject
    )


def test_the_subject_can_be_changed_for_one_mail():
    material = sample("L6-ja")
    own = replace(material, overrides={"mail_subject": "本日の件\nBcc: x@example.jp"})
    assert text_of(own).subject == "本日の件 Bcc: x@example.jp"


@pytest.mark.parametrize(("code", "language"), BOTH)
def test_a_number_stands_in_the_mails_whose_letters_print_one(code, language):
    number = "第2026-0012号" if language == "ja" else "No. 2026-0012"
    first = text_of(sample(f"{code}-{language}")).body.split("\n")[0]
    assert (first == number) == KINDS[code].numbered


def test_the_pair_of_a_letter_is_not_asked_for_in_a_japanese_mail():
    emptied = replace(sample("L6-ja"), overrides={"opening": "", "closing": ""})
    assert not any(one.blocks for one in findings(emptied) if not one.ok)
    english = replace(sample("L6-en"), overrides={"opening": ""})
    assert "letter_proof.field_empty" in wrong(english)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_company_of_two_hundred_signs_leaves_the_mail_whole(language):
    names = {"ja": "株式会社" + "見本商会" * 49, "en": "Mihon " * 33 + "Ltd."}
    name = names[language]
    mail = text_of(replace(sample(f"L4-{language}"), company=name, office_name=name))
    lines = wrapped(mail.body, language).split("\n")
    assert max(map(width, lines)) <= COLUMNS[language]
    assert name.replace(" ", "") in "".join("".join(lines).split())


def test_the_text_can_be_changed_for_one_mail_and_what_it_leaves_out_is_told():
    material = sample("L6-ja")
    body = text_of(material).body
    point = material.points[PointName.CAUSE].text
    own = replace(
        material, overrides={"mail_text": body.replace(point, "お詫びの言葉もございません。")}
    )
    assert "お詫びの言葉もございません。" in text_of(own).body and point not in text_of(own).body
    told = {one.code: one.details for one in findings(own) if not one.ok}
    assert told["letter_mail.left_out"]["ja"] == "原因"
    assert "letter_mail.text_by_hand" in told
    assert not any(one.blocks for one in findings(own) if not one.ok)


def test_a_text_changed_by_hand_is_read_like_any_other():
    own = replace(
        sample("L6-ja"), overrides={"mail_text": "申し訳ございません。{{宛名}}\r\n11月5日（月）"}
    )
    codes = {one.code for one in findings(own) if one.blocks and not one.ok}
    assert codes == {
        "letter_proof.apology_bare",
        "letter_proof.braces_left",
        "letter_proof.weekday_wrong",
    }
    assert "\r" not in text_of(own).body


def test_papers_are_attached_to_a_mail_and_enclosed_in_a_letter():
    assert "・添付：" in text_of(sample("L4-ja")).body
    assert "- Attached: " in text_of(sample("L4-en")).body


def test_a_notice_by_mail_does_not_call_itself_a_letter():
    assert "本書" not in text_of(sample("L12-ja")).body
    assert "receive this message" in text_of(sample("L12-en")).body


def test_the_signature_is_made_of_what_is_known_of_the_office():
    bare = replace(
        sample("L6-ja"), office_phone="", office_address="", office_postcode="", signer_title=""
    )
    lines = text_of(bare).body.split("\n")
    assert lines[-2:] == ["みほん内科クリニック", "仮名 一郎"]
    assert "電話 03-0000-1000（平日9時から18時）" in text_of(sample("L6-ja")).body


@pytest.mark.parametrize(
    ("changes", "code", "link"),
    [
        ({"email": "hanako"}, "letter_mail.address_bad", "person.email"),
        ({"email": "a@b.jp, c@d.jp"}, "letter_mail.address_bad", "person.email"),
        ({"email": ""}, "letter_proof.field_empty", "person.email"),
        ({"name": "部長 様"}, "letter_proof.honorific_doubled", "letter.addressee"),
    ],
)
def test_what_keeps_a_mail_from_going_out_leads_to_its_box(changes, code, link):
    if "name" in changes:
        changes = {"overrides": {"addressee": "仮山 部長様"}}
    assert wrong(replace(sample("L6-ja"), **changes))[code] == link


def test_a_weekday_that_does_not_fit_its_date_holds_a_mail_up():
    material = replace(sample("L6-ja"), overrides={"remedy": "10月7日（木）にお電話いたします。"})
    assert "letter_proof.weekday_wrong" in wrong(material)


@pytest.mark.parametrize(
    ("typed", "subject_word"), [("検査結果のお詫び", "検査"), ("商品不具合の件", "不具合")]
)
def test_a_subject_that_tells_the_matter_is_pointed_out(typed, subject_word):
    material = replace(sample("L6-ja"), overrides={"mail_subject": typed})
    found = {one.code: one for one in findings(material)}
    assert found["letter_mail.subject_tells"].details["found"] == subject_word


def test_the_name_of_the_office_is_no_detail():
    own = template("L6", "ja").replace("お約束の".encode(), "{{差出人}}より、お約束の".encode(), 1)
    material = replace(sample("L6-ja"), office_name="みほん検査センター")
    assert "letter_mail.subject_tells" not in wrong(material, own)


@pytest.mark.parametrize("line", ["謹啓", "記", "拝啓　時下ますます", "敬具"])
def test_a_phrase_of_a_letter_is_pointed_out(line):
    own = template("L6", "ja").replace("\n\n{{影響}}".encode(), f"\n{line}\n{{{{影響}}}}".encode())
    assert "letter_mail.ritual" in wrong(sample("L6-ja"), own)


def test_a_second_signature_is_pointed_out_and_a_missing_one_too():
    content = template("L6", "ja")
    twice = content + "\n{{差出人}}\n".encode()
    none = content.replace("{{署名欄}}".encode(), b"-")
    assert "letter_mail.signature_twice" in wrong(sample("L6-ja"), twice)
    assert "letter_mail.signature_missing" in wrong(sample("L6-ja"), none)


@pytest.mark.parametrize("failing", [Failing.OPEN, Failing.NONE, Failing.NOT_ESTABLISHED])
def test_a_word_that_admits_holds_it_up_while_our_failing_is_not_confirmed(failing):
    admits = {**USUAL["L9-ja"].overrides, "done_so_far": "当店の過失を調べております。"}
    material = replace(sample("L9-ja"), failing=failing, overrides=admits)
    assert wrong(material)["letter_proof.fault_word"] == "letter.done_so_far"
    assert "letter_proof.fault_word" not in wrong(replace(material, failing=Failing.YES))
    quoted = {**admits, "done_so_far": "「過失だ」とのお申し出を承りました。"}
    assert "letter_proof.fault_word" not in wrong(replace(material, overrides=quoted))
