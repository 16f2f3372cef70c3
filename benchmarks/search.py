"""How long it takes to find cases, beside LIKE on the same texts, and whether all are found.

python -m benchmarks.search [--cases 100000] [--queries 400] [--exact 2000] [--data FOLDER]

The office is encrypted as always; its rows are written straight into the tables, 300
characters of notes each, and the index is made by the services' own rebuild. With
``--data`` the office is made there once and used again.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from benchmarks.sample_data import GIVEN, NOTES, SAID, START, SURNAMES, Clock
from desktop.domain.case_search import CaseSearch
from desktop.domain.search_query import read_query
from desktop.domain.search_text import normalise
from desktop.office import OpenOffice, create_office, open_office
from desktop.services.indexing import BATCH
from desktop.storage import case_lists
from desktop.storage.case_lists import Conditions
from desktop.storage.case_texts import texts_of
from desktop.storage.instants import to_text
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile

SIGNS = 300
"""Characters of notes in a case."""
SHOWN = 50
SAMPLE = 20_000
"""Cases that queries are cut from where nothing is compared with all of them."""
CHUNK = 2_000
WHOLE = 20
"""Queries of each length whose whole list is asked for."""
TARGET_MS = 15.0
ROWS_IN_SIGHT = 24
MORE = (
    "配送の方が門の前に荷物を置いて行かれました",
    "請求書の金額が1,280円ちがっていました",
    "担当の態度について社長に伝えてほしい",
    "返金ではなく同じ品との交換をご希望",
    "雨漏りの修理が3回めでも直らないとのこと",
    "検査結果のご説明が前回と食いちがう",
    "髙﨑支店の駐車場で車に傷がついた",
    "アレルギーの表示が見づらいとのお話",
    "ポイントがカードに付いていなかった",
    "電話がつながるまでに20分かかった",
)
RARE = "薔薇 鬱蒼 檸檬 蒟蒻 躊躇 朧月 罠 蝸牛 硝子 錻力 琥珀 翡翠 珊瑚 瑪瑙 硫黄".split()


def make_office(folder: Path, cases: int) -> OpenOffice:
    """Make an office with so many cases, each with a person, a call and its lines."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    clock, chance = Clock(), random.Random(3)
    office = create_office(
        folder,
        keychain=MemoryKeychain(),
        code_file=CodeFile(folder.parent / "code.txt", folder),
        now=clock,
        announce=_nobody,
    )
    db = office.store.db
    for begin in range(1, cases + 1, CHUNK):
        numbers = range(begin, min(begin + CHUNK, cases + 1))
        with office.store.atomic():
            for table, rows in _rows(numbers, chance).items():
                marks = ", ".join("?" * len(rows[0]))
                db.conn.executemany(f"INSERT INTO {_COLUMNS[table]} VALUES ({marks})", rows)
    return office


_COLUMNS = {
    "persons": "persons (id, name, name_key, updated_at)",
    "phones": "phones (person_id, shown, key)",
    "cases": "cases (id, number, year, sequence, person_id, subject, apology_object, request,"
    " kind, failing, state, opened_at, updated_at)",
    "calls": "calls (id, case_id, direction, started_at, ended_at, ending)",
    "lines": "note_lines (call_id, kind, text, written_at)",
}


def _rows(numbers: range, chance: random.Random) -> dict[str, list[tuple[object, ...]]]:
    rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _COLUMNS}
    for number in numbers:
        at = to_text(START + timedelta(minutes=5 * number))
        name = f"{chance.choice(SURNAMES)} {chance.choice(GIVEN)}{number % 97}"
        phone = f"03-{number // 10000:04d}-{number % 10000:04d}"
        rows["persons"].append((number, name, normalise(name), at))
        rows["phones"].append((number, phone, "+81" + normalise(phone)[1:]))
        kind = chance.choice(("service", "service", "staff", "enquiry"))
        failing = chance.choice(("open", "yes", "partly", "none"))
        subject = chance.choice(MORE)[:14]
        rows["cases"].append(
            (number, f"C-2026-{number:07d}", 2026, number, number, subject,
             "お約束のお時間にお電話しなかったこと", chance.choice(MORE), kind, failing,
             "closed" if number % 9 else "open", at, at)
        )  # fmt: skip
        rows["calls"].append((number, number, "in", at, at, "agreed"))
        rows["lines"] += [(number, kind, text, at) for kind, text in _lines(chance)]
    return rows


