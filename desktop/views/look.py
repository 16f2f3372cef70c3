"""Language, looks and place of the window, kept beside the data; nothing of the matter."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looked last.

    Attributes:
        language: ``ja``, ``en`` or ``""`` for the system's.
        theme: ``system``, ``light`` or ``dark``.
        text_scale: 100, 115, 130 or 150 per cent.
        geometry: Qt's own form, as hex.
    """

    language: str = ""
    theme: str = "system"
    text_scale: int = 100
    geometry: str = ""


def read_look(folder: Path) -> Look:
    """Return the stored look; a missing or broken file gives the first one."""
    try:
        stored = json.loads((folder / FILE).read_text(encoding="utf-8"))
        fresh = Look()
        return replace(
            fresh,
            language=stored["language"] if stored.get("language") in ("ja", "en") else "",
            theme=stored["theme"] if stored.get("theme") in ("light", "dark") else "system",
            text_scale=stored["text_scale"] if stored.get("text_scale") in (115, 130, 150) else 100,
            geometry=str(stored.get("geometry", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Look()


def write_look(folder: Path, look: Look) -> None:
    """Store the look; a folder that can't be written only forgets it."""
    with suppress(OSError):
        fresh = folder / f"{FILE}.new"
        fresh.write_text(json.dumps(asdict(look)), encoding="utf-8")
        fresh.replace(folder / FILE)
