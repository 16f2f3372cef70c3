"""Builds the program a person installs without Python: ``dist/Kikitori`` (macOS: ``.app``).

``uv run --group build python tools/build.py`` on the system it is for; PyInstaller
builds for no other. One folder, not one file: a single file unpacks itself at every
start. Afterwards the built program is started once, so that a build that cannot
start is never handed out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK, OUT = ROOT / "build", ROOT / "dist"
NAME = "Kikitori"

ENTRY = """\
import sys

from desktop.__main__ import main

sys.exit(main())
"""

FOUND_ONLY_WHEN_RUNNING = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "holidays.countries.japan",
    "desktop.app",
    "desktop.demo",
)
NOT_NEEDED = ("tkinter", "unittest", "pydoc", "setuptools", "pip", "PySide6.QtQml", "IPython")

QT_PLATFORMS = {"linux": ("xcb", "wayland", "offscreen"), "win32": ("windows", "offscreen")}
"""Platform plug-ins kept; macOS has only its own two."""


def words() -> list[str]:
    """Return what PyInstaller is told."""
    entry = WORK / "kikitori.py"
    entry.parent.mkdir(exist_ok=True)
    entry.write_text(ENTRY, "utf-8")
    told = [str(entry), "--name", NAME, "--noconfirm", "--onedir", "--paths", str(ROOT)]
    told += ["--workpath", str(WORK), "--specpath", str(WORK), "--distpath", str(OUT)]
    if sys.platform != "win32":
        told += ["--windowed"]  # on Windows the second door needs its console
    else:
        told += ["--hide-console", "hide-early"]
    for folder in ("resources", "templates_docx"):
        told += ["--add-data", f"{ROOT / folder}{os.pathsep}desktop/_data/{folder}"]
    for module in FOUND_ONLY_WHEN_RUNNING:
        told += ["--hidden-import", module]
    for module in NOT_NEEDED:
        told += ["--exclude-module", module]
    return told


def slim(folder: Path) -> None:
    """Take out of Qt what no screen of ours can use: most plug-ins and translations."""
    for file in folder.rglob("translations/*.qm"):
        if not file.stem.endswith(("_ja", "_en")):
            file.unlink()
    kept = QT_PLATFORMS.get(sys.platform)
    for file in folder.rglob("plugins/platforms/*"):
        if kept and not any(name in file.name for name in kept):
            file.unlink()
    for name in ("qmltooling", "sqldrivers", "egldeviceintegrations", "platforminputcontexts_qml"):
        for plugin in folder.rglob(f"plugins/{name}"):
            shutil.rmtree(plugin)


def program() -> Path:
    """Return the built program's file."""
    if sys.platform == "darwin":
        return OUT / f"{NAME}.app" / "Contents" / "MacOS" / NAME
    return OUT / NAME / (f"{NAME}.exe" if sys.platform == "win32" else NAME)


def main() -> int:
    import PyInstaller.__main__

    PyInstaller.__main__.run(words())
    slim(OUT)
    started = subprocess.run([program(), "--version"], check=False)
    files = (file for file in OUT.rglob("*") if file.is_file() and not file.is_symlink())
    size = sum(file.stat().st_size for file in files)
    print(f"{program()}: {size / 1e6:.0f} MB, starts: {started.returncode == 0}")
    return started.returncode


if __name__ == "__main__":
    sys.exit(main())
