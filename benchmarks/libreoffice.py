"""LibreOffice beside us: few runs turn many Word files into PDF, with the shipped fonts only."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from desktop import paths

FAMILIES = {
    "ＭＳ 明朝": "BIZ UDMincho",
    "ＭＳ ゴシック": "BIZ UDGothic",
    "Times New Roman": "Tinos",
    "Arial": "Arimo",
    "Century": "Tinos",
}
"""What a Word file names, and the face that stands in for it with us."""
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_PATIENCE = 900
_AT_ONCE = 100  # with some two hundred and fifty it stops half-way, without a word


def program() -> str | None:
    """Return where LibreOffice is, ``None`` where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def to_pdf(letters: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Return the PDF of each Word file, by name; whatever LibreOffice did not make is left out.

    Args:
        folder: Gets the Word files, whose fonts are renamed to the shipped ones, and the PDFs.
    """
    office = program()
    assert office is not None
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in letters.items():
        (folder / f"{name}.docx").write_bytes(with_shipped_fonts(content))
    with tempfile.TemporaryDirectory() as private:
        files = [f"{name}.docx" for name in letters]
        for start in range(0, len(files), _AT_ONCE):
            _run(office, Path(private), files[start : start + _AT_ONCE], folder)
    made = {name: folder / f"{name}.pdf" for name in letters}
    return {name: path for name, path in made.items() if path.is_file()}


def with_shipped_fonts(docx: bytes) -> bytes:
    """Return the Word file naming the shipped families, so that nothing is left to guessing."""
    return with_texts_replaced(docx, {f'"{old}"': f'"{new}"' for old, new in FAMILIES.items()})


def with_texts_replaced(docx: bytes, texts: Mapping[str, str]) -> bytes:
    """Return the Word file with some of its XML written otherwise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            content = old.read(item.filename)
            if item.filename.endswith(".xml"):
                text = content.decode("utf-8")
                for before, after in texts.items():
                    text = text.replace(before, after)
                content = text.encode("utf-8")
            new.writestr(item, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _run(office: str, private: Path, files: list[str], folder: Path) -> None:
    """Convert with a profile and a list of fonts of our own, in one process."""
    fonts = private / "fonts.conf"
    shipped = paths.resources() / "fonts"
    fonts.write_text(_FONTS.format(fonts=shipped, cache=private / "cache"), encoding="utf-8")
    command = [office, f"-env:UserInstallation={(private / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", *files],
        cwd=folder,
        check=True,
        timeout=_PATIENCE,
        env=os.environ | {"FONTCONFIG_FILE": str(fonts), "HOME": str(private)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
