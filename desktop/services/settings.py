"""The office's data and every other setting, stored as JSON by key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

from desktop.domain.errors import Refused
from desktop.domain.policy import Office
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.storage.settings import SettingsRepository

OFFICE = "office"
LANGUAGE = "language"


class SettingsService:
    """Read and store settings; announces ``("office", 0)``.

    Keys in use: ``language`` (``ja``, ``en``), ``theme``, ``text_scale``, ``desk_person``;
    values are anything JSON holds.
    """

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._settings = repositories.settings
        self._office: Office | None = None
        self._version = 0

    def office(self) -> Office:
        """Return the office; every text empty before it was filled in."""
        cached, version = self._office, self._version
        if cached is not None:
            return cached
        office = stored_office(self._settings)
        if version == self._version:
            self._office = office
        return office

    def save_office(self, **changes: object) -> Office:
        """Store fields of the office and return it.

        Raises:
            Refused: ``office.unknown_field``; nothing is stored.
        """
        before = self.office()
        known = {field.name for field in fields(Office)}
        for field in changes:
            if field not in known:
                raise Refused("office.unknown_field", field=field)
        texts = {key: v.strip() if isinstance(v, str) else v for key, v in changes.items()}
        after = _to_office(asdict(replace(before, **texts)))  # type: ignore[arg-type]  # checked against the fields above
        if after == before:
            return before
        with self._context.atomic():
            text = json.dumps(asdict(after), ensure_ascii=False)
            self._settings.put(OFFICE, text, at=self._context.now())
            for field in changes:
                old, new = getattr(before, field), getattr(after, field)
                if old != new:
                    self._context.record(
                        "change", "office", 0, field=field, before=_shown(old), after=_shown(new)
                    )
        self.forget()
        self._context.announce("office", 0)
        return after

    def get(self, key: str, default: Any = None) -> Any:
        """Return a setting, or ``default`` when it was never stored."""
        stored = self._settings.get(key)
        return default if stored is None else json.loads(stored)

    def set(self, key: str, value: object) -> None:
        """Store a setting if it differs."""
        if self.get(key) == value:
            return
        with self._context.atomic():
            text = json.dumps(value, ensure_ascii=False)
            self._settings.put(key, text, at=self._context.now())
        self.forget()
        self._context.announce("office", 0)

    def forget(self) -> None:
        """Read the office again next time."""
        self._version += 1
        self._office = None


def screen_language(settings: SettingsRepository) -> str:
    """Return the language of the screen as stored, ``"ja"`` when none is."""
    stored = settings.get(LANGUAGE)
    return "en" if stored is not None and json.loads(stored) == "en" else "ja"


def office_region(settings: SettingsRepository) -> str:
    """Return the office's country, whose telephone numbers carry no country code."""
    return stored_office(settings).country


def stored_office(settings: SettingsRepository) -> Office:
    """Return the office as stored, every text empty before it was filled in."""
    stored = settings.get(OFFICE)
    return _to_office(json.loads(stored)) if stored else Office()


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _to_office(stored: Mapping[str, Any]) -> Office:
    """Return the office of its JSON; what a later version added is left out."""
    known = {field.name for field in fields(Office)}
    values = {key: value for key, value in stored.items() if key in known}
    if "hours" in values:
        values["hours"] = tuple(tuple(day) if day else None for day in values["hours"])
    if "closed_ranges" in values:
        values["closed_ranges"] = tuple(tuple(one) for one in values["closed_ranges"])
    if "limit_minutes" in values:
        values["limit_minutes"] = tuple(values["limit_minutes"])
    return Office(**values)
