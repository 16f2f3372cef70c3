"""Between two openings of one office: its damaged records are mended."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.domain.errors import DomainError, Refused
from desktop.services.salvage import news_of, repair
from desktop.storage.keychain import Keychain
from desktop.storage.keys import CodeFile


class Mended:
    """Records of which a page could not be read while they were open, to be made whole.

    Args:
        folder: The data folder; the caller holds its lock and has closed the records.
        secrets: Of these records, the present one first.
        code_file: The file that holds the code instead of a keychain.

    Attributes:
        news: What came of it, as an error with a sentence.
    """

    def __init__(self, folder: Path, secrets: list[bytes], code_file: CodeFile | None) -> None:
        self._folder = folder
        self._secrets = secrets
        self._code_file = code_file
        self.news: DomainError | None = None

    def put_in_place(self, keychain: Keychain, now: datetime) -> None:
        """Do it; where nothing can be done the records are as they were, and ``news`` says why."""
        try:
            done = repair(
                self._folder,
                self._secrets,
                keychain=keychain,
                code_file=self._code_file,
                now=lambda: now,
            )
            self.news = news_of(done) or Refused("data.found_whole")
        except DomainError as error:
            self.news = error
