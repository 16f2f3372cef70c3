"""An overdue promise to the caller proposes what to apologise for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.domain.case import Kind
from desktop.views.calls.call_session import CallSession


class OverdueProposal(QObject):
    """Proposes object and failing into empty fields, once for each call and promise.

    Signals:
        proposed: (case) As it stands with the proposal.
    """

    proposed = Signal(object)

    def __init__(self, session: CallSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._done: set[tuple[int, int]] = set()

    def offer(self, promise_id: int) -> None:
        """Propose from this promise unless the clerk has chosen already."""
        case, key = self._session.case, (self._session.call_id, promise_id)
        if key in self._done or case.kind is Kind.ENQUIRY or self._session.is_over:
            return
        if case.apology_object or case.failing_chosen:
            return
        self._done.add(key)
        calls = self._session.frame.services.calls
        self._session.do(
            lambda call_id: calls.take_over_overdue(call_id, promise_id),
            self,
            done=self.proposed.emit,
        )
