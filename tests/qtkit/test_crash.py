"""A bug is told once, without a word of what people typed; one window per folder."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from desktop.qtkit.crash import CrashWatch, report_of
from desktop.qtkit.crash_dialog import CrashDialog
from desktop.qtkit.single_instance import SingleInstance

ROOT = Path(__file__).parents[2]


@pytest.fixture
def watch(qapp):
    reports = []
    watch = CrashWatch(reports.append)
    watch.reports = reports
    watch.install()
    yield watch
    watch.remove()


def break_down(name):
    raise KeyError(name)


def caught(name):
    try:
        break_down(name)
    except KeyError as error:
        return error
    raise AssertionError


def test_a_report_names_places_and_no_values():
    report = report_of(caught("仮山 はなこ"))
    assert "builtins.KeyError" in report
    assert "tests/qtkit/test_crash.py" in report
    assert "break_down" in report
    assert "仮山" not in report
    assert "/home/" not in report


def test_the_same_place_is_told_once(qtbot, watch):
    for name in ("a", "b"):
        error = caught(name)
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(watch.reports) == 1)
    qtbot.wait(20)
    assert len(watch.reports) == 1


def test_a_bug_on_another_thread_is_told_on_the_gui_thread(qtbot, watch):
    where = []
    watch.crashed.connect(lambda _: where.append(threading.current_thread()))
    thread = threading.Thread(target=break_down, args=("x",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(where) == 1)
    assert where == [threading.main_thread()]


def test_trouble_in_qt_is_told_without_quoted_values(qtbot, watch):
    qCritical('Cannot open "仮山.docx" 42')
    qtbot.waitUntil(lambda: len(watch.reports) == 1)
    assert "仮山" not in watch.reports[0]
    assert "Cannot open" in watch.reports[0]


def test_the_dialog_copies_the_report_and_lets_one_go_on(qtbot):
    dialog = CrashDialog("ValueError\n  a.py:1 f")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.findChild(QPushButton, "action_copy_report").click()
    assert QGuiApplication.clipboard().text() == "ValueError\n  a.py:1 f"
    assert dialog.findChild(QPlainTextEdit).isReadOnly()
    with qtbot.waitSignal(dialog.accepted):
        dialog.findChild(QPushButton, "action_continue").click()


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    first, second, other = (SingleInstance(tmp_path / n) for n in ("a", "a", "b"))
    assert first.claim()
    assert other.claim()
    with qtbot.waitSignal(first.raised):
        assert not second.claim()
    first.release()
    assert second.claim()
    for each in (second, other):
        each.release()


def test_a_second_start_in_the_background_goes_away_quietly(qtbot, tmp_path):
    first, second = (SingleInstance(tmp_path / "a") for _ in range(2))
    assert first.claim()
    with qtbot.assertNotEmitted(first.raised, wait=300):
        assert not second.claim(raise_first=False)
    first.release()


START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.qtkit.single_instance import SingleInstance
app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]))
print(one.claim(raise_first=False), flush=True)
sys.stdin.read()
"""


def started(tmp_path):
    return subprocess.Popen(
        [sys.executable, "-c", START, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    )


def test_of_two_starts_at_the_same_moment_one_stays(tmp_path):
    starts = [started(tmp_path) for _ in range(4)]
    assert sorted(one.stdout.readline().strip() for one in starts) == ["False"] * 3 + ["True"]
    for one in starts:
        one.communicate("")


def test_what_a_crash_left_behind_does_not_stop_the_next_start(tmp_path):
    crashed = started(tmp_path)
    assert crashed.stdout.readline().strip() == "True"
    crashed.kill()
    crashed.communicate()
    following = started(tmp_path)
    assert following.stdout.readline().strip() == "True"
    following.communicate("")