def _lines(chance: random.Random) -> Iterator[tuple[str, str]]:
    room = SIGNS
    while room > 0:
        text = chance.choice(SAID + NOTES + MORE)
        if chance.random() < 0.05:
            text += chance.choice(RARE)
        text += f"、{chance.randint(1, 999)}"
        room -= len(text)
        yield ("caller" if text.startswith("「") else "note"), text


def rebuild(office: OpenOffice, batch: int) -> None:
    """Make the index batch by batch, as the window does, and say how long each took."""
    index, lengths = office.services.cases.index, []
    begun = time.perf_counter()
    so_far = index.rebuild_batch(batch=batch)
    while not so_far.is_over:
        one = time.perf_counter()
        so_far = index.rebuild_batch(so_far, batch=batch)
        lengths.append((time.perf_counter() - one) * 1000)
    seconds = time.perf_counter() - begun
    print(
        f"index of {so_far.done} cases made in {seconds:.0f} s, in batches of {batch}:"
        f" {_figures(lengths)}",
        flush=True,
    )


def forms_of(office: OpenOffice, cases: int) -> dict[int, str]:
    """Return the normalised texts of each case, parted by line ends no word can hold."""
    forms: dict[int, str] = {}
    for begin in range(1, cases + 1, CHUNK):
        ids = range(begin, min(begin + CHUNK, cases + 1))
        for case_id, texts in texts_of(office.store.db, ids).items():
            forms[case_id] = "\n".join(normalise(one.text) for one in texts)
    return forms


