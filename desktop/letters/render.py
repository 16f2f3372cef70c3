"""From a template and values to a letter as a Word file."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.letters import word_names as n
from desktop.letters.catalog import with_all_names
from desktop.letters.files import write_whole
from desktop.letters.opening import open_document
from desktop.letters.template import Value, clean, fill
from desktop.letters.vertical import is_vertical, set_figures_upright, vertical_value

MARK_HALF_POINTS = "44"
MARK_COLOUR = "B0413E"


def render(
    template_path: Path,
    values: Mapping[str, Value],
    target: Path,
    *,
    title: str,
    author: str,
    draft_mark: str = "",
    created: datetime | None = None,
) -> Path:
    """Fill a template and write the letter; return ``target``.

    Args:
        template_path: A ``.docx`` or ``.dotx`` that passed ``check_template``.
        values: By the catalogue's field name; a list gives one paragraph (or
            table row) per element. Own names are allowed beside it.
        target: Where the letter goes; its folder must be there.
        title, author: The file's core properties.
        draft_mark: ``下書き`` / ``DRAFT`` at the head of every page; ``""``: none.
        created: Aware time for the core properties; ``None`` leaves it unsaid.

    Raises:
        Refused: ``template.unknown_field``, ``template.block_open``.
        WorldError: The template can't be read, or the target not be written
            (codes of :func:`desktop.letters.files.write_whole`).
    """
    data = rendered(
        template_path, values, title=title, author=author, draft_mark=draft_mark, created=created
    )
    return write_whole(target, data)


def rendered(
    template: Path | bytes,
    values: Mapping[str, Value],
    *,
    title: str,
    author: str,
    draft_mark: str = "",
    created: datetime | None = None,
    plain_figures: bool = False,
) -> bytes:
    """Fill a template and return the letter's bytes; arguments as for :func:`render`.

    Args:
        plain_figures: Keep 1, 2, 3 in a vertical letter, whose figures are kanji on paper.
    """
    document = open_document(template)
    complete(
        document,
        values,
        title=title,
        author=author,
        draft_mark=draft_mark,
        created=created,
        plain_figures=plain_figures,
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def complete(
    document: Any,
    values: Mapping[str, Value],
    *,
    title: str,
    author: str,
    draft_mark: str = "",
    created: datetime | None = None,
    plain_figures: bool = False,
    filled: Callable[[Any], None] = lambda _document: None,
) -> None:
    """Make an opened template the letter, in place; arguments as for :func:`rendered`.

    Args:
        filled: Called with the document once its fields are filled.
    """
    vertical = is_vertical(document)
    turned = vertical_value if vertical and not plain_figures else None
    fill(document, with_all_names(values), turned)
    filled(document)
    if vertical:
        set_figures_upright(document)
    finish(document, title=title, author=author, draft_mark=draft_mark, created=created)


def finish(
    document: Any,
    *,
    title: str,
    author: str,
    draft_mark: str = "",
    created: datetime | None = None,
) -> None:
    """Mark a filled letter as draft where it is one, and say what the file is."""
    if draft_mark:
        mark_as_draft(document, draft_mark)
    _set_properties(document, clean(title), clean(author), created)


def mark_as_draft(document: Any, mark: str) -> None:
    """Put ``mark`` in a paragraph of its own at the head of every page's header."""
    done: set[Any] = set()
    for section in document.sections:
        headers = [section.header]
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if document.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        for header in headers:
            if header.is_linked_to_previous:
                # A section without a header of its own shows the previous section's.
                if section is not document.sections[0] and done:
                    continue
                header.is_linked_to_previous = False
                _clear_style(header)
            element = header._element
            if element not in done:
                element.insert(0, _mark_paragraph(element, clean(mark)))
                done.add(element)


def _clear_style(header: Any) -> None:
    """Take python-docx's style name off the new header; the template may not have it."""
    for style in list(header._element.iter(n.w("pStyle"))):
        style.getparent().remove(style)


def _mark_paragraph(parent: Any, mark: str) -> Any:
    """Return the draft mark: large, centred, in a red that also prints grey and clear."""
    make = parent.makeelement
    paragraph, properties = make(n.P), make(n.w("pPr"))
    spacing = {"before": "0", "after": "0", "line": "480", "lineRule": "exact"}
    properties.append(make(n.w("spacing"), {n.w(key): text for key, text in spacing.items()}))
    properties.append(make(n.w("ind"), {n.w("firstLine"): "0", n.w("left"): "0"}))
    properties.append(make(n.w("jc"), {n.w("val"): "center"}))
    run, look, text = make(n.R), make(n.w("rPr")), make(n.T)
    fonts = {"ascii": "Arial", "hAnsi": "Arial", "cs": "Arial", "eastAsia": "ＭＳ ゴシック"}
    look.append(make(n.w("rFonts"), {n.w(key): name for key, name in fonts.items()}))
    look.append(make(n.w("b")))
    for tag, value in (
        ("color", MARK_COLOUR),
        ("spacing", "120"),
        ("sz", MARK_HALF_POINTS),
        ("szCs", MARK_HALF_POINTS),
    ):
        look.append(make(n.w(tag), {n.w("val"): value}))
    text.text = mark
    run.extend([look, text])
    paragraph.extend([properties, run])
    return paragraph


def _set_properties(document: Any, title: str, author: str, created: datetime | None) -> None:
    """Say what the file is and whose, and nothing about who made the template."""
    core = document.core_properties
    core.title, core.author, core.last_modified_by = title[:255], author[:255], author[:255]
    core.comments = core.keywords = core.subject = core.category = ""
    core.revision = 1
    for name in ("created", "modified", "lastPrinted"):
        for node in list(core._element):
            if node.tag.endswith("}" + name):
                core._element.remove(node)
    if created is not None:
        core.created = core.modified = created
