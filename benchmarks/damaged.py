"""A thousand databases damaged at random places: opened, read, repaired.

python -m benchmarks.damaged [--rounds 1000] [--seed 1]

Each round damages a copy of one office in one way, reads every case through the services,
and repairs it. Nothing but an error with a sentence may come up, and what is shown must be
what was written; of an older state it must be said that something is missing.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.domain.errors import DomainError
from desktop.office import OpenOffice, create_office, open_office
from desktop.services.salvage import repair
from desktop.storage.keychain import MemoryKeychain

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
PAGE = 4096
OLDER_LOG, OTHER = "older-log", "other"
Truth = dict[int, tuple[object, ...]]


class Base:
    """An office with cases, a backup in the middle, and a log that is not played in yet."""

    def __init__(self, folder: Path, cases: int) -> None:
        self.folder, self.keychain = folder / "data", MemoryKeychain()
        self.now = NOW
        self.told: Callable[[], None] = lambda: None
        office = create_office(
            self.folder,
            keychain=self.keychain,
            now=lambda: self.now,
            announce=lambda _kind, _number: self.told(),
        )
        self.secret = office.secret
        for number in range(cases):
            _case(office, number)
            self.now += timedelta(minutes=7)
            if number == cases // 2:
                office.services.backups.make()
                self.backed_up = _read(office)
        office.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        office.store.db.execute("PRAGMA wal_autocheckpoint = 0")
        self.past: dict[int, list[tuple[object, ...]]] = {}
        self._remember(office)
        self.told = lambda: self._remember(office)
        for number in range(3):
            _case(office, cases + number)
            if not number:  # the log as it stood before the rest was written
                shutil.copy(self.folder / "kikitori.db-wal", folder / OLDER_LOG)
        _other_office(folder)
        self.told = lambda: None
        self.truth = _read(office)
        office.store._note_head()  # what a running window has noted by now
        copy = folder / "killed"
        shutil.copytree(self.folder, copy)  # as a power cut leaves it: with its log
        office.close()
        self.folder = copy

    def was(self, case_id: int, one: tuple[object, ...]) -> bool:
        """Whether a case once stood so, after some commit."""
        return one in self.past.get(case_id, ())

    def _remember(self, office: OpenOffice) -> None:
        """Keep how the cases stand after a commit: a cut log leaves one of these states."""
        ids = office.services.cases.ids()
        for case_id in ids if not self.past else ids[:4]:
            one = _one(office, case_id)
            if not self.was(case_id, one):
                self.past.setdefault(case_id, []).append(one)


def run(rounds: int, seed: int = 1, cases: int = 40) -> Counter[str]:
    """Damage, read and repair so often; return what came up."""
    chance, tally = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory() as place:
        base = Base(Path(place), cases)
        for number in range(rounds):
            folder = Path(place, f"round{number}")
            shutil.copytree(base.folder, folder)
            name, damage = chance.choice(list(DAMAGES.items()))
            damage(folder / "kikitori.db", chance)
            try:
                _round(base, folder, tally)
            except Exception:  # noqa: BLE001 - counting these is what this is for
                traceback.print_exc()
                print("damage:", name)
                tally["tracebacks"] += 1
            tally["rounds"] += 1
            shutil.rmtree(folder)
            if (number + 1) % 100 == 0:
                print(number + 1, dict(tally), flush=True)
    return tally


def _round(base: Base, folder: Path, tally: Counter[str]) -> None:
    tally[_look(base, folder)] += 1
    try:
        done = repair(
            folder, [base.secret], keychain=base.keychain, code_file=None, now=lambda: NOW
        )
    except DomainError as error:
        tally[f"repair refused: {error.code}"] += 1
        return
    office = open_office(folder, keychain=base.keychain, now=lambda: NOW, announce=_nobody)
    try:
        if done.how == "mended":
            office.services.cases.index.rebuild()
        shown, gap = _read(office), office.store.gap is not None or _gap_noted(office)
        faults = office.store.integrity_faults()
        tally["not whole after repair"] += bool(faults)
        tally["index wrong after repair"] += not office.services.cases.index.check().is_sound()
        tally["unsaid"] += done.how == "recovered" and done.salvaged is None
    finally:
        office.close()
    tally[f"repair: {done.how}"] += 1
    if shown == base.truth:
        tally["fully recovered"] += 1
    elif done.how != "recovered" and all(base.was(*one) for one in shown.items()):
        tally["older state, said" if gap else "wrong data"] += 1
    elif shown == base.backed_up:
        tally["backup stands"] += 1
    else:
        tally["wrong data"] += 1


def _look(base: Base, folder: Path) -> str:
    """Open and read everything as a person would; say what that came to."""
    try:
        office = open_office(folder, keychain=base.keychain, now=lambda: NOW, announce=_nobody)
    except DomainError as error:
        return f"opening: {error.code}"
    wrong = 0
    try:
        try:
            ids = office.services.cases.ids()
        except DomainError:
            ids = list(base.truth)
        shown: Truth = {}
        refused = 0
        for case_id in ids:
            try:
                shown[case_id] = _one(office, case_id)
            except DomainError:
                refused += 1
        for case_id, one in shown.items():
            is_true = one == base.truth.get(case_id)
            wrong += not (is_true or (office.store.gap is not None and base.was(case_id, one)))
        is_short = len(shown) + refused < len(base.truth)
        if wrong or (is_short and office.store.gap is None and not refused):
            return "wrong data"
        if is_short and office.store.gap is not None:
            return "opened: an older state, said"
        return "opened: parts refused" if refused else "opened: everything read"
    finally:
        try:
            office.close()
        except DomainError:
            office.store.abandon()


def _gap_noted(office: OpenOffice) -> bool:
    """Whether the journal says that entries are missing: the look before wrote it down."""
    return any(entry.action == "gap" for entry in office.services.journal.newest(20))


def _case(office: OpenOffice, number: int) -> None:
    calls = office.services.calls
    call = calls.begin()
    calls.set_caller(call.call_id, name=f"仮山 花子{number}", phone=f"03-0000-{number:04d}")
    for line in range(4):
        calls.enter(call.call_id, f"「{number}の{line}。" + "品がちがうと言っています。" * 12)
    office.services.promises.set_callback(
        call.case_id, call.call_id, "明日15時", who="担当", confirmed=True
    )
    calls.end(call.call_id, "agreed", thanked=True, open_said=True)


def _read(office: OpenOffice) -> Truth:
    return {case_id: _one(office, case_id) for case_id in office.services.cases.ids()}


def _one(office: OpenOffice, case_id: int) -> tuple[object, ...]:
    services = office.services
    case = services.cases.get(case_id)
    person = services.persons.get(case.person_id) if case.person_id else None
    entries = services.cases.timeline(case_id)
    return (case, person, tuple(entries), tuple(services.cases.steps(case_id)))


def _other_office(folder: Path) -> None:
    """Another office, whose first page and log get into the way."""
    office = create_office(
        folder / OTHER, keychain=MemoryKeychain(), now=lambda: NOW, announce=_nobody
    )
    office.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    for number in range(3):
        _case(office, number)
    shutil.copytree(folder / OTHER, folder / f"{OTHER}-open")
    office.close()


# Damage


def _flip(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 3, 20))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _zero(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 8))):
        start = chance.randrange(len(data) // PAGE) * PAGE
        data[start : start + PAGE] = bytes(PAGE)
    path.write_bytes(data)


def _swap(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    first, second = (chance.randrange(1, len(data) // PAGE) * PAGE for _ in range(2))
    one, two = bytes(data[first : first + PAGE]), bytes(data[second : second + PAGE])
    data[first : first + PAGE], data[second : second + PAGE] = two, one
    path.write_bytes(data)


def _cut(path: Path, chance: random.Random) -> None:
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.truncate(chance.choice((0, 10, chance.randrange(size), size - PAGE)))


def _lose_log(path: Path, _chance: random.Random) -> None:
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _cut_log(path: Path, chance: random.Random) -> None:
    log = path.with_name(path.name + "-wal")
    with log.open("rb+") as file:
        file.truncate(chance.randrange(log.stat().st_size))


def _flip_log(path: Path, chance: random.Random) -> None:
    _flip(path.with_name(path.name + "-wal"), chance)


def _foreign_log(path: Path, chance: random.Random) -> None:
    log = path.with_name(path.name + "-wal")
    log.write_bytes(log.read_bytes()[:32] + chance.randbytes(log.stat().st_size - 32))


def _double(path: Path, chance: random.Random) -> None:
    """A page stands a second time where another belongs."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 4))):
        source, target = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
        data[target : target + PAGE] = data[source : source + PAGE]
    path.write_bytes(data)


