"""Words for states and ways of sending, said the same in register and letter."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.letter import Letter, LetterState, SentHow

TONES = {
    LetterState.DRAFT: "neutral",
    LetterState.CHECKED: "amber",
    LetterState.APPROVED: "accent",
    LetterState.PRINTED: "accent",
    LetterState.SENT: "green",
    LetterState.ANSWERED: "green",
}


def state_word(state: LetterState) -> str:
    """Return the word for a state, in the language of the screen."""
    translate = QCoreApplication.translate
    return {
        LetterState.DRAFT: translate("LetterWords", "draft"),
        LetterState.CHECKED: translate("LetterWords", "waits for approval"),
        LetterState.APPROVED: translate("LetterWords", "approved"),
        LetterState.PRINTED: translate("LetterWords", "printed"),
        LetterState.SENT: translate("LetterWords", "sent"),
        LetterState.ANSWERED: translate("LetterWords", "answered"),
    }[state]


def standing(letter: Letter) -> tuple[str, str]:
    """Return the word for where a letter stands, with its number, and the tone of its chip."""
    word = withdrawn_word() if letter.is_withdrawn else state_word(letter.state)
    tone = "neutral" if letter.is_withdrawn else TONES[letter.state]
    return f"{word} {letter.number}".rstrip(), tone


def withdrawn_word() -> str:
    """Return the word for a letter that was approved and does not go out."""
    return QCoreApplication.translate("LetterWords", "withdrawn")


def sent_word(how: SentHow) -> str:
    """Return the word for a way of sending."""
    translate = QCoreApplication.translate
    return {
        SentHow.POST: translate("LetterWords", "by post"),
        SentHow.HAND: translate("LetterWords", "by hand"),
        SentHow.MAIL: translate("LetterWords", "by mail"),
    }[how]


def language_word(language: str) -> str:
    """Return the letter's language, in the language of the screen."""
    translate = QCoreApplication.translate
    if language == "ja":
        return translate("LetterWords", "Japanese")
    return translate("LetterWords", "English")


def way_word(letter: Letter) -> str:
    """Return how a letter goes, or went, out."""
    if letter.sent_how is not None:
        return sent_word(letter.sent_how)
    translate = QCoreApplication.translate
    return (
        translate("LetterWords", "mail") if letter.by_mail else translate("LetterWords", "letter")
    )
