"""The start with 100,000 cases against the same start with 100.

python -m benchmarks.growth [--rounds 9] [--cases 100000]

Both offices owe the same on Today, and each start leaves a call of three lines in both. The large one is the small one many times over, put into
the tables at once; its journal is the small one's.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.sample_data import SECRET_FILE, make_office
from benchmarks.start import KIKITORI, _run
from desktop.storage import keys, search
from desktop.storage.case_texts import texts_of
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.keys import CodeFile

SMALL = 100
TARGET = 1.2
_BATCH = 1000
_COPIED = {
    "persons": "name, name_key, kana, honorific, company, language, updated_at",
    "cases": "subject, kind, failing, apology_object, request, tags, opened_at, updated_at",
    "calls": "direction, started_at, ended_at, ending, handler",
    "note_lines": "kind, text, written_at, starred",
}


def grow(data: Path, code: Path, cases: int) -> None:
    """Let an office of ``SMALL`` cases hold ``cases``; the added ones are closed."""
    path = data / "kikitori.db"
    key = keys.raw_key(CodeFile(code, data).read(), keys.file_salt(path))
    db = connect(path, key)
    try:
        db.execute("BEGIN IMMEDIATE")
        for turn in range(1, cases // SMALL):
            _copy(db, turn * SMALL)
        db.execute("COMMIT")
        ids = list(range(SMALL + 1, cases + 1))
        for start in range(0, len(ids), _BATCH):
            part = ids[start : start + _BATCH]
            db.execute("BEGIN IMMEDIATE")
            for case_id, texts in texts_of(db, part).items():
                search.put_case(db, case_id, [one.text for one in texts])
            db.execute("COMMIT")
    finally:
        db.close()


def _copy(db: OfficeDatabase, offset: int) -> None:
    lines = int(
        db.execute(f"SELECT max(id) FROM note_lines WHERE call_id <= {SMALL}").fetchone()[0]
    )
    db.execute(
        f"INSERT INTO persons (id, {_COPIED['persons']}) SELECT id + {offset},"
        f" {_COPIED['persons']} FROM persons WHERE id <= {SMALL}"
    )
    db.execute(
        f"INSERT INTO cases (id, number, year, sequence, person_id, state, closed_at,"
        f" {_COPIED['cases']}) SELECT id + {offset}, 'C-2025-' || printf('%06d', id + {offset}),"
        f" 2025, id + {offset}, person_id + {offset}, 'closed', opened_at, {_COPIED['cases']}"
        f" FROM cases WHERE id <= {SMALL}"
    )
    db.execute(
        f"INSERT INTO calls (id, case_id, {_COPIED['calls']}) SELECT id + {offset},"
        f" case_id + {offset}, {_COPIED['calls']} FROM calls WHERE id <= {SMALL}"
    )
    db.execute(
        f"INSERT INTO note_lines (call_id, {_COPIED['note_lines']}) SELECT call_id + {offset},"
        f" {_COPIED['note_lines']} FROM note_lines WHERE call_id <= {SMALL} AND id <= {lines}"
    )


def run(cases: int, rounds: int) -> dict[str, tuple[float, float]]:
    """Return medians of both in seconds by moment: (small, large)."""
    with tempfile.TemporaryDirectory() as place:
        small, large = Path(place, "small", "data"), Path(place, "large", "data")
        make_office(small, SMALL)
        large.parent.mkdir()
        shutil.copytree(small, large)
        shutil.copy(small.parent / SECRET_FILE, large.parent / SECRET_FILE)
        begun = time.perf_counter()
        grow(large, large.parent / SECRET_FILE, cases)
        size = (large / "kikitori.db").stat().st_size / 2**20
        print(f"{cases} cases, {size:.0f} MB, in {time.perf_counter() - begun:.0f} s", flush=True)
        times: dict[Path, list[dict[str, float]]] = {small: [], large: []}
        os.sync()  # what was just written is not to slow down what is measured
        for number in range(rounds + 1):
            for folder, found in times.items():
                one = _run(KIKITORI, str(folder), str(folder.parent / SECRET_FILE))
                if number:  # the first one compiles and fills the disk's cache
                    found.append(one)
        return {
            moment: (
                statistics.median(one[moment] for one in times[small]),
                statistics.median(one[moment] for one in times[large]),
            )
            for moment in ("first", "today")
        }


def main() -> None:
    """Print medians and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    for moment, (small, large) in run(options.cases, options.rounds).items():
        ratio = large / small
        print(f"{moment}: {small * 1000:.0f} ms, {large * 1000:.0f} ms = {ratio:.2f}x")
    print(f"target {TARGET}x")


if __name__ == "__main__":
    main()