def _cut_in_a_page(path: Path, chance: random.Random) -> None:
    pages = path.stat().st_size // PAGE
    with path.open("rb+") as file:
        file.truncate(chance.randrange(pages) * PAGE + chance.randrange(1, PAGE))


def _empty(path: Path, _chance: random.Random) -> None:
    path.write_bytes(b"")


def _foreign_head(path: Path, chance: random.Random) -> None:
    """The first page, or the first bytes, of another file."""
    other = path.parents[1] / f"{OTHER}-open" / "kikitori.db"
    plain = b"SQLite format 3\0" + bytes(84)
    head = chance.choice(
        (other.read_bytes()[:PAGE], other.read_bytes()[:16], plain, b"PK\3\4", b"%PDF-1.7")
    )
    data = path.read_bytes()
    path.write_bytes(head + data[len(head) :])


def _older_log(path: Path, _chance: random.Random) -> None:
    shutil.copy(path.parents[1] / OLDER_LOG, path.with_name(path.name + "-wal"))


def _others_log(path: Path, _chance: random.Random) -> None:
    other = path.parents[1] / f"{OTHER}-open" / "kikitori.db-wal"
    shutil.copy(other, path.with_name(path.name + "-wal"))


def _moved_on(path: Path, chance: random.Random) -> None:
    """Bytes are missing, or too many, in the middle: all behind them stands elsewhere."""
    data, at = path.read_bytes(), chance.randrange(path.stat().st_size)
    size = chance.choice((1, 512, PAGE))
    more = chance.random() < 0.5
    path.write_bytes(
        data[:at] + (chance.randbytes(size) + data[at:] if more else data[at + size :])
    )


