"""``calendar``: the sample office in a file that two independent readers understand."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest
import vobject

from desktop.office import open_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from tests.cli.conftest import NOW, Folder, Run


def test_the_sample_office_is_read_by_two_readers(told: Folder, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "promises.ics"

    answer = run(*told.words, "--language", "en", "calendar", target)

    data = target.read_bytes()
    events = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
    others = vobject.readOne(data.decode("utf-8")).vevent_list
    assert answer.code == 0
    assert str(len(events)) in answer.out
    assert events
    assert [str(one["UID"]) for one in events] == [one.uid.value for one in others]
    assert [str(one["STATUS"]) for one in events] == [one.status.value for one in others]
    assert len({str(one["UID"]) for one in events}) == len(events)
    assert [int(one["SEQUENCE"]) for one in events] == [int(one.sequence.value) for one in others]
    (off,) = [one for one in events if one["STATUS"] == "CANCELLED"]
    assert "Follow-up" in off["SUMMARY"] and int(off["SEQUENCE"]) == 1
    (moved,) = [one for one in events if int(one["SEQUENCE"]) == 2]
    assert moved["STATUS"] == "CONFIRMED" and moved["DTSTART"].dt.hour == 11


def test_what_is_moved_dropped_and_taken_back_is_read_as_such_by_both(
    samples: Folder, run: Run, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.ics", tmp_path / "after.ics"
    run(*samples.words, "calendar", before)
    office = open_office(
        samples.data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(samples.code, samples.data),
        now=lambda: NOW,
        announce=lambda kind, number: None,
    )
    promises = office.services.promises
    moved, dropped = [row.promise for row in promises.list_open()][-2:]
    following = promises.move(moved.promise_id, "2026-12-24 10:30", by_caller=True)
    promises.drop(dropped.promise_id, "no longer wanted")
    call = office.services.calls.begin()
    promises.set_callback(call.case_id, call.call_id, "2026-12-25 10:30", reason="x")
    run_of = {str(one["UID"]) for one in _events(before)}
    middle = tmp_path / "middle.ics"
    run(*samples.words, "calendar", middle)
    (fresh,) = {str(one["UID"]) for one in _events(middle)} - run_of
    promises.set_callback(call.case_id, call.call_id, "", reason="x")
    office.close()

    run(*samples.words, "calendar", after)

    old, new = _by_uid(before), _by_uid(after)
    assert old.keys() | {fresh} == new.keys(), "none has vanished"
    changed = {uid for uid in old if int(new[uid]["SEQUENCE"]) > int(old[uid]["SEQUENCE"])}
    assert len(changed) == 2
    assert sorted(str(new[uid]["STATUS"]) for uid in changed) == ["CANCELLED", "CONFIRMED"]
    assert new[fresh]["STATUS"] == "CANCELLED" and int(new[fresh]["SEQUENCE"]) == 1
    (at_its_new_time,) = [
        uid for uid in changed if new[uid]["DTSTART"].dt.strftime("%m-%d %H:%M") == "12-24 10:30"
    ]
    assert new[at_its_new_time]["STATUS"] == "CONFIRMED" and following.promise_id
    others = {one.uid.value: one for one in vobject.readOne(after.read_text("utf-8")).vevent_list}
    for uid in (*changed, fresh):
        assert others[uid].status.value == str(new[uid]["STATUS"])
        assert int(others[uid].sequence.value) == int(new[uid]["SEQUENCE"])
        start = others[uid].dtstart.value
        assert getattr(start, "hour", None) == getattr(new[uid]["DTSTART"].dt, "hour", None)


def _events(file: Path) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"))


def _by_uid(file: Path) -> dict[str, icalendar.Event]:
    return {str(one["UID"]): one for one in _events(file)}


def test_no_name_and_no_number_of_the_sample_office_is_in_it(
    told: Folder, run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "promises.ics"
    run(*told.words, "calendar", target)
    people = {one["person"] for one in run(*told.words, "cases", "--json").json if one["person"]}

    text = target.read_bytes().replace(b"\r\n ", b"").decode("utf-8")

    assert people
    assert not [name for name in people if name in text]


def test_a_file_that_is_there_is_not_overwritten_without_force(
    told: Folder, run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "a.ics"
    target.write_text("mine", encoding="utf-8")

    refused = run(*told.words, "--language", "en", "calendar", target)
    assert refused.code == 1
    assert "--force" in refused.err
    assert target.read_text("utf-8") == "mine"

    assert run(*told.words, "calendar", target, "--force").code == 0
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("name", ["a.txt", "a", "nowhere/a.ics"])
def test_a_target_that_cannot_be_is_refused_with_a_sentence(
    told: Folder, run: Run, tmp_path: Path, name: str
) -> None:
    answer = run(*told.words, "calendar", tmp_path / name)

    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip()
    assert list(tmp_path.iterdir()) == []


def test_without_an_office_there_is_nothing_to_write(run: Run, tmp_path: Path) -> None:
    answer = run("--data", tmp_path / "empty", "calendar", tmp_path / "a.ics")

    assert answer.code == 3
    assert list(tmp_path.iterdir()) == []
