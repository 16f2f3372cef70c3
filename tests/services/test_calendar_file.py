"""The calendar file, read by two readers that know nothing of us."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from desktop.domain.errors import NotFound, WorldError
from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind
from desktop.services.suite import Services

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture
def case_id(house: Services) -> int:
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    return call.case_id


def read(house: Services, language: str = "en") -> list[icalendar.Event]:
    return events(house.calendar_file.content(language)[0])


def events(data: bytes) -> list[icalendar.Event]:
    """Read by the first reader, and see that the second finds the same."""
    calendar = icalendar.Calendar.from_ical(data)
    found = list(calendar.walk("VEVENT"))
    assert all(not component.errors for component in calendar.walk())
    other = vobject.readOne(data.decode("utf-8"))
    theirs = getattr(other, "vevent_list", [])
    for ours, one in zip(found, theirs, strict=True):
        assert str(ours["UID"]) == one.uid.value
        assert int(ours["SEQUENCE"]) == int(one.sequence.value)
        assert str(ours["SUMMARY"]) == one.summary.value
        assert str(ours["STATUS"]) == one.status.value
        start = one.dtstart.value
        if isinstance(start, datetime):
            assert start.astimezone(TOKYO) == ours["DTSTART"].dt.astimezone(TOKYO)
        else:
            assert start == ours["DTSTART"].dt
    return found


def test_a_promise_stands_at_its_time_and_rings_ten_minutes_before(house, case_id) -> None:
    house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に", who="院長", reason="検査の結果")

    [event] = read(house)

    assert event["DTSTART"].dt == datetime(2026, 10, 6, 12, 30, tzinfo=TOKYO)
    assert event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert event["SUMMARY"] == "Call back (C-2026-0001)"
    assert event["STATUS"] == "CONFIRMED"
    assert event["SEQUENCE"] == 0
    [alarm] = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-10)


def test_nothing_personal_leaves_the_house_until_the_owner_says_so(house, case_id) -> None:
    house.promises.make(
        case_id, PromiseKind.CALLBACK, "17時までに", who="院長", reason="検査の結果"
    )
    secret = ("仮山", "はなこ", "03-0000-1101", "1101", "検査", "院長")

    [plain] = read(house, "ja")
    assert not [word for word in secret if word in plain.to_ical().decode("utf-8")]
    assert plain["SUMMARY"] == "折り返しのお電話(C-2026-0001)"
    assert plain["DESCRIPTION"] == "17:00までにとのお約束です。"

    house.calendar_file.tell(names=True, numbers=False, notes=False)
    [named] = read(house, "ja")
    assert named["SUMMARY"] == "折り返しのお電話 仮山 はなこ 様(C-2026-0001)"
    assert "担当:院長" in named["DESCRIPTION"]
    assert "03-0000-1101" not in named["DESCRIPTION"] and "検査" not in named["DESCRIPTION"]

    house.calendar_file.tell(names=True, numbers=True, notes=True)
    [all_told] = read(house, "ja")
    assert "電話:03-0000-1101" in all_told["DESCRIPTION"]
    assert "検査の結果" in all_told["DESCRIPTION"]


def test_a_moved_promise_is_the_same_entry_at_another_time(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    [before] = read(house)
    second = house.promises.move(first.promise_id, "15:00に", by_caller=True)
    house.promises.move(second.promise_id, "明日10:00に", by_caller=True)

    [after] = read(house)

    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == 2
    assert after["DTSTART"].dt == datetime(2026, 10, 7, 10, 0, tzinfo=TOKYO)
    assert after["CREATED"].dt == before["CREATED"].dt


def test_the_next_try_after_nobody_answered_is_the_same_entry_too(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    [before] = read(house)
    house.promises.not_reached(first.promise_id, "15:00に")

    [after] = read(house)

    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], 1)


def test_taking_a_move_back_counts_on_so_that_a_telephone_takes_it(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.promises.move(first.promise_id, "15:00に", by_caller=True)
    [moved] = read(house)
    house.promises.undo(first.promise_id)

    [back] = read(house)

    assert back["UID"] == moved["UID"]
    assert back["SEQUENCE"] > moved["SEQUENCE"]
    assert back["DTSTART"].dt == datetime(2026, 10, 6, 12, 30, tzinfo=TOKYO)


def test_a_promise_no_longer_wanted_is_cancelled_and_rings_no_more(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    [before] = read(house)
    house.promises.drop(first.promise_id, "ご本人から連絡があった")

    [after] = read(house)

    assert after["STATUS"] == "CANCELLED"
    assert (after["UID"], after["SEQUENCE"]) == (before["UID"], 1)
    assert after["SUMMARY"] == "Cancelled: Call back (C-2026-0001)"
    assert not after.walk("VALARM")
    assert "ご本人" not in after.to_ical().decode("utf-8")


def test_a_kept_promise_stays_as_done_and_rings_no_more(house, case_id, clock) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.promises.kept(first.promise_id)

    [after] = read(house, "ja")

    assert after["STATUS"] == "CONFIRMED"
    assert after["SUMMARY"] == "済:折り返しのお電話(C-2026-0001)"
    assert not after.walk("VALARM")


def test_an_interim_call_was_one_entry_and_the_next_call_is_another(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.RESULT, "12:30に")
    house.promises.interim(first.promise_id, "明日10:00に")

    done, following = read(house)

    assert done["UID"] != following["UID"]
    assert done["SUMMARY"].startswith("Done: ")


def test_answered_promises_leave_the_file_after_a_season(house, case_id, clock) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.promises.kept(first.promise_id)
    clock.forward(days=91)

    assert read(house) == []


def test_a_file_without_promises_is_a_calendar_all_the_same(house) -> None:
    data, count = house.calendar_file.content("ja")

    assert count == 0
    assert [one.name for one in icalendar.Calendar.from_ical(data).subcomponents] == ["VTIMEZONE"]


def test_the_zone_of_each_promise_is_spelled_out(house, case_id) -> None:
    house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.settings.save_office(zone="Europe/London")
    house.promises.make(case_id, PromiseKind.CALLBACK, "7 Oct 14:00")

    data, _ = house.calendar_file.content("en")
    zones = {str(one["TZID"]) for one in icalendar.Calendar.from_ical(data).walk("VTIMEZONE")}

    assert zones == {"Asia/Tokyo", "Europe/London"}


def test_a_promise_in_2100_stands_in_2100(house, case_id) -> None:
    house.promises.make(case_id, PromiseKind.REFUND, "2100-05-12 10:00", confirmed=True)

    [event] = read(house)

    assert event["DTSTART"].dt.astimezone(TOKYO).date() == date(2100, 5, 12)


def test_one_promise_is_laid_out_as_a_file_of_its_own(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.promises.make(case_id, PromiseKind.DOCUMENT, "明日17時までに")

    path = house.calendar_file.prepare_one(first.promise_id, "ja")()

    assert path.parent == house.data_folder / "work"
    [event] = events(path.read_bytes())
    assert event["SUMMARY"] == "折り返しのお電話(C-2026-0001)"


def test_a_promise_that_went_on_has_no_entry_of_its_own(house, case_id) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.promises.move(first.promise_id, "15:00に", by_caller=True)

    with pytest.raises(NotFound) as refused:
        house.calendar_file.prepare_one(first.promise_id, "ja")
    assert refused.value.code == "calendar.not_in_it"


def test_a_file_that_cannot_be_written_leaves_the_one_of_before(
    house: Services, case_id: int, tmp_path: Path
) -> None:
    house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    folder = tmp_path / "a.ics"
    folder.mkdir()

    for target, code in (
        (folder, "calendar.target_is_folder"),
        (tmp_path / "nowhere" / "a.ics", "calendar.folder_missing"),
    ):
        with pytest.raises(WorldError) as refused:
            house.calendar_file.prepare(target, "ja")()
        assert refused.value.code == code
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part"] == []


def test_a_file_held_by_another_program_is_told_as_such(
    house: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.ics"
    target.write_bytes(b"theirs")

    def held(self: Path, other: Path) -> None:
        error = PermissionError(13, "in use")
        error.winerror = 32  # what Windows says
        raise error

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(WorldError) as refused:
        house.calendar_file.prepare(target, "ja")()

    assert refused.value.code == "calendar.target_open"
    assert target.read_bytes() == b"theirs"
    assert list(tmp_path.glob("*.part")) == []


def test_a_promise_taken_back_in_the_running_call_is_cancelled(house: Services) -> None:
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    house.promises.set_callback(
        call.case_id, call.call_id, "12:30に", reason="検査の結果", who="院長"
    )
    house.promises.set_callback(
        call.case_id, call.call_id, "13:30に", reason="検査の結果", who="院長"
    )
    house.calendar_file.tell(names=True, numbers=True, notes=True)
    [before] = read(house)
    house.promises.set_callback(call.case_id, call.call_id, "", reason="検査の結果", who="院長")

    [after] = read(house, "ja")

    assert house.promises.of_call(call.call_id) == []
    assert after["STATUS"] == "CANCELLED"
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"] == 1
    assert after["DTSTART"].dt == before["DTSTART"].dt
    assert after["SUMMARY"].startswith("取消:折り返しのお電話(C-")
    assert not after.walk("VALARM")
    assert not [one for one in ("仮山", "院長", "検査") if one in after.to_ical().decode()]


def test_a_day_taken_out_of_the_prevention_cancels_its_entry(house, case_id) -> None:
    house.points.save(case_id, PointName.PREVENTION, "text", "点検表をつくる")
    house.points.save(case_id, PointName.PREVENTION, "when_text", "10月8日")
    house.points.save(case_id, PointName.PREVENTION, "when_text", "10月9日")
    [before] = read(house)
    house.points.save(case_id, PointName.PREVENTION, "when_text", "")

    [after] = read(house)

    assert before["SEQUENCE"] == 1, "another day is a move, though nobody answered"
    assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_the_call_planned_by_an_interim_call_is_cancelled_when_that_is_taken_back(
    house, case_id
) -> None:
    first = house.promises.make(case_id, PromiseKind.RESULT, "12:30に")
    house.promises.interim(first.promise_id, "明日10:00に")
    _, following = read(house)
    house.promises.undo(first.promise_id)

    states = {str(one["UID"]): str(one["STATUS"]) for one in read(house)}

    assert states.pop(str(following["UID"])) == "CANCELLED"
    assert list(states.values()) == ["CONFIRMED"]


def test_of_a_case_in_the_bin_and_then_erased_every_entry_is_cancelled_for_good(
    house: Services, case_id: int, clock
) -> None:
    first = house.promises.make(case_id, PromiseKind.CALLBACK, "12:30に")
    house.promises.move(first.promise_id, "15:00に", by_caller=True)
    house.calls.end(house.calls.of_case(case_id)[0].call_id, "cut_off")
    owner = house.staff.add("仮院 長助", "院長", "院長", True)
    [before] = read(house)
    house.bin.throw(case_id, owner.staff_id)
    [binned] = read(house)
    house.bin.take_back(case_id)
    [back] = read(house)
    house.bin.throw(case_id, owner.staff_id)
    clock.forward(days=40)
    house.bin.empty_due()  # the clock jumped: it waits a day
    clock.forward(days=1)
    house.bin.empty_due()
    assert house.bin.content() == []
    [erased] = read(house)

    entries = [before, binned, back, erased]
    assert len({str(one["UID"]) for one in entries}) == 1
    assert [str(one["STATUS"]) for one in entries] == [
        "CONFIRMED",
        "CANCELLED",
        "CONFIRMED",
        "CANCELLED",
    ]
    sequences = [int(one["SEQUENCE"]) for one in entries]
    assert sequences == sorted(set(sequences)), "each more than the one before"
    clock.forward(days=91)
    assert read(house) == []


@pytest.mark.parametrize(
    ("minutes", "text", "before"), [(30, "12:30に", 30), (0, "12:30に", 0), (30, "15時以降", 0)]
)
def test_the_bell_is_the_office_s_own(house, case_id, minutes, text, before) -> None:
    house.reminders.set_rules(before_minutes=minutes)
    house.promises.make(case_id, PromiseKind.CALLBACK, text)

    [event] = read(house)

    [alarm] = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-before)


def test_a_whole_day_rings_when_the_office_opens(house, case_id) -> None:
    house.settings.save_office(hours=[["08:30", "17:00"]] * 5 + [None, None])
    house.points.save(case_id, PointName.PREVENTION, "text", "点検表をつくる")
    house.points.save(case_id, PointName.PREVENTION, "when_text", "10月8日")

    [event] = read(house)

    [alarm] = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=8, minutes=30)
