"""SQLite and the keychain: the only room that speaks SQL or holds the key.

sqlite-utils chooses its SQLite module once, at its first import. The encrypted
one is put in that place here, before any module of this room imports it.
"""

from __future__ import annotations

import sys

import sqlcipher3  # type: ignore[import-untyped, unused-ignore]  # it comes without types

if "sqlite_utils" in sys.modules and sys.modules.get("pysqlite3") is not sqlcipher3:
    raise RuntimeError("sqlite_utils was imported before desktop.storage: it has plain SQLite")
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
