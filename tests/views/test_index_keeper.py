"""An old or broken search index is noticed at the start and made anew by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.office import OpenOffice
from desktop.services import indexing
from desktop.services.journal import NOW
from desktop.services.suite import Services
from desktop.storage import search, search_check
from desktop.views.cases.list_screen import CaseListScreen
from desktop.views.frame import Frame
from desktop.views.index_keeper import IndexKeeper
from tests.fixed_clock import FixedClock

Write = Callable[[Callable[[], object]], object]
PATIENCE_MS = 20_000


@pytest.fixture
def cases(services: Services, write: Write) -> list[int]:
    def tell() -> list[int]:
        made = []
        for number in range(45):
            call = services.calls.begin()
            services.calls.enter(call.call_id, f"雨漏り {number:04d}")
            made.append(call.case_id)
        return made

    found = write(tell)
    assert isinstance(found, list)
    return found


@pytest.fixture
def keeper(frame: Frame) -> IndexKeeper:
    return IndexKeeper(frame.services, frame.desk, frame.tasks)


@pytest.fixture
def look_after(keeper: IndexKeeper, qtbot: QtBot) -> Callable[..., None]:
    def run(*, thoroughly: bool = False) -> None:
        keeper.look_after(thoroughly=thoroughly)
        qtbot.waitUntil(lambda: not keeper.is_running, timeout=PATIENCE_MS)

    return run


def run_sql(office: OpenOffice, write: Write, sql: str) -> None:
    write(lambda: office.store.db.execute(sql) and None)


def test_a_sound_index_is_left_alone(
    keeper: IndexKeeper, cases: list[int], look_after: Callable[..., None]
) -> None:
    look_after()
    assert keeper.progress is None and keeper.state is not None and keeper.state.is_sound()


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM meta WHERE key = 'search_form'",
        "UPDATE meta SET value = '2' WHERE key = 'search_form'",
        "DELETE FROM case_index WHERE rowid IN (3, 9)",
        "INSERT INTO case_index (rowid, grams) VALUES (999, 'あい')",
        "DELETE FROM case_index_data WHERE id > 10",
    ],
)
def test_what_is_wrong_with_it_is_mended_without_anybody_asking(
    harm: str, office: OpenOffice, services: Services, write: Write, cases: list[int],
    keeper: IndexKeeper, look_after: Callable[..., None], qtbot: QtBot,
) -> None:  # fmt: skip
    run_sql(office, write, harm)

    look_after(thoroughly="case_index_data" in harm)

    assert keeper.trouble is None and keeper.state is not None
    assert not keeper.state.is_sound()
    assert (keeper.progress is not None) == keeper.state.needs_rebuild()
    keeper.check()
    qtbot.waitUntil(lambda: not keeper.is_running, timeout=PATIENCE_MS)
    assert keeper.state.is_sound()
    assert search.is_of_today(office.store.db)
    assert services.cases.ids(query="雨漏り") == cases[::-1]


def test_all_of_it_is_read_once_a_week_while_nobody_types(
    office: OpenOffice, cases: list[int], clock: FixedClock, keeper: IndexKeeper,
    look_after: Callable[..., None], frame: Frame, qtbot: QtBot,
) -> None:  # fmt: skip
    def read_all() -> bool:
        """Whether a quiet minute is used to read all of it."""
        keeper.state = None
        keeper.check_if_idle()
        qtbot.waitUntil(lambda: not keeper.is_running, timeout=PATIENCE_MS)
        frame.desk.wait()
        return keeper.state is not None and keeper.state.is_thorough

    look_after()
    assert keeper.state is not None and not keeper.state.is_thorough  # a glance at the start
    keeper.note_change()
    assert not read_all()  # somebody types
    keeper._rest.stop()
    assert read_all()
    assert search_check.checked_on(office.store.db) == clock().date()
    assert not read_all()
    clock.forward(days=7)
    assert read_all()
    clock.forward(days=-400)  # the clock was set back: the day noted says nothing
    assert read_all()


def test_the_list_says_meanwhile_that_some_are_not_found_yet(
    office: OpenOffice, write: Write, cases: list[int], keeper: IndexKeeper, frame: Frame,
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(indexing, "MOST_WRONG", 40)
    screen = CaseListScreen(replace(frame, index=keeper))
    qtbot.addWidget(screen)
    screen.show()
    line = screen.findChild(QWidget, "index_line")
    assert line is not None and not line.isVisible()
    shown: list[str] = []
    keeper.changed.connect(lambda: shown.append(line.text()) if line.isVisible() else None)  # type: ignore[attr-defined]
    run_sql(office, write, "DELETE FROM case_index")

    keeper.look_after()

    qtbot.waitUntil(lambda: not keeper.is_running, timeout=PATIENCE_MS)
    assert any("20 of 45 cases so far" in one for one in shown)
    assert not line.isVisible()


def test_a_search_that_meets_a_damaged_index_has_it_made_anew(
    office: OpenOffice, write: Write, cases: list[int], keeper: IndexKeeper, frame: Frame,
    qtbot: QtBot, services: Services,
) -> None:  # fmt: skip
    keeper.look_after()
    qtbot.waitUntil(lambda: not keeper.is_running, timeout=PATIENCE_MS)
    screen = CaseListScreen(replace(frame, index=keeper))
    qtbot.addWidget(screen)
    screen.show()
    run_sql(office, write, "DELETE FROM case_index_data WHERE id > 10")

    screen.open("雨漏り")

    qtbot.waitUntil(lambda: keeper.progress is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not keeper.is_running, timeout=PATIENCE_MS)
    assert services.cases.ids(query="雨漏り") == cases[::-1]


def test_what_is_written_while_the_check_reads_is_no_fault(
    services: Services, cases: list[int], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = indexing.texts_of

    def slowly(db: object, ids: list[int]) -> object:
        found = real(db, ids)  # type: ignore[arg-type]
        monkeypatch.setattr(indexing, "texts_of", real)
        write(lambda: services.cases.set_field(cases[-1], "request", "あたらしいご要望") and None)
        return found

    monkeypatch.setattr(indexing, "texts_of", slowly)
    assert services.cases.index.check().is_sound()
    assert services.cases.ids(query="あたらしい") == [cases[-1]]


def test_words_typed_before_the_power_went_are_found_after_the_next_start(
    services: Services, cases: list[int], write: Write
) -> None:
    write(lambda: services.cases.set_field(cases[0], "request", "弁償", settled=False) and None)
    assert services.cases.ids(query="弁償") == []  # while it is typed
    write(lambda: services.journal.settle_waiting(older_than=NOW) and None)
    assert services.cases.ids(query="弁償") == [cases[0]]


def test_once_nobody_types_the_index_is_tidied_and_not_before(
    office: OpenOffice, services: Services, cases: list[int], keeper: IndexKeeper, qtbot: QtBot,
    write: Write, monkeypatch: pytest.MonkeyPatch, frame: Frame,
) -> None:  # fmt: skip
    keeper._rest.setInterval(200)
    frame.bus.changed.connect(keeper.note_change)
    sql = "SELECT count(DISTINCT segid) FROM case_index_idx"

    def parts() -> int:
        return int(office.store.db.execute(sql).fetchone()[0])

    for number in range(12):
        write(lambda n=number: services.cases.set_field(cases[n], "request", f"弁償 {n}") and None)
        qtbot.wait(20)
    before = parts()
    assert before > 10
    qtbot.waitUntil(lambda: parts() < 10, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not frame.desk.is_busy())
    assert len(services.cases.ids(query="弁償")) == 12
