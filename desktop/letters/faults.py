"""What is wrong with a template, where, and what would put it right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Say = Callable[[str, Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file.

    Attributes:
        part: ``file`` ``body`` ``header`` ``footer`` ``text_box`` or ``cell``.
        paragraph: 1-based number of the paragraph within its part or cell; ``None`` for the file.
        table, row, column: 1-based, for ``cell`` only.
        file: Name of the package's part, for people who look inside.
    """

    part: str = "file"
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    file: str = ""

    @property
    def code(self) -> str:
        """Key of the words for this place."""
        return f"template_place.{self.part}"

    @property
    def details(self) -> dict[str, object]:
        """Values for the braces of those words."""
        return {
            "paragraph": self.paragraph,
            "table": self.table,
            "row": self.row,
            "column": self.column,
            "file": self.file,
        }


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Attributes:
        code: Key of its sentence, ``template.…``.
        place: Where it is.
        quote: The line in which it stands, shortened; ``""`` for the file as a whole.
        proposal: What to write instead, ``{{宛名}}``; ``""`` if nothing near is known.
        details: Values for the sentence's braces beside quote and proposal.
    """

    code: str
    place: Place = Place()
    quote: str = ""
    proposal: str = ""
    details: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, say: Say) -> str:
        """Return place, quoted line and sentence as one line.

        Args:
            say: Gives the sentence of a code with its details filled in, in the
                language of the reader (the content room's work).
        """
        values = {**self.details, "quote": self.quote, "proposal": self.proposal}
        told = say(self.code, values)
        if self.proposal:
            told += say("template.proposal", values)
        if self.place.part == "file":
            return told
        place = say(self.place.code, self.place.details)
        return say("template.located", {"place": place, "quote": self.quote, "told": told})
