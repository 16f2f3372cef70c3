"""What a person does with a letter's copy in Word, for tests."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from desktop.letters.opening import plain_text
from desktop.services.suite import Services

NAME = "C-2026-0001 お詫び.docx"


def save(path: Path, words: str, instead: str) -> None:
    """Change one paragraph as a person does in Word, and save."""
    document = Document(str(path))
    for one in document.paragraphs:
        if words in one.text:
            one.runs[0].text = one.text.replace(words, instead)
            for run in one.runs[1:]:
                run.text = ""
    document.save(str(path))


def printed(house: Services, letter_id: int) -> str:
    return "\n".join(plain_text(house.letters.prepare(letter_id)().docx))


def row(house: Services, letter_id: int, words: str):
    rows = house.letter_editing.view(letter_id).rows
    return next(one for one in rows if words in one.text or words in one.template)
