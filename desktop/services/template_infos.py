"""What screens and commands are told of templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

SHIPPED, CHANGED, OWN = "shipped", "changed", "own"
VARIANTS = ("ja", "en", "ja-vertical", "ja-mail", "en-mail")


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One fault of a template, for screens.

    Attributes:
        code, details: Its sentence.
        place, place_details: The words for where it is; ``template_place.file`` for the whole.
        quote: The line in which it stands, ``""`` for the file as a whole.
        proposal: What to write instead, ready to be copied; ``""`` where nothing is near.
    """

    code: str
    details: Mapping[str, object]
    place: str
    place_details: Mapping[str, object]
    quote: str = ""
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """One template: a kind of letter in one language.

    Attributes:
        folder, stem: Which one; ``callback_missed``, ``ja``.
        code: The kind's code; ``""`` while a new kind has no sound template yet.
        origin: ``shipped``, ``changed`` (the office's own in place of it) or ``own``.
        version: Number of the office's version in use; 0 for the shipped one.
        in_use_since: When that version was taken in.
        is_being_changed: A working copy lies in Word, or waits for its faults to be mended.
        versions: How many versions are kept.
        is_faulty: A file laid into the folder by hand has faults; another one is used.
    """

    folder: str
    stem: str
    code: str
    name_ja: str
    name_en: str
    origin: str
    version: int = 0
    in_use_since: datetime | None = None
    is_being_changed: bool = False
    versions: int = 0
    is_faulty: bool = False

    @property
    def key(self) -> str:
        """Which template, in one word: ``callback_missed/ja``."""
        return f"{self.folder}/{self.stem}"

    @property
    def language(self) -> str:
        """Language of the letter, ``ja`` or ``en``."""
        return self.stem[:2]

    @property
    def vertical(self) -> bool:
        """Whether its lines run from top to bottom."""
        return self.stem.endswith("-vertical")

    @property
    def is_mail(self) -> bool:
        """Whether it is the text of a mail; else a Word file."""
        return self.stem.endswith("-mail")

    def name(self, language: str) -> str:
        """Return the kind's name in a language of the screen."""
        return self.name_ja if language == "ja" else self.name_en


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """One version that was in use once.

    Attributes:
        letters: How many approved letters came from it.
    """

    number: int
    kept_at: datetime
    sha256: str
    in_use: bool = False
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a saved working copy.

    Attributes:
        faults: All of them; with any, the last good version stays in use.
        lost: Labels (ja, en) of fields the shipped template has and this one has no more.
        version: Number of the version in use now.
        is_new: It was not in use before.
    """

    faults: tuple[TemplateFault, ...] = ()
    lost: tuple[tuple[str, str], ...] = ()
    version: int = 0
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Which template an approved letter came from; ``""`` when it is not here any more."""

    origin: str = ""
    version: int = 0
    kept_at: datetime | None = None


def by_code(info: TemplateInfo) -> tuple[bool, int, str, int]:
    """Sort key: shipped kinds by code, then the office's own, each by language."""
    digits = info.code[1:]
    number = int(digits) if digits.isdigit() else 1000
    place = VARIANTS.index(info.stem) if info.stem in VARIANTS else len(VARIANTS)
    return (not info.code.startswith("L"), number, info.folder, place)


@dataclass(frozen=True, slots=True)
class FieldHint:
    """A field as an owner reads it while writing a template.

    Attributes:
        placeholder_ja, placeholder_en: Ready to be pasted, braces included.
        about_ja, about_en: What it holds, one sentence.
        sample_ja, sample_en: A value as printed.
    """

    name: str
    placeholder_ja: str
    placeholder_en: str
    about_ja: str
    about_en: str
    sample_ja: str
    sample_en: str

    def placeholder(self, language: str) -> str:
        """Return what is pasted into a template of a language."""
        return self.placeholder_ja if language == "ja" else self.placeholder_en

    def about(self, language: str) -> str:
        """Return what it holds, in the language of the screen."""
        return self.about_ja if language == "ja" else self.about_en

    def sample(self, language: str) -> str:
        """Return a value as printed in a letter of a language."""
        return self.sample_ja if language == "ja" else self.sample_en
