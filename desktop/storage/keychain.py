"""The platform's keychain, and one in memory for tests and the demo."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from desktop.domain.errors import WorldError

SERVICE = "Kikitori"


class Keychain(Protocol):
    """Keeps a short text under a name; handed in by the composition root."""

    def available(self) -> bool:
        """Whether this machine has one."""

    def read(self, name: str) -> str | None:
        """Return the text, or ``None`` when there is none."""

    def write(self, name: str, text: str) -> None:
        """Keep the text and read it back before returning."""


class MemoryKeychain:
    """Forgets everything at the end; for tests and the throw-away office."""

    def __init__(self, *, available: bool = True) -> None:
        self._available = available
        self._texts: dict[str, str] = {}

    def available(self) -> bool:
        """As it was told when made."""
        return self._available

    def read(self, name: str) -> str | None:
        """Return the text, or ``None`` when there is none."""
        return self._texts.get(name)

    def write(self, name: str, text: str) -> None:
        """Keep the text."""
        self._texts[name] = text


class SystemKeychain:
    """Credential Manager, Keychain or Secret Service, whichever the platform has.

    The platform's own backend is made by name: neither a configuration file nor
    an environment variable can put another one in its place.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._backend: Any = None
        self._asked = False

    def available(self) -> bool:
        """Whether the backend can be reached; asked once."""
        return self._reach() is not None

    def read(self, name: str) -> str | None:
        """Return the text, or ``None`` when there is none.

        Raises:
            WorldError: ``keychain.refused``: locked, or the person said no.
        """
        with _refusing("keychain.refused"):
            text: str | None = self._reach().get_password(SERVICE, name)
            return text

    def write(self, name: str, text: str) -> None:
        """Keep the text and read it back before returning.

        Raises:
            WorldError: ``keychain.refused`` or ``keychain.not_kept``.
        """
        with _refusing("keychain.refused"):
            self._reach().set_password(SERVICE, name, text)
        if self.read(name) != text:
            raise WorldError("keychain.not_kept")

    def forget(self, name: str) -> None:
        """Remove the text; nothing happens when there is none."""
        with _refusing("keychain.refused"):
            if self._reach().get_password(SERVICE, name) is not None:
                self._reach().delete_password(SERVICE, name)

    def _reach(self) -> Any:
        with self._lock:
            if not self._asked:
                self._backend = _platform_backend()
                self._asked = True
            return self._backend


def _platform_backend() -> Any:
    try:
        with _without_redirection():
            backend_class = _backend_class()
            # The priority asks the service itself and raises where there is none.
            return backend_class() if backend_class.priority > 0 else None
    except Exception:  # noqa: BLE001 - whatever it raises, no service is there
        return None  # whatever a missing service raises, it is not there


def _backend_class() -> Any:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return WinVaultKeyring
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as MacKeyring

        return MacKeyring
    from keyring.backends.SecretService import Keyring as SecretServiceKeyring

    return SecretServiceKeyring


@contextmanager
def _without_redirection() -> Iterator[None]:
    """``KEYRING_PROPERTY_…`` would point the backend at another collection."""
    taken = {name: os.environ.pop(name) for name in list(os.environ) if name[:8] == "KEYRING_"}
    try:
        yield
    finally:
        os.environ.update(taken)


@contextmanager
def _refusing(code: str) -> Iterator[None]:
    try:
        yield
    except WorldError:
        raise
    except Exception as fault:  # each platform's library has its own classes
        raise WorldError(code) from fault
