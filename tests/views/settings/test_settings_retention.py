"""Keeping in the settings: years, the list to delete, what is held, the bin, old copies."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QSpinBox

from desktop.domain.errors import NotFound
from desktop.domain.retention import KeepAs
from desktop.qtkit.widgets import RowList
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.upkeep import Upkeep
from tests.fixed_clock import FixedClock
from tests.views.settings.conftest import Settings

Write = Callable[..., object]


@pytest.fixture
def closed(services: Services, write: Write) -> list[int]:
    """Three closed cases."""

    def make(name: str) -> int:
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name=name, phone="")
        services.calls.enter(call.call_id, "「品がちがう」")
        services.cases.set_field(call.case_id, "kind", "enquiry")
        services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
        services.cases.close(call.case_id, decision="済")
        return call.case_id

    made = [write(lambda one=name: make(one)) for name in ("仮山 一", "例沢 二", "見本 三")]
    return [one for one in made if isinstance(one, int)]


def rows(settings: Settings, name: str) -> list[str]:
    found = settings.screen.findChild(RowList, name)
    assert found is not None
    return [row.accessibleName() for row in found.rows()]


def test_years_are_stored_as_they_are_chosen(settings: Settings, services: Services) -> None:
    settings.open("retention")
    box = settings.screen.findChild(QSpinBox, "years_money")
    assert box is not None and box.value() == 5
    box.setValue(7)
    settings.settle()
    assert services.retention.periods()[KeepAs.MONEY] == 7
    assert "Nothing is over its years" in settings.told()


def test_only_the_ticked_ones_go_and_only_after_a_second_word(
    settings: Settings, services: Services, clock: FixedClock, closed: list[int]
) -> None:
    clock.forward(days=4 * 365)
    settings.open("retention")
    kept = settings.screen.findChild(QCheckBox, f"due_{closed[1]}")
    assert kept is not None and kept.isChecked()
    kept.setChecked(False)
    settings.press("action_delete_due")
    assert services.cases.get(closed[0]).number, "asked first"
    settings.press("action_leave_due")
    settings.press("action_delete_due")
    settings.press("action_confirm_due")
    settings.settle()

    assert "2 cases deleted for good" in settings.told()
    for gone in (closed[0], closed[2]):
        with pytest.raises(NotFound):
            services.cases.get(gone)
    assert services.cases.get(closed[1]).number
    assert services.journal.first_broken() is None


def test_bin_and_held_cases_are_listed_with_the_way_back(
    settings: Settings, services: Services, write: Write, closed: list[int]
) -> None:
    owner = services.staff.owners()[0].staff_id
    write(lambda: services.bin.throw(closed[0], owner))
    write(lambda: services.retention.hold(closed[1], "dispute running"))
    settings.open("retention")
    assert "仮山 一" in rows(settings, "bin_cases")[0]
    assert "dispute running" in rows(settings, "held_cases")[0]
    for name in ("bin_cases", "held_cases"):
        found = settings.screen.findChild(RowList, name)
        assert found is not None
        found.activated.emit(found.rows()[0].row_id)
        settings.settle()
    assert services.bin.content() == []
    assert services.retention.held() == []


def test_what_backups_still_hold_is_said_with_a_day(
    settings: Settings, services: Services, write: Write, closed: list[int]
) -> None:
    settings.open("retention")
    assert "still hold" not in settings.told()
    write(lambda: services.backups.make())
    settings.open("look")
    settings.open("retention")
    assert "still hold what was deleted today" in settings.told()


def test_the_bin_empties_itself_while_nobody_waits(
    frame: Frame,
    services: Services,
    write: Write,
    clock: FixedClock,
    closed: list[int],
    settle: Callable[[], None],
) -> None:
    owner = services.staff.owners()[0].staff_id
    write(lambda: services.bin.throw(closed[0], owner))
    upkeep = Upkeep(frame, frame.desk)
    upkeep.look()
    settle()
    assert services.cases.get(closed[0]).number
    clock.forward(days=30)
    upkeep.look()
    settle()
    assert services.cases.get(closed[0]).number, "the clock may have jumped: not today"
    clock.forward(days=1)
    upkeep.look()
    for _ in range(10):
        settle()
        QApplication.processEvents()
        QTest.qWait(5)
    with pytest.raises(NotFound):
        services.cases.get(closed[0])
