"""Catalogues equal the source; the language can be switched while running."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from desktop.qtkit.crash_dialog import CrashDialog
from desktop.qtkit.i18n import Languages, system_language

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"


def test_every_catalogue_equals_its_source_and_nothing_is_unfinished():
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "strings.py"), "--check"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_windows_and_qts_own_buttons_follow_a_switch(qtbot):
    languages, said = Languages(RESOURCES / "i18n"), []
    languages.changed.connect(said.append)
    dialog = CrashDialog("x")
    qtbot.addWidget(dialog)
    languages.use("ja")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "プログラムの不具合")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "キャンセル"
    languages.use("en")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "A mistake in the program")
    assert said == ["ja", "en"]


def test_an_unknown_language_is_refused(qapp):
    with pytest.raises(ValueError, match="fr"):
        Languages(RESOURCES / "i18n").use("fr")


def test_the_system_speaks_one_of_two_languages(qapp):
    assert system_language() in ("ja", "en")