def like_table(office: OpenOffice, forms: dict[int, str]) -> None:
    """Put the same normalised texts into a table of the same file, for LIKE."""
    db = office.store.db
    db.execute("DROP TABLE IF EXISTS plain_texts")
    db.execute("CREATE TABLE plain_texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    with office.store.atomic():
        db.conn.executemany("INSERT INTO plain_texts VALUES (?, ?)", forms.items())


def query_of(kind: str, forms: dict[int, str], chance: random.Random) -> str:
    """Return a query cut out of the texts themselves; one in eight is found nowhere."""
    if kind == "two words":
        return " ".join(query_of(chance.choice("234"), forms, chance) for _ in range(2))
    length = int(kind)
    while True:
        form = forms[chance.randint(1, len(forms))]
        at = chance.randrange(max(1, len(form) - length))
        word = form[at : at + length]
        if len(word) == length and not set(word) & {" ", "\n"}:
            break
    if chance.random() < 0.125 and length > 1:
        word = word[:-1] + chance.choice("龘鱻麤")
    return word


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds of one run by the clock."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def worked(work: Callable[[], object]) -> float:
    """Return the processor's milliseconds of one run: other programs do not count."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000


def measure(office: OpenOffice, forms: dict[int, str], queries: int, likes: int) -> None:
    """Print the newest 50 by clock and processor, the same with LIKE, and the whole list."""
    searches, db = office.services.cases.searches, office.store.db
    like = "SELECT id FROM plain_texts WHERE {} ORDER BY id DESC LIMIT ?"
    heads = ("query", "newest 50", "its processor time", "LIKE, processor time", "every hit")
    print("{:<10} {:<26} {:<26} {:<32} {}".format(*heads))
    for kind in ("1", "2", "3", "4", "6", "two words"):
        chance = random.Random(kind)
        asked = [query_of(kind, forms, chance) for _ in range(queries)]
        ours, processor = [], []
        for query in asked:
            begun = time.perf_counter()
            processor.append(worked(lambda q=query: searches.newest(CaseSearch(q), SHOWN)))
            ours.append((time.perf_counter() - begun) * 1000)
        every = [worked(lambda q=q: searches.ids(CaseSearch(q))) for q in asked[:WHOLE]]
        others = []
        for query in asked[:likes]:
            words = read_query(query).wanted
            sql = like.format(" AND ".join("text LIKE ?" for _ in words))
            bound = [*(f"%{word}%" for word in words), SHOWN]
            others.append(worked(lambda s=sql, b=bound: db.execute(s, b).fetchall()))
        met = "" if _p95(ours) <= TARGET_MS else f"  over {TARGET_MS} ms by the clock"
        shown = (kind, *map(_figures, (ours, processor, others, every)))
        print("{:<10} {:<26} {:<26} {:<32} {}".format(*shown) + met, flush=True)
    _measure_lines(office, forms, min(queries, 100))


def _measure_lines(office: OpenOffice, forms: dict[int, str], queries: int) -> None:
    searches, chance, lengths = office.services.cases.searches, random.Random(5), []
    for _ in range(queries):
        query = query_of("2", forms, chance)
        ids = searches.newest(CaseSearch(query), ROWS_IN_SIGHT)
        if ids:
            lengths.append(worked(lambda i=ids, q=query: searches.excerpts(i, q)))
    print(f"lines of context for a window of {ROWS_IN_SIGHT} hits: {_figures(lengths)}")


def check_exact(office: OpenOffice, forms: dict[int, str], count: int) -> int:
    """Compare random queries with the plain scan; return how many differ."""
    chance, wrong, hits = random.Random(11), 0, 0
    db = office.store.db
    newest_first = sorted(forms.items(), reverse=True)
    for number in range(count):
        kind = ("1", "2", "3", "4", "5", "6", "two words")[number % 7]
        query = query_of(kind, forms, chance)
        if number % 10 == 0:
            query += " -" + query_of("2", forms, chance)
        asked = read_query(query)
        left = newest_first
        for word in asked.wanted:
            left = [one for one in left if word in one[1]]
        for word in asked.unwanted:
            left = [one for one in left if word not in one[1]]
        scanned = [case_id for case_id, _ in left]
        hits += len(scanned)
        wrong += case_lists.every(db, asked, Conditions()) != scanned
        wrong += case_lists.newest(db, asked, Conditions(), SHOWN) != scanned[:SHOWN]
    print(f"{count} random queries against the plain scan: {wrong} differ ({hits} hits in all)")
    return wrong


def _p95(lengths: list[float]) -> float:
    return sorted(lengths)[min(len(lengths) - 1, int(len(lengths) * 0.95))]


def _figures(lengths: list[float]) -> str:
    if not lengths:
        return "–"
    return f"{statistics.median(lengths):.2f} / {_p95(lengths):.2f} / {max(lengths):.1f} ms"


def _nobody(kind: str, number: int) -> None:
    """No screen listens."""


def main() -> None:
    """Measure and print: median / 95 % / longest."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=400, help="timed, of each length")
    parser.add_argument("--likes", type=int, default=15, help="timed with LIKE, of each length")
    parser.add_argument("--exact", type=int, default=2_000, help="compared with a plain scan")
    parser.add_argument("--batch", type=int, default=BATCH, help="cases in one go of the rebuild")
    parser.add_argument("--data", type=Path, help="where the office is made, and used again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = options.data or Path(place) / "data"
        if folder.exists():
            code_file = CodeFile(folder.parent / "code.txt", folder)
            office = open_office(
                folder,
                keychain=MemoryKeychain(),
                code_file=code_file,
                now=Clock(),
                announce=_nobody,
            )
        else:
            office = make_office(folder, options.cases)
            rebuild(office, options.batch)
        print("median / 95 % / longest")
        print(f"check of the index: {timed(office.services.cases.index.check) / 1000:.1f} s")
        compares = options.exact or options.likes
        forms = forms_of(office, options.cases if compares else min(options.cases, SAMPLE))
        if options.likes:
            like_table(office, forms)
        office.store.db.read_only()  # the cache of the window's connection
        measure(office, forms, options.queries, options.likes)
        if options.exact:
            check_exact(office, forms, options.exact)
        office.close()


if __name__ == "__main__":
    main()
