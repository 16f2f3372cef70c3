"""A small file beside the database: the journal's head, and a check of the key.

It is what an older, whole database (a lost write-ahead log, a copied-back file)
is told from, and what a wrong key is told from a damaged file by.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.journal import JournalHead

NAME = "journal-head.json"


@dataclass(frozen=True, slots=True)
class SideNote:
    """What the side file says.

    Attributes:
        head: The journal's newest entry when it was written.
        salt: Salt of the database it belongs to, hex.
        key_check: ``keys.key_check`` of the right secret with that salt.
        others: The same of other codes these records had before, newest first.
    """

    head: JournalHead
    salt: str
    key_check: str
    others: tuple[str, ...] = ()


def read(folder: Path) -> SideNote | None:
    """Return the note, or ``None`` when the file is missing or not readable as one."""
    try:
        values = json.loads((folder / NAME).read_text(encoding="ascii"))
        head = JournalHead(int(values["entry"]), str(values["seal"]))
        bytes.fromhex(str(values["salt"]))
        others = tuple(str(one) for one in values.get("others", []))
        return SideNote(head, str(values["salt"]), str(values["key_check"]), others)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(folder: Path, note: SideNote) -> None:
    """Replace the file in one step and bring it to the disk.

    Raises:
        OSError: It can't be written; the old one stands.
    """
    values = {
        "entry": note.head.entry_id,
        "seal": note.head.seal,
        "salt": note.salt,
        "key_check": note.key_check,
        "others": list(note.others),
    }
    fresh = folder / (NAME + ".new")
    with fresh.open("w", encoding="ascii") as file:
        json.dump(values, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / NAME)
