"""Words for what the list of cases is asked, and for where in a case something stands."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.domain.case_search import CaseSearch, Period
from desktop.domain.search_hit import TextPlace
from desktop.views.cases.words import failing_word, kind_word, state_word


def period_word(period: Period) -> str:
    """きょう・7日以内・… as a choice."""
    translate = QCoreApplication.translate
    return {
        Period.TODAY: translate("SearchWords", "today"),
        Period.WEEK: translate("SearchWords", "last 7 days"),
        Period.MONTH: translate("SearchWords", "last 30 days"),
        Period.THIS_MONTH: translate("SearchWords", "this month"),
        Period.LAST_MONTH: translate("SearchWords", "last month"),
        Period.THIS_YEAR: translate("SearchWords", "this year"),
        Period.LAST_YEAR: translate("SearchWords", "last year"),
        Period.BETWEEN: translate("SearchWords", "from … to …"),
    }[period]


def place_word(place: TextPlace) -> str:
    """お客様・メモ・原因 … before a line of context."""
    translate = QCoreApplication.translate
    return {
        TextPlace.NUMBER: translate("SearchWords", "Number"),
        TextPlace.NAME: translate("SearchWords", "Name"),
        TextPlace.KANA: translate("SearchWords", "Reading"),
        TextPlace.COMPANY: translate("SearchWords", "Company"),
        TextPlace.PHONE: translate("SearchWords", "Phone"),
        TextPlace.SUBJECT: translate("SearchWords", "Subject"),
        TextPlace.OBJECT: translate("SearchWords", "Object of the apology"),
        TextPlace.REQUEST: translate("SearchWords", "Request"),
        TextPlace.DECISION: translate("SearchWords", "Decided"),
        TextPlace.CLOSE_REASON: translate("SearchWords", "Why closed"),
        TextPlace.CALLER: translate("SearchWords", "Caller"),
        TextPlace.US: translate("SearchWords", "We"),
        TextPlace.NOTE: translate("SearchWords", "Note"),
        TextPlace.CAUSE: translate("SearchWords", "Cause"),
        TextPlace.IMPACT: translate("SearchWords", "Impact"),
        TextPlace.REMEDY: translate("SearchWords", "Remedy"),
        TextPlace.PREVENTION: translate("SearchWords", "Prevention"),
        TextPlace.PROMISE: translate("SearchWords", "Promise"),
        TextPlace.LETTER: translate("SearchWords", "Letter"),
    }[place]


def search_line(asked: CaseSearch) -> str:
    """Return one line that says what a search asks for: 返金 · 対応中 · 7日以内."""
    translate = QCoreApplication.translate
    parts = [asked.words.strip()]
    parts += [state_word(asked.state)] if asked.state else []
    parts += [kind_word(asked.kind)] if asked.kind else []
    if asked.failing:
        said = translate("SearchWords", "our failing: {word}")
        parts.append(said.format(word=failing_word(asked.failing)))
    if asked.period is Period.BETWEEN:
        days = asked.since or asked.until
        parts += [f"{_day(asked.since)} – {_day(asked.until)}"] if days else []
    elif asked.period:
        parts.append(period_word(asked.period))
    parts += [translate("SearchWords", "promise open")] if asked.promise_open else []
    return " · ".join(part for part in parts if part)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "…"
