"""What stands on an envelope, and that it stays on the paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.domain.envelope import (
    EnvelopeForm,
    EnvelopeSetup,
    EnvelopeText,
    checked_setup,
    forms_for,
    paper_of,
    parted_postcode,
)
from desktop.domain.envelope_pages import envelope_pages, frame_corners
from desktop.domain.envelope_ruler import ruler_pages
from desktop.domain.errors import Refused
from desktop.domain.page import Box, PagedDocument

JA = EnvelopeText(
    "ja",
    postcode="1230045",
    address=("見本県仮町市例示1-12-3", "メゾン架空203号室"),
    addressee=("架空商会株式会社", "総務部", "課長 仮山 はなこ 様"),
    sender=("みほん内科クリニック",),
    sender_address=("〒123-0001", "見本県仮町市見本2-3-4"),
)
EN = EnvelopeText(
    "en",
    address=("1-1-1 Reiji, Karimachi", "Mihon 123-0045", "Japan"),
    addressee=("Ms Hanako Kariyama", "Example Trading Ltd"),
    sender=("Mihon Clinic",),
    sender_address=("2-3-4 Mihon, Karimachi",),
)
LONG = replace(
    JA,
    address=tuple(f"{number}行目のたいへん長い住所の続き" for number in range(10)),
    addressee=("特定非営利活動法人" + "架空" * 95, "仮名小路 喜三郎左衛門 様"),
    sender_address=("見本県" + "仮町市" * 20,),
    confidential=True,
)
EVERY = [(text, form) for text in (JA, EN, LONG) for form in forms_for(text.language)]


def usual(text: EnvelopeText, form: EnvelopeForm) -> EnvelopeSetup:
    return paper_of(form, text.language).usual


def made(text: EnvelopeText, form: EnvelopeForm, **changes) -> PagedDocument:
    return envelope_pages(text, form, replace(usual(text, form), **changes))


def box_of(document: PagedDocument, words: str) -> Box:
    return next(box for box in document.boxes if any(words in block.text for block in box.blocks))


def size_of(document: PagedDocument, words: str) -> float:
    blocks = [block for box in document.boxes for block in box.blocks]
    return next(block.runs[0].size for block in blocks if words in block.text)


@pytest.mark.parametrize(("text", "form"), EVERY)
def test_everything_stays_on_the_paper(text, form):
    text = replace(text, confidential=True)
    document = made(text, form)
    sheet = document.sheet
    for box in document.boxes:
        assert box.x_mm >= 0
        assert box.y_mm >= 0
        assert box.x_mm + box.width_mm <= sheet.width_mm
        assert box.y_mm + box.height_mm <= sheet.height_mm


@pytest.mark.parametrize(("text", "form"), EVERY)
def test_no_word_of_the_letter_is_lost(text, form):
    said = "".join(made(text, form).text.split())
    upright = paper_of(form, text.language).vertical
    for line in (*text.addressee, *text.sender):
        assert "".join(line.split()) in said
    if not upright:
        assert all("".join(line.split()) in said for line in text.address)


def test_a_vertical_envelope_has_kanji_figures_and_the_postcode_in_its_frames():
    document = made(JA, EnvelopeForm.LONG_UPRIGHT)
    assert "例示一－一二－三" in document.text
    assert "二〇三号室" in document.text
    corners = list(frame_corners(120))
    figures = [box for box in document.boxes if re.fullmatch("[0-9]", box.blocks[0].text)]
    assert [box.blocks[0].text for box in figures] == list("1230045")
    assert [(box.x_mm, box.y_mm) for box in figures] == corners
    assert corners[-1][0] + 5.7 == pytest.approx(120 - 8)


def test_without_printed_frames_the_postcode_is_a_line_of_the_address():
    across = made(JA, EnvelopeForm.LONG_ACROSS)
    assert "〒123-0045" in across.text
    upright = made(JA, EnvelopeForm.LONG_UPRIGHT, postcode_printed=False)
    assert "〒一二三－〇〇四五" in upright.text


def test_the_name_is_the_largest_line():
    for form in (EnvelopeForm.LONG_UPRIGHT, EnvelopeForm.LONG_ACROSS, EnvelopeForm.LABEL):
        document = made(JA, form)
        assert size_of(document, "仮山") > size_of(document, "総務部")
        assert size_of(document, "仮山") > size_of(document, "みほん内科")


def test_long_lines_are_set_smaller_until_they_fit():
    assert size_of(made(LONG, EnvelopeForm.LONG_ACROSS), "仮名小路") < size_of(
        made(JA, EnvelopeForm.LONG_ACROSS), "仮山"
    )


def test_an_address_that_no_size_fits_is_told_of():
    tight = (EnvelopeForm.LONG_UPRIGHT, EnvelopeForm.LABEL, EnvelopeForm.WINDOW)
    assert all(made(LONG, form).gaps == ("too_long",) for form in tight)
    for text in (JA, EN, replace(JA, confidential=True)):
        assert all(made(text, form).gaps == () for form in forms_for(text.language))


def test_the_mark_is_there_only_when_the_letter_bears_it():
    for text, words in ((JA, "親展"), (EN, "PRIVATE AND CONFIDENTIAL")):
        for form in forms_for(text.language):
            assert words not in made(text, form).text
            marked = made(replace(text, confidential=True), form)
            assert box_of(marked, words).edge > 0


def test_the_mark_stands_left_of_a_vertical_name_and_below_a_horizontal_one():
    both = replace(JA, confidential=True)
    upright, across = made(both, EnvelopeForm.LONG_UPRIGHT), made(both, EnvelopeForm.LONG_ACROSS)
    mark, name = box_of(upright, "親展"), box_of(upright, "仮山")
    assert mark.x_mm + mark.width_mm < name.x_mm
    mark, name = box_of(across, "親展"), box_of(across, "仮山")
    assert mark.y_mm > name.y_mm + name.height_mm


def test_the_mark_is_seen_through_the_window():
    document = made(replace(JA, confidential=True), EnvelopeForm.WINDOW)
    mark, paper = box_of(document, "親展"), paper_of(EnvelopeForm.WINDOW, "ja")
    assert mark.y_mm + mark.height_mm <= paper.usual.y_mm + paper.field_height_mm


def test_the_sender_stands_low_in_japanese_and_high_at_the_left_in_english():
    upright = box_of(made(JA, EnvelopeForm.LONG_UPRIGHT), "みほん内科")
    assert upright.x_mm < 20
    assert upright.y_mm > 120
    across = box_of(made(JA, EnvelopeForm.LONG_ACROSS), "みほん内科")
    assert across.y_mm > 80
    english = box_of(made(EN, EnvelopeForm.LONG_ACROSS), "Mihon Clinic")
    assert (english.x_mm, english.y_mm) == (12, 10)


def test_the_sender_can_be_left_out():
    for form in forms_for("ja"):
        assert "みほん内科" not in made(JA, form, with_sender=False).text


def test_the_field_of_the_address_moves_by_the_millimetre():
    for form in (EnvelopeForm.WINDOW, EnvelopeForm.LONG_ACROSS):
        place = usual(JA, form)
        before = box_of(made(JA, form), "例示")
        after = box_of(made(JA, form, x_mm=place.x_mm + 3.5, y_mm=place.y_mm + 2), "例示")
        assert (after.x_mm - before.x_mm, after.y_mm - before.y_mm) == (3.5, 2)


def test_a_label_is_printed_where_the_sheet_still_has_one():
    first = box_of(made(JA, EnvelopeForm.LABEL), "例示")
    fourth = box_of(made(JA, EnvelopeForm.LABEL, label=4), "例示")
    assert fourth.x_mm - first.x_mm == pytest.approx(83.8)
    assert fourth.y_mm - first.y_mm == pytest.approx(42.3)


def test_an_english_address_lies_across_a_large_envelope():
    assert paper_of(EnvelopeForm.LARGE, "en").width_mm == 332
    assert paper_of(EnvelopeForm.LARGE, "ja").width_mm == 240
    assert EnvelopeForm.LONG_UPRIGHT not in forms_for("en")


@pytest.mark.parametrize("form", EnvelopeForm)
@pytest.mark.parametrize(("x", "y"), [(-1, 5), (5, -1), (400, 5), (5, 400)])
def test_a_place_off_the_paper_is_refused(form, x, y):
    with pytest.raises(Refused) as refused:
        checked_setup(EnvelopeSetup(x, y), form, "ja")
    assert refused.value.code == "envelope.off_paper"


@pytest.mark.parametrize("form", EnvelopeForm)
def test_the_usual_place_is_on_the_paper(form):
    for language in ("ja", "en"):
        place = paper_of(form, language).usual
        assert checked_setup(place, form, language) == place


def test_the_test_print_shows_field_frames_and_scale():
    place = usual(JA, EnvelopeForm.LONG_UPRIGHT)
    document = ruler_pages(EnvelopeForm.LONG_UPRIGHT, place, "ja", "試し刷り")
    assert "試し刷り" in document.text
    assert any((box.x_mm, box.y_mm, box.edge) == (16, 30, 0.6) for box in document.boxes)
    assert [f"{at}" for at in range(10, 120, 10)] == document.text.split("\n")[:11]
    plain = ruler_pages(
        EnvelopeForm.LONG_UPRIGHT, replace(place, postcode_printed=False), "ja", "試し刷り"
    )
    assert len(document.boxes) - len(plain.boxes) == 7


def test_a_postcode_is_parted_from_the_address_only_when_it_is_one():
    assert parted_postcode(("123-0045", "見本県")) == ("1230045", ("見本県",))
    assert parted_postcode(("〒1230045",)) == ("1230045", ())
    assert parted_postcode(("03-0000-1000", "見本県")) == ("", ("03-0000-1000", "見本県"))
