"""The register of letters with ten and with 10,000 letters: list, search, reprint.

python -m benchmarks.register [--rounds 15] [--letters 10000]

Each letter is a row of its own with long overrides and, where approved, stored copies of the size
of real ones, in cases of the sample kind. Times are the clock's, medians.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.letter import LetterState, SentHow, register_number
from desktop.domain.letter_register import RegisterOrder, RegisterSearch
from desktop.office import OpenOffice, create_office
from desktop.storage.keychain import MemoryKeychain

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
FEW = 10
IN_SIGHT = 40
PER_CASE = 4
_NAMES = ("仮山 はなこ", "例沢 太郎", "見原 けん", "佐例 しろう", "仮森 はるか")
_SUBJECTS = ("お約束のお電話がなかった", "屋根からの雨漏り", "二重のご請求", "予約システムの停止")
_LONG = {"cause": "お電話の予定の管理が行き届いておりませんでした。" * 12}


def main() -> None:
    """Measure each in turn with few and with many letters."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--letters", type=int, default=10_000)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        few = _office(Path(scratch) / "few", FEW)
        many = _office(Path(scratch) / "many", options.letters)
        floors, found = _verbs(few), _verbs(many)
        for name, verb in found.items():
            low, high = _medians((floors[name], verb), options.rounds)
            print(f"{name:44} {FEW}: {low:7.2f} ms   {options.letters}: {high:7.2f} ms")
        few.close()
        many.close()


def _medians(verbs: tuple[Callable[[], object], ...], rounds: int) -> list[float]:
    times: list[list[float]] = [[] for _ in verbs]
    for _ in range(rounds):
        for verb, into in zip(verbs, times, strict=True):
            begun = time.perf_counter()
            verb()
            into.append((time.perf_counter() - begun) * 1000)
    return [statistics.median(one) for one in times]


def _verbs(office: OpenOffice) -> dict[str, Callable[[], object]]:
    register, letters = office.services.register, office.services.letters
    everything = register.ids(RegisterSearch())
    stored = next(one for one in everything if letters.get(one).state.is_frozen)

    def look(**asked: object) -> Callable[[], object]:
        search = RegisterSearch(**asked)  # type: ignore[arg-type]  # named as it names them
        return lambda: register.rows(register.ids(search)[:IN_SIGHT])

    return {
        "list, newest first": look(),
        "list, one state": look(states=(LetterState.SENT,)),
        "list, kind, year and way": look(
            kind="L6", since=NOW.date().replace(month=1, day=1), way=SentHow.POST
        ),
        "list, by number": look(order=RegisterOrder.NUMBER, descending=True),
        "list, by person": look(order=RegisterOrder.PERSON),
        "search, a word of a quarter": look(words="雨漏り"),
        "search, a word and a kind": look(words="仮山 お詫び"),
        "search, a sign of all": look(words="の"),
        "search, a number": look(words=letters.get(stored).number),
        "search, nothing found": look(words="どこにもない"),
        "who approved, which years": lambda: (register.approvers(), register.years()),
        "numbers without a letter": register.gaps,
        "reprint, the pages read": lambda: register.prepare_copy(stored)(),
    }


def _office(folder: Path, count: int) -> OpenOffice:
    office = create_office(
        folder, keychain=MemoryKeychain(), now=lambda: NOW, announce=lambda _kind, _number: None
    )
    from benchmarks.line_breaks import all_letters

    docx = all_letters(only="L6-ja")["L6-ja-usual"]
    with office.store.atomic():
        _fill(office, count, docx)
    return office


def _fill(office: OpenOffice, count: int, docx: bytes) -> None:
    db, states = office.store.db, list(LetterState)
    case_id, sequences = 0, Counter[int]()
    for number in range(count):
        if number % PER_CASE == 0:
            case_id = _case(office, number // PER_CASE)
        state = states[number % len(states)]
        frozen, sent = state.is_frozen, state in (LetterState.SENT, LetterState.ANSWERED)
        day = f"{2020 + number * 7 // count}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        year = int(day[:4])
        sequences[year] += frozen
        cursor = db.table("letters").insert(
            {
                "case_id": case_id,
                "kind": f"L{number % 16 + 1}",
                "language": ("ja", "en")[number % 2],
                "state": state.value,
                "letter_date": day,
                "overrides": json.dumps(_LONG, ensure_ascii=False),
                "number": register_number(year, sequences[year]) if frozen else None,
                "year": year if frozen else None,
                "sequence": sequences[year] if frozen else None,
                "approved_by": ("院長 仮名 一郎", "代表 架空 大介")[number % 2] if frozen else "",
                "approved_at": f"{day}T09:00:00Z" if frozen else None,
                "sent_on": day if sent else None,
                "sent_how": list(SentHow)[number % 3].value if sent else None,
                "created_at": f"{day}T08:00:00Z",
                "updated_at": f"{day}T08:00:00Z",
            }
        )
        if frozen:
            letter_id = int(cursor.last_pk)
            for form, content in (("docx", docx), ("pdf", bytes(60_000))):
                db.execute(
                    "INSERT INTO letter_files (letter_id, form, content) VALUES (?, ?, ?)",
                    (letter_id, form, content),
                )


def _case(office: OpenOffice, number: int) -> int:
    services = office.services
    call = services.calls.begin("in")
    services.calls.set_caller(call.call_id, f"{_NAMES[number % 5]} {number}", "")
    services.cases.set_field(call.case_id, "subject", _SUBJECTS[number % 4])
    services.calls.end(call.call_id, "agreed")
    return call.case_id


if __name__ == "__main__":
    main()
