"""The finished letter with what a person changed in it: over its template, or over a Word file."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop.domain.kanji_figures import with_figures
from desktop.domain.kanji_numerals import with_kanji_numerals
from desktop.domain.letter_edit import HandText, LetterParagraph
from desktop.letters import word_names as n
from desktop.letters.catalog import BY_NAME, with_all_names
from desktop.letters.editing import NamedParagraphs
from desktop.letters.opening import open_document
from desktop.letters.placeholders import ParagraphText, name_key
from desktop.letters.render import complete, finish
from desktop.letters.template import Value, clean, fill, roots
from desktop.letters.vertical import is_vertical, vertical_value
from desktop.letters.word_tree import mend


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a letter is made of.

    Attributes:
        template: The template's bytes.
        values: By the catalogue's field name.
        hand: What was changed by hand.
        file: The Word file that is the letter's text, ``None`` without one.
    """

    template: bytes
    values: Mapping[str, Value]
    hand: HandText = field(default_factory=HandText)
    file: bytes | None = None


def rendered_sheet(
    sheet: Sheet,
    *,
    title: str,
    author: str,
    draft_mark: str = "",
    created: datetime | None = None,
    plain_figures: bool = False,
) -> bytes:
    """Return the letter's bytes; arguments as for :func:`desktop.letters.render.rendered`."""
    document = _opened(sheet)
    vertical = is_vertical(document)
    named = NamedParagraphs(document)
    fold, turned = _fold(vertical), with_figures if vertical and plain_figures else str

    def change(_document: Any) -> None:
        named.apply(sheet.hand.edits, fold, turned)
        if sheet.file is not None and vertical and plain_figures:
            named.rewrite(with_figures)  # the checks read dates in figures
        named.forget()

    if sheet.file is None:
        complete(
            document,
            sheet.values,
            title=title,
            author=author,
            draft_mark=draft_mark,
            created=created,
            plain_figures=plain_figures,
            filled=change,
        )
    else:
        change(document)
        finish(document, title=title, author=author, draft_mark=draft_mark, created=created)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def template_paragraphs(sheet: Sheet) -> tuple[list[LetterParagraph], Callable[[str], str]]:
    """Return what the template says with the values, and how two wordings are compared."""
    document = open_document(sheet.template)
    vertical = is_vertical(document)
    named = NamedParagraphs(document)
    fill(document, with_all_names(sheet.values), vertical_value if vertical else None)
    return named.read(), _fold(vertical)


def file_paragraphs(sheet: Sheet) -> list[LetterParagraph]:
    """Return what the Word file says that is the letter's text."""
    return NamedParagraphs(_opened(sheet)).read()


def _opened(sheet: Sheet) -> Any:
    if sheet.file is None:
        return open_document(sheet.template)
    document = open_document(sheet.file)
    _put_number(document, sheet.values.get("letter_number"))
    return document


def _put_number(document: Any, number: Value) -> None:
    """Put the register number into the place that was kept open for it in Word."""
    info = BY_NAME["letter_number"]
    names = {name_key(info.ja), name_key(info.en), name_key(info.name)}
    for root in roots(document):
        for paragraph in list(root.iter(n.P)):
            text = ParagraphText(paragraph)
            marks = [mark for mark in text.marks if mark.key in names and not mark.sign]
            if marks and not number and text.holds_only(marks):
                paragraph.getparent().remove(paragraph)
                continue
            for mark in reversed(marks):
                text.put(mark, clean(str(number or "")))
        mend(root)


def _fold(vertical: bool) -> Callable[[str], str]:
    return with_kanji_numerals if vertical else str
