"""A real office in a folder of its own, and the frame a screen is handed by the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.content.messages import explain
from desktop.office import OpenOffice, create_office
from desktop.pages.folder import set_font_folder
from desktop.qtkit.bus import ChangeBus
from desktop.qtkit.desk import Desk
from desktop.qtkit.i18n import Languages
from desktop.qtkit.icons import set_icon_folder
from desktop.qtkit.tasks import TaskRunner
from desktop.qtkit.theme import Theme
from desktop.services.suite import Services
from desktop.storage.keychain import MemoryKeychain
from desktop.views.frame import Frame
from tests.fixed_clock import FixedClock


@dataclass
class Told:
    """What a screen told its window: links followed, saves, failures, opened files."""

    links: list[str] = field(default_factory=list)
    saves: int = 0
    failures: list[Exception] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    has_mail_program: bool = True


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.fixture
def bus(qapp: QApplication) -> ChangeBus:
    return ChangeBus()


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock, bus: ChangeBus, desk: Desk) -> Iterator[OpenOffice]:
    """A new encrypted office; this thread only reads, as the window's does."""
    made: list[OpenOffice] = []

    def make() -> None:
        made.append(
            create_office(
                tmp_path / "data", keychain=MemoryKeychain(), now=clock, announce=bus.announce
            )
        )

    desk.do(make)
    desk.wait()
    office = made[0]
    office.store.reading_thread()
    yield office
    desk.wait()
    desk.close(final=office.store.close_thread)
    office.close()


@pytest.fixture
def services(office: OpenOffice) -> Services:
    return office.services


@pytest.fixture
def write(desk: Desk, services: Services) -> Callable[..., object]:
    """Run a writing verb on the store thread and return its result."""

    def run(verb: Callable[[], object]) -> object:
        results: list[object] = []
        errors: list[Exception] = []
        desk.do(verb, results.append, errors.append)
        desk.wait()
        QApplication.processEvents()
        if errors:
            raise errors[0]
        return results[0]

    return run


@pytest.fixture
def settle(desk: Desk) -> Callable[[], None]:
    """Wait until everything written is stored and every announcement delivered."""

    def run() -> None:
        for _ in range(4):
            desk.wait()
            QApplication.processEvents()

    return run


@pytest.fixture
def frame(
    qapp: QApplication, services: Services, desk: Desk, bus: ChangeBus, told: Told
) -> Iterator[Frame]:
    """The frame as the window makes it; the language is English until a test switches it."""
    set_icon_folder(paths.resources() / "icons")
    set_font_folder(paths.resources() / "fonts")
    languages = Languages(paths.resources() / "i18n")
    languages.use("en")
    theme = Theme(paths.resources() / "fonts")
    theme.set_mode("light")
    theme.apply(qapp)
    tasks = TaskRunner()

    def saved() -> None:
        told.saves += 1

    yield Frame(
        services=services,
        desk=desk,
        bus=bus,
        tasks=tasks,
        languages=languages,
        theme=theme,
        go=told.links.append,
        explain=lambda error: explain(
            error.code, error.details, languages.language, services.roots
        ),
        saved=saved,
        failed=lambda error, text, retry: told.failures.append(error),
        open_file=told.files.append,
        open_mail=lambda link: told.mails.append(link) or told.has_mail_program,
    )
    tasks.wait()
    languages.use("en")
    theme.set_scale(100)
