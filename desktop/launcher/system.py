"""What lies outside Python: the display, the libraries Qt loads, Debian's packages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""Shared library → Debian package; without these Qt cannot even be imported."""

X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What a window on an X server needs beside them."""

APT_LISTS = Path("/var/lib/apt/lists")


def has_display() -> bool:
    """Whether a window can be shown here; a Qt platform named by hand counts."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def display_answers() -> bool:
    """Whether the display the session names can be reached.

    Where none answers, Qt ends the whole process instead of raising: after ``ssh`` or
    ``su`` a name is often left over from a session that is gone.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", ""), wayland).exists():
        return True
    return bool(os.environ.get("DISPLAY")) and _x_server_answers()


def _x_server_answers() -> bool:
    """Connect to the server of ``DISPLAY`` once, by the library Qt itself uses for it."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # a library is missing, not the display
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def needed_libraries(*, window: bool) -> dict[str, str]:
    """Return library → Debian package for what is to be started; empty but on Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    x11_only = os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY")
    return QT_LIBRARIES | X11_LIBRARIES if window and x11_only else dict(QT_LIBRARIES)


def missing_libraries(libraries: Iterable[str]) -> list[str]:
    """Return those that the system's loader cannot load."""
    import ctypes

    missing = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def venv_package() -> str | None:
    """Name the Debian package that holds the missing half of ``venv``, if it is missing."""
    from importlib.util import find_spec

    if find_spec("ensurepip") is not None and find_spec("venv") is not None:
        return None
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def has_apt() -> bool:
    import shutil

    return sys.platform.startswith("linux") and shutil.which("apt-get") is not None


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root; read the package lists first where that is needed."""
    if not any(APT_LISTS.glob("*_Packages*")):
        _apt("update")
    install = ("install", "--yes", "--no-install-recommends", *packages)
    return _apt(*install) or (_apt("update") and _apt(*install))


def _apt(*words: str) -> bool:
    import subprocess

    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["apt-get", "--quiet=2", *words],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0
