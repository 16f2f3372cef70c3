"""Calls, promises, letters and decisions of a case in one order of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.summary import TimelineEntry
from desktop.qtkit.formats import date_and_time
from desktop.qtkit.widgets import Panel, Row, RowList, RowText, show_if
from desktop.views.cases.words import place_of
from desktop.views.frame import Frame


class TimelineView(Panel):
    """Words the entries; Enter opens what an entry is about.

    Signals:
        wanted: (link) Open it.
    """

    wanted = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("timeline")
        self._frame = frame
        self._case_id = 0
        self._entries: Sequence[TimelineEntry] = ()
        self._rows = RowList()
        self._rows.activated.connect(self._open)
        self.body.addWidget(self._rows)
        self._retranslate()

    def show_entries(self, case_id: int, entries: Sequence[TimelineEntry]) -> None:
        """Show what happened, the newest first."""
        self._case_id, self._entries = case_id, entries
        rows = []
        for number, entry in enumerate(reversed(entries)):
            title, second = self._words(entry)
            lead = date_and_time(entry.at.astimezone(self._frame.services.zone()), self._language())
            text = RowText(title, aside=lead, second=second)
            rows.append(Row(f"{number}|{entry.link}", text))
        self._rows.set_rows(rows)
        show_if(self, bool(rows))

    def _open(self, row_id: str) -> None:
        link = row_id.partition("|")[2]
        if link:
            self.wanted.emit(place_of(link, self._case_id))

    def _language(self) -> str:
        return self._frame.language

    def _words(self, entry: TimelineEntry) -> tuple[str, str]:
        """Return title and second line of an entry."""
        if entry.kind == "call":
            return self._call(entry)
        if entry.kind == "line":
            return f"★ {entry.details.get('text', '')}", ""
        if entry.kind == "promise":
            return self._promise(entry)
        if entry.kind == "letter":
            return self._letter(entry)
        return self._decision(entry)

    def _call(self, entry: TimelineEntry) -> tuple[str, str]:
        incoming = entry.code == "call.in"
        title = self.tr("They called") if incoming else self.tr("We called")
        endings = {
            "agreed": self.tr("agreed"),
            "callback": self.tr("call back promised"),
            "message_only": self.tr("message only"),
            "cut_off": self.tr("cut off"),
        }
        parts = [str(entry.details.get("handler") or "")]
        minutes = entry.details.get("minutes")
        parts.append(
            self.tr("{minutes} min").format(minutes=minutes) if minutes is not None else ""
        )
        ending = str(entry.details.get("ending") or "")
        parts.append(endings.get(ending, "") if ending else self.tr("not ended yet"))
        if entry.details.get("written_up"):
            parts.append(self.tr("written up afterwards"))
        return title, " · ".join(part for part in parts if part)

    def _promise(self, entry: TimelineEntry) -> tuple[str, str]:
        wall = cast("datetime", entry.details["wall"])
        when = date_and_time(wall, self._language())
        result = entry.code.partition(".")[2]
        titles = {
            "made": self.tr("Promised for {when}"),
            "kept": self.tr("Promise for {when} kept"),
            "late": self.tr("Promise for {when} kept {minutes} min late"),
            "moved": self.tr("Promise for {when} went on to another time"),
            "dropped": self.tr("Promise for {when} no longer wanted"),
            "broken": self.tr("Promise for {when} broken"),
        }
        minutes = entry.details.get("late_minutes", 0)
        title = titles.get(result, titles["made"]).format(when=when, minutes=minutes)
        notes = ("not_reached", "by_caller", "by_us", "interim")
        note = str(entry.details.get("note") or "")
        parts = [str(entry.details.get("who") or ""), str(entry.details.get("reason") or "")]
        if note and note not in notes:
            parts.append(note)
        return title, " · ".join(part for part in parts if part)

    def _letter(self, entry: TimelineEntry) -> tuple[str, str]:
        kinds = {
            one.code: one.name(self._language()) for one in self._frame.services.letters.kinds()
        }
        code = str(entry.details.get("letter_kind") or "")
        titles = {
            "drafted": self.tr("Letter drafted"),
            "approved": self.tr("Letter approved"),
            "printed": self.tr("Letter printed"),
            "sent": self.tr("Letter sent"),
        }
        title = titles[entry.code.partition(".")[2]]
        by = str(entry.details.get("by") or "") if entry.code == "letter.approved" else ""
        parts = [kinds.get(code, code), str(entry.details.get("number") or ""), by]
        return title, " · ".join(part for part in parts if part)

    def _decision(self, entry: TimelineEntry) -> tuple[str, str]:
        titles = {
            "failing": self.tr("Our failing decided"),
            "decision": self.tr("Request decided"),
            "close": self.tr("Case closed"),
            "reopen": self.tr("Case reopened"),
        }
        what = entry.code.partition(".")[2]
        after = str(entry.details.get("after") or "") if what == "decision" else ""
        return titles.get(what, what), " · ".join(
            part for part in (str(entry.details.get("who") or ""), after) if part
        )

    def _retranslate(self) -> None:
        self.set_title(self.tr("What happened"))
        self._rows.setAccessibleName(self.tr("What happened"))
        if self._case_id:
            self.show_entries(self._case_id, self._entries)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
