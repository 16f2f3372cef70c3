"""A real encrypted office in a temporary folder; nothing is mocked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.storage.database import Store

NOW = datetime(2026, 10, 6, 0, 5, tzinfo=UTC)
SECRET = bytes(range(20))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the office's database will lie."""
    return tmp_path / "data" / "kikitori.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A fresh office at the newest schema."""
    store = Store.create(path, SECRET, now=NOW)
    yield store
    store.close()
