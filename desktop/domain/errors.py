"""What can be refused: a code and numbers, never a sentence.

The sentence of a code stands in ``resources/content/messages.toml``; its
braces are filled from ``details``.
"""

from __future__ import annotations


class DomainError(Exception):
    """Something a person asked for that is refused, with the reason as a code.

    Attributes:
        code: ``noun.reason``, a key of ``messages.toml``.
        details: Values for the sentence's braces; never a name or a note.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class Refused(DomainError):
    """A rule of the office or of the form says no; nothing was stored."""


class NotFound(DomainError):
    """What was asked for is not there (deleted meanwhile, or never was)."""


class WorldError(DomainError):
    """The world outside failed: disk, lock, keychain, another program's file."""


class DataUnreadable(WorldError):
    """The data can't be opened: no key, wrong key, damaged, newer version.

    The second door answers this with exit code 3.
    """
