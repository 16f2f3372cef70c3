"""The office's own templates on disk: in use, being changed, and every version kept.

    templates/<kind>/ja.docx                     the one in use; without it, the shipped one
    templates/<kind>/ja-mail.txt                 the same for the text of a mail
    templates/<kind>/changing/ja/<name>.docx     what Word has open
    templates/<kind>/versions/ja-0003-20261006T051200Z.docx

Only a file that passed the check is put in use, so a slip saved in Word never
reaches a letter; a file laid here by hand is checked before each use as well.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.errors import NotFound, WorldError
from desktop.letters.files import lock_names, write_whole
from desktop.letters.opening import read_bytes
from desktop.letters.template_forms import FORMS, form_of

_VERSION = re.compile(r"-(\d{4,})-(\d{8}T\d{6}Z)\.(?:docx|txt)$")
_STAMP = "%Y%m%dT%H%M%SZ"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Version:
    """One kept version of a template.

    Attributes:
        number: 1, 2, 3 …; never used twice.
        kept_at: Aware time, UTC.
        sha256: Digest of the file, hex.
    """

    number: int
    kept_at: datetime
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Slot:
    """Which template: the folder of its kind, and its file's stem (``ja``, ``ja-vertical``, ``ja-mail``)."""

    folder: str
    stem: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.stem}{form_of(self.stem).suffix}"


