"""A letter's Word file on its way out to Word and back: looked into, settled, its mark off."""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import Refused, WorldError
from desktop.letters import word_names as n
from desktop.letters.editing_text import EditableText
from desktop.letters.faults import Fault
from desktop.letters.files import lock_names, write_whole
from desktop.letters.opening import as_document, open_document
from desktop.letters.reading import read_pages
from desktop.letters.template import roots
from desktop.letters.vetting import vet
from desktop.letters.word_tree import accept_changes, mend

_REMARKS = tuple(
    n.w(name)
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
)
_REMARK_PARTS = re.compile(r"/(?:comments\w*|people)$")
_REASONS = {
    "template.macros": "macros",
    "template.external": "outside",
    "template.attached_template": "outside",
    "template.embedded": "embedded",
    "template.encrypted": "locked",
    "template.too_big": "too_big",
    "template.swells": "too_big",
    "template.too_many_parts": "too_big",
    "template.too_long": "too_big",
    "template.old_doc": "form",
    "template.not_word": "form",
    "template.strict": "form",
    "template.empty_file": "empty",
}
_CONTENT = (n.TBL, n.w("drawing"), n.w("pict"))


class EditingShelf:
    """The plain copies of letters that Word has open: ``<folder>/<letter id>/<name>.docx``.

    Args:
        folder: Made when first needed (mode 0700).
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def copies(self) -> dict[int, Path]:
        """Return every copy by the id of its letter."""
        if not self._folder.is_dir():
            return {}
        found = {}
        for one in self._folder.iterdir():
            if one.name.isdigit() and (path := self.copy(int(one.name))) is not None:
                found[int(one.name)] = path
        return found

    def copy(self, letter_id: int) -> Path | None:
        """Return the copy of a letter; ``None`` when it is not being changed in Word."""
        files = [
            one
            for one in (self._folder / str(letter_id)).glob("*.docx")
            if not one.name.startswith(("~$", "."))
        ]
        return max(files, key=_age, default=None)

    def stamp(self, letter_id: int) -> tuple[int, int] | None:
        """Return what tells a copy as it was saved last from an earlier one."""
        path = self.copy(letter_id)
        try:
            found = path.stat() if path else None
        except OSError:
            return None
        return (found.st_mtime_ns, found.st_size) if found else None

    def is_held(self, letter_id: int) -> bool:
        """Whether Word or LibreOffice holds the copy, as far as their marks tell."""
        path = self.copy(letter_id)
        return path is not None and any(
            (path.parent / name).exists() for name in lock_names(path.name)
        )

    def lay_out(self, letter_id: int, name: str, content: bytes) -> Path:
        """Write the copy of a letter under a name a person knows; one that is there stays.

        Raises:
            WorldError: Codes of :func:`desktop.letters.files.write_whole`.
        """
        if (standing := self.copy(letter_id)) is not None:
            return standing
        folder = self._folder / str(letter_id)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise WorldError("letter.folder_missing", folder=str(folder)) from error
        return write_whole(folder / name, content)

    def drop(self, letter_id: int) -> bool:
        """Take the copy of a letter away; false where another program does not let it go."""
        folder = self._folder / str(letter_id)
        shutil.rmtree(folder, ignore_errors=True)
        return not folder.exists()


def _age(path: Path) -> tuple[int, str]:
    try:
        return path.stat().st_mtime_ns, path.name
    except OSError:  # renamed just now
        return 0, path.name


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A Word file as it may become a letter.

    Attributes:
        content: Without the mark of a draft.
        corrections: Tracked changes were settled: what was inserted stays, what was deleted goes.
        remarks: Comments were taken out.
    """

    content: bytes
    corrections: bool = False
    remarks: bool = False


def faults_of(data: bytes) -> list[Fault]:
    """Return every reason not to take a Word file as a letter; never raises."""
    if faults := vet(data):
        return faults
    try:
        document = open_document(as_document(data))
        read_pages(as_document(data))
    except Exception:  # noqa: BLE001  garbage can fail in any way; the person gets a sentence
        return [Fault("template.damaged")]
    if not any(
        EditableText(one).text.strip() for root in roots(document) for one in root.iter(n.P)
    ):
        return [Fault("template.empty_file")]
    return []


def refuse_faulty(data: bytes) -> None:
    """Raise Refused ``letter_edit.word_…`` for the first reason not to take a Word file."""
    if faults := faults_of(data):
        raise Refused(f"letter_edit.word_{_REASONS.get(faults[0].code, 'damaged')}")


def taken(data: bytes, marks: tuple[str, ...]) -> TakenFile:
    """Return a Word file as it may become a letter.

    Args:
        marks: Words of a draft's mark, taken off the heads of the pages.

    Raises:
        Refused: As :func:`refuse_faulty`; nothing is taken.
    """
    refuse_faulty(data)
    document = open_document(as_document(data))
    corrections = remarks = False
    for root in roots(document):
        before = sum(1 for _ in root.iter())
        accept_changes(root)
        corrections = corrections or before != sum(1 for _ in root.iter())
        remarks = _without_remarks(root) or remarks
    _drop_remark_parts(document)
    _without_mark(document, marks)
    for root in roots(document):
        mend(root)
    out = io.BytesIO()
    document.save(out)
    return TakenFile(out.getvalue(), corrections, remarks)


def _without_remarks(root: Any) -> bool:
    found = list(root.iter(*_REMARKS))
    for node in found:
        parent = node.getparent()
        if parent is None:
            continue
        parent.remove(node)
        if parent.tag == n.R and not any(child.tag != n.w("rPr") for child in parent):
            parent.getparent().remove(parent)
    return bool(found)


def _drop_remark_parts(document: Any) -> None:
    relations = document.part.rels
    for name in [key for key, one in relations.items() if _REMARK_PARTS.search(one.reltype)]:
        del relations[name]


def _without_mark(document: Any, marks: tuple[str, ...]) -> None:
    """Take the mark of a draft off; a header that was made for it alone goes as well."""
    for section in document.sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            if header.is_linked_to_previous:
                continue
            element = header._element
            marked = [one for one in element.iter(n.P) if EditableText(one).text.strip() in marks]
            for one in marked:
                one.getparent().remove(one)
            is_bare = not any(EditableText(one).text.strip() for one in element.iter(n.P))
            if marked and is_bare and next(element.iter(*_CONTENT), None) is None:
                header.is_linked_to_previous = True
