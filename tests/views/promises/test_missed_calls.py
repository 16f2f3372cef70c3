"""Calls nobody took: entered by keys, promised a call, rung, or taken off with a reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.domain.call import Direction
from desktop.domain.missed_call import MissedCall, MissedState
from desktop.domain.promise import PromiseKind
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock
from tests.views.conftest import Told
from tests.views.promises.conftest import Callbacks, Make

Write = Callable[..., object]


@pytest.fixture
def missed(services: Services, write: Write) -> MissedCall:
    found = write(lambda: services.missed.enter("090-0000-2201", "20 min ago", 3, "no message"))
    assert isinstance(found, MissedCall)
    return found


def test_number_time_and_count_are_entered_by_keys_alone(
    callbacks: Callbacks,
    make: Make,
    services: Services,
    clock: FixedClock,
) -> None:
    make("15:00")
    callbacks.open()

    callbacks.press(Qt.Key.Key_M)
    callbacks.type("03 0000 2202")
    callbacks.press(Qt.Key.Key_Tab)
    callbacks.type("10 min ago")
    callbacks.press(Qt.Key.Key_Tab)
    callbacks.type("2")
    callbacks.press(Qt.Key.Key_Return)

    (row,) = services.missed.list_open()
    assert (row.missed.number_key, row.missed.count) == ("+81300002202", 2)
    assert callbacks.here() == f"missed/{row.missed.missed_id}"
    assert "rang 2×" in callbacks.says("missed_text")


def test_without_a_number_nothing_is_entered_and_the_reason_is_said(
    callbacks: Callbacks,
    services: Services,
) -> None:
    callbacks.open()
    callbacks.press(Qt.Key.Key_M, Qt.Key.Key_Return)

    assert "number" in callbacks.says("missed_entry_problem")
    assert not services.missed.list_open()


def test_they_stand_above_the_promises_and_the_arrow_keys_go_on_into_them(
    callbacks: Callbacks,
    make: Make,
    missed: MissedCall,
) -> None:
    promise = make("15:00")
    callbacks.open(promise.promise_id)
    assert callbacks.here() == str(promise.promise_id)

    callbacks.press(Qt.Key.Key_Up)
    assert callbacks.here() == f"missed/{missed.missed_id}"
    callbacks.press(Qt.Key.Key_Down)
    assert callbacks.here() == str(promise.promise_id)


def test_a_number_is_promised_a_call_and_leaves_the_list_of_missed_ones(
    callbacks: Callbacks,
    services: Services,
    missed: MissedCall,
) -> None:
    callbacks.open()
    callbacks.press(Qt.Key.Key_1)
    callbacks.type("15:00")
    callbacks.press(Qt.Key.Key_Return, Qt.Key.Key_Return)

    (row,) = services.promises.list_open()
    assert (row.promise.kind, row.promise.wall) == (
        PromiseKind.CALLBACK,
        datetime(2026, 10, 6, 15, 0),
    )
    assert row.phone == "090-0000-2201"
    assert services.missed.get(missed.missed_id).state is MissedState.PROMISED
    assert callbacks.here() == str(row.promise.promise_id)


def test_c_rings_the_number_in_a_call_of_its_own(
    callbacks: Callbacks,
    services: Services,
    missed: MissedCall,
    told: Told,
) -> None:
    callbacks.open()
    callbacks.press(Qt.Key.Key_C)

    (unfinished,) = services.today.unfinished()
    assert told.links == [f"call/{unfinished.call.call_id}"]
    assert unfinished.call.direction is Direction.OUT


def test_one_that_needs_no_call_asks_why_and_can_be_put_back(
    callbacks: Callbacks,
    services: Services,
    missed: MissedCall,
) -> None:
    callbacks.open()
    callbacks.press(Qt.Key.Key_5, Qt.Key.Key_Return)
    assert services.missed.get(missed.missed_id).state is MissedState.OPEN
    assert callbacks.says("missed_problem")

    callbacks.type("came by themselves")
    callbacks.press(Qt.Key.Key_Return)
    dropped = services.missed.get(missed.missed_id)
    assert (dropped.state, dropped.closed_because) == (MissedState.DROPPED, "came by themselves")

    banner = callbacks.screen.findChild(QWidget, "calendar_said")
    assert banner is not None
    banner.findChild(QPushButton).click()
    callbacks.settle()
    assert services.missed.get(missed.missed_id).state is MissedState.OPEN


def test_a_number_that_was_not_shown_offers_no_call(
    callbacks: Callbacks,
    services: Services,
    write: Write,
) -> None:
    write(lambda: services.missed.enter("非通知"))
    callbacks.open()
    callbacks.press(Qt.Key.Key_1, Qt.Key.Key_C)

    assert not services.promises.list_open()
    assert not services.today.unfinished()
    box = QApplication.focusWidget()
    assert box is not None and callbacks.here().startswith("missed/")


def test_a_link_of_another_place_opens_the_boxes(callbacks: Callbacks) -> None:
    callbacks.open()
    callbacks.screen.open_missed(0)

    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName() == "missed_number"
