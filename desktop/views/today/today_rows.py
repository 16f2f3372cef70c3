"""What each row of Today says and where its button leads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import Refused
from desktop.domain.letter import LetterRow, LetterState
from desktop.domain.missed_call import MissedCall
from desktop.domain.promise import Promise, PromiseRow
from desktop.domain.summary import UnfinishedCall
from desktop.qtkit.formats import clock_time, date_and_time, short_date, span
from desktop.qtkit.widgets import RowWords
from desktop.services.today import Investigation
from desktop.views.due_words import addressed, has_gone_by, how_far, is_time
from desktop.views.frame import Frame

AGE_IN_HOURS = timedelta(hours=100)


def missed_row(frame: Frame, missed: MissedCall) -> RowWords:
    """Calls nobody took: the number, when last, how often."""
    translate = QCoreApplication.translate
    last = missed.last_at.astimezone(frame.services.zone())
    same_day = last.date() == frame.services.now().date()
    shown = clock_time(last) if same_day else date_and_time(last, frame.language)
    often = translate("TodayRows", "{count} times").format(count=missed.count)
    if missed.count == 1:
        often = translate("TodayRows", "once")
    return RowWords(
        f"missed/{missed.missed_id}",
        missed.number,
        aside=f"{shown} · {often}",
        second=missed.note,
        action=translate("TodayRows", "Open"),
    )


def callback_row(
    frame: Frame, row: PromiseRow, age: timedelta | None, *, owner_told: bool = False
) -> RowWords:
    """A promise to ring; one gone by is rung at once, a coming one is opened.

    Args:
        age: Of its case.
        owner_told: It stands on the owner's list, too.
    """
    promise = row.promise
    gone = has_gone_by(frame, promise)
    lead, below = clock_time(promise.wall), how_far(frame, promise)
    if promise.is_day or (not gone and promise.wall.date() > frame.services.now().date()):
        lead = _day_word(frame, promise)
        below = how_far(frame, promise) if promise.is_day else clock_time(promise.wall)
    translate = QCoreApplication.translate
    link, action = f"promise/{promise.promise_id}", translate("TodayRows", "Open")
    if gone or is_time(frame, promise):
        link, action = f"new_call/{promise.case_id}", translate("TodayRows", "Call")
    return RowWords(
        link,
        _person(frame, row),
        lead=lead,
        lead_second=below,
        aside=row.subject or row.case_number,
        second=_promise_words(promise, age, owner_told=owner_told),
        tone="red" if gone else "",
        action=action,
    )


def unfinished_row(frame: Frame, one: UnfinishedCall) -> RowWords:
    """A call nobody ended: who, since when, the first words."""
    translate = QCoreApplication.translate
    now, language = frame.services.now(), frame.language
    started = one.call.started_at.astimezone(frame.services.zone())
    shown = clock_time(started)
    if started.date() != now.date():
        shown = date_and_time(started, language)
    since = translate("TodayRows", "since {time} · {span}")
    if one.call.ended_at is not None:
        since = translate("TodayRows", "written up, {time} · how did it end?")
    name = one.person.addressed(language) if one.person else ""
    return RowWords(
        f"call/{one.call.call_id}",
        name or translate("TodayRows", "The name is not known yet"),
        aside=since.format(time=shown, span=span(now - one.call.started_at, language)),
        second=one.first_words or one.case_number,
        action=translate("TodayRows", "Go on"),
    )


def letter_row(frame: Frame, row: LetterRow, kinds: Mapping[str, str]) -> RowWords:
    """A letter that waits for someone, a draft with what it still needs."""
    translate = QCoreApplication.translate
    letter = row.letter
    states = {
        LetterState.CHECKED: translate("TodayRows", "waits for the owner"),
        LetterState.APPROVED: translate("TodayRows", "approved, to be printed"),
        LetterState.PRINTED: translate("TodayRows", "printed, to be sent"),
    }
    second = states.get(letter.state) or _draft_words(frame, letter.letter_id)
    waits = letter.state is LetterState.CHECKED
    return RowWords(
        f"letter/{letter.letter_id}",
        kinds.get(letter.kind, letter.kind),
        aside=row.person,
        second=second,
        action=translate("TodayRows", "Look") if waits else translate("TodayRows", "Go on"),
    )


def investigation_row(frame: Frame, one: Investigation) -> RowWords:
    """A point under investigation and the day named for it."""
    translate = QCoreApplication.translate
    point, case = one.point, one.case
    names = {
        "cause": translate("TodayRows", "Cause"),
        "impact": translate("TodayRows", "Impact"),
        "remedy": translate("TodayRows", "Remedy"),
        "prevention": translate("TodayRows", "Prevention"),
    }
    until = short_date(point.until, frame.language) if point.until else ""
    words = translate("TodayRows", "{point} until {day}")
    days = (point.until - frame.services.now().date()).days if point.until else 0
    title = words.format(point=names[point.name.value], day=until)
    over = translate("TodayRows", "the day has gone by")
    parts = [over if days < 0 else "", _interim_words(frame, case.case_id), case.number]
    second = " · ".join(part for part in parts if part)
    link = f"case/{case.case_id}/points/{point.name.value}"
    action = translate("TodayRows", "Open")
    return RowWords(link, title, aside=case.subject, second=second, action=action)


def other_row(frame: Frame, row: PromiseRow) -> RowWords:
    """A prevention or another promise; its button says that it is done."""
    promise = row.promise
    when = date_and_time(promise.wall, frame.language)
    if promise.is_day:
        when = short_date(promise.wall.date(), frame.language)
    parts = [when, how_far(frame, promise), addressed(row, frame.language), row.case_number]
    return RowWords(
        str(promise.promise_id),
        promise.reason or row.subject or row.case_number,
        aside=promise.who,
        second=" · ".join(part for part in parts if part),
        action=QCoreApplication.translate("TodayRows", "Done"),
    )


def _interim_words(frame: Frame, case_id: int) -> str:
    """A long investigation without a word in between asks for an interim call."""
    day = frame.services.promises.interim_needed(case_id)
    if day is None:
        return ""
    words = QCoreApplication.translate("TodayRows", "promise an interim call by {day}")
    return words.format(day=short_date(day, frame.language))


def _day_word(frame: Frame, promise: Promise) -> str:
    today, day = frame.services.now().date(), promise.wall.date()
    if day == today:
        return QCoreApplication.translate("TodayRows", "Today")
    if day == today + timedelta(days=1):
        return QCoreApplication.translate("TodayRows", "Tomorrow")
    return short_date(day, frame.language)


def _person(frame: Frame, row: PromiseRow) -> str:
    unknown = QCoreApplication.translate("TodayRows", "The name is not known yet")
    return addressed(row, frame.language) or unknown


def _promise_words(promise: Promise, age: timedelta | None, *, owner_told: bool) -> str:
    translate = QCoreApplication.translate
    parts = []
    if owner_told:
        parts.append(translate("TodayRows", "on the owner's list"))
    if promise.who:
        parts.append(translate("TodayRows", "{who} calls").format(who=promise.who))
    if promise.caller_wish:
        parts.append(translate("TodayRows", "a time they asked for"))
    if promise.moves:
        parts.append(_moves_words(promise.moves))
    if promise.reason:
        parts.append(promise.reason)
    if age is not None and age >= timedelta(hours=1):
        parts.append(_age_words(age))
    return " · ".join(parts)


def _moves_words(moves: int) -> str:
    translate = QCoreApplication.translate
    if moves == 1:
        return translate("TodayRows", "moved once")
    return translate("TodayRows", "moved {count} times").format(count=moves)


def _age_words(age: timedelta) -> str:
    """A case's age, in hours while they say something."""
    translate = QCoreApplication.translate
    hours = int(age.total_seconds() // 3600)
    if age < AGE_IN_HOURS:
        return translate("TodayRows", "case open {hours} h").format(hours=hours)
    return translate("TodayRows", "case open {days} days").format(days=hours // 24)


def _draft_words(frame: Frame, letter_id: int) -> str:
    translate = QCoreApplication.translate
    missing = frame.services.letters.missing(letter_id)
    if not missing:
        return translate("TodayRows", "draft, complete")
    first = missing[0]
    words = str(first.details.get(frame.language, ""))
    if first.code != "letter.field_missing" or not words:
        words = frame.explain(Refused(first.code, **first.details))
    draft = translate("TodayRows", "draft, {count} missing: {first}")
    return draft.format(count=len(missing), first=words)
