"""The world fails in the middle of work: said on top of the window, with what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent

from desktop.domain.errors import DataUnreadable, DomainError
from desktop.qtkit.widgets import Banner

Explain = Callable[[DomainError], str]


class TroubleBar(Banner):
    """Says what happened, what is safe and what to do, until it is put away.

    Typing goes on below it; the same trouble met again changes nothing on screen.

    Args:
        explain: The sentence of an error in the language of the screen.
        repair: Closes the records, mends them and opens them again.
    """

    def __init__(self, explain: Explain, repair: Callable[[], None]) -> None:
        super().__init__("red")
        self.setObjectName("trouble")
        self._explain = explain
        self._repair = repair
        self._error: DomainError | None = None

    def tell(self, error: DomainError) -> None:
        """Show a trouble; damaged records outweigh any other."""
        if self._error is None or isinstance(error, DataUnreadable):
            self._error = error
            self._show()

    def put_away(self) -> None:
        """The person has read it."""
        self._error = None
        self._show()

    def _show(self) -> None:
        self.clear_actions()
        if self._error is None:
            self.say("")
            return
        if isinstance(self._error, DataUnreadable):
            self.say(self.tr("A part of the records can't be read."), self._explain(self._error))
            self.add_action(self.tr("Close and repair"), self._repair)
        else:
            self.say(self.tr("The records can't be reached just now."), self._explain(self._error))
        self.add_action(self.tr("Later"), self.put_away)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
