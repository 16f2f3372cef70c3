"""The office's secret: where it is kept, and the database's key made from it."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import DataUnreadable, Refused, WorldError
from desktop.storage import side_file
from desktop.storage.keychain import Keychain
from desktop.storage.recovery_code import format_code, new_secret, parse_codes

SALT_BYTES = 16
KEY_BYTES = 32
MOST_CODES = 20
_KEY_USE = b"kikitori database key"
_CHECK_USE = b"kikitori key check"
_RAW_FORM = re.compile(r"x'[0-9a-f]{96}'")


@dataclass(frozen=True, slots=True)
class NewKey:
    """What a new office's database is made with.

    Attributes:
        secret: 160 bits; the recovery code says the same.
        salt: The first 16 bytes of the database file.
        kept_in: ``keychain``, ``file`` (an existing code file gave it), ``new_file``
            (the code was written into the file) or ``nowhere`` (show the code now).
    """

    secret: bytes
    salt: bytes
    kept_in: str


class CodeFile:
    """A file outside the data folder that holds the recovery code.

    Raises:
        Refused: ``code_file.inside_data``: it would lie beside what it opens.
    """

    def __init__(self, path: Path, data_folder: Path) -> None:
        self.path = path.expanduser().resolve()
        if self.path.is_relative_to(data_folder.resolve()):
            raise Refused("code_file.inside_data", path=str(self.path))

    def exists(self) -> bool:
        """Whether there is such a file (or something else of that name)."""
        return os.path.lexists(self.path)

    def read(self) -> bytes:
        """Return the secret; the first where earlier codes stand below it.

        Raises:
            DataUnreadable: As ``read_all`` says.
        """
        return self.read_all()[0]

    def read_all(self) -> list[bytes]:
        """Return the secrets of all codes in the file, the present one first.

        Raises:
            DataUnreadable: ``code_file.missing``, ``code_file.cannot_read`` or
                ``code_file.no_code`` (what it holds is no recovery code).
        """
        if not self.exists():
            raise DataUnreadable("code_file.missing", path=str(self.path))
        try:
            return parse_codes(self.path.read_text(encoding="utf-8-sig"))
        except (Refused, UnicodeDecodeError) as fault:
            raise DataUnreadable("code_file.no_code", path=str(self.path)) from fault
        except OSError as fault:
            raise DataUnreadable("code_file.cannot_read", path=str(self.path)) from fault

    def write(self, secret: bytes) -> None:
        """Write the code into a new file only its owner can read, and read it back.

        Raises:
            WorldError: ``code_file.cannot_write``; nothing is left behind.
        """
        try:
            handle = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(format_code(secret) + "\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as fault:
            raise WorldError("code_file.cannot_write", path=str(self.path)) from fault
        if self.read() != secret:
            raise WorldError("code_file.cannot_write", path=str(self.path))

    def renew(self, secret: bytes) -> None:
        """Put a new code before those in the file, in one step.

        Raises:
            WorldError: ``code_file.cannot_write``; the file is as it was.
        """
        codes = newest_first(secret, self.read_all())
        fresh = self.path.with_name(self.path.name + ".new")
        try:
            fresh.unlink(missing_ok=True)
            handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write("".join(format_code(one) + "\n" for one in codes))
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self.path)
        except OSError as fault:
            raise WorldError("code_file.cannot_write", path=str(self.path)) from fault

    def is_private(self) -> bool:
        """Whether only its owner can read it (always true on Windows)."""
        return os.name == "nt" or not stat.S_IMODE(self.path.stat().st_mode) & 0o077


def new_key(keychain: Keychain, code_file: CodeFile | None = None, *, show: bool = False) -> NewKey:
    """Return a key for a new office that is already kept: create the database after this.

    Args:
        keychain: The platform's, or the one in memory for tests and the demo.
        code_file: Goes before the keychain; if it exists, its code is taken.
        show: Without keychain and file: take a secret kept nowhere, because the
            window shows its code before anything else.

    Raises:
        DataUnreadable: ``data.no_keychain``, and what ``CodeFile.read`` says.
        WorldError: The keychain or the file did not keep it.
    """
    salt = secrets.token_bytes(SALT_BYTES)
    if code_file is not None:
        if code_file.exists():
            return NewKey(code_file.read(), salt, "file")
        secret = new_secret()
        code_file.write(secret)
        return NewKey(secret, salt, "new_file")
    if keychain.available():
        secret = new_secret()
        keychain.write(key_name(salt), format_code(secret))
        return NewKey(secret, salt, "keychain")
    if show:
        return NewKey(new_secret(), salt, "nowhere")
    raise DataUnreadable("data.no_keychain")


def known_secrets(path: Path, keychain: Keychain, code_file: CodeFile | None = None) -> list[bytes]:
    """Return the secrets known for an existing database, the present one first.

    After a change of the code the earlier ones stand behind it: they open the backups of
    their time, and the records themselves should the change have been cut off.

    Raises:
        DataUnreadable: ``data.no_office`` (no database there), ``data.no_key`` (ask
            for the recovery code), or what ``CodeFile.read`` says.
        WorldError: ``keychain.refused``: it is locked or said no.
    """
    salt = file_salt(path)
    if code_file is not None:
        return code_file.read_all()
    if keychain.available():
        note = side_file.read(path.parent)
        # Where the first page is damaged, the note beside it still names the entry.
        for name in dict.fromkeys((salt.hex(), note.salt if note else salt.hex())):
            if known := _in_keychain(keychain, name):
                return known
    raise DataUnreadable("data.no_key")


def known_secret(path: Path, keychain: Keychain, code_file: CodeFile | None = None) -> bytes:
    """Return the present secret of an existing database; raises as ``known_secrets`` says."""
    return known_secrets(path, keychain, code_file)[0]


def remember(path: Path, secret: bytes, keychain: Keychain) -> bool:
    """Keep a code before those known for the database; False without a keychain."""
    if not keychain.available():
        return False
    name = file_salt(path).hex()
    codes = newest_first(secret, _in_keychain(keychain, name))
    keychain.write(f"office-{name}", "\n".join(format_code(one) for one in codes))
    return True


def newest_first(secret: bytes, known: Sequence[bytes]) -> list[bytes]:
    """Return the secrets with this one first, at most as many as a keychain's entry takes."""
    return [secret, *(one for one in known if one != secret)][:MOST_CODES]


