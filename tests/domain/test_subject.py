"""A subject short enough for a list, proposed from what was typed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.domain.call import LineKind, NoteLine
from desktop.domain.subject import MAX_EN, MAX_JA, propose_subject

AT = datetime(2026, 10, 6, tzinfo=UTC)


def line(text, kind=LineKind.CALLER, starred=False):
    return NoteLine(1, 1, kind, text, AT, starred=starred)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        (
            "10月5日17時までのお約束にお電話せず、夜までお待たせしたこと",
            "10月5日17時までのお約束にお電話せず",
        ),
        ("夜までお待たせしたこと", "夜までお待たせした件"),
        ("お電話の行き違いのこと", "お電話の行き違い"),
        (
            "that we did not call you by 17:00 on 5 October",
            "We did not call you by 17:00 on 5 October",
        ),
        (
            "Bookings failing since 09:40 because a certificate had expired",
            "Bookings failing since 09:40 because a…",
        ),
    ],
)
def test_the_object_becomes_a_subject(typed, subject):
    assert propose_subject(typed, []) == subject


def test_a_starred_line_comes_before_the_callers_first_words():
    lines = [line("「きのうの5時までに電話すると言ったでしょう。ずっと待っていた」")]
    assert propose_subject("", lines) == "きのうの5時までに電話すると言ったでしょう"
    lines.append(line("検査結果の電話がなかった", LineKind.NOTE, starred=True))
    assert propose_subject("", lines) == "検査結果の電話がなかった"


def test_holds_and_marks_alone_propose_nothing():
    assert propose_subject("", [line("45", LineKind.HOLD, starred=True), line("「」")]) == ""


@pytest.mark.parametrize(("text", "limit"), [("あ" * 200, MAX_JA), ("word " * 60, MAX_EN)])
def test_no_subject_is_longer_than_its_limit(text, limit):
    assert len(propose_subject(text, [])) <= limit
