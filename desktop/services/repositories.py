"""Every repository of one store, each made when first asked for, for the services."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from desktop.domain.case import Case
    from desktop.domain.person import Person
    from desktop.storage.boxes import BoxDraftRepository
    from desktop.storage.calls import CallRepository
    from desktop.storage.cases import CaseRepository
    from desktop.storage.database import Store
    from desktop.storage.letter_edits import LetterEditRepository
    from desktop.storage.letter_mails import LetterMailRepository
    from desktop.storage.letters import LetterRepository
    from desktop.storage.persons import PersonRepository
    from desktop.storage.points import PointRepository
    from desktop.storage.promises import PromiseRepository
    from desktop.storage.settings import SettingsRepository
    from desktop.storage.staff import StaffRepository

_CLASSES = {
    "persons": "PersonRepository",
    "cases": "CaseRepository",
    "calls": "CallRepository",
    "points": "PointRepository",
    "promises": "PromiseRepository",
    "letters": "LetterRepository",
    "letter_mails": "LetterMailRepository",
    "letter_edits": "LetterEditRepository",
    "settings": "SettingsRepository",
    "staff": "StaffRepository",
    "boxes": "BoxDraftRepository",
}


class Repositories:
    """One repository per noun; a start reads Today with half of them.

    Args:
        store: Whose they are. A repository holds nothing else, so that it does no harm if
            two threads make the same one.
    """

    persons: PersonRepository
    cases: CaseRepository
    calls: CallRepository
    points: PointRepository
    promises: PromiseRepository
    letters: LetterRepository
    letter_mails: LetterMailRepository
    letter_edits: LetterEditRepository
    settings: SettingsRepository
    staff: StaffRepository
    boxes: BoxDraftRepository

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        if name not in _CLASSES:
            raise AttributeError(name)
        found = getattr(import_module(f"desktop.storage.{name}"), _CLASSES[name])(self._store)
        self.__dict__[name] = found
        return found

    def person_of(self, case: Case) -> Person | None:
        """Return whose case it is, ``None`` while nobody is known.

        A screen reads while the store thread writes: where the person was joined to
        another one after the case was read, the case is read once more.
        """
        if case.person_id is None:
            return None
        try:
            return self.persons.get(case.person_id)
        except NotFound:
            person_id = self.cases.get(case.case_id).person_id
            return None if person_id is None else self.persons.get(person_id)
