"""The sample office in the window: everything works, nothing is kept."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from desktop import office, paths
from desktop.app import Start, make_application, system_clock
from desktop.pages.folder import set_font_folder
from desktop.pages.pdf import pdf_bytes
from desktop.running import run
from desktop.sample_office import StoryClock, begin_of, fill_office
from desktop.storage.keychain import MemoryKeychain


def show_samples(language: str) -> int:
    """Tell the sample cases into a folder of its own, show them, remove the folder."""
    make_application()
    keychain = MemoryKeychain()
    with tempfile.TemporaryDirectory(prefix="kikitori-demo-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        make_samples(folder, keychain, system_clock())
        return run(Start(folder, None, language, keychain))


def make_samples(folder: Path, keychain: MemoryKeychain, now: datetime) -> None:
    """Make the sample office in a new folder; its letters are on paper already.

    Args:
        now: Aware; nothing in the office happens later.
    """
    set_font_folder(paths.resources() / "fonts")
    clock = StoryClock(begin_of(now))
    made = office.create_office(
        folder, keychain=keychain, now=clock, announce=lambda _kind, _number: None
    )
    try:
        fill_office(made, clock, now, pdf_bytes)
    finally:
        made.close()
