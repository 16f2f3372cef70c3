"""The recovery codes these records had: which of them opens a backup of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import DataUnreadable
from desktop.storage import keys
from desktop.storage.recovery_code import parse_code


class KnownCodes:
    """The present secret and earlier ones; they open backups, never other records.

    Args:
        secret: Opens the records now.
    """

    def __init__(self, secret: bytes) -> None:
        self._secrets = [secret]

    def known(self) -> list[bytes]:
        """Return every secret known of these records, the present one first."""
        return list(self._secrets)

    def know(self, secrets: Sequence[bytes]) -> None:
        """Learn earlier secrets of these records."""
        self._secrets += [one for one in secrets if one not in self._secrets]

    def learn(self, source: Path, typed: str) -> None:
        """Learn the code of a backup as a person types it.

        Raises:
            Refused: As ``recovery_code.parse_code`` says.
            DataUnreadable: ``backup.unreadable``: another one opens it.
        """
        secret = parse_code(typed)
        if not _opens(source, secret):
            raise DataUnreadable("backup.unreadable", path=str(source))
        self.know([secret])

    def secret_of(self, source: Path) -> bytes | None:
        """Return the secret that opens a backup, ``None``: an unknown one, or it is none."""
        return next((one for one in self._secrets if _opens(source, one)), None)

    def is_present(self, source: Path) -> bool:
        """Whether a backup opens with the present code, not with an earlier one."""
        return len(self._secrets) == 1 or _opens(source, self._secrets[0])

    def key_of(self, source: Path) -> str:
        """Return the key to try on a backup: of the code that opens it, else the present one.

        Raises:
            DataUnreadable: ``backup.missing``, ``backup.unreadable``: it is too short.
        """
        from desktop.storage import backup_check

        several = len(self._secrets) > 1
        secret = (self.secret_of(source) if several else None) or self._secrets[0]
        return keys.raw_key(secret, backup_check.salt_of(source))


def _opens(source: Path, secret: bytes) -> bool:
    from desktop.storage import backup_check

    return backup_check.opens(source, keys.raw_key(secret, backup_check.salt_of(source)))
