"""The register: narrowed, searched, taken along, reprinted as copies; what came of each letter."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pytest

from desktop import paths
from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState, SentHow
from desktop.domain.letter_register import GapReason, RegisterOrder, RegisterSearch
from desktop.letters.reading import read_pages
from desktop.pages.folder import set_font_folder
from desktop.pages.layout import layout_pages
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def story(house: Services, clock: FixedClock) -> Story:
    told = tell(house, clock)
    house.points.save(told.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    return told


@pytest.fixture
def approved(house: Services, story: Story):
    """Return the id of another approved letter, each under the next number."""

    def approve(kind: str = "L6") -> int:
        letter_id = house.letters.draft(story.case_id, kind, "ja").letter_id
        house.letters.approve(letter_id, story.owner, "", no_page)
        return letter_id

    return approve


def found(house: Services, **asked) -> list[int]:
    return house.register.ids(RegisterSearch(**asked))


def test_the_register_is_narrowed_by_state_kind_day_approver_and_way(house, story, approved):
    sent, waiting = approved(), approved()
    draft = house.letters.draft(story.case_id, "L15", "ja").letter_id
    house.letters.mark_sent(sent, SentHow.HAND)

    assert found(house) == [draft, waiting, sent]
    assert found(house, states=(LetterState.SENT,)) == [sent]
    assert found(house, kind="L15") == [draft]
    assert found(house, way=SentHow.HAND) == [sent] and found(house, way=SentHow.POST) == []
    by = house.letters.get(sent).approved_by
    assert house.register.approvers() == [by] and found(house, approver=by) == [waiting, sent]
    day = house.letters.get(sent).letter_date
    assert found(house, since=day, until=day) == [draft, waiting, sent]
    assert found(house, since=day + timedelta(days=1)) == []
    assert house.register.years() == [day.year]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("仮山", 3),
        ("例沢", 0),
        ("お約束 -仮山", 0),
        ("御礼", 1),
        ("仮山 御礼", 1),
        ("-御礼", 2),
        ("!?", 0),
    ],
)
def test_words_are_found_in_the_case_and_in_the_name_of_the_kind(
    house, story, approved, words, count
):
    approved(), approved(), house.letters.draft(story.case_id, "L15", "ja")

    assert len(found(house, words=words)) == count


def test_a_whole_number_finds_that_letter_alone(house, approved):
    first, second = approved(), approved()

    assert found(house, words=house.letters.get(first).number) == [first]
    assert found(house, words=house.letters.get(second).number.replace("-", "")) == [second]


def test_a_delivery_proof_and_an_answer_are_found_as_well(house, approved):
    letter_id = approved()
    house.letters.mark_sent(letter_id, SentHow.POST, proof="RR123456789JP")
    house.register.mark_answered(letter_id, "仮山 はなこ", None, "了承とのこと")

    assert found(house, words="RR123456789JP") == found(house, words="了承") == [letter_id]


@pytest.mark.parametrize("order", RegisterOrder)
def test_every_order_lists_every_letter_both_ways(house, story, approved, order):
    approved(), approved(), house.letters.draft(story.case_id, "L15", "ja")
    up, down = found(house, order=order), found(house, order=order, descending=True)

    assert sorted(up) == sorted(down) == sorted(found(house))
    if order is not RegisterOrder.NEWEST:
        assert up == down[::-1]


def test_the_lines_say_whose_letter_it_is_and_one_that_is_gone_is_left_out(house, approved):
    letter_id = approved()
    rows = house.register.rows([letter_id, 999])

    assert list(rows) == [letter_id] and "仮山" in rows[letter_id].person


def test_a_reprint_carries_its_mark_on_every_page_and_the_stored_copy_stays(house, approved, qapp):
    set_font_folder(paths.resources() / "fonts")
    letter_id = approved()
    before = house.letters.stored(letter_id, "docx")
    copies = house.letters.get(letter_id).copies
    pages = house.register.prepare_copy(letter_id)().pages

    assert "写" in pages.marks[0].blocks[0].text
    assert read_pages(before).marks == ()
    layout = layout_pages(pages)
    assert all(page.layers for page in layout.pages)
    house.register.mark_reprinted(letter_id)
    assert house.letters.get(letter_id).copies == copies + 1
    assert house.letters.stored(letter_id, "docx") == before
    newest = house.journal.newest(1)[0]
    assert (newest.action, newest.noun, newest.noun_id) == ("reprint", "letter", letter_id)


def test_a_draft_has_no_copy_to_reprint(house, story):
    draft = house.letters.draft(story.case_id, "L6", "ja").letter_id
    with pytest.raises(Refused) as refusal:
        house.register.prepare_copy(draft)
    assert refusal.value.code == "letter.not_approved"


def test_the_list_is_taken_along_as_excel_reads_it_and_no_cell_calculates(
    house, approved, tmp_path
):
    ids = [approved(), approved()]
    columns = [
        ("Number", lambda row: row.letter.number),
        ("Sum", lambda row: f"=HYPERLINK({row.letter.letter_id})"),
    ]
    written = house.register.csv_job(ids, columns, tmp_path / "list.csv")().read_bytes()

    assert written.startswith(b"\xef\xbb\xbf") and written.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert rows[0] == ["Number", "Sum"]
    assert [row[0] for row in rows[1:]] == [house.letters.get(one).number for one in ids]
    assert all(row[1].startswith("'=") for row in rows[1:])


def test_the_stored_pdfs_are_taken_along_under_their_numbers(house, story, approved, tmp_path):
    ids = [approved(), house.letters.draft(story.case_id, "L15", "ja").letter_id]
    job, count = house.register.pdf_job(ids, tmp_path)

    assert count == job() == 1
    (file,) = tmp_path.glob("*.pdf")
    assert file.name == f"{house.letters.get(ids[0]).number}.pdf"
    assert file.read_bytes() == house.letters.stored(ids[0], "pdf")


def test_an_answer_is_noted_once_the_letter_has_gone_out(house, approved, clock):
    letter_id = approved()
    with pytest.raises(Refused) as refusal:
        house.register.mark_answered(letter_id, "", None, "了承")
    assert refusal.value.code == "letter.not_sent"
    house.letters.mark_sent(letter_id, SentHow.POST)
    sent = house.letters.get(letter_id).sent_on
    for on, answer, code in (
        (None, " ", "letter.answer_empty"),
        (sent - timedelta(days=1), "了承", "letter.answer_before_sending"),
        (date(2099, 1, 1), "了承", "letter.answer_in_future"),
    ):
        with pytest.raises(Refused) as refusal:
            house.register.mark_answered(letter_id, "仮山", on, answer)
        assert refusal.value.code == code

    house.register.mark_answered(letter_id, "仮山 はなこ", None, "了承\nとのこと")
    letter = house.letters.get(letter_id)
    assert (letter.state, letter.answered_by) == (LetterState.ANSWERED, "仮山 はなこ")
    assert (letter.answer, letter.answered_on) == ("了承 とのこと", clock().date())


def test_a_withdrawn_letter_keeps_its_number_with_the_reason_and_never_goes_out(
    house, story, approved
):
    letter_id, other = approved(), approved()
    with pytest.raises(Refused) as refusal:
        house.register.withdraw(letter_id, "  ")
    assert refusal.value.code == "letter.withdraw_reason_missing"
    house.register.withdraw(letter_id, "金額を改めるため")

    letter = house.letters.get(letter_id)
    assert letter.is_withdrawn and letter.number
    with pytest.raises(Refused) as refusal:
        house.letters.mark_sent(letter_id, SentHow.POST)
    assert refusal.value.code == "letter.withdrawn"
    (gap,) = house.register.gaps()
    assert (gap.number, gap.reason) == (letter.number, GapReason.WITHDRAWN)
    assert gap.because == "金額を改めるため" and gap.on == letter.withdrawn_on
    assert found(house, withdrawn=True) == [letter_id]
    house.letters.mark_sent(other, SentHow.POST)
    with pytest.raises(Refused) as refusal:
        house.register.withdraw(other, "遅い")
    assert refusal.value.code == "letter.has_gone_out"


def test_numbers_that_went_with_an_erased_case_are_told_with_their_day(
    house, story, approved, clock
):
    numbers = [house.letters.get(approved()).number for _ in range(2)]
    house.bin.throw(story.case_id, story.owner)
    clock.forward(days=31)
    house.bin.empty_due()  # the clock has jumped: only the day after
    clock.forward(days=1)
    house.bin.empty_due()

    assert [(gap.number, gap.reason) for gap in house.register.gaps()] == [
        (number, GapReason.ERASED) for number in reversed(numbers)
    ]
    assert all(gap.on == clock().date() for gap in house.register.gaps())
