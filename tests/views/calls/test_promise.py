"""The promise of a call: with a clock time, or not at all."""

from __future__ import annotations

import pytest

from desktop.domain.case import Failing


def promised(clerk):
    return [
        (p.relation.value, f"{p.wall:%m-%d %H:%M}", p.who)
        for p in clerk.services.promises.of_call(clerk.call_id)
    ]


def echo(clerk):
    return clerk.find("promise_when_echo").text()


def test_an_exact_time_is_echoed_at_once_and_stored_on_leaving(clerk):
    clerk.press("Ctrl+4")
    clerk.type("by 12:30")
    assert "Today Tue 6 Oct, by 12:30 · in 3 h 25 min" in echo(clerk)
    clerk.press("Ctrl+3")
    assert promised(clerk) == [("by", "10-06 12:30", "Clerk")]
    assert clerk.lit("promise")


def test_enter_stores_it_and_leads_on_to_why_and_back_to_the_note(clerk):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Return")
    assert promised(clerk) == [("at", "10-06 12:30", "Clerk")]
    assert clerk.focus().objectName() == "promise_reason"
    clerk.type("asks the doctor")
    clerk.press("Return")
    assert clerk.focus().objectName() == "note"
    assert clerk.services.promises.of_call(clerk.call_id)[0].reason == "asks the doctor"
    clerk.press("Ctrl+4")
    clerk.press("Return")
    assert clerk.focus().objectName() == "note"


def test_tab_goes_from_when_to_who_to_why(clerk):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Tab")
    assert clerk.focus().objectName() == "promise_who" or clerk.find("promise_who").hasFocus()
    clerk.press("Tab")
    assert clerk.focus().objectName() == "promise_reason"


def kinds(clerk):
    return {
        one.kind.value: (f"{one.wall:%m-%d %H:%M}", one.reason)
        for one in clerk.services.promises.of_call(clerk.call_id)
    }


def test_a_document_is_promised_beside_the_call_back_and_each_keeps_its_own(clerk):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Return")
    clerk.type("asks the doctor")
    clerk.press("Ctrl+Shift+P")
    assert clerk.focus().objectName() == "promise_when"
    assert clerk.focus().text() == ""
    clerk.type("by tomorrow 17:00")
    clerk.press("Return")
    clerk.type("the invoice")
    clerk.press("Return")
    assert kinds(clerk) == {
        "callback": ("10-06 12:30", "asks the doctor"),
        "document": ("10-07 17:00", "the invoice"),
    }
    assert clerk.find("promised_callback").text() == "call back: Today Tue 6 Oct, at 12:30"
    clerk.find("promised_callback").click()
    assert clerk.find("promise_when").text() == "12:30"
    assert clerk.find("promise_reason").text() == "asks the doctor"


def test_a_half_typed_document_is_kept_apart_from_the_call_back(clerk):
    clerk.press("Ctrl+4")
    clerk.type("夕方")
    clerk.press("Ctrl+Shift+P")
    clerk.type("someday")
    clerk.open(clerk.call_id)
    assert clerk.find("promise_when").text() == "夕方"
    clerk.press("Ctrl+Shift+P")
    assert clerk.find("promise_when").text() == "someday"


def test_a_visit_is_promised_only_with_the_callers_consent_and_a_reason_for_a_crowd(clerk):
    clerk.press("Ctrl+Shift+P", times=4)
    clerk.type("tomorrow 15:00")
    clerk.press("Ctrl+3")
    assert promised(clerk) == []
    assert "consent" in echo(clerk)
    clerk.find("visit_consent").click()
    clerk.settle()
    (visit,) = clerk.services.promises.of_call(clerk.call_id)
    assert (visit.kind.value, visit.consent, visit.visitors) == ("visit", True, 0)
    many = clerk.find("visitors")
    many.setCurrentIndex(3)
    many.activated.emit(3)
    clerk.settle()
    assert clerk.focus().objectName() == "visitors_reason"
    assert "why 3 people" in echo(clerk)
    clerk.type("the roofer and the owner")
    clerk.press("Ctrl+3")
    (visit,) = clerk.services.promises.of_call(clerk.call_id)
    assert (visit.visitors, visit.visitors_reason) == (3, "the roofer and the owner")


def test_a_time_outside_the_hours_is_kept_as_the_callers_wish_when_ticked(clerk):
    clerk.press("Ctrl+4")
    clerk.type("tomorrow 21:00")
    clerk.press("Ctrl+3")
    clerk.find("promise_when_wish").click()
    clerk.settle()
    assert clerk.services.promises.of_call(clerk.call_id)[0].caller_wish is True


