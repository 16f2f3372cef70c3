"""Case 7: bookings fail at a client's desk; hourly news, then a letter in English."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from pypdf import PdfReader

from desktop.domain.call import Ending
from desktop.domain.letter import LetterState
from desktop.domain.promise import PromiseState
from tests.journeys.conftest import Hands


def before(services, clock):
    """The software house, its owner at the desk."""
    services.settings.save_office(
        name="Kakuu Software LLC",
        name_en="Kakuu Software LLC",
        phone="+81 3 0000 1707",
        postcode="000-0000",
        address="7-7-7 Reiji, Karimachi, Mihon",
        address_en="7-7-7 Reiji, Karimachi, Mihon",
        code_confirmed=True,
        first_run_done=True,
    )
    owner = services.staff.add(name="Ken Kakuu", title="Director", short="Kakuu", is_owner=True)
    services.staff.sit(owner.staff_id)
    clock.to(datetime(2026, 11, 16, 9, 52))


@pytest.fixture
def hands(open_window, settle_session, write_in, clock):
    session = open_window("en")
    write_in(session, lambda: before(session.frame.services, clock))
    settle = settle_session(session)
    settle()
    session.window.activateWindow()
    settle()
    return Hands(session, settle)


def test_an_outage_from_the_ring_to_the_english_letter(hands, clock):
    services = hands.session.frame.services

    hands.press("Ctrl+N")
    hands.enter_line("“Nothing has gone through since twenty to ten.”")
    hands.press("Ctrl+B")
    call = services.calls.unfinished()[0].call
    case_id = call.case_id
    hands.press("F2")
    hands.press("Ctrl+1")
    hands.type("A. Rei")
    hands.press("Ctrl+2")
    hands.type("+1-202-555-0117")
    hands.press("Ctrl+3")
    hands.enter_line("41 bookings taken by phone so far")
    hands.press("Ctrl+5", times=2)
    hands.press("Ctrl+6")
    hands.type("that your desk could not take bookings from 09:40 to 12:55")
    hands.press("Return")
    hands.press("Ctrl+7")
    hands.type("news every hour until it works")
    hands.press("Return")

    hands.press("Ctrl+4")
    hands.type("by 10:30")
    assert "10:30" in hands.find("promise_when_echo").text()
    hands.press("Return")
    hands.type("the fault is still being looked for")
    hands.press("Ctrl+R")
    hands.press("Return")
    clock.forward(minutes=14)
    hands.press("Ctrl+Return")
    hands.press("2")
    hands.press("Space")
    hands.press("Return")
    assert services.calls.get(call.call_id).ending is Ending.CALLBACK

    # Half past ten: called without a result, the next news by half past eleven.
    clock.to(datetime(2026, 11, 16, 10, 24))
    hands.session.window.reminders.look()
    hands.session.window.activateWindow()
    hands.settle()
    assert hands.find("reminder").isVisible()
    clock.to(datetime(2026, 11, 16, 10, 28))
    hands.press("Ctrl+J")
    hands.press("3")
    hands.type("by 11:30")
    hands.press("Return")
    first, second = services.promises.of_case(case_id)
    assert (first.state, second.state) == (PromiseState.KEPT, PromiseState.OPEN)
    hands.session.window.activateWindow()
    hands.settle()

    # Recovered: the second news is the last one.
    clock.to(datetime(2026, 11, 16, 11, 29))
    hands.session.window.reminders.look()
    hands.session.window.activateWindow()
    hands.settle()
    hands.press("Ctrl+J")
    hands.press("1")
    assert services.promises.get(second.promise_id).state is PromiseState.KEPT
    hands.session.window.activateWindow()
    hands.settle()

    # Our failing is confirmed now; the four points in English.
    person_id = services.cases.get(case_id).person_id
    hands.session.desk.do(
        lambda: services.persons.save(
            person_id, language="en", honorific="Ms", company="Mihon Travel Ltd."
        )
    )
    hands.session.desk.do(lambda: services.cases.set_field(case_id, "failing", "yes"))
    hands.settle()
    hands.press("Ctrl+1")
    hands.type(
        "An expired certificate stopped the booking service; its renewal notice went to a closed mailbox."
    )
    hands.press("Ctrl+2")
    hands.type(
        "From 09:40 to 12:55 no booking went through: 41 had to be taken by phone and 2 were lost."
    )
    hands.press("Ctrl+3")
    hands.type(
        "We renewed the certificate at 12:55 and will credit one day's charge on your November invoice."
    )
    hands.press("Ctrl+4")
    hands.type(
        "From 20 November two people will keep the renewal calendar, with an alert 30 days ahead."
    )
    clock.to(datetime(2026, 11, 17, 10, 0))
    hands.press("Ctrl+L")
    letter = services.letters.of_case(case_id)[0]
    assert (letter.kind, letter.language) == ("L8", "en")
    assert [one.link for one in services.letters.missing(letter.letter_id)] == []
    hands.press("Ctrl+Return")
    hands.press("Return")
    approved = services.letters.get(letter.letter_id)
    assert (approved.state, approved.number) == (LetterState.APPROVED, "2026-0001")
    pdf = PdfReader(io.BytesIO(services.letters.stored(letter.letter_id, "pdf")))
    text = " ".join(pdf.pages[0].extract_text().split())
    assert "Dear Ms" in text and "Yours sincerely" in text
    assert "DRAFT" not in text
    assert "2026-0001" in text
