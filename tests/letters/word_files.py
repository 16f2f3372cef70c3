"""Small Word files for tests: written as XML, so that runs can be split at will."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from template_package import Face, Style, package  # noqa: E402

EN_FACE = Face("en", latin="Times New Roman", east_asian="ＭＳ 明朝", size=11, leading=16)


def docx(folder: Path, body: str, name: str = "t.docx") -> Path:
    """Write a document with this body XML."""
    target = folder / name
    package(target, EN_FACE, [Style("Plain", "Plain", 11)], body, "t")
    return target


def p(*runs: str) -> str:
    """A paragraph of plain runs."""
    return "<w:p>" + "".join(r(text) for text in runs) + "</w:p>"


def r(text: str, properties: str = "") -> str:
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r>{properties}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def cell(*paragraphs: str) -> str:
    return "<w:tc><w:tcPr/>" + "".join(paragraphs) + "</w:tc>"


def table(*rows: str) -> str:
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    return f"<w:tbl>{grid}" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """A text box in both branches Word writes."""
    inside = "".join(paragraphs)
    return (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-'
        'compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inside}'
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def changed(source: Path, target: Path, changes: dict[str, bytes | None]) -> Path:
    """Copy a package with parts replaced, added, or (None) left out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            if info.filename not in changes:
                new.writestr(info.filename, old.read(info))
        for name, content in changes.items():
            if content is not None:
                new.writestr(name, content)
    return target


def part(letter: Path | bytes, name: str) -> str:
    source = letter if isinstance(letter, Path) else io.BytesIO(letter)
    with zipfile.ZipFile(source) as package_:
        return package_.read(name).decode("utf-8")
