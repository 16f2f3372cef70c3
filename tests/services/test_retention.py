"""Cases go when their years are over and the owner says so; nothing of a person stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop.domain.case import CaseState
from desktop.domain.case_search import CaseSearch
from desktop.domain.errors import NotFound, Refused
from desktop.domain.retention import KeepAs
from desktop.office import OpenOffice, create_office
from desktop.services.suite import Services
from desktop.storage import keys
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import FixedClock

PAGE, RESERVED, SALT = 4096, 80, 16
WORDS = (
    "架空崎",
    "03-0000-7788",
    "のれん染め",
    "藍がめ",
    "かくうざき",
    "渋紙",
    "aigame@example.jp",
)
"""Words that stand in the erased case and nowhere else."""


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[OpenOffice]:
    office = create_office(
        tmp_path / "data", keychain=MemoryKeychain(), now=clock, announce=lambda _k, _n: None
    )
    yield office
    office.close()


@pytest.fixture
def house(office: OpenOffice) -> Services:
    return office.services


def a_closed_case(house: Services, *, words: bool = False) -> int:
    name, said = (
        ("架空崎 しぶ", "「のれん染めの藍がめ」") if words else ("仮山 太郎", "「品が違う」")
    )
    number = "03-0000-7788" if words else "03-0000-1234"
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name=name, phone=number)
    house.calls.enter(call.call_id, said)
    house.cases.set_field(call.case_id, "kind", "enquiry")
    if words:
        case = house.cases.get(call.case_id)
        house.persons.save(case.person_id, kana="かくうざき しぶ", email="aigame@example.jp")
        house.cases.set_field(call.case_id, "request", "渋紙の代わり")
        house.cases.set_field(call.case_id, "request", "渋紙ののれん染め")
    house.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    house.cases.close(call.case_id, decision="藍がめの件" if words else "済")
    return call.case_id


def decrypted(path: Path, secret: bytes) -> bytes:
    """Every page of an encrypted file in plain, those nobody uses included."""
    data = path.read_bytes()
    key = bytes.fromhex(keys.raw_key(secret, data[:SALT])[2:66])
    plain = bytearray()
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE]
        iv, begin = page[PAGE - RESERVED :][:16], SALT if start == 0 else 0
        reader = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain += reader.update(page[begin : PAGE - RESERVED]) + reader.finalize()
    return bytes(plain)


def found_in(plain: bytes) -> set[str]:
    return {word for word in WORDS if word.encode() in plain}


def test_the_defaults_are_those_of_the_claims(house: Services) -> None:
    assert house.retention.periods() == {
        KeepAs.ORDINARY: 3, KeepAs.MONEY: 5, KeepAs.INJURY: 10, KeepAs.HARASSMENT: 5,
    }  # fmt: skip


def test_a_case_is_proposed_for_the_longest_that_fits_until_somebody_chooses(
    house: Services,
) -> None:
    case_id = a_closed_case(house)
    assert house.retention.of_case(case_id).keep_as is KeepAs.ORDINARY
    house.cases.set_field(case_id, "tags", ["injury"])
    assert house.retention.of_case(case_id).keep_as is KeepAs.INJURY
    house.retention.keep_as(case_id, KeepAs.MONEY)
    kept = house.retention.of_case(case_id)
    assert (kept.keep_as, kept.is_chosen) == (KeepAs.MONEY, True)
    assert house.retention.until(kept) == date(2031, 10, 6)


def test_the_list_holds_what_is_over_and_nothing_held(house: Services, clock: FixedClock) -> None:
    old, held = a_closed_case(house), a_closed_case(house)
    house.retention.hold(held, "争いが続いている")
    clock.forward(days=3 * 365)
    assert house.retention.due() == []
    clock.forward(days=5)
    young = a_closed_case(house)
    assert [one.keeping.case_id for one in house.retention.due()] == [old]
    assert house.retention.is_review_due()
    house.retention.release(held)
    assert [one.keeping.case_id for one in house.retention.due()] == [old, held]
    house.retention.set_period(KeepAs.ORDINARY, 4)
    assert house.retention.due() == []
    assert house.cases.get(young).closed_at is not None


def test_only_what_the_owner_confirms_goes_and_the_next_look_is_in_a_year(
    house: Services, clock: FixedClock
) -> None:
    first, second = a_closed_case(house), a_closed_case(house)
    clock.forward(days=4 * 365)
    house.retention.confirm([first])
    with pytest.raises(NotFound):
        house.cases.get(first)
    assert house.cases.get(second).number
    assert not house.retention.is_review_due()
    clock.forward(days=366)
    assert house.retention.is_review_due()


def test_confirming_a_case_that_was_held_meanwhile_leaves_it(
    house: Services, clock: FixedClock
) -> None:
    case_id = a_closed_case(house)
    clock.forward(days=4 * 365)
    house.retention.hold(case_id, "弁護士に相談中")
    assert house.retention.confirm([case_id]) == []
    assert house.cases.get(case_id).number


def test_periods_and_holds_have_their_form(house: Services) -> None:
    for years in (0, 31):
        with pytest.raises(Refused, match=r"retention\.years"):
            house.retention.set_period(KeepAs.MONEY, years)
    with pytest.raises(Refused, match=r"retention\.no_reason"):
        house.retention.hold(a_closed_case(house), "   ")


def test_nothing_of_an_erased_case_is_left_in_any_page_and_the_chain_holds(
    office: OpenOffice, house: Services, clock: FixedClock
) -> None:
    a_closed_case(house)
    gone = a_closed_case(house, words=True)
    a_closed_case(house)
    number = house.cases.get(gone).number
    office.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert found_in(decrypted(office.store.path, office.secret)) == set(WORDS)
    entries = len(house.journal.newest(10_000))
    clock.forward(days=4 * 365)

    house.retention.confirm([gone])
    house.retention.eraser.purge()

    assert found_in(decrypted(office.store.path, office.secret)) == set()
    wal = office.store.path.with_name("kikitori.db-wal")
    assert not wal.exists() or wal.stat().st_size == 0
    assert house.journal.first_broken() is None
    assert len(house.journal.newest(10_000)) == entries + 1
    assert [(one.number, one.reason) for one in house.retention.erased()] == [(number, "retention")]
    assert house.cases.ids(None, "藍がめ") == []
    assert len(house.cases.ids(None, "品が違う")) == 2


def test_searches_that_name_an_erased_person_go_and_the_others_stay(
    office: OpenOffice, house: Services, clock: FixedClock
) -> None:
    searches = house.cases.searches
    a_closed_case(house)
    gone = a_closed_case(house, words=True)
    person = house.cases.get(gone).person_id
    house.persons.save(person, address="架空県 渋紙町1-2", notes="藍がめの方")
    about = ("架空崎", "品が違う -架空崎", "030000 7788", "03-0000-7788", "藍が", "渋紙町", "ｶｸｳｻﾞｷ")
    others = ("品が違う", "仮山", "何にもない言葉")
    for words in (*about, *others):
        searches.keep(CaseSearch(words))
        searches.remember(CaseSearch(words))
    searches.keep(CaseSearch(state=CaseState.CLOSED))
    clock.forward(days=4 * 365)

    house.retention.confirm([gone])
    house.retention.eraser.purge()

    assert searches.recent() == []
    assert [one.words for one in searches.saved()] == [*others, ""]
    assert found_in(decrypted(office.store.path, office.secret)) == set()


def test_a_search_for_a_name_that_others_bear_too_stays(house: Services, clock: FixedClock) -> None:
    first = a_closed_case(house)
    house.cases.searches.keep(CaseSearch("仮山"))
    clock.forward(days=4 * 365)
    a_closed_case(house)
    house.retention.confirm([first])
    assert house.cases.searches.saved() == [CaseSearch("仮山")]


def test_a_person_with_another_case_stays(house: Services, clock: FixedClock) -> None:
    first = a_closed_case(house)
    person = house.cases.get(first).person_id
    clock.forward(days=4 * 365)
    second = a_closed_case(house)
    assert house.cases.get(second).person_id == person
    house.retention.confirm([first])
    assert person is not None and house.persons.get(person).name == "仮山 太郎"


def test_what_old_backups_still_hold_is_said_with_the_day_they_are_gone(
    house: Services, clock: FixedClock
) -> None:
    assert house.retention.old_copies().gone_on is None
    house.backups.make()
    gone_on = house.retention.old_copies().gone_on
    assert gone_on is not None
    clock.to(clock().replace(year=gone_on.year, month=gone_on.month, day=gone_on.day))
    # The same plan, really run: with one backup a day the old one is gone by then.
    assert date(2026, 10, 13) <= gone_on <= date(2027, 11, 30)
