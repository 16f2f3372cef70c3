"""Content lines: any text goes through a reader and comes back as it was."""

from __future__ import annotations

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.calendar_file.lines import OCTETS, folded, line, text_value, written

PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")))


@given(PLAIN)
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_letter_apart(text: str) -> None:
    whole = line("SUMMARY", text_value(text))
    lines = folded(whole).split("\r\n")

    assert all(len(one.encode("utf-8")) <= OCTETS for one in lines)
    assert lines[0] + "".join(one[1:] for one in lines[1:]) == whole


@given(st.lists(PLAIN, max_size=4))
def test_text_of_any_signs_is_read_as_it_was_written(parts: list[str]) -> None:
    text = "\n".join(parts)
    data = written(["BEGIN:VEVENT", line("DESCRIPTION", text_value(text)), "END:VEVENT"])

    event = icalendar.Event.from_ical(data)

    assert str(event["DESCRIPTION"]).rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\ud800"])
def test_what_no_reader_takes_never_reaches_the_file(sign: str) -> None:
    said = written([line("SUMMARY", text_value(f"a{sign}b"))])

    assert said.decode("utf-8") in ("SUMMARY:ab\r\n", "SUMMARY:a?b\r\n")


def test_a_text_can_not_smuggle_in_a_property_of_its_own() -> None:
    said = written([line("SUMMARY", text_value("x\r\nSTATUS:CANCELLED\u2028BEGIN:VALARM"))])

    assert said == b"SUMMARY:x\\nSTATUS:CANCELLED\\nBEGIN:VALARM\r\n"
