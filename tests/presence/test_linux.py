"""The autostart file of Linux."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.presence.entry import Program
from desktop.presence.linux import Autostart, entry_text, exec_value

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1)
PLAIN = Program(("/opt/kikitori/kikitori", "--in-background"), "Kikitori")
ODD = Program(('/opt/聞き取り $HOME/k"i`k\\i 100%', "--data", "/a b/(1)&2;'x'"), "Kikitori-0a")


def taken_apart(value: str) -> list[str]:
    """Read an Exec value as the desktop does: the file's escapes first, then the quotes."""
    text = value.replace("\\\\", "\0").replace("\\n", "\n").replace("\0", "\\")
    words, word, quoted, signs = [], "", False, iter(text)
    started = False
    for sign in signs:
        if quoted and sign == "\\":
            word += next(signs)
        elif sign == '"':
            quoted, started = not quoted, True
        elif sign == " " and not quoted:
            words.append(word)
            word, started = "", False
        else:
            word, started = word + sign, True
    if started:
        words.append(word)
    return [one.replace("%%", "%") for one in words]


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_command_of_any_signs_is_read_as_it_was_written(words: list[str]) -> None:
    assert taken_apart(exec_value(tuple(words))) == words


@pytest.mark.parametrize("program", [PLAIN, ODD])
def test_the_file_is_what_a_desktop_reads(program: Program) -> None:
    parser = configparser.RawConfigParser(delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(entry_text(program))

    entry = parser["Desktop Entry"]
    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"
    assert taken_apart(entry["Exec"]) == list(program.command)


@pytest.mark.parametrize("program", [PLAIN, ODD])
def test_the_desktops_own_check_finds_nothing(program: Program, tmp_path: Path) -> None:
    check = shutil.which("desktop-file-validate")
    if check is None:
        pytest.skip("desktop-file-validate is not installed here")
    file = tmp_path / "kikitori.desktop"
    file.write_text(entry_text(program), encoding="utf-8")

    said = subprocess.run([check, file], capture_output=True, encoding="utf-8", check=False)

    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_it_is_written_read_and_taken_away_without_a_trace(tmp_path: Path) -> None:
    entry = Autostart(ODD, tmp_path)
    assert entry.read().starts == ""

    entry.write()
    assert entry.read().starts == entry.wanted
    assert not entry.read().blocked
    assert [one.name for one in (tmp_path / "autostart").iterdir()] == ["kikitori-0a.desktop"]

    entry.remove()
    entry.remove()
    assert list((tmp_path / "autostart").iterdir()) == []


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktops_own_settings_switched_off_is_seen(tmp_path: Path, line: str) -> None:
    entry = Autostart(PLAIN, tmp_path)
    entry.write()
    file = Path(entry.place)
    key = line.split("=")[0]
    kept = [one for one in file.read_text("utf-8").splitlines() if not one.startswith(key)]
    file.write_text("\n".join([*kept, line]), encoding="utf-8")

    assert entry.read().blocked
    entry.write()
    assert not entry.read().blocked
