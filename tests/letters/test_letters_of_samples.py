"""Letters the sample cases can give, in every kind and language: nothing is left in their text."""

from __future__ import annotations

import io

import pytest
from docx import Document

from benchmarks.every_letter import letters_of_samples, slips


def test_no_letter_of_a_sample_case_holds_a_slip(tmp_path):
    letters = dict(letters_of_samples(tmp_path / "office", cases=5))

    assert len(letters) == 5 * (16 * 2 + 3)
    assert {name: found for name, docx in letters.items() if (found := slips(docx))} == {}


@pytest.mark.parametrize(
    "lines",
    [
        ["{{宛名}} 様"],
        ["仮山 はなこ 様様"],
        ["None"],
        ["謹啓", "本文です。"],
        ["謹啓", "本文です。", "謹白", "謹白"],
        ["お詫び申し上げます。。"],
        ["記", "品名"],
    ],
)
def test_what_must_not_be_left_is_seen(lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)

    assert slips(out.getvalue())
