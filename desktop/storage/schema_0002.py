"""Second step: whose time, what may be answered at once, missed calls, what a visit needs.

Released steps are never edited.
"""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    # Free hours for calls of one person of the office: [{"days": [0, 1], "from": "12:30", "to": ...}]
    "ALTER TABLE staff ADD COLUMN free_hours TEXT NOT NULL DEFAULT '[]'",
    # When a caller wants no call, in the same form; spoken of, never refused by it.
    "ALTER TABLE persons ADD COLUMN quiet_hours TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE promises ADD COLUMN moved_by TEXT NOT NULL DEFAULT ''"
    " CHECK (moved_by IN ('', 'caller', 'us'))",
    # Said in the note of the promise so far.
    "UPDATE promises SET moved_by = substr(note, 4) WHERE note IN ('by_us', 'by_caller')",
    "CREATE INDEX promises_moved_to ON promises (moved_to) WHERE moved_to IS NOT NULL",
    "CREATE INDEX promises_due ON promises (due_at)",
    # What a visit asks (S3-18 to S3-24): the caller agreed, how many go, why more than two.
    "ALTER TABLE promises ADD COLUMN consent INTEGER CHECK (consent IN (0, 1))",
    "ALTER TABLE promises ADD COLUMN visitors INTEGER NOT NULL DEFAULT 0 CHECK (visitors >= 0)",
    "ALTER TABLE promises ADD COLUMN visitors_reason TEXT NOT NULL DEFAULT ''",
    # How often the entry of a promise in the calendar file changed; a calendar takes only more.
    "ALTER TABLE promises ADD COLUMN calendar_changes INTEGER NOT NULL DEFAULT 0",
    "CREATE TRIGGER promises_changed_for_calendars"
    " AFTER UPDATE OF kind, relation, wall, zone, is_day, state ON promises"
    " WHEN old.kind != new.kind OR old.relation != new.relation OR old.wall != new.wall"
    "  OR old.zone != new.zone OR old.is_day != new.is_day OR old.state != new.state BEGIN"
    " UPDATE promises SET calendar_changes = calendar_changes + 1 WHERE id = new.id; END",
    "CREATE TRIGGER promises_binned_for_calendars AFTER UPDATE OF state ON cases"
    " WHEN (old.state = 'deleted') != (new.state = 'deleted') BEGIN"
    " UPDATE promises SET calendar_changes = calendar_changes + 1"
    " WHERE case_id = new.id AND state = 'open'; END",
    # What a calendar has to be told of a promise whose row is gone: nothing of a person.
    """
    CREATE TABLE calendar_removals (
      uid TEXT PRIMARY KEY, calendar_changes INTEGER NOT NULL, kind TEXT NOT NULL,
      relation TEXT NOT NULL, due_at TEXT NOT NULL, zone TEXT NOT NULL,
      is_day INTEGER NOT NULL, first_made TEXT NOT NULL, made TEXT NOT NULL,
      case_number TEXT NOT NULL, removed_at TEXT NOT NULL
    ) STRICT
    """,
    # A second complaint that came of a promise kept late or broken (S3-05, S4-17).
    "ALTER TABLE cases ADD COLUMN caused_by INTEGER REFERENCES promises (id) ON DELETE SET NULL",
    # The person of the office a staff complaint is about: the report does not go to them (S4-05).
    "ALTER TABLE cases ADD COLUMN about_staff TEXT NOT NULL DEFAULT ''",
    # Deleted cases lie in a bin for a while; kept as long as their class asks, or held.
    "ALTER TABLE cases ADD COLUMN deleted_at TEXT",
    "ALTER TABLE cases ADD COLUMN keep_as TEXT NOT NULL DEFAULT ''"
    " CHECK (keep_as IN ('', 'ordinary', 'money', 'injury', 'harassment'))",
    "ALTER TABLE cases ADD COLUMN hold_reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE cases ADD COLUMN held_since TEXT",
    "CREATE INDEX cases_closed ON cases (closed_at) WHERE state = 'closed'",
    "CREATE INDEX cases_deleted ON cases (deleted_at DESC, id DESC) WHERE state = 'deleted'",
    "CREATE INDEX cases_held ON cases (held_since, id) WHERE hold_reason != ''",
    # Where a mail to this person goes; and the mails that were approved, as they went out.
    "ALTER TABLE persons ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE letter_mails (
      letter_id INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
      recipient TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, sha256 TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TRIGGER letter_mails_never_change BEFORE UPDATE ON letter_mails"
    " BEGIN SELECT RAISE(ABORT, 'a stored copy never changes'); END",
    # Where the journal stood when a letter was approved: its line of the register says so for good.
    "ALTER TABLE letters ADD COLUMN journal_entry INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE letters ADD COLUMN journal_seal TEXT NOT NULL DEFAULT ''"
    " CHECK (length(journal_seal) IN (0, 64))",
    """
    CREATE TRIGGER letters_keep_their_seal BEFORE UPDATE OF journal_entry, journal_seal ON letters
    WHEN OLD.journal_entry > 0
    BEGIN SELECT RAISE(ABORT, 'the seal of an approved letter stays'); END
    """,
    # What came of a letter: the answer to it, or that it was withdrawn before it went out.
    "ALTER TABLE letters ADD COLUMN answered_on TEXT",
    "ALTER TABLE letters ADD COLUMN answered_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN answer TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN withdrawn_on TEXT",
    "ALTER TABLE letters ADD COLUMN withdrawn_because TEXT NOT NULL DEFAULT ''",
    # The register is listed and narrowed by this alone, however long the letters are.
    "CREATE INDEX letters_register ON letters (id, state, kind, letter_date, approved_by, sent_how,"
    " year, sequence, number, case_id, language, withdrawn_on)",
    # Numbers whose letter was erased with its case: the register says why they are missing.
    """
    CREATE TABLE letter_gaps (
      number TEXT PRIMARY KEY, year INTEGER NOT NULL, sequence INTEGER NOT NULL,
      erased_on TEXT NOT NULL
    ) STRICT
    """,
    # No save waits for the index to be merged: that is done while nobody types.
    "INSERT INTO case_index (case_index, rank) VALUES ('automerge', 0)",
    "INSERT INTO case_index (case_index, rank) VALUES ('crisismerge', 64)",
    # What stays of an erased case: its number, the day and why. Nothing of a person.
    """
    CREATE TABLE tombstones (
      case_id INTEGER PRIMARY KEY, number TEXT NOT NULL, erased_at TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('bin', 'retention'))
    ) STRICT
    """,
    """
    CREATE TABLE ready_answers (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL,
      language TEXT NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'en')),
      uses INTEGER NOT NULL DEFAULT 0, used_at TEXT, created_at TEXT NOT NULL,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE missed_calls (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL DEFAULT '', number_key TEXT NOT NULL DEFAULT '',
      count INTEGER NOT NULL DEFAULT 1 CHECK (count > 0), last_at TEXT NOT NULL,
      note TEXT NOT NULL DEFAULT '', entered_at TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'open'
        CHECK (state IN ('open', 'promised', 'called', 'dropped')),
      closed_because TEXT NOT NULL DEFAULT '',
      case_id INTEGER REFERENCES cases (id) ON DELETE SET NULL,
      promise_id INTEGER REFERENCES promises (id) ON DELETE SET NULL
    ) STRICT
    """,
    # Calls written up afterwards whose ending is still to be said; Today lists them.
    "CREATE INDEX calls_without_ending ON calls (started_at)"
    " WHERE ended_at IS NOT NULL AND ending IS NULL",
    "CREATE INDEX missed_calls_open ON missed_calls (last_at) WHERE state = 'open'",
    # What a person changed by hand in the text of one letter; the steps back; files from Word.
    """
    CREATE TABLE letter_edits (
      letter_id INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
      state TEXT NOT NULL, typing TEXT NOT NULL DEFAULT '', laid TEXT, frozen TEXT,
      from_word INTEGER NOT NULL DEFAULT 0 CHECK (from_word IN (0, 1)), updated_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE letter_edit_steps (
      id INTEGER PRIMARY KEY, letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
      state TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX letter_edit_steps_of_letter ON letter_edit_steps (letter_id, id)",
    """
    CREATE TABLE letter_edit_files (
      letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
      sha256 TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (letter_id, sha256)
    ) STRICT
    """,
    # When a notice last rang, and until when a person put it aside.
    "ALTER TABLE promise_notices ADD COLUMN rang_at TEXT",
    "ALTER TABLE promise_notices ADD COLUMN until TEXT",
    "UPDATE promise_notices SET rang_at = shown_at",
    # What changed since a look at the clock: each promise with the number of its last change,
    # those that are gone, too. The numbers only grow.
    """
    CREATE TABLE promise_changes (
      promise_id INTEGER PRIMARY KEY, count INTEGER NOT NULL UNIQUE
    ) STRICT
    """,
    *(
        f"CREATE TRIGGER {name} AFTER {event} BEGIN"
        f" INSERT INTO promise_changes (promise_id, count) VALUES ({number},"
        " (SELECT ifnull(max(count), 0) + 1 FROM promise_changes))"
        " ON CONFLICT (promise_id) DO UPDATE SET count = excluded.count; END"
        for name, event, number in (
            ("promises_added", "INSERT ON promises", "new.id"),
            ("promises_changed", "UPDATE ON promises", "new.id"),
            ("promises_removed", "DELETE ON promises", "old.id"),
            ("promise_notices_added", "INSERT ON promise_notices", "new.promise_id"),
            ("promise_notices_changed", "UPDATE ON promise_notices", "new.promise_id"),
            ("promise_notices_removed", "DELETE ON promise_notices", "old.promise_id"),
        )
    ),
    "CREATE TRIGGER cases_of_promises_changed AFTER UPDATE OF state ON cases"
    " WHEN (old.state = 'deleted') != (new.state = 'deleted') BEGIN"
    " INSERT INTO promise_changes (promise_id, count) SELECT id,"
    " (SELECT ifnull(max(count), 0) FROM promise_changes) + row_number() OVER ()"
    " FROM promises WHERE case_id = new.id AND state = 'open'"
    " ON CONFLICT (promise_id) DO UPDATE SET count = excluded.count; END",
)


def create(db: Any) -> None:
    """Make these changes inside the caller's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
