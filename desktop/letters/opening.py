"""Opening a Word file as a python-docx document; templates (``.dotx``) too.

``docx`` is imported where it is used: it costs a tenth of a second, which the
start of the window does not pay.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from desktop.domain.errors import WorldError

CONTENT_TYPES = "[Content_Types].xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.%s.main+xml"
DOCUMENT_TYPE, TEMPLATE_TYPE = _MAIN % b"document", _MAIN % b"template"


def open_document(source: Path | bytes) -> Any:
    """Return the ``docx.document.Document`` of a file or of its bytes.

    Raises:
        WorldError: ``letter.template_missing`` or ``letter.template_unreadable``.
    """
    from docx import Document

    data = source if isinstance(source, bytes) else read_bytes(source)
    try:
        try:
            return Document(io.BytesIO(data))
        except ValueError:  # what python-docx says of a .dotx
            return Document(io.BytesIO(as_document(data)))
    except Exception as exc:  # python-docx and lxml raise whatever the damage suggests
        raise WorldError("letter.template_unreadable") from exc


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes.

    Raises:
        WorldError: ``letter.template_missing`` or ``letter.template_unreadable``.
    """
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as exc:
        raise WorldError("letter.template_missing", file=path.name) from exc
    except OSError as exc:
        raise WorldError("letter.template_unreadable", file=path.name) from exc


def as_document(data: bytes) -> bytes:
    """Return the package as a document: the content type of a ``.dotx`` is rewritten."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        types = package.read(CONTENT_TYPES)
        if TEMPLATE_TYPE not in types:
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as rewritten:
            for info in package.infolist():
                content = package.read(info)
                if info.filename == CONTENT_TYPES:
                    content = types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE)
                rewritten.writestr(info.filename, content)
    return out.getvalue()


def plain_text(source: Path | bytes) -> list[str]:
    """Return the text of every paragraph of a letter, body first, then headers and footers.

    Cells and text boxes are paragraphs of their own; blank paragraphs are left out.
    """
    from desktop.letters import word_names as n
    from desktop.letters.placeholders import ParagraphText
    from desktop.letters.template import roots

    lines = []
    for root in roots(open_document(source)):
        for paragraph in root.iter(n.P):
            if text := ParagraphText(paragraph).text.strip():
                lines.append(text)
    return lines
