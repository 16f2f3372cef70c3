"""The shipped letters: ``letter.toml`` of each folder, and the Word files beside it.

Folders are looked up in the roots given, the shipped one first; the same kind
under a later root (the office's own) takes its place, file by file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.domain.case import Failing, Kind
from desktop.domain.errors import NotFound, WorldError
from desktop.domain.four_points import PointName
from desktop.domain.letter_kind import KindRule
from desktop.domain.letter_kind_questions import Question

STEMS = ("ja", "en", "ja-vertical")
MAILS = ("ja-mail", "en-mail")
_FORMS = (*((stem, "docx") for stem in STEMS), *((stem, "txt") for stem in MAILS))
Texts = Mapping[str, str]
EVERYWHERE = frozenset(
    "letter_number letter_date confidential recipient_address addressee sender_address sender"
    " sender_phone signer signer_title subject opening closing again".split()
)


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One kind of letter.

    Attributes:
        code: ``"L6"``; ``folder`` is the name of its folder.
        names, purpose: By language: what it is called, when it fits.
        types, severity: Kinds of case it fits, and from how grave (1) to how grave (4).
        rule: The gate, see :mod:`desktop.domain.letter_kind`.
        questions: Asked once before it is written, in this order.
        required: Field names an approved letter must hold, beside the catalogue's.
        optional: Field names it has a place for.
        facts: Field names that make its list of facts (記), in their order.
        proposed: Field name → what stands there until it is changed, by language.
        numbered: Whether the register number is printed unless switched.
        confidential_to_private: Whether 親展 is proposed for a letter to a home.
        opening, closing: The pair for Japanese; both empty for a notice without one.
        subject, subject_dated: By language; ``{date}`` is the day the matter is about: that of
            the complaint, or with ``about = "promise"`` of the promise that was not kept.
        closing_apology: By language: the burden in other words.
        pages, characters: Sheets and characters of the body it should fill at most; 0: no limit.
        paper_because: Why it should go on paper, ``proof``, ``formal`` or ``private``: as a
            mail it needs a reason; ``""`` where a mail fits as well.
        mail_proposed: What stands in a field of a mail instead of ``proposed``.
        files: Language → Word file; the vertical one under ``ja-vertical``, the texts of
            mails under ``ja-mail`` and ``en-mail``.
    """

    code: str
    folder: str
    names: Texts
    purpose: Texts
    rule: KindRule
    types: frozenset[Kind] = frozenset(Kind)
    severity: tuple[int, int] = (1, 4)
    questions: tuple[Question, ...] = ()
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()
    proposed: Mapping[str, Texts] = field(default_factory=dict)
    numbered: bool = False
    confidential_to_private: bool = False
    opening: str = "謹啓"
    closing: str = "謹白"
    subject: Texts = field(default_factory=dict)
    subject_dated: Texts = field(default_factory=dict)
    closing_apology: Texts = field(default_factory=dict)
    pages: int = 1
    characters: int = 0
    paper_because: str = ""
    mail_proposed: Mapping[str, Texts] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)

    @property
    def asked(self) -> frozenset[str]:
        """Names of the fields it has a place for; every letter's own sheet among them."""
        return EVERYWHERE | self.required | self.optional | frozenset(self.facts)

    def name(self, language: str) -> str:
        """Return what the kind is called in ``language``."""
        return self.names["ja" if language == "ja" else "en"]

    @property
    def has_vertical(self) -> bool:
        """Whether there is a vertical template beside the Japanese one."""
        return "ja-vertical" in self.files

    def has_mail(self, language: str) -> bool:
        """Whether there is a text for mails in ``language``."""
        return f"{language}-mail" in self.files

    def file(self, language: str) -> Path:
        """Return the template.

        Raises:
            NotFound: ``letter.no_template`` when there is none in ``language``.
        """
        if language not in self.files:
            raise NotFound("letter.no_template", kind=self.code, language=language)
        return self.files[language]

    def proposes_confidential(self, *, is_private: bool) -> bool:
        """Whether 親展 is proposed."""
        return self.confidential_to_private and is_private


def read_kinds(roots: Iterable[Path]) -> dict[str, LetterKind]:
    """Return every kind found under the roots, by code, in the order of the codes.

    Raises:
        WorldError: ``letter.kind_unreadable`` naming the folder whose
            ``letter.toml`` can't be read or lacks an entry.
    """
    settings: dict[str, dict[str, Any]] = {}
    files: dict[str, dict[str, Path]] = {}
    for root in roots:
        for folder in sorted(root.iterdir()) if root.is_dir() else []:
            if not folder.is_dir():
                continue
            if (folder / "letter.toml").is_file():
                settings[folder.name] = _read_toml(folder / "letter.toml")
            for stem, suffix in _FORMS:
                if (file := folder / f"{stem}.{suffix}").is_file():
                    files.setdefault(folder.name, {})[stem] = file
    kinds = [_kind(name, data, files.get(name, {})) for name, data in settings.items()]
    return {kind.code: kind for kind in sorted(kinds, key=_order)}


def _order(kind: LetterKind) -> tuple[int, str]:
    digits = kind.code.lstrip("L")
    return (int(digits) if digits.isdigit() else 1000, kind.code)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as exc:
        raise WorldError("letter.kind_unreadable", folder=path.parent.name) from exc


def _kind(folder: str, data: dict[str, Any], files: dict[str, Path]) -> LetterKind:
    try:
        gate, print_ = data["gate"], data["print"]
        fields, fits = data.get("fields", {}), data.get("fits", {})
        mildest, gravest = fits.get("severity", (1, 4))
        return LetterKind(
            code=data["code"],
            folder=folder,
            names=data["name"],
            purpose=data["purpose"],
            rule=KindRule(
                code=data["code"],
                failing=frozenset(Failing(value) for value in gate["failing"]),
                points=tuple(PointName(value) for value in gate["points"]),
                investigating=frozenset(PointName(value) for value in gate["investigating"]),
                promises_kept=gate.get("promises_kept", False),
            ),
            types=frozenset(Kind(value) for value in fits.get("type", list(Kind))),
            severity=(mildest, gravest),
            questions=tuple(Question(value) for value in data.get("ask", [])),
            required=frozenset([*fields.get("required", []), *gate["points"]]),
            optional=frozenset(fields.get("optional", [])),
            facts=tuple(fields.get("facts", [])),
            proposed=data.get("proposed", {}),
            numbered=print_["number"],
            confidential_to_private=print_["confidential_to_private"],
            opening=print_["opening"],
            closing=print_["closing"],
            subject=data["subject"],
            subject_dated=data.get("subject_dated", {}),
            closing_apology=data.get("closing_apology", {}),
            pages=print_["pages"],
            characters=print_.get("characters", 0),
            paper_because=data.get("mail", {}).get("paper_because", ""),
            mail_proposed=data.get("mail", {}).get("proposed", {}),
            files=files,
        )
    except (KeyError, TypeError, ValueError) as exc:
        raise WorldError("letter.kind_unreadable", folder=folder) from exc
