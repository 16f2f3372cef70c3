"""What the office has to be told of its own keeping: never urgent enough to hold up Today."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.upkeep_notice import About, Notice
from desktop.services.backups import BackupService
from desktop.services.context import Context
from desktop.services.retention import RetentionService


class UpkeepService:
    """Looks whether records, backups and the yearly list are as they should be."""

    def __init__(
        self, context: Context, backups: BackupService, retention: RetentionService
    ) -> None:
        self._context = context
        self._backups = backups
        self._retention = retention

    def first_notice(self) -> Notice | None:
        """Return what matters most, ``None`` while all is well.

        The second place may be a stick that answers slowly: ask in a job.
        """
        looks: tuple[Callable[[], Notice | None], ...] = (
            self._gap,
            self._backup,
            self._second_place,
            self._review,
        )
        return next((found for look in looks if (found := look()) is not None), None)

    def first_notice_in_job(self) -> Notice | None:
        """The same on a pool thread, with a reading connection of its own."""
        with self._context.store.reader():
            return self.first_notice()

    # Inside

    def _gap(self) -> Notice | None:
        gap = self._context.store.gap
        if gap is None or gap.reason == "no_note":
            return None
        return Notice(About.OLDER if gap.reason == "older" else About.OTHER, count=gap.missing)

    def _backup(self) -> Notice | None:
        trouble = self._backups.trouble
        return Notice(About.BACKUP, trouble=trouble) if trouble is not None else None

    def _second_place(self) -> Notice | None:
        since = self._backups.second.missing_since()
        return Notice(About.SECOND_PLACE, since=since) if since is not None else None

    def _review(self) -> Notice | None:
        return Notice(About.REVIEW) if self._retention.is_review_due() else None
