"""Office, hours, calls: each field is stored by itself, tolerant of how people type."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from desktop.domain.postcode import tidy_postcode
from desktop.services.suite import Services
from desktop.views.settings.reading import read_clock
from tests.views.settings.conftest import Settings


def test_a_name_is_stored_while_it_is_typed(
    settings: Settings, services: Services, qtbot: QtBot
) -> None:
    settings.open("office")
    assert settings.box("office_name").hasFocus()

    qtbot.keyClicks(settings.box("office_name"), "Mihon Clinic")

    qtbot.waitUntil(lambda: services.settings.office().name == "Mihon Clinic", timeout=3000)


def test_a_blank_at_the_end_stays_while_one_goes_on_typing(
    settings: Settings, services: Services, qtbot: QtBot
) -> None:
    settings.open("office")
    qtbot.keyClicks(settings.box("office_name"), "Mihon ")
    qtbot.waitUntil(lambda: services.settings.office().name == "Mihon", timeout=3000)
    settings.settle()

    qtbot.keyClicks(settings.box("office_name"), "Clinic")

    assert settings.box("office_name").text() == "Mihon Clinic"


@pytest.mark.parametrize(
    ("field", "typed", "stored"),
    [
        ("postcode", "〒１００ー０００１", "100-0001"),
        ("postcode", "1000001", "100-0001"),
        ("phone", "０３（００００）１０００", "03-0000-1000"),
        ("contact_phone", "０３ー００００ー１００１", "03-0000-1001"),
        ("address", "見本県　仮町市 1-2", "見本県　仮町市 1-2"),
    ],
)
def test_numbers_are_shown_tidied_when_the_box_is_left(
    settings: Settings, services: Services, field: str, typed: str, stored: str
) -> None:
    settings.open("office")

    settings.type(f"office_{field}", typed)

    assert getattr(services.settings.office(), field) == stored
    assert settings.box(f"office_{field}").text() == stored


def test_a_link_leads_to_the_box_it_names(settings: Settings) -> None:
    settings.open("office/phone")

    assert settings.box("office_phone").hasFocus()


def test_what_changed_elsewhere_appears(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    settings.open("office")

    write(lambda: services.settings.save_office(name_en="Mihon"))
    settings.settle()

    assert settings.box("office_name_en").text() == "Mihon"


@pytest.mark.parametrize(
    "typed", ["8:30", "８：３０", "830", "0830", "8時半", "8.30", "午前8時30分"]
)
def test_a_time_is_read_as_people_type_it(
    settings: Settings, services: Services, typed: str
) -> None:
    settings.open("hours")

    settings.type("hours_monday_from", typed)

    assert services.settings.office().hours[0] == ("08:30", "18:00")
    assert settings.box("hours_monday_from").text() == "8:30"


@pytest.mark.parametrize("typed", ["soon", "25:00", "9:70", ""])
def test_what_is_no_time_is_told_beside_the_day_and_not_stored(
    settings: Settings, services: Services, typed: str
) -> None:
    settings.open("hours")

    settings.type("hours_tuesday_to", typed)

    assert services.settings.office().hours[1] == ("09:00", "18:00")
    assert "Not stored yet" in settings.told()
    assert settings.box("hours_tuesday_to").text() == typed


def test_an_end_before_the_beginning_is_told(settings: Settings, services: Services) -> None:
    settings.open("hours")

    settings.type("hours_monday_to", "5")

    assert services.settings.office().hours[0] == ("09:00", "18:00")
    assert "17:00" in settings.told()


def test_space_closes_a_weekday_and_opens_it_with_its_hours(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    settings.type("hours_wednesday_to", "13")
    tick = settings.screen.findChild(QCheckBox, "hours_wednesday_open")
    assert tick is not None

    QTest.keyClick(tick, Qt.Key.Key_Space)
    settings.settle()
    assert services.settings.office().hours[2] is None

    QTest.keyClick(tick, Qt.Key.Key_Space)
    settings.settle()
    assert services.settings.office().hours[2] == ("09:00", "13:00")


def test_one_link_gives_the_other_days_mondays_hours(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    settings.type("hours_monday_from", "10")

    settings.press("action_copy_monday")

    assert services.settings.office().hours == (("10:00", "18:00"),) * 5 + (None, None)


def test_weekdays_are_named_in_the_language_of_the_screen(settings: Settings) -> None:
    settings.open("hours")
    tick = settings.screen.findChild(QCheckBox, "hours_saturday_open")
    assert tick is not None
    assert tick.text() == "Saturday"

    settings.screen._frame.languages.use("ja")
    settings.settle()

    assert tick.text() == "土曜日"


def test_closing_days_are_added_by_enter_and_named(settings: Settings, services: Services) -> None:
    settings.open("hours")
    settings.type("closing_from", "12/29")
    settings.type("closing_to", "2027-01-03")
    settings.type("closing_name", "年末年始")

    QTest.keyClick(settings.box("closing_name"), Qt.Key.Key_Return)
    settings.box("closing_name").setFocus()
    QTest.keyClick(settings.box("closing_name"), Qt.Key.Key_Return)
    settings.settle()

    stored = services.settings.office().closed_ranges
    assert stored == (("2026-12-29", "2027-01-03", "年末年始"),)
    assert "年末年始  Tuesday 29 December 2026" in settings.told()
    assert settings.box("closing_from").text() == ""


def test_a_day_that_can_be_read_in_two_ways_is_asked_once_more(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    settings.type("closing_from", "3/12")

    settings.press("action_add_closing")
    assert services.settings.office().closed_ranges == ()
    assert settings.box("closing_from").text() == "Thursday 3 December 2026"

    settings.press("action_add_closing")
    assert services.settings.office().closed_ranges == (("2026-12-03", "2026-12-03", ""),)


def test_days_that_do_not_exist_or_run_backwards_are_told(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    settings.type("closing_from", "30 Feb")
    settings.press("action_add_closing")
    assert "can’t be read" in settings.told()

    settings.type("closing_from", "29 Dec")
    settings.type("closing_to", "28 Dec 2026")
    settings.press("action_add_closing")
    assert "before the first" in settings.told()
    assert services.settings.office().closed_ranges == ()


def test_a_closing_is_removed(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    days = (("2026-12-29", "2027-01-03", "New Year"), ("2027-08-13", "2027-08-15", "Obon"))
    write(lambda: services.settings.save_office(closed_ranges=days))
    settings.open("hours")

    settings.press("action_remove_closing")

    assert services.settings.office().closed_ranges == days[1:]


def test_the_country_of_the_holidays_is_chosen(settings: Settings, services: Services) -> None:
    settings.open("hours")
    country = settings.screen.findChild(QComboBox, "office_country")
    assert country is not None

    country.setFocus()
    QTest.keyClicks(country, "United K")
    QTest.keyClick(country, Qt.Key.Key_Return)
    country.setCurrentIndex(country.findData("GB"))
    country.activated.emit(country.currentIndex())
    settings.settle()

    assert services.settings.office().country == "GB"


@pytest.mark.filterwarnings("ignore::EncodingWarning")  # the library's own list of zones
def test_a_city_is_enough_for_the_zone_and_nonsense_leaves_the_old_one(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    settings.type("office_zone", "new york")
    assert services.settings.office().zone == "America/New_York"

    settings.type("office_zone", "Atlantis")
    assert services.settings.office().zone == "America/New_York"
    assert "The old one holds" in settings.told()


def test_what_is_confirmed_before_details_is_stored(settings: Settings, services: Services) -> None:
    settings.open("calls")

    settings.type("office_check_before_details", "お名前と生年月日")

    assert services.settings.office().check_before_details == "お名前と生年月日"


def test_the_marks_of_the_clock_are_stored_together(settings: Settings, services: Services) -> None:
    settings.open("calls")

    settings.type("limit_limit", "４０分")
    settings.type("limit_red", "35")

    assert services.settings.office().limit_minutes == (20, 35, 40)


def test_marks_out_of_order_are_told_and_the_old_ones_hold(
    settings: Settings, services: Services
) -> None:
    settings.open("calls")

    settings.type("limit_amber", "60")
    assert services.settings.office().limit_minutes == (20, 25, 30)
    assert "after the one before" in settings.told()

    settings.type("limit_amber", "15")
    assert services.settings.office().limit_minutes == (15, 25, 30)
    assert "after the one before" not in settings.told()


def test_readings_at_the_edges() -> None:
    assert read_clock("0") == "00:00"
    assert read_clock("24:00") is None
    assert read_clock("12 am") == "00:00"
    assert read_clock("𠮷") is None
    assert tidy_postcode("") == ""


def test_how_a_date_of_two_figures_is_meant_is_chosen_and_holds_for_promises(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    order = settings.screen.findChild(QComboBox, "office_date_order")
    assert order is not None and order.currentData() == ""
    assert services.promises.read("11/12 10:00").reason == "when.ambiguous_date"

    for wanted, day in (("month", "11-12"), ("day", "12-11")):
        order.setCurrentIndex(order.findData(wanted))
        order.activated.emit(order.currentIndex())
        settings.settle()
        reading = services.promises.read("11/12 10:00")
        assert (reading.outcome, f"{reading.at:%m-%d}") == ("exact", day)


def test_the_closings_of_every_year_are_ticked_and_named_in_promises(
    settings: Settings, services: Services
) -> None:
    settings.open("hours")
    new_year, obon = (
        settings.screen.findChild(QCheckBox, name) for name in ("closed_year_end", "closed_obon")
    )
    assert new_year is not None and obon is not None
    assert new_year.isChecked() and not obon.isChecked()
    assert services.calendar().closed_name(date(2026, 12, 30), "ja") == "年末年始"
    assert services.calendar().closed_name(date(2027, 8, 13), "ja") == ""

    new_year.click(), obon.click()
    settings.settle()

    assert services.calendar().closed_name(date(2026, 12, 30), "ja") == ""
    assert services.calendar().closed_name(date(2027, 8, 13), "ja") == "お盆休み"


def test_another_country_has_no_such_closings(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    write(lambda: services.settings.save_office(country="GB"))
    settings.open("hours")
    tick = settings.screen.findChild(QCheckBox, "closed_year_end")

    assert tick is not None and not tick.isVisibleTo(settings.screen)
    assert services.calendar().closed_name(date(2026, 12, 30), "ja") == ""
