"""The internal report of a staff complaint: made by itself, never for whom it is about."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.errors import Refused
from desktop.services.staff_reports import StaffReportService
from tests.services.conftest import CONTENT


@pytest.fixture
def reports(context, repositories, staff) -> StaffReportService:
    return StaffReportService(context, repositories, staff, (CONTENT,))


@pytest.fixture
def complaint(calls, cases, staff):
    """Case 5: a teacher's remark before the others; the caller wants it passed on."""
    staff.add("室長 花子", title="室長", short="室長", is_owner=True)
    teacher = staff.add("仮田 一郎", title="講師", short="仮田")
    clerk = staff.add("受付 見木", short="見木")
    staff.sit(clerk.staff_id)
    call = calls.begin()
    calls.set_caller(call.call_id, name="仮谷")
    calls.enter(call.call_id, "「やる気がないなら来なくていい、と言われました」")
    calls.said(call.call_id, "教室長に必ず伝えます。")
    cases.set_field(call.case_id, "kind", "staff")
    cases.set_field(call.case_id, "about_staff", "仮田先生")
    calls.end(call.call_id, "message_only")
    return call.case_id, teacher, clerk


def test_it_tells_what_was_said_and_what_is_wished(reports, complaint):
    text = reports.make(complaint[0], "ja").text
    assert "「やる気がないなら来なくていい、と言われました」" in text
    assert "教室長に必ず伝えます。" in text
    assert "仮谷 様" in text
    assert "折り返しもお手紙も不要" in text
    assert "宛先: 室長" in text


def test_it_never_goes_to_whom_it_is_about(reports, complaint, staff, cases):
    case_id, teacher, _ = complaint
    staff.sit(teacher.staff_id)
    with pytest.raises(Refused) as refusal:
        reports.make(case_id, "ja")
    assert refusal.value.code == "report.about_reader"
    cases.set_field(case_id, "about_staff", "室長")
    assert reports.readers(case_id) == ["仮田", "見木"]


def test_a_promised_call_and_a_letter_are_told(reports, complaint, promise, persons, cases):
    case_id = complaint[0]
    promise(case_id, datetime(2026, 10, 7, 15, 0))
    persons.save(cases.get(case_id).person_id, wants_letter=True)
    text = reports.make(case_id, "en").text
    assert "a call back is promised: by 15:00 tomorrow" in text
    assert "would like a letter" in text


def test_of_another_kind_there_is_none(reports, calls):
    case_id = calls.begin().case_id
    with pytest.raises(Refused) as refusal:
        reports.make(case_id, "ja")
    assert refusal.value.code == "report.not_staff"


def test_where_nobody_else_could_read_it_it_is_not_made(reports, calls, cases, staff):
    staff.add("店主 太郎", short="店主")
    case_id = calls.begin().case_id
    cases.set_field(case_id, "kind", "staff")
    cases.set_field(case_id, "about_staff", "店主")
    with pytest.raises(Refused) as refusal:
        reports.readers(case_id)
    assert refusal.value.code == "report.nobody"
