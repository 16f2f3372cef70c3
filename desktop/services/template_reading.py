"""What can be looked at of templates: which there are, their versions, where a letter came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import DomainError, NotFound
from desktop.domain.page import PagedDocument
from desktop.services.template_infos import (
    CHANGED,
    OWN,
    SHIPPED,
    FieldHint,
    Origin,
    TemplateInfo,
    TemplateVersion,
    by_code,
)

if TYPE_CHECKING:
    from desktop.letters.kinds import LetterKind
    from desktop.letters.template_shelf import Slot, TemplateShelf


class TemplateReading:
    """The reading half of :class:`desktop.services.templates.TemplateService`."""

    def __init__(self, *, shipped: Path, own: Path, used: Callable[[str], int]) -> None:
        self._roots = (shipped, own)
        self._used = used
        self._made: TemplateShelf | None = None

    def all(self) -> list[TemplateInfo]:
        """Return every template, by code and language; new kinds in the making come last."""
        kinds = self._kinds()
        found = [self._info(slot, kinds) for slot in self._shelf.slots()]
        return sorted(found, key=by_code)

    def get(self, folder: str, stem: str) -> TemplateInfo:
        """Return one template.

        Raises:
            NotFound: ``template.unknown``.
        """
        slot = self._slot(folder, stem)
        if slot not in self._shelf.slots():
            raise NotFound("template.unknown", folder=folder)
        return self._info(slot, self._kinds())

    def of_kind(
        self, code: str, language: str, *, vertical: bool = False, mail: bool = False
    ) -> TemplateInfo:
        """Return the template of a kind of letter; raises NotFound ``template.unknown``."""
        kind = self._kinds().get(code)
        if kind is None:
            raise NotFound("template.unknown", folder=code)
        if mail:
            return self.get(kind.folder, f"{language}-mail")
        upright = self._slot(kind.folder, f"{language}-vertical")
        if vertical and upright in self._shelf.slots():
            return self.get(upright.folder, upright.stem)
        return self.get(kind.folder, language)

    def versions(self, folder: str, stem: str) -> list[TemplateVersion]:
        """Return the office's versions, newest first."""
        from desktop.letters.template_shelf import digest

        slot = self._slot(folder, stem)
        own = self._shelf.own(slot)
        in_use = digest(own.read_bytes()) if own else ""
        return [
            TemplateVersion(
                one.number, one.kept_at, one.sha256, one.sha256 == in_use, self._used(one.sha256)
            )
            for one in reversed(self._shelf.versions(slot))
        ]

    def origin_of(self, sha256: str) -> Origin:
        """Return which template a letter came from, by the digest kept with it."""
        from desktop.letters.template_shelf import digest

        for slot in self._shelf.slots():
            for version in self._shelf.versions(slot):
                if version.sha256 == sha256:
                    return Origin(CHANGED, version.number, version.kept_at)
            shipped = self._shelf.shipped(slot)
            if shipped is not None and digest(shipped.read_bytes()) == sha256:
                return Origin(SHIPPED)
        return Origin()

    def sample(self, folder: str, stem: str) -> Callable[[], PagedDocument]:
        """Return the job that fills the template in use with sample values; any thread."""
        from desktop.letters.samples import sample_pages

        content = self._shelf.content(self._slot(folder, stem))
        return lambda: sample_pages(content, stem[:2])

    def sample_mail(self, folder: str, stem: str) -> tuple[str, str]:
        """Return subject and text of a mail's template filled with sample values."""
        from desktop.letters.samples import sample_mail

        return sample_mail(self._shelf.content(self._slot(folder, stem)), stem[:2])

    def fields(self) -> tuple[FieldHint, ...]:
        """Return every field a template may hold, a table's columns one by one."""
        from desktop.letters.samples import field_hints

        return tuple(FieldHint(*hint) for hint in field_hints())

    def working(self, folder: str, stem: str) -> Path | None:
        """Return the working copy, to be watched; ``None`` when nothing is being changed."""
        return self._shelf.working(self._slot(folder, stem))

    def working_copies(self) -> dict[str, Path]:
        """Return every working copy by ``folder/stem``."""
        return self._shelf.working_copies()

    @property
    def _shelf(self) -> TemplateShelf:
        if self._made is None:
            from desktop.letters.template_shelf import TemplateShelf

            self._made = TemplateShelf(*self._roots)
        return self._made

    def _slot(self, folder: str, stem: str) -> Slot:
        from desktop.letters.template_shelf import Slot

        sound = bool(folder) and not set(folder + stem) & set('/\\:*?"<>|.')
        if not sound:
            raise NotFound("template.unknown", folder=folder)
        return Slot(folder, stem)

    def _kinds(self) -> dict[str, LetterKind]:
        from desktop.letters.kinds import read_kinds

        try:
            return read_kinds(self._roots)
        except DomainError:  # a kind of the office's own can't be read: the shipped ones stand
            return read_kinds(self._roots[:1])

    def _info(self, slot: Slot, kinds: Mapping[str, LetterKind]) -> TemplateInfo:
        from desktop.letters.template_shelf import digest

        kind = next((one for one in kinds.values() if one.folder == slot.folder), None)
        own, shipped = self._shelf.own(slot), self._shelf.shipped(slot)
        versions = self._shelf.versions(slot)
        used = [one for one in versions if own and one.sha256 == digest(own.read_bytes())]
        working = self._shelf.working(slot)
        names = (kind.name("ja"), kind.name("en")) if kind else self._names_to_be(slot)
        origin = SHIPPED if own is None and shipped is not None else CHANGED if shipped else OWN
        return TemplateInfo(
            folder=slot.folder,
            stem=slot.stem,
            code=kind.code if kind else "",
            name_ja=names[0],
            name_en=names[1],
            origin=origin,
            version=used[-1].number if used else 0,
            in_use_since=used[-1].kept_at if used else None,
            is_being_changed=working is not None,
            versions=len(versions),
            is_faulty=not self._shelf.is_sound(slot),
        )

    def _names_to_be(self, slot: Slot) -> tuple[str, str]:
        import tomllib

        try:
            text = self._shelf.settings_text(f"{slot.folder}/changing")
            name = tomllib.loads(text)["name"]
            return str(name["ja"]), str(name["en"])
        except (DomainError, KeyError, ValueError):
            return slot.folder, slot.folder
