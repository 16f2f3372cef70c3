"""Whatever is typed: no error, no time out of nothing, every reason with its sentence."""

from __future__ import annotations

import re
import tomllib
from datetime import datetime
from pathlib import Path
from string import Formatter
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import Reading, read_date, read_when
from desktop.domain.when.typed import tidy

NOW = datetime(2026, 11, 24, 9, 30, 20, tzinfo=ZoneInfo("Asia/Tokyo"))
CALENDAR = BusinessCalendar()
MESSAGES = Path(__file__).parents[2] / "resources" / "content" / "messages" / "when.toml"
SENTENCES = tomllib.loads(MESSAGES.read_text("utf-8"))["when"]

WORDS = (
    "明日 明後日 今日 昨日 来週 今週 次の 金曜 (火) 日曜 11/24 3/12 11月25日 令和8年11月25日 26日 "
    "10時 5時 半 10:30 1030 午後 午前 夜 夕方 正午 朝イチ 30分後 2時間後 3日後 15分前 まで までに 以降 "
    "から に の 頃 以外 か ではなく は無理 お電話 後ほど 月末 〜 - 、 "
    "tomorrow today next this Friday Tue week on at by after in 2 hours half past ten to quarter "
    "an hour noon midnight pm am 3pm 24 Nov 2026 not or except between later about the 26th"
).split()
# Exactly a time only if a number stands there, or one of the few words that are a time.
NUMBER = re.compile(
    "[0-9〇一二三四五六七八九十]|noon|midday|正午|しょうご|半時間|はんじかん|半年|hour|fortnight|week"
)


def check(reading: Reading, text: str) -> None:
    if reading.outcome == "exact":
        assert reading.at is not None
        assert reading.at > NOW.replace(tzinfo=None)
        assert reading.at.second == reading.at.microsecond == 0
        assert NUMBER.search(tidy(text))
        assert reading.reason == ""
    else:
        assert (reading.at is None) is (reading.outcome == "refuse")
        assert_sentence_is_whole(reading)
    if reading.next_fitting is not None:
        assert reading.next_fitting > NOW.replace(tzinfo=None)


def assert_sentence_is_whole(reading: Reading) -> None:
    """Every brace of the sentence has its value."""
    sentence = SENTENCES[reading.reason.removeprefix("when.")]
    for language in ("ja", "en"):
        fields = {name for _, name, _, _ in Formatter().parse(sentence[language]) if name}
        assert fields <= set(reading.details)


@given(st.text(max_size=90))
@example("")
@example("١٠:٣٠")
@example("🕙𠮷\u202e10:30")
@example("二" * 80)
@example("9999999/12/31 10:00")
@example("9999-12-31 10:00")
@example("999ヶ月後の10時")
@example("あ" * 50_000)
def test_any_text_is_answered(text: str) -> None:
    check(read_when(text, now=NOW, calendar=CALENDAR), text)
    read_date(text, now=NOW, calendar=CALENDAR)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), st.sampled_from(["", " "]))
def test_any_row_of_known_words_is_answered(words: list[str], between: str) -> None:
    text = between.join(words)
    check(read_when(text, now=NOW, calendar=CALENDAR), text)
    read_date(text, now=NOW, calendar=CALENDAR)


@given(
    st.sampled_from(["明日10時", "11/25 10:30", "tomorrow 10:30", "in 2 hours", "金曜15時までに"]),
    st.sampled_from(
        ["以外", "じゃない", "は無理", "か11時", "不可", " or 11", " except", " cancelled"]
    ),
)
def test_a_word_that_takes_it_back_is_never_passed_over(phrase: str, behind: str) -> None:
    assert read_when(phrase + behind, now=NOW, calendar=CALENDAR).outcome == "refuse"
