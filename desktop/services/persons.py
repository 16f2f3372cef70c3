"""Find, know and correct the people cases belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.case import Case, tidy_line, tidy_text
from desktop.domain.errors import Refused
from desktop.domain.known import Known, name_key, tidy_name
from desktop.domain.mail_address import tidy_address
from desktop.domain.person import Person, Phone
from desktop.domain.phone import phone_keys_for_search, read_phone
from desktop.domain.promise import is_overdue
from desktop.services.context import Context
from desktop.services.indexing import CaseIndexer
from desktop.services.repositories import Repositories
from desktop.services.settings import office_region

LINES = ("kana", "honorific", "company", "department", "title", "postcode")
TEXTS = ("address", "notes")
NAME_MAX = 120
NAME_KEY_MIN = 2
ANSWERS_OF = 3


class PersonService:
    """What a person can do with persons; announces ``("person", person_id)``."""

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories
        self._indexer = CaseIndexer(context, repositories)

    def get(self, person_id: int) -> Person:
        """Return the person; raises NotFound ``person.unknown``."""
        return self._repos.persons.get(person_id)

    def of_case(self, case: Case) -> Person | None:
        """Return whose case it is, joined to another meanwhile or not; ``None``: nobody yet."""
        return self._repos.person_of(case)

    def find(self, text: str, limit: int = 8) -> list[Person]:
        """Return persons by beginning of name, kana or company, or by digits of a number."""
        numbers = phone_keys_for_search(text, region=office_region(self._repos.settings))
        return self._repos.persons.starting(text, numbers, limit=limit)

    def known(self, name: str, phone: str, *, besides: int | None = None) -> list[Known]:
        """Return who the office knows by exactly this name or this number.

        Those matching both come first. Nobody is joined here: the same name alone
        may be somebody else.

        Args:
            besides: The provisional person of the call itself, left out.
        """
        key = name_key(name)
        by_name = self._repos.persons.by_name(key) if len(key) >= NAME_KEY_MIN else []
        # A text too long to be stored is nobody's number; its box says so.
        typed = phone if len(phone) <= NAME_MAX else ""
        number = phone_of(typed, office_region(self._repos.settings))
        by_phone = self._repos.persons.by_phone(number.key if number else "")
        names = {person.person_id for person in by_name}
        numbers = {person.person_id for person in by_phone}
        found = {person.person_id: person for person in (*by_phone, *by_name)}
        listed = [
            self._known(person, person_id in names, person_id in numbers)
            for person_id, person in found.items()
            if person_id != besides
        ]
        listed = [known for known in listed if known.cases]
        return sorted(listed, key=lambda known: not (known.by_name and known.by_phone))

    def history(self, person_id: int) -> Known:
        """Return what is known of one person: cases, calls, minutes, open promises."""
        return self._known(self._repos.persons.get(person_id), False, False)

    def save(self, person_id: int, *, settled: bool = True, **fields: object) -> Person:
        """Store fields of a person and return them.

        Args:
            settled: The box was left; while typing ``False``: neither journal nor index.
            fields: Any of ``name kana honorific company department title postcode
                address email notes`` (texts), ``language`` (``ja``, ``en``), ``wants_letter``
                (``True``, ``False``, ``None``), ``phones`` (typed texts in order),
                ``quiet_hours`` (typed text).

        Raises:
            Refused: ``person.unknown_field``, ``person.unknown_language``,
                ``text.too_long``, or of :func:`free_hours.parse`; nothing is stored.
        """
        before = self._repos.persons.get(person_id)
        after = before
        for field, value in fields.items():
            after = edited(after, field, value, office_region(self._repos.settings))
        cases = self._repos.cases.ids_of_person(person_id)
        with self._context.atomic():
            self._repos.persons.put(after, at=self._context.now())
            for field in fields:
                self._context.record_field(
                    "person",
                    person_id,
                    case_id=cases[-1] if cases else None,
                    field=field,
                    before=field_text(before, field),
                    after=field_text(after, field),
                    settled=settled,
                )
            if settled:
                for case_id in cases:
                    self._indexer.reindex(case_id)
        self._context.announce("person", person_id)
        for case_id in cases:
            self._context.announce("case", case_id)
        return self._repos.persons.get(person_id)

    def _known(self, person: Person, by_name: bool, by_phone: bool) -> Known:
        calls, seconds = self._repos.calls.spent(person.person_id)
        rows = self._repos.promises.open_of_person(person.person_id)
        now = self._context.now()
        overdue = [row for row in rows if is_overdue(row.promise, now)]
        cases = self._repos.cases.of_person(person.person_id)
        newest = [self._repos.cases.get(row.case_id) for row in cases[:ANSWERS_OF]]
        return Known(
            person=person,
            by_name=by_name,
            by_phone=by_phone,
            calls=calls,
            minutes=round(seconds / 60),
            cases=tuple(cases),
            overdue=overdue[0] if overdue else None,
            open_promises=tuple(rows),
            answered=tuple((case.case_id, case.decision) for case in newest if case.decision),
        )


def edited(person: Person, field: str, value: object, region: str) -> Person:
    """Return the person with one field changed.

    Args:
        region: Country whose numbers carry no country code.

    Raises:
        Refused: see :meth:`PersonService.save`.
    """
    if field == "name":
        return replace(person, name=tidy_name(tidy_line(str(value), limit=NAME_MAX)))
    if field in LINES:
        return replace(person, **{field: tidy_line(str(value), limit=NAME_MAX)})  # type: ignore[arg-type]  # one field by its name
    if field in TEXTS:
        return replace(person, **{field: tidy_text(str(value)).strip()})  # type: ignore[arg-type]  # one field by its name
    if field == "email":
        return replace(person, email=tidy_address(str(value)))
    if field == "language":
        if value not in ("ja", "en"):
            raise Refused("person.unknown_language")
        return replace(person, language=str(value))
    if field == "quiet_hours":
        from desktop.domain.free_hours import parse  # its patterns: not at the start

        return replace(person, quiet_hours=parse(str(value), quiet=True))
    if field == "wants_letter":
        return replace(person, wants_letter=None if value is None else bool(value))
    if field == "phones" and isinstance(value, Iterable) and not isinstance(value, str):
        return replace(person, phones=phones_of(map(str, value), region))
    raise Refused("person.unknown_field", field=field)


def phones_of(typed: Iterable[str], region: str) -> tuple[Phone, ...]:
    """Return the numbers read from typed texts; blanks and withheld ones are left out."""
    found: dict[str, Phone] = {}
    for text in typed:
        phone = phone_of(text, region)
        if phone is not None:
            found.setdefault(phone.key, phone)
    return tuple(found.values())


def phone_of(typed: str, region: str) -> Phone | None:
    """Return the number in a typed text, ``None`` for a blank or withheld one."""
    reading = read_phone(tidy_line(typed, limit=NAME_MAX), region=region)
    if not reading.key:
        return None
    word = "" if not reading.extension else " 内線" if "内線" in typed else " ext. "
    return Phone(f"{reading.shown}{word}{reading.extension}", reading.key)


def field_text(person: Person, field: str) -> str:
    """Return a field as the journal writes it."""
    value = getattr(person, field)
    if field == "phones":
        return ", ".join(phone.shown for phone in value)
    if field == "quiet_hours":
        from desktop.domain.free_hours import shown

        return shown(value, "ja" if person.language == "ja" else "en")
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
