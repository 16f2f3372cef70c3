"""A letter's content: kinds, fields, what is missing, and the finished paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import DomainError, Refused
from desktop.domain.letter import Letter
from desktop.domain.letter_edit import HandText
from desktop.domain.letter_kind import missing_for
from desktop.domain.letter_kind_questions import NOT_YET, Question, answer_of, still_to_ask
from desktop.domain.person import Person
from desktop.services.letter_hand import Laid, LetterHand
from desktop.services.letter_kinds import LetterKinds
from desktop.services.letter_links import window_link
from desktop.services.letter_reasons import checks_of, standing_before
from desktop.services.letter_source import LetterSource
from desktop.services.letter_values import (
    Check,
    Frozen,
    KindInfo,
    LetterField,
    MakePdf,
    Missing,
    Rendered,
)
from desktop.services.settings import SettingsService

if TYPE_CHECKING:
    from desktop.domain.letter_material import LetterMaterial
    from desktop.letters.fields import Field

__all__ = [
    "Check",
    "Frozen",
    "KindInfo",
    "LetterField",
    "LetterPaper",
    "MakePdf",
    "Missing",
    "Rendered",
]
DRAFT_MARKS = {"ja": "下書き", "en": "DRAFT"}


class LetterPaper(LetterKinds):
    """Makes a letter's paper from its material.

    Args:
        roots: Folders of templates, the shipped one first, then the office's own.
        work: The one folder where plain files lie while Word has them.
        hand: What was changed by hand.
    """

    def __init__(
        self,
        source: LetterSource,
        settings: SettingsService,
        *,
        roots: tuple[Path, ...],
        work: Path,
        hand: LetterHand,
    ) -> None:
        super().__init__(source, roots)
        self.hand = hand
        self._settings = settings
        self._work = work

    # Content

    def fields(self, letter: Letter) -> list[LetterField]:
        """Return the fields this kind of letter has a place for, in the order of the page."""
        case = self._source.case(letter.case_id)
        return [
            LetterField(
                name=one.name,
                label_ja=one.label_ja,
                label_en=one.label_en,
                value=one.text,
                proposed=one.proposed,
                is_own=one.overridden,
                required=one.required,
                missing=one.missing,
                several=one.several,
                link=window_link(one.link, case, letter),
            )
            for one in self._values(letter).values()
            if self._has_place(one)
        ]

    def missing(self, letter: Letter) -> list[Missing]:
        """Return what stands before an approval, each once.

        First what the gate and the required fields ask for; then, with all of it there,
        the faults of the finished text that no letter may go out with.
        """
        case = self._source.case(letter.case_id)
        found = self.missing_gate(letter)
        told = {one.link for one in found}
        for one in self._values(letter).values():
            link = window_link(one.link, case, letter)
            covered = any(link == other or other.startswith(f"{link}/") for other in told)
            if one.missing and not covered:
                details = {"ja": one.label_ja, "en": one.label_en}
                found.append(Missing("letter.field_missing", link, details))
        if found:
            return found
        try:
            if self._trouble is not None:
                raise self._trouble
            checks = self.checks(letter)
        except DomainError as error:  # a template of the office's own that can't be filled
            return [Missing(error.code, f"letter/{letter.letter_id}", error.details)]
        return standing_before(checks, letter)

    def missing_gate(self, letter: Letter) -> list[Missing]:
        """Return what the kind's gate still asks for (C1, J41)."""
        case = self._source.case(letter.case_id)
        rule = self._kind(letter.kind).rule
        return [
            Missing(one.code, window_link(one.link, case, letter), one.details)
            for one in missing_for(
                rule,
                case.failing,
                self._source.points(case.case_id),
                open_promises=self._source.open_promises(case.case_id),
            )
        ]

    def questions(self, letter: Letter) -> list[tuple[Question, str]]:
        """Return what is still to be asked before this letter, with "no" where that was said."""
        person = self._source.person(self._source.case(letter.case_id)) or Person(0)
        asked = self._kind(letter.kind).questions
        open_ones = still_to_ask(asked, letter.overrides, wants_letter=person.wants_letter)
        return [(one, answer_of(one, letter.overrides)) for one in open_ones]

    def checks(self, letter: Letter) -> list[Check]:
        """Return every check of the finished letter, the failed ones first."""
        from desktop.letters.opening import plain_text
        from desktop.letters.proof import proof

        case = self._source.case(letter.case_id)
        values = self._values(letter)
        rendered = self._render(letter, values, is_draft=False)
        parts = (self._material(letter), self._kind(letter.kind), values)
        others = self._source.other_names(case, "\n".join(plain_text(rendered)))
        proved = proof(rendered, *parts, other_names=others)
        checks = checks_of(
            self.hand.findings(self.laid(letter), proved, letter, parts), case, letter
        )
        checks += self._asked(letter) + self.hand.word_checks(letter)
        return sorted(checks, key=lambda check: (check.ok, not check.blocks))

    # Changed by hand

    def sheet_name(self, letter: Letter) -> str:
        """Return what changes by hand are kept under: kind and template, ``L6/ja-vertical``."""
        return f"{letter.kind}/{self._stem(letter)}"

    def laid(self, letter: Letter, *, even_if_same: bool = False) -> Laid:
        """Return a letter's paragraphs with the changes; none are read where nothing was changed."""
        from desktop.letters.editing_render import Sheet
        from desktop.letters.fields import printed_values

        hand, file = self.hand.of(letter, self.sheet_name(letter))
        if hand.is_empty and not even_if_same:
            return Laid()
        values = printed_values(self._values(letter), letter.language)
        return self.hand.lay(Sheet(self._template(letter)(), values, hand, file))

    def word_copy(self, letter: Letter) -> bytes:
        """Return the marked draft for Word; its number's place stays open until the approval."""
        values = self._values(letter)
        number = values["letter_number"]
        if self._material(letter).number_printed and not number.text:
            open_place = (
                f"{{{{{number.label_ja if letter.language == 'ja' else number.label_en}}}}}"
            )
            values["letter_number"] = replace(number, value=open_place)
        return self._job(letter, values, is_draft=True)()

    # Paper

    def prepare(self, letter: Letter, *, is_draft: bool) -> Callable[[], Rendered]:
        """Read now all the letter needs; return the slow part, to run on any thread."""
        job = self._job(letter, self._values(letter), is_draft=is_draft)

        def make() -> Rendered:
            return self.read(job())

        return make

    def prepare_with(self, letter: Letter, template: Path) -> Callable[[], Rendered]:
        """The same with a template of one's own, always marked as draft.

        Raises:
            Refused: ``template.faults`` with the list of faults; nothing is filled.
        """
        from desktop.letters.check import check_template
        from desktop.letters.opening import read_bytes

        faults = check_template(template)
        if faults:
            raise Refused("template.faults", count=len(faults), faults=tuple(faults))
        own = read_bytes(template)
        job = self._job(letter, self._values(letter), is_draft=True, template=own, as_template=True)
        return lambda: self.read(job())

    def read(self, docx: bytes) -> Rendered:
        """Return a Word file with its pages."""
        from desktop.letters.reading import read_pages

        return Rendered(docx, read_pages(docx))

    def freeze(self, letter: Letter, make_pdf: MakePdf) -> Frozen:
        """Make the copies that are kept: with number, without mark."""
        from desktop.letters.template_shelf import digest

        template = self._template(letter)()
        docx = self._job(letter, self._values(letter), is_draft=False, template=template)()
        pages = self.read(docx).pages
        author = self._settings.office().name
        pdf = make_pdf(pages, self.title(letter), letter.language, author)
        return Frozen(docx, pdf, digest(docx), digest(pdf), digest(template))

    def write(self, target: Path, content: bytes) -> Path:
        """Write a file whole or not at all; raises WorldError as ``letters.files`` says."""
        from desktop.letters.files import write_whole

        return write_whole(target, content)

    def write_job(
        self, letter: Letter, target: Path, form: str, make_pdf: MakePdf
    ) -> Callable[[], Path]:
        """Return the job that writes a marked draft as ``docx`` or ``pdf``."""
        make, title = self.prepare(letter, is_draft=True), self.title(letter)
        author = self._settings.office().name

        def job() -> Path:
            rendered = make()
            if form == "docx":
                return self.write(target, rendered.docx)
            pdf = make_pdf(rendered.pages, title, letter.language, author)
            return self.write(target, pdf)

        return job

    def word_job(self, letter: Letter, name: str, stored: bytes | None) -> Callable[[], Path]:
        """Return the job that lays the letter into the working folder (mode 0700)."""
        make = None if stored is not None else self.prepare(letter, is_draft=True)

        def job() -> Path:
            self._work.mkdir(mode=0o700, parents=True, exist_ok=True)
            content = stored if make is None else make().docx
            assert content is not None
            return self.write(self._work / name, content)

        return job

    def title(self, letter: Letter) -> str:
        """Return the letter's subject line, which is the file's title, too."""
        return self._values(letter)["subject"].text or self._kind(letter.kind).name(letter.language)

    # Inside

    def _has_place(self, field: Field) -> bool:
        """Whether a field is shown beside the page."""
        return (field.asked or field.overridden) and not field.of_mail

    def _asked(self, letter: Letter) -> list[Check]:
        """Each question as a check; only where an admission may cost the cover it blocks."""
        waiting = dict(self.questions(letter))
        link = f"letter/{letter.letter_id}/field/"
        return [
            Check(f"letter_answer.{one}", ok=True)
            if one not in waiting
            else Check(
                f"letter_answer.{one}_{'no' if waiting[one] else 'open'}",
                ok=False,
                link=link + one.key,
                blocks=one.holds_up and waiting[one] == NOT_YET,
            )
            for one in self._kind(letter.kind).questions
        ]

    def _material(self, letter: Letter) -> LetterMaterial:
        from desktop.letters.dates import hours_text

        kind = self._kind_or_first(letter.kind)
        hours = hours_text(self._settings.office().hours, letter.language)
        return self._source.material(letter, number_printed=kind.numbered, hours=hours)

    def _values(self, letter: Letter) -> dict[str, Field]:
        from desktop.letters.fields import field_values

        return field_values(self._material(letter), self._kind_or_first(letter.kind))

    def _stem(self, letter: Letter) -> str:
        upright = letter.vertical and self._kind(letter.kind).has_vertical
        return f"{letter.language}-vertical" if upright else letter.language

    def _template(self, letter: Letter) -> Callable[[], bytes]:
        """Return the job that reads the template in use, checked before each use."""
        from desktop.letters.template_shelf import Slot, TemplateShelf

        kind = self._kind(letter.kind)
        slot = Slot(kind.folder, kind.file(self._stem(letter)).stem)
        return partial(TemplateShelf(self._roots[0], self._roots[-1]).content, slot)

    def _render(self, letter: Letter, values: Mapping[str, Field], *, is_draft: bool) -> bytes:
        """Return the letter to be looked through: its figures are left as they were typed."""
        return self._job(letter, values, is_draft=is_draft, plain_figures=True)()

    def _job(
        self,
        letter: Letter,
        values: Mapping[str, Field],
        *,
        is_draft: bool,
        template: bytes | None = None,
        plain_figures: bool = False,
        as_template: bool = False,
    ) -> Callable[[], bytes]:
        from desktop.letters.editing_render import Sheet, rendered_sheet
        from desktop.letters.fields import printed_values

        source = self._template(letter) if template is None else lambda: template
        office = self._settings.office()
        printed = printed_values(values, letter.language if is_draft else "")
        nothing: tuple[HandText, bytes | None] = (HandText(), None)
        by_hand = nothing if as_template else self.hand.of(letter, self.sheet_name(letter))
        fill = partial(
            rendered_sheet,
            title=values["subject"].text,
            author=office.name,
            draft_mark=DRAFT_MARKS[letter.language] if is_draft else "",
            created=letter.created_at,
            plain_figures=plain_figures,
        )
        return lambda: fill(Sheet(source(), printed, *by_hand))
