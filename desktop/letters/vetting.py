"""Whether a file may be opened as a template at all, before anything of the program reads it.

A Word file is a zip of XML: a megabyte can unpack to a gigabyte, a relation can
fetch from the network, a part can hold a program. What is refused here never
reaches python-docx. Every part is looked into by what it is, not by its name's
ending, and as a tree, so that neither prefix nor encoding hides anything.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from pathlib import PurePosixPath
from typing import Any

from desktop.letters.faults import Fault, Place
from desktop.letters.opening import CONTENT_TYPES, DOCUMENT_TYPE, TEMPLATE_TYPE

MAX_BYTES = 20_000_000
MAX_UNPACKED = 40_000_000
MAX_PART = 20_000_000
MAX_XML = 6_000_000
MAX_MARKS = 250_000
MAX_ENTRIES = 2_000
MAX_RATIO = 200
RATIO_COUNTS_ABOVE = 1_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENTRY = b"PK\x01\x02"
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_FETCHING = re.compile(
    r"\b(?:INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|DATABASE|RD|IMPORT)\b", re.IGNORECASE
)
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/"
_EMBEDDING = ("/aFChunk", "/oleObject", "/package", "/control", "/attachedToolbars")
_PROGRAMS = (".bin", ".exe", ".dll", ".js", ".vbs", ".ps1", ".bat", ".cmd", ".scr", ".hta")
_PICTURES = frozenset(
    ".png .jpg .jpeg .jpe .jfif .gif .bmp .dib .tif .tiff .emf .wmf .wdp .ico .webp .heic .pct"
    " .pict .eps .tmp .ttf .otf .odttf .fntdata".split()
)


def vet(data: bytes) -> list[Fault]:
    """Return every reason not to open these bytes as a Word template."""
    if not data:
        return [Fault("template.empty_file")]
    if len(data) > MAX_BYTES:
        return [Fault("template.too_big", details={"limit": MAX_BYTES // 1_000_000})]
    if data.startswith(_OLE):
        encrypted = _ENCRYPTED_STREAM in data
        return [Fault("template.encrypted" if encrypted else "template.old_doc")]
    if data.count(_ENTRY) > 2 * MAX_ENTRIES:  # the zip's directory alone would fill the memory
        return [_too_many()]
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except Exception:  # noqa: BLE001  a directory can be broken in any way
        return [Fault("template.not_word")]
    with package:
        return _directory(package) or _contents(package)


def _too_many() -> Fault:
    return Fault("template.too_many_parts", details={"limit": MAX_ENTRIES})


def _directory(package: zipfile.ZipFile) -> list[Fault]:
    """Judge by the zip's directory alone; nothing is unpacked yet."""
    infos = package.infolist()
    names = [info.filename for info in infos]
    if len(infos) > MAX_ENTRIES:
        return [_too_many()]
    faults = []
    if sum(info.file_size for info in infos) > MAX_UNPACKED or any(_swells(i) for i in infos):
        faults.append(Fault("template.swells"))
    if any(info.flag_bits & 0x1 for info in infos):
        faults.append(Fault("template.encrypted"))
    folded = Counter(name.casefold() for name in names)
    faults += [_in_part("template.name_twice", n) for n in names if folded[n.casefold()] > 1]
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
    xml = marks = 0
    for info in package.infolist():
        if info.is_dir():
            continue
        try:
            # A directory entry may lie about the size: read one byte more than is allowed.
            with package.open(info) as part:
                content = part.read(MAX_PART + 1)
        except Exception:  # noqa: BLE001  zlib, bad CRC, unknown method: whatever the damage raises
            faults.append(_in_part("template.damaged", info.filename))
            continue
        if len(content) > MAX_PART:
            faults.append(Fault("template.swells"))
            continue
        if not _is_xml(info.filename, content):
            faults += _other_faults(info.filename)
            continue
        xml, marks = xml + len(content), marks + content.count(b"<") + content.count(b"=")
        if xml > MAX_XML or marks > MAX_MARKS:
            return [*faults, Fault("template.too_long")]
        faults += _xml_faults(info.filename, content)
    return faults


def _is_xml(name: str, content: bytes) -> bool:
    if name.casefold().endswith((".xml", ".rels", ".vml", ".svg")):
        return True
    return content[:64].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<"


def _other_faults(name: str) -> list[Fault]:
    lower = name.casefold()
    ending = PurePosixPath(lower).suffix
    if ending in _PICTURES or "printersettings" in lower:
        return []
    is_macro = "vba" in lower and ending in _PROGRAMS
    return [_in_part("template.macros" if is_macro else "template.embedded", name)]


def _xml_faults(name: str, content: bytes) -> list[Fault]:
    from lxml import etree

    if _DTD.search(_utf8(content)):
        return [_in_part("template.dtd", name)]
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return [_in_part("template.damaged", name)]
    if root.getroottree().docinfo.doctype:
        return [_in_part("template.dtd", name)]
    if name == CONTENT_TYPES:
        return _type_faults(content)
    if name.casefold().endswith(".rels"):
        return _relation_faults(name, root)
    return _tree_faults(name, root)


def _utf8(content: bytes) -> bytes:
    """Return XML as UTF-8 bytes, so that a DTD can't hide in another encoding."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content[:8]:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            encoding = "utf-16"
        else:
            encoding = "utf-16-be" if content[:1] == b"\x00" else "utf-16-le"
        return content.decode(encoding, "replace").encode("utf-8", "replace")
    return content


def _type_faults(content: bytes) -> list[Fault]:
    text = _utf8(content)
    if b"macroEnabled" in text:
        return [Fault("template.macros")]
    if DOCUMENT_TYPE not in text and TEMPLATE_TYPE not in text:
        return [Fault("template.not_word")]
    return []


def _relation_faults(name: str, root: Any) -> list[Fault]:
    faults = []
    for relation in root.iter("{*}Relationship"):
        external = relation.get("TargetMode", "").strip().casefold() == "external"
        type_ = relation.get("Type", "")
        if type_.endswith("/attachedTemplate"):
            faults.append(_in_part("template.attached_template", name))
        elif type_.endswith("/vbaProject"):
            faults.append(_in_part("template.macros", name))
        elif type_.endswith(_EMBEDDING):
            faults.append(_in_part("template.embedded", name))
        elif external and not type_.endswith("/hyperlink"):
            faults.append(_in_part("template.external", name))
    return faults


def _tree_faults(name: str, root: Any) -> list[Fault]:
    faults = []
    if str(root.tag).startswith(_STRICT):
        return [Fault("template.strict")]
    if next(root.iter("{*}altChunk", "{*}OLEObject", "{*}control"), None) is not None:
        faults.append(_in_part("template.embedded", name))
    codes = "".join("".join(node.itertext()) for node in root.iter("{*}instrText"))
    simple = [str(value) for node in root.iter("{*}fldSimple") for _, value in node.items()]
    if _FETCHING.search(" ".join([codes, *simple])):
        faults.append(_in_part("template.external", name))
    return faults


def _in_part(code: str, name: str) -> Fault:
    return Fault(code, Place(file=name), details={"part": name})
