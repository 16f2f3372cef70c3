"""One box everywhere: what is typed on Today goes on in the list, whatever types it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from desktop.app import Session
from tests.fixed_clock import FixedClock
from tests.journeys.conftest import Hands

Settle = Callable[[Session], Callable[[], None]]
Write = Callable[[Session, Callable[[], object]], object]


def two_cases(session: Session, clock: FixedClock) -> None:
    services = session.frame.services  # type: ignore[union-attr]
    for day, name, words in ((1, "例沢 太郎", "屋根の雨漏り"), (2, "仮山 はなこ", "床のきず")):
        clock.to(datetime(2026, 10, day, 9, 0))
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name=name)
        services.calls.enter(call.call_id, words)
        services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)


def shown(hands: Hands) -> list[str]:
    table = hands.find("case_list")
    assert isinstance(table, QTableView)
    model = table.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def until_found(qtbot: object, hands: Hands, names: list[str]) -> None:
    def there() -> bool:
        hands.settle()
        return shown(hands) == names

    qtbot.waitUntil(there, timeout=10_000)  # type: ignore[attr-defined]


def test_what_is_typed_on_today_goes_on_in_the_list_and_enter_opens_the_case(
    open_window: Callable[..., Session],
    settle_session: Settle,
    write_in: Write,
    clock: FixedClock,
    qtbot: object,
) -> None:
    session = open_window("ja")
    write_in(session, lambda: two_cases(session, clock))
    hands = Hands(session, settle_session(session))
    today = hands.find("today_search")
    today.setFocus()

    hands.type("屋根")
    qtbot.waitUntil(lambda: hands.focus().objectName() == "case_search", timeout=10_000)  # type: ignore[attr-defined]
    hands.type(" 雨")
    box = hands.focus()
    assert isinstance(box, QLineEdit) and box.text() == "屋根 雨"
    until_found(qtbot, hands, ["例沢 太郎"])

    hands.press("Return")
    assert session.window.windowTitle().startswith("C-2026-0001")


def test_words_that_are_being_composed_are_not_taken_away_under_the_hands(
    open_window: Callable[..., Session], settle_session: Settle
) -> None:
    session = open_window("ja")
    hands = Hands(session, settle_session(session))
    today = hands.find("today_search")
    today.setFocus()
    committed = QInputMethodEvent("かい", [])
    committed.setCommitString("雨")
    QApplication.sendEvent(today, committed)
    QTest.qWait(300)
    assert hands.focus() is today

    ended = QInputMethodEvent("", [])
    ended.setCommitString("会")
    QApplication.sendEvent(today, ended)
    QTest.qWait(300)
    box = hands.focus()
    assert isinstance(box, QLineEdit) and (box.objectName(), box.text()) == ("case_search", "雨会")


def test_ctrl_f_leads_to_the_box_from_every_place(
    open_window: Callable[..., Session], settle_session: Settle
) -> None:
    session = open_window("en")
    hands = Hands(session, settle_session(session))
    for place in ("Ctrl+Shift+B", "Ctrl+Shift+M", "Ctrl+,", "Ctrl+N", "Ctrl+Shift+T"):
        hands.press(place)
        hands.press("Ctrl+F")
        assert hands.focus().objectName() == "case_search", place
