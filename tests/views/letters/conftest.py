"""Case 1 up to the letter, for the screens of letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.four_points import PointName
from desktop.domain.letter import Letter
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.letters.letter_screen import LetterScreen
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock
from tests.views.letters.text_hands import Hands


def shown(frame: Frame, qtbot: QtBot) -> LetterScreen:
    """The screen of letters in Japanese, before a letter is opened."""
    frame.languages.use("ja")
    screen = LetterScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    return screen


@pytest.fixture
def story(
    services: Services, clock: FixedClock, write: Callable[[Callable[[], Story]], Story]
) -> Story:
    return write(lambda: tell(services, clock))


@pytest.fixture
def complete(
    services: Services, write: Callable[[Callable[[], object]], object], story: Story
) -> Story:
    """The case with everything a letter needs."""
    save = services.points.save
    write(lambda: save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から"))
    return story


@pytest.fixture
def screen(frame: Frame, qtbot: QtBot, complete: Story, settle: Callable[[], None]) -> LetterScreen:
    """The screen of that case's letter, in Japanese."""
    screen = shown(frame, qtbot)
    screen.open_for_case(complete.case_id)
    settle()
    frame.tasks.wait()
    settle()
    return screen


@pytest.fixture
def hands(
    screen: LetterScreen,
    frame: Frame,
    settle: Callable[[], None],
    services: Services,
    letter: Letter,
) -> Hands:
    """A person at the text of the letter."""
    return Hands(screen, frame, settle, services, letter)
