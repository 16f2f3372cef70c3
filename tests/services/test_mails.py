"""A letter that goes out as a mail, from its draft to the day it was sent."""

from __future__ import annotations

import email
import email.policy

import pytest

from desktop.domain.errors import NotFound, Refused
from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState, SentHow
from desktop.domain.mail_address import MAILTO_MAX
from desktop.paths import templates, user_templates
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def story(house: Services, clock: FixedClock) -> Story:
    told = tell(house, clock)
    house.points.save(told.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    return told


@pytest.fixture
def person_id(house: Services, story: Story) -> int:
    return house.cases.get(story.case_id).person_id or 0


@pytest.fixture
def mail_id(house: Services, story: Story, person_id: int) -> int:
    house.persons.save(person_id, email="ｈａｎａｋｏ＠example.jp")
    letter = house.letters.draft(story.case_id)
    return house.letters.set_by_mail(letter.letter_id, True).letter_id


def test_the_same_letter_becomes_a_mail_and_a_letter_again(house, mail_id):
    assert house.letters.missing(mail_id) == []
    names = {one.name for one in house.letters.fields(mail_id)}
    assert {"mail_address", "mail_subject"} <= names
    assert "recipient_address" not in names

    house.letters.set_by_mail(mail_id, False)

    names = {one.name for one in house.letters.fields(mail_id)}
    assert not names & {"mail_address", "mail_subject", "mail_signature", "mail_reason"}


def test_a_draft_says_so_in_its_subject_wherever_it_goes(house, story, mail_id):
    mail = house.mails.get(mail_id)
    assert (mail.recipient, mail.is_draft) == ("hanako@example.jp", True)
    assert mail.subject == "【下書き】お約束のお電話についてのお詫び"
    assert "件名: 【下書き】" in house.mails.as_text(mail_id)
    assert "【下書き】" in house.mails.content_unsaved(story.case_id, "L6", "ja", "txt").decode()
    house.letters.set_language(mail_id, "en")
    assert house.mails.get(mail_id).subject.startswith("[DRAFT] ")
    link, _ = house.mails.link(mail_id, 100_000)
    assert "subject=%5BDRAFT%5D%20" in link
    parsed = email.message_from_bytes(
        house.mails.content(mail_id, "eml"), policy=email.policy.default
    )
    assert str(parsed["Subject"]).startswith("[DRAFT] ")


def test_without_an_address_the_way_leads_to_the_person(house, person_id, mail_id):
    house.persons.save(person_id, email="")
    assert [one.link for one in house.letters.missing(mail_id)] == [f"person/{person_id}/email"]
    house.persons.save(person_id, email="hanako")
    assert [one.code for one in house.letters.missing(mail_id)] == ["letter_mail.address_bad"]
    with pytest.raises(Refused):
        house.letters.ask_approval(mail_id)


def test_the_gate_is_the_same_as_on_paper(house, story, mail_id):
    house.cases.set_field(story.case_id, "failing", "open")
    assert [one.code for one in house.letters.missing(mail_id)] == ["letter_gate.failing"]


def test_the_approval_freezes_text_address_and_number(house, story, person_id, mail_id):
    before = house.mails.get(mail_id)
    approved = house.letters.approve(mail_id, story.owner, "", no_page)

    assert approved.number == "2026-0001"
    assert (approved.docx_sha256, approved.pdf_sha256) == ("", "")
    assert approved.template_sha256
    kept = house.mails.kept(mail_id)
    assert kept.subject == before.subject.removeprefix("【下書き】")
    assert (kept.recipient, kept.body) == (before.recipient, before.body)

    house.persons.save(person_id, email="other@example.jp")
    house.points.save(story.case_id, PointName.CAUSE, "text", "別の原因です。")
    assert house.mails.get(mail_id).recipient == "hanako@example.jp"
    assert house.mails.get(mail_id).body == kept.body
    with pytest.raises(Refused) as refusal:
        house.letters.set_by_mail(mail_id, False)
    assert refusal.value.code == "letter.is_frozen"


def test_the_journal_seals_the_digest_of_the_mail(house, story, mail_id):
    house.letters.approve(mail_id, story.owner, "", no_page)
    kept = house.mails.kept(mail_id)
    sealed = [one.after for one in house.journal.of_case(story.case_id) if one.action == "approve"]
    assert sealed == [f"2026-0001 {kept.sha256}"]


def test_a_stored_mail_never_changes(house, story, mail_id):
    house.letters.approve(mail_id, story.owner, "", no_page)
    db = house.letters._context.store.db
    with pytest.raises(Exception, match="never changes"):
        db.execute("UPDATE letter_mails SET body = 'x' WHERE letter_id = ?", (mail_id,))


def test_a_mail_is_sent_by_mail_on_a_day(house, story, mail_id):
    house.letters.approve(mail_id, story.owner, "", no_page)
    with pytest.raises(Refused) as refusal:
        house.letters.mark_sent(mail_id, "post")
    assert refusal.value.code == "letter.is_mail"
    sent = house.letters.mark_sent(mail_id, "mail")
    assert (sent.state, sent.sent_how) == (LetterState.SENT, SentHow.MAIL)
    assert sent.sent_on == house.now().date()


def test_another_mail_after_the_approval_gets_a_number_of_its_own(house, story, mail_id):
    house.letters.approve(mail_id, story.owner, "", no_page)
    again = house.letters.draft(story.case_id, "L6", "ja")
    assert again.letter_id != mail_id
    house.letters.set_by_mail(again.letter_id, True)
    assert house.letters.approve(again.letter_id, story.owner, "", no_page).number == "2026-0002"


def test_a_long_mail_leaves_its_text_to_be_pasted(house, mail_id):
    link, is_whole = house.mails.link(mail_id, MAILTO_MAX)
    assert not is_whole
    assert link.startswith("mailto:hanako@example.jp?subject=%E3%80%90")
    assert len(link) <= MAILTO_MAX and "body" not in link
    whole, is_whole = house.mails.link(mail_id, 100_000)
    assert is_whole and "&body=" in whole
    assert house.mails.link(mail_id, 40)[0] == "mailto:hanako@example.jp"


def test_a_file_for_the_mail_program_is_a_draft_to_be_sent_there(house, mail_id):
    parsed = email.message_from_bytes(
        house.mails.content(mail_id, "eml"), policy=email.policy.default
    )
    assert parsed["X-Unsent"] == "1"
    assert parsed["To"] == "hanako@example.jp"
    assert parsed.get_content().replace("\r\n", "\n") == house.mails.get(mail_id).body + "\n"


def test_a_text_changed_for_one_mail_goes_out_as_it_was_typed(house, story, mail_id):
    body = next(one.value for one in house.letters.fields(mail_id) if one.name == "mail_text")
    own = body.replace("深くお詫び申し上げます", "心よりお詫びいたします")
    house.letters.set_override(mail_id, "mail_text", own)
    assert "心よりお詫びいたします" in house.mails.get(mail_id).body
    assert "letter_mail.text_by_hand" in [one.code for one in house.letters.checks(mail_id)]
    house.letters.approve(mail_id, story.owner, "", no_page)
    assert "心よりお詫びいたします" in house.mails.kept(mail_id).body


def test_another_persons_name_typed_into_one_mail_holds_it_up(house, mail_id):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="例沢 太郎", phone="03-0000-1999")
    body = next(one.value for one in house.letters.fields(mail_id) if one.name == "mail_text")
    house.letters.set_override(
        mail_id, "mail_text", body + "\n例沢太郎様にも同じものをお送りします。"
    )
    assert "letter_proof.other_person" in [one.code for one in house.letters.missing(mail_id)]
    house.letters.set_override(mail_id, "mail_text", None)
    assert house.letters.missing(mail_id) == []
    namesake = house.calls.begin()
    house.calls.set_caller(namesake.call_id, name="仮山　はなこ", phone="03-0000-1888")
    house.letters.set_override(mail_id, "mail_text", f"{body}\nどうぞよろしくお願い申し上げます。")
    assert house.letters.missing(mail_id) == []


