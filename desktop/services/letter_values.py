"""What the letter service hands to screens: kinds, fields, checks, the finished paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.domain.page import PagedDocument

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class KindInfo:
    """One kind of letter: its code (``L6``), names, what it can be written as.

    Attributes:
        vertical: There is a vertical template beside the Japanese one.
        mails: The languages in which there is a text for mails.
    """

    code: str
    name_ja: str
    name_en: str
    vertical: bool = False
    mails: frozenset[str] = frozenset()

    def name(self, language: str) -> str:
        """Return the name in a language of the screen."""
        return self.name_ja if language == "ja" else self.name_en


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that keeps the letter from approval.

    Attributes:
        code: Its sentence in ``messages``.
        link: Where it is written, a link of the window.
    """

    code: str
    link: str
    details: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the finished letter and its verdict; ``blocks`` stands before an approval.

    Attributes:
        reason_key: Under which field the reason is kept why it may stay; ``""`` asks for none.
        reason: What was written there.
    """

    code: str
    ok: bool
    link: str = ""
    details: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    blocks: bool = False
    reason_key: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LetterField:
    """One field of the letter.

    Attributes:
        value: As it will be printed; several lines for several paragraphs.
        proposed: What case, office and person give without a change by hand.
        is_own: Changed by hand for this letter.
        several: Whether its box holds more than one line.
        link: Where its source is written, a link of the window.
    """

    name: str
    label_ja: str
    label_en: str
    value: str
    proposed: str = ""
    is_own: bool = False
    required: bool = False
    missing: bool = False
    several: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A letter as Word file and as pages."""

    docx: bytes
    pages: PagedDocument


@dataclass(frozen=True, slots=True)
class Frozen:
    """The copies kept at approval and their digests (SHA-256, hex)."""

    docx: bytes
    pdf: bytes
    docx_sha256: str
    pdf_sha256: str
    template_sha256: str


MakePdf = Callable[[PagedDocument, str, str, str], bytes]
"""Pages, title, language and author in; the PDF's bytes out."""
