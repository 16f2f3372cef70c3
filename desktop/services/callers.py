"""Who is on the line: the provisional person of a case, or one the office knows."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.call import Call
from desktop.domain.case import Case, tidy_line
from desktop.domain.known import name_key, tidy_name
from desktop.domain.person import Person
from desktop.domain.phone import read_phone
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.persons import NAME_MAX, field_text, phone_of
from desktop.services.repositories import Repositories
from desktop.services.settings import office_region, screen_language

NOBODY = Person(0)


class Callers:
    """Sets the person of a call's case; call inside ``atomic()``, announces nothing."""

    def __init__(self, context: Context, repositories: Repositories, file: CaseFile) -> None:
        self._context = context
        self._repos = repositories
        self._file = file

    def of_case(self, case: Case) -> Person:
        """Return the person of a case, with id 0 when nobody is known yet."""
        return self._repos.person_of(case) or NOBODY

    def set(
        self,
        call: Call,
        name: str | None,
        phone: str | None,
        honorific: str | None,
        *,
        settled: bool,
    ) -> Person:
        """Store what was typed about the caller and return the person of the case.

        A person used by this case alone is renamed. A known one may have its name
        completed; under another name it stays as it is and a new provisional person
        takes its place. One known person with this very name and number is linked
        by itself, once the box is left.
        """
        case = self._repos.cases.get(call.case_id)
        before = self.of_case(case)
        is_shared = len(self._repos.cases.ids_of_person(before.person_id)) > 1
        numbers = phone if settled or not is_shared else None
        after = self._typed(before, call, name, numbers, honorific, is_shared)
        if phone is not None:
            call = self._keep_number(call, phone)
        if is_shared and _is_another(before.name, after.name):
            after = self._somebody_else(after.name, call)
        if after != before:
            self._file_person(case, before, after, settled=settled)
        if phone is not None and phone.strip():
            self._file.ensure_number(case.case_id)
        if settled:
            self._join_the_same(call)
            self._file.refresh(case.case_id)
        return self.of_case(self._repos.cases.get(case.case_id))

    def link(self, call: Call, person_id: int) -> Person:
        """Give the case to a known person; what was typed fills only empty fields."""
        case = self._file.ensure_number(call.case_id)
        known = self._repos.persons.get(person_id)
        typed = self.of_case(case)
        if typed.person_id == known.person_id:
            return known
        missing = tuple(p for p in typed.phones if p.key not in {k.key for k in known.phones})
        merged = replace(
            known,
            phones=known.phones + missing,
            name=known.name or typed.name,
            honorific=known.honorific or typed.honorific,
        )
        now = self._context.now()
        self._repos.cases.put(replace(case, person_id=person_id), at=now)
        self._context.record(
            "link",
            "case",
            case.case_id,
            case_id=case.case_id,
            field="person_id",
            before=typed.name,
            after=merged.name,
        )
        self._drop_unused(typed.person_id)
        if merged != known:
            self._repos.persons.put(merged, at=now)
            self._journal(case, known, merged, settled=True)
        self._file.refresh(case.case_id)
        return self._repos.persons.get(person_id)

    def drop_unused(self, person_id: int | None) -> None:
        """Delete a person no case uses any more."""
        self._drop_unused(person_id or 0)

    def _typed(
        self,
        before: Person,
        call: Call,
        name: str | None,
        phone: str | None,
        honorific: str | None,
        is_shared: bool,
    ) -> Person:
        after = before
        if name is not None:
            after = replace(after, name=tidy_name(tidy_line(name, limit=NAME_MAX)))
        if honorific is not None:
            after = replace(after, honorific=tidy_line(honorific, limit=NAME_MAX))
        if phone is not None:
            region = office_region(self._repos.settings)
            number = phone_of(phone, region)
            earlier = phone_of(call.number_shown, region)
            kept = tuple(
                p for p in before.phones if is_shared or earlier is None or p.key != earlier.key
            )
            if number is not None and number.key not in {p.key for p in kept}:
                kept += (number,)
            after = replace(after, phones=kept)
        return after

    def _somebody_else(self, name: str, call: Call) -> Person:
        number = phone_of(call.number_shown, office_region(self._repos.settings))
        return Person(0, name=name, phones=(number,) if number else ())

    def _keep_number(self, call: Call, typed: str) -> Call:
        line = tidy_line(typed, limit=NAME_MAX)
        changed = replace(call, number_shown=line, withheld=read_phone(line).withheld)
        if changed != call:
            self._repos.calls.put(changed)
        return changed

    def _file_person(self, case: Case, before: Person, after: Person, *, settled: bool) -> None:
        """Add, change or take away the person of the case."""
        now = self._context.now()
        if after.person_id == 0:
            if _is_blank(after):
                return
            language = screen_language(self._repos.settings)
            added = self._repos.persons.add(replace(after, language=language), at=now)
            case = self._file.ensure_number(case.case_id)
            self._repos.cases.put(replace(case, person_id=added.person_id), at=now)
            self._journal(case, Person(added.person_id), added, settled=settled)
        elif _is_blank(after):
            self._repos.cases.put(replace(case, person_id=None), at=now)
            self._context.record(
                "remove",
                "person",
                before.person_id,
                case_id=case.case_id,
                before=before.name,
            )
            self._drop_unused(before.person_id)
        else:
            self._repos.persons.put(after, at=now)
            self._journal(case, before, after, settled=settled)

    def _journal(self, case: Case, before: Person, after: Person, *, settled: bool) -> None:
        for field in ("name", "phones", "honorific"):
            texts = field_text(before, field), field_text(after, field)
            if settled or texts[0] != texts[1]:
                self._context.record_field(
                    "person",
                    after.person_id,
                    case_id=case.case_id,
                    field=field,
                    before=texts[0],
                    after=texts[1],
                    settled=settled,
                )

    def _join_the_same(self, call: Call) -> None:
        """Link the one known person that has both this name and this number."""
        person = self.of_case(self._repos.cases.get(call.case_id))
        number = phone_of(call.number_shown, office_region(self._repos.settings))
        key = name_key(person.name)
        if number is None or not key:
            return
        same_name = {p.person_id for p in self._repos.persons.by_name(key)}
        same_number = {p.person_id for p in self._repos.persons.by_phone(number.key)}
        both = (same_name & same_number) - {person.person_id}
        if len(both) == 1 and len(self._repos.cases.ids_of_person(person.person_id)) == 1:
            self.link(self._repos.calls.get(call.call_id), both.pop())

    def _drop_unused(self, person_id: int) -> None:
        if person_id and not self._repos.cases.ids_of_person(person_id):
            self._repos.persons.remove(person_id)


def _is_another(known: str, typed: str) -> bool:
    """Whether a typed name is not the known one, and not the known one completed."""
    return not name_key(typed).startswith(name_key(known))


def _is_blank(person: Person) -> bool:
    """Whether nothing is known of a person; an honorific alone is nothing."""
    texts = (person.name, person.kana, person.company, person.department)
    more = (person.title, person.postcode, person.address, person.email, person.notes)
    return not any((*texts, *more)) and not person.phones
