"""The promises by time: answered where they stand, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.domain.promise import PromiseKind, PromiseState
from desktop.qtkit.widgets import Row
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock
from tests.views.conftest import Told
from tests.views.promises.conftest import Callbacks, Make


def test_they_stand_by_time_and_the_arrow_keys_go_through_all_sections(
    callbacks: Callbacks, make: Make, clock: FixedClock
) -> None:
    gone, today, tomorrow = make("9:30"), make("15:00"), make("tomorrow 10:00")
    later = make("2026-10-12 10:00")
    clock.to(datetime(2026, 10, 6, 9, 44))
    callbacks.open()

    order = [str(one.promise_id) for one in (gone, today, tomorrow, later)]
    sections = ("gone", "today", "tomorrow", "later")
    assert [callbacks.ids(name) for name in sections] == [[one] for one in order]
    visited = [callbacks.here()]
    for _ in range(4):
        callbacks.press(Qt.Key.Key_Down)
        visited.append(callbacks.here())
    assert visited == [*order, order[-1]]
    callbacks.press(Qt.Key.Key_Up)
    assert callbacks.here() == order[-2]


def test_every_kind_of_promise_stands_in_the_one_list(
    callbacks: Callbacks, make: Make, write: Callable[..., object], services: Services
) -> None:
    case_id = make("15:00").case_id
    write(lambda: services.promises.make(case_id, PromiseKind.DOCUMENT, "16:00", who="見木"))
    callbacks.open()

    rows = callbacks.screen.findChildren(Row)
    assert any("document" in row.accessibleName() for row in rows)
    assert len(callbacks.ids("today")) == 2


def test_one_key_answers_and_ctrl_z_takes_it_back(
    callbacks: Callbacks, make: Make, clock: FixedClock, services: Services
) -> None:
    promise, other = make("9:30"), make("15:00")
    clock.to(datetime(2026, 10, 6, 9, 44))
    callbacks.open()

    callbacks.press(Qt.Key.Key_1)
    assert services.promises.get(promise.promise_id).late_minutes == 14
    assert callbacks.here() == str(other.promise_id)
    assert "14 min late" in callbacks.says("last_answer")

    callbacks.press(Qt.Key.Key_Z, ctrl=True)
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN
    assert callbacks.here() == str(promise.promise_id)
    callbacks.press(Qt.Key.Key_Z, ctrl=True)
    assert services.promises.get(other.promise_id).state is PromiseState.OPEN


def test_an_answer_given_elsewhere_can_be_taken_back_here_for_a_while(
    callbacks: Callbacks,
    make: Make,
    clock: FixedClock,
    services: Services,
    write: Callable[..., object],
) -> None:
    promise = make("9:30")
    write(lambda: services.promises.kept(promise.promise_id))
    callbacks.open()
    assert callbacks.screen.findChild(QWidget, "last_answer").isVisible()

    clock.forward(minutes=11)
    callbacks.open()

    assert not callbacks.screen.findChild(QWidget, "last_answer").isVisible()


def test_a_move_asks_whose_wish_it_is_and_counts(
    callbacks: Callbacks, make: Make, services: Services
) -> None:
    promise = make("9:30")
    callbacks.open()

    callbacks.press(Qt.Key.Key_4, Qt.Key.Key_2)
    callbacks.type("15:00")
    callbacks.press(Qt.Key.Key_Return)

    old = services.promises.get(promise.promise_id)
    assert (old.state, old.note) == (PromiseState.MOVED, "by_us")
    assert old.moved_to is not None
    assert services.promises.get(old.moved_to).moves == 1
    row = next(one for one in callbacks.screen.findChildren(Row) if one.row_id == str(old.moved_to))
    assert "moved 1×" in row.accessibleName()


def test_an_inexact_time_is_shown_and_kept_only_when_confirmed(
    callbacks: Callbacks, make: Make, services: Services
) -> None:
    promise = make("9:30")
    callbacks.open()

    callbacks.press(Qt.Key.Key_3)
    callbacks.type("5 o'clock")
    callbacks.settle()
    assert "Enter confirms" in callbacks.says("next_when_echo")
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN

    callbacks.press(Qt.Key.Key_Return)

    settled = services.promises.get(promise.promise_id)
    assert settled.state is PromiseState.KEPT and settled.moved_to is not None
    assert services.promises.get(settled.moved_to).wall == datetime(2026, 10, 6, 17, 0)


def test_a_time_gone_by_is_refused_and_the_next_fitting_one_is_one_key_away(
    callbacks: Callbacks, make: Make, services: Services
) -> None:
    promise = make("9:30")
    callbacks.open()

    callbacks.press(Qt.Key.Key_2)
    callbacks.type("today 8am")
    callbacks.press(Qt.Key.Key_Return)
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN

    callbacks.press(Qt.Key.Key_Down, Qt.Key.Key_Return)

    old = services.promises.get(promise.promise_id)
    assert old.state is PromiseState.MOVED and old.moved_to is not None
    assert services.promises.get(old.moved_to).wall == datetime(2026, 10, 7, 9, 0)  # opening


def test_no_longer_wanted_needs_a_reason(
    callbacks: Callbacks, make: Make, services: Services
) -> None:
    promise = make("9:30")
    callbacks.open()

    callbacks.press(Qt.Key.Key_5, Qt.Key.Key_Return)
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN
    callbacks.type("rang again themselves")
    callbacks.press(Qt.Key.Key_Return)

    dropped = services.promises.get(promise.promise_id)
    assert (dropped.state, dropped.note) == (PromiseState.DROPPED, "rang again themselves")
    assert "rang again themselves" in callbacks.says("last_answer")


def test_escape_puts_the_question_away_and_the_keyboard_is_on_the_promise_again(
    callbacks: Callbacks, make: Make
) -> None:
    promise = make("9:30")
    callbacks.open()

    callbacks.press(Qt.Key.Key_2)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    callbacks.press(Qt.Key.Key_Escape)

    assert callbacks.here() == str(promise.promise_id)


def test_what_is_typed_in_the_box_survives_a_change_elsewhere(
    callbacks: Callbacks, make: Make
) -> None:
    make("9:30")
    callbacks.open()
    callbacks.press(Qt.Key.Key_2)
    callbacks.type("15:0")

    make("16:00", "例沢 太郎")
    callbacks.settle()

    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit) and box.text() == "15:0"


def test_a_promise_named_by_a_link_is_the_one_that_is_answered(
    callbacks: Callbacks, make: Make, services: Services
) -> None:
    first, second = make("9:30"), make("15:00")
    callbacks.open()
    callbacks.open(second.promise_id)

    callbacks.press(Qt.Key.Key_1)

    assert services.promises.get(second.promise_id).state is PromiseState.KEPT
    assert services.promises.get(first.promise_id).state is PromiseState.OPEN


def test_enter_opens_the_case_and_c_rings(callbacks: Callbacks, make: Make, told: Told) -> None:
    make("9:30")
    second = make("15:00")
    callbacks.open(second.promise_id)

    callbacks.press(Qt.Key.Key_Return, Qt.Key.Key_C)

    assert told.links == [f"case/{second.case_id}", f"new_call/{second.case_id}"]
