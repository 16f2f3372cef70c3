"""When typed text is due to be stored, and what of it is stored already."""

from __future__ import annotations

import unicodedata
from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 300
LONGEST_WAIT_MS = 600
LONGEST_LINE = 1000
_GOOD_ENDS = "。、．，.!?！？」』）)] \u3000\t"


class DraftTimer(QObject):
    """Due after a pause in typing, and at the latest after the longest wait.

    Signals:
        due: Hand over now.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._pause.timeout.connect(self._ring)
        self._longest.timeout.connect(self._ring)

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """Nothing is waiting any more."""
        self._pause.stop()
        self._longest.stop()

    def _ring(self) -> None:
        self.stop()
        self.due.emit()


class DraftState:
    """Which text is stored, and which was handed over but not confirmed yet."""

    def __init__(self) -> None:
        self.confirmed = ""
        self._in_flight: deque[str] = deque()

    def start(self, text: str) -> None:
        """Begin with a stored text; forget what was under way."""
        self.confirmed = text
        self._in_flight.clear()

    def needs_handing_over(self, text: str) -> bool:
        """Whether ``text`` differs from what was handed over last."""
        return text != (self._in_flight[-1] if self._in_flight else self.confirmed)

    def hand_over(self, text: str) -> None:
        """Remember what goes to be stored."""
        self._in_flight.append(text)

    def confirm(self, text: str | None) -> None:
        """The oldest hand-over, or the one with this text, is stored."""
        while self._in_flight:
            stored = self._in_flight.popleft()
            if text is None or stored == text:
                self.confirmed = stored
                return

    def fail(self) -> None:
        """What is under way was not stored; the next hand-over takes it along."""
        self._in_flight.clear()

    def is_dirty(self, text: str) -> bool:
        """Whether ``text`` was never confirmed as stored."""
        return text != self.confirmed or bool(self._in_flight)


def differs_in_blanks_only(shown: str, stored: str) -> bool:
    """Whether a stored text is the shown one tidied: blanks and line ends apart, the same."""
    shown, stored = (unicodedata.normalize("NFC", text) for text in (shown, stored))
    return shown.split() == stored.split()


def split_long_lines(text: str, limit: int = LONGEST_LINE) -> str:
    """Break lines longer than ``limit`` characters; only line ends are added.

    A paragraph of 50,000 characters would cost over 10 ms at every key. Breaks
    come after a mark or a space where one is near, never before a combining
    character or between the parts of one emoji.
    """
    if len(text) <= limit:
        return text
    return "\n".join(
        piece for line in text.split("\n") for piece in (_pieces(line, limit) if line else [""])
    )


def _pieces(line: str, limit: int) -> list[str]:
    pieces = []
    while len(line) > limit:
        cut = _cut(line, limit)
        pieces.append(line[:cut])
        line = line[cut:]
    return [*pieces, line]


def _cut(line: str, limit: int) -> int:
    for cut in range(limit, limit * 4 // 5, -1):
        if line[cut - 1] in _GOOD_ENDS and not _clings(line[cut]):
            return cut
    cut = limit
    while cut > 1 and (_clings(line[cut]) or line[cut - 1] == "\u200d"):
        cut -= 1
    return cut if cut > 1 else limit


def _clings(character: str) -> bool:
    return character == "\u200d" or unicodedata.category(character) in (
        "Mn",
        "Mc",
        "Me",
        "Cf",
    )
