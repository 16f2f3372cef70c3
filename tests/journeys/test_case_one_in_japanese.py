"""Case 1: the call promised by five and never made, from the ring to the signed letter."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.domain.call import Ending
from desktop.domain.case import Failing, Kind
from desktop.domain.letter import LetterState
from desktop.domain.promise import PromiseState
from tests.journeys.conftest import Hands

MOST_KEYS = 45


def before(services, clock):
    """Yesterday: the patient asked, and was promised a call by 17:00."""
    services.settings.save_office(
        name="みほん内科クリニック",
        phone="03-0000-1000",
        postcode="000-0000",
        address="見本県仮町市見本2-3-4",
        check_before_details="お名前と生年月日で、ご本人か確かめます。",
        code_confirmed=True,
        first_run_done=True,
    )
    services.staff.add(name="仮名 一郎", title="院長", short="院長", is_owner=True)
    clerk = services.staff.add(name="見木", title="受付", short="見木")
    services.staff.sit(clerk.staff_id)
    clock.to(datetime(2026, 10, 5, 14, 0))
    call = services.calls.begin()
    services.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    services.cases.set_field(call.case_id, "kind", Kind.ENQUIRY.value)
    services.promises.set_callback(
        call.case_id, call.call_id, "17時までに", who="院長", reason="検査の結果"
    )
    services.calls.end(call.call_id, Ending.CALLBACK, thanked=True, open_said=True)
    person = services.cases.get(call.case_id).person_id
    services.persons.save(person, wants_letter=True)
    clock.to(datetime(2026, 10, 6, 9, 5))


@pytest.fixture
def hands(open_window, settle_session, write_in, clock):
    session = open_window("ja")
    write_in(session, lambda: before(session.frame.services, clock))
    settle = settle_session(session)
    settle()
    session.window.activateWindow()
    settle()
    return Hands(session, settle)


def test_from_the_ring_to_the_signed_letter_by_keyboard_alone(hands, clock, qtbot, tmp_path: Path):
    session, services = hands.session, hands.session.frame.services

    # 9:05 The call. The cursor is in the note at once.
    hands.press("Ctrl+N")
    assert hands.focus().objectName() == "note"
    hands.enter_line("「きのうの5時までに検査の結果を電話すると言ったでしょう」")
    call = services.calls.unfinished()[0].call
    case_id = call.case_id
    assert services.cases.get(case_id).number == "C-2026-0002"
    hands.press("F2")
    hands.press("Ctrl+5")

    # The name brings yesterday's promise; object and failing are proposed.
    hands.press("Ctrl+1")
    hands.type("仮山 はなこ")
    hands.press("Ctrl+2")
    hands.type("03-0000-1101")
    hands.press("Ctrl+3")
    qtbot.waitUntil(lambda: services.cases.get(case_id).failing is Failing.YES, timeout=5000)
    hands.settle()
    case = services.cases.get(case_id)
    assert case.apology_object == "10月5日17時までのお約束にお電話しなかったこと"
    assert "お約束すぎ" in hands.find("overdue_promise").text()

    hands.enter_line("「ずっと待っていたのに」")
    clock.forward(minutes=3)
    hands.enter_line("外出を取りやめて夜まで待っておられた")
    hands.press("Ctrl+B")
    hands.press("Ctrl+5", times=2)
    hands.press("Ctrl+7")
    hands.type("きょう先生から電話で結果を")
    hands.press("Return")

    # A promise with a clock time, and who keeps it.
    hands.press("Ctrl+4")
    hands.type("12時半に")
    assert "12:30" in hands.find("promise_when_echo").text()
    hands.press("Tab")
    hands.press("Ctrl+A")
    hands.type("院長")
    hands.press("Tab")
    hands.type("検査の結果は医師からお話しするため")
    hands.press("Ctrl+R")
    assert "本日12時30分に" in services.speech.read_back(call.call_id, "ja").text
    hands.press("Return")
    assert services.calls.get(call.call_id).read_back
    clock.forward(minutes=9)

    # The end: one question, two ticks.
    hands.press("Ctrl+Return")
    hands.press("2")
    hands.press("Space")
    hands.press("Tab")
    hands.press("Space")
    hands.press("Return")
    ended = services.calls.get(call.call_id)
    assert (ended.ending, ended.thanked, ended.open_said) == (Ending.CALLBACK, True, True)

    # The four points, in the case that stands open now.
    assert hands.focus().objectName() == "cause_text"
    hands.type("お電話の予定の管理が行き届いておりませんでした。")
    hands.press("Ctrl+2")
    hands.type("17時のお約束から夜までお待ちいただき、当日のお出かけを取りやめさせてしまいました。")
    hands.press("Ctrl+3")
    hands.type("本日12時30分に、医師よりお電話いたします。")
    hands.press("Ctrl+4")
    hands.type(
        "お電話の予定を一つの台帳にまとめ、毎日17時に、お電話がまだのものを二人で確かめます。"
    )
    hands.press("Tab")
    hands.type("見木")
    hands.press("Tab")
    hands.type("10月7日から")

    # 12:20 The reminder comes and takes no key from the box one writes in.
    clock.to(datetime(2026, 10, 6, 12, 20))
    writing = hands.focus()
    session.window.reminders.look()
    hands.settle()
    assert hands.find("reminder").isVisible()
    assert hands.focus() is writing
    clock.to(datetime(2026, 10, 6, 12, 28))
    promise = services.promises.of_call(call.call_id)[0]
    hands.press("Ctrl+J")
    hands.press("1")
    if services.promises.get(promise.promise_id).state is PromiseState.OPEN:
        # yesterday's promise stands first: the doctor's call answers it as well
        hands.press("1")
    assert services.promises.get(promise.promise_id).state is PromiseState.KEPT

    # The letter: proposed, complete, laid before the owner.
    hands.session.window.activateWindow()
    hands.settle()
    hands.press("Ctrl+L")
    hands.settle()
    letter = services.letters.of_case(case_id)[0]
    assert (letter.kind, letter.language) == ("L6", "ja")
    assert services.letters.missing(letter.letter_id) == []
    hands.press("Ctrl+Return")
    assert services.letters.get(letter.letter_id).state is LetterState.CHECKED
    hands.press("Ctrl+Return")
    hands.press("Return")
    approved = services.letters.get(letter.letter_id)
    assert (approved.state, approved.number) == (LetterState.APPROVED, "2026-0001")
    assert approved.approved_by == "院長"

    # What he signs.
    pdf = PdfReader(io.BytesIO(services.letters.stored(letter.letter_id, "pdf")))
    text = "".join(pdf.pages[0].extract_text().split())
    assert len(pdf.pages) == 1
    assert "下書き" not in text
    assert "検査" not in text
    assert "10月6日12時28分に、医師よりお電話いたしました。" in text
    assert "10月5日17時までのお約束のお電話を差し上げなかったことを、心よりお詫び" in text
    assert text.index("謹啓") < text.index("謹白")

    target = tmp_path / "letter.pdf"
    job = services.letters.prepare_file(letter.letter_id, target, "pdf", lambda *_: b"")
    job()
    assert target.read_bytes() == services.letters.stored(letter.letter_id, "pdf")
    assert hands.keys < MOST_KEYS, f"{hands.keys} keys beyond text"
