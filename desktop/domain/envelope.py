"""Envelopes and labels: which papers there are, and what is written on them.

Lengths are millimetres from the paper's left and upper edge, as a printer and a
ruler measure them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.errors import Refused

POSTCODE_FIGURES = 7
LABELS_ACROSS, LABELS_DOWN = 2, 6
_POSTCODE = re.compile(r"^〒?\s*(\d{3})-?(\d{4})$")


class EnvelopeForm(StrEnum):
    """What is printed on."""

    LONG_UPRIGHT = "long_upright"
    """長形3号, written vertically; Japanese only."""
    LONG_ACROSS = "long_across"
    """長形3号, written across."""
    LARGE = "large"
    """角形2号, which takes A4 flat: vertical in Japanese, across in English."""
    WINDOW = "window"
    """A sheet of A4, folded in three, for an envelope with a window."""
    LABEL = "label"
    """A sheet of twelve labels."""


@dataclass(frozen=True, slots=True)
class EnvelopeText:
    """What is written, each a line.

    Attributes:
        postcode: Seven figures of a Japanese address, ``""`` where there is none.
        address: The receiver's address without that postcode.
        addressee: Company, department and name with the courtesy title, the name last
            in Japanese, first in English.
        sender: Our name, then address and telephone number.
        confidential: 親展.
    """

    language: str
    postcode: str = ""
    address: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    sender: tuple[str, ...] = ()
    sender_address: tuple[str, ...] = ()
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class EnvelopeSetup:
    """How one paper is printed in this office.

    Attributes:
        x_mm, y_mm: Upper left corner of the field of the address; for a sheet of
            labels of its first label.
        postcode_printed: The envelope has seven printed frames for the postcode's figures.
        with_sender: Our name and address are printed, too.
        label: Which label of the sheet, from 1, row by row.
    """

    x_mm: float
    y_mm: float
    postcode_printed: bool = False
    with_sender: bool = True
    label: int = 1


@dataclass(frozen=True, slots=True)
class EnvelopePaper:
    """A paper and its field for the address."""

    width_mm: float
    height_mm: float
    field_width_mm: float
    field_height_mm: float
    usual: EnvelopeSetup
    vertical: bool = False


def paper_of(form: EnvelopeForm, language: str) -> EnvelopePaper:
    """Return a form's paper; 角形2号 lies across for an English address.

    Source: sizes of JIS S 5502 (長形3号 120 × 235 mm, 角形2号 240 × 332 mm).
    """
    if form is EnvelopeForm.LARGE and language != "ja":
        return EnvelopePaper(332, 240, 170, 80, EnvelopeSetup(120, 90))
    return _PAPERS[form]


_PAPERS = {
    EnvelopeForm.LONG_UPRIGHT: EnvelopePaper(
        120, 235, 88, 170, EnvelopeSetup(16, 30, postcode_printed=True), vertical=True
    ),
    EnvelopeForm.LONG_ACROSS: EnvelopePaper(235, 120, 130, 50, EnvelopeSetup(60, 30)),
    EnvelopeForm.LARGE: EnvelopePaper(
        240, 332, 170, 230, EnvelopeSetup(35, 42, postcode_printed=True), vertical=True
    ),
    EnvelopeForm.WINDOW: EnvelopePaper(210, 297, 85, 38, EnvelopeSetup(18, 18)),
    EnvelopeForm.LABEL: EnvelopePaper(210, 297, 83.8, 42.3, EnvelopeSetup(21.2, 21.6)),
}


def forms_for(language: str) -> tuple[EnvelopeForm, ...]:
    """Return what an address in a language can be printed on."""
    return tuple(
        form for form in EnvelopeForm if language == "ja" or form is not EnvelopeForm.LONG_UPRIGHT
    )


def checked_setup(setup: EnvelopeSetup, form: EnvelopeForm, language: str) -> EnvelopeSetup:
    """Return a setup whose field lies on the paper, rounded to a tenth of a millimetre.

    Raises:
        Refused: ``envelope.off_paper`` with how far the field may be moved.
    """
    paper = paper_of(form, language)
    right, low = paper.width_mm - paper.field_width_mm, paper.height_mm - paper.field_height_mm
    if form is EnvelopeForm.LABEL:
        right, low = right - paper.field_width_mm, low - paper.field_height_mm * (LABELS_DOWN - 1)
    if not (0 <= setup.x_mm <= right and 0 <= setup.y_mm <= low):
        raise Refused("envelope.off_paper", right=f"{right:.1f}", low=f"{low:.1f}")
    return replace(
        setup,
        x_mm=round(setup.x_mm * 10) / 10,
        y_mm=round(setup.y_mm * 10) / 10,
        label=min(max(1, setup.label), LABELS_ACROSS * LABELS_DOWN),
    )


def parted_postcode(lines: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the seven figures of a Japanese postcode, and the address without that line.

    >>> parted_postcode(("〒123-0045", "見本県仮町市1-1"))
    ('1230045', ('見本県仮町市1-1',))
    >>> parted_postcode(("1 Mihon", "SW1A 1AA"))
    ('', ('1 Mihon', 'SW1A 1AA'))
    """
    for place, line in enumerate(lines):
        found = _POSTCODE.match(line.strip())
        if found:
            return found[1] + found[2], lines[:place] + lines[place + 1 :]
    return "", lines
