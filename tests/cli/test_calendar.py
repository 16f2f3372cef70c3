"""``calendar``: the sample office in a file that two independent readers understand."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest
import vobject

from tests.cli.conftest import Folder, Run


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
    assert any(int(one["SEQUENCE"]) > 0 for one in events)


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
