"""The search index in the settings: checked, and made anew while everything goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.qtkit.metrics import GAP_M, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if
from desktop.services.indexing import IndexState
from desktop.views.frame import Frame
from desktop.views.index_keeper import IndexKeeper


class IndexPanel(Panel):
    """Check and rebuild; a rebuild goes on while other places are shown, until the window closes."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._frame = frame
        self._keeper = frame.index or IndexKeeper(frame.services, frame.desk, frame.tasks, self)
        self._what = label("", "second", wrap=True)
        self._check, self._rebuild = ActionButton("", icon="search"), ActionButton("")
        self._stop = ActionButton("")
        self._check.setObjectName("action_check_index")
        self._rebuild.setObjectName("action_rebuild_index")
        self._stop.setObjectName("action_stop_rebuild")
        self._share = QProgressBar()
        self._share.setObjectName("index_progress")
        self._share.setRange(0, 1000)
        self._share.setTextVisible(False)
        self._share.setMaximumWidth(em(self, 22))
        self._answer = label("", wrap=True)
        self._answer.setObjectName("index_answer")
        self._lay_out()
        self._check.clicked.connect(self._keeper.check)
        self._rebuild.clicked.connect(self._keeper.rebuild)
        self._keeper.changed.connect(self._show_keeper)
        self._stop.clicked.connect(self._on_stop)
        self._retranslate()

    # What the keeper found

    def _show_keeper(self) -> None:
        self._show_parts()
        keeper, progress = self._keeper, self._keeper.progress
        if keeper.trouble is not None:
            self._say(self._frame.explain(keeper.trouble), "red")
        elif keeper.is_running and progress is None:
            self._say(self.tr("Comparing the index with the cases …"))
        elif keeper.is_running and progress is not None:
            said = self.tr("{done} of {cases} cases; work can go on meanwhile.")
            self._say(said.format(done=progress.done, cases=progress.cases))
        elif keeper.was_stopped:
            self._say(
                self.tr("Stopped. What was rebuilt so far stays; begin again whenever you like.")
            )
        elif progress is not None:
            self._say(self.tr("Rebuilt: %n case(s) are found.", "", progress.done), "green")
        elif keeper.state is not None:
            self._show_state(keeper.state)
        else:
            self._say("")

    def _show_state(self, state: IndexState) -> None:
        if state.damaged:
            self._say(
                self.tr(
                    "The index is damaged; the records themselves are safe. Rebuild it: until "
                    "then some cases are not found."
                ),
                "red",
            )
        elif state.is_old and not state.missing:
            self._say(
                self.tr(
                    "The index was made by an earlier version: everything is found, numbers and "
                    "single characters slowly. Rebuild it when it suits you."
                ),
                "amber",
            )
        elif not state.is_sound():
            count = state.missing + state.stale + state.left_over
            self._say(
                self.tr(
                    "%n case(s) do not agree with the index; the records themselves are safe. "
                    "Rebuild it, and they are found again.",
                    "",
                    count,
                ),
                "red",
            )
        else:
            self._say(self.tr("Every case is found: %n case(s).", "", state.cases), "green")

    def _on_stop(self) -> None:
        self._keeper.stop()
        self._check.setFocus()

    # Showing

    def _show_parts(self) -> None:
        keeper, progress = self._keeper, self._keeper.progress
        for button in (self._check, self._rebuild):
            button.setEnabled(not keeper.is_running)
        making = keeper.is_running and progress is not None
        show_if(self._share, making)
        show_if(self._stop, making)
        if progress is not None:
            self._share.setValue(round(1000 * progress.done / max(1, progress.cases)))

    def _say(self, text: str, tone: str = "") -> None:
        self._answer.setText(text)
        set_role(self._answer, "second", tone=tone)
        show_if(self._answer, bool(text))

    def _lay_out(self) -> None:
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._what)
        buttons, job = QHBoxLayout(), QHBoxLayout()
        rows: tuple[tuple[QHBoxLayout, list[QWidget]], ...] = (
            (buttons, [self._check, self._rebuild]),
            (job, [self._share, self._stop]),
        )
        for row, parts in rows:
            row.setSpacing(GAP_M)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            self.body.addLayout(row)
        self.body.addWidget(self._answer)
        self._answer.hide()

    def _retranslate(self) -> None:
        self.set_title(self.tr("Search"))
        self._what.setText(
            self.tr(
                "Cases are found by an index of everything written in them; it renews itself "
                "with each change."
            )
        )
        self._check.setText(self.tr("Check the index"))
        self._rebuild.setText(self.tr("Rebuild the index"))
        self._stop.setText(self.tr("Stop"))
        self._share.setAccessibleName(self.tr("How far the rebuild has come"))
        self._show_keeper()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
