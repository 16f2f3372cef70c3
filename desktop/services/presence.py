"""Starting with the computer: the system's own entry is the truth, nothing is stored beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.errors import WorldError
from desktop.presence.entry import LoginEntry


class AtLogin(StrEnum):
    """What happens at the next login."""

    OFF = "off"
    ON = "on"
    OTHER = "other"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class PresenceState:
    """What the system says.

    Attributes:
        at_login: ``other``: another copy of the program is started. ``blocked``: the
            entry stands, and the system was told not to follow it.
        place: Where the entry stands, or would.
        starts: The command in it.
    """

    at_login: AtLogin
    place: str
    starts: str = ""


class PresenceService:
    """Reads, writes and removes the entry of this program for this data folder."""

    def __init__(self, entry: Callable[[], LoginEntry]) -> None:
        self._entry = entry

    def state(self) -> PresenceState:
        """Return what happens at the next login; what can't be read counts as off."""
        entry = self._entry()
        try:
            found = entry.read()
        except OSError:
            return PresenceState(AtLogin.OFF, entry.place)
        return PresenceState(_judged(found.starts, found.blocked, entry), entry.place, found.starts)

    def switch_on(self) -> PresenceState:
        """Start with the computer from now on; what was written is read again.

        Raises:
            Refused: ``presence.too_long``.
            WorldError: ``presence.cannot_write``, ``presence.no_effect``.
        """
        entry = self._entry()
        self._do(entry, entry.write)
        return self._expect(AtLogin.ON)

    def switch_off(self) -> PresenceState:
        """Start with the computer no more; nothing is left behind.

        Raises:
            WorldError: ``presence.cannot_write``, ``presence.no_effect``.
        """
        entry = self._entry()
        self._do(entry, entry.remove)
        return self._expect(AtLogin.OFF)

    # Inside

    def _do(self, entry: LoginEntry, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError as exc:
            reason = exc.strerror or type(exc).__name__
            raise WorldError("presence.cannot_write", place=entry.place, reason=reason) from exc

    def _expect(self, wanted: AtLogin) -> PresenceState:
        state = self.state()
        if state.at_login is not wanted:
            raise WorldError("presence.no_effect", place=state.place)
        return state


def _judged(starts: str, blocked: bool, entry: LoginEntry) -> AtLogin:
    if not starts:
        return AtLogin.OFF
    if starts != entry.wanted:
        return AtLogin.OTHER
    return AtLogin.BLOCKED if blocked else AtLogin.ON
