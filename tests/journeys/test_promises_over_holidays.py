"""Cases 12, 4 and 2: promises around holidays, one with no result yet, and a visit that is refused."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.call import Ending
from desktop.domain.promise import PromiseKind, PromiseState
from tests.journeys.conftest import Hands


@pytest.fixture
def story(open_window, settle_session, write_in, clock):
    """Open the window of an office at a moment, with a clerk and the one who answers."""

    def begin(at, office, clerk, owner):
        clock.to(at)
        session = open_window("ja")
        services = session.frame.services

        def people():
            services.settings.save_office(name=office, code_confirmed=True, first_run_done=True)
            services.staff.add(name=owner, short=owner, is_owner=True)
            sitting = services.staff.add(name=clerk, short=clerk)
            services.staff.sit(sitting.staff_id)

        write_in(session, people)
        settle = settle_session(session)
        settle()
        session.window.activateWindow()
        settle()
        return Hands(session, settle)

    return begin


def end_with_a_callback(hands):
    """The end of a call: 折り返し, and the two ticks."""
    hands.press("Ctrl+Return")
    hands.press("2")
    hands.press("Space")
    hands.press("Tab")
    hands.press("Space")
    hands.press("Return")


def settle_verb(hands, verb):
    """Answer something that happened away from the window."""
    hands.session.desk.do(verb)
    hands.settle()


def reminder_at(hands, clock, at):
    """The clock goes on; the reminder comes up and is given the keyboard."""
    clock.to(at)
    hands.session.window.reminders.look()
    hands.settle()
    assert hands.find("reminder").isVisible()
    hands.session.window.activateWindow()
    hands.settle()
    hands.press("Ctrl+J")


def test_case_twelve_is_not_called_back_on_a_day_between_two_holidays(story, clock):
    hands = story(datetime(2026, 9, 18, 16, 50), "例示プリント", "仮山", "例示")
    services = hands.session.frame.services
    hands.press("Ctrl+N")
    hands.enter_line("「請求書の2026-0831が、二重に届いています」")
    call = services.calls.unfinished()[0].call
    hands.press("Ctrl+1")
    hands.type("仮森")
    hands.press("Ctrl+2")
    hands.type("075-000-2212")

    hands.press("Ctrl+4")
    hands.type("9/22 10時")
    assert "国民の休日" in hands.find("promise_when_echo").text()
    hands.press("Down")
    assert "9月24日(木) 10:00" in hands.find("promise_when_echo").text()
    hands.press("Return")
    hands.type("新しい請求書が届いたかを伺う")
    hands.press("Return")
    end_with_a_callback(hands)
    (promise,) = services.promises.of_call(call.call_id)
    assert promise.wall == datetime(2026, 9, 24, 10, 0)
    assert services.calls.get(call.call_id).ending is Ending.CALLBACK

    # Five days off, in which nothing rings.
    for day in (19, 20, 21, 22, 23):
        clock.to(datetime(2026, 9, day, 10, 0))
        hands.session.window.reminders.look()
        hands.settle()
        assert not services.reminders.due()

    reminder_at(hands, clock, datetime(2026, 9, 24, 10, 0))
    hands.press("1")
    kept = services.promises.get(promise.promise_id)
    assert (kept.state, kept.late_minutes) == (PromiseState.KEPT, 0)


def test_case_four_is_called_at_its_time_although_there_is_no_result_yet(story, clock):
    hands = story(datetime(2026, 10, 15, 18, 5), "れいじクリーニング", "仮木", "例示")
    services = hands.session.frame.services
    hands.press("Ctrl+N")
    hands.enter_line("「床にきずがついています。弁償してもらえますよね」")
    call = services.calls.unfinished()[0].call
    hands.press("Ctrl+1")
    hands.type("見原 けん")
    hands.press("Ctrl+2")
    hands.type("06-0000-1404")
    hands.press("Ctrl+4")
    hands.type("10/19 15時までに")
    hands.press("Return")
    hands.type("調査のようす")
    hands.press("Return")
    # The look at the floor: a visit is promised only once they agree to it.
    hands.press("Ctrl+Shift+P", times=4)
    hands.type("10/16 10時")
    hands.press("Return")
    assert "ご承諾" in hands.find("promise_when_echo").text()
    hands.press("Tab")
    hands.press("Space")
    hands.press("Tab")
    hands.press("2", counted=False)
    hands.press("Ctrl+3")
    visit = next(
        one for one in services.promises.of_call(call.call_id) if one.kind is PromiseKind.VISIT
    )
    assert (visit.wall, visit.consent, visit.visitors) == (datetime(2026, 10, 16, 10), True, 2)
    end_with_a_callback(hands)

    # They went; it is answered in the list.
    clock.to(datetime(2026, 10, 16, 10, 2))
    write = services.promises.kept
    settle_verb(hands, lambda: write(visit.promise_id))

    # 10/19 15:00, and the insurer has not answered: the call is made all the same (interim).
    promise = next(
        one for one in services.promises.of_call(call.call_id) if one.kind is PromiseKind.CALLBACK
    )
    reminder_at(hands, clock, datetime(2026, 10, 19, 14, 55))
    hands.press("3")
    hands.type("10/22 15時")
    hands.press("Return")
    kept = services.promises.get(promise.promise_id)
    assert (kept.state, kept.late_minutes) == (PromiseState.KEPT, 0)
    assert kept.moved_to is not None
    following = services.promises.get(kept.moved_to)
    assert (following.wall, following.state) == (
        datetime(2026, 10, 22, 15, 0),
        PromiseState.OPEN,
    )


def test_case_two_is_not_visited_on_a_saturday_nobody_asked_for(story, clock):
    hands = story(datetime(2026, 11, 9, 8, 40), "架空工務店", "架空", "例示")
    services = hands.session.frame.services
    hands.press("Ctrl+N")
    hands.enter_line("「ゆうべから二部屋に雨がもっています」")
    call = services.calls.unfinished()[0].call
    hands.press("Ctrl+1")
    hands.type("例沢 太郎")
    hands.press("Ctrl+2")
    hands.type("048-000-1202")

    # Our proposal, a Saturday: the office is closed then and they did not ask for it.
    hands.press("Ctrl+Shift+P", times=4)
    hands.type("11/14 14時")
    assert "お休みの日" in hands.find("promise_when_echo").text()
    hands.press("Return")
    hands.press("Tab")
    hands.press("Space")
    hands.press("Ctrl+3")
    assert services.promises.of_call(call.call_id) == []
    hands.enter_line("「土曜は法事だから困ります」")

    # Another day, agreed: Thursday 17:30, two people.
    hands.press("Ctrl+4")
    hands.press("Ctrl+A")
    hands.type("11/12 17時半")
    hands.press("Return")
    hands.press("Tab", times=2)
    hands.press("2", counted=False)
    hands.press("Ctrl+3")
    (visit,) = services.promises.of_call(call.call_id)
    assert (visit.wall, visit.visitors) == (datetime(2026, 11, 12, 17, 30), 2)
    end_with_a_callback(hands)

    # Two days before they decline after all: the next contact must stand before it goes.
    clock.to(datetime(2026, 11, 10, 9, 30))
    hands.session.window.go(f"promise/{visit.promise_id}")
    hands.settle()
    hands.find("action_decline_visit").click()
    hands.settle()
    hands.type("工事は見積もりのあとにしたい")
    hands.press("Return")
    hands.press("Return")
    assert services.promises.get(visit.promise_id).state is PromiseState.OPEN
    hands.type("11/11 10時")
    hands.press("Return")
    declined = services.promises.get(visit.promise_id)
    assert declined.state is PromiseState.DROPPED
    assert declined.moved_to is not None
    contact = services.promises.get(declined.moved_to)
    assert (contact.kind, contact.wall) == (PromiseKind.CALLBACK, datetime(2026, 11, 11, 10, 0))


def test_case_one_is_called_by_the_doctor_and_two_days_later_by_the_clerk(story, clock, write_in):
    hands = story(datetime(2026, 10, 6, 9, 5), "みほん内科クリニック", "見木", "院長")
    services = hands.session.frame.services
    doctor = next(one for one in services.staff.all() if one.shown == "院長")
    settle_verb(hands, lambda: services.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00"))
    hands.press("Ctrl+N")
    hands.enter_line("「きのうの5時までに電話すると言ったでしょう」")
    call = services.calls.unfinished()[0].call
    hands.press("Ctrl+1")
    hands.type("仮山 はなこ")
    hands.press("Ctrl+2")
    hands.type("03-0000-1101")

    # Eleven does not suit the doctor; the first time that does is one key away.
    hands.press("Ctrl+4")
    hands.type("11時")
    hands.find("promise_who").setCurrentText("院長")
    assert "院長" in hands.find("promise_when_echo").text()
    hands.press("Down")
    assert "12:30" in hands.find("promise_when_echo").text()
    hands.press("Return")
    hands.type("検査の結果を先生から")
    hands.press("Return")
    end_with_a_callback(hands)
    (first,) = services.promises.of_call(call.call_id)
    assert (first.wall, first.who) == (datetime(2026, 10, 6, 12, 30), "院長")

    # It rings ten minutes before; the doctor reaches her two minutes early.
    reminder_at(hands, clock, datetime(2026, 10, 6, 12, 20))
    clock.to(datetime(2026, 10, 6, 12, 28))
    hands.press("1")
    kept = services.promises.get(first.promise_id)
    assert (kept.state, kept.late_minutes) == (PromiseState.KEPT, 0)

    # その後いかがですか, in two days at ten, promised in the case.
    hands.session.window.go(f"case/{call.case_id}")
    hands.settle()
    hands.press("Ctrl+Shift+O")
    kind = hands.find("new_promise_kind")
    kind.choose(PromiseKind.FOLLOW_UP.value)
    kind.chosen.emit(PromiseKind.FOLLOW_UP.value)
    hands.find("new_promise_when").setFocus()
    hands.type("8日(木) 10:00")
    assert "10月8日(木) 10:00" in hands.find("new_promise_when_echo").text()
    hands.find("new_promise_reason").setFocus()
    hands.type("その後いかがかを伺う")
    hands.press("Ctrl+Return")
    second = services.promises.of_case(call.case_id)[-1]
    assert (second.kind, second.wall) == (PromiseKind.FOLLOW_UP, datetime(2026, 10, 8, 10, 0))

    # The morning of that day it stands there, is put aside, and comes again before its time.
    reminder_at(hands, clock, datetime(2026, 10, 8, 9, 0))
    hands.press("6")
    assert not services.reminders.due()
    reminder_at(hands, clock, datetime(2026, 10, 8, 10, 0))
    hands.press("1")
    assert services.promises.get(second.promise_id).state is PromiseState.KEPT
    assert services.promises.list_open() == []
