"""Whether a file may be opened as a template at all, before anything parses it.

A Word file is a zip of XML: a megabyte can unpack to a gigabyte, a relation can
fetch from the network, a part can hold a program. What is refused here never
reaches python-docx.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePosixPath

from desktop.letters.faults import Fault, Place
from desktop.letters.opening import CONTENT_TYPES, DOCUMENT_TYPE, TEMPLATE_TYPE

MAX_BYTES = 20_000_000
MAX_UNPACKED = 100_000_000
MAX_PART = 40_000_000
MAX_ENTRIES = 2_000
MAX_RATIO = 200
RATIO_COUNTS_ABOVE = 1_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>", re.DOTALL)
_FETCHING_FIELD = re.compile(
    rb"<w:instrText[^>]*>[^<]*\b(?:INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|DATABASE)\b",
    re.IGNORECASE,
)
_EMBEDDING = (b"/aFChunk", b"/oleObject", b"/package", b"/control", b"/attachedToolbars")


def vet(data: bytes) -> list[Fault]:
    """Return every reason not to open these bytes as a Word template."""
    if not data:
        return [Fault("template.empty_file")]
    if len(data) > MAX_BYTES:
        return [Fault("template.too_big", details={"limit": MAX_BYTES // 1_000_000})]
    if data.startswith(_OLE):
        encrypted = _ENCRYPTED_STREAM in data
        return [Fault("template.encrypted" if encrypted else "template.old_doc")]
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return [Fault("template.not_word")]
    with package:
        return _directory(package) or _contents(package)


def _directory(package: zipfile.ZipFile) -> list[Fault]:
    """Judge by the zip's directory alone; nothing is unpacked yet."""
    infos = package.infolist()
    names = [info.filename for info in infos]
    faults = []
    if len(infos) > MAX_ENTRIES:
        faults.append(Fault("template.too_many_parts", details={"limit": MAX_ENTRIES}))
    if sum(info.file_size for info in infos) > MAX_UNPACKED or any(_swells(i) for i in infos):
        faults.append(Fault("template.swells"))
    if any(info.flag_bits & 0x1 for info in infos):
        faults.append(Fault("template.encrypted"))
    folded = [name.casefold() for name in names]
    faults += [_in_part("template.name_twice", n) for n in names if folded.count(n.casefold()) > 1]
    faults += [_in_part("template.name_outside", name) for name in names if _leads_out(name)]
    if CONTENT_TYPES not in names:
        faults.append(Fault("template.not_word"))
    return faults


def _swells(info: zipfile.ZipInfo) -> bool:
    if info.file_size > MAX_PART:
        return True
    ratio = info.file_size / max(1, info.compress_size)
    return info.file_size > RATIO_COUNTS_ABOVE and ratio > MAX_RATIO


def _leads_out(name: str) -> bool:
    return "\\" in name or name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts


def _contents(package: zipfile.ZipFile) -> list[Fault]:
    faults: list[Fault] = []
    for info in package.infolist():
        try:
            # A directory entry may lie about the size: read one byte more than is allowed.
            with package.open(info) as part:
                content = part.read(MAX_PART + 1)
        except Exception:  # noqa: BLE001  zlib, bad CRC, unknown method: whatever the damage raises
            faults.append(_in_part("template.damaged", info.filename))
            continue
        if len(content) > MAX_PART:
            faults.append(Fault("template.swells"))
        else:
            faults += _part_faults(info.filename, content)
    return faults


def _part_faults(name: str, content: bytes) -> list[Fault]:
    lower = name.casefold()
    faults = []
    if lower.endswith((".bin", ".exe", ".dll", ".js", ".vbs")) and "printersettings" not in lower:
        code = "template.macros" if "vba" in lower else "template.embedded"
        faults.append(_in_part(code, name))
    if not lower.endswith((".xml", ".rels")):
        return faults
    text = _utf8(content)
    if _DTD.search(text):
        faults.append(_in_part("template.dtd", name))
    if name == CONTENT_TYPES:
        faults += _type_faults(text)
    if lower.endswith(".rels"):
        faults += _relation_faults(name, text)
    if _FETCHING_FIELD.search(text):
        faults.append(_in_part("template.external", name))
    if b":altChunk" in text:
        faults.append(_in_part("template.embedded", name))
    return faults


def _utf8(content: bytes) -> bytes:
    """Return XML as UTF-8 bytes, so that a DTD can't hide in another encoding."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content[:8]:
        encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-le"
        return content.decode(encoding, "replace").encode("utf-8", "replace")
    return content


def _type_faults(text: bytes) -> list[Fault]:
    if b"macroEnabled" in text:
        return [Fault("template.macros")]
    if DOCUMENT_TYPE not in text and TEMPLATE_TYPE not in text:
        return [Fault("template.not_word")]
    return []


def _relation_faults(name: str, text: bytes) -> list[Fault]:
    faults = []
    for relation in _RELATION.findall(text):
        external = re.search(rb"TargetMode\s*=\s*[\"']External", relation) is not None
        kind = re.search(rb"Type\s*=\s*[\"']([^\"']*)", relation)
        type_ = kind.group(1) if kind else b""
        if type_.endswith(b"/attachedTemplate"):
            faults.append(_in_part("template.attached_template", name))
        elif type_.endswith(b"/vbaProject"):
            faults.append(_in_part("template.macros", name))
        elif type_.endswith(_EMBEDDING):
            faults.append(_in_part("template.embedded", name))
        elif external and not type_.endswith(b"/hyperlink"):
            faults.append(_in_part("template.external", name))
    return faults


def _in_part(code: str, name: str) -> Fault:
    return Fault(code, Place(file=name), details={"part": name})
