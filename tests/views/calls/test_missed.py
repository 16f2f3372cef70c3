"""Calls nobody took are said once their number is on the line again."""

from __future__ import annotations


def test_missed_calls_of_the_number_stand_beside_it_until_seen_to(clerk, write, services):
    write(lambda: services.missed.enter("03-0000-1101", "8:50", 3))
    assert not clerk.shown("missed_calls")
    clerk.press("Ctrl+2")
    clerk.type("０３－００００－１１０１")
    clerk.look_up()
    assert clerk.find("missed_calls").text() == "We missed 3 calls, the last at 8:50"
    clerk.find("action_missed_seen_to").click()
    clerk.settle()
    assert not clerk.shown("missed_calls")
    assert services.missed.list_open() == []


def test_another_number_shows_none_of_them(clerk, write, services):
    write(lambda: services.missed.enter("03-0000-1101"))
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1102")
    clerk.look_up()
    assert not clerk.shown("missed_calls")


def test_an_extension_stays_with_its_number_when_the_call_is_shown_again(clerk):
    clerk.press("Ctrl+2")
    clerk.type("03-0000-1101 内線12")
    clerk.press("Ctrl+3")
    clerk.open(clerk.call_id)
    assert clerk.find("caller_phone").text() == "03-0000-1101 内線12"


def test_the_identity_rule_is_said_once_as_the_thing_asked_for(clerk, write, services):
    rule = "Ask for the name and the date of birth."
    write(lambda: services.settings.save_office(check_before_details=rule))
    write(lambda: services.calls.set_step(clerk.call_id, "facts:"))
    clerk.settle()
    notice = "Before details, make sure who is calling (the name and the date of birth)"
    assert clerk.find("call_notice").text() == notice
    whole = "Say nothing before the doctor has agreed."
    write(lambda: services.settings.save_office(check_before_details=whole))
    clerk.settle()
    assert clerk.find("call_notice").text() == whole
