"""What every test may ask for. The office and the window have conftests of their own."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fixed_clock import FixedClock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Before Qt is imported anywhere: no test opens a window on a real desk.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_ACCESSIBILITY", "0")

ROOT = Path(__file__).resolve().parent.parent
WINDOW_FONTS = sorted((ROOT / "resources" / "fonts").glob("NotoSansJP_*.ttf"))


@pytest.fixture
def clock() -> FixedClock:
    """A clock standing at 2026-10-06 09:05 in Tokyo; a test moves it by hand."""
    return FixedClock()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """pytest-qt's application with the shipped Japanese face, the same on every machine."""
    from PySide6.QtGui import QFont, QFontDatabase

    families: list[str] = []
    for file in WINDOW_FONTS:
        number = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(number)
    assert families, "the shipped Japanese font is missing: resources/fonts"
    font = QFont(families[0])
    font.setPointSizeF(10.5)
    qapp.setFont(font)
    return qapp


@pytest.fixture(autouse=True)
def _no_real_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable of the developer's own shell must not lead a test to real data."""
    for name in ("KIKITORI_DATA", "KIKITORI_RECOVERY_CODE_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session", autouse=True)
def _the_calendar_reader_knows_its_zones() -> None:
    """It lists the system's zones once, by files the standard library opens without a word."""
    import warnings

    import icalendar

    text = b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:UTC\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        icalendar.Calendar.from_ical(text)


MANY_OBJECTS = 50_000


@pytest.fixture(autouse=True)
def _rubbish_is_collected_on_this_thread_only() -> Iterator[None]:
    """As in the program: on another thread the collector would destroy widgets there."""
    gc.disable()
    yield
    if gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()