def _wrong_map(path: Path, chance: random.Random) -> None:
    path.with_name(path.name + "-shm").write_bytes(chance.randbytes(32768))


def _noise(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(path.stat().st_size))


def _side_file(path: Path, chance: random.Random) -> None:
    note = path.parent / "journal-head.json"
    note.write_bytes(chance.choice((b"", b"{}", chance.randbytes(40), note.read_bytes()[:60])))
    _flip(path, chance)


DAMAGES: dict[str, Callable[[Path, random.Random], None]] = {
    "bytes flipped": _flip,
    "pages zeroed": _zero,
    "pages swapped": _swap,
    "cut": _cut,
    "log missing": _lose_log,
    "log cut": _cut_log,
    "log flipped": _flip_log,
    "log foreign": _foreign_log,
    "page doubled": _double,
    "cut in a page": _cut_in_a_page,
    "empty": _empty,
    "head of another file": _foreign_head,
    "log of an older state": _older_log,
    "log of another office": _others_log,
    "bytes moved on": _moved_on,
    "map of the log": _wrong_map,
    "a random file": _noise,
    "note and bytes": _side_file,
}


def _nobody(_kind: str, _number: int) -> None:
    """No screen listens."""


def main() -> None:
    """Print what came up."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tally = run(options.rounds, options.seed)
    for name in ("tracebacks", "wrong data", "not whole after repair", "index wrong after repair"):
        print(f"{name}: {tally.pop(name, 0)}")
    for name, count in sorted(tally.items()):
        print(f"{name}: {count}")


if __name__ == "__main__":
    main()
