"""A small desktop for tests: a place for pictures beside the clock, and a service of notes.

A process of its own, because Qt waits for its answers. It talks D-Bus by itself, so that Qt's
own way through the real bus is what is tested.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from queue import Queue
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import open_dbus_connection

NOTES = "org.freedesktop.Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"


class Service:
    """Serves both names on the session's bus and prints what it is asked, a JSON line each.

    Args:
        refuses: Answer every note with an error.
    """

    def __init__(self, *, refuses: bool) -> None:
        self._refuses = refuses
        self._notes = 0
        self._bus = open_dbus_connection(bus="SESSION")
        for name in (NOTES, WATCHER):
            self._bus.send_and_get_reply(message_bus.RequestName(name))
        tell("ready", True)

    def serve(self) -> None:
        """Answer until the bus is gone."""
        while True:
            message = self._bus.receive()
            if message.header.message_type is MessageType.method_call:
                self._bus.send(self._answer(message))

    # Inside

    def _answer(self, message: Message) -> Message:
        member = str(message.header.fields.get(HeaderFields.member))
        answers: dict[str, tuple[str, tuple[Any, ...]]] = {
            "GetCapabilities": ("as", (["body", "actions"],)),
            "GetServerInformation": ("ssss", ("test", "test", "1", "1.2")),
            "RegisterStatusNotifierHost": ("", ()),
            "CloseNotification": ("", ()),
            "Get": ("v", (self._property(message.body),)),
            "GetAll": ("a{sv}", ({name: self._property(("", name)) for name in PROPERTIES},)),
        }
        if member == "Notify":
            return self._take_note(message)
        if member == "RegisterStatusNotifierItem":
            tell("picture", str(message.body[0]))
            return new_method_return(message)
        if member in answers:
            signature, body = answers[member]
            return new_method_return(message, signature or None, body)
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")

    def _take_note(self, message: Message) -> Message:
        self._notes += 1
        tell("note", [str(message.body[3]), str(message.body[4])])
        if self._refuses:
            return new_error(message, f"{NOTES}.Error.ExcessNotificationGeneration")
        return new_method_return(message, "u", (self._notes,))

    @staticmethod
    def _property(body: tuple[Any, ...]) -> tuple[str, Any]:
        return PROPERTIES.get(str(body[1]) if len(body) > 1 else "", ("s", ""))


PROPERTIES: dict[str, tuple[str, Any]] = {
    "IsStatusNotifierHostRegistered": ("b", True),
    "ProtocolVersion": ("i", 0),
    "RegisteredStatusNotifierItems": ("as", []),
}


class Desktop:
    """The desktop as a person in front of it sees it: starts the service, listens, clicks."""

    def __init__(self, *, refuses: bool) -> None:
        self.refuses = refuses
        way = "refuses" if refuses else "works"
        command = [sys.executable, "-m", "tests.views.promises.notice_service", way]
        self._service = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
        self.heard: Queue[tuple[str, Any]] = Queue()
        assert self._service.stdout is not None
        first = json.loads(self._service.stdout.readline())
        assert "ready" in first
        threading.Thread(target=self._listen, daemon=True).start()

    def click_picture(self, name: str) -> None:
        """A person clicks the picture beside the clock.

        The note itself can't be clicked: Qt offers the service no action for it.
        """
        item = DBusAddress("/StatusNotifierItem", name, "org.kde.StatusNotifierItem")
        with open_dbus_connection(bus="SESSION") as bus:
            bus.send(new_method_call(item, "Activate", "ii", (0, 0)))

    def stop(self) -> None:
        """End the service."""
        self._service.kill()
        self._service.wait()

    def _listen(self) -> None:
        assert self._service.stdout is not None
        for line in self._service.stdout:
            for name, value in json.loads(line).items():
                self.heard.put((name, value))


def tell(name: str, value: object) -> None:
    """Say one thing to whoever started the service."""
    print(json.dumps({name: value}), flush=True)


if __name__ == "__main__":
    Service(refuses=sys.argv[1] == "refuses").serve()
