"""Case 1 up to the letter, for the screens of letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock


@pytest.fixture
def story(
    services: Services, clock: FixedClock, write: Callable[[Callable[[], Story]], Story]
) -> Story:
    return write(lambda: tell(services, clock))