class TemplateShelf:
    """Finds, keeps and exchanges template files.

    Args:
        shipped: Folder of the shipped templates; never written to.
        own: The office's folder; made when first needed.
    """

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped = shipped
        self._own = own

    # Finding

    def shipped(self, slot: Slot) -> Path | None:
        """Return the shipped file; ``None`` for a kind of the office's own."""
        path = self._shipped / slot.folder / slot.file
        return path if path.is_file() else None

    def own(self, slot: Slot) -> Path | None:
        """Return the office's own file in use, if there is one."""
        path = self._own_path(slot)
        return path if path.is_file() else None

    def is_sound(self, slot: Slot) -> bool:
        """Whether the office's own file in use passes the check; without one it is."""
        own = self.own(slot)
        return own is None or not form_of(slot.stem).check_file(own)

    def slots(self) -> list[Slot]:
        """Return every template there is or is being made, by folder and stem."""
        found: set[Slot] = set()
        for root in (self._shipped, self._own):
            for folder in root.iterdir() if root.is_dir() else []:
                for form in FORMS:
                    stems = {file.stem for file in folder.glob(f"*{form.suffix}")}
                    found |= {Slot(folder.name, one) for one in stems if form_of(one) is form}
                found |= {Slot(folder.name, one.name) for one in folder.glob("changing/*/")}
        return sorted(found, key=lambda slot: (slot.folder, slot.stem))

    def content(self, slot: Slot) -> bytes:
        """Return the template in use: the office's own where it is sound, else what was before.

        Raises:
            NotFound: ``letter.no_template``: neither own nor shipped.
        """
        form = form_of(slot.stem)
        with contextlib.suppress(WorldError):
            if (own := self.own(slot)) is not None:
                if not form.check(data := read_bytes(own)):
                    return form.as_used(data)
                for version in reversed(self.versions(slot)):
                    if not form.check(kept := read_bytes(version.path)):
                        return kept
        if (shipped := self.shipped(slot)) is None:
            raise NotFound("letter.no_template", kind=slot.folder, language=slot.stem)
        return read_bytes(shipped)

    def versions(self, slot: Slot) -> list[Version]:
        """Return the kept versions, oldest first."""
        found = []
        for path in (self._own / slot.folder / "versions").glob(f"{slot.stem}-*"):
            if (match := _VERSION.search(path.name)) and path.name[: match.start()] == slot.stem:
                at = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                found.append(Version(int(match[1]), at, path, digest(read_bytes(path))))
        return sorted(found, key=lambda version: version.number)

    # Changing

    def working(self, slot: Slot) -> Path | None:
        """Return the copy Word has, or had, open; ``None`` when nothing is being changed."""
        folder = self._changing(slot)
        found = folder.glob(f"*{form_of(slot.stem).suffix}")
        files = [one for one in found if not one.name.startswith(("~$", "."))]
        return files[0] if files else None

    def working_copies(self) -> dict[str, Path]:
        """Return every working copy by ``folder/stem``."""
        found = {}
        for one in self._own.glob("*/changing/*/"):
            slot = Slot(one.parent.parent.name, one.name)
            if (path := self.working(slot)) is not None:
                found[f"{slot.folder}/{slot.stem}"] = path
        return found

    def is_open(self, slot: Slot) -> bool:
        """Whether Word or LibreOffice holds the working copy, as far as their marks tell."""
        path = self.working(slot)
        return path is not None and any(
            (path.parent / name).exists() for name in lock_names(path.name)
        )

    def begin(self, slot: Slot, name: str, content: bytes) -> Path:
        """Lay out a working copy under a name a person knows, and return its path.

        One that is there already stays: it may hold a change not taken in yet.

        Raises:
            WorldError: Codes of :func:`desktop.letters.files.write_whole`.
        """
        if (standing := self.working(slot)) is not None:
            return standing
        folder = self._made(self._changing(slot))
        sound = _FORBIDDEN.sub("_", name).strip(" .")[:80] or slot.stem
        return write_whole(folder / f"{sound}{form_of(slot.stem).suffix}", content)

    def end(self, slot: Slot) -> None:
        """Take the working copy away; a file Word still holds stays.

        Raises:
            WorldError: ``letter.target_open``.
        """
        path = self.working(slot)
        if path is None:
            return
        if self.is_open(slot):
            raise WorldError("letter.target_open", file=path.name)
        shutil.rmtree(self._changing(slot), ignore_errors=True)

    def keep(self, slot: Slot, content: bytes, at: datetime) -> Version:
        """Keep a version; the same content as one kept before is that one."""
        known = self.versions(slot)
        same = [version for version in known if version.sha256 == digest(content)]
        if same:
            return same[-1]
        number = max((version.number for version in known), default=0) + 1
        folder = self._made(self._own / slot.folder / "versions")
        stamp = at.astimezone(UTC).strftime(_STAMP)
        suffix = form_of(slot.stem).suffix
        path = write_whole(folder / f"{slot.stem}-{number:04d}-{stamp}{suffix}", content)
        return Version(number, at.astimezone(UTC).replace(microsecond=0), path, digest(content))

    def put_in_use(self, slot: Slot, content: bytes) -> None:
        """Make this content the template from now on; it must have passed the check."""
        self._made(self._own / slot.folder)
        write_whole(self._own_path(slot), content)

    def take_out_of_use(self, slot: Slot) -> None:
        """Go back to the shipped template; the versions stay.

        Raises:
            WorldError: ``letter.target_open``: another program holds the file.
        """
        try:
            self._own_path(slot).unlink(missing_ok=True)
        except OSError as error:
            raise WorldError("letter.target_open", file=self._own_path(slot).name) from error

    # A kind of the office's own

    def free_folder(self) -> str:
        """Return a folder's name for a new kind, ``own_1``, ``own_2`` …"""
        number = 1
        while (self._own / f"own_{number}").exists():
            number += 1
        return f"own_{number}"

    def settings_text(self, folder: str) -> str:
        """Return the text of a kind's ``letter.toml``, its own before the shipped one.

        Raises:
            WorldError: ``letter.kind_unreadable``.
        """
        for root in (self._own, self._shipped):
            path = root / folder / "letter.toml"
            if path.is_file():
                try:
                    return path.read_text(encoding="utf-8")
                except (OSError, ValueError) as error:
                    raise WorldError("letter.kind_unreadable", folder=folder) from error
        raise WorldError("letter.kind_unreadable", folder=folder)

    def write_settings(self, folder: str, text: str) -> None:
        """Write the ``letter.toml`` of a kind of the office's own."""
        write_whole(self._made(self._own / folder) / "letter.toml", text.encode("utf-8"))

    def drop_kind(self, folder: str) -> None:
        """Take a kind of the office's own away that has no template yet."""
        if not any(slot.folder == folder and self.own(slot) for slot in self.slots()):
            shutil.rmtree(self._own / folder, ignore_errors=True)

    # Inside

    def _own_path(self, slot: Slot) -> Path:
        return self._own / slot.folder / slot.file

    def _changing(self, slot: Slot) -> Path:
        return self._own / slot.folder / "changing" / slot.stem

    def _made(self, folder: Path) -> Path:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise WorldError("letter.folder_missing", folder=str(folder)) from error
        return folder


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file's content, hex."""
    return hashlib.sha256(content).hexdigest()
