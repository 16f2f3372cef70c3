"""What Qt does not write into a PDF's catalog: the language, and to print at full size."""

from __future__ import annotations

import re

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_INFO = re.compile(rb"/Info \d+ 0 R")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


def with_catalog(pdf: bytes, language: str) -> bytes:
    """Return the PDF with its language named, as a screen reader and a printer need it.

    Added as an incremental update (ISO 32000-1, 7.5.6): the bytes Qt wrote stay
    as they are. A file of another build than expected is returned unchanged.

    Args:
        language: BCP 47, ``"ja"`` or ``"en"``.
    """
    start = _START.search(pdf)
    trailer = pdf[pdf.rfind(b"trailer") :] if start else b""
    root, size = _ROOT.search(trailer), _SIZE.search(trailer)
    if start is None or root is None or size is None:
        return pdf
    number = root[1]
    found = re.search(rb"\n" + number + rb" 0 obj\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if found is None or b"/Lang" in found[1]:
        return pdf
    added = (
        f"/Lang ({language})\n/ViewerPreferences <</PrintScaling /None /DisplayDocTitle true>>\n"
    )
    catalog = number + b" 0 obj\n<<" + found[1] + added.encode("ascii") + b">>\nendobj\n"
    body = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    table = len(body) + len(catalog)
    info = _INFO.search(trailer)
    return b"".join(
        (
            body,
            catalog,
            b"xref\n0 1\n0000000000 65535 f \n",
            number + b" 1\n" + b"%010d 00000 n \n" % len(body),
            b"trailer\n<<\n/Size " + size[1] + b"\n",
            (info[0] + b"\n") if info else b"",
            b"/Root " + number + b" 0 R\n/Prev " + start[1] + b"\n>>\n",
            b"startxref\n%d\n%%%%EOF\n" % table,
        )
    )
