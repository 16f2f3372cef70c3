"""``backup``, ``restore`` and ``journal``: exit codes, sentences, and nothing lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

from desktop import paths
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from tests.cli.conftest import Folder, Run


def numbers(run: Run, folder: Folder) -> list[str]:
    return [one["number"] for one in run(*folder.words, "cases", "--json").json]


def test_a_backup_goes_into_the_offices_own_folder_and_says_what_it_holds(
    run: Run, samples: Folder
) -> None:
    answer = run(*samples.words, "backup", "--json")

    assert answer.code == 0
    made = answer.json
    assert Path(made["path"]).parent == paths.backups_folder(samples.data)
    assert (made["cases"], made["verified"]) == (len(numbers(run, samples)), True)
    assert made["size"] == Path(made["path"]).stat().st_size


def test_a_file_is_overwritten_only_when_forced_and_only_by_a_whole_backup(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    target = tmp_path / "one.kikitori"
    target.write_bytes(b"mine")

    refused = run(*samples.words, "--language", "ja", "backup", target)
    assert (refused.code, target.read_bytes()) == (1, b"mine")
    assert "--force" in refused.err

    assert run(*samples.words, "backup", target, "--force").code == 0
    assert target.stat().st_size > 4096


def test_restoring_asks_first_then_keeps_the_present_records_aside(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    own = paths.user_content(samples.data)
    own.mkdir(exist_ok=True)
    (own / "own.toml").write_text("# ours\n", encoding="utf-8")
    target = tmp_path / "one.kikitori"
    assert run(*samples.words, "backup", target).code == 0
    (own / "own.toml").write_text("# changed\n", encoding="utf-8")

    asked = run(*samples.words, "--language", "en", "restore", target)
    assert asked.code == 1 and "--yes" in asked.err
    assert "# changed" in (own / "own.toml").read_text(encoding="utf-8")

    done = run(*samples.words, "restore", target, "--yes", "--json")
    assert done.code == 0
    assert Path(done.json["aside"]).exists()
    assert (own / "own.toml").read_text(encoding="utf-8") == "# ours\n"
    assert len(numbers(run, samples)) == done.json["cases"]


def test_a_new_computer_needs_the_backup_and_the_code_alone(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    target = tmp_path / "one.kikitori"
    run(*samples.words, "backup", target)
    other = Folder(tmp_path / "other computer", samples.code)

    assert run(*other.words, "restore", target, "--yes").code == 0
    assert numbers(run, other) == numbers(run, samples)


def test_a_wrong_code_or_a_foreign_office_is_a_sentence_and_exit_three(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    target = tmp_path / "one.kikitori"
    run(*samples.words, "backup", target)
    elsewhere = Folder(tmp_path / "elsewhere", tmp_path / "their code.txt")
    CodeFile(elsewhere.code, elsewhere.data).write(bytes(range(20)))

    wrong = run(*elsewhere.words, "--language", "en", "restore", target, "--yes")
    assert wrong.code == 3 and "does not open with this recovery code" in wrong.err
    assert not elsewhere.data.exists()

    from desktop.office import create_office

    office = create_office(
        elsewhere.data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(samples.code, elsewhere.data),
        now=samples_clock,
        announce=lambda *_: None,
    )
    office.close()
    foreign = run(
        "--data", elsewhere.data, "--recovery-code-file", samples.code, "restore", target, "--yes"
    )
    assert foreign.code == 3


def samples_clock() -> object:
    from tests.cli.conftest import NOW

    return NOW


def test_a_damaged_backup_changes_nothing(run: Run, samples: Folder, tmp_path: Path) -> None:
    target = tmp_path / "one.kikitori"
    run(*samples.words, "backup", target)
    target.write_bytes(target.read_bytes()[:50_000])
    before = numbers(run, samples)

    answer = run(*samples.words, "--language", "en", "restore", target, "--yes")

    assert answer.code == 3 and "damaged" in answer.err
    assert numbers(run, samples) == before


def test_the_journal_verifies_itself_and_what_backups_remember(run: Run, samples: Folder) -> None:
    run(*samples.words, "backup")

    answer = run(*samples.words, "journal", "--verify", "--json")

    assert answer.code == 0 and answer.json["ok"]
    assert all(one["ok"] for one in answer.json["compared"])
    letters = run(*samples.words, "letters", "--json").json
    approved = [one for one in letters if one["journal_entry"]]
    assert approved and len(answer.json["compared"]) == 2 + len(approved)
    places = {one["in"]: one["place"] for one in answer.json["compared"]}
    assert places["letter"] in {one["number"] for one in approved} and places["note"] == ""
    assert answer.json["entries"] == run(*samples.words, "journal", "--json").json[-1]["entry"]


def test_records_set_back_to_an_older_state_are_noticed(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    note = samples.data / "journal-head.json"
    remembered = json.loads(note.read_text(encoding="ascii"))
    remembered["entry"] += 5
    note.write_text(json.dumps(remembered), encoding="ascii")

    answer = run(*samples.words, "--language", "ja", "journal", "--verify")

    assert answer.code == 1
    assert "データフォルダーの控え" in answer.out


def test_while_the_window_is_open_a_backup_runs_and_a_restore_is_refused(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    from desktop.storage.lock import DataLock

    target = tmp_path / "one.kikitori"
    window = DataLock(samples.data)
    window.acquire()
    try:
        assert run(*samples.words, "backup", target).code == 0
        assert run(*samples.words, "restore", target, "--yes").code == 1
    finally:
        window.release()
