"""Case 1 up to the letter, through the real services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.four_points import PointName
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock


@dataclass
class Story:
    """What the tests talk about."""

    case_id: int
    promise_id: int
    clerk: int
    owner: int


def tell(services: Services, clock: FixedClock) -> Story:
    """Yesterday's promise broken, today's call, the four points written."""
    services.settings.save_office(
        name="みほん内科クリニック",
        name_en="Mihon Clinic",
        phone="03-0000-1000",
        postcode="000-0000",
        address="見本県仮町市見本2-3-4",
        address_en="2-3-4 Mihon, Karimachi, Mihon",
    )
    owner = services.staff.add(name="仮名 一郎", title="院長", short="院長", is_owner=True)
    clerk = services.staff.add(name="見木", title="受付", short="見木")
    services.staff.sit(clerk.staff_id)
    clock.to(datetime(2026, 10, 5, 14, 0))
    first = services.calls.begin()
    services.calls.set_caller(first.call_id, name="仮山 はなこ", phone="03-0000-1101")
    services.cases.set_field(first.case_id, "kind", "enquiry")
    owed = services.promises.set_callback(
        first.case_id, first.call_id, "17時までに", who="院長", reason="検査の結果"
    )
    assert owed is not None
    services.calls.end(first.call_id, "callback", thanked=True, open_said=True)
    clock.to(datetime(2026, 10, 6, 9, 5))
    call = services.calls.begin()
    services.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    services.calls.enter(
        call.call_id, "「きのうの5時までに電話すると言ったでしょう」", starred=True
    )
    services.calls.take_over_overdue(call.call_id, owed.promise_id)
    promise = services.promises.set_callback(
        call.case_id, call.call_id, "12時半に", who="院長", reason="検査の結果"
    )
    assert promise is not None
    services.calls.end(call.call_id, "callback", thanked=True, open_said=True)
    clock.to(datetime(2026, 10, 6, 12, 28))
    services.promises.kept(promise.promise_id)
    write_points(services, call.case_id)
    return Story(call.case_id, promise.promise_id, clerk.staff_id, owner.staff_id)


def write_points(services: Services, case_id: int) -> None:
    """The four points of case 1, as typed."""
    save = services.points.save
    save(case_id, PointName.CAUSE, "text", "お電話の予定の管理が行き届いておりませんでした。")
    save(
        case_id,
        PointName.IMPACT,
        "text",
        "17時のお約束から夜までお待ちいただき、当日のお出かけを取りやめさせてしまいました。",
    )
    save(case_id, PointName.REMEDY, "text", "本日12時30分に、医師よりお電話いたします。")
    save(case_id, PointName.REMEDY, "who", "院長")
    save(
        case_id,
        PointName.PREVENTION,
        "text",
        "お電話の予定を一つの台帳にまとめ、毎日17時に、お電話がまだのものを二人で確かめます。",
    )
    save(case_id, PointName.PREVENTION, "who", "見木")
