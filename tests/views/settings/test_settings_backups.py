"""Backups in the settings: made, looked into, taken back, and a second place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.widgets import RowList
from desktop.services.suite import Services
from desktop.views.daily_backup import DailyBackup
from desktop.views.frame import Frame
from desktop.views.settings.backups_page import BackupsPage
from tests.fixed_clock import FixedClock

PATIENCE_MS = 20_000


class Page:
    """The page as the owner meets it."""

    def __init__(self, page: BackupsPage, frame: Frame, qtbot: QtBot) -> None:
        self.page, self.frame, self.qtbot = page, frame, qtbot

    def settle(self) -> None:
        self.frame.tasks.wait()
        for _ in range(4):
            self.frame.desk.wait()
            QApplication.processEvents()

    def press(self, name: str) -> None:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        found.click()  # type: ignore[attr-defined]

    def rows(self, name: str = "backups") -> list[str]:
        found = self.page.findChild(RowList, name)
        assert found is not None
        return [row.accessibleName() for row in found.rows()]

    def activate(self, name: str) -> None:
        found = self.page.findChild(RowList, name)
        assert found is not None
        found.activated.emit(found.rows()[0].row_id)
        self.settle()

    def make(self) -> None:
        self.press("action_make_backup")
        self.qtbot.waitUntil(lambda: bool(self.rows()), timeout=PATIENCE_MS)
        self.settle()


@pytest.fixture
def restored() -> list[Path]:
    return []


@pytest.fixture
def page(frame: Frame, qtbot: QtBot, restored: list[Path], settle: Callable[[], None]) -> Page:
    made = BackupsPage(replace(frame, restore=restored.append))
    qtbot.addWidget(made)
    made.resize(800, 900)
    made.show()
    QTest.qWaitForWindowExposed(made)
    made.refresh()
    found = Page(made, frame, qtbot)
    found.settle()
    return found


@pytest.fixture
def one_case(services: Services, write: Callable[..., object]) -> None:
    def verb() -> None:
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name="例沢 太郎")
        services.calls.enter(call.call_id, "the roof leaks")

    write(verb)


def test_one_made_now_stands_in_the_list_verified(page: Page, one_case: None) -> None:
    page.make()

    assert "1 case" in page.rows()[0] and "every page verified" in page.rows()[0]


def test_a_look_inside_shows_its_cases_before_anything_is_taken_back(
    page: Page, one_case: None, restored: list[Path]
) -> None:
    page.make()
    page.activate("backups")
    page.qtbot.waitUntil(lambda: bool(page.rows("cases_inside")), timeout=PATIENCE_MS)

    assert "例沢 太郎" in page.rows("cases_inside")[0]
    assert restored == []
    page.press("action_restore")
    assert [one.suffix for one in restored] == [".kikitori"]


def test_a_damaged_one_says_so_and_offers_nothing(
    page: Page, one_case: None, services: Services
) -> None:
    page.make()
    newest = services.backups.newest()
    assert newest is not None
    data = bytearray(newest.path.read_bytes())
    data[len(data) // 2] ^= 1
    newest.path.write_bytes(data)

    page.page.refresh()
    page.settle()

    assert "damaged: can't be used" in page.rows()[0]
    page.activate("backups")
    inside = page.page.findChild(QWidget, "look_inside")
    assert inside is not None and not inside.isVisible()


def test_the_second_place_takes_each_days_copy_and_is_missed_after_a_week(
    page: Page,
    one_case: None,
    services: Services,
    write: Callable[..., object],
    clock: FixedClock,
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    write(lambda: services.backups.second.choose(stick))
    page.make()

    assert [one.suffix for one in stick.iterdir()] == [".kikitori"]
    assert services.backups.second.missing_since() is None

    stick.rename(tmp_path / "pulled out")
    clock.forward(days=8)
    page.page.refresh()
    assert services.backups.second.missing_since() is not None
    words = "\n".join(
        one.text()  # type: ignore[attr-defined]
        for one in page.page.findChildren(QWidget)
        if hasattr(one, "text")
    )
    assert "Is the stick in?" in words


def test_the_room_they_may_take_is_stored(page: Page, services: Services) -> None:
    box = page.page.findChild(QComboBox, "backup_budget")
    assert box is not None
    box.setCurrentIndex(box.findData(512))
    box.activated.emit(box.currentIndex())
    page.settle()

    assert services.backups.budget() == 512 * 2**20


def test_the_days_backup_makes_itself_once(
    frame: Frame, one_case: None, services: Services, clock: FixedClock, page: Page
) -> None:
    daily = DailyBackup(frame, page.page)
    daily.look()
    page.settle()
    daily.look()
    page.settle()
    assert len(services.backups.verified()) == 1

    clock.forward(days=1)
    daily.look()
    page.settle()
    assert len(services.backups.verified()) == 2
    daily.stop()


def test_two_asked_for_in_the_same_second_are_both_made(services: Services, frame: Frame) -> None:
    backups, made = services.backups, []
    for _ in range(3):
        frame.tasks.run(
            lambda: backups.in_job(backups.make), on_done=made.append, on_error=made.append
        )
    frame.tasks.wait()
    QApplication.processEvents()
    assert len({one.path for one in made}) == 3
    assert not any(backups.examine(one.path).fault for one in made)
