"""Whether a file may be opened as a template at all: looked at before anything is parsed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

FILE_MAX = 20 * 1024 * 1024
UNPACKED_MAX = 100 * 1024 * 1024
RATIO_MAX = 200
ENTRIES_MAX = 2000
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']", re.IGNORECASE)
_HARMLESS = re.compile(rb"/hyperlink[\"']")
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ACTIVE = ("vbaproject", "activex", "oleobject", "embeddings/")


def vet(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield ``(code, what)`` for every reason not to open a file; nothing: it may be opened."""
    if len(data) > FILE_MAX:
        yield "template.too_big", ""
        return
    if data.startswith(_OLD_WORD):
        yield "template.old_or_encrypted", ""
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield from _vet_package(package)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, RuntimeError):
        yield "template.not_a_word_file", ""


def _vet_package(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if len(entries) > ENTRIES_MAX or unpacked > UNPACKED_MAX or unpacked / packed > RATIO_MAX:
        yield "template.too_big", ""
        return
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names) or any(".." in name.split("/") for name in names):
        yield "template.odd_names", ""
        return
    if "[Content_Types].xml" not in names or "word/document.xml" not in names:
        yield "template.not_a_word_file", ""
        return
    for name in names:
        if any(word in name.lower() for word in _ACTIVE):
            yield "template.active_content", name.rpartition("/")[2]
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            yield from _vet_xml(entry.filename, package.read(entry))


def _vet_xml(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        yield "template.dtd", name.rpartition("/")[2]
    if b"altChunk" in content:
        yield "template.foreign_part", name.rpartition("/")[2]
    if name.endswith(".rels"):
        for relation in _RELATION.findall(content):
            if _EXTERNAL.search(relation) and not _HARMLESS.search(relation):
                yield "template.outside_link", name.rpartition("/")[2]
