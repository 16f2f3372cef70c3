"""What was written in one call, old wordings included, below its entry in the timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.call import Call, LineKind, NoteLine
from desktop.qtkit.formats import clock_time
from desktop.qtkit.metrics import GAP_XL, GAP_XS
from desktop.qtkit.widgets import label
from desktop.views.frame import Frame


class CallLines(QWidget):
    """Lines in order of writing with the time they were said; nothing here can be changed."""

    def __init__(self, frame: Frame, call: Call, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = frame.services.zone()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_XL, GAP_XS, 0, GAP_XS)
        self._column.setSpacing(GAP_XS)
        translate = QCoreApplication.translate
        for line in call.lines:
            self._add(self._words(line))
            for text, replaced_at in line.earlier:
                until = clock_time(replaced_at.astimezone(self._zone))
                before = translate("CallLines", "until {time}: {text}")
                self._add(before.format(time=until, text=text), quiet=True)
        if not call.lines:
            self._add(translate("CallLines", "Nothing was written in this call."), quiet=True)
        if call.read_back:
            self._add(translate("CallLines", "Read back"), quiet=True)
            self._add(call.read_back)

    def _words(self, line: NoteLine) -> str:
        spoken = (line.said_at or line.written_at).astimezone(self._zone)
        said = clock_time(spoken)
        star = "★ " if line.starred else ""
        ours = QCoreApplication.translate("CallLines", "We said:")
        text = f"{ours} {line.text}" if line.kind is LineKind.US else line.text
        return f"{said}  {star}{text}"

    def _add(self, text: str, *, quiet: bool = False) -> None:
        words = label(text, "second" if quiet else "", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(words)
