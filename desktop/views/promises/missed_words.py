"""Words for missed calls: whose, when, how often."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.missed_call import MissedCall, MissedRow
from desktop.domain.person import Person
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.widgets import RowWords
from desktop.views.frame import Frame


def missed_person(row: MissedRow, language: str) -> str:
    """Return the one person with this number as addressed, nothing when not known."""
    return Person(person_id=0, name=row.person, honorific=row.honorific).addressed(language)


def missed_when(frame: Frame, missed: MissedCall) -> tuple[str, str]:
    """Return clock time and day of the last call in the office's zone."""
    last = missed.last_at.astimezone(frame.services.zone())
    return clock_time(last), short_date(last.date(), frame.language)


def rang_words(missed: MissedCall) -> str:
    """Return how often it rang."""
    translate = QCoreApplication.translate
    return translate("MissedWords", "rang {count}×").format(count=missed.count)


def missed_row(frame: Frame, row: MissedRow) -> RowWords:
    """Return when it rang last, whose number, how often."""
    missed = row.missed
    clock, day = missed_when(frame, missed)
    person = missed_person(row, frame.language)
    return RowWords(
        row_id=f"missed/{missed.missed_id}",
        title=person or missed.number,
        lead=clock,
        lead_second=day,
        aside=missed.number if person else "",
        second=" · ".join(part for part in (rang_words(missed), missed.note) if part),
        tone="red",
    )


def missed_id_of(row_id: str) -> int:
    """Return the id of the missed call a row stands for."""
    return int(row_id.partition("/")[2])
