"""Templates that Word has open: laid out, watched, judged at each save, taken in when sound."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.services.template_infos import TemplateInfo, Verdict
from desktop.views.frame import Frame
from desktop.views.letters.templates_watch import TemplateWatch


class TemplatesInWord(QObject):
    """The working copies of one screen and what their last save brought.

    Signals:
        changed: Something is to be shown anew.
        refused: (sentence)
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._verdicts: dict[str, Verdict] = {}
        self._watch = TemplateWatch(self._copies, self)
        self._watch.saved.connect(self._on_saved)
        self._watch.gone.connect(self.forget)

    def verdict(self, info: TemplateInfo) -> Verdict:
        """Return what the last save of a template brought."""
        return self._verdicts.get(info.key, Verdict())

    def keep(self, info: TemplateInfo, verdict: Verdict) -> None:
        """Remember a verdict made elsewhere and watch the copy it is about."""
        self._verdicts[info.key] = verdict
        if info.is_being_changed:
            self._watch.start(info.key)

    def forget(self, key: str) -> None:
        """Its last save is history."""
        self._verdicts.pop(key, None)
        self.changed.emit()

    def watch_all(self) -> None:
        """Look at copies that wait from an earlier day, too: they may have been saved since."""
        for key in self._copies():
            if not self._watch.is_watching(key):
                self._watch.start(key, anew=True)

    def begin(self, info: TemplateInfo) -> None:
        """Lay out the working copy and open it in Word."""
        templates = self._frame.services.templates

        def begun(path: Path) -> None:
            self._watch.start(info.key)
            self._frame.open_file(path)
            self.changed.emit()

        self._frame.do(
            lambda: templates.begin(info.folder, info.stem),
            self,
            done=begun,
            refused=self.refused.emit,
        )

    def end(self, info: TemplateInfo) -> None:
        """Put the working copy away; what was not taken in goes with it."""
        templates = self._frame.services.templates

        def ended(_: object) -> None:
            self._watch.stop(info.key)
            self.forget(info.key)

        self._frame.do(
            lambda: templates.end(info.folder, info.stem),
            self,
            done=ended,
            refused=self.refused.emit,
        )

    # Inside

    def _copies(self) -> dict[str, Path]:
        return self._frame.services.templates.working_copies()

    def _on_saved(self, key: str) -> None:
        """Judge on a pool thread, then take in what is sound."""
        if self._frame.desk.is_closed():
            return
        folder, _, stem = key.partition("/")
        templates = self._frame.services.templates
        self._frame.tasks.run(
            lambda: templates.look(folder, stem),
            on_done=lambda verdict: self._on_judged(key, verdict),
            on_error=self._on_error,
            owner=self,
        )

    def _on_judged(self, key: str, verdict: Verdict) -> None:
        if verdict.faults or not verdict.is_new:
            self._on_taken(key, verdict)
            return
        folder, _, stem = key.partition("/")
        templates = self._frame.services.templates
        self._frame.do(
            lambda: templates.take_in(folder, stem),
            self,
            done=lambda taken: self._on_taken(key, taken),
            refused=self.refused.emit,
        )

    def _on_taken(self, key: str, verdict: Verdict) -> None:
        before = self._verdicts.get(key, Verdict())
        if verdict.is_new or verdict.faults or before.faults:
            self._verdicts[key] = verdict
        self.changed.emit()

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self.refused.emit(self._frame.explain(error))
