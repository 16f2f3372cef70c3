"""Who is on the line: provisional, known, linked, never merged by name alone."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.call import Ending
from desktop.domain.errors import Refused
from desktop.domain.when import Relation

NAME, PHONE = "仮山 はなこ", "03-0000-1101"


@pytest.fixture
def earlier(calls, clock):
    """An ended call of 12 minutes with somebody the office knows from then on."""
    call = calls.begin()
    person = calls.set_caller(call.call_id, name=NAME, phone=PHONE)
    calls.enter(call.call_id, "検査の結果を尋ねられた")
    clock.forward(minutes=12)
    calls.end(call.call_id, Ending.AGREED)
    clock.forward(hours=1)
    return person


def test_the_first_name_makes_a_person_and_gives_the_number(calls, cases):
    call = calls.begin()
    person = calls.set_caller(call.call_id, name="仮山 はなこ 様", settled=False)
    assert (person.name, person.phones) == (NAME, ())
    assert cases.summary(call.case_id).person == NAME
    assert cases.get(call.case_id).number == "C-2026-0001"


def test_typing_on_renames_the_same_person(calls):
    call = calls.begin()
    first = calls.set_caller(call.call_id, name="仮", settled=False)
    second = calls.set_caller(call.call_id, name="仮山", settled=False)
    assert first.person_id == second.person_id


def test_the_number_of_a_provisional_person_follows_the_typing(calls):
    call = calls.begin()
    calls.set_caller(call.call_id, phone="03-0000", settled=False)
    person = calls.set_caller(call.call_id, phone="０３（００００）１１０１")
    assert [phone.shown for phone in person.phones] == [PHONE]


def test_a_withheld_number_is_no_number_of_anybody(calls):
    call = calls.begin()
    person = calls.set_caller(call.call_id, phone="非通知")
    assert (person.person_id, person.phones) == (0, ())
    stored = calls.get(call.call_id)
    assert (stored.withheld, stored.number_shown) == (True, "非通知")


def test_emptying_both_boxes_takes_the_person_away_again(calls, cases, repositories):
    call = calls.begin()
    person = calls.set_caller(call.call_id, name="まちがい")
    assert calls.set_caller(call.call_id, name="").person_id == 0
    assert cases.get(call.case_id).person_id is None
    assert repositories.cases.ids_of_person(person.person_id) == []


def test_name_and_number_together_link_the_known_person(calls, cases, earlier, repositories):
    call = calls.begin()
    provisional = calls.set_caller(call.call_id, name="仮山　はなこ")
    assert provisional.person_id != earlier.person_id
    linked = calls.set_caller(call.call_id, phone="+81 3 0000 1101")
    assert linked.person_id == earlier.person_id
    assert len(cases.of_person(earlier.person_id)) == 2
    assert len(repositories.persons.by_name("仮山はなこ")) == 1


def test_the_name_alone_offers_but_never_merges(calls, cases, persons, earlier):
    call = calls.begin()
    person = calls.set_caller(call.call_id, name=NAME)
    known = persons.known(NAME, "", besides=person.person_id)
    assert [one.person.person_id for one in known] == [earlier.person_id]
    assert (known[0].by_name, known[0].by_phone) == (True, False)
    assert cases.get(call.case_id).person_id == person.person_id


def test_known_tells_calls_minutes_cases_and_what_is_overdue(
    calls, cases, persons, promise, earlier
):
    case = cases.of_person(earlier.person_id)[0]
    promise(case.case_id, datetime(2026, 10, 5, 17, 0))
    promise(case.case_id, datetime(2026, 10, 8, 10, 0))
    known = persons.known("", "０３－００００－１１０１")[0]
    assert (known.calls, known.minutes, known.by_phone) == (1, 12, True)
    assert [one.case_id for one in known.cases] == [case.case_id]
    assert len(known.open_promises) == 2
    assert known.overdue.promise.wall == datetime(2026, 10, 5, 17, 0)


def test_from_then_on_is_not_overdue_while_its_day_lasts(cases, persons, promise, earlier, clock):
    case = cases.of_person(earlier.person_id)[0]
    promise(case.case_id, datetime(2026, 10, 6, 10, 0), relation=Relation.AFTER)
    clock.to(datetime(2026, 10, 6, 16, 0))
    assert persons.known("", "03-0000-1101")[0].overdue is None
    clock.to(datetime(2026, 10, 7, 9, 0))
    assert persons.known("", "03-0000-1101")[0].overdue is not None


def test_linking_by_one_key_keeps_the_new_number(calls, earlier):
    call = calls.begin()
    calls.set_caller(call.call_id, name="仮山", phone="090-0000-1303")
    linked = calls.link_person(call.call_id, earlier.person_id)
    assert (linked.name, [phone.shown for phone in linked.phones]) == (
        NAME,
        [PHONE, "090-0000-1303"],
    )


def test_typing_another_name_over_a_known_person_leaves_that_person_alone(calls, persons, earlier):
    call = calls.begin()
    calls.link_person(call.call_id, earlier.person_id)
    other = calls.set_caller(call.call_id, name="別人 太郎")
    assert other.person_id != earlier.person_id
    assert persons.get(earlier.person_id).name == NAME


def test_a_known_name_is_completed_for_all_cases_of_that_person(calls, persons, clock):
    first = calls.begin()
    known = calls.set_caller(first.call_id, name="仮山", phone=PHONE)
    second = calls.begin()
    calls.link_person(second.call_id, known.person_id)
    assert calls.set_caller(second.call_id, name=NAME).person_id == known.person_id
    assert persons.get(known.person_id).name == NAME


def test_somebody_else_does_not_inherit_the_address_of_a_known_person(calls, persons, earlier):
    persons.save(earlier.person_id, address="見本県仮町市例示1-1-1")
    call = calls.begin()
    calls.link_person(call.call_id, earlier.person_id)
    other = calls.set_caller(call.call_id, name="別人 太郎")
    assert (other.address, other.phones) == ("", ())


def test_a_number_half_typed_is_not_added_to_a_known_person(calls, persons, earlier):
    call = calls.begin()
    calls.link_person(call.call_id, earlier.person_id)
    calls.set_caller(call.call_id, phone="090-0000", settled=False)
    assert len(persons.get(earlier.person_id).phones) == 1
    calls.set_caller(call.call_id, phone="090-0000-1303", settled=True)
    shown = [phone.shown for phone in persons.get(earlier.person_id).phones]
    assert shown == [PHONE, "090-0000-1303"]


def test_the_same_person_as_just_before_is_offered(calls, earlier):
    call = calls.begin()
    assert calls.last_caller(besides=call.call_id).person_id == earlier.person_id


def test_people_are_found_by_the_beginning_of_name_kana_and_part_of_a_number(persons, earlier):
    persons.save(earlier.person_id, kana="カリヤマ ハナコ", company="見本商会")
    for typed in ("仮山", "かりや", "カリ", "1101", "見本"):
        assert [one.person_id for one in persons.find(typed)] == [earlier.person_id], typed
    assert persons.find("はなこ") == []
    assert persons.find("  ") == []


def test_saving_a_person_reindexes_all_their_cases_and_journals_once(
    persons, cases, earlier, store, context
):
    from desktop.storage import journal

    persons.save(earlier.person_id, kana="かり", settled=False)
    persons.save(earlier.person_id, kana="かりやま", settled=True)
    assert cases.ids(query="かりやま") == [cases.of_person(earlier.person_id)[0].case_id]
    entries = [entry for entry in journal.entries(store.db) if entry.field == "kana"]
    assert [(entry.before, entry.after) for entry in entries] == [("", "かりやま")]


def test_an_unknown_field_of_a_person_is_refused(persons, earlier):
    with pytest.raises(Refused) as refusal:
        persons.save(earlier.person_id, shoe_size="25")
    assert refusal.value.code == "person.unknown_field"


def test_letters_to_a_new_person_are_in_the_language_of_the_screen(calls, settings):
    settings.set("language", "en")
    call = calls.begin()
    assert calls.set_caller(call.call_id, name="A. Rei").language == "en"


def test_a_text_too_long_for_a_number_is_nobodys_and_no_trouble(persons, earlier):
    found = persons.known(NAME, "03-0000-1101 " * 4000)
    assert [(one.by_name, one.by_phone) for one in found] == [(True, False)]


def test_a_case_read_just_before_its_person_was_joined_still_finds_the_person(
    calls, cases, persons, earlier
):
    call = calls.begin()
    provisional = calls.set_caller(call.call_id, name=NAME, settled=False)
    read_before = cases.get(call.case_id)
    calls.link_person(call.call_id, earlier.person_id)
    assert provisional.person_id == read_before.person_id != earlier.person_id
    assert persons.of_case(read_before).person_id == earlier.person_id
    assert persons.of_case(cases.get(calls.begin().case_id)) is None
