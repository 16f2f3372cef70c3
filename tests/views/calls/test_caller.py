"""Who is on the line, and what we owe them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from desktop.domain.case import Failing, Kind, Temper
from desktop.domain.promise import PromiseKind


def test_name_and_number_light_their_lamps(clerk):
    assert not clerk.lit("name")
    clerk.press("Ctrl+1")
    clerk.type("A. Rei")
    clerk.press("Ctrl+2")
    clerk.type("０３ー００００−１１０１")
    clerk.press("Ctrl+3")
    assert clerk.lit("name") and clerk.lit("number")
    person = clerk.services.persons.get(clerk.case.person_id)
    assert (person.name, person.phones[0].shown) == ("A. Rei", "03-0000-1101")
    assert clerk.find("caller_phone").text() == "03-0000-1101"


def test_a_withheld_number_is_noted_and_lights_nothing(clerk):
    clerk.press("Ctrl+2")
    clerk.type("非通知")
    clerk.press("Ctrl+3")
    assert clerk.call.withheld
    assert not clerk.lit("number")


def test_a_number_nobody_can_dial_is_kept_and_said_so(clerk):
    clerk.press("Ctrl+2")
    clerk.type("1")
    clerk.press("Ctrl+3")
    assert clerk.call.number_shown == "1"
    assert "kept as written" in clerk.find("caller_phone").accessibleDescription()


def test_the_name_alone_brings_the_overdue_promise_and_proposes_object_and_failing(
    yesterday, clerk
):
    clerk.press("Ctrl+1")
    clerk.type("仮山はなこ")
    clerk.press("Ctrl+3")
    clerk.look_up()
    assert "by 17:00 yesterday" in clerk.find("overdue_promise").text()
    assert "2nd call" in clerk.find("caller_history").text()
    assert clerk.find("action_link_person").text() == "This person, 03-0000-1101"
    assert clerk.case.apology_object == "that we did not call you by 17:00 on 5 October"
    assert clerk.case.failing is Failing.YES
    assert clerk.find("apology_object").text() == clerk.case.apology_object
    assert clerk.shown("action_undo_proposal")


def test_the_proposal_is_taken_back_and_does_not_come_again(yesterday, clerk):
    clerk.press("Ctrl+1")
    clerk.type("仮山はなこ")
    clerk.press("Ctrl+3")
    clerk.look_up()
    clerk.find("action_undo_proposal").click()
    clerk.look_up()
    assert clerk.case.apology_object == ""
    assert clerk.case.failing is Failing.OPEN


def test_one_key_says_it_is_the_known_person(yesterday, clerk):
    clerk.press("Ctrl+1")
    clerk.type("仮山はなこ")
    clerk.press("Ctrl+3")
    clerk.look_up()
    known = clerk.services.cases.get(yesterday.case_id).person_id
    assert clerk.case.person_id != known
    clerk.press("Ctrl+Shift+J")
    assert clerk.case.person_id == known
    assert clerk.focus().objectName() == "note"
    clerk.look_up()
    assert not clerk.shown("action_link_person")


def test_name_and_number_together_are_the_known_person_without_a_key(yesterday, clerk):
    clerk.press("Ctrl+1")
    clerk.type("仮山 はなこ")
    clerk.press("Ctrl+2")
    clerk.type("+81 3-0000-1101")
    clerk.press("Ctrl+3")
    assert clerk.case.person_id == clerk.services.cases.get(yesterday.case_id).person_id


def test_one_key_attaches_the_call_to_the_open_case_with_all_that_was_typed(yesterday, clerk):
    clerk.write("Still no call")
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101")
    clerk.press("Ctrl+3")
    clerk.look_up()
    clerk.press("Ctrl+Shift+A")
    assert clerk.call.case_id == yesterday.case_id
    assert [line.text for line in clerk.call.lines] == ["Still no call"]
    clerk.type("Goes on here")
    clerk.press("Return")
    assert clerk.call.lines[-1].text == "Goes on here"


def test_one_key_takes_the_same_person_as_the_call_before(yesterday, clerk):
    clerk.look_up()
    assert "仮山" in clerk.find("action_same_caller").text()
    clerk.press("Ctrl+Shift+2")
    assert clerk.case.person_id == clerk.services.cases.get(yesterday.case_id).person_id


def test_the_earlier_case_is_one_link_away(yesterday, clerk, told):
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101")
    clerk.press("Ctrl+3")
    clerk.look_up()
    clerk.find("action_open_earlier_case").click()
    assert told.links == [f"case/{yesterday.case_id}"]


def test_the_temper_goes_down_with_one_key(clerk):
    seen = []
    for _ in range(4):
        clerk.press("Ctrl+5")
        seen.append(clerk.case.temper)
    assert seen == [Temper.HIGH, Temper.MID, Temper.LOW, Temper.HIGH]


def test_the_kind_is_chosen_beside_the_name(clerk):
    clerk.find("kind").findChild(object, "segment_staff").click()
    clerk.settle()
    assert clerk.case.kind is Kind.STAFF


def test_ringing_back_shows_the_number_large_and_copies_it_with_one_key(
    yesterday, clerk, services, write
):
    call = write(lambda: services.calls.begin("out", yesterday.case_id))
    clerk.open(call.call_id)
    clerk.look_up()
    assert "Calling out" in clerk.find("call_state").text()
    assert clerk.find("number_to_call").text() == "03-0000-1101"
    clerk.press("F5")
    assert QGuiApplication.clipboard().text() == "03-0000-1101"
    assert clerk.case.apology_object == ""
    assert [p.kind for p in services.promises.of_case(yesterday.case_id)] == [PromiseKind.CALLBACK]


def test_words_of_the_clerk_are_not_undone_with_the_proposal(yesterday, clerk):
    clerk.press("Ctrl+1")
    clerk.type("仮山はなこ")
    clerk.press("Ctrl+3")
    clerk.look_up()
    assert clerk.shown("action_undo_proposal")
    clerk.press("Ctrl+6")
    clerk.press("Ctrl+A")
    clerk.type("that nobody rang")
    clerk.press("Return")
    assert not clerk.shown("action_undo_proposal")
    assert clerk.case.apology_object == "that nobody rang"


def test_undoing_the_proposal_leaves_our_failing_unchosen(yesterday, clerk):
    clerk.press("Ctrl+1")
    clerk.type("仮山はなこ")
    clerk.press("Ctrl+3")
    clerk.look_up()
    clerk.find("action_undo_proposal").click()
    clerk.look_up()
    assert not clerk.case.failing_chosen
    assert not clerk.shown("action_undo_proposal")


def test_an_honorific_chosen_before_the_name_goes_with_the_name(clerk):
    box = clerk.find("caller_honorific")
    box.setFocus()
    clerk.press("Down")
    chosen = box.currentText()
    assert chosen != box.itemText(0)
    clerk.press("Ctrl+1")
    clerk.type("Ume Kariyama")
    clerk.press("Ctrl+3")
    person = clerk.services.persons.get(clerk.case.person_id)
    assert (person.name, person.honorific) == ("Ume Kariyama", chosen)
    assert box.currentText() == chosen


def test_a_link_leads_into_the_box_of_the_name(clerk):
    clerk.screen.open(clerk.call_id, "caller_name")
    clerk.settle()
    assert clerk.focus().objectName() == "caller_name"


def test_what_was_answered_before_stands_beside_the_known_caller(yesterday, clerk, write):
    services = clerk.services
    write(lambda: services.cases.set_field(yesterday.case_id, "decision", "a refund in full"))
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101")
    clerk.press("Ctrl+3")
    clerk.look_up()
    assert clerk.shown("answered_before")
    assert "a refund in full" in clerk.find("answered_before").text()


def test_a_long_answer_takes_no_more_width_than_there_is(yesterday, clerk, write):
    services = clerk.services
    write(lambda: services.cases.set_field(yesterday.case_id, "decision", "a refund " * 60))
    before = clerk.find("next_sentence").mapTo(clerk.screen, QPoint(0, 0)).x()
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101")
    clerk.press("Ctrl+3")
    clerk.look_up()
    assert clerk.find("next_sentence").mapTo(clerk.screen, QPoint(0, 0)).x() == before


def test_the_keys_of_an_offer_act_from_the_box_of_the_name(yesterday, clerk, write):
    services = clerk.services
    target = yesterday.case_id
    write(lambda: services.cases.set_field(target, "apology_object", "that nobody rang"))
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101")
    clerk.look_up()
    clerk.press("Ctrl+1")
    clerk.type("Hanako")
    clerk.press("Ctrl+Shift+A")
    clerk.look_up()
    assert clerk.call.case_id == target
    assert clerk.focus().objectName() == "note"
    person = services.persons.get(clerk.case.person_id)
    assert person.name == "仮山 はなこ"
    assert clerk.find("caller_name").text() == "仮山 はなこ"
    assert any("Hanako" in line.text for line in clerk.call.lines)


def test_words_for_another_object_are_no_loss_of_either_when_the_call_is_attached(
    yesterday, clerk, write
):
    services = clerk.services
    target = yesterday.case_id
    write(lambda: services.cases.set_field(target, "apology_object", "that nobody rang"))
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101")
    clerk.look_up()
    clerk.look_up()
    clerk.press("Ctrl+6")
    clerk.press("Ctrl+A")
    clerk.type("the long wait")
    clerk.press("Ctrl+Shift+A")
    clerk.look_up()
    clerk.look_up()
    clerk.wait_for(lambda: clerk.case.apology_object == "that nobody rang")
    clerk.wait_for(lambda: clerk.find("apology_object").text() == "that nobody rang")
    assert any("the long wait" in line.text for line in clerk.call.lines)


def known_twice(clerk, write):
    """Two people of one name, each with an open case, told apart by their numbers."""
    services = clerk.services
    for number, line in (("03-0000-1301", "The heater is cold"), ("03-0000-1302", "Wrong bill")):
        call = write(services.calls.begin)
        write(
            lambda call=call, number=number: services.calls.set_caller(
                call.call_id, name="鈴木 一郎", phone=number
            )
        )
        write(lambda call=call, line=line: services.calls.enter(call.call_id, line, starred=True))
        write(lambda call=call: services.calls.end(call.call_id, "message_only"))


def test_namesakes_are_told_apart_by_number_and_each_is_one_key_away(clerk, write):
    known_twice(clerk, write)
    clerk.press("Ctrl+1")
    clerk.type("鈴木一郎")
    clerk.press("Ctrl+3")
    clerk.look_up()
    first = clerk.find("action_link_person").text()
    case = clerk.find("action_attach_case").text()
    assert first.startswith("This person, 03-0000-130")
    assert clerk.find("action_next_known").text() == "Another (1)"
    clerk.press("Ctrl+Shift+Y")
    clerk.look_up()
    second = clerk.find("action_link_person").text()
    assert {first, second} == {"This person, 03-0000-1301", "This person, 03-0000-1302"}
    assert {case, clerk.find("action_attach_case").text()} == {
        "Same case: The heater…",
        "Same case: Wrong bill",
    }
    clerk.press("Ctrl+Shift+J")
    number = second.removeprefix("This person, ")
    assert clerk.services.persons.get(clerk.case.person_id).phones[0].shown == number
    assert clerk.focus().objectName() == "note"


def test_a_long_text_is_read_from_its_beginning_once_its_box_is_left(clerk):
    clerk.press("Ctrl+6")
    clerk.type("that nobody came on the morning of 5 October although we had agreed it twice")
    box = clerk.find("apology_object")
    end = box.cursorPosition()
    clerk.press("Ctrl+3")
    assert box.cursorPosition() == 0
    clerk.press("Ctrl+6")
    assert box.cursorPosition() == end
