"""A declined visit and a promise that can't be kept any more are said as they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.qtkit.desk import Desk
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock
from tests.views.promises.conftest import Callbacks, Make

Write = Callable[..., object]


def click(callbacks: Callbacks, name: str) -> None:
    button = callbacks.screen.findChild(QPushButton, name)
    assert button is not None and button.isVisible(), name
    button.click()
    callbacks.settle()


@pytest.fixture
def visit(make: Make, services: Services, write: Write) -> Promise:
    case_id = make("9:30").case_id
    made = write(
        lambda: services.promises.make(
            case_id,
            PromiseKind.VISIT,
            "tomorrow 14:00",
            who="院長",
            reason="to apologise",
            consent=True,
            visitors=2,
        )
    )
    assert isinstance(made, Promise)
    return made


def test_a_declined_visit_asks_for_the_next_contact(
    callbacks: Callbacks, visit: Promise, services: Services
) -> None:
    callbacks.open(visit.promise_id)
    click(callbacks, "action_decline_visit")
    callbacks.type("please just call")
    callbacks.press(Qt.Key.Key_Return)
    callbacks.press(Qt.Key.Key_Return)
    assert services.promises.get(visit.promise_id).state is PromiseState.OPEN

    callbacks.type("tomorrow 10:30")
    callbacks.press(Qt.Key.Key_Return)

    dropped = services.promises.get(visit.promise_id)
    assert dropped.state is PromiseState.DROPPED and dropped.moved_to is not None
    contact = services.promises.get(dropped.moved_to)
    assert (contact.kind, contact.wall) == (PromiseKind.CALLBACK, datetime(2026, 10, 7, 10, 30))
    assert str(contact.promise_id) in callbacks.ids("tomorrow")


def test_esc_leaves_the_visit_standing(
    callbacks: Callbacks, visit: Promise, services: Services
) -> None:
    callbacks.open(visit.promise_id)
    click(callbacks, "action_decline_visit")
    callbacks.press(Qt.Key.Key_Escape)

    assert callbacks.here() == str(visit.promise_id)
    assert services.promises.get(visit.promise_id).state is PromiseState.OPEN


def test_what_was_not_kept_is_recorded_with_what_happened(
    callbacks: Callbacks, make: Make, services: Services, clock: FixedClock
) -> None:
    promise = make("9:30")
    clock.to(datetime(2026, 10, 6, 12, 0))
    callbacks.open()
    click(callbacks, "action_say_broken")
    callbacks.press(Qt.Key.Key_Return)
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN

    callbacks.type("the line was down all day")
    callbacks.press(Qt.Key.Key_Return)

    broken = services.promises.get(promise.promise_id)
    assert (broken.state, broken.note) == (PromiseState.BROKEN, "the line was down all day")
    assert "not kept (the line was down all day)" in callbacks.says("last_answer")


def test_before_its_time_nothing_can_be_said_broken_and_only_a_visit_declined(
    callbacks: Callbacks, make: Make
) -> None:
    make("15:00")
    callbacks.open()

    for name in ("action_say_broken", "action_decline_visit"):
        assert not callbacks.screen.findChild(QPushButton, name).isVisible()


def test_the_list_can_show_what_was_promised_in_one_name(
    callbacks: Callbacks, make: Make, services: Services, write: Write
) -> None:
    write(lambda: services.staff.add(name="仮名 一郎", short="院長", is_owner=True))
    write(lambda: services.staff.add(name="見木", short="見木"))
    case_id = make("15:00").case_id
    mine = write(
        lambda: services.promises.make(
            case_id, PromiseKind.DOCUMENT, "16:00", who="見木", reason="copy"
        )
    )
    assert isinstance(mine, Promise)
    callbacks.open()
    assert len(callbacks.ids("today")) == 2

    choice = callbacks.screen.findChild(QComboBox, "whose_promises")
    choice.setCurrentText("見木")
    choice.activated.emit(choice.currentIndex())
    callbacks.settle()

    assert callbacks.ids("today") == [str(mine.promise_id)]


def test_a_promise_done_ahead_and_one_moved_say_so_among_the_answered(
    callbacks: Callbacks, make: Make, services: Services, write: Write, clock: FixedClock
) -> None:
    first = make("12:00")
    clock.to(datetime(2026, 10, 6, 9, 30))
    second = write(lambda: services.promises.move(first.promise_id, "15:00", by_caller=False))
    assert isinstance(second, Promise)
    clock.to(datetime(2026, 10, 6, 14, 30))
    write(lambda: services.promises.kept(second.promise_id))
    callbacks.open()

    said = callbacks.says("last_answer")
    assert "kept, 30 min early · moved 1× at our wish" in said


def test_of_very_many_open_promises_the_first_are_shown_and_the_rest_is_counted(
    callbacks: Callbacks, make: Make, services: Services, desk: Desk
) -> None:
    case_id = make("15:00").case_id

    def many() -> None:
        for _ in range(400):
            services.promises.make(case_id, PromiseKind.DOCUMENT, "16:00", reason="copy")

    desk.do(many)
    callbacks.settle()
    callbacks.open()

    assert len(callbacks.ids("today")) == 300
    told = [one.text() for one in callbacks.screen.findChildren(QLabel)]
    assert "and 101 later ones" in told
