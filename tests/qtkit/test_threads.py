"""Store thread, announcements and slow work."""

import threading
import time

import pytest
from PySide6.QtCore import QObject, QThread

from desktop.qtkit.bus import ChangeBus
from desktop.qtkit.desk import Desk
from desktop.qtkit.tasks import CancelFlag, TaskRunner


@pytest.fixture
def desk(qapp):
    desk = Desk()
    yield desk
    desk.close()


def test_verbs_run_in_order_on_one_thread_and_answer_on_the_gui_thread(qapp, desk):
    ran, answered = [], []
    for number in range(200):
        desk.do(
            lambda n=number: (ran.append(threading.current_thread().name), n)[1],
            lambda n: answered.append((n, QThread.currentThread() == qapp.thread())),
        )
    assert desk.wait()
    assert set(ran) == {"store"}
    assert answered == [(number, True) for number in range(200)]


def test_an_announcement_arrives_before_the_answer_of_its_verb(desk):
    bus, seen = ChangeBus(), []
    bus.changed.connect(lambda kind, number: seen.append((kind, number)))
    for number in range(100):
        desk.do(lambda n=number: bus.announce("case", n), lambda _, n=number: seen.append(n))
    assert desk.wait()
    assert seen == [item for n in range(100) for item in (("case", n), n)]


def test_announcements_of_both_threads_keep_their_order(qtbot, qapp):
    bus, seen = ChangeBus(), []
    bus.changed.connect(lambda kind, number: seen.append(number))
    thread = threading.Thread(target=lambda: bus.announce("case", 1))
    thread.start()
    thread.join()
    bus.announce("case", 2)
    assert seen == []
    qtbot.waitUntil(lambda: seen == [1, 2])


def fail():
    raise ValueError("no")


def test_an_error_goes_to_its_callback_else_to_failed(desk):
    mine, general = [], []
    desk.failed.connect(general.append)
    desk.do(fail, on_error=mine.append)
    desk.do(fail)
    assert desk.wait()
    assert [type(error) for error in mine + general] == [ValueError, ValueError]
    assert len(mine) == len(general) == 1


class Screen(QObject):
    def __init__(self, told):
        super().__init__()
        self.told = told

    def show_done(self, value):
        self.told.append(value)


def test_an_answer_for_a_deleted_screen_is_dropped(desk):
    import shiboken6

    told, gate = [], threading.Event()
    screen = Screen(told)
    desk.do(lambda: gate.wait(5), screen.show_done)
    shiboken6.delete(screen)
    gate.set()
    assert desk.wait()
    assert told == []


def test_busy_and_idle_frame_the_work(qtbot, desk):
    said = []
    desk.busy.connect(lambda: said.append("busy"))
    desk.idle.connect(lambda: said.append("idle"))
    desk.do(lambda: 1)
    desk.do(lambda: 2)
    assert desk.wait()
    assert said == ["busy", "idle"]


def test_waiting_gives_up_in_time(desk):
    gate = threading.Event()
    desk.do(lambda: gate.wait(5))
    assert not desk.wait(50)
    gate.set()
    assert desk.wait()


def test_closing_runs_what_was_asked_then_the_last_function(qapp):
    desk, ran = Desk(), []
    desk.do(lambda: ran.append("verb"))
    assert desk.close(lambda: ran.append(threading.current_thread().name))
    assert ran == ["verb", "store"]
    with pytest.raises(RuntimeError):
        desk.do(lambda: 1)


def test_two_hundred_jobs_each_answer_once(qtbot, qapp):
    runner, done, errors = TaskRunner(), [], []
    for number in range(200):
        work = fail if number % 10 == 0 else (lambda n=number: n)
        runner.run(work, on_done=done.append, on_error=errors.append)
    assert runner.wait()
    qtbot.waitUntil(lambda: len(done) + len(errors) == 200)
    assert sorted(done) == [n for n in range(200) if n % 10]


def test_a_cancelled_job_calls_nobody(qtbot, qapp):
    runner, told, flag, ended = TaskRunner(), [], CancelFlag(), threading.Event()

    def work():
        try:
            while True:
                flag.check()
                time.sleep(0.001)
        finally:
            ended.set()

    runner.run(work, on_done=told.append, on_error=told.append, flag=flag)
    flag.cancel()
    assert runner.wait()
    qtbot.wait(20)
    assert told == []
