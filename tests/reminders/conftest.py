"""A real office without a window, and the polling object as the window has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.promise import Promise, PromiseKind
from desktop.office import create_office
from desktop.reminders.due import Notice
from desktop.services.reminder_poll import ReminderPoll
from desktop.services.suite import Services
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import FixedClock

Make = Callable[..., Promise]


@dataclass
class Ears:
    """What a person at the desk sees and hears."""

    standing: list[Notice] = field(default_factory=list)
    heard: list[tuple[int, str]] = field(default_factory=list)
    silent: list[tuple[int, str]] = field(default_factory=list)

    def show(self, notices: Sequence[Notice]) -> None:
        """Stand on screen."""
        self.standing = list(notices)

    def ring(self, notices: Sequence[Notice], silent: bool) -> None:
        """Be heard, or only seen."""
        found = [(one.promise_id, one.stage.value) for one in notices]
        (self.silent if silent else self.heard).extend(found)

    def stages(self) -> list[str]:
        """The stages that stand, by time."""
        return [one.stage.value for one in self.standing]


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    office = create_office(
        tmp_path / "data",
        keychain=MemoryKeychain(),
        now=clock,
        announce=lambda kind, number: None,
    )
    yield office.services
    office.close()


@pytest.fixture
def case_id(services: Services) -> int:
    call = services.calls.begin()
    services.calls.end(call.call_id, "cut_off")
    return call.case_id


@pytest.fixture
def make(services: Services, case_id: int) -> Make:
    """Promise something."""

    def run(when: str, kind: PromiseKind = PromiseKind.CALLBACK) -> Promise:
        return services.promises.make(case_id, kind, when, who="院長", confirmed=True)

    return run


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def poll(services: Services, ears: Ears) -> ReminderPoll:
    return poll_of(services, ears)


def poll_of(services: Services, ears: Ears) -> ReminderPoll:
    """A polling object of a program started anew."""
    return ReminderPoll(
        services.reminders,
        now=services.now,
        show=ears.show,
        ring=ears.ring,
        later=lambda verb: verb(),
    )


@pytest.fixture
def at(clock: FixedClock, poll: ReminderPoll) -> Callable[[str], None]:
    """Let the clock come to an ISO wall time of the office, and look."""

    def run(wall: str) -> None:
        clock.to(datetime.fromisoformat(wall))
        poll.look()

    return run