def test_what_belongs_on_paper_asks_why_it_goes_by_mail(house, story, mail_id):
    notice = house.letters.set_kind(mail_id, "L12")
    fill = {
        "conduct_period": "11月2日から5日まで", "conduct": "11月2日 13時02分|お電話、36分",
        "answered_on": "10月4日", "legal_check": "10月5日 顧問弁護士", "contact_person": "見木",
        "asked.publishable": "yes",
    }  # fmt: skip
    for name, text in fill.items():
        house.letters.set_override(mail_id, name, text)
    asked = [one for one in house.letters.missing(mail_id) if "mail" in one.code]
    assert [(one.code, one.link) for one in asked] == [
        ("letter_mail.reason_proof", f"letter/{notice.letter_id}/field/mail_reason")
    ]
    house.letters.set_override(mail_id, "mail_reason", "住所を伺えないため")
    assert house.letters.missing(mail_id) == []
    seen = [one for one in house.letters.checks(mail_id) if one.code == "letter_mail.paper_proof"]
    assert seen[0].details["reason"] == "住所を伺えないため"
    house.letters.approve(mail_id, story.owner, "", no_page)
    with pytest.raises(Refused) as refusal:
        house.letters.mark_sent(mail_id, "mail")
    assert refusal.value.code == "letter.mail_proof_missing"
    assert house.letters.mark_sent(mail_id, "mail", proof="10月6日の返信").proof


