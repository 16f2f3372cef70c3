"""The bigram index: one row holds all texts of a case, newest case found first.

Every run is cut into overlapping pairs of signs with an end mark, so a longer query
is a phrase, anywhere inside a word. Runs are parted by one break token
and texts by two, so no phrase crosses what a person did not write together. Behind
them each sign of the case stands once by itself: a query of one sign is one list of
cases, where all pairs that begin with it would have to be put together first.

Pairs of digits, of letters and of kana stand in nearly every case: to find a number of
six digits by them, list after list would be read to its end. So behind the single signs
every four such signs that follow each other stand as one token, in the order of the text.
A query of such signs alone is a phrase of these; another one asks for them first, and the
phrase of pairs says then whether all of it stands together.

An index of an earlier version lacks single signs or fours until it is made anew;
``FORM`` in the table of facts says what all rows have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.domain.search_query import Query, read_query
from desktop.domain.search_text import BREAK, BREAK_MARK, END_MARK, normalise
from desktop.storage.connection import OfficeDatabase

FORM = "search_form"
_WITH_SINGLES, _WITH_FOURS = 2, 3
_FOUR = 4
MERGED_PAGES, PAGES_A_ROW = 32, 6
# After folding: ASCII is lower case, katakana is hiragana.
_FOURS = re.compile("(?=([0-9a-z\u3041-\u3096ー]{4}))")
_BETWEEN_TEXTS = f" {BREAK_MARK} {BREAK_MARK} "


def put_case(db: OfficeDatabase, case_id: int, texts: Iterable[str]) -> None:
    """Rewrite the index row of a case; call inside the transaction of its change.

    Args:
        texts: All that a person may look for: number, names, phone numbers,
            subject, lines, points, letters. Words are ANDed across them.
    """
    grams = grams_of(texts)
    db.execute("DELETE FROM case_index WHERE rowid = ?", (case_id,))
    if grams:
        db.execute("INSERT INTO case_index (rowid, grams) VALUES (?, ?)", (case_id, grams))


def merge_a_little(db: OfficeDatabase, pages: int = MERGED_PAGES) -> bool:
    """Put some of the small parts that saves leave together; ``False`` once there is no need.

    Every save adds a part of its own. FTS5 would put them together with every fiftieth
    save, for 50 to 80 ms and more; so it is kept from that, and asked while nobody types.
    Call inside a transaction.

    Args:
        pages: About so many are written.
    """
    before = db.conn.total_changes
    db.execute("INSERT INTO case_index (case_index, rank) VALUES ('merge', ?)", (pages,))
    return bool(db.conn.total_changes - before >= 2)


def remove_case(db: OfficeDatabase, case_id: int) -> None:
    """Take a case out of the index."""
    db.execute("DELETE FROM case_index WHERE rowid = ?", (case_id,))


def purge_removed(db: OfficeDatabase) -> None:
    """Rewrite the index without what removed cases left in it (erasing; seconds)."""
    db.execute("INSERT INTO case_index (case_index) VALUES ('optimize')")


def empty(db: OfficeDatabase) -> None:
    """Take every case out, even of an index that is damaged itself."""
    db.execute("INSERT INTO case_index (case_index) VALUES ('delete-all')")


def find(db: OfficeDatabase, query: str, limit: int = 50, before: int | None = None) -> list[int]:
    """Return ids of the cases that the query looks for, newest id first.

    Args:
        query: As typed, see ``read_query``. Nothing to look for (blanks, marks only)
            finds nothing.
        limit: At most so many ids.
        before: Only ids below this one: the next page.
    """
    asked = read_query(query)
    if not asked:
        return []
    below = "" if before is None else "AND rowid < :before"
    sql = f"""
        SELECT rowid AS id FROM case_index WHERE {condition(asked)} {below}
        ORDER BY rowid DESC LIMIT :limit"""
    bound = {**bound_of(db, asked), "before": before, "limit": limit}
    return [row[0] for row in db.execute(sql, bound).fetchall()]


def rows(db: OfficeDatabase) -> int:
    """Return how many cases the index holds."""
    return int(db.query("SELECT count(*) AS n FROM case_index")[0]["n"])


def count(db: OfficeDatabase, query: str) -> int:
    """Return how many cases are found; dearer than ``find``: ask it later."""
    asked = read_query(query)
    if not asked:
        return 0
    sql = f"SELECT count(*) AS n FROM case_index WHERE {condition(asked)}"
    return int(db.query(sql, bound_of(db, asked))[0]["n"])


def condition(asked: Query) -> str:
    """Return the condition on ``case_index`` that holds for what is looked for."""
    if asked.wanted:
        return "case_index MATCH :match"
    # FTS5 takes nothing but words to begin with.
    return "case_index.rowid NOT IN (SELECT rowid FROM case_index WHERE case_index MATCH :match)"


def bound_of(db: OfficeDatabase, asked: Query) -> dict[str, str]:
    """Return what stands for the parameters of ``condition``."""
    return {"match": match_of(asked, form=form_of(db))}


def match_of(asked: Query, *, form: int = _WITH_FOURS) -> str:
    """Return the FTS5 expression; without a wanted word that of what is left out.

    Args:
        form: What every row holds, see ``form_of``.

    >>> match_of(Query(("山", "返金額", "031234")))
    '"山" AND "返金 金額" AND "0312 3123 1234"'
    >>> match_of(Query(("返して下",)))
    '"返し して て下"'
    >>> match_of(Query(("品ください",)))
    '("ください" AND "品く くだ ださ さい")'
    >>> match_of(Query(("返金",), ("交換", "山")), form=1)
    '("返金") NOT ("交換" OR "山" *)'
    """
    wanted = " AND ".join(_word(word, form) for word in asked.wanted)
    unwanted = " OR ".join(_word(word, form) for word in asked.unwanted)
    if wanted and unwanted:
        return f"({wanted}) NOT ({unwanted})"
    return wanted or unwanted


def form_of(db: OfficeDatabase) -> int:
    """Return what every row holds: 1 pairs, 2 single signs as well, 3 fours as well."""
    rows = db.execute("SELECT value FROM meta WHERE key = ?", (FORM,)).fetchall()
    return int(rows[0][0]) if rows else 1


def is_of_today(db: OfficeDatabase) -> bool:
    """Whether every row holds what is written into a row today."""
    return form_of(db) >= _WITH_FOURS


def note_form(db: OfficeDatabase) -> None:
    """Remember that every row holds all of it: the index is new, or was made anew."""
    db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (FORM, str(_WITH_FOURS)))


def grams_of(texts: Iterable[str]) -> str:
    """Return the tokens that stand for the texts of one case."""
    forms = [form for form in map(normalise, texts) if form]
    if not forms:
        return ""
    singles = " ".join(sorted(set("".join(forms)) - {BREAK}))
    fours = [found for form in forms if (found := " ".join(_fours(form)))]
    return _BETWEEN_TEXTS.join([*map(_grams, forms), singles, *fours])


def phrase_of(text: str) -> str:
    """Return the tokens that a text alone adds to its row, ``""`` for marks only."""
    form = normalise(text)
    return _grams(form) if form else ""


def _word(word: str, form: int) -> str:
    if form >= _WITH_SINGLES and len(word) == 1:
        return f'"{word}"'
    fours = list(_fours(word)) if form >= _WITH_FOURS else []
    if fours and len(fours) == len(word) - _FOUR + 1 and BREAK_MARK not in fours:
        return f'"{" ".join(fours)}"'
    parts = [f'"{four}"' for four in dict.fromkeys(fours) if four != BREAK_MARK]
    return f"({' AND '.join([*parts, _phrase(word)])})" if parts else _phrase(word)


def _phrase(word: str) -> str:
    *whole, last = word.split(BREAK)
    tokens: list[str] = []
    for run in whole:
        tokens += [_grams(run), BREAK_MARK]
    if len(last) == 1:
        return f'"{" ".join([*tokens, last])}" *'
    pairs = [last[index : index + 2] for index in range(len(last) - 1)]
    return f'"{" ".join([*tokens, *pairs])}"'


def _fours(form: str) -> Iterator[str]:
    """Yield every four digits, letters or kana that follow each other, breaks where none do."""
    last = -1
    for found in _FOURS.finditer(form):
        if 0 <= last < found.start() - 1:
            yield BREAK_MARK
        last = found.start()
        yield found[1]


def _grams(form: str) -> str:
    """Return the tokens of a searched form: pairs with end marks, breaks between runs."""
    return f" {BREAK_MARK} ".join(
        " ".join(first + second for first, second in zip(run, run[1:] + END_MARK, strict=True))
        for run in form.split(BREAK)
    )
