"""Sample case 1 (S1-23, S3-19): the call promised by five and never made, worked to its letter."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from desktop import paths
from desktop.content.messages import explain
from desktop.content.texts import Roots
from desktop.demo.hands import Hands
from desktop.demo.stories import STORIES
from desktop.domain.call import Ending
from desktop.domain.case import Failing, Kind
from desktop.domain.errors import WorldError
from desktop.domain.promise import PromiseKind
from desktop.sample_office import ZONE, StoryClock
from desktop.services.suite import Services

BEGIN = datetime(2026, 10, 6, 9, 5, tzinfo=ZONE)
SIZE = (1366, 768)


def play_case_one(folder: Path, language: str, said_in: str) -> int:
    """Play the case, see :func:`desktop.demo.play`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folder = folder.expanduser().absolute()
    if folder.is_dir() and any(folder.glob("case-1-*")):
        raise WorldError("demo.holds_pictures", path=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorldError("demo.cannot_write", path=str(folder)) from error
    with tempfile.TemporaryDirectory(prefix="kikitori-demo-", ignore_cleanup_errors=True) as place:
        steps = _Play(Path(place), folder, language).all_steps()
    told = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in steps)
    print(explain("demo.steps", {"path": str(folder), "steps": told}, said_in, _roots()))
    return 0


def _nothing_to_raise(_kind: object, _context: object, text: str) -> None:
    """Qt says of a window without a screen that it can't be raised; anything else is told."""
    if "This plugin does not support" not in text:
        print(text, file=sys.stderr)


def _roots() -> Roots:
    return (paths.resources() / "content",)


