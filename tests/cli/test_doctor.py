"""``doctor`` finds what it can, says it in a sentence each, and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from desktop.storage.places import away_from_here
from desktop.storage.recovery_code import format_code
from tests.cli.conftest import Answer, Folder, Run

ALL = {
    "versions", "data folder", "fonts", "templates", "content",
    "key", "schema", "integrity", "journal", "search index", "backups", "leftovers",
}  # fmt: skip


def wrong(answer: Answer) -> set[str]:
    return {one["check"] for one in answer.json if not one["ok"]}


def test_a_sound_office_is_well_in_every_check(told: Folder, run: Run) -> None:
    answer = run("--language", "en", *told.words, "doctor", "--json")

    assert (answer.code, answer.err) == (0, "")
    assert {one["check"] for one in answer.json} == ALL
    assert all(list(one) == ["check", "ok", "sentence"] for one in answer.json)
    assert wrong(answer) == set()


def test_it_speaks_the_language_asked_for(told: Folder, run: Run) -> None:
    assert "書体" in run("--language", "ja", *told.words, "doctor").out
    assert "fonts" in run("--language", "en", *told.words, "doctor").out


def test_without_an_office_it_still_says_what_it_found_and_makes_nothing(
    run: Run, tmp_path: Path
) -> None:
    data = tmp_path / "none"

    answer = run("--language", "en", "--data", data, "doctor", "--json")

    assert answer.code == 3
    assert wrong(answer) == {"office"}
    assert {"versions", "data folder", "fonts", "templates", "content"} <= {
        one["check"] for one in answer.json
    }
    assert "no office here yet" in answer.err
    assert not data.exists()


def test_a_wrong_code_is_a_matter_of_the_key(told: Folder, run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(format_code(bytes(20)), encoding="ascii")

    answer = run("--data", told.data, "--recovery-code-file", other, "doctor", "--json")

    assert (answer.code, wrong(answer)) == (3, {"key"})


def test_damage_is_found(samples: Folder, run: Run) -> None:
    file = samples.data / "kikitori.db"
    data = bytearray(file.read_bytes())
    for at in range(40 * 4096 + 100, len(data), 8 * 4096):
        data[at] ^= 0xFF
    file.write_bytes(data)

    answer = run(*samples.words, "doctor", "--json")

    assert answer.code in (1, 3)
    assert "integrity" in wrong(answer)


def test_an_earlier_state_of_the_data_is_noticed(samples: Folder, run: Run) -> None:
    note = samples.data / "journal-head.json"
    text = note.read_text(encoding="ascii")
    entry = int(text.split('"entry": ')[1].split(",")[0])
    note.write_text(text.replace(f'"entry": {entry}', f'"entry": {entry + 5}'), encoding="ascii")

    answer = run("--language", "en", *samples.words, "doctor", "--json")

    assert (answer.code, wrong(answer)) == (1, {"journal"})


def test_a_fault_in_an_own_template_or_text_is_named(samples: Folder, run: Run) -> None:
    (samples.data / "templates" / "callback_missed").mkdir(parents=True)
    document = Document()
    document.add_paragraph("{{宛て名}}")
    document.save(str(samples.data / "templates" / "callback_missed" / "ja.docx"))
    (samples.data / "content" / "messages").mkdir(parents=True)
    (samples.data / "content" / "messages" / "own.toml").write_text("[a", encoding="utf-8")

    answer = run("--language", "ja", *samples.words, "doctor", "--json")

    assert (answer.code, wrong(answer)) == (1, {"templates", "content"})
    told = " ".join(one["sentence"] for one in answer.json if not one["ok"])
    assert "callback_missed/ja.docx" in told
    assert "own.toml" in told


@pytest.mark.parametrize(
    ("folder", "what"),
    [
        ("/srv/Dropbox/kikitori", "Dropbox"),
        ("/srv/OneDrive - Mihon/kikitori", "OneDrive"),
        ("/srv/Mobile Documents/kikitori", "iCloud Drive"),
        ("/mnt/share/kikitori", "nfs4"),
        ("/srv/kikitori", ""),
    ],
)
def test_a_synced_or_served_folder_is_known_by_its_name(
    tmp_path: Path, folder: str, what: str
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("disk / ext4 rw 0 0\nserver:/x /mnt/share nfs4 rw 0 0\n", encoding="utf-8")

    assert away_from_here(Path(folder), mounts) == what
