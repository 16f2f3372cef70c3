"""What the journal says is compared with every place that remembers it: note, backups, letters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.four_points import PointName
from desktop.domain.journal import JournalHead
from desktop.office import OpenOffice, create_office, open_office
from desktop.services.journal import Keeper
from desktop.storage import journal
from desktop.storage.faults import DatabaseFault
from desktop.storage.keychain import MemoryKeychain
from tests.case_one_story import tell
from tests.fixed_clock import FixedClock


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock, keychain: MemoryKeychain) -> Iterator[OpenOffice]:
    office = create_office(
        tmp_path / "data", keychain=keychain, now=clock, announce=lambda _k, _n: None
    )
    yield office
    office.close()


@pytest.fixture
def letter_id(office: OpenOffice, clock: FixedClock) -> int:
    house = office.services
    story = tell(house, clock)
    house.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    letter = house.letters.draft(story.case_id)
    house.letters.approve(letter.letter_id, story.owner, "", no_page)
    return letter.letter_id


def rewrite_from(office: OpenOffice, entry: int) -> None:
    """Rewrite the journal from one entry on, so that every link fits: what nobody should see."""
    db = office.store.db
    rows = db.query("SELECT * FROM journal WHERE id >= ? ORDER BY id", (entry,))
    triggers = db.query("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    with office.store.atomic():
        for one in triggers:
            if one["name"].startswith("journal"):
                db.execute(f"DROP TRIGGER {one['name']}")
        db.execute("DELETE FROM journal_texts WHERE entry_id >= ?", (entry,))
        db.execute("DELETE FROM journal WHERE id >= ?", (entry,))
        for one in triggers:
            if one["name"].startswith("journal"):
                db.execute(one["sql"])
        for row in rows:
            journal.append(
                db,
                at=office.services.now(),
                who="somebody else",
                **{name: row[name] for name in ("action", "noun", "noun_id", "case_id", "field")},
            )


def test_the_line_of_an_approved_letter_holds_the_entry_of_its_approval(
    office: OpenOffice, letter_id: int
) -> None:
    house = office.services
    letter = house.letters.get(letter_id)
    entry = journal.entries(office.store.db, after=letter.journal_entry - 1, limit=1)[0]
    assert (entry.action, entry.noun, entry.noun_id) == ("approve", "letter", letter_id)
    assert letter.journal_seal == entry.seal
    house.letters.mark_printed(letter_id)
    assert house.letters.get(letter_id).journal_seal == entry.seal


def test_the_line_is_never_written_again(office: OpenOffice, letter_id: int) -> None:
    with pytest.raises(DatabaseFault, match="seal of an approved letter"), office.store.atomic():
        office.services.letters._letters.note_head(letter_id, JournalHead(1, "0" * 64))


def test_note_backups_and_letters_agree_on_whole_records(
    office: OpenOffice, letter_id: int, clock: FixedClock
) -> None:
    office.services.backups.make()
    found = office.services.journal.verify()
    assert found.is_whole
    assert {one.keeper for one in found.known} == {Keeper.NOTE, Keeper.BACKUP, Keeper.LETTER}


def test_a_journal_rewritten_with_every_link_fitting_is_told_by_the_letter_alone(
    office: OpenOffice, letter_id: int
) -> None:
    first = office.services.letters.get(letter_id).journal_entry
    rewrite_from(office, first - 2)
    (office.store.path.parent / "journal-head.json").unlink()

    found = office.services.journal.verify()

    assert found.fault is None and not found.is_whole
    number = office.services.letters.get(letter_id).number
    assert [(one.keeper, one.place) for one in found.behind] == [(Keeper.LETTER, number)]


def test_and_by_a_backup_alone_where_no_letter_was_approved(
    office: OpenOffice, clock: FixedClock
) -> None:
    tell(office.services, clock)
    made = office.services.backups.make()
    rewrite_from(office, 3)
    (office.store.path.parent / "journal-head.json").unlink()
    found = office.services.journal.verify()
    assert [(one.keeper, one.place) for one in found.behind] == [(Keeper.BACKUP, made.path.name)]


def test_records_put_back_to_an_older_state_are_told_by_the_note(
    office: OpenOffice, clock: FixedClock, keychain: MemoryKeychain
) -> None:
    tell(office.services, clock)
    office.close()
    folder = office.store.path.parent
    note = json.loads((folder / "journal-head.json").read_text(encoding="ascii"))
    note["entry"] += 4
    (folder / "journal-head.json").write_text(json.dumps(note), encoding="ascii")
    again = open_office(
        folder, keychain=keychain, now=clock, announce=lambda _k, _n: None, read_only=True
    )
    assert [one.keeper for one in again.services.journal.verify().behind] == [Keeper.NOTE]
    again.close()
