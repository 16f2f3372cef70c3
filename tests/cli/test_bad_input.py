"""Whatever stands in the way: one sentence, the right exit code, nothing made."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import WorldError
from desktop.paths import database_file
from desktop.storage.database import Store
from desktop.storage.recovery_code import parse_code
from tests.cli.conftest import NOW, Folder, Run

ROOT = Path(__file__).resolve().parents[2]


def sentence(text: str) -> bool:
    return len(text.splitlines()) == 1 and len(text) > 20 and "Traceback" not in text


def test_no_office_is_exit_3_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "none"

    for command in (["cases"], ["cases", "--json"], ["case", "C-2026-0001", "--json"]):
        answer = run("--language", "ja", "--data", data, *command)
        assert (answer.code, answer.out) == (3, "")
        assert sentence(answer.err)
    assert not data.exists()


def test_a_file_in_place_of_the_folder(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")

    assert run("--data", file, "cases").code == 3
    answer = run("--data", file, "--recovery-code-file", tmp_path / "code", "samples")
    assert answer.code == 1
    assert sentence(answer.err.splitlines()[-1])
    assert file.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    "content", [b"", b"short", b"SQLite format 3\0" + bytes(5000), bytes(range(256)) * 64]
)
def test_something_else_in_place_of_the_database(
    run: Run, told: Folder, tmp_path: Path, content: bytes
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    database_file(data).write_bytes(content)

    answer = run("--data", data, "--recovery-code-file", told.code, "cases", "--json")

    assert (answer.code, answer.out) == (3, "")
    assert sentence(answer.err)
    assert database_file(data).read_bytes() == content


def test_a_plain_database_of_another_program(run: Run, told: Folder, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    plain = sqlite3.connect(database_file(data))
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()

    assert run("--data", data, "--recovery-code-file", told.code, "cases").code == 3


def test_missing_empty_wrong_and_damaged_codes(run: Run, told: Folder, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)))
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("0000-0000-0000-0000-0000-0000-0000-0000-CFEM", encoding="ascii")

    for file in (tmp_path / "none.txt", tmp_path, empty, binary, wrong):
        answer = run("--data", told.data, "--recovery-code-file", file, "cases", "--json")
        assert (answer.code, answer.out) == (3, "")
        assert sentence(answer.err)
    answer = run("--data", told.data, "cases")
    assert answer.code == 3


def test_a_newer_database_is_left_alone(run: Run, samples: Folder) -> None:
    secret = parse_code(samples.code.read_text(encoding="ascii"))
    store = Store.open(database_file(samples.data), secret, now=NOW)
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('kikitori', '0999_from_the_future', '')"
    )
    store.close()

    answer = run("--language", "en", *samples.words, "cases")

    assert answer.code == 3
    assert "newer" in answer.err


def test_reading_goes_on_beside_the_window_and_writing_is_refused(
    run: Run, samples: Folder
) -> None:
    from desktop.storage.lock import DataLock

    lock = DataLock(samples.data)
    lock.acquire()
    try:
        assert run(*samples.words, "cases").code == 0
        assert run(*samples.words, "doctor").code == 0
        answer = run("--language", "en", *samples.words, "samples")
    finally:
        lock.release()

    assert answer.code == 1
    assert "window has this data open" in answer.err


def test_a_fault_of_ours_is_a_sentence_too(
    run: Run, told: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.cases import CaseService

    def broken(*_: object) -> list[int]:
        raise LookupError("inside")

    monkeypatch.setattr(CaseService, "ids", broken)
    answer = run("--language", "en", *told.words, "cases", "--json")

    assert (answer.code, answer.out) == (1, "")
    assert sentence(answer.err)
    assert "LookupError" in answer.err


def shell(*words: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with a poor environment."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        cwd=ROOT,
        env=kept | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "HOME": "/nonexistent"} | variables,
        capture_output=True,
        check=False,
    )


def test_stdout_is_utf_8_whatever_the_terminal_says(told: Folder) -> None:
    done = shell(
        "cases", "--json",
        KIKITORI_DATA=str(told.data), KIKITORI_RECOVERY_CODE_FILE=str(told.code),
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, b"")
    assert "仮山 はなこ" in done.stdout.decode("utf-8")


def test_listing_and_judging_do_without_qt(told: Folder) -> None:
    code = (
        "import sys; from desktop.cli import main\n"
        f"words = {told.words!r}\n"
        "codes = [main([*words, 'cases']), main([*words, 'case', 'C-2026-0001'])]\n"
        "codes += [main([*words, 'doctor', '--json'])]\n"
        "sys.exit(any(codes) or 'PySide6' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)

    assert done.returncode == 0, done.stderr


def test_a_reader_that_goes_away_early_is_no_trouble(told: Folder) -> None:
    words = [sys.executable, "-m", "desktop", *told.words, "cases", "--json"]
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told_instead = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)

    assert b"Traceback" not in told_instead


def test_a_folder_that_may_not_be_looked_into_is_one_sentence(run: Run, tmp_path: Path) -> None:
    beyond = tmp_path / ("x" * 300)  # the system refuses to look it up, root or not

    for command in (["cases", "--json"], ["samples"], ["doctor", "--json"]):
        answer = run("--language", "ja", "--data", beyond, *command)
        assert answer.code == 3
        assert sentence(answer.err)


def test_a_database_that_can_not_be_opened_for_now_is_exit_3(
    run: Run, told: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> Store:
        raise WorldError("data.cannot_write")

    monkeypatch.setattr(Store, "open", refused)
    answer = run("--language", "en", *told.words, "cases", "--json")
    judged = run("--language", "en", *told.words, "doctor", "--json")

    assert (answer.code, answer.out) == (3, "")
    assert sentence(answer.err)
    assert judged.code == 3
    assert [one["check"] for one in judged.json if not one["ok"]] == ["data folder"]


def test_bytes_that_are_no_text_name_no_case(run: Run, told: Folder) -> None:
    answer = run("--language", "en", *told.words, "case", os.fsdecode(b"C-\xff"))

    assert answer.code == 1
    assert "not here" in answer.err


def test_without_the_key_the_sentence_names_the_file_that_brings_it(run: Run, told: Folder) -> None:
    answer = run("--language", "ja", "--data", told.data, "cases")

    assert answer.code == 3
    assert "--recovery-code-file" in answer.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are named on Linux")
def test_a_display_that_does_not_answer_is_a_sentence_not_a_crash(tmp_path: Path) -> None:
    for words in ([], ["demo"]):
        done = shell(
            "--language", "en", "--data", tmp_path / "data", *words,
            DISPLAY=":7963", XDG_RUNTIME_DIR=str(tmp_path), WAYLAND_DISPLAY="",
        )  # fmt: skip

        assert (done.returncode, done.stdout) == (1, b"")
        assert 1 <= len(done.stderr.splitlines()) <= 2, done.stderr
        assert b"qt" not in done.stderr.lower().replace(b"apt-get", b"")
    assert not (tmp_path / "data").exists()
