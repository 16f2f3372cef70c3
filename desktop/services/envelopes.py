"""Envelopes and labels of a letter: what stands on them, and how this office prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.envelope import (
    EnvelopeForm,
    EnvelopeSetup,
    EnvelopeText,
    checked_setup,
    forms_for,
    paper_of,
    parted_postcode,
)
from desktop.domain.envelope_pages import envelope_pages
from desktop.domain.envelope_ruler import ruler_pages
from desktop.domain.errors import DomainError
from desktop.domain.page import PagedDocument
from desktop.services.letter_values import MakePdf
from desktop.services.paper_files import write_paper
from desktop.services.settings import SettingsService

if TYPE_CHECKING:
    from desktop.services.letters import LetterService

CHOSEN = "envelope_form"
_FIELDS = frozenset(EnvelopeSetup.__dataclass_fields__)


class EnvelopeService:
    """Takes sender and addressee from a letter; keeps where each paper is printed."""

    def __init__(self, letters: LetterService, settings: SettingsService) -> None:
        self._letters = letters
        self._settings = settings

    def text(self, letter_id: int) -> EnvelopeText:
        """Return what is written: as the letter itself names receiver and sender."""
        letter = self._letters.get(letter_id)
        lines = {
            one.name: tuple(line.strip() for line in one.value.splitlines() if line.strip())
            for one in self._letters.fields(letter_id)
        }
        postcode, address = parted_postcode(lines.get("recipient_address", ()))
        return EnvelopeText(
            language=letter.language,
            postcode=postcode,
            address=address,
            addressee=lines.get("addressee", ()),
            sender=lines.get("sender", ()),
            sender_address=lines.get("sender_address", ()),
            confidential=letter.confidential,
        )

    def forms(self, letter_id: int) -> tuple[EnvelopeForm, ...]:
        """Return what this letter's address can be printed on."""
        return forms_for(self._letters.get(letter_id).language)

    def proposed_form(self, letter_id: int) -> EnvelopeForm:
        """Return what was chosen last; a vertical letter goes into a vertical envelope."""
        letter = self._letters.get(letter_id)
        if letter.vertical:
            return EnvelopeForm.LONG_UPRIGHT
        chosen = str(self._settings.get(CHOSEN, ""))
        if chosen in self.forms(letter_id):
            return EnvelopeForm(chosen)
        return EnvelopeForm.LONG_ACROSS

    def setup(self, form: EnvelopeForm, language: str) -> EnvelopeSetup:
        """Return how this office prints a form; as usual where nothing sound was stored."""
        usual = paper_of(form, language).usual
        stored = self._settings.get(_key(form, language))
        if not isinstance(stored, dict):
            return usual
        known = {key: value for key, value in stored.items() if key in _FIELDS}
        try:
            return checked_setup(EnvelopeSetup(**{**asdict(usual), **known}), form, language)
        except (DomainError, TypeError):  # of a later version, or for another size of field
            return usual

    def save_setup(self, form: EnvelopeForm, language: str, setup: EnvelopeSetup) -> EnvelopeSetup:
        """Keep how a form is printed, and that it was the last one chosen.

        Raises:
            Refused: ``envelope.off_paper``; nothing is stored.
        """
        checked = checked_setup(setup, form, language)
        self._settings.set(_key(form, language), asdict(checked))
        self._settings.set(CHOSEN, form.value)
        return checked

    def pages(self, letter_id: int, form: EnvelopeForm, setup: EnvelopeSetup) -> PagedDocument:
        """Return the page to be shown and printed.

        Raises:
            Refused: ``envelope.off_paper``.
        """
        text = self.text(letter_id)
        return envelope_pages(text, form, checked_setup(setup, form, text.language))

    def test_pages(
        self, form: EnvelopeForm, language: str, setup: EnvelopeSetup, caption: str
    ) -> PagedDocument:
        """Return the test print of a form: nobody's name stands on it."""
        return ruler_pages(form, checked_setup(setup, form, language), language, caption)

    def write_job(
        self, letter_id: int, target: Path, document: PagedDocument, make_pdf: MakePdf
    ) -> Callable[[], Path]:
        """Return the job that writes a page as PDF, to run on any thread.

        Raises (the job):
            WorldError: Codes of :func:`desktop.services.paper_files.write_paper`.
        """
        text = self.text(letter_id)
        title, author = " ".join(text.addressee), " ".join(text.sender)
        return lambda: write_paper(target, make_pdf(document, title, text.language, author))


def _key(form: EnvelopeForm, language: str) -> str:
    return f"envelope.{form}.{'ja' if language == 'ja' else 'en'}"
