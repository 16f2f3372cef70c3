"""What is said about a letter beside its fields: its kind, why it, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter
from desktop.views.frame import Frame


class LetterNotes(QObject):
    """Words about one letter, in the language of the screen."""

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame

    def of(self, letter: Letter) -> str:
        """Return where an approved letter came from, and of a draft why this kind."""
        return self._came_from(letter.template_sha256) or self._reason(letter)

    def kind_name(self, letter: Letter) -> str:
        """Return the name of its kind."""
        kinds = self._frame.services.letters.kinds()
        names = {one.code: one.name(self._frame.language) for one in kinds}
        return names.get(letter.kind, letter.kind)

    def explain(self, code: str, details: Mapping[str, object]) -> str:
        """Return the sentence of a code; a field in it is named in the screen's language."""
        values = dict(details)
        if "ja" in values and "en" in values:
            values["name"] = values["ja" if self._frame.language == "ja" else "en"]
        return self._frame.explain(DomainError(code, **values))

    def _reason(self, letter: Letter) -> str:
        """Why this kind is the one proposed, and why none may be needed at all."""
        letters = self._frame.services.letters
        code, _, reason = letters.propose(letter.case_id)
        told = [reason] if code == letter.kind and reason else []
        if not letter.state.is_frozen and (none := letters.no_letter(letter.case_id)):
            told.append(none)
        return "\n".join(self.explain(code, {}) for code in told)

    def _came_from(self, digest: str) -> str:
        """Which template an approved letter came from; empty for a draft."""
        if not digest:
            return ""
        origin = self._frame.services.templates.origin_of(digest)
        if origin.version:
            return self.tr("Made from your version {number} of the template.").format(
                number=origin.version
            )
        return self.tr("Made from the shipped template.") if origin.origin else ""