def _in_keychain(keychain: Keychain, salt: str) -> list[bytes]:
    codes = keychain.read(f"office-{salt}")
    if codes is None:
        return []
    try:
        return parse_codes(codes)
    except Refused:
        return []


def key_name(salt: bytes) -> str:
    """Return the name of the keychain's entry: it follows the file, not the folder."""
    return f"office-{salt.hex()}"


def file_salt(path: Path) -> bytes:
    """Return the first 16 bytes of a database file, its salt.

    Raises:
        DataUnreadable: ``data.no_office``, ``data.cannot_read`` or ``data.damaged``.
    """
    with _reading(path), path.open("rb") as file:
        salt = file.read(SALT_BYTES)
    if len(salt) < SALT_BYTES:
        raise DataUnreadable("data.damaged")
    return salt


def raw_key(secret: bytes, salt: bytes) -> str:
    """Return key and salt in the form ``x'<64 hex><32 hex>'`` that SQLCipher takes as raw.

    Raises:
        ValueError: Not of that form; SQLCipher would silently take it as a passphrase.
    """
    text = f"x'{_derive(secret, salt, _KEY_USE).hex()}{salt.hex()}'"
    if not _RAW_FORM.fullmatch(text):
        raise ValueError("not a raw key of 32 bytes with a salt of 16 bytes")
    return text


def key_check(secret: bytes, salt: bytes) -> str:
    """Return a value that tells whether a secret is the right one, and nothing else."""
    return _derive(secret, salt, _CHECK_USE).hex()


def _derive(secret: bytes, salt: bytes, use: bytes) -> bytes:
    """HKDF-SHA-256 (RFC 5869) for one block of 32 bytes."""
    pseudo_random = hmac.digest(salt, secret, hashlib.sha256)
    return hmac.digest(pseudo_random, use + b"\x01", hashlib.sha256)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise DataUnreadable("data.no_office", path=str(path.parent)) from fault
    except OSError as fault:
        raise DataUnreadable("data.cannot_read", path=str(path)) from fault
