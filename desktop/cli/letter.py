"""``letter``: the approved letter's stored copy, else a draft marked as one; or its mail."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from pathlib import Path

from desktop.cli.door import Door
from desktop.cli.paper import pdf_maker
from desktop.cli.values import typed_number
from desktop.domain.errors import Refused
from desktop.letters.check import check_template
from desktop.letters.files import write_whole
from desktop.services.suite import Services

FORMS = {".docx": "docx", ".pdf": "pdf", ".txt": "txt", ".eml": "eml"}
MAILS = ("txt", "eml")


def make_letter(door: Door, options: argparse.Namespace) -> int:
    """Write a letter of a case to a file; the database is not touched.

    Raises:
        Refused: The target's form, an existing file without ``--force``.
    """
    target: Path = options.to.expanduser()
    form = FORMS.get(target.suffix.lower())
    if form is None:
        raise Refused("cli.unknown_form")
    if target.exists() and not target.is_dir() and not options.force:
        raise Refused("cli.file_exists", path=str(target))
    if options.template is not None and form in MAILS:
        raise Refused("cli.template_for_paper")
    if options.template is not None and not _is_sound(door, options.template):
        return 1
    with door.reading() as office:
        content = _content(door, office.services, options, form)
    if content is None:
        return 1
    write_whole(target.absolute(), content)
    print(door.sentence("cli.letter_written", {"path": str(target)}))
    return 0


def _is_sound(door: Door, template: Path) -> bool:
    """Say every fault of a template of one's own."""
    faults = check_template(template.expanduser())
    for fault in faults:
        print(fault.sentence(door.sentence), file=sys.stderr)
    return not faults


def _content(
    door: Door, services: Services, options: argparse.Namespace, form: str
) -> bytes | None:
    """Return the file's bytes, ``None`` when the gate was not met and its sentences said."""
    case_id = services.cases.by_number(typed_number(options.number)).case_id
    language, template = options.letter_language, options.template
    if template is not None:
        kind = services.letters.propose(case_id)[0]
        return _draft(services, case_id, kind, language, template.expanduser(), form)
    kind = unicodedata.normalize("NFKC", options.kind).strip().upper()
    if kind not in {one.code for one in services.letters.kinds()}:
        raise Refused("letter.unknown_kind", kind=kind)
    for letter in reversed(services.letters.of_case(case_id)):
        is_same = (letter.kind, letter.language) == (kind, language)
        if is_same and letter.state.is_frozen and letter.by_mail == (form in MAILS):
            if form in MAILS:
                return services.mails.content(letter.letter_id, form)
            return services.letters.stored(letter.letter_id, form)
    missing = services.letters.missing_gate(case_id, kind, language)
    for one in missing:
        print(door.sentence(one.code, one.details), file=sys.stderr)
    return None if missing else _draft(services, case_id, kind, language, None, form)


def _draft(
    services: Services, case_id: int, kind: str, language: str, template: Path | None, form: str
) -> bytes:
    if form in MAILS:
        return services.mails.content_unsaved(case_id, kind, language, form)
    rendered = services.letters.render_unsaved(case_id, kind, language, template)()
    if form == "docx":
        return rendered.docx
    title = services.letters.title_unsaved(case_id, kind, language)
    with pdf_maker() as make_pdf:
        return make_pdf(rendered.pages, title, language, services.settings.office().name)
