"""A template as it looks with sample values, and which fields it has a place for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.domain.page import PagedDocument
from desktop.letters.catalog import FIELDS, keys
from desktop.letters.inspection_lines import lines_of
from desktop.letters.opening import open_document
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered
from desktop.letters.template import roots


def sample_pages(template: bytes, language: str) -> PagedDocument:
    """Return the pages of a checked template filled with the catalogue's samples."""
    values = {info.name: info.sample(language) for info in FIELDS}
    return read_pages(rendered(template, values, title="", author=""))


def sample_mail(template: bytes, language: str) -> tuple[str, str]:
    """Return subject and text of a checked mail's template filled with the samples."""
    from desktop.letters.mail_template import filled_mail
    from desktop.letters.mail_wrap import wrapped

    made = filled_mail(template, {info.name: info.sample(language) for info in FIELDS})
    return made.subject, wrapped(made.body, language)


def field_names(template: bytes) -> set[str]:
    """Return the names of the fields a checked template has a place for."""
    document = open_document(template)
    return {
        keys()[base].name
        for root in roots(document)
        for line in lines_of(root)
        for mark in line.marks
        if (base := mark.key.partition(".")[0]) in keys()
    }


def lost_fields(
    template: bytes, shipped: bytes, names: Callable[[bytes], set[str]] = field_names
) -> tuple[tuple[str, str], ...]:
    """Return the labels (ja, en) of fields the shipped template has and this one has not."""
    lost = names(shipped) - names(template)
    return tuple((info.ja, info.en) for info in FIELDS if info.name in lost)


def field_hints() -> Iterator[tuple[str, str, str, str, str, str, str]]:
    """Yield name, placeholders, sentences and samples, each in Japanese and English."""
    for info in FIELDS:
        about = (info.about_ja, info.about_en)
        if not info.columns:
            marks = (f"{{{{{info.ja}}}}}", f"{{{{{info.en}}}}}")
            yield (info.name, *marks, *about, info.sample_ja, info.sample_en)
            continue
        rows = [text.split("\n")[0].split("|") for text in (info.sample_ja, info.sample_en)]
        for number, (ja, en) in enumerate(info.columns):
            marks = (f"{{{{{info.ja}.{ja}}}}}", f"{{{{{info.en}.{en}}}}}")
            yield (info.name, *marks, *about, rows[0][number], rows[1][number])
        for sign in "?/":
            marks = (f"{{{{{sign}{info.ja}}}}}", f"{{{{{sign}{info.en}}}}}")
            yield (info.name, *marks, *about, "", "")
