"""Between two openings of one office: another state of the records takes their place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.domain.errors import DomainError, Refused
from desktop.services.restoring import restore_office
from desktop.storage import restore
from desktop.storage.keychain import Keychain


class TakenBack:
    """A backup, or the records kept aside by an earlier restore, to be put in place.

    Args:
        folder: The data folder; the caller holds its lock and has closed the records.
        source: What shall stand.
        secret: Of what shall stand.
        is_earlier: It opens with an earlier recovery code than the records until now.

    Attributes:
        news: What came of it, as an error with a sentence; ``backup.restored`` is good news.
    """

    def __init__(
        self, folder: Path, source: Path, secret: bytes, *, is_earlier: bool = False
    ) -> None:
        self._is_earlier = is_earlier
        self._folder = folder
        self._source = source
        self._secret = secret
        self.news: DomainError | None = None

    def put_in_place(self, keychain: Keychain, now: datetime) -> None:
        """Do it; whatever goes wrong, the records are as they were, and ``news`` says why."""
        path = paths.database_file(self._folder)
        try:
            if self._source in restore.files_aside(path):
                restore.undo(self._source, path, self._secret, now=now)
                self.news = Refused("backup.taken_back")
                return
            done = restore_office(
                self._source,
                self._folder,
                keychain=keychain,
                code_file=None,
                now=lambda: now,
                secret=self._secret,
                holds_lock=True,
            )
            code = "backup.restored_earlier_code" if self._is_earlier else "backup.restored"
            self.news = Refused(code, cases=done.facts.cases)
        except DomainError as error:
            self.news = error
