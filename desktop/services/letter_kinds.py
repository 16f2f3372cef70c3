"""Which kinds of letters there are templates for, and which one a case calls for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import DomainError, NotFound
from desktop.domain.letter_kind_choice import no_letter, propose_kind
from desktop.domain.person import Person
from desktop.services.letter_source import LetterSource
from desktop.services.letter_values import KindInfo

if TYPE_CHECKING:
    from desktop.letters.kinds import LetterKind


class LetterKinds:
    """The kinds half of :class:`desktop.services.letter_paper.LetterPaper`.

    Args:
        roots: Folders of templates, the shipped one first, then the office's own.
    """

    def __init__(self, source: LetterSource, roots: tuple[Path, ...]) -> None:
        self._source = source
        self._roots = roots
        self._kinds: dict[str, LetterKind] | None = None
        self._trouble: DomainError | None = None

    def reload(self) -> None:
        """Look at the folders of templates again: one of them was changed."""
        self._kinds = self._trouble = None

    def kinds(self) -> list[KindInfo]:
        """Return the kinds there are templates for, by code."""
        return [
            KindInfo(
                kind.code,
                kind.name("ja"),
                kind.name("en"),
                kind.has_vertical,
                frozenset(language for language in ("ja", "en") if kind.has_mail(language)),
            )
            for kind in self._all().values()
        ]

    def propose(self, case_id: int) -> tuple[str, str, str]:
        """Return kind, language and the code of the reason for a case."""
        case = self._source.case(case_id)
        person = self._source.person(case)
        code, reason = propose_kind(self._source.kind_facts(case))
        if code not in self._all():
            code = next(iter(self._all()), code)
        return code, person.language if person else "ja", reason

    def no_letter(self, case_id: int) -> str:
        """Return the code of the reason why no letter is called for; empty where one is."""
        return no_letter(self._source.kind_facts(self._source.case(case_id)))

    def is_confidential(self, case_id: int, kind: str) -> bool:
        """Return whether 親展 is proposed for this kind and receiver."""
        person = self._source.person(self._source.case(case_id)) or Person(0)
        found = self._all().get(kind)
        return found is not None and found.proposes_confidential(is_private=not person.company)

    # Inside

    def _all(self) -> dict[str, LetterKind]:
        if self._kinds is None:
            from desktop.letters.kinds import read_kinds

            try:
                self._kinds = read_kinds(self._roots)
            except DomainError as error:  # in the office's own: work goes on with the shipped ones
                self._kinds, self._trouble = read_kinds(self._roots[:1]), error
        return self._kinds

    def _kind(self, code: str) -> LetterKind:
        kind = self._all().get(code)
        if kind is None:
            raise NotFound("letter.unknown_kind", kind=code)
        return kind

    def _kind_or_first(self, code: str) -> LetterKind:
        return self._all().get(code) or next(iter(self._all().values()))
