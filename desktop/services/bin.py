"""The bin: a deleted case can be taken back for thirty days, then it is gone for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.domain.case import CaseState
from desktop.domain.errors import Refused
from desktop.domain.retention import BIN_DAYS
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.retention_erasing import CaseEraser
from desktop.services.settings import SettingsService
from desktop.services.staff import StaffService
from desktop.storage.retention import Deleted, RetentionRepository

LOOKED, JUMP_DAYS = "bin_looked", 10


@dataclass(frozen=True, slots=True)
class Binned:
    """A case in the bin.

    Attributes:
        goes_on: The day on which it is erased for good.
    """

    case: Deleted
    goes_on: date


class BinService:
    """Deletes a case so that it can be taken back; announces ``("case", case_id)``."""

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        retention: RetentionRepository,
        staff: StaffService,
        settings: SettingsService,
        eraser: CaseEraser,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._retention = retention
        self._staff = staff
        self._settings = settings
        self._eraser = eraser
        self._file = CaseFile(context, repositories)

    def throw(self, case_id: int, owner_id: int, pin: str = "") -> None:
        """An owner puts a case into the bin.

        Raises:
            Refused: ``staff.not_owner``, ``staff.pin_wrong``, ``bin.in_call``,
                ``bin.held``, ``case.is_deleted``; nothing was changed.
        """
        self._staff.check_owner(owner_id, pin)
        case = self._repos.cases.get(case_id)
        if case.state is CaseState.DELETED:
            raise Refused("case.is_deleted")
        if self._repos.calls.unfinished(case_id):
            raise Refused("bin.in_call")
        if self._retention.get(case_id, self._context.zone()).is_held:
            raise Refused("bin.held")
        with self._context.atomic():
            self._retention.put_deleted(case_id, self._context.now())
            self._context.record("delete", "case", case_id, case_id=case_id)
        self._context.announce("case", case_id)

    def take_back(self, case_id: int) -> None:
        """Take a case out of the bin: it stands as before.

        Raises:
            Refused: ``bin.not_there``.
        """
        if self._repos.cases.get(case_id).state is not CaseState.DELETED:
            raise Refused("bin.not_there")
        with self._context.atomic():
            self._retention.put_deleted(case_id, None)
            self._file.refresh_state(case_id)
            self._context.record("undelete", "case", case_id, case_id=case_id)
        self._context.announce("case", case_id)

    def content(self) -> list[Binned]:
        """Return what lies in the bin, last deleted first."""
        zone = self._context.zone()
        return [
            Binned(one, one.deleted_at.astimezone(zone).date() + timedelta(days=BIN_DAYS))
            for one in self._retention.deleted()
        ]

    def due(self) -> int:
        """Return how many cases have lain in the bin long enough."""
        return len(self._retention.deleted(self._latest()))

    def empty_due(self) -> list[str]:
        """Erase for good what has lain in the bin for thirty days; return the numbers.

        A clock that has jumped may be wrong: then nothing goes before the day after.
        """
        if not self._clock_is_trusted():
            return []
        return [
            self._eraser.erase(one.case_id, "bin")
            for one in self._retention.deleted(self._latest())
        ]

    def _clock_is_trusted(self) -> bool:
        """Whether the days have gone on one by one, or a day has passed since they jumped."""
        today = self._context.now().astimezone(self._context.zone()).date()
        stored = self._settings.get(LOOKED, {})
        last = date.fromisoformat(stored.get("last", "0001-01-01"))
        wait = date.fromisoformat(stored.get("wait", "0001-01-01"))
        if abs((today - last).days) > JUMP_DAYS:
            wait = today + timedelta(days=1)
        self._settings.set(LOOKED, {"last": today.isoformat(), "wait": wait.isoformat()})
        return today >= wait

    def _latest(self) -> datetime:
        return self._context.now() - timedelta(days=BIN_DAYS)