def test_the_offices_own_text_is_used_and_its_version_is_known(house, story, mail_id):
    path = house.templates.begin("callback_missed", "ja-mail")
    assert path.suffix == ".txt"
    text = path.read_text(encoding="utf-8").replace("深くお詫び申し上げます", "お詫びします")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    verdict = house.templates.take_in("callback_missed", "ja-mail")
    assert (verdict.faults, verdict.version) == ((), 1)
    assert "お詫びします" in house.mails.get(mail_id).body
    approved = house.letters.approve(mail_id, story.owner, "", no_page)
    assert house.templates.origin_of(approved.template_sha256).version == 1

    house.templates.end("callback_missed", "ja-mail")
    house.templates.use_shipped("callback_missed", "ja-mail")
    assert "お詫びします" in house.mails.get(mail_id).body, "the approved mail stays"
    assert house.templates.get("callback_missed", "ja-mail").origin == "shipped"


def test_all_faults_of_an_own_text_are_told_at_once_and_the_last_good_one_stays(house, mail_id):
    good = house.mails.get(mail_id).body
    path = house.templates.begin("callback_missed", "ja-mail")
    path.write_text("お詫び\n\n{{宛な}} 様\n{{?記}}\n{影響}\n{{経過}}\n", encoding="utf-8")
    verdict = house.templates.take_in("callback_missed", "ja-mail")
    assert [(one.code, one.place_details["paragraph"]) for one in verdict.faults] == [
        ("template.mail_no_subject", 1),
        ("template.unknown_field", 3),
        ("template.brace_single", 5),
        ("template.rows_need_column", 6),
        ("template.block_open", 4),
    ]
    assert verdict.faults[1].proposal == "{{宛名}}"
    assert house.mails.get(mail_id).body == good


def test_a_faulty_file_laid_into_the_folder_by_hand_is_not_used(house, mail_id):
    good = house.mails.get(mail_id).body
    own = user_templates(house.data_folder) / "callback_missed" / "ja-mail.txt"
    own.parent.mkdir(parents=True)
    own.write_bytes("件名: あ\n\n本文".encode("cp932"))
    house.letters.reload_templates()
    assert house.mails.get(mail_id).body == good
    assert house.templates.get("callback_missed", "ja-mail").is_faulty


def test_a_kind_without_a_text_says_so(house, story, mail_id, tmp_path):
    source = tmp_path / "own.docx"
    source.write_bytes((templates() / "callback_missed" / "ja.docx").read_bytes())
    info, verdict = house.templates.add_kind(
        source, name_ja="見舞状", name_en="", stem="ja", like="L6"
    )
    assert verdict.faults == ()
    house.letters.set_kind(mail_id, info.code)
    assert [one.code for one in house.letters.missing(mail_id)] == ["letter.no_mail_text"]
    assert house.letters.fields(mail_id) == []
    with pytest.raises(NotFound):
        house.mails.get(mail_id)


def test_nothing_typed_becomes_a_head_of_the_mail(house, person_id, mail_id):
    house.persons.save(person_id, email="a@b\nBcc: x@example.jp")
    house.letters.set_override(mail_id, "mail_subject", "件\r\nBcc: x@example.jp\u2028B")
    mail = house.mails.get(mail_id)
    assert "\n" not in mail.subject and "\u2028" not in mail.subject
    parsed = email.message_from_bytes(
        house.mails.content(mail_id, "eml"), policy=email.policy.default
    )
    assert parsed["Bcc"] is None and parsed["To"] is None
    link, _ = house.mails.link(mail_id, 100_000)
    assert link.startswith("mailto:?subject=") and "\n" not in link and "bcc=" not in link.lower()


@pytest.mark.parametrize(
    "name",
    ["見" * 200, "仮山\n花子", "仮山 \ud800花子", "👪 仮山", "𠮷野 髙子", "A & B <x@example.jp>"],
)
def test_odd_names_leave_the_mail_whole(house, person_id, mail_id, name):
    house.persons.save(person_id, name=name[:120], company=name[:120])
    mail = house.mails.get(mail_id)
    assert max(map(len, mail.body.split("\n"))) < 130
    for form in ("txt", "eml"):
        assert house.mails.content(mail_id, form)
    house.mails.link(mail_id, MAILTO_MAX)
    assert house.mails.as_text(mail_id).encode("utf-8", "replace")


def test_the_mail_goes_with_its_case(house, clock, story, mail_id):
    house.letters.approve(mail_id, story.owner, "", no_page)
    house.bin.throw(story.case_id, story.owner)
    for days in (31, 1):  # a clock that jumped is believed on the day after
        clock.forward(days=days)
        house.bin.empty_due()
    db = house.letters._context.store.db
    assert list(db.query("SELECT * FROM letter_mails")) == []
