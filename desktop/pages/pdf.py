"""PDF with embedded fonts, selectable text, title and language."""

from __future__ import annotations

from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from desktop.domain.page import PagedDocument
from desktop.pages.layout import PagedLayout, layout_pages
from desktop.pages.painting import paint_page
from desktop.pages.paper import paper_layout
from desktop.pages.pdf_catalog import with_catalog

DPI = 1200
_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    "<xmp:CreatorTool>Kikitori</xmp:CreatorTool>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def pdf_bytes(document: PagedDocument, title: str, language: str, author: str) -> bytes:
    """Return the document as PDF; runs on any thread.

    Args:
        language: ``ja`` or ``en``, written as ``dc:language`` and into the catalog.
    """
    layout = layout_pages(document)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator("Kikitori")
    writer.setPageLayout(paper_layout(document.sheet))
    words = {"title": title, "language": language, "author": author}
    xmp = _XMP.format(**{key: escape(value) for key, value in words.items()})
    writer.setDocumentXmpMetadata(xmp.encode("utf-8"))
    painter = QPainter(writer)
    _paint_all(painter, writer, layout)
    painter.end()
    return with_catalog(bytes(buffer.data().data()), language)


def _paint_all(painter: QPainter, writer: QPdfWriter, layout: PagedLayout) -> None:
    for number in range(layout.page_count):
        if number:
            writer.newPage()
        paint_page(painter, layout, number, per_point=DPI / 72, selectable=True)
