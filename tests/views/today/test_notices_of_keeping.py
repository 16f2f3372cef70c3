"""What the keeping needs is said on Today, once Today is painted, and leads to its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.errors import WorldError
from desktop.office import OpenOffice
from desktop.qtkit.widgets import Banner, LinkButton
from desktop.services.suite import Services
from desktop.storage.database import JournalGap
from desktop.views.frame import Frame
from desktop.views.today import today_banner
from desktop.views.today.today_screen import TodayScreen
from tests.fixed_clock import FixedClock
from tests.views.conftest import Told

Write = Callable[..., object]
REVIEW = "The yearly look at the cases whose years are over is due."


@pytest.fixture
def screen(
    frame: Frame, write: Write, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TodayScreen]:
    monkeypatch.setattr(today_banner, "ASK_AFTER_MS", 10)
    write(lambda: services.settings.save_office(first_run_done=True, code_confirmed=True))
    screen = TodayScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    yield screen
    frame.tasks.wait()


def closed_case(services: Services) -> int:
    call = services.calls.begin()
    services.calls.set_caller(call.call_id, name="仮山 太郎", phone="03-0000-1234")
    services.calls.enter(call.call_id, "「品が違う」")
    services.cases.set_field(call.case_id, "kind", "enquiry")
    services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    services.cases.close(call.case_id, decision="済")
    return call.case_id


def said(screen: TodayScreen) -> str:
    banner = screen.findChild(Banner, "today_banner")
    assert banner is not None
    return " ".join(one.text() for one in banner.findChildren(QLabel) if one.isVisible())


def follow(screen: TodayScreen, qtbot: QtBot) -> None:
    banner = screen.findChild(Banner, "today_banner")
    assert banner is not None
    shown: list[LinkButton] = []

    def stands() -> bool:  # a button is laid out a moment after its words
        shown[:] = [one for one in banner.findChildren(LinkButton) if one.isVisible()]
        return len(shown) == 1

    qtbot.waitUntil(stands)
    shown[0].click()


def show(screen: TodayScreen) -> None:
    screen.open()
    screen.show()
    QTest.qWaitForWindowExposed(screen)


def test_the_yearly_review_is_pointed_to_and_the_banner_goes_once_it_was_gone_through(
    screen: TodayScreen, services: Services, write: Write, clock: FixedClock, told: Told,
    qtbot: QtBot,
) -> None:  # fmt: skip
    case_id = write(lambda: closed_case(services))
    clock.forward(days=4 * 365)
    show(screen)
    qtbot.waitUntil(lambda: REVIEW in said(screen))
    follow(screen, qtbot)
    assert told.links == ["settings/retention"]

    write(lambda: services.retention.confirm([case_id]))
    screen.open()
    qtbot.waitUntil(lambda: said(screen) == "")


def test_nothing_of_it_is_asked_before_today_was_painted(
    screen: TodayScreen, services: Services, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(
        type(services.upkeep), "first_notice_in_job", lambda _self: asked.append(True)
    )
    screen.open()
    screen.open()
    assert not asked
    screen.show()
    qtbot.waitUntil(lambda: bool(asked))


def test_a_stick_that_stays_away_for_a_week_is_missed_on_today(
    screen: TodayScreen, services: Services, write: Write, clock: FixedClock, told: Told,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    stick = tmp_path / "stick"
    stick.mkdir()
    write(lambda: services.backups.second.choose(stick))
    stick.rmdir()
    show(screen)
    clock.forward(days=8)
    screen.open()
    qtbot.waitUntil(lambda: "No copy has reached the second place since" in said(screen))
    assert "6 October" in said(screen)
    follow(screen, qtbot)
    assert told.links == ["settings/backups"]


def test_a_backup_that_could_not_be_made_is_said_with_its_reason(
    screen: TodayScreen, services: Services, qtbot: QtBot
) -> None:
    services.backups.trouble = WorldError("data.disk_full")
    show(screen)
    qtbot.waitUntil(lambda: "Today's backup is still to be made." in said(screen))
    services.backups.trouble = None
    screen.open()
    qtbot.waitUntil(lambda: said(screen) == "")


def test_an_older_state_is_said_with_what_it_lacks(
    screen: TodayScreen, office: OpenOffice, qtbot: QtBot
) -> None:
    office.store.gap = JournalGap("older", 3)
    show(screen)
    qtbot.waitUntil(lambda: "older state" in said(screen))
    assert "3 changes are missing" in said(screen)


def test_a_new_day_asks_again_without_a_visit(
    screen: TodayScreen, services: Services, write: Write, clock: FixedClock, qtbot: QtBot
) -> None:
    write(lambda: closed_case(services))
    show(screen)
    qtbot.wait(50)
    assert said(screen) == ""
    clock.forward(days=4 * 365)
    screen._read_again()
    qtbot.waitUntil(lambda: REVIEW in said(screen))


def test_days_that_a_wrong_clock_noted_hold_nothing_up(
    services: Services, write: Write, clock: FixedClock, tmp_path: Path
) -> None:
    write(lambda: closed_case(services))
    clock.forward(days=4 * 365)
    stick = tmp_path / "stick"
    stick.mkdir()
    write(lambda: services.backups.second.choose(stick))
    write(services.backups.make_daily)
    write(lambda: services.retention.confirm([]))
    assert not services.backups.is_due() and not services.retention.is_review_due()

    clock.to(clock() - timedelta(days=60))

    assert services.backups.is_due()
    assert services.retention.is_review_due()
    assert services.backups.second.missing_since() is not None
