"""Every repository of one store, built once and handed to the services."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.case import Case
from desktop.domain.errors import NotFound
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


@dataclass(frozen=True, slots=True)
class Repositories:
    """One repository per noun."""

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

    @classmethod
    def of(cls, store: Store) -> Repositories:
        """Return the repositories of ``store``."""
        return cls(
            persons=PersonRepository(store),
            cases=CaseRepository(store),
            calls=CallRepository(store),
            points=PointRepository(store),
            promises=PromiseRepository(store),
            letters=LetterRepository(store),
            letter_mails=LetterMailRepository(store),
            letter_edits=LetterEditRepository(store),
            settings=SettingsRepository(store),
            staff=StaffRepository(store),
            boxes=BoxDraftRepository(store),
        )
