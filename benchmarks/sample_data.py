"""An office with many cases, made through the real services in one transaction.

python -m benchmarks.sample_data FOLDER [--cases 10000]

FOLDER can then be given to the measurements as ``--data FOLDER``, again and again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.office import OpenOffice, create_office
from desktop.services.indexing import CaseIndexer
from desktop.storage.keychain import MemoryKeychain

ZONE = ZoneInfo("Asia/Tokyo")
START = datetime(2026, 1, 5, 9, 0, tzinfo=ZONE)
WAITING = 25
"""How many callbacks Today lists."""
SECRET_FILE = "code.txt"
SURNAMES = "仮山 例沢 仮川 見原 仮谷 例村 見本 仮井 例田 例本 佐例 仮森 架空 例示 仮名".split()
GIVEN = "はなこ 太郎 みさき けん ゆい じろう さくら まこと ひかり あおい".split()
SAID = (
    "「きのうの5時までに電話をくれると言ったでしょう」",
    "「ずっと待っていたのに、だれからも連絡がない」",
    "「届いた品がちがいます。どうすればいいんですか」",
    "「前にも同じことがありました。もう三度めです」",
    "「床にきずがついています。見に来てください」",
    "「予約の画面が開かなくて、朝から困っています」",
)
NOTES = (
    "外出を取りやめて夜まで待っておられた",
    "担当から折り返すとお伝えした",
    "お写真を送っていただく",
    "前回のご説明と食いちがいがある",
    "ご家族が先にお電話くださっていた",
)


class Clock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time


def make_office(folder: Path, cases: int, *, seed: int = 7) -> None:
    """Make an office with ``cases`` cases; its code lies in ``code.txt`` beside the folder."""
    from desktop.storage.keys import CodeFile

    folder.parent.mkdir(parents=True, exist_ok=True)
    clock, chance = Clock(), random.Random(seed)
    code_file = CodeFile(folder.parent / SECRET_FILE, folder)
    office = create_office(
        folder, keychain=MemoryKeychain(), code_file=code_file, now=clock, announce=_nobody
    )
    try:
        with office.store.atomic(), _indexed_once():
            for number in range(cases):
                _case(office, clock, chance, number, promised=cases - number <= WAITING)
    finally:
        office.close()


def office_for(place: Path, cases: int, data: Path | None) -> tuple[Path, Path]:
    """Return data folder and code file of an office in ``place``: a copy of ``data``, or new."""
    folder = place / "data"
    if data is None:
        make_office(folder, cases)
    else:
        shutil.copytree(data, folder)
        shutil.copy(data.parent / SECRET_FILE, place / SECRET_FILE)
    return folder, place / SECRET_FILE


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which office is measured."""
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--data", type=Path, help="an office made before, used as a copy")


@contextmanager
def _indexed_once() -> Iterator[None]:
    """Write the search row of each case once, at the end; it is most of the time otherwise."""
    real = CaseIndexer.reindex
    waiting: dict[int, CaseIndexer] = {}

    def later(self: CaseIndexer, case_id: int) -> None:
        waiting[case_id] = self

    CaseIndexer.reindex = later  # type: ignore[method-assign]  # counted once each, below
    try:
        yield
    finally:
        CaseIndexer.reindex = real  # type: ignore[method-assign]  # put back
    for case_id, indexer in waiting.items():
        indexer.reindex(case_id)


def _case(
    office: OpenOffice, clock: Clock, chance: random.Random, number: int, *, promised: bool
) -> None:
    calls, cases = office.services.calls, office.services.cases
    clock.time = START + timedelta(minutes=37 * number)
    call = calls.begin()
    name = f"{chance.choice(SURNAMES)} {chance.choice(GIVEN)}{number % 97}"
    calls.set_caller(call.call_id, name=name, phone=f"03-0000-{number % 10000:04d}")
    for _ in range(3):
        calls.enter(call.call_id, chance.choice(SAID), starred=chance.random() < 0.3)
        calls.enter(call.call_id, chance.choice(NOTES))
    cases.set_field(call.case_id, "apology_object", "お約束のお時間にお電話しなかったこと")
    if promised:
        office.services.promises.set_callback(
            call.case_id, call.call_id, "明日15時", who="担当", confirmed=True
        )
    calls.end(call.call_id, "agreed", thanked=True, open_said=True)


def _nobody(kind: str, number: int) -> None:
    """No screen listens."""


def main() -> None:
    """Make an office for later measurements."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cases", type=int, default=10_000)
    options = parser.parse_args()
    begun = time.perf_counter()
    make_office(options.folder, options.cases)
    print(f"{options.cases} cases in {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
