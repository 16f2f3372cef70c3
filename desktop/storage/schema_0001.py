"""The nouns' tables of the first schema. Released steps are never edited.

Instants are UTC text ``YYYY-MM-DDTHH:MM:SSZ`` (calls and lines keep whole seconds),
agreed times are wall text ``YYYY-MM-DDTHH:MM`` beside a zone, dates are dates.
"""

from __future__ import annotations

from typing import Any

TABLES = """
CREATE TABLE settings (
  key TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT NOT NULL DEFAULT '',
  short TEXT NOT NULL DEFAULT '', is_owner INTEGER NOT NULL DEFAULT 0 CHECK (is_owner IN (0, 1)),
  pin_salt BLOB, pin_hash BLOB, active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE persons (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', name_key TEXT NOT NULL DEFAULT '',
  kana TEXT NOT NULL DEFAULT '', honorific TEXT NOT NULL DEFAULT '',
  company TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', postcode TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT 'ja'
    CHECK (language IN ('ja', 'en')),
  wants_letter INTEGER CHECK (wants_letter IN (0, 1)), notes TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX persons_by_name ON persons (name_key);
CREATE INDEX persons_by_kana ON persons (kana);
CREATE INDEX persons_by_company ON persons (company);

CREATE TABLE phones (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
  shown TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (person_id, key)
) STRICT;
CREATE INDEX phones_by_key ON phones (key);

CREATE TABLE cases (
  id INTEGER PRIMARY KEY, number TEXT UNIQUE, year INTEGER, sequence INTEGER,
  person_id INTEGER REFERENCES persons (id), subject TEXT NOT NULL DEFAULT '',
  subject_is_own INTEGER NOT NULL DEFAULT 0 CHECK (subject_is_own IN (0, 1)),
  kind TEXT NOT NULL DEFAULT 'service' CHECK (kind IN ('service', 'staff', 'enquiry')),
  secondary INTEGER NOT NULL DEFAULT 0 CHECK (secondary IN (0, 1)),
  failing TEXT NOT NULL DEFAULT 'open' CHECK (failing IN
    ('open', 'yes', 'partly', 'none', 'misunderstanding', 'not_established')),
  failing_chosen INTEGER NOT NULL DEFAULT 0 CHECK (failing_chosen IN (0, 1)),
  temper TEXT CHECK (temper IN ('low', 'mid', 'high')),
  apology_object TEXT NOT NULL DEFAULT '', request TEXT NOT NULL DEFAULT '',
  request_none INTEGER NOT NULL DEFAULT 0 CHECK (request_none IN (0, 1)),
  tags TEXT NOT NULL DEFAULT '[]',
  state TEXT NOT NULL DEFAULT 'in_call' CHECK (state IN ('in_call', 'open', 'closed', 'deleted')),
  opened_at TEXT NOT NULL, closed_at TEXT,
  outcome TEXT CHECK (outcome IN ('dissatisfied', 'accepted', 'thanked', 'left')),
  decision TEXT NOT NULL DEFAULT '', close_reason TEXT NOT NULL DEFAULT '',
  updated_at TEXT NOT NULL, UNIQUE (year, sequence)
) STRICT;
CREATE INDEX cases_newest ON cases (opened_at DESC, id DESC, number) WHERE number IS NOT NULL;
CREATE INDEX cases_by_state ON cases (state, opened_at DESC, id DESC, number)
  WHERE number IS NOT NULL;
CREATE INDEX cases_by_person ON cases (person_id);

CREATE TABLE calls (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  started_at TEXT NOT NULL, ended_at TEXT,
  ending TEXT CHECK (ending IN ('agreed', 'callback', 'in_writing', 'handed_over',
    'message_only', 'by_rule', 'cut_off')),
  handler TEXT NOT NULL DEFAULT '', draft TEXT NOT NULL DEFAULT '', step TEXT NOT NULL DEFAULT '',
  hold_since TEXT, hold_seconds INTEGER NOT NULL DEFAULT 0,
  read_back TEXT NOT NULL DEFAULT '', read_back_at TEXT,
  thanked INTEGER CHECK (thanked IN (0, 1)), open_said INTEGER CHECK (open_said IN (0, 1)),
  temper_before TEXT CHECK (temper_before IN ('low', 'mid', 'high')),
  written_up INTEGER NOT NULL DEFAULT 0 CHECK (written_up IN (0, 1)),
  number_shown TEXT NOT NULL DEFAULT '', withheld INTEGER NOT NULL DEFAULT 0
    CHECK (withheld IN (0, 1))
) STRICT;
CREATE INDEX calls_of_case ON calls (case_id, started_at);
CREATE INDEX calls_unfinished ON calls (started_at) WHERE ended_at IS NULL;

CREATE TABLE note_lines (
  id INTEGER PRIMARY KEY, call_id INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('caller', 'us', 'note', 'hold')),
  text TEXT NOT NULL, written_at TEXT NOT NULL, said_at TEXT,
  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  phrase_id TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX note_lines_of_call ON note_lines (call_id, id);

CREATE TABLE note_line_wordings (
  id INTEGER PRIMARY KEY, line_id INTEGER NOT NULL REFERENCES note_lines (id) ON DELETE CASCADE,
  text TEXT NOT NULL, replaced_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_line_wordings_of_line ON note_line_wordings (line_id, id);

CREATE TABLE points (
  case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name IN ('cause', 'impact', 'remedy', 'prevention')),
  mark TEXT CHECK (mark IN ('investigating', 'not_applicable')),
  text TEXT NOT NULL DEFAULT '', house_text TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '', loss TEXT NOT NULL DEFAULT '',
  who TEXT NOT NULL DEFAULT '', when_text TEXT NOT NULL DEFAULT '', when_at TEXT,
  when_is_day INTEGER NOT NULL DEFAULT 0 CHECK (when_is_day IN (0, 1)),
  until TEXT, reason TEXT NOT NULL DEFAULT '', updated_at TEXT NOT NULL,
  PRIMARY KEY (case_id, name)
) STRICT;
CREATE INDEX points_investigating ON points (until) WHERE mark = 'investigating';

CREATE TABLE promises (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  call_id INTEGER REFERENCES calls (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('callback', 'interim', 'document', 'refund', 'visit',
    'result', 'prevention', 'follow_up')),
  relation TEXT NOT NULL CHECK (relation IN ('at', 'by', 'after')),
  wall TEXT NOT NULL, zone TEXT NOT NULL, due_at TEXT NOT NULL,
  is_day INTEGER NOT NULL DEFAULT 0 CHECK (is_day IN (0, 1)),
  typed TEXT NOT NULL DEFAULT '', who TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
  caller_wish INTEGER NOT NULL DEFAULT 0 CHECK (caller_wish IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN
    ('open', 'kept', 'late', 'moved', 'dropped', 'broken')),
  settled_at TEXT, settled_by TEXT NOT NULL DEFAULT '', done_at TEXT,
  late_minutes INTEGER NOT NULL DEFAULT 0, moved_to INTEGER REFERENCES promises (id),
  moves INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX promises_open ON promises (due_at, id) WHERE state = 'open';
CREATE INDEX promises_of_case ON promises (case_id, due_at);

CREATE TABLE promise_notices (
  promise_id INTEGER NOT NULL REFERENCES promises (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('morning', 'before', 'at')),
  shown_at TEXT NOT NULL, answered_at TEXT, PRIMARY KEY (promise_id, stage)
) STRICT;

CREATE TABLE letters (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  kind TEXT NOT NULL, language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN
    ('draft', 'checked', 'approved', 'printed', 'sent', 'answered')),
  number TEXT UNIQUE, year INTEGER, sequence INTEGER, letter_date TEXT,
  overrides TEXT NOT NULL DEFAULT '{}', approved_by TEXT NOT NULL DEFAULT '', approved_at TEXT,
  printed_at TEXT, sent_on TEXT, sent_how TEXT CHECK (sent_how IN ('post', 'hand', 'mail')),
  proof TEXT NOT NULL DEFAULT '',
  confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  docx_sha256 TEXT NOT NULL DEFAULT '', pdf_sha256 TEXT NOT NULL DEFAULT '',
  template_sha256 TEXT NOT NULL DEFAULT '', copies INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, UNIQUE (year, sequence)
) STRICT;
CREATE INDEX letters_of_case ON letters (case_id, id);
CREATE INDEX letters_waiting ON letters (state, id) WHERE state IN ('draft', 'checked', 'approved');

CREATE TABLE journal_pending (
  noun TEXT NOT NULL, noun_id INTEGER NOT NULL, field TEXT NOT NULL, case_id INTEGER,
  before TEXT NOT NULL, since TEXT NOT NULL, PRIMARY KEY (noun, noun_id, field)
) STRICT;

CREATE TABLE box_drafts (
  owner TEXT NOT NULL, owner_id INTEGER NOT NULL, box TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (owner, owner_id, box)
) STRICT;

CREATE TABLE letter_files (
  letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  form TEXT NOT NULL CHECK (form IN ('docx', 'pdf')), content BLOB NOT NULL,
  PRIMARY KEY (letter_id, form)
) STRICT;
"""

TRIGGERS = (
    (
        "CREATE TRIGGER letter_files_never_change BEFORE UPDATE ON letter_files"
        " BEGIN SELECT RAISE(ABORT, 'a stored copy never changes'); END"
    ),
    (
        "CREATE TRIGGER letters_keep_their_number BEFORE UPDATE OF number ON letters"
        " WHEN OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number"
        " BEGIN SELECT RAISE(ABORT, 'a number is never given again'); END"
    ),
    (
        "CREATE TRIGGER note_lines_keep_their_time BEFORE UPDATE OF written_at ON note_lines"
        " WHEN NEW.written_at IS NOT OLD.written_at"
        " BEGIN SELECT RAISE(ABORT, 'the time of writing is fixed'); END"
    ),
)


def create(db: Any) -> None:
    """Create every table of the first schema inside the caller's transaction."""
    for statement in TABLES.split(";"):
        if statement.strip():
            db.execute(statement)
    for trigger in TRIGGERS:
        db.execute(trigger)
