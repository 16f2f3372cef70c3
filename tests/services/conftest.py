"""Services on a real encrypted file; only the clock and the announcements are handed in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.promise import Promise, PromiseKind
from desktop.domain.when import Relation
from desktop.office import create_office
from desktop.services.calls import CallService
from desktop.services.cases import CaseService
from desktop.services.context import Context
from desktop.services.persons import PersonService
from desktop.services.repositories import Repositories
from desktop.services.settings import SettingsService
from desktop.services.staff import StaffService
from desktop.services.suite import Services
from desktop.storage.database import Store
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import TOKYO, FixedClock

CONTENT = Path(__file__).parents[2] / "resources" / "content"
SECRET = bytes(range(20))


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    store = Store.create(tmp_path / "office.db", SECRET, now=clock())
    yield store
    store.close()


@pytest.fixture
def announced() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def context(store: Store, clock: FixedClock, announced: list[tuple[str, int]]) -> Context:
    def announce(kind: str, noun_id: int) -> None:
        assert not store.db.conn.in_transaction, "announced before the commit"
        announced.append((kind, noun_id))

    return Context(
        store=store, now=clock, zone=lambda: TOKYO, who=lambda: "受付 見木", announce=announce
    )


@pytest.fixture
def repositories(store: Store) -> Repositories:
    return Repositories(store)


@pytest.fixture
def persons(context: Context, repositories: Repositories) -> PersonService:
    return PersonService(context, repositories)


@pytest.fixture
def cases(context: Context, repositories: Repositories) -> CaseService:
    return CaseService(context, repositories)


@pytest.fixture
def calls(context: Context, repositories: Repositories) -> CallService:
    return CallService(context, repositories, (CONTENT,))


@pytest.fixture
def settings(context: Context, repositories: Repositories) -> SettingsService:
    return SettingsService(context, repositories)


@pytest.fixture
def staff(context: Context, repositories: Repositories) -> StaffService:
    return StaffService(context, repositories)


class PromiseMaker:
    """Puts promises into the table as the promise service would."""

    def __init__(self, repositories: Repositories, clock: FixedClock) -> None:
        self._repositories = repositories
        self._clock = clock

    def __call__(
        self,
        case_id: int,
        wall: datetime,
        *,
        kind: PromiseKind = PromiseKind.CALLBACK,
        relation: Relation = Relation.BY,
        call_id: int | None = None,
    ) -> Promise:
        """Make one at a naive wall time of Tokyo and return it."""
        promise = Promise(
            0,
            case_id,
            kind,
            relation,
            wall,
            "Asia/Tokyo",
            wall.replace(tzinfo=TOKYO),
            call_id=call_id,
            who="院長",
            reason="検査の結果",
            created_at=self._clock(),
        )
        uid = f"{case_id}-{wall.isoformat()}-{kind}"
        return self._repositories.promises.get(self._repositories.promises.add(promise, uid=uid))


@pytest.fixture
def promise(repositories: Repositories, clock: FixedClock) -> PromiseMaker:
    return PromiseMaker(repositories, clock)


@pytest.fixture
def house(
    tmp_path: Path, clock: FixedClock, announced: list[tuple[str, int]]
) -> Iterator[Services]:
    """All services together, as the window has them."""
    office = create_office(
        tmp_path / "data",
        keychain=MemoryKeychain(),
        now=clock,
        announce=lambda kind, number: announced.append((kind, number)),
    )
    office.services.settings.save_office(name="みほん内科クリニック", phone="03-0000-1000")
    yield office.services
    office.close()
