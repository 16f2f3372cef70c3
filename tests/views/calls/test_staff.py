"""A complaint about how someone was treated: passed on, but asked; never to that person."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QTextBrowser

from desktop.domain.call import Ending
from desktop.domain.case import Kind


@pytest.fixture
def staff(clerk, write, services):
    """A call about a person of the office; the caller is known by name."""
    write(lambda: services.staff.add("Head", title="Head", is_owner=True))
    write(lambda: services.staff.add("Teacher"))
    write(lambda: services.calls.set_caller(clerk.call_id, name="Kariya"))
    write(lambda: services.cases.set_field(clerk.call.case_id, "kind", Kind.STAFF.value))
    clerk.settle()
    clerk.write("“He need not come, he said.”")
    return clerk


def test_passing_it_on_is_proposed_but_asked(staff):
    staff.press("Ctrl+Return")
    assert staff.find("ending_message_only").isChecked()
    staff.press("Return")
    assert staff.call.ended_at is None
    assert staff.shown("staff_wish_letter")
    staff.press("7")
    staff.press("Return")
    assert staff.call.ending is Ending.MESSAGE_ONLY
    assert staff.services.persons.get(staff.case.person_id).wants_letter is False


def test_a_letter_wished_is_kept_with_the_person(staff):
    staff.press("Ctrl+Return")
    staff.press("6")
    staff.press("Return")
    assert staff.call.ending is Ending.MESSAGE_ONLY
    assert staff.services.persons.get(staff.case.person_id).wants_letter is True


def test_a_call_back_wished_asks_for_its_time(staff):
    staff.press("Ctrl+Return")
    staff.press("5")
    assert staff.find("ending_callback").isChecked()
    staff.press("Return")
    assert staff.call.ended_at is None
    assert staff.focus().objectName() == "promise_when"


def test_whom_it_is_about_is_kept(staff):
    staff.press("Ctrl+Return")
    about = staff.find("about_staff")
    about.setFocus()
    staff.press("Ctrl+A")
    staff.type("Teacher")
    staff.press("Tab")
    assert staff.case.about_staff == "Teacher"


def test_a_call_about_a_service_asks_none_of_it(clerk):
    clerk.press("Ctrl+Return")
    assert not clerk.shown("staff_wish_letter")
    assert not clerk.shown("about_staff")


def report_of(staff):
    return staff.screen.window().findChild(QDialog, "staff_report")


def test_the_report_stands_beside_the_case_when_the_call_has_ended(staff, qtbot, tmp_path):
    staff.press("Ctrl+Return")
    staff.press("7")
    staff.press("Return")
    report = report_of(staff)
    assert report is not None
    page = report.findChild(QTextBrowser, "staff_report_page").toPlainText()
    assert "“He need not come, he said.”" in page
    assert "neither a call back nor a letter" in page
    for form in ("txt", "pdf"):
        target = tmp_path / f"report.{form}"
        report.write(target, form)
        qtbot.waitUntil(target.exists, timeout=5000)
    assert "To: Head" in (tmp_path / "report.txt").read_text("utf-8-sig")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    report.close()


def test_no_report_is_shown_to_whom_it_is_about(staff, write, services):
    teacher = next(one for one in services.staff.all() if one.name == "Teacher")
    write(lambda: services.staff.sit(teacher.staff_id))
    write(lambda: services.cases.set_field(staff.call.case_id, "about_staff", "Teacher"))
    staff.settle()
    staff.press("Ctrl+Return")
    staff.press("7")
    staff.press("Return")
    assert staff.call.ending is Ending.MESSAGE_ONLY
    assert report_of(staff) is None
