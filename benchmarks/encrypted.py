"""The same work on encrypted records and on plain SQLite: opening, saving, searching.

python -m benchmarks.encrypted [--cases 20000] [--rounds 400]

The floor is the same library, the same schema and the same statements without a key, on the
same rows; both in turn, so that what else the machine does meets both.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

from benchmarks.sample_data import GIVEN, NOTES, SAID, SURNAMES
from desktop.domain.search_query import read_query
from desktop.storage import case_lists, connection, journal, keys, search
from desktop.storage.case_lists import Conditions
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.migrations import apply_steps

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
TARGET = 1.6
KEY = keys.raw_key(bytes(20), bytes(range(16)))


class _Keyless:
    """A connection that forgets what it is told about keys, for the floor."""

    def __init__(self, real: object) -> None:
        self._real = real

    def execute(self, sql: str, parameters: object = ()) -> object:
        if sql.startswith(("PRAGMA key", "PRAGMA cipher_log")):
            sql = "SELECT 1"
        return self._real.execute(sql, parameters)  # type: ignore[attr-defined]  # it stands for any connection

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


def open_plain(path: Path) -> OfficeDatabase:
    """Open a database as the program does, without its key."""
    real = connection._plain_connection
    with patch.object(connection, "_plain_connection", lambda at: _Keyless(real(at))):
        return connect(path, KEY)


def open_encrypted(path: Path) -> OfficeDatabase:
    """Open a database as the program does."""
    return connect(path, KEY)


def fill(db: OfficeDatabase, cases: int) -> None:
    """Put cases with about 300 characters into the tables and the index."""
    chance = random.Random(3)
    apply_steps(db)
    db.execute("BEGIN")
    for number in range(1, cases + 1):
        name = f"{chance.choice(SURNAMES)} {chance.choice(GIVEN)}{number}"
        lines = [chance.choice(SAID) + chance.choice(NOTES) for _ in range(7)]
        _put(db, number, name, lines)
    db.execute("COMMIT")


def _put(db: OfficeDatabase, number: int, name: str, lines: list[str]) -> None:
    at = "2026-11-24T03:00:00Z"
    db.execute("INSERT INTO persons (id, name, updated_at) VALUES (?, ?, ?)", (number, name, at))
    db.execute(
        "INSERT INTO cases (id, number, year, sequence, person_id, state, opened_at, updated_at)"
        " VALUES (?, ?, 2026, ?, ?, 'open', ?, ?)",
        (number, f"C-2026-{number:06d}", number, number, at, at),
    )
    db.execute(
        "INSERT INTO calls (id, case_id, direction, started_at) VALUES (?, ?, 'in', ?)",
        (number, number, at),
    )
    for line in lines:
        db.execute(
            "INSERT INTO note_lines (call_id, kind, text, written_at) VALUES (?, 'caller', ?, ?)",
            (number, line, at),
        )
    search.put_case(db, number, [name, *lines])


def save(db: OfficeDatabase, case_id: int, text: str) -> None:
    """One field saved as the program does it: row, index, journal, commit."""
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE cases SET request = ? WHERE id = ?", (text, case_id))
    search.put_case(db, case_id, [text, *SAID])
    journal.append(
        db, at=NOW, who="受付", action="change", noun="case", noun_id=case_id,
        case_id=case_id, field="request", after=text,
    )  # fmt: skip
    db.execute("COMMIT")


def find(db: OfficeDatabase, words: str) -> None:
    """The newest fifty of a search."""
    case_lists.newest(db, read_query(words), Conditions(), 50)


def run(cases: int, rounds: int) -> dict[str, tuple[float, float]]:
    """Return the median milliseconds of each kind of work: (plain, encrypted)."""
    kinds: dict[str, Callable[[Path], OfficeDatabase]] = {
        "plain": open_plain,
        "encrypted": open_encrypted,
    }
    with tempfile.TemporaryDirectory() as place:
        files = {name: Path(place, f"{name}.db") for name in kinds}
        for name, opener in kinds.items():
            db = opener(files[name])
            fill(db, cases)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            db.close()
        assert files["plain"].read_bytes()[:15] == b"SQLite format 3"
        times: dict[str, dict[str, list[float]]] = {name: {} for name in kinds}
        bases = {name: opener(files[name]) for name, opener in kinds.items()}
        queries = [*(name[:2] for name in SURNAMES), "返金", "電話 きず", "品がちがい", "予"]
        for number in range(rounds):
            words, text = queries[number % len(queries)], f"{number}の代わりの品"
            for name, opener in kinds.items():
                took, path, db = times[name], files[name], bases[name]
                case_id = number % cases + 1
                took.setdefault("open", []).append(_ms(partial(_open_close, opener, path)))
                took.setdefault("save", []).append(_ms(partial(save, db, case_id, text)))
                took.setdefault("search", []).append(_ms(partial(find, db, words)))
        for db in bases.values():
            db.close()
    return {
        kind: (statistics.median(times["plain"][kind]), statistics.median(times["encrypted"][kind]))
        for kind in ("open", "save", "search")
    }


def _open_close(opener: Callable[[Path], OfficeDatabase], path: Path) -> None:
    opener(path).close()


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print medians and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=400)
    options = parser.parse_args()
    for kind, (plain, ours) in run(options.cases, options.rounds).items():
        print(f"{kind}: plain {plain:.2f} ms, encrypted {ours:.2f} ms = {ours / plain:.2f}x")
    print(f"target {TARGET}x")


if __name__ == "__main__":
    main()
