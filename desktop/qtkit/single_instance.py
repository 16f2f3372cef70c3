"""One window per data folder: a second start raises the first, or goes away quietly."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500
KNOCKS, PAUSE_MS = 4, 150
"""So often a start knocks while another holds the lock: that one may not listen yet."""

RAISE, LOOK_IN = b"r", b"-"


class SingleInstance(QObject):
    """Holds a lock and a local socket named after the data folder while the app runs.

    The lock decides between two starts at the same moment; two processes can listen
    under one name on Windows.

    Args:
        version: Of this program; ``""`` tells and asks nobody.

    Signals:
        raised: Somebody started the app again; come to the front.
        other_started: (version) The same, with another version: it waits until this closes.

    Attributes:
        meets: The version of the instance that runs where it is another one, else ``""``.
    """

    raised = Signal()
    other_started = Signal(str)

    def __init__(
        self, data_folder: Path, parent: QObject | None = None, *, version: str = ""
    ) -> None:
        super().__init__(parent)
        self._version = version
        self.meets = ""
        digest = hashlib.sha256(str(data_folder.resolve()).encode("utf-8", "replace")).hexdigest()
        self._name = f"desk-{digest[:16]}"
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # held for days; only a dead process lets go of it
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self, *, raise_first: bool = True) -> bool:
        """Become the one instance; False when another runs.

        Args:
            raise_first: Whether the one that runs comes to the front.
        """
        word = RAISE if raise_first else LOOK_IN
        for turn in range(KNOCKS):  # nobody answers at all where a crash left the lock behind
            if self._lock.tryLock(PAUSE_MS if turn else 0):
                break
            if self._knock(word):
                return False
        QLocalServer.removeServer(self._name)  # left behind by a crash
        return self._server.listen(self._name)

    def release(self) -> None:
        """Let the next start be the first."""
        self._server.close()
        self._lock.unlock()

    def _knock(self, word: bytes) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(word + self._version.encode("utf-8"))
        socket.waitForBytesWritten(ANSWER_MS)
        if self._version and socket.waitForReadyRead(ANSWER_MS):
            running = bytes(socket.readAll().data()).decode("utf-8", "replace")
            self.meets = running if running != self._version else ""
        socket.disconnectFromServer()
        return True

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._on_word)
            self._listen_to(socket)

    def _on_word(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._listen_to(socket)

    def _listen_to(self, socket: QLocalSocket) -> None:
        said = bytes(socket.readAll().data()).decode("utf-8", "replace")
        if not said:
            return
        version = said[1:]
        if version and self._version:
            socket.write(self._version.encode("utf-8"))
            socket.flush()
        if not said.startswith(RAISE.decode()):
            return
        if version and self._version and version != self._version:
            self.other_started.emit(version)
        else:
            self.raised.emit()
