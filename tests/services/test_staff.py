"""The people of the office, the desk and the owner's PIN; the office's own data."""

from __future__ import annotations

import pytest

from desktop.domain.errors import Refused
from desktop.domain.policy import Office


def test_until_people_are_entered_there_is_one_clerk_who_owns_the_office(staff, settings):
    assert [(one.name, one.is_owner) for one in staff.all()] == [("担当", True)]
    assert staff.at_desk().staff_id == 0
    settings.set("language", "en")
    assert staff.at_desk().name == "Clerk"
    assert staff.check_owner(0).is_owner


def test_the_first_person_entered_is_the_owner(staff):
    staff.add("見本 一郎", "院長", "院長", is_owner=False)
    second = staff.add("見木")
    assert [one.is_owner for one in staff.all()] == [True, False]
    assert staff.sit(second.staff_id).name == "見木"
    assert staff.at_desk().name == "見木"


def test_somebody_who_left_the_list_is_no_longer_at_the_desk(staff):
    owner = staff.add("見本 一郎")
    clerk = staff.add("見木")
    staff.sit(clerk.staff_id)
    staff.remove(clerk.staff_id)
    assert staff.at_desk() == owner
    with pytest.raises(Refused) as refusal:
        staff.sit(clerk.staff_id)
    assert refusal.value.code == "staff.not_here"


def test_the_last_owner_stays_owner_while_others_remain(staff):
    owner = staff.add("見本 一郎")
    staff.add("見木")
    with pytest.raises(Refused) as removed:
        staff.remove(owner.staff_id)
    with pytest.raises(Refused) as unmarked:
        staff.save(owner.staff_id, is_owner=False)
    assert {removed.value.code, unmarked.value.code} == {"staff.last_owner"}


def test_a_name_is_needed_and_unlike_the_others(staff):
    staff.add("見木")
    for name, code in (("  ", "staff.no_name"), ("見木", "staff.name_taken")):
        with pytest.raises(Refused) as refusal:
            staff.add(name)
        assert refusal.value.code == code


def test_the_pin_is_asked_of_the_owner_and_understood_in_full_width(staff):
    owner = staff.add("見本 一郎")
    clerk = staff.add("見木")
    assert staff.check_pin(owner.staff_id, "")
    staff.set_pin(owner.staff_id, "4821")
    assert staff.get(owner.staff_id).has_pin
    assert staff.check_owner(owner.staff_id, "４８２１")
    for who, pin, code in (
        (owner, "4822", "staff.pin_wrong"),
        (owner, "", "staff.pin_wrong"),
        (clerk, "", "staff.not_owner"),
    ):
        with pytest.raises(Refused) as refusal:
            staff.check_owner(who.staff_id, pin)
        assert refusal.value.code == code


def test_changing_a_pin_needs_the_present_one(staff):
    owner = staff.add("見本 一郎")
    staff.set_pin(owner.staff_id, "4821")
    with pytest.raises(Refused):
        staff.set_pin(owner.staff_id, "1111")
    with pytest.raises(Refused) as refusal:
        staff.set_pin(owner.staff_id, "12a4", current="4821")
    assert refusal.value.code == "staff.pin_form"
    staff.set_pin(owner.staff_id, "", current="4821")
    assert staff.check_pin(owner.staff_id, "anything")


def test_the_pin_itself_lies_nowhere(staff, store):
    owner = staff.add("見本 一郎")
    staff.set_pin(owner.staff_id, "48217")
    kept = store.db.execute("SELECT pin_salt, pin_hash FROM staff").fetchone()
    texts = store.db.execute("SELECT group_concat(text) FROM journal_texts").fetchone()[0]
    assert b"48217" not in bytes(kept[0]) + bytes(kept[1])
    assert "48217" not in texts


def test_the_office_comes_back_as_it_was_saved(settings, context, repositories):
    from desktop.services.settings import SettingsService

    assert settings.office() == Office()
    saved = settings.save_office(
        name=" みほん内科クリニック ",
        hours=[["09:00", "18:00"], None, None, None, None, None, None],
        closed_ranges=[["2026-12-29", "2027-01-03", "年末年始"]],
    )
    assert saved.name == "みほん内科クリニック"
    assert SettingsService(context, repositories).office() == saved
    assert settings.office().hours[0] == ("09:00", "18:00")


def test_saving_the_same_office_again_says_nothing(settings, announced):
    settings.save_office(name="みほん")
    announced.clear()
    settings.save_office(name="みほん")
    assert announced == []
    with pytest.raises(Refused) as refusal:
        settings.save_office(motto="早い")
    assert refusal.value.code == "office.unknown_field"


def test_other_settings_hold_anything_and_have_a_default(settings):
    assert settings.get("text_scale", 100) == 100
    settings.set("text_scale", 125)
    settings.set("columns", {"cases": [1, 2]})
    assert settings.get("text_scale") == 125
    assert settings.get("columns") == {"cases": [1, 2]}
