"""What the launcher says: in both languages, to any Python."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from desktop.launcher import sentences, system

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", sentences.SENTENCES)
def test_every_sentence_stands_in_both_languages_with_the_same_details(name: str) -> None:
    texts = sentences.SENTENCES[name]
    fields = [{part[1] for part in string.Formatter().parse(texts[lang])} for lang in ("ja", "en")]

    assert set(texts) == {"ja", "en"}
    assert fields[0] == fields[1]


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        (["--language", "ja"], "ja"),
        (["--language=en", "cases"], "en"),
        (["--data", "x"], "en"),
        (["letter", "C-2026-0001", "--language", "ja"], "en"),
        (["--language", "fr"], "en"),
    ],
)
def test_the_language_before_the_command_belongs_to_the_sentences(
    words: list[str], chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentences, "system_is_japanese", lambda: False)

    assert sentences.language(words) == chosen


@pytest.mark.parametrize(
    ("variables", "japanese"),
    [
        ({"LANG": "ja_JP.UTF-8"}, True),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, True),
        ({}, False),
    ],
)
def test_the_systems_language_is_read_as_posix_orders_it(
    variables: dict[str, str], japanese: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert sentences.system_is_japanese() is japanese


@pytest.mark.parametrize("file", ["__init__.py", "__main__.py", "launcher/sentences.py"])
def test_an_old_python_can_read_as_far_as_the_sentence_that_refuses_it(file: str) -> None:
    source = (ROOT / "desktop" / file).read_text("utf-8")

    ast.parse(source, feature_version=(3, 4))
    assert "from __future__" not in source
    assert "f'" not in source
    assert 'f"' not in source


@pytest.mark.parametrize(
    ("variables", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_recognised_by_what_the_session_names(
    variables: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert system.has_display() is shown


def test_the_tests_ask_for_no_library_of_a_real_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    assert "libxcb-cursor.so.0" not in system.needed_libraries(window=False)
    assert system.needed_libraries(window=True)["libxcb-cursor.so.0"] == "libxcb-cursor0"


def test_a_library_that_cannot_be_loaded_is_named() -> None:
    assert system.missing_libraries(["libno-such-thing.so.9"]) == ["libno-such-thing.so.9"]
