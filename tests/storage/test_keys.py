"""The secret is kept before anything is created, and never invented over old data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.domain.errors import DataUnreadable, DomainError, Refused, WorldError
from desktop.storage import keys
from desktop.storage.database import Store
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from desktop.storage.recovery_code import format_code
from tests.storage.conftest import NOW, SECRET

NO_KEYCHAIN = MemoryKeychain(available=False)


class ForgetfulKeychain(MemoryKeychain):
    """Says no when it is asked to keep something."""

    def write(self, name: str, text: str) -> None:
        raise WorldError("keychain.not_kept")


def test_a_new_offices_key_lies_in_the_keychain_before_the_database_exists(path: Path) -> None:
    keychain = MemoryKeychain()
    key = keys.new_key(keychain)
    assert key.kept_in == "keychain"
    assert keychain.read(keys.key_name(key.salt)) == format_code(key.secret)
    Store.create(path, key.secret, salt=key.salt, now=NOW).close()
    assert keys.known_secret(path, keychain) == key.secret


def test_a_keychain_that_does_not_keep_it_stops_everything(path: Path) -> None:
    with pytest.raises(WorldError, match="not_kept"):
        keys.new_key(ForgetfulKeychain())
    assert not path.exists()


def test_data_without_a_key_asks_for_the_code_and_makes_no_new_one(path: Path) -> None:
    Store.create(path, SECRET, now=NOW).close()
    keychain = MemoryKeychain()
    with pytest.raises(DataUnreadable, match=r"data\.no_key"):
        keys.known_secret(path, keychain)
    assert keys.remember(path, SECRET, keychain)
    assert keys.known_secret(path, keychain) == SECRET
    assert not keys.remember(path, SECRET, NO_KEYCHAIN)


def test_a_moved_folder_still_finds_its_key(path: Path, tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    key = keys.new_key(keychain)
    Store.create(path, key.secret, salt=key.salt, now=NOW).close()
    moved = path.parent.rename(tmp_path / "elsewhere") / path.name
    assert keys.known_secret(moved, keychain) == key.secret


def test_without_a_keychain_a_key_is_made_only_to_be_shown() -> None:
    with pytest.raises(DataUnreadable, match=r"data\.no_keychain"):
        keys.new_key(NO_KEYCHAIN)
    assert keys.new_key(NO_KEYCHAIN, show=True).kept_in == "nowhere"


def test_a_missing_code_file_is_written_for_its_owner_only(tmp_path: Path) -> None:
    file = CodeFile(tmp_path / "code.txt", tmp_path / "data")
    key = keys.new_key(MemoryKeychain(), file)
    assert key.kept_in == "new_file"
    assert file.path.read_text("utf-8") == format_code(key.secret) + "\n"
    assert file.is_private()
    if os.name != "nt":
        assert file.path.stat().st_mode & 0o777 == 0o600


def test_an_existing_code_file_gives_its_code_to_the_new_office(tmp_path: Path) -> None:
    (tmp_path / "code.txt").write_text(format_code(SECRET).lower(), encoding="utf-8-sig")
    key = keys.new_key(NO_KEYCHAIN, CodeFile(tmp_path / "code.txt", tmp_path / "data"))
    assert (key.secret, key.kept_in) == (SECRET, "file")


@pytest.mark.parametrize(
    "inside", ["code.txt", "deep/code.txt", "../data/code.txt", "link/code.txt"]
)
def test_a_code_file_inside_the_data_folder_is_refused(tmp_path: Path, inside: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "link").symlink_to(data)
    with pytest.raises(Refused, match=r"code_file\.inside_data"):
        CodeFile(data / inside, data)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "code_file.missing"),
        (b"", "code_file.no_code"),
        (b"hello", "code_file.no_code"),
        (b"\xff\xfe\x00\x01", "code_file.no_code"),
        (format_code(SECRET).replace("5", "6").encode(), "code_file.no_code"),
    ],
)
def test_a_bad_code_file_is_told_apart(path: Path, content: bytes | None, code: str) -> None:
    Store.create(path, SECRET, now=NOW).close()
    file = CodeFile(path.parent.parent / "code.txt", path.parent)
    if content is not None:
        file.path.write_bytes(content)
    with pytest.raises(DataUnreadable) as caught:
        keys.known_secret(path, MemoryKeychain(), file)
    assert caught.value.code == code


def test_a_code_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = CodeFile(tmp_path / "missing" / "code.txt", tmp_path / "data")
    with pytest.raises(WorldError, match="cannot_write"):
        keys.new_key(NO_KEYCHAIN, file)
    (tmp_path / "folder").mkdir()
    with pytest.raises(DomainError, match="cannot_read"):
        keys.new_key(NO_KEYCHAIN, CodeFile(tmp_path / "folder", tmp_path / "data"))


def test_the_derivation_is_hkdf_of_the_standard() -> None:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    salt = bytes(range(16))
    expected = HKDF(SHA256(), 32, salt, b"kikitori database key").derive(SECRET)
    assert keys.raw_key(SECRET, salt) == f"x'{expected.hex()}{salt.hex()}'"


def test_a_malformed_key_never_reaches_the_cipher() -> None:
    with pytest.raises(ValueError, match="raw key"):
        keys.raw_key(SECRET, b"short")
