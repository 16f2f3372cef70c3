"""A letter's content: kinds, fields, checks, and the finished paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.letter import Letter
from desktop.domain.page import PagedDocument
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.settings import SettingsService

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class KindInfo:
    """One kind of letter: its code (``L6``) and names."""

    code: str
    name_ja: str
    name_en: str

    def name(self, language: str) -> str:
        """Return the name in a language of the screen."""
        return self.name_ja if language == "ja" else self.name_en


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that keeps the letter from approval.

    Attributes:
        code: Its sentence in ``messages``.
        link: Where it is written.
    """

    code: str
    link: str
    details: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the finished letter and its verdict."""

    code: str
    ok: bool
    link: str = ""
    details: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class LetterField:
    """One field of the letter.

    Attributes:
        value: As it will be printed.
        proposed: What case, office and person give without a change by hand.
        is_own: Changed by hand for this letter.
        link: Where the source is written, ``""`` when only here.
    """

    name: str
    label_ja: str
    label_en: str
    value: str
    proposed: str = ""
    is_own: bool = False
    required: bool = False
    missing: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A letter as Word file and as pages."""

    docx: bytes
    pages: PagedDocument


@dataclass(frozen=True, slots=True)
class Frozen:
    """The copies kept at approval and their digests."""

    docx: bytes
    pdf: bytes
    docx_sha256: str
    pdf_sha256: str
    template_sha256: str


MakePdf = Callable[[PagedDocument, str, str, str], bytes]


class LetterPaper:
    """Reads a letter's material from the case and makes its paper."""

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        settings: SettingsService,
        *,
        roots: tuple[object, ...],
    ) -> None:
        self._context = context
        self._repos = repositories
        self._settings = settings
        self._roots = roots

    def kinds(self) -> list[KindInfo]:
        return []

    def propose(self, case_id: int) -> tuple[str, str, str]:
        return "L6", "ja", ""

    def fields(self, letter: Letter) -> list[LetterField]:
        return []

    def missing(self, letter: Letter) -> list[Missing]:
        return []

    def checks(self, letter: Letter) -> list[Check]:
        return []

    def is_confidential(self, kind: str) -> bool:
        return False

    def prepare(self, letter: Letter, *, is_draft: bool) -> Callable[[], Rendered]:
        raise NotImplementedError

    def read(self, docx: bytes) -> Rendered:
        raise NotImplementedError

    def freeze(self, letter: Letter, make_pdf: MakePdf) -> Frozen:
        raise NotImplementedError
