"""The parts of a Word file: opened once, parsed safely, found by relation."""

from __future__ import annotations

import io
import posixpath
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import DataUnreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_STRICT = b"http://purl.oclc.org/ooxml/"
_MAX_PART_BYTES = 20_000_000


class Package:
    """The parts of one file, read when asked for.

    Raises:
        DataUnreadable: ``page.not_a_word_file`` when it can't be opened as one.
    """

    def __init__(self, source: Path | str | bytes) -> None:
        data = source if isinstance(source, bytes) else _read_file(Path(source))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError) as error:
            raise DataUnreadable("page.not_a_word_file") from error
        self._names = set(self._zip.namelist())
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}
        self.main = self._main_part()

    def bytes_of(self, part: str) -> bytes:
        """Return a part's bytes; one over 20 MB is refused as damaged."""
        try:
            if self._zip.getinfo(part).file_size > _MAX_PART_BYTES:
                raise DataUnreadable("page.not_a_word_file")
            return self._zip.read(part)
        except (KeyError, zipfile.BadZipFile, RuntimeError, OSError, EOFError) as error:
            raise DataUnreadable("page.not_a_word_file") from error

    def xml(self, part: str) -> _Element:
        """Return a part's root; no DTD, no entity and no address is followed."""
        from lxml import etree

        data = self.bytes_of(part)
        if _STRICT in data[:4000]:
            raise DataUnreadable("page.strict_format")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise DataUnreadable("page.not_a_word_file") from error

    def related(self, part: str, kind: str) -> str | None:
        """Return the part of a kind (``"styles"``, ``"theme"`` …) that ``part`` points to."""
        for found, target in self._relations_of(part).values():
            if found.endswith("/" + kind):
                return target
        return None

    def target(self, part: str, relation: str) -> str | None:
        """Return the part a relation id of ``part`` leads to; ``None`` if it leaves the file."""
        return self._relations_of(part).get(relation, ("", None))[1]

    def _relations_of(self, part: str) -> dict[str, tuple[str, str]]:
        if part not in self._relations:
            folder, name = posixpath.split(part)
            rels = posixpath.join(folder, "_rels", name + ".rels")
            self._relations[part] = self._read_relations(rels, folder)
        return self._relations[part]

    def _read_relations(self, rels: str, folder: str) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        if rels not in self._names:
            return found
        for element in self.xml(rels):
            if element.get("TargetMode") == "External":
                continue
            where = posixpath.normpath(posixpath.join(folder, element.get("Target") or ""))
            target = (element.get("Target") or "").lstrip("/") if _absolute(element) else where
            if target in self._names:
                found[element.get("Id") or ""] = (element.get("Type") or "", target)
        return found

    def _main_part(self) -> str:
        main = self.related("", "officeDocument")
        if main is None:
            raise DataUnreadable("page.not_a_word_file")
        return main


def _absolute(element: _Element) -> bool:
    return (element.get("Target") or "").startswith("/")


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataUnreadable("page.file_unreadable") from error
