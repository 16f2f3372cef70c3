"""What a promise can be answered with, and what an answer still asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock
from tests.views.promises.conftest import Desk, Make

Write = Callable[..., object]


@pytest.fixture
def moved_twice(make: Make, write: Write, services: Services) -> Promise:
    """A promise moved twice by our own wish; a clerk sits at the desk, the owner has a PIN."""
    owner = write(lambda: services.staff.add("仮院 長助", "院長", "院長", True))
    clerk = write(lambda: services.staff.add("見木 さき", "受付", "見木", False))
    write(lambda: services.staff.set_pin(owner.staff_id, "2468"))  # type: ignore[attr-defined]
    write(lambda: services.staff.sit(clerk.staff_id))  # type: ignore[attr-defined]
    number = make("12:00").promise_id
    for when in ("12:10", "12:30"):
        following = write(
            lambda when=when, number=number: services.promises.move(number, when, by_caller=False)
        )
        assert isinstance(following, Promise)
        number = following.promise_id
    return services.promises.get(number)


def see(desk: Desk, name: str) -> bool:
    found = desk.reminder.findChild(QWidget, name)
    return found is not None and found.isVisible()


def ring(desk: Desk, clock: FixedClock, hour: int, minute: int) -> None:
    clock.to(datetime(2026, 10, 6, hour, minute))
    desk.look()
    desk.go_to_reminder()


def test_the_third_move_by_our_wish_asks_the_owner_and_takes_no_wrong_pin(
    at_desk: Desk, moved_twice: Promise, clock: FixedClock, services: Services
) -> None:
    ring(at_desk, clock, 12, 30)
    at_desk.press(Qt.Key.Key_4, Qt.Key.Key_2)
    at_desk.type("15:00")
    at_desk.press(Qt.Key.Key_Return)
    assert see(at_desk, "agreeing_pin")
    assert services.promises.get(moved_twice.promise_id).state is PromiseState.OPEN

    at_desk.type("1111")
    at_desk.press(Qt.Key.Key_Return)
    assert services.promises.get(moved_twice.promise_id).state is PromiseState.OPEN
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    box.clear()
    at_desk.type("2468")
    at_desk.press(Qt.Key.Key_Return)

    old = services.promises.get(moved_twice.promise_id)
    assert old.state is PromiseState.MOVED and old.moved_to is not None
    assert services.promises.get(old.moved_to).wall == datetime(2026, 10, 6, 15, 0)


def test_the_third_move_at_the_caller_s_wish_asks_nobody(
    at_desk: Desk, moved_twice: Promise, clock: FixedClock, services: Services
) -> None:
    ring(at_desk, clock, 12, 30)

    at_desk.press(Qt.Key.Key_4, Qt.Key.Key_1)
    at_desk.type("15:00")
    at_desk.press(Qt.Key.Key_Return)

    assert services.promises.get(moved_twice.promise_id).state is PromiseState.MOVED


def test_a_document_is_done_moved_or_no_longer_wanted_and_has_no_words_to_say(
    at_desk: Desk, make: Make, write: Write, clock: FixedClock, services: Services
) -> None:
    case_id = make("16:00").case_id
    made = write(lambda: services.promises.make(case_id, PromiseKind.DOCUMENT, "12:30", who="見木"))
    assert isinstance(made, Promise)
    ring(at_desk, clock, 12, 30)

    done = at_desk.reminder.findChild(QPushButton, "action_reached")
    assert done is not None and done.text() == "Done"
    assert not see(at_desk, "action_not_reached") and not see(at_desk, "action_interim")
    assert not see(at_desk, "opening_words")
    at_desk.press(Qt.Key.Key_2, Qt.Key.Key_3)
    assert services.promises.get(made.promise_id).state is PromiseState.OPEN
    at_desk.press(Qt.Key.Key_1)

    assert services.promises.get(made.promise_id).state is PromiseState.KEPT


def test_seven_asks_until_when_and_it_is_back_at_that_time(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    ring(at_desk, clock, 12, 20)

    at_desk.press(Qt.Key.Key_7)
    at_desk.type("12:31")
    at_desk.press(Qt.Key.Key_Return)
    assert "before" in at_desk.words("snooze_when_echo")
    assert at_desk.reminder.isVisible()
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    box.clear()
    at_desk.type("12:26")
    at_desk.press(Qt.Key.Key_Return)

    assert not at_desk.reminder.isVisible()
    assert QApplication.focusWidget() is at_desk.note
    clock.to(datetime(2026, 10, 6, 12, 26))
    at_desk.look()
    assert at_desk.reminder.isVisible()


def test_escape_in_the_question_leaves_the_notice_as_it_was(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    ring(at_desk, clock, 12, 20)

    at_desk.press(Qt.Key.Key_7, Qt.Key.Key_Escape)

    assert at_desk.reminder.isVisible() and see(at_desk, "action_snooze")


def test_at_the_time_itself_it_can_not_be_put_off(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    ring(at_desk, clock, 12, 30)

    at_desk.press(Qt.Key.Key_6, Qt.Key.Key_7)

    assert at_desk.reminder.isVisible()
    assert not see(at_desk, "action_snooze") and not see(at_desk, "snooze_when")


def test_in_the_quiet_hours_it_stands_as_one_line(
    at_desk: Desk, make: Make, write: Write, clock: FixedClock, services: Services
) -> None:
    make("12:30")
    write(lambda: services.reminders.set_rules(quiet_from="12:00", quiet_to="13:00"))
    clock.to(datetime(2026, 10, 6, 12, 30))

    at_desk.look()

    assert at_desk.reminder.isVisible() and not see(at_desk, "action_reached")


def test_the_slip_says_what_the_caller_was_told_so_far(
    at_desk: Desk, write: Write, services: Services, clock: FixedClock
) -> None:
    def verb() -> None:
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name="仮山 はなこ")
        services.calls.said(call.call_id, "検査の結果を確かめてご連絡いたします。")
        services.promises.set_callback(
            call.case_id, call.call_id, "12:30", who="院長", reason="検査"
        )
        services.calls.end(call.call_id, "callback", thanked=True, open_said=True)

    write(verb)
    ring(at_desk, clock, 12, 30)

    assert "検査の結果を確かめて" in at_desk.words("told_so_far")


def test_very_many_in_one_minute_stand_one_at_a_time_and_are_told_once(
    at_desk: Desk, make: Make, write: Write, services: Services, clock: FixedClock
) -> None:
    case_id = make("12:30").case_id

    def many() -> None:
        for _ in range(150):
            services.promises.make(case_id, PromiseKind.CALLBACK, "12:30")

    write(many)
    ring(at_desk, clock, 12, 30)

    assert at_desk.words("reminder_position") == "1 of 151"
    assert at_desk.counts[-1] == 151