class _Play:
    """One play: its window, its clock, its hands."""

    def __init__(self, data: Path, target: Path, language: str) -> None:
        from desktop.app import Session, Start, make_application
        from desktop.storage.keychain import MemoryKeychain

        self._target = target
        self._story = STORIES.get(language, STORIES["ja"])
        self._clock = StoryClock(BEGIN - timedelta(days=2))
        self._steps: list[tuple[str, float]] = []
        self._case_id = 0
        self._letter_id = 0
        qInstallMessageHandler(_nothing_to_raise)
        app = make_application()
        self._session = Session(Start(data, None, language, MemoryKeychain(), self._clock), app)
        self._hands = Hands(self._session)

    def all_steps(self) -> list[tuple[str, float]]:
        """Play from the ring to the letter; return (step, seconds)."""
        try:
            for name, step in (
                ("start", self._start),
                ("call", self._call),
                ("promise", self._promise),
                ("end", self._end),
                ("points", self._points),
                ("reminder", self._reminder),
                ("letter", self._letter),
                ("files", self._files),
            ):
                began = time.perf_counter()
                step()
                self._steps.append((name, time.perf_counter() - began))
        finally:
            self._session.window.close()
            self._session.window.deleteLater()
            self._hands.settle()
            qInstallMessageHandler(None)
        return self._steps

    @property
    def _services(self) -> Services:
        frame = self._session.frame
        if frame is None:
            raise WorldError("demo.no_window")
        return frame.services

    def _do(self, verb: Callable[[], object]) -> None:
        """Run what happened before the story on the store's thread."""
        errors: list[Exception] = []
        self._session.desk.do(verb, None, errors.append)
        self._hands.settle()
        if errors:
            raise errors[0]

    def _at(self, hour: int, minute: int) -> None:
        self._clock.at = BEGIN.replace(hour=hour, minute=minute)

    def _picture(self, name: str) -> None:
        self._hands.picture(self._target / f"case-1-{name}.png")

    # The steps

    def _start(self) -> None:
        self._session.window.resize(*SIZE)
        self._session.show()
        self._hands.wait_until(lambda: self._session.frame is not None)
        self._do(self._tell_yesterday)
        self._hands.to_main_window()
        self._picture("1-today")

    def _tell_yesterday(self) -> None:
        services, story = self._services, self._story
        services.settings.save_office(
            name=story.office,
            name_en="Mihon Clinic",
            phone="03-0000-1000",
            postcode="000-0000",
            address=story.address,
            address_en="2-3-4 Mihon, Karimachi, Mihon",
            check_before_details=story.check,
            zone="Asia/Tokyo",
            code_confirmed=True,
            first_run_done=True,
        )
        owner = services.staff.add(
            name=story.owner, title=story.owner_title, short=story.doctor, is_owner=True
        )
        services.staff.set_free_hours(owner.staff_id, "平日 12:30-13:00")
        clerk = services.staff.add(name=story.clerk, short=story.clerk)
        services.staff.sit(clerk.staff_id)
        self._clock.at = BEGIN.replace(day=5, hour=14, minute=0)
        call = services.calls.begin()
        caller = services.calls.set_caller(call.call_id, name=story.caller, phone="03-0000-1101")
        services.cases.set_field(call.case_id, "kind", Kind.ENQUIRY.value)
        services.promises.set_callback(
            call.case_id,
            call.call_id,
            story.promised,
            who=story.doctor,
            reason=story.asked,
        )
        services.calls.end(call.call_id, Ending.CALLBACK, thanked=True, open_said=True)
        services.persons.save(caller.person_id, wants_letter=True, language=story.language)
        self._clock.at = BEGIN

    def _call(self) -> None:
        hands = self._hands
        hands.press("Ctrl+N")
        hands.write(self._story.lines[0], enter=True)
        call = self._services.calls.unfinished()[0].call
        self._case_id = call.case_id
        hands.press("F2")
        hands.press("Ctrl+5")
        hands.press("Ctrl+1")
        hands.write(self._story.caller)
        hands.press("Ctrl+2")
        hands.write("03-0000-1101")
        hands.press("Ctrl+3")
        # The name brings yesterday's promise: what to apologise for is proposed.
        hands.wait_until(lambda: self._services.cases.get(self._case_id).failing is Failing.YES)
        hands.write(self._story.lines[1], enter=True)
        self._at(9, 8)
        hands.write(self._story.lines[2], enter=True)
        hands.press("Ctrl+B")
        hands.press("Ctrl+5", times=2)
        hands.press("Ctrl+7")
        hands.write(self._story.request, enter=True)

    def _promise(self) -> None:
        hands = self._hands
        hands.press("Ctrl+4")
        hands.write(self._story.when)
        hands.press("Tab")
        hands.press("Ctrl+A")
        hands.write(self._story.doctor)
        hands.press("Tab")
        hands.write(self._story.why)
        self._picture("2-call")
        hands.press("Ctrl+R")
        self._picture("3-read-back")
        hands.press("Return")

    def _end(self) -> None:
        hands = self._hands
        self._at(9, 17)
        hands.press("Ctrl+Return")
        hands.press("2")
        hands.press("Space")
        hands.press("Tab")
        hands.press("Space")
        self._picture("4-end")
        hands.press("Return")

    def _points(self) -> None:
        hands = self._hands
        for number, text in enumerate(self._story.points, start=1):
            if number > 1:
                hands.press(f"Ctrl+{number}")
            hands.write(text)
        hands.press("Tab")
        hands.write(self._story.clerk)
        hands.press("Tab")
        hands.write(self._story.prevention_from)
        self._picture("5-four-points")

    def _reminder(self) -> None:
        hands = self._hands
        self._at(12, 20)
        if reminders := self._session.window.reminders:
            reminders.look()
        hands.to_main_window()
        self._at(12, 28)
        hands.press("Ctrl+J")
        waiting = len(self._services.promises.list_open([PromiseKind.CALLBACK]))
        for _ in range(waiting):
            hands.press("1")
        hands.to_main_window()

    def _letter(self) -> None:
        hands = self._hands
        hands.press("Ctrl+L")
        hands.settle()
        self._letter_id = self._services.letters.of_case(self._case_id)[0].letter_id
        hands.press("Ctrl+Return")
        hands.rest()
        self._picture("6-letter")
        hands.press("Ctrl+Return")
        hands.press("Return")
        hands.rest()
        self._picture("7-approved")

    def _files(self) -> None:
        letters = self._services.letters
        for ending in ("docx", "pdf"):
            stored = letters.stored(self._letter_id, ending)
            (self._target / f"case-1-letter.{ending}").write_bytes(stored)
