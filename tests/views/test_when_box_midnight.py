"""What the box showed is what is stored, whatever the clock does in between."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.when import Reading, Relation
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox
from tests.fixed_clock import FixedClock


@pytest.fixture
def box(frame: Frame, qtbot: QtBot) -> WhenBox:
    frame.languages.use("ja")
    made = WhenBox(frame, "when")
    qtbot.addWidget(made)
    return made


def stored(box: WhenBox, services: Services) -> tuple[datetime | None, str]:
    text = box.to_store()
    reading = services.promises.read(text)
    assert reading.outcome == "exact" or (reading.outcome == "ask" and box.is_confirmed())
    return reading.at, reading.relation.value


def test_tomorrow_typed_before_midnight_and_stored_after_it_is_the_day_that_was_shown(
    box: WhenBox, services: Services, clock: FixedClock
) -> None:
    clock.to(datetime(2026, 10, 6, 23, 59, 50))
    box.box.setText("明日10時半までに")
    clock.to(datetime(2026, 10, 7, 0, 0, 20))
    box.show_echo()
    echo = box.findChild(QLabel, "when_echo")
    assert echo is not None and "10月7日" in echo.text()

    assert stored(box, services) == (datetime(2026, 10, 7, 10, 30), "by")
    assert box.text() == "2026-10-07 午前10:30までに", "and what is stored is what stands there"


def test_minutes_from_now_are_those_that_were_shown(
    box: WhenBox, services: Services, clock: FixedClock
) -> None:
    box.box.setText("30分後")
    clock.forward(minutes=4)

    assert stored(box, services) == (datetime(2026, 10, 6, 9, 35), "at")


def test_typed_and_stored_in_the_same_minute_the_words_stay(
    box: WhenBox, services: Services
) -> None:
    box.box.setText("30分後")
    assert box.to_store() == "30分後"


def test_a_proposal_confirmed_before_midnight_is_stored_as_it_was_confirmed(
    box: WhenBox, services: Services, clock: FixedClock
) -> None:
    clock.to(datetime(2026, 10, 6, 23, 59, 50))
    box.box.setText("明日の夕方")
    box.box.entered.emit()
    assert box.is_usable()
    clock.to(datetime(2026, 10, 7, 0, 0, 20))

    assert stored(box, services)[0] == datetime(2026, 10, 7, 17, 0)


def test_a_time_gone_by_meanwhile_is_read_again_and_said(
    box: WhenBox, services: Services, clock: FixedClock
) -> None:
    box.box.setText("9:10")
    assert box.is_usable()
    clock.forward(minutes=10)
    box.show_echo()

    assert not box.is_usable()


def test_typed_anew_it_is_read_anew(box: WhenBox, clock: FixedClock) -> None:
    clock.to(datetime(2026, 10, 6, 23, 59, 50))
    box.box.setText("明日10時")
    clock.to(datetime(2026, 10, 7, 0, 0, 20))
    box.box.setText("")
    box.box.setText("明日10時")

    reading = box.reading()
    assert reading is not None and reading.at == datetime(2026, 10, 8, 10, 0)
    assert not box.is_usable(), "past midnight 明日 may be the day that has begun: it is asked"


def test_a_stored_time_keeps_its_words_and_its_meaning(
    box: WhenBox, clock: FixedClock, services: Services
) -> None:
    box.show_standing("明日10時", Reading("exact", datetime(2026, 10, 6, 10, 0), Relation.AT))
    box.set_text("明日10時", confirmed=True)

    assert box.reading() is not None and box.reading().at == datetime(2026, 10, 6, 10, 0)
