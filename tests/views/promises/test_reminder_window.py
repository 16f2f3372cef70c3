"""The reminder comes by itself, takes no key, and stays until a person answers it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.domain.promise import PromiseState
from desktop.services.suite import Services
from desktop.views.frame import Frame
from tests.fixed_clock import FixedClock
from tests.views.conftest import Told
from tests.views.promises.conftest import Desk, Make


def test_ten_minutes_before_it_stands_there_and_the_note_keeps_the_cursor(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 19, 50))
    at_desk.look()
    assert not at_desk.reminder.isVisible()

    clock.to(datetime(2026, 10, 6, 12, 20, 10))
    at_desk.look()

    assert at_desk.reminder.isVisible()
    assert QApplication.focusWidget() is at_desk.note
    assert at_desk.words("reminder_distance") == "in 10 min"
    assert "院長" in at_desk.words("reminder_who")
    assert "promised at 12:30" in at_desk.words("reminder_history")
    assert at_desk.counts[-1] == 1


def test_it_speaks_the_language_of_the_screen_and_its_words_that_of_the_person(
    at_desk: Desk, make: Make, clock: FixedClock, frame: Frame
) -> None:
    make("12:30", "Ms Sample", language="en")
    frame.languages.use("ja")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()

    assert at_desk.words("reminder_distance") == "あと10分"
    assert "へ 院長からお電話" in at_desk.words("reminder_who")
    assert "12:30のお約束" in at_desk.words("reminder_history")
    assert "Ms Sample" in at_desk.words("opening_words")


def test_typing_goes_on_in_the_note_and_answers_nothing(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services
) -> None:
    promise = make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()

    at_desk.type("1234")

    assert at_desk.note.text() == "1234"
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN


def test_one_key_answers_it_and_the_keyboard_is_back_in_the_note(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services
) -> None:
    promise = make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 30))
    at_desk.look()

    at_desk.go_to_reminder()
    at_desk.press(Qt.Key.Key_1)

    assert services.promises.get(promise.promise_id).state is PromiseState.KEPT
    assert not at_desk.reminder.isVisible()
    assert at_desk.counts[-1] == 0
    assert QApplication.focusWidget() is at_desk.note


def test_a_missed_one_stands_there_after_a_restart_and_says_how_late_it_is(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    at_desk.watch.stop()
    clock.to(datetime(2026, 10, 6, 12, 42))

    at_desk.start()

    assert at_desk.reminder.isVisible()
    assert at_desk.words("reminder_distance") == "12 min late"


def test_put_aside_it_comes_back_at_the_time_itself(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()

    at_desk.go_to_reminder()
    at_desk.press(Qt.Key.Key_6)
    assert not at_desk.reminder.isVisible()
    clock.to(datetime(2026, 10, 6, 12, 29))
    at_desk.look()
    assert not at_desk.reminder.isVisible()

    clock.to(datetime(2026, 10, 6, 12, 30))
    at_desk.look()

    assert at_desk.reminder.isVisible()
    aside = at_desk.reminder.findChild(QPushButton, "action_put_aside")
    assert aside is not None and not aside.isVisible()


def test_escape_gives_the_keyboard_back_and_leaves_it_standing(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services
) -> None:
    promise = make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()

    at_desk.go_to_reminder()
    at_desk.press(Qt.Key.Key_Escape)

    assert at_desk.reminder.isVisible()
    assert QApplication.focusWidget() is at_desk.note
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN


def test_not_reached_asks_for_a_next_time_and_takes_none_without_a_clock(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services
) -> None:
    promise = make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 30))
    at_desk.look()
    at_desk.go_to_reminder()

    at_desk.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN
    assert at_desk.words("next_when_echo")
    at_desk.type("tomorrow")
    at_desk.press(Qt.Key.Key_Return)
    assert services.promises.get(promise.promise_id).state is PromiseState.OPEN

    at_desk.type(" 10:30")
    at_desk.press(Qt.Key.Key_Return)

    old = services.promises.get(promise.promise_id)
    assert old.state is PromiseState.MOVED and old.moved_to is not None
    following = services.promises.get(old.moved_to)
    assert following.wall == datetime(2026, 10, 7, 10, 30)
    assert following.moves == 0


def test_the_oldest_of_several_comes_first_and_a_page_key_leads_to_the_next(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services
) -> None:
    late, later = make("12:30"), make("12:35", "例沢 太郎")
    clock.to(datetime(2026, 10, 6, 12, 40))
    at_desk.look()
    assert at_desk.words("reminder_position") == "1 of 2"

    at_desk.go_to_reminder()
    at_desk.press(Qt.Key.Key_PageDown)
    assert "例沢" in at_desk.words("reminder_who")
    at_desk.press(Qt.Key.Key_1)

    assert services.promises.get(later.promise_id).state is PromiseState.LATE
    assert services.promises.get(late.promise_id).state is PromiseState.OPEN
    assert at_desk.reminder.isVisible()
    assert "仮山" in at_desk.words("reminder_who")


def test_a_key_held_down_answers_one_promise_only(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services
) -> None:
    first, second = make("12:30"), make("12:35")
    clock.to(datetime(2026, 10, 6, 12, 40))
    at_desk.look()
    at_desk.go_to_reminder()

    QTest.simulateEvent(at_desk.reminder, True, Qt.Key.Key_1, Qt.KeyboardModifier(0), "1", False)
    at_desk.settle()
    QTest.simulateEvent(at_desk.reminder, True, Qt.Key.Key_1, Qt.KeyboardModifier(0), "1", True)
    at_desk.settle()

    assert services.promises.get(first.promise_id).state is PromiseState.LATE
    assert services.promises.get(second.promise_id).state is PromiseState.OPEN


def test_while_somebody_else_is_on_the_line_it_stays_small(
    at_desk: Desk, make: Make, clock: FixedClock, write: Callable[..., object], services: Services
) -> None:
    make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()
    usual = at_desk.reminder.height()
    write(lambda: services.calls.begin())

    at_desk.look()
    QTest.qWait(20)
    assert at_desk.reminder.isVisible()
    assert at_desk.reminder.height() < usual / 2

    at_desk.go_to_reminder()
    QTest.qWait(20)
    assert at_desk.reminder.height() > usual / 2


def test_closed_by_the_system_it_is_back_with_the_next_look(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()

    assert at_desk.reminder.close()
    assert not at_desk.reminder.isVisible()
    at_desk.look()

    assert at_desk.reminder.isVisible()


def test_calling_from_it_leads_to_an_outgoing_call_of_the_case(
    at_desk: Desk, make: Make, clock: FixedClock, told: Told
) -> None:
    promise = make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 30))
    at_desk.look()

    button = at_desk.reminder.findChild(QPushButton, "action_call_back")
    assert button is not None
    button.click()

    assert told.links[-1] == f"new_call/{promise.case_id}"
    assert at_desk.reminder.isVisible()


def test_the_keys_of_the_main_window_work_from_the_reminder(
    at_desk: Desk, make: Make, clock: FixedClock
) -> None:
    taken: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+N"), at_desk.main)
    shortcut.activated.connect(lambda: taken.append("call"))
    make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 20))
    at_desk.look()
    at_desk.go_to_reminder()

    QTest.keyClick(at_desk.reminder, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    at_desk.settle()

    assert taken == ["call"]
    assert QApplication.focusWidget() is at_desk.note


def test_it_never_reaches_beyond_the_screen(
    at_desk: Desk, make: Make, clock: FixedClock, frame: Frame
) -> None:
    frame.theme.set_scale(150)
    make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 42))
    at_desk.look()
    at_desk.go_to_reminder()
    at_desk.press(Qt.Key.Key_4)
    QTest.qWait(20)

    room = at_desk.main.screen().availableGeometry()
    assert room.contains(at_desk.reminder.geometry())
    wish = at_desk.reminder.findChild(QWidget, "moved_by")
    assert wish is not None and wish.visibleRegion().boundingRect().height() == wish.height()


def test_another_one_answered_elsewhere_changes_only_how_many_wait(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services, write: Callable[..., object]
) -> None:
    first, second, third = make("12:30"), make("12:35", "例沢 太郎"), make("12:36", "見本 花")
    clock.to(datetime(2026, 10, 6, 12, 40))
    at_desk.look()
    at_desk.go_to_reminder()
    at_desk.press(Qt.Key.Key_PageDown)
    assert at_desk.words("reminder_position") == "2 of 3"

    write(lambda: services.promises.drop(first.promise_id, "取り下げ"))
    at_desk.settle()

    assert at_desk.words("reminder_position") == "1 of 2"
    window = at_desk.watch.window_shown
    assert "例沢" in at_desk.words("reminder_who")
    assert window.concerns("promise", second.promise_id)
    assert not window.concerns("promise", third.promise_id)
    assert window.concerns("case", second.case_id) and window.concerns("call", 1)


def test_what_is_changed_of_the_one_in_front_is_shown(
    at_desk: Desk, make: Make, clock: FixedClock, services: Services, write: Callable[..., object]
) -> None:
    promise = make("12:30")
    clock.to(datetime(2026, 10, 6, 12, 30))
    at_desk.look()
    person_id = services.cases.get(promise.case_id).person_id

    write(lambda: services.persons.save(person_id, name="仮山 はなよ"))
    at_desk.settle()

    assert "はなよ" in at_desk.words("reminder_who")
