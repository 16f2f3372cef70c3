"""The text of one letter as the window shows it, for tests to speak of by its words."""

from __future__ import annotations

from desktop.letters.opening import plain_text
from desktop.services.suite import Services

CAUSE = "お電話の予定の管理が行き届いておりませんでした。"
OWN = "お電話の予定を、担当者の手帳だけで管理しておりました。"


class Text:
    """The text of one letter as the window shows it."""

    def __init__(self, house: Services, letter_id: int) -> None:
        self.house, self.letter_id = house, letter_id

    def view(self):
        return self.house.letter_editing.view(self.letter_id)

    def row(self, words: str):
        """Return the row that says, or whose template says, these words."""
        found = [
            one
            for one in self.view().rows
            if words in one.text or words in one.template or words in one.then
        ]
        assert found, words
        return found[0]

    def printed(self) -> str:
        return "\n".join(plain_text(self.house.letters.prepare(self.letter_id)().docx))

    def change(self, words: str, text: str, **how) -> None:
        self.house.letter_editing.set_text(self.letter_id, self.row(words).key, text, **how)

    def codes(self) -> list[str]:
        return [one.code for one in self.house.letters.missing(self.letter_id)]
