"""A deleted case lies in the bin for thirty days; then nothing of it is left but a number."""

from __future__ import annotations

import pytest

from desktop.domain.case import CaseState
from desktop.domain.errors import NotFound, Refused
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock


def a_case(house: Services, name: str = "仮山 太郎", *, ended: bool = True) -> int:
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name=name, phone="03-0000-1234")
    house.calls.enter(call.call_id, "「返金してほしい」")
    if ended:
        house.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    return house.calls.get(call.call_id).case_id


def owner(house: Services) -> int:
    return house.staff.owners()[0].staff_id


def test_a_deleted_case_is_in_no_list_and_comes_back_as_it_was(house: Services) -> None:
    case_id = a_case(house)
    house.promises.set_callback(case_id, None, "明日15時", who="担当", confirmed=True)
    before = house.cases.get(case_id)

    house.bin.throw(case_id, owner(house))

    assert house.cases.ids() == []
    assert house.cases.ids(None, "返金") == []
    assert [one.case.case_id for one in house.bin.content()] == [case_id]

    house.bin.take_back(case_id)

    assert house.cases.ids(None, "返金") == [case_id]
    assert house.cases.get(case_id).state is before.state
    assert house.bin.content() == []


def test_a_closed_case_comes_back_closed(house: Services, clock: FixedClock) -> None:
    case_id = a_case(house)
    house.cases.set_field(case_id, "kind", "enquiry")
    house.cases.close(case_id, decision="ご案内した")
    house.bin.throw(case_id, owner(house))
    house.bin.take_back(case_id)
    assert house.cases.get(case_id).state is CaseState.CLOSED


def test_the_owner_deletes_with_the_pin_where_one_is_set(house: Services) -> None:
    boss = house.staff.add("見本 院長", title="院長", is_owner=True)
    house.staff.set_pin(boss.staff_id, "2468")
    clerk = house.staff.add("受付 花子")
    case_id = a_case(house)
    for who, pin, code in (
        (clerk.staff_id, "", "staff.not_owner"),
        (boss.staff_id, "1111", "staff.pin_wrong"),
    ):
        with pytest.raises(Refused) as refused:
            house.bin.throw(case_id, who, pin)
        assert refused.value.code == code
    assert house.cases.ids() == [case_id]
    house.bin.throw(case_id, boss.staff_id, "2468")
    assert house.cases.ids() == []


def test_a_running_call_and_a_hold_keep_a_case_out_of_the_bin(house: Services) -> None:
    running = a_case(house, ended=False)
    with pytest.raises(Refused, match=r"bin\.in_call"):
        house.bin.throw(running, owner(house))
    held = a_case(house, "例沢 花")
    house.retention.hold(held, "訴訟の準備")
    with pytest.raises(Refused, match=r"bin\.held"):
        house.bin.throw(held, owner(house))


def test_after_thirty_days_it_is_gone_for_good(house: Services, clock: FixedClock) -> None:
    case_id = a_case(house)
    number = house.cases.get(case_id).number
    house.bin.throw(case_id, owner(house))
    clock.forward(days=29)
    assert house.bin.empty_due() == []
    clock.forward(days=1)
    # It lies there thirty days; looked at daily, it goes on the thirtieth.
    assert house.bin.empty_due() == [number]

    with pytest.raises(NotFound):
        house.cases.get(case_id)
    assert [(one.number, one.reason) for one in house.retention.erased()] == [(number, "bin")]
    assert house.journal.first_broken() is None
    with pytest.raises(NotFound):
        house.bin.take_back(case_id)


def test_neither_number_nor_id_of_an_erased_case_comes_again(
    house: Services, clock: FixedClock
) -> None:
    case_id = a_case(house)
    number = house.cases.get(case_id).number
    house.bin.throw(case_id, owner(house))
    clock.forward(days=31)
    assert house.bin.empty_due() == []
    clock.forward(days=1)
    assert house.bin.empty_due() == [number]
    again = a_case(house)
    assert again != case_id
    assert house.cases.get(again).number != number
    assert all(entry.case_id == again for entry in house.journal.of_case(again))


def test_a_clock_set_wrong_for_an_hour_erases_nothing(house: Services, clock: FixedClock) -> None:
    case_id = a_case(house)
    house.bin.throw(case_id, owner(house))
    now = clock()
    clock.forward(days=3650)
    for _ in range(3):
        assert house.bin.empty_due() == []
        clock.forward(minutes=20)
    clock.to(now)
    assert house.bin.empty_due() == []
    clock.forward(days=2)
    assert house.bin.empty_due() == []
    house.bin.take_back(case_id)
    assert house.cases.ids() == [case_id]
