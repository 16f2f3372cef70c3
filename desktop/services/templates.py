"""The owner's own templates: change in Word, check, take in, go back; every version kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.case import tidy_line
from desktop.domain.errors import DomainError, NotFound, Refused
from desktop.services.context import Context
from desktop.services.template_infos import VARIANTS, TemplateFault, TemplateInfo, Verdict
from desktop.services.template_reading import TemplateReading

if TYPE_CHECKING:
    from desktop.letters.faults import Fault
    from desktop.letters.template_shelf import Slot, Version


class TemplateService(TemplateReading):
    """What an owner can do with templates.

    Args:
        shipped, own: Folders of templates.
        reload: Makes the letters see what changed.
        used: How many approved letters came from the file of this digest.
    """

    def __init__(
        self,
        context: Context,
        *,
        shipped: Path,
        own: Path,
        reload: Callable[[], None],
        used: Callable[[str], int],
    ) -> None:
        super().__init__(shipped=shipped, own=own, used=used)
        self._context = context
        self._reload = reload

    # Changing in Word

    def begin(self, folder: str, stem: str) -> Path:
        """Return the working copy to be opened in Word, laid out unless one is there."""
        slot = self._slot(folder, stem)
        info = self.get(folder, stem)
        name = f"{info.code} {info.name(info.language)} {stem}".strip()
        return self._shelf.begin(slot, name, self._shelf.content(slot))

    def look(self, folder: str, stem: str) -> Verdict:
        """Judge the working copy without taking it in; slow, any thread.

        Raises:
            NotFound: ``template.not_being_changed``.
            WorldError: ``letter.template_unreadable``: Word is just writing it.
        """
        return self._verdict(self._slot(folder, stem), self._saved(folder, stem))

    def take_in(self, folder: str, stem: str) -> Verdict:
        """Take the saved working copy into use if it is sound; else nothing changes.

        Raises:
            As :meth:`look`, and codes of writing a file.
        """
        slot, content = self._slot(folder, stem), self._saved(folder, stem)
        verdict = self._verdict(slot, content)
        if not verdict.faults and verdict.is_new:
            version = self._use(slot, content, "take_in")
            self._finish_kind(slot)
            return Verdict((), verdict.lost, version.number, True)
        return verdict

    def end(self, folder: str, stem: str) -> None:
        """Put the working copy away; a change not taken in is dropped with it.

        Raises:
            WorldError: ``letter.target_open`` while Word holds it.
        """
        self._shelf.end(self._slot(folder, stem))
        self._shelf.drop_kind(folder)
        self._context.announce("template", 0)

    # Going back

    def use_version(self, folder: str, stem: str, number: int) -> None:
        """Use a kept version again.

        Raises:
            NotFound: ``template.no_version``.
            Refused: ``template.faults`` where today's rules find faults in it.
        """
        slot = self._slot(folder, stem)
        for version in self._shelf.versions(slot):
            if version.number == number:
                content = version.path.read_bytes()
                faults = self._verdict(slot, content).faults
                if faults:
                    raise Refused("template.faults", count=len(faults))
                self._use(slot, content, "use_version")
                return
        raise NotFound("template.no_version", number=number)

    def use_shipped(self, folder: str, stem: str) -> None:
        """Use the shipped template again; the office's versions stay kept.

        Raises:
            Refused: ``template.no_shipped`` for a kind of the office's own.
        """
        slot = self._slot(folder, stem)
        if self._shelf.shipped(slot) is None:
            raise Refused("template.no_shipped")
        if (own := self._shelf.own(slot)) is not None:
            self._shelf.keep(slot, own.read_bytes(), self._context.now())
            self._shelf.take_out_of_use(slot)
        self._changed(slot, "use_shipped", "shipped")

    # A new kind

    def add_kind(
        self, source: Path, *, name_ja: str, name_en: str, stem: str, like: str
    ) -> tuple[TemplateInfo, Verdict]:
        """Make a new kind of letter from any Word file; with faults it waits to be mended.

        Args:
            source: ``.docx`` or ``.dotx``; it is copied, never changed.
            name_ja, name_en: One of them is enough.
            stem: Language of the letter, ``ja``, ``en`` or ``ja-vertical``.
            like: Code of the kind whose gate, fields and settings it takes over.

        Raises:
            Refused: ``template.kind_needs_name``; ``letter.unknown_language``;
                ``template.not_a_file_for_word`` for a file that may not even be opened.
            NotFound: ``template.unknown``.
            WorldError: The file can't be read or the folder not be written.
        """
        from desktop.letters.kind_settings import settings_like
        from desktop.letters.opening import as_document, read_bytes
        from desktop.letters.template_shelf import Slot
        from desktop.letters.vetting import vet

        name_ja, name_en = tidy_line(name_ja), tidy_line(name_en)
        if not (name_ja or name_en):
            raise Refused("template.kind_needs_name")
        if stem not in VARIANTS or stem.endswith("-mail"):
            raise Refused("letter.unknown_language", language=stem)
        base = self._kinds().get(like)
        if base is None:
            raise NotFound("template.unknown", folder=like)
        content = read_bytes(source)
        if vetted := vet(content):
            raise Refused("template.not_a_file_for_word", faults=_told(vetted))
        content = as_document(content)
        slot = Slot(self._shelf.free_folder(), stem)
        settings = self._shelf.settings_text(base.folder)
        code = self._free_code()
        self._shelf.begin(slot, name_ja if stem != "en" else name_en or name_ja, content)
        text = settings_like(settings, code, name_ja, name_en)
        self._shelf.write_settings(f"{slot.folder}/changing", text)
        verdict = self.take_in(slot.folder, slot.stem)
        self._context.announce("template", 0)
        return self.get(slot.folder, slot.stem), verdict

    # Inside

    def _free_code(self) -> str:
        from desktop.letters.template_shelf import Slot

        taken = set(self._kinds())
        for slot in self._shelf.slots():
            taken.add(self._code_to_be(Slot(slot.folder, slot.stem)))
        number = 1
        while f"X{number}" in taken:
            number += 1
        return f"X{number}"

    def _code_to_be(self, slot: Slot) -> str:
        import tomllib

        try:
            return str(tomllib.loads(self._shelf.settings_text(f"{slot.folder}/changing"))["code"])
        except (DomainError, KeyError, ValueError):
            return ""

    def _saved(self, folder: str, stem: str) -> bytes:
        from desktop.letters.mail_template import decoded, tidied
        from desktop.letters.opening import read_bytes
        from desktop.letters.template_forms import MAIL

        path = self.working(folder, stem)
        if path is None:
            raise NotFound("template.not_being_changed")
        content = read_bytes(path)
        # However an editor saved a text, it is kept one way.
        return tidied(content) if stem.endswith(MAIL) and decoded(content) else content

    def _verdict(self, slot: Slot, content: bytes) -> Verdict:
        from desktop.letters.samples import lost_fields
        from desktop.letters.template_forms import form_of

        if content == self._in_use(slot):
            return Verdict(version=self.get(slot.folder, slot.stem).version)
        form = form_of(slot.stem)
        faults = _told(form.check(content))
        shipped = self._shelf.shipped(slot)
        lost: tuple[tuple[str, str], ...] = ()
        if shipped is not None and not faults:
            lost = lost_fields(content, shipped.read_bytes(), form.fields)
        return Verdict(faults, lost, is_new=True)

    def _in_use(self, slot: Slot) -> bytes | None:
        try:
            return self._shelf.content(slot)
        except NotFound:
            return None

    def _use(self, slot: Slot, content: bytes, action: str) -> Version:
        version = self._shelf.keep(slot, content, self._context.now())
        self._shelf.put_in_use(slot, content)
        self._changed(slot, action, f"{version.number} {version.sha256}")
        return version

    def _finish_kind(self, slot: Slot) -> None:
        """Give a new kind its settings once its first template is sound."""
        if any(kind.folder == slot.folder for kind in self._kinds().values()):
            return
        self._shelf.write_settings(
            slot.folder, self._shelf.settings_text(f"{slot.folder}/changing")
        )
        self._reload()
        self._context.announce("template", 0)

    def _changed(self, slot: Slot, action: str, after: str) -> None:
        with self._context.atomic():
            self._context.record(
                action, "template", 0, field=f"{slot.folder}/{slot.stem}", after=after
            )
        self._reload()
        self._context.announce("template", 0)


def _told(faults: list[Fault]) -> tuple[TemplateFault, ...]:
    return tuple(
        TemplateFault(
            one.code,
            {**one.details, "quote": one.quote, "proposal": one.proposal},
            one.place.code,
            one.place.details,
            one.quote,
            one.proposal,
        )
        for one in faults
    )
