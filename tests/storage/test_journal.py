"""The journal only grows, every alteration shows, and texts can go without a trace of fault."""

from __future__ import annotations

import pytest

from desktop.domain.journal import GENESIS, JournalFault
from desktop.storage import journal
from desktop.storage.database import Store
from desktop.storage.faults import DatabaseFault
from tests.storage.conftest import NOW

REST = "action, noun, noun_id, case_id, field, before_digest, after_digest, previous, seal"


def _add(store: Store, case_id: int | None = 1, before: str = "", after: str = "眠れない") -> int:
    with store.atomic():
        return journal.append(
            store.db,
            at=NOW,
            who="佐藤",
            action="change",
            noun="point",
            noun_id=7,
            case_id=case_id,
            field="impact",
            before=before,
            after=after,
        )


def _add_and_fail(store: Store) -> None:
    with store.atomic():
        _add(store)
        raise ZeroDivisionError


def _tamper(store: Store, sql: str) -> None:
    """As someone would who has the key and a plain tool: triggers away, then the change."""
    store.db.execute("PRAGMA foreign_keys = OFF")
    for trigger in list(store.db.query("SELECT name FROM sqlite_master WHERE type = 'trigger'")):
        if trigger["name"].startswith("journal"):
            store.db.execute(f"DROP TRIGGER {trigger['name']}")
    store.db.execute(sql)


def test_an_entry_says_who_when_what_before_and_after(store: Store) -> None:
    _add(store, after="夜に電話が鳴る")
    _add(store, before="夜に電話が鳴る", after="")
    first, second = journal.entries_of_case(store.db, 1)
    assert (first.entry_id, first.at, first.who, first.field) == (1, NOW, "佐藤", "impact")
    assert (first.before, first.after) == ("", "夜に電話が鳴る")
    assert (second.before, second.after) == ("夜に電話が鳴る", "")
    assert (first.previous, second.previous) == (GENESIS, first.seal)


def test_only_the_cases_own_entries_are_listed(store: Store) -> None:
    _add(store, 1)
    _add(store, 2)
    _add(store, None)
    assert [entry.entry_id for entry in journal.entries_of_case(store.db, 2)] == [2]
    assert [entry.entry_id for entry in journal.entries(store.db, after=1)] == [2, 3]
    assert journal.head(store.db).entry_id == 3


def test_the_same_text_has_another_digest_each_time(store: Store) -> None:
    _add(store)
    _add(store)
    one, two = journal.entries_of_case(store.db, 1)
    assert one.after == two.after
    assert one.after_digest != two.after_digest


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET who = 'x' WHERE id = 1",
        "DELETE FROM journal WHERE id = 2",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE id = 1",
        f"REPLACE INTO journal SELECT id, at, 'x', {REST} FROM journal WHERE id = 2",
        f"INSERT INTO journal SELECT 9, at, who, {REST} FROM journal WHERE id = 2",
        f"INSERT INTO journal SELECT 3, at, who, {REST} FROM journal WHERE id = 2",
        "UPDATE journal_texts SET text = 'x'",
        "INSERT OR REPLACE INTO journal_texts SELECT entry_id, side, salt, 'x' FROM journal_texts",
    ],
)
def test_nothing_in_it_can_be_rewritten(store: Store, sql: str) -> None:
    _add(store)
    _add(store)
    before = journal.entries(store.db)
    with pytest.raises(DatabaseFault, match="append-only"):
        store.db.execute(sql)
    assert journal.entries(store.db) == before


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("UPDATE journal SET who = 'x' WHERE id = 2", JournalFault(2, "seal")),
        ("UPDATE journal SET case_id = NULL WHERE id = 3", JournalFault(3, "seal")),
        ("DELETE FROM journal WHERE id = 2", JournalFault(2, "missing")),
        ("DELETE FROM journal WHERE id = 1", JournalFault(1, "missing")),
        (f"UPDATE journal SET previous = '{GENESIS}' WHERE id = 3", JournalFault(3, "link")),
        ("UPDATE journal_texts SET text = 'x' WHERE entry_id = 4", JournalFault(4, "text")),
    ],
)
def test_the_first_broken_link_is_found(store: Store, sql: str, fault: JournalFault) -> None:
    for _ in range(4):
        _add(store)
    assert journal.first_broken(store.db) is None
    _tamper(store, sql)
    assert journal.first_broken(store.db) == fault


def test_a_long_chain_is_verified_in_pieces(store: Store) -> None:
    with store.atomic():
        for _ in range(1203):
            _add(store)
    assert journal.first_broken(store.db) is None
    _tamper(store, "UPDATE journal SET noun_id = 8 WHERE id = 1001")
    assert journal.first_broken(store.db) == JournalFault(1001, "seal")


def test_erased_texts_are_gone_and_the_chain_stays_whole(store: Store) -> None:
    _add(store, 1, before="前", after="後")
    _add(store, 2)
    journal.erase_texts(store.db, 1)
    (erased,) = journal.entries_of_case(store.db, 1)
    assert (erased.before, erased.after) == (None, None)
    assert journal.entries_of_case(store.db, 2)[0].after == "眠れない"
    assert journal.first_broken(store.db) is None


def test_an_entry_of_a_block_that_failed_never_was(store: Store) -> None:
    _add(store)
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(store)
    assert _add(store) == 2
    assert journal.first_broken(store.db) is None


def test_odd_text_is_kept_as_it_is(store: Store) -> None:
    odd = "𠮷野 👩‍👩‍👧 \u200f'; DROP TABLE journal;-- \0 末尾"
    _add(store, after=odd)
    assert journal.entries_of_case(store.db, 1)[0].after == odd
    assert journal.first_broken(store.db) is None
