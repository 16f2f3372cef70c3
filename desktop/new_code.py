"""Between two openings of one office: its records get another recovery code."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.domain.errors import DomainError, Refused
from desktop.services.rekey import change_code
from desktop.storage.keychain import Keychain
from desktop.storage.keys import CodeFile


class NewCode:
    """A code the owner has taken down, to be put in force.

    Args:
        folder: The data folder; the caller holds its lock and has closed the records.
        secret: Of the records until now.
        code: As it was shown.
        code_file: The file that holds the code instead of a keychain.
        who: Stands in the journal.

    Attributes:
        news: What came of it; ``rekey.changed`` is good news.
    """

    def __init__(
        self, folder: Path, secret: bytes, code: str, code_file: CodeFile | None, who: str
    ) -> None:
        self._folder = folder
        self._secret = secret
        self._code = code
        self._code_file = code_file
        self._who = who
        self.news: DomainError | None = None

    def put_in_place(self, keychain: Keychain, now: datetime) -> None:
        """Do it; whatever goes wrong, the records are as they were, and ``news`` says why."""
        try:
            change_code(
                self._folder,
                self._secret,
                self._code,
                keychain=keychain,
                code_file=self._code_file,
                now=now,
                who=self._who,
            )
            self.news = Refused("rekey.changed")
        except DomainError as error:
            self.news = error
