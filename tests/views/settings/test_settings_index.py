"""The search index in the settings: checked, and made anew while work goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.indexing import Progress
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.index_keeper import PAUSE_MS
from desktop.views.settings.data_page import DataPage

Write = Callable[[Callable[[], object]], object]
PATIENCE_MS = 20_000


class Page:
    """The page as the owner meets it."""

    def __init__(self, frame: Frame, qtbot: QtBot) -> None:
        self.page, self._qtbot = DataPage(frame), qtbot
        qtbot.addWidget(self.page)
        self.page.show()

    def find(self, name: str) -> QWidget:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        self.find(name).click()  # type: ignore[attr-defined]

    def answer(self, part: str) -> str:
        label = self.find("index_answer")
        assert isinstance(label, QLabel)
        self._qtbot.waitUntil(lambda: part in label.text(), timeout=PATIENCE_MS)
        return label.text()


@pytest.fixture
def page(frame: Frame, qtbot: QtBot) -> Page:
    return Page(frame, qtbot)


@pytest.fixture
def cases(services: Services, write: Write) -> list[int]:
    def tell() -> list[int]:
        made = []
        for number in range(45):
            call = services.calls.begin()
            services.calls.enter(call.call_id, f"雨漏り {number}")
            made.append(call.case_id)
        return made

    found = write(tell)
    assert isinstance(found, list)
    return found


def lose(services: Services, write: Write, case_id: int) -> None:
    store = services.cases._context.store
    sql = "DELETE FROM case_index WHERE rowid = ?"
    write(lambda: store.db.execute(sql, (case_id,)) and None)


def test_a_sound_index_is_said_to_find_every_case(page: Page, cases: list[int]) -> None:
    page.press("action_check_index")

    assert page.answer("found") == "Every case is found: 45 cases."


def test_a_case_that_is_not_found_is_told_and_found_again_after_the_rebuild(
    page: Page, cases: list[int], services: Services, write: Write
) -> None:
    lose(services, write, cases[3])
    page.press("action_check_index")
    assert page.answer("agree").startswith("One case does not agree")

    page.press("action_rebuild_index")
    assert page.answer("Rebuilt") == "Rebuilt: 45 cases are found."
    assert services.cases.ids(query="雨漏り") == cases[::-1]


@dataclass
class Gate:
    """Holds the second batch on the store thread until it is opened; tells what ran."""

    opened: threading.Event
    ran: list[str]


@pytest.fixture
def gate(services: Services, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(threading.Event(), [])
    real = services.cases.index.rebuild_batch

    def batch(so_far: Progress | None = None, **named: Any) -> Progress:
        if so_far is not None:
            assert made.opened.wait(PATIENCE_MS / 1000)
        progress = real(so_far, **named)
        made.ran.append(f"{progress.done}")
        return progress

    monkeypatch.setattr(services.cases.index, "rebuild_batch", batch)
    yield made
    made.opened.set()


def test_while_it_is_made_anew_the_progress_stands_there_and_saves_come_between(
    page: Page, cases: list[int], frame: Frame, gate: Gate
) -> None:
    page.press("action_rebuild_index")
    page.answer("20 of 45")
    bar = page.find("index_progress")
    assert isinstance(bar, QProgressBar) and bar.isVisible() and bar.value() == 444
    assert not page.find("action_rebuild_index").isEnabled()
    frame.desk.do(lambda: gate.ran.append("saved"))
    gate.opened.set()

    page.answer("Rebuilt")
    assert gate.ran.index("20") < gate.ran.index("saved") < gate.ran.index("45")
    assert not bar.isVisible()


def test_a_rebuild_can_be_stopped_and_everything_is_still_found(
    page: Page, cases: list[int], services: Services, frame: Frame, gate: Gate, qtbot: QtBot
) -> None:
    page.press("action_rebuild_index")
    page.answer("20 of 45")
    page.press("action_stop_rebuild")
    gate.opened.set()
    frame.desk.wait()
    qtbot.wait(5 * PAUSE_MS)

    assert page.answer("Stopped")
    assert gate.ran in (["20"], ["20", "40"])  # the one under way perhaps, and none after it
    assert services.cases.ids(query="雨漏り") == cases[::-1]
    assert page.find("action_rebuild_index").isEnabled()
