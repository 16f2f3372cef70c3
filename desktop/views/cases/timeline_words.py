"""Sentences of the timeline: title and second line of each entry."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import cast

from PySide6.QtCore import QCoreApplication

from desktop.domain.case import Failing, Kind, Outcome
from desktop.domain.promise import PromiseKind
from desktop.domain.summary import TimelineEntry
from desktop.qtkit.formats import date_and_time, short_date, span
from desktop.views.cases.words import failing_word, outcome_word
from desktop.views.cases.words import kind_word as case_kind_word
from desktop.views.frame import Frame
from desktop.views.promise_words import kind_word


def entry_words(entry: TimelineEntry, frame: Frame) -> tuple[str, str]:
    """Return title and second line of an entry, in the language of the screen."""
    if entry.kind == "call":
        return _call(entry)
    if entry.kind == "line":
        return f"★ {entry.details.get('text', '')}", ""
    if entry.kind == "promise":
        return _promise(entry, frame.language)
    if entry.kind == "letter":
        return _letter(entry, frame)
    return _decision(entry)


def moment_words(entry: TimelineEntry, frame: Frame) -> str:
    """Return when it happened; a letter's sending is known by its day only."""
    if entry.code == "letter.sent":
        return short_date(cast("date", entry.details["on"]), frame.language)
    return date_and_time(entry.at.astimezone(frame.services.zone()), frame.language)


def _call(entry: TimelineEntry) -> tuple[str, str]:
    translate = QCoreApplication.translate
    title = (
        translate("TimelineWords", "They called")
        if entry.code == "call.in"
        else translate("TimelineWords", "We called")
    )
    endings = {
        "agreed": translate("TimelineWords", "agreed"),
        "callback": translate("TimelineWords", "call back promised"),
        "message_only": translate("TimelineWords", "message only"),
        "cut_off": translate("TimelineWords", "cut off"),
        "by_rule": translate("TimelineWords", "ended by the house rule"),
    }
    details = entry.details
    minutes = translate("TimelineWords", "{minutes} min").format(minutes=details.get("minutes"))
    ending = str(details.get("ending") or "")
    unfinished = translate("TimelineWords", "not ended yet")
    return title, _joined(
        details.get("handler"),
        minutes if details.get("minutes") is not None else "",
        endings.get(ending, "") if details.get("minutes") is not None else unfinished,
        translate("TimelineWords", "written up afterwards") if details.get("written_up") else "",
    )


def _promise(entry: TimelineEntry, language: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    details = entry.details
    wall = cast("datetime", details["wall"])
    when = date_and_time(wall, language)
    if details.get("is_day"):
        when = short_date(wall.date(), language)
    titles = {
        "made": translate("TimelineWords", "Promised for {when}"),
        "kept": translate("TimelineWords", "Promise for {when} kept"),
        "late": translate("TimelineWords", "Promise for {when} kept {span} late"),
        "moved": translate("TimelineWords", "Promise for {when} went on to another time"),
        "dropped": translate("TimelineWords", "Promise for {when} no longer wanted"),
        "broken": translate("TimelineWords", "Promise for {when} broken"),
    }
    moved = {
        "not_reached": translate("TimelineWords", "not reached"),
        "by_caller": translate("TimelineWords", "at their wish"),
        "by_us": translate("TimelineWords", "at our wish"),
        "interim": translate("TimelineWords", "interim call made"),
        "declined": translate("TimelineWords", "visit declined"),
    }
    late = span(timedelta(minutes=cast("int", details.get("late_minutes") or 0)), language)
    title = titles.get(entry.code.partition(".")[2], titles["made"])
    note = str(details.get("note") or "")
    note = moved.get(note, note)
    said = title.format(when=when, span=late)
    kind = kind_word(PromiseKind(str(details["promise_kind"])))
    return said, _joined(kind, details.get("who"), details.get("reason"), note)


def _letter(entry: TimelineEntry, frame: Frame) -> tuple[str, str]:
    translate = QCoreApplication.translate
    titles = {
        "letter.drafted": translate("TimelineWords", "Letter drafted"),
        "letter.approved": translate("TimelineWords", "Letter approved"),
        "letter.printed": translate("TimelineWords", "Letter printed"),
        "letter.sent": translate("TimelineWords", "Letter sent"),
    }
    ways = {
        "post": translate("TimelineWords", "by post"),
        "hand": translate("TimelineWords", "by hand"),
        "mail": translate("TimelineWords", "by e-mail"),
    }
    details = entry.details
    code = str(details.get("letter_kind") or "")
    names = {one.code: one.name(frame.language) for one in frame.services.letters.kinds()}
    extra: tuple[object, ...] = ()
    if entry.code == "letter.approved":
        extra = (details.get("by"),)
    elif entry.code == "letter.sent":
        extra = (ways.get(str(details.get("how") or ""), ""), details.get("proof"))
    number = details.get("number") if entry.code != "letter.drafted" else ""
    return titles[entry.code], _joined(names.get(code, code), number, *extra)


def _decision(entry: TimelineEntry) -> tuple[str, str]:
    translate = QCoreApplication.translate
    titles = {
        "failing": translate("TimelineWords", "Our failing decided"),
        "kind": translate("TimelineWords", "Kind changed"),
        "decision": translate("TimelineWords", "Request decided"),
        "close": translate("TimelineWords", "Case closed"),
        "reopen": translate("TimelineWords", "Case reopened"),
    }
    what = entry.code.partition(".")[2]
    before, after = str(entry.details.get("before") or ""), str(entry.details.get("after") or "")
    before, after = _value_word(what, before), _value_word(what, after)
    changed = f"{before} → {after}" if before and what != "decision" else after
    return titles[what], _joined(entry.details.get("who"), changed)


def _value_word(what: str, value: str) -> str:
    """Return the word for a stored value; a value nobody knows any more as it stands."""
    try:
        if what == "failing":
            return failing_word(Failing(value)) if value else ""
        if what == "kind":
            return case_kind_word(Kind(value))
        if what == "close":
            return outcome_word(Outcome(value)) if value else ""
    except ValueError:
        return value
    return value if what == "decision" else ""


def _joined(*parts: object) -> str:
    return " · ".join(str(part) for part in parts if part)
