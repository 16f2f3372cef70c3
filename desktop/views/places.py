"""Which screen shows which link; each is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from desktop.views.frame import Frame
from desktop.views.links import Link


class Screen(Protocol):
    """What the window asks of every screen."""

    def submit(self) -> None:
        """Hand over everything typed; before another screen shows, and at closing."""

    def title(self) -> str:
        """What the window's title says."""

    def key_list(self) -> list[tuple[str, str]]:
        """Keys and what they do here."""

    def first_focus(self) -> None:
        """Put the keyboard where work begins."""


def _today(frame: Frame) -> QWidget:
    from desktop.views.today.today_screen import TodayScreen

    return TodayScreen(frame)


def _cases(frame: Frame) -> QWidget:
    from desktop.views.cases.list_screen import CaseListScreen

    return CaseListScreen(frame)


def _case(frame: Frame) -> QWidget:
    from desktop.views.cases.case_screen import CaseScreen

    return CaseScreen(frame)


def _person(frame: Frame) -> QWidget:
    from desktop.views.persons.person_screen import PersonScreen

    return PersonScreen(frame)


def _call(frame: Frame) -> QWidget:
    from desktop.views.calls.call_screen import CallScreen

    return CallScreen(frame)


def _callbacks(frame: Frame) -> QWidget:
    from desktop.views.promises.callbacks_screen import CallbacksScreen

    return CallbacksScreen(frame)


def _letters(frame: Frame) -> QWidget:
    from desktop.views.letters.register_screen import RegisterScreen

    return RegisterScreen(frame)


def _letter(frame: Frame) -> QWidget:
    from desktop.views.letters.letter_screen import LetterScreen

    return LetterScreen(frame)


def _templates(frame: Frame) -> QWidget:
    from desktop.views.letters.templates_screen import TemplatesScreen

    return TemplatesScreen(frame)


def _settings(frame: Frame) -> QWidget:
    from desktop.views.settings.settings_screen import SettingsScreen

    return SettingsScreen(frame)


MAKERS: dict[str, Callable[[Frame], QWidget]] = {
    "today": _today,
    "cases": _cases,
    "case": _case,
    "person": _person,
    "call": _call,
    "callbacks": _callbacks,
    "letters": _letters,
    "letter": _letter,
    "templates": _templates,
    "settings": _settings,
}

RAIL_OF = {
    "case": "cases",
    "person": "cases",
    "call": "",
    "letter": "letters",
    "templates": "letters",
}


LETTER_OF = "letter"
"""Part of a case's link: its letter, on the letter's own screen."""


def screen_name(link: Link) -> str:
    """Return the name of the screen that shows a link."""
    if link.place in ("promise", "missed"):
        return "callbacks"
    if link.place == "case" and link.part == LETTER_OF:
        return "letter"
    return link.place


def show_in(screen: QWidget, link: Link) -> None:
    """Let a screen open what the link names."""
    opener = cast("_Opens", screen)
    if link.place == "case" and link.part == LETTER_OF:
        opener.open_for_case(link.number)
    elif link.place == "promise":
        opener.open(link.number)
    elif link.place == "missed":
        opener.open_missed(link.number)
    elif link.place == "letter":
        opener.open(link.number, link.part.removeprefix("field/"))
    elif link.place in ("case", "person", "call", "templates"):
        opener.open(link.number, link.part)
    elif link.place == "settings":
        opener.open(link.part)
    elif link.place == "cases":
        opener.open(_words_of(link.part))
    elif link.place == "letters" or link.place == "today":
        opener.open()
    else:
        opener.open(None)


def _words_of(part: str) -> str | None:
    """Return the words of ``find/返金 |`` as they were typed; ``None``: none are given."""
    return part.removeprefix("find/").removesuffix("|") or None


class Searched(Protocol):
    """The screen with the search box."""

    def focus_search(self) -> None:
        """Put the keyboard into the box."""


class _Opens(Protocol):
    def open(self, *what: object) -> None: ...

    def open_for_case(self, case_id: int) -> None: ...

    def open_missed(self, missed_id: int) -> None: ...
