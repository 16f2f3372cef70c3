"""Cases found by words and by what they are, and what is remembered of looking."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.domain.case import CaseState, Failing, Kind
from desktop.domain.case_search import CaseSearch, Period, from_stored
from desktop.domain.search_hit import TextPlace
from desktop.services.suite import Services
from desktop.storage import case_lists, search
from tests.fixed_clock import FixedClock


def told(house: Services, clock: FixedClock, at: datetime, name: str, *lines: str) -> int:
    clock.to(at)
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name=name, phone="03-0000-1101")
    for line in lines:
        house.calls.enter(call.call_id, line)
    house.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    return call.case_id


@pytest.fixture
def three(house: Services, clock: FixedClock) -> list[int]:
    made = [
        told(house, clock, datetime(2025, 12, 31, 9, 0), "例沢 太郎", "「屋根から雨漏りです」"),
        told(house, clock, datetime(2026, 9, 30, 9, 0), "髙﨑 はなこ", "雨の日に転ばれた"),
        told(
            house,
            clock,
            datetime(2026, 10, 6, 9, 0),
            "𠮷見 けん",
            "「雨漏りの返金を」",
            "屋根を見た",
        ),
    ]
    house.cases.set_field(made[1], "kind", "enquiry")
    house.cases.set_field(made[2], "failing", "yes")
    house.promises.set_callback(made[2], None, "明日15時", who="担当", confirmed=True)
    clock.to(datetime(2026, 10, 6, 12, 0))
    return made


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (CaseSearch("雨"), [2, 1, 0]),
        (CaseSearch("雨 -返金"), [1, 0]),
        (CaseSearch("-雨漏り"), [1]),
        (CaseSearch('"雨 漏"'), []),
        (CaseSearch("、。"), []),
        (CaseSearch("-"), []),
        (CaseSearch(kind=Kind.ENQUIRY), [1]),
        (CaseSearch("雨", kind=Kind.SERVICE), [2, 0]),
        (CaseSearch(failing=Failing.YES), [2]),
        (CaseSearch("屋根", failing=Failing.OPEN), [0]),
        (CaseSearch(promise_open=True), [2]),
        (CaseSearch("転", promise_open=True), []),
        (CaseSearch(state=CaseState.CLOSED), []),
        (CaseSearch(period=Period.TODAY), [2]),
        (CaseSearch(period=Period.WEEK), [2, 1]),
        (CaseSearch("雨", period=Period.WEEK), [2, 1]),
        (CaseSearch(period=Period.MONTH), [2, 1]),
        (CaseSearch(period=Period.THIS_MONTH), [2]),
        (CaseSearch(period=Period.LAST_MONTH), [1]),
        (CaseSearch(period=Period.THIS_YEAR), [2, 1]),
        (CaseSearch(period=Period.LAST_YEAR), [0]),
        (CaseSearch(period=Period.BETWEEN, until=date(2026, 9, 30)), [1, 0]),
        (CaseSearch(period=Period.BETWEEN, since=date(2026, 10, 1)), [2]),
        (CaseSearch("雨", period=Period.BETWEEN, since=date(2026, 9, 30)), [2, 1]),
    ],
)
def test_a_case_is_found_by_words_and_by_what_it_is(
    house: Services, three: list[int], asked: CaseSearch, found: list[int]
) -> None:
    ids = [three[index] for index in found]

    assert house.cases.searches.ids(asked) == ids
    assert house.cases.searches.newest(asked) == ids
    assert house.cases.searches.newest(asked, limit=1) == ids[:1]


def test_more_hits_than_are_looked_up_one_by_one_stand_in_the_same_order(
    house: Services, three: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.storage.case_lists.FEW", 1)

    assert house.cases.searches.ids(CaseSearch("雨")) == three[::-1]
    assert house.cases.searches.ids(CaseSearch("雨", failing=Failing.OPEN)) == [three[1], three[0]]


def test_the_line_below_a_hit_is_what_was_written_marked_in_its_own_spelling(
    house: Services, three: list[int]
) -> None:
    found = house.cases.searches.excerpts(three, "ｱﾏ 屋根 雨漏り 髙")
    assert found[three[1]] == ()  # 髙 stands in the row itself
    [first] = found[three[0]]
    assert (first.place, first.text) == (TextPlace.CALLER, "「屋根から雨漏りです」")
    assert [first.text[start:end] for start, end in first.marks] == ["屋根", "雨漏り"]
    both = house.cases.searches.excerpts([three[2]], "返金 屋根")[three[2]]
    assert [(one.place, one.text) for one in both] == [
        (TextPlace.CALLER, "「雨漏りの返金を」"),
        (TextPlace.NOTE, "屋根を見た"),
    ]
    assert house.cases.searches.excerpts(three, "-雨") == {}


def test_what_was_looked_for_is_remembered_the_last_first(house: Services) -> None:
    searches = house.cases.searches
    for words in ("返", "返金", " 交換  品 ", "返金", ""):
        searches.remember(CaseSearch(words))
    assert searches.recent() == [CaseSearch("返金"), CaseSearch("交換 品")]
    for number in range(20):
        searches.remember(CaseSearch(f"{number}番"))
    assert len(searches.recent()) == 10
    searches.forget_recent()
    assert searches.recent() == []


def test_a_saved_search_stays_until_it_is_dropped_and_keeps_its_meaning(house: Services) -> None:
    searches = house.cases.searches
    asked = CaseSearch(
        "返金",
        CaseState.OPEN,
        Kind.STAFF,
        Failing.PARTLY,
        Period.BETWEEN,
        date(2026, 1, 1),
        date(2026, 3, 31),
        True,
    )
    searches.keep(asked)
    searches.keep(asked)
    searches.keep(CaseSearch(period=Period.MONTH, since=date(2026, 1, 1)))
    assert searches.saved() == [asked, CaseSearch(period=Period.MONTH)]
    searches.drop(asked)
    assert searches.saved() == [CaseSearch(period=Period.MONTH)]
    assert from_stored({"words": "x", "kind": "of a later version"}) is None
    assert from_stored("nothing") is None


def test_the_index_is_checked_word_for_word_and_made_anew(
    house: Services, three: list[int]
) -> None:
    index, store = house.cases.index, house.cases._context.store
    assert index.check().is_sound()
    with store.atomic():
        store.db.execute("DELETE FROM case_index WHERE rowid = ?", (three[0],))
        store.db.execute("INSERT INTO case_index (rowid, grams) VALUES (999, 'ああ')")
        store.db.execute("UPDATE note_lines SET text = '別のこと' WHERE text = '雨の日に転ばれた'")
    state = index.check()
    assert (state.cases, state.missing, state.stale, state.left_over) == (3, 1, 1, 1)
    assert not state.is_sound()

    assert index.rebuild() == 3
    assert index.check().is_sound()
    assert house.cases.ids(query="別のこと") == [three[1]]


def test_an_index_that_is_damaged_is_emptied_and_filled_again(
    house: Services, three: list[int]
) -> None:
    index, store = house.cases.index, house.cases._context.store
    with store.atomic():
        store.db.execute("UPDATE case_index_data SET block = zeroblob(9) WHERE id > 100")
    assert index.check().damaged

    so_far = index.rebuild_batch(damaged=True, batch=2)
    assert (so_far.done, so_far.cases, so_far.is_over) == (2, 3, False)
    while not so_far.is_over:
        so_far = index.rebuild_batch(so_far, batch=2)
    assert index.check().is_sound()
    assert house.cases.ids(query="雨") == three[::-1]


def test_an_index_of_an_earlier_version_finds_the_same_until_it_is_made_anew(
    house: Services, three: list[int]
) -> None:
    index, store = house.cases.index, house.cases._context.store
    old = "DELETE FROM meta WHERE key = 'search_form'"
    with store.atomic():
        store.db.execute(old)
        row = search.grams_of(["雨だけの案件"]).rsplit(" ", 6)[0]  # without the single signs
        store.db.execute("INSERT INTO case_index (rowid, grams) VALUES (?, ?)", (999, row))
    assert index.check().is_old and not index.check().is_sound()
    assert search.find(store.db, "雨") == [999, *three[::-1]]

    index.rebuild()
    assert index.check().is_sound()
    assert house.cases.ids(query="雨") == three[::-1]


def test_what_is_left_out_alone_is_gone_through_part_by_part(
    house: Services, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_lists, "FIRST_PART", 2)
    monkeypatch.setattr(case_lists, "LARGEST_PART", 5)
    for number in range(20):
        words = "「雨漏り」" if number % 3 else "「返金」"
        told(house, clock, datetime(2026, 9, 30 - number, 9, 0), f"例沢 {number}", words)
    searches = house.cases.searches
    for asked in (
        CaseSearch("-雨漏り"),
        CaseSearch("-返金 -例沢"),
        CaseSearch("-何も", state=CaseState.OPEN),
        CaseSearch("-雨", period=Period.BETWEEN, until=date(2026, 9, 20)),
    ):
        every = searches.ids(asked)
        assert sorted(searches.newest(asked, 100)) == sorted(every)
        assert len(searches.newest(asked, 4)) == min(4, len(every))
    assert len(searches.ids(CaseSearch("-雨漏り"))) == 7
