"""``letter``: the approved letter's stored copy, else a draft marked as one."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from desktop import paths
from desktop.cli.door import Door
from desktop.domain.errors import Refused
from desktop.domain.page import PagedDocument
from desktop.launcher.system import has_display
from desktop.letters.check import check_template
from desktop.letters.files import write_whole
from desktop.services.suite import Services

FORMS = {".docx": "docx", ".pdf": "pdf"}


def make_letter(door: Door, options: argparse.Namespace) -> int:
    """Write a letter of a case to a file.

    Raises:
        Refused: The target's form, an existing file without ``--force``.
    """
    target: Path = options.to
    form = FORMS.get(target.suffix.lower())
    if form is None:
        raise Refused("cli.unknown_form")
    if target.exists() and not options.force:
        raise Refused("cli.file_exists", path=str(target))
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
    faults = check_template(template)
    for fault in faults:
        print(door.sentence(fault.code, fault.sentence_details()), file=sys.stderr)
    return not faults


def _content(
    door: Door, services: Services, options: argparse.Namespace, form: str
) -> bytes | None:
    case = services.cases.by_number(options.number)
    language, template = options.letter_language, options.template
    kind = (options.kind or services.letters.propose(case.case_id)[0]).upper()
    if template is None:
        if kind not in {one.code for one in services.letters.kinds()}:
            raise Refused("letter.unknown_kind", kind=kind)
        for letter in reversed(services.letters.of_case(case.case_id)):
            is_same = (letter.kind, letter.language) == (kind, language)
            if is_same and letter.state.is_frozen:
                return services.letters.stored(letter.letter_id, form)
        missing = services.letters.missing_gate(case.case_id, kind, language)
        for one in missing:
            name = str(one.details.get(door.language, ""))
            print(door.sentence(one.code, {**one.details, "name": name}), file=sys.stderr)
        if missing:
            return None
    rendered = services.letters.render_unsaved(case.case_id, kind, language, template)()
    if form == "docx":
        return rendered.docx
    title = services.letters.title_unsaved(case.case_id, kind, language)
    return _pdf(rendered.pages, title, language, services.settings.office().name)


def _pdf(pages: PagedDocument, title: str, language: str, author: str) -> bytes:
    """Draw the pages; Qt comes in here only, without a screen where there is none."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from desktop.pages.folder import set_font_folder
    from desktop.pages.pdf import pdf_bytes

    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    set_font_folder(paths.resources() / "fonts")
    content = pdf_bytes(pages, title, language, author)
    del app
    return content
