"""The bigram index: one row holds all texts of a case, newest case found first.

Every run is cut into overlapping pairs of signs with an end mark, so a query of
one sign is a prefix and a longer one a phrase, anywhere inside a word. Runs are
parted by one break token and texts by two, so no phrase crosses what a person
did not write together.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.search_text import (
    BREAK,
    BREAK_MARK,
    END_MARK,
    normalise,
    words_of,
)
from desktop.storage.connection import OfficeDatabase


def put_case(db: OfficeDatabase, case_id: int, texts: Iterable[str]) -> None:
    """Rewrite the index row of a case; call inside the transaction of its change.

    Args:
        texts: All that a person may look for: number, names, phone numbers,
            subject, lines, points, letters. Words are ANDed across them.
    """
    forms = [form for form in map(normalise, texts) if form]
    grams = f" {BREAK_MARK} {BREAK_MARK} ".join(_grams(form) for form in forms)
    db.execute("DELETE FROM case_index WHERE rowid = ?", (case_id,))
    if grams:
        db.execute("INSERT INTO case_index (rowid, grams) VALUES (?, ?)", (case_id, grams))


def remove_case(db: OfficeDatabase, case_id: int) -> None:
    """Take a case out of the index."""
    db.execute("DELETE FROM case_index WHERE rowid = ?", (case_id,))


def purge_removed(db: OfficeDatabase) -> None:
    """Rewrite the index without what removed cases left in it (erasing; seconds)."""
    db.execute("INSERT INTO case_index (case_index) VALUES ('optimize')")


def find(db: OfficeDatabase, query: str, limit: int = 50, before: int | None = None) -> list[int]:
    """Return ids of the cases that hold every word of the query, newest id first.

    Args:
        query: As typed; blanks part words, quotes join them. Nothing to look for
            (blanks, marks only) finds nothing.
        limit: At most so many ids.
        before: Only ids below this one: the next page.
    """
    words = words_of(query)
    if not words:
        return []
    below = "" if before is None else "AND rowid < :before"
    sql = f"""
        SELECT rowid AS id FROM case_index WHERE case_index MATCH :match {below}
        ORDER BY rowid DESC LIMIT :limit"""
    bound = {"match": match_of(words), "before": before, "limit": limit}
    return [row["id"] for row in db.query(sql, bound)]


def rows(db: OfficeDatabase) -> int:
    """Return how many cases the index holds."""
    return int(db.query("SELECT count(*) AS n FROM case_index")[0]["n"])


def count(db: OfficeDatabase, query: str) -> int:
    """Return how many cases hold every word; dearer than ``find``: ask it later."""
    words = words_of(query)
    if not words:
        return 0
    sql = "SELECT count(*) AS n FROM case_index WHERE case_index MATCH ?"
    return int(db.query(sql, (match_of(words),))[0]["n"])


def match_of(words: list[str]) -> str:
    """Return the FTS5 expression of searched forms.

    >>> match_of(["山", "返金額"])
    '"山" * AND "返金 金額"'
    """
    return " AND ".join(_phrase(word) for word in words)


def _phrase(word: str) -> str:
    *whole, last = word.split(BREAK)
    tokens: list[str] = []
    for run in whole:
        tokens += [_grams(run), BREAK_MARK]
    if len(last) == 1:
        return f'"{" ".join([*tokens, last])}" *'
    pairs = [last[index : index + 2] for index in range(len(last) - 1)]
    return f'"{" ".join([*tokens, *pairs])}"'


def _grams(form: str) -> str:
    """Return the tokens of a searched form: pairs with end marks, breaks between runs."""
    return f" {BREAK_MARK} ".join(
        " ".join(first + second for first, second in zip(run, run[1:] + END_MARK, strict=True))
        for run in form.split(BREAK)
    )
