"""The platform's keychain, through a real Secret Service where the machine has one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.storage.keychain import SystemKeychain, _backend_class, _without_redirection

ROOT = Path(__file__).parents[2]
SESSION = """
printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
exec "$0" -m tests.storage.keychain_round
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="no Secret Service installed here",
)
def test_a_real_keychain_keeps_gives_back_and_forgets(tmp_path: Path) -> None:
    environment = {
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PATH": os.environ["PATH"],
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
    }
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SESSION, sys.executable],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert ran.stdout.strip() == "kept", ran.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="a session bus can be hidden on Linux only")
def test_a_machine_without_a_keychain_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert not SystemKeychain().available()


def test_the_environment_cannot_put_another_keychain_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/elsewhere")
    assert _backend_class().__module__.startswith("keyring.backends.")
    assert "null" not in _backend_class().__module__
    with _without_redirection():
        assert not hasattr(_backend_class()(), "preferred_collection")
    assert os.environ["KEYRING_PROPERTY_PREFERRED_COLLECTION"] == "/elsewhere"
