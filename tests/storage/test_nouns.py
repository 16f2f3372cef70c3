"""Rows of persons, cases and calls, in and out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.call import Call, Direction, LineKind, NoteLine
from desktop.domain.case import Case, CaseState, Failing, Kind, Outcome, Tag, Temper
from desktop.domain.errors import NotFound
from desktop.domain.person import Person, Phone
from desktop.domain.search_query import Query
from desktop.storage import case_lists
from desktop.storage.calls import CallRepository
from desktop.storage.case_lists import Conditions
from desktop.storage.cases import ALL_IDS, CaseRepository
from desktop.storage.database import Store
from desktop.storage.persons import PersonRepository
from tests.fixed_clock import FixedClock


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    store = Store.create(tmp_path / "office.db", bytes(range(20)), now=clock())
    yield store
    store.close()


def new_case(office, clock, **fields) -> Case:
    cases = CaseRepository(office)
    case = cases.add(opened_at=clock(), state=CaseState.OPEN, at=clock())
    cases.put(replace(case, **fields), at=clock())
    return cases.get(case.case_id)


def test_every_field_of_a_case_comes_back(office, clock):
    person = PersonRepository(office).add(Person(0, name="仮山"), at=clock())
    fields = {
        "person_id": person.person_id,
        "subject": "件名",
        "subject_is_own": True,
        "kind": Kind.STAFF,
        "secondary": True,
        "failing": Failing.PARTLY,
        "failing_chosen": True,
        "temper": Temper.HIGH,
        "apology_object": "お待たせしたこと",
        "request": "返金",
        "request_none": True,
        "tags": frozenset({Tag.ILLNESS, Tag.INJURY}),
        "state": CaseState.CLOSED,
        "closed_at": clock(),
        "outcome": Outcome.THANKED,
        "decision": "返す",
        "close_reason": "理由",
    }
    case = new_case(office, clock, **fields)
    assert {name: getattr(case, name) for name in fields} == fields


def test_every_field_of_a_call_and_its_lines_comes_back(office, clock):
    calls = CallRepository(office)
    call = Call(
        call_id=0,
        case_id=new_case(office, clock).case_id,
        direction=Direction.OUT,
        started_at=clock(),
        draft="とちゅう 𠮷😀\u200f",
        step="listen:apology",
        hold_since=clock(),
        hold_seconds=12,
        read_back="復唱",
        read_back_at=clock(),
        thanked=False,
        temper_before=Temper.MID,
        number_shown="非通知",
        withheld=True,
    )
    stored = calls.add(call)
    assert replace(stored, call_id=0) == call
    line = NoteLine(0, stored.call_id, LineKind.US, "お詫び", clock(), clock(), True, "p.1")
    added = calls.add_line(line)
    assert calls.get(stored.call_id).lines == (added,)
    assert replace(added, line_id=0) == line


def test_a_number_once_given_never_comes_again(office, clock):
    cases = CaseRepository(office)
    first = new_case(office, clock)
    assert cases.give_number(first.case_id, 2026) == "C-2026-0001"
    cases.remove(first.case_id)
    second = new_case(office, clock)
    assert cases.give_number(second.case_id, 2026) == "C-2026-0002"


def test_a_deleted_case_is_in_no_list(office, clock):
    cases = CaseRepository(office)
    gone = new_case(office, clock, state=CaseState.DELETED)
    cases.give_number(gone.case_id, 2026)
    kept = new_case(office, clock)
    cases.give_number(kept.case_id, 2026)
    assert cases.ids() == [kept.case_id]
    assert cases.ids(CaseState.DELETED) == [gone.case_id]
    assert case_lists.newest(office.db, Query(), Conditions(), 9) == [kept.case_id]
    assert case_lists.every(office.db, Query(), Conditions(CaseState.DELETED)) == [gone.case_id]


def test_the_list_is_read_from_an_index_alone(office):
    plan = office.db.execute(f"EXPLAIN QUERY PLAN {ALL_IDS}").fetchall()
    steps = [str(row[3]) for row in plan]
    assert any("COVERING INDEX cases_newest" in step for step in steps), steps
    assert not any("TEMP B-TREE" in step for step in steps), steps


def test_two_people_may_share_a_name_and_a_number(office, clock):
    persons = PersonRepository(office)
    phone = (Phone("03-0000-1101", "+81300001101"),)
    ids = [
        persons.add(Person(0, name=name, phones=phone), at=clock()).person_id
        for name in ("仮山 はなこ", "仮山　はなこ")
    ]
    assert [one.person_id for one in persons.by_name("仮山はなこ")] == ids
    assert {one.person_id for one in persons.by_phone("+81300001101")} == set(ids)
    assert persons.by_name("") == []
    assert persons.by_phone("") == []


def test_numbers_keep_their_order(office, clock):
    persons = PersonRepository(office)
    phones = (Phone("090-0000-1303", "+819000001303"), Phone("03-0000-1101", "+81300001101"))
    person = persons.add(Person(0, phones=phones), at=clock())
    persons.put(replace(person, phones=phones[::-1]), at=clock())
    assert persons.get(person.person_id).phones == phones[::-1]


def test_what_is_not_there_is_said_by_its_code(office):
    for read, code in (
        (PersonRepository(office).get, "person.unknown"),
        (CaseRepository(office).get, "case.unknown"),
        (CallRepository(office).get, "call.unknown"),
        (CallRepository(office).line, "line.unknown"),
    ):
        with pytest.raises(NotFound) as missing:
            read(77)
        assert missing.value.code == code
