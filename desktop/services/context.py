"""What every service is handed: the store, the clock, who is at the desk."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.storage import journal, pending
from desktop.storage.database import Store

SETTLE_AFTER = timedelta(minutes=5)


@dataclass(frozen=True)
class Context:
    """Handed to each service by ``office.py``.

    Attributes:
        store: The one database; ``store.db`` is this thread's connection.
        now: The current aware time in the office's zone.
        zone: The office's zone, in which times are agreed.
        who: Name of the person at the desk, behind every "by whom".
        announce: ``announce(kind, id)``; call it after the commit only.
    """

    store: Store
    now: Callable[[], datetime]
    zone: Callable[[], ZoneInfo]
    who: Callable[[], str]
    announce: Callable[[str, int], None]

    def atomic(self) -> AbstractContextManager[None]:
        """One transaction on this thread; nested ones join it."""
        return self.store.atomic()

    def record(
        self,
        action: str,
        noun: str,
        noun_id: int,
        *,
        case_id: int | None = None,
        field: str = "",
        before: str = "",
        after: str = "",
    ) -> None:
        """Append one journal entry; call inside the transaction of the change."""
        journal.append(
            self.store.db,
            at=self.now(),
            who=self.who(),
            action=action,
            noun=noun,
            noun_id=noun_id,
            case_id=case_id,
            field=field,
            before=before,
            after=after,
        )

    def record_field(
        self,
        noun: str,
        noun_id: int,
        *,
        case_id: int | None,
        field: str,
        before: str,
        after: str,
        settled: bool,
    ) -> None:
        """Journal a typed field once it is left, or after five minutes of typing.

        Saves in between only remember what stood there before (storage decision:
        drafts are saved unjournalled). Call inside the transaction of the save.
        """
        db = self.store.db
        first = pending.remember(
            db, noun, noun_id, field, case_id=case_id, before=before, since=self.now()
        )
        if settled or self.now() - first.since >= SETTLE_AFTER:
            pending.forget(db, noun, noun_id, field)
            if first.before != after:
                self.record(
                    "change",
                    noun,
                    noun_id,
                    case_id=case_id,
                    field=field,
                    before=first.before,
                    after=after,
                )
