"""Changing one field of a case: what is allowed in it, and what it looks like as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from desktop.domain.case import (
    SUBJECT_MAX,
    Case,
    Failing,
    Kind,
    Tag,
    Temper,
    tidy_line,
    tidy_text,
)
from desktop.domain.errors import Refused

Choice = TypeVar("Choice", bound=StrEnum)


def edited(case: Case, field: str, value: object) -> Case:
    """Return the case with one field changed; equal to ``case`` when nothing changes.

    Raises:
        Refused: ``case.unknown_field``, ``case.unknown_value``, ``text.too_long`` or
            ``case.request_is_written`` ("none named" beside a request).
    """
    edit = EDITS.get(field)
    if edit is None:
        raise Refused("case.unknown_field", field=field)
    return edit(case, value)


def field_text(case: Case, field: str) -> str:
    """Return a field as the journal writes it; a failing nobody chose is ``""``."""
    value = getattr(case, field)
    if field == "failing" and not case.failing_chosen:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, frozenset):
        return ",".join(sorted(str(tag) for tag in value))
    return "" if value is None else str(value)


def _choice(kind: type[Choice], value: object, field: str) -> Choice:
    try:
        return kind(str(value))
    except ValueError as exc:
        raise Refused("case.unknown_value", field=field) from exc


def _subject(case: Case, value: object) -> Case:
    text = tidy_line(str(value), limit=SUBJECT_MAX)
    return replace(case, subject=text, subject_is_own=bool(text))


def _kind(case: Case, value: object) -> Case:
    return replace(case, kind=_choice(Kind, value, "kind"))


def _failing(case: Case, value: object) -> Case:
    if not value:
        return replace(case, failing=Failing.OPEN, failing_chosen=False)
    return replace(case, failing=_choice(Failing, value, "failing"), failing_chosen=True)


def _temper(case: Case, value: object) -> Case:
    return replace(case, temper=_choice(Temper, value, "temper") if value else None)


def _object(case: Case, value: object) -> Case:
    return replace(case, apology_object=tidy_text(str(value)).strip())


def _request(case: Case, value: object) -> Case:
    text = tidy_text(str(value)).strip()
    return replace(case, request=text, request_none=case.request_none and not text)


def _request_none(case: Case, value: object) -> Case:
    if value and case.request:
        raise Refused("case.request_is_written")
    return replace(case, request_none=bool(value))


def _secondary(case: Case, value: object) -> Case:
    return replace(case, secondary=bool(value))


def _tags(case: Case, value: object) -> Case:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise Refused("case.unknown_value", field="tags")
    return replace(case, tags=frozenset(_choice(Tag, tag, "tags") for tag in value))


def _decision(case: Case, value: object) -> Case:
    return replace(case, decision=tidy_text(str(value)).strip())


def _about_staff(case: Case, value: object) -> Case:
    return replace(case, about_staff=tidy_line(str(value), limit=SUBJECT_MAX))


EDITS: dict[str, Callable[[Case, object], Case]] = {
    "subject": _subject,
    "kind": _kind,
    "failing": _failing,
    "temper": _temper,
    "apology_object": _object,
    "request": _request,
    "request_none": _request_none,
    "secondary": _secondary,
    "tags": _tags,
    "decision": _decision,
    "about_staff": _about_staff,
}
