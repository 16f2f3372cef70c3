"""The time that is offered must be the time that is taken."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import read_when
from desktop.views.when_box import unmistakable
from tests.fixed_clock import START


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_offered_time_is_read_as_itself_at_every_hour(language: str) -> None:
    for quarter in range(96):
        at = datetime(2026, 10, 7) + timedelta(minutes=15 * quarter)

        reading = read_when(unmistakable(at, language), now=START, calendar=BusinessCalendar())

        assert (reading.outcome, reading.at) == ("exact", at)
