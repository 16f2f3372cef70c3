"""Tables of the first schema that no noun owns: journal, search index, facts of the file.

Released steps are never edited.
"""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT
    """,
    """
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY CHECK (id > 0), at TEXT NOT NULL, who TEXT NOT NULL,
      action TEXT NOT NULL, noun TEXT NOT NULL, noun_id INTEGER NOT NULL, case_id INTEGER,
      field TEXT NOT NULL, before_digest TEXT NOT NULL, after_digest TEXT NOT NULL,
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT
    """,
    "CREATE INDEX journal_of_case ON journal (case_id, id)",
    # Retention may delete a row here; the chain hashes the digests and stays whole.
    """
    CREATE TABLE journal_texts (
      entry_id INTEGER NOT NULL REFERENCES journal (id),
      side TEXT NOT NULL CHECK (side IN ('before', 'after')),
      salt BLOB NOT NULL CHECK (length(salt) = 16), text TEXT NOT NULL,
      PRIMARY KEY (entry_id, side)
    ) STRICT
    """,
    """
    CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_only_grows_at_its_end BEFORE INSERT ON journal
    WHEN NEW.id <> (SELECT COALESCE(MAX(id), 0) + 1 FROM journal)
      OR NEW.previous <> COALESCE((SELECT seal FROM journal ORDER BY id DESC LIMIT 1),
        '0000000000000000000000000000000000000000000000000000000000000000')
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_texts_never_change BEFORE UPDATE ON journal_texts
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    # Deleting is allowed there, so a REPLACE would pass as delete and insert.
    """
    CREATE TRIGGER journal_texts_are_written_once BEFORE INSERT ON journal_texts
    WHEN EXISTS (SELECT 1 FROM journal_texts
      WHERE entry_id = NEW.entry_id AND side = NEW.side)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE VIRTUAL TABLE case_index USING fts5(
      grams, tokenize='ascii', content='', contentless_delete=1)
    """,
)


def create(db: Any) -> None:
    """Create these tables inside the caller's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
