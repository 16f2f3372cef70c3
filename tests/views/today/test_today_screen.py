"""Today: what waits, in one look, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.qtkit.widgets import EmptyState, LinkButton, Row, RowList
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.today.today_screen import TodayScreen
from tests.fixed_clock import FixedClock
from tests.views.conftest import Told

Write = Callable[..., object]


class Today:
    """The screen as it meets the eye in the morning."""

    def __init__(self, screen: TodayScreen, settle: Callable[[], None]) -> None:
        self.screen = screen
        self.settle = settle

    def open(self) -> None:
        self.screen.open()
        self.screen.first_focus()
        self.settle()

    def rows(self, name: str) -> list[str]:
        found = self.list(name)
        return [row.accessibleName() for row in found.rows()]

    def list(self, name: str) -> RowList:
        found = self.screen.findChild(RowList, f"today_{name}")
        assert found is not None
        return found

    def links(self) -> list[str]:
        """The links of the banner, as they are read."""
        banner = self.screen.findChild(QWidget, "today_banner")
        assert banner is not None
        return [one.text() for one in banner.findChildren(LinkButton) if one.isVisible()]

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, held)
        self.settle()

    def all_words(self) -> str:
        labels = self.screen.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())


@pytest.fixture
def today(frame: Frame, settle: Callable[[], None], qtbot: QtBot) -> Today:
    screen = TodayScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1274, 738)
    screen.show()
    QTest.qWaitForWindowExposed(screen)
    screen.activateWindow()
    return Today(screen, settle)


@pytest.fixture
def case_id(services: Services, write: Write) -> int:
    """A call in which two callbacks, a document and a prevention were promised."""

    def verb() -> int:
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
        case = call.case_id
        services.cases.set_field(case, "subject", "検査結果のご連絡")
        services.promises.set_callback(case, call.call_id, "9:30", who="院長", reason="検査の結果")
        services.promises.make(case, PromiseKind.RESULT, "15:00", who="院長", caller_wish=True)
        services.promises.make(case, PromiseKind.CALLBACK, "tomorrow 10:00", who="見木")
        services.promises.make(
            case, PromiseKind.PREVENTION, "2026-10-08 10:00", who="見木", reason="点検"
        )
        services.points.investigate(case, PointName.CAUSE, "9 Oct")
        services.calls.end(call.call_id, "callback", thanked=True, open_said=True)
        return case

    made = write(verb)
    assert isinstance(made, int)
    return made


def test_an_empty_day_has_one_kind_sentence_and_no_list(today: Today) -> None:
    today.open()

    empty = today.screen.findChild(EmptyState)
    assert empty is not None and empty.isVisible()
    assert not any(one.isVisible() for one in today.screen.findChildren(RowList))
    assert "Tuesday 6 October" in today.all_words()


def test_callbacks_stand_overdue_first_in_words_before_colours(
    today: Today, case_id: int, clock: FixedClock
) -> None:
    clock.to(datetime(2026, 10, 6, 11, 44))
    today.open()

    gone, coming, tomorrow = today.rows("callbacks")
    assert "9:30 2 h 14 min late 仮山 はなこ" in gone and "case open 2 h" in gone
    assert "15:00 in 3 h 16 min" in coming and "a time they asked for" in coming
    assert "Tomorrow 10:00" in tomorrow
    words = today.all_words()
    assert "gone by 1" in words and "today 1" in words and "next 15:00" in words


def test_what_may_be_kept_all_day_is_called_now_and_is_not_gone_by(
    today: Today, services: Services, write: Write, clock: FixedClock, told: Told
) -> None:
    call = write(services.calls.begin)
    write(lambda: services.promises.make(call.case_id, PromiseKind.CALLBACK, "10時以降"))
    clock.to(datetime(2026, 10, 6, 16, 45))
    today.open()

    [row] = today.rows("callbacks")
    assert "10:00 now" in row
    words = today.all_words()
    assert "today 1" in words and "gone by" not in words and "next" not in words
    today.list("callbacks").focus_end(last=False)
    today.press(Qt.Key.Key_Return)
    assert told.links == [f"new_call/{call.case_id}"]


def test_enter_rings_back_what_is_overdue_and_opens_what_is_coming(
    today: Today, case_id: int, clock: FixedClock, told: Told, services: Services
) -> None:
    clock.to(datetime(2026, 10, 6, 9, 44))
    today.open()

    today.press(Qt.Key.Key_Return)
    today.press(Qt.Key.Key_Down)
    today.press(Qt.Key.Key_Return)

    second = services.promises.list_open()[1].promise.promise_id
    assert told.links == [f"new_call/{case_id}", f"promise/{second}"]


def test_what_is_done_goes_and_can_be_taken_back(
    today: Today, case_id: int, services: Services
) -> None:
    today.open()
    assert "点検" in today.rows("others")[0]
    done = today.list("others").rows()[0]
    number = int(done.row_id)

    done.setFocus()
    today.press(Qt.Key.Key_Return)
    assert services.promises.get(number).state is PromiseState.KEPT
    assert today.rows("others") == []

    today.press(Qt.Key.Key_Z, ctrl=True)
    assert services.promises.get(number).state is PromiseState.OPEN
    assert len(today.rows("others")) == 1


def test_a_point_under_investigation_leads_to_its_box(
    today: Today, case_id: int, told: Told
) -> None:
    today.open()

    assert "Cause until Fri 9 Oct" in today.rows("investigations")[0]
    today.list("investigations").rows()[0].findChild(QPushButton).click()

    assert told.links == [f"case/{case_id}/points/cause"]


def test_a_draft_says_what_it_still_needs(
    today: Today, case_id: int, services: Services, write: Write, told: Told
) -> None:
    write(lambda: services.letters.draft(case_id))
    today.open()

    row = today.list("letters").rows()[0]
    assert "missing: " in row.accessibleName()
    row.findChild(QPushButton).click()
    assert told.links[-1].startswith("letter/")


def test_a_call_written_up_without_its_ending_is_asked_for(
    today: Today, services: Services, write: Write, clock: FixedClock
) -> None:
    def verb() -> int:
        call = services.calls.write_up(
            clock().replace(hour=8, minute=30), clock().replace(hour=8, minute=40)
        )
        services.calls.save_draft(call.call_id, "the roof leaks")
        return call.call_id

    write(verb)
    today.open()

    (row,) = today.rows("unfinished")
    assert "the roof leaks" in row
    assert "how did it end?" in row


def test_an_unfinished_call_is_there_at_once_with_its_first_words(
    today: Today, services: Services, write: Write, settle: Callable[[], None], told: Told
) -> None:
    today.open()

    def begin() -> int:
        call = services.calls.begin()
        services.calls.enter(call.call_id, "the parcel was torn")
        return call.call_id

    call_id = write(begin)
    settle()

    (row,) = today.rows("unfinished")
    assert "The name is not known yet" in row and "the parcel was torn" in row
    today.screen.first_focus()
    today.press(Qt.Key.Key_Return)
    assert told.links == [f"call/{call_id}"]


def test_the_code_is_asked_for_once_there_is_something_to_lose(
    today: Today, services: Services, write: Write
) -> None:
    today.open()
    assert today.links() == ["Set up the office"]

    write(lambda: services.calls.enter(services.calls.begin().call_id, "a first call"))
    today.open()
    assert today.links() == ["Show and print", "Set up the office"]

    write(lambda: services.settings.save_office(first_run_done=True))
    write(lambda: services.settings.save_office(code_confirmed=True))
    today.open()
    assert today.links() == []


def test_a_holiday_is_named_and_the_office_said_to_be_closed(
    today: Today, clock: FixedClock, frame: Frame
) -> None:
    clock.to(datetime(2026, 11, 23, 9, 14))
    frame.languages.use("ja")
    today.open()

    words = today.all_words()
    assert "11月23日 月曜日" in words
    assert "勤労感謝の日・事務所はお休みです" in words


def test_time_goes_on_while_the_screen_stands_open(
    today: Today, case_id: int, clock: FixedClock
) -> None:
    today.open()
    clock.to(datetime(2026, 10, 6, 9, 31))

    today.screen._minute.timeout.emit()

    assert "1 min late" in today.rows("callbacks")[0]
    row = QApplication.focusWidget()
    assert isinstance(row, Row)


def test_what_is_typed_into_the_search_is_taken_along_to_the_cases(
    today: Today, told: Told, qtbot: QtBot
) -> None:
    today.open()

    search = today.screen.findChild(QLineEdit, "today_search")
    assert search is not None
    assert QApplication.focusWidget() is search  # nothing waits: the day begins here
    QTest.keyClicks(search, "10/6 ")
    qtbot.waitUntil(lambda: bool(told.links))

    assert told.links == ["cases/find/10/6 |"]
    assert search.text() == ""
    today.press(Qt.Key.Key_Return)
    assert told.links[1:] == ["cases"]


def test_a_call_that_takes_the_window_is_not_kept_waiting_by_reading_today_again(
    today: Today, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    today.open()
    readings: list[int] = []
    monkeypatch.setattr(today.screen, "_reload", lambda: readings.append(1))

    frame.bus.changed.emit("call", 1)
    today.screen.hide()  # the call screen stands there now
    QApplication.processEvents()

    assert readings == []


def test_a_change_while_today_is_shown_is_seen(
    today: Today, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    today.open()
    readings: list[int] = []
    monkeypatch.setattr(today.screen, "_reload", lambda: readings.append(1))

    frame.bus.changed.emit("call", 1)
    frame.bus.changed.emit("promise", 1)
    QApplication.processEvents()

    assert readings == [1]