def test_an_exact_time_is_stored_even_while_the_cursor_stays(clerk, qtbot):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    qtbot.waitUntil(lambda: promised(clerk) != [], timeout=3000)


def test_an_inexact_time_is_asked_and_stored_only_once_confirmed(clerk):
    clerk.press("Ctrl+4")
    clerk.type("夕方")
    clerk.press("Ctrl+3")
    assert promised(clerk) == []
    assert not clerk.lit("promise")
    clerk.press("Ctrl+4")
    clerk.press("Return")
    assert len(promised(clerk)) == 1


@pytest.mark.parametrize("text", ["30 February 10:00", "11/24", "Wed 6 Oct 10:00", "8:00"])
def test_what_can_not_be_promised_is_said_beside_the_box_and_nothing_is_lost(clerk, text):
    clerk.press("Ctrl+4")
    clerk.type(text)
    assert echo(clerk)
    clerk.press("Ctrl+3")
    clerk.press("Ctrl+4")
    assert promised(clerk) == []
    clerk.open(clerk.call_id)
    assert clerk.find("promise_when").text() == text


def test_an_emptied_box_takes_the_promise_back(clerk):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Ctrl+3")
    clerk.press("Ctrl+4")
    clerk.press("Backspace")
    clerk.press("Ctrl+3")
    assert promised(clerk) == []
    assert not clerk.lit("promise")


def test_who_calls_is_typed_or_picked_and_goes_along(clerk):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Tab")
    clerk.press("Ctrl+A")
    clerk.type("Director")
    clerk.press("Ctrl+3")
    assert promised(clerk) == [("at", "10-06 12:30", "Director")]


def test_a_span_of_time_keeps_the_moment_it_meant(clerk, clock):
    clerk.press("Ctrl+4")
    clerk.type("in 2 hours")
    clerk.press("Ctrl+3")
    clock.forward(minutes=30)
    clerk.open(clerk.call_id)
    clerk.press("Ctrl+4")
    clerk.press("Ctrl+3")
    assert promised(clerk)[0][1] == "10-06 11:05"
    assert "in 1 h 30 min" in echo(clerk)


def test_no_asks_why_in_the_same_place_and_the_reason_goes_with_the_promise(clerk):
    clerk.find("can_answer_now").findChild(object, "segment_no").click()
    assert clerk.focus().objectName() == "promise_reason"
    clerk.type("asks the doctor")
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Ctrl+3")
    assert clerk.services.promises.of_call(clerk.call_id)[0].reason == "asks the doctor"


def test_yes_takes_what_was_answered(clerk):
    clerk.find("can_answer_now").findChild(object, "segment_yes").click()
    clerk.type("We replace it")
    clerk.press("Return")
    assert clerk.case.decision == "We replace it"
    assert clerk.focus().objectName() == "note"


def test_choosing_open_counts_as_choosing(clerk):
    clerk.press("Ctrl+8")
    clerk.press("Down")
    assert (clerk.case.failing, clerk.case.failing_chosen) == (Failing.OPEN, True)


def test_object_and_request_are_stored_in_the_callers_words(clerk):
    clerk.press("Ctrl+6")
    clerk.type("the late call")
    clerk.press("Ctrl+7")
    clerk.type("A call from the doctor")
    clerk.press("Return")
    assert clerk.focus().objectName() == "note"
    assert (clerk.case.apology_object, clerk.case.request) == (
        "the late call",
        "A call from the doctor",
    )
    assert not clerk.find("request_none").isEnabled()


def test_none_named_is_an_answer_too(clerk):
    clerk.find("request_none").click()
    clerk.settle()
    assert clerk.case.request_none


def test_nobody_entered_whoever_calls_has_a_word_in_the_language_just_switched_to(
    clerk, frame, services, write
):
    write(lambda: services.settings.set("language", "ja"))
    clerk.open(write(services.calls.begin).call_id)
    assert clerk.find("promise_who").currentText() == "担当"
    frame.languages.use("en")
    write(lambda: services.settings.set("language", "en"))
    clerk.write("half a line")
    assert clerk.find("promise_who").currentText() == "Clerk"
    assert "free hours" not in clerk.find("promise_when_two_step").text()
    assert services.staff.find("担当") == services.staff.at_desk()


def test_what_is_said_of_a_time_goes_on_with_the_clock(clerk, clock):
    clerk.press("Ctrl+4")
    clerk.type("9:12")
    clerk.press("Ctrl+3")
    assert "in 7 min" in echo(clerk)
    clock.forward(minutes=10)
    clerk.screen._tick()
    assert "3 min late" in echo(clerk)
