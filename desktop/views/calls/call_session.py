"""The call on screen: its call, case and person, read again whenever one of them changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.call import Call, Direction
from desktop.domain.case import Case
from desktop.domain.errors import NotFound
from desktop.domain.person import Person
from desktop.views.frame import Frame

KINDS = ("call", "case", "person", "promise", "point", "office", "staff", "missed")


class CallSession(QObject):
    """Knows which call is shown; every part of the screen reads from here.

    Signals:
        opened: Another call is shown; call and case stand, the rest follows.
        changed: Something of the call is new, read again.
        lost: The call is not there any more.
    """

    opened = Signal()
    changed = Signal()
    lost = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self.frame = frame
        self.call_id = 0
        self._call: Call | None = None
        self._case: Case | None = None
        self.person: Person | None = None
        self._leaving = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_again)
        frame.bus.changed.connect(self._on_announced)

    @property
    def call(self) -> Call:
        """The call as stored."""
        assert self._call is not None, "open() first"
        return self._call

    @property
    def case(self) -> Case:
        """The call's case as stored."""
        assert self._case is not None, "open() first"
        return self._case

    @property
    def is_open(self) -> bool:
        """Whether a call is shown at all."""
        return self._call is not None

    @property
    def is_over(self) -> bool:
        """Whether the call has its end."""
        return self.call.ended_at is not None

    @property
    def is_outgoing(self) -> bool:
        """Whether we rang them."""
        return self.call.direction is Direction.OUT

    def open(self, call_id: int) -> None:
        """Show this call now; what needs more reading follows after the first paint.

        Raises:
            NotFound: ``call.unknown``.
        """
        call = self.frame.services.calls.get(call_id)
        self.call_id, self._call, self._leaving = call_id, call, False
        self._case, self.person = self.frame.services.cases.get(call.case_id), None
        self.opened.emit()
        self._soon.start()

    def leave(self, leaving: bool) -> None:
        """While the call is about to be discarded, its going is no surprise."""
        self._leaving = leaving

    def close(self) -> None:
        """Show no call any more."""
        self.call_id, self._call, self._case, self.person = 0, None, None, None

    def do(
        self,
        verb: Callable[[int], Any],
        owner: QObject,
        *,
        done: Callable[[Any], None] | None = None,
        refused: Callable[[str], None] | None = None,
        text: str = "",
    ) -> None:
        """Run a verb with this call's id on the store thread."""
        call_id = self.call_id
        if call_id:
            self.frame.do(lambda: verb(call_id), owner, done=done, refused=refused, text=text)

    def do_in_case(
        self,
        verb: Callable[[int], Any],
        owner: QObject,
        *,
        done: Callable[[Any], None] | None = None,
        refused: Callable[[str], None] | None = None,
        text: str = "",
    ) -> None:
        """Run a verb with the id of the case the call belongs to by then."""
        calls = self.frame.services.calls
        self.do(
            lambda call_id: verb(calls.get(call_id).case_id),
            owner,
            done=done,
            refused=refused,
            text=text,
        )

    def read_now(self) -> None:
        """Read call, case and person at once."""
        self._soon.stop()
        self._read(announce=False)

    def refresh_soon(self) -> None:
        """Read again with the next turn of the event loop."""
        self._soon.start()

    def _on_announced(self, kind: str, number: int) -> None:
        if self._call is None or kind not in KINDS:
            return
        if kind == "call" and number != self.call_id:
            return
        self._soon.start()

    def _read_again(self) -> None:
        self._read(announce=True)

    def _read(self, *, announce: bool) -> None:
        if self._call is None:
            return
        services = self.frame.services
        try:
            self._call = services.calls.get(self.call_id)
            self._case = services.cases.get(self._call.case_id)
            self.person = services.persons.of_case(self._case)
        except NotFound:
            if self._leaving:
                return
            self.close()
            self.lost.emit()
            return
        if announce:
            self.changed.emit()
