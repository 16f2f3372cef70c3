"""What a field of the catalogue is."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.letters.template import Value


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """What a field is.

    Attributes:
        name: Key in values, overrides and screens, e.g. ``"letter_date"``.
        ja, en: Its names in a template and on screens.
        about_ja, about_en: What it holds, one sentence.
        required: Whether no letter of any kind is approved without it; what a kind needs
            beside is said in its ``letter.toml``.
        sample_ja, sample_en: A value as printed; lists one element per line, columns parted by ``|``.
        many: One paragraph per element.
        columns: Names of the columns (ja, en) of a field with table rows.
        typed: Typed in the letter alone; no screen of the case holds it.
        whole: Whole sentences, completed at their end.
        money: An amount in yen; bare figures are written as 44,000円.
        mail: Only a mail has it; a letter on paper has no place for it.
        printed: Whether a template may print it; ``False``: kept with the letter only.
    """

    name: str
    ja: str
    en: str
    about_ja: str
    about_en: str
    sample_ja: str
    sample_en: str
    required: bool = False
    many: bool = False
    columns: tuple[tuple[str, str], ...] = ()
    typed: bool = False
    whole: bool = False
    money: bool = False
    mail: bool = False
    printed: bool = True

    def label(self, language: str) -> str:
        """Return the name in ``language``."""
        return self.ja if language == "ja" else self.en

    @property
    def several(self) -> bool:
        """Whether its box holds more than one line."""
        return self.many or self.whole or bool(self.columns)

    def sample(self, language: str) -> Value:
        """Return the sample as a value for rendering."""
        text = self.sample_ja if language == "ja" else self.sample_en
        if self.columns:
            cells = [line.split("|") for line in text.split("\n")]
            return [
                {
                    name: cell
                    for names, cell in zip(self.columns, row, strict=True)
                    for name in names
                }
                for row in cells
            ]
        return text.split("\n") if self.many else text
