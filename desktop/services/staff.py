"""The people of the office, who of them is at the desk, and the owner's PIN."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import unicodedata
from dataclasses import replace

from desktop.domain.business_calendar import Language
from desktop.domain.case import tidy_line
from desktop.domain.errors import Refused
from desktop.domain.policy import StaffMember
from desktop.domain.weekly_hours import WeeklyHours
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.settings import screen_language

NAME_MAX = 80
PIN = re.compile(r"[0-9]{4,12}")
SALT_BYTES = 16
SCRYPT = {"n": 2**14, "r": 8, "p": 1}
DESK = "desk_person"
CLERK = {"ja": "担当", "en": "Clerk"}


class StaffService:
    """What a person can do with the office's people; announces ``("staff", 0)``.

    Nobody entered: one implicit person with id 0, who is also the owner.
    """

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._staff = repositories.staff
        self._settings = repositories.settings

    def all(self) -> list[StaffMember]:
        """Return the active people in their order, never an empty list."""
        return self._staff.all() or [self._clerk()]

    def get(self, staff_id: int) -> StaffMember:
        """Return one person of the office; raises NotFound ``staff.unknown``."""
        return self._clerk() if staff_id == 0 else self._staff.get(staff_id)

    def owners(self) -> list[StaffMember]:
        """Return those who may approve letters and change house rules."""
        return [member for member in self.all() if member.is_owner]

    def add(
        self, name: str, title: str = "", short: str = "", is_owner: bool | None = None
    ) -> StaffMember:
        """Enter a person; the first one is the owner unless said otherwise.

        Raises:
            Refused: ``staff.no_name``, ``staff.name_taken``.
        """
        is_first = not self._staff.all()
        owner = is_first if is_owner is None else is_owner
        member = self._checked(
            StaffMember(0, name, title=title, short=short, is_owner=owner or is_first)
        )
        with self._context.atomic():
            added = self._staff.add(member)
            self._context.record("add", "staff", added.staff_id, after=added.name)
        self._context.announce("staff", added.staff_id)
        return added

    def save(
        self,
        staff_id: int,
        *,
        name: str | None = None,
        title: str | None = None,
        short: str | None = None,
        is_owner: bool | None = None,
    ) -> StaffMember:
        """Change a person; ``None`` leaves a field as it is.

        Raises:
            Refused: ``staff.no_name``, ``staff.name_taken``, ``staff.last_owner``.
        """
        before = self._staff.get(staff_id)
        after = self._checked(
            replace(
                before,
                name=before.name if name is None else name,
                title=before.title if title is None else title,
                short=before.short if short is None else short,
                is_owner=before.is_owner if is_owner is None else is_owner,
            )
        )
        if before.is_owner and not after.is_owner:
            self._keep_an_owner(staff_id)
        if after == before:
            return before
        with self._context.atomic():
            self._staff.put(after)
            for field in ("name", "title", "short", "is_owner"):
                old, new = str(getattr(before, field)), str(getattr(after, field))
                if old != new:
                    self._context.record(
                        "change", "staff", staff_id, field=field, before=old, after=new
                    )
        self._context.announce("staff", staff_id)
        return self._staff.get(staff_id)

    def remove(self, staff_id: int) -> None:
        """Take a person off the list; where the name was written, it stays.

        Raises:
            Refused: ``staff.last_owner`` while others remain.
        """
        member = self._staff.get(staff_id)
        if member.is_owner and len(self._staff.all()) > 1:
            self._keep_an_owner(staff_id)
        with self._context.atomic():
            self._staff.put(replace(member, active=False))
            self._context.record("remove", "staff", staff_id, before=member.name)
        self._context.announce("staff", staff_id)

    # Whose time

    def find(self, name: str) -> StaffMember | None:
        """Return who of the list is meant by a name as the office says it, if anybody."""
        tidy = tidy_line(name, limit=NAME_MAX)
        if not tidy:
            return None
        people = self.all()
        if tidy in CLERK.values() and not people[0].staff_id:
            return people[0]  # written down before the language of the screen was switched
        for attribute in ("short", "name", "title"):
            found = [one for one in people if getattr(one, attribute) == tidy]
            if len(found) == 1:
                return found[0]
        return None

    def free_hours(self, name: str) -> WeeklyHours:
        """Return when the person of that name can make calls; empty: not known (S4-09)."""
        member = self.find(name)
        return member.free_hours if member else ()

    def set_free_hours(self, staff_id: int, text: str) -> StaffMember:
        """Store when a person can make calls, as typed; ``""``: not known.

        Raises:
            Refused: see :func:`desktop.domain.free_hours.parse`, or
                ``staff.hours_need_person`` (nobody is entered yet).
        """
        if staff_id == 0:
            raise Refused("staff.hours_need_person")
        from desktop.domain.free_hours import parse, shown  # its patterns: not at the start

        language: Language = "en" if screen_language(self._settings) == "en" else "ja"
        before = self._staff.get(staff_id)
        after = replace(before, free_hours=parse(text, language))
        if after == before:
            return before
        with self._context.atomic():
            self._staff.put(after)
            self._context.record(
                "change",
                "staff",
                staff_id,
                field="free_hours",
                before=shown(before.free_hours, language),
                after=shown(after.free_hours, language),
            )
        self._context.announce("staff", staff_id)
        return self._staff.get(staff_id)

    # The owner's PIN

    def set_pin(self, staff_id: int, pin: str, *, current: str = "") -> None:
        """Set, change or (by ``""``) take away a PIN of 4 to 12 figures.

        Raises:
            Refused: ``staff.pin_wrong`` (the present one), ``staff.pin_form``,
                ``staff.pin_needs_person`` (nobody is entered yet).
        """
        if staff_id == 0:
            raise Refused("staff.pin_needs_person")
        if not self.check_pin(staff_id, current):
            raise Refused("staff.pin_wrong")
        figures = _figures(pin)
        if pin.strip() and not PIN.fullmatch(figures):
            raise Refused("staff.pin_form")
        salt = secrets.token_bytes(SALT_BYTES) if figures else None
        digest = _digest(figures, salt) if salt else None
        with self._context.atomic():
            self._staff.put_pin(staff_id, salt, digest)
            action = "set_pin" if figures else "remove_pin"
            self._context.record(action, "staff", staff_id)
        self._context.announce("staff", staff_id)

    def check_pin(self, staff_id: int, pin: str) -> bool:
        """Whether the PIN is right; always true where none is set."""
        stored = None if staff_id == 0 else self._staff.pin(staff_id)
        if stored is None:
            return True
        salt, digest = stored
        return hmac.compare_digest(_digest(_figures(pin), salt), digest)

    def check_owner(self, staff_id: int, pin: str = "") -> StaffMember:
        """Return the owner who may do an owner's verb.

        Raises:
            Refused: ``staff.not_owner``, ``staff.pin_wrong``.
        """
        member = self.get(staff_id)
        if not (member.is_owner and member.active):
            raise Refused("staff.not_owner")
        if not self.check_pin(staff_id, pin):
            raise Refused("staff.pin_wrong")
        return member

    # At the desk

    def at_desk(self) -> StaffMember:
        """Return who is at the desk; the first of the list until somebody sits down."""
        people = self.all()
        stored = self._settings.get(DESK)
        for member in people:
            if stored == str(member.staff_id):
                return member
        return people[0]

    def sit(self, staff_id: int) -> StaffMember:
        """Seat a person of the list; the name stands behind every "by whom" from now on.

        Raises:
            Refused: ``staff.not_here`` (taken off the list).
        """
        member = self.get(staff_id)
        if member not in self.all():
            raise Refused("staff.not_here")
        with self._context.atomic():
            self._settings.put(DESK, str(staff_id), at=self._context.now())
        self._context.announce("staff", staff_id)
        return member

    def _clerk(self) -> StaffMember:
        return StaffMember(0, CLERK[screen_language(self._settings)], is_owner=True)

    def _checked(self, member: StaffMember) -> StaffMember:
        tidy = replace(
            member,
            name=tidy_line(member.name, limit=NAME_MAX),
            title=tidy_line(member.title, limit=NAME_MAX),
            short=tidy_line(member.short, limit=NAME_MAX),
        )
        if not tidy.name:
            raise Refused("staff.no_name")
        taken = {m.name for m in self._staff.all() if m.staff_id != member.staff_id}
        if tidy.name in taken:
            raise Refused("staff.name_taken")
        return tidy

    def _keep_an_owner(self, leaving: int) -> None:
        others = [m for m in self._staff.all() if m.is_owner and m.staff_id != leaving]
        if not others:
            raise Refused("staff.last_owner")


def _figures(pin: str) -> str:
    return unicodedata.normalize("NFKC", pin).strip()


def _digest(figures: str, salt: bytes) -> bytes:
    return hashlib.scrypt(figures.encode("utf-8"), salt=salt, **SCRYPT)
