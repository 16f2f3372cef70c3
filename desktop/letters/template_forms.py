"""The two forms of a template: a Word file, and the text of a mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.letters.check import check_bytes, check_template
from desktop.letters.faults import Fault
from desktop.letters.mail_check import check_mail, check_mail_file
from desktop.letters.mail_template import field_names as mail_field_names
from desktop.letters.mail_template import tidied
from desktop.letters.opening import as_document

MAIL = "-mail"


@dataclass(frozen=True, slots=True)
class TemplateForm:
    """How templates of one form are named, checked and used.

    Attributes:
        suffix: Of the file, with its dot.
        check, check_file: Return every fault, of content or of a file.
        as_used: Makes of a checked file's content what is kept and filled.
        fields: Returns the names of the fields a checked file has a place for.
    """

    suffix: str
    check: Callable[[bytes], list[Fault]]
    check_file: Callable[[Path], list[Fault]]
    as_used: Callable[[bytes], bytes]
    fields: Callable[[bytes], set[str]]


def _word_fields(content: bytes) -> set[str]:
    from desktop.letters.samples import field_names

    return field_names(content)


WORD_FILE = TemplateForm(".docx", check_bytes, check_template, as_document, _word_fields)
MAIL_TEXT = TemplateForm(".txt", check_mail, check_mail_file, tidied, mail_field_names)
FORMS = (WORD_FILE, MAIL_TEXT)


def form_of(stem: str) -> TemplateForm:
    """Return the form of a template by its stem, ``ja`` or ``ja-mail``."""
    return MAIL_TEXT if stem.endswith(MAIL) else WORD_FILE
