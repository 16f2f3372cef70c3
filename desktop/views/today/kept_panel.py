"""Whether the office kept its word: this month and the one before, in two lines."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.kept_figures import KeptFigures
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import Panel, label, show_if
from desktop.views.frame import Frame


class KeptPanel(Panel):
    """Counts what was kept, late, moved and not kept; goes away where nothing was answered."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._frame = frame
        self.setObjectName("kept_figures")
        self._lines = {name: label("", "second", wrap=True) for name in ("this", "before")}
        self.body.setSpacing(GAP_S)
        for name, line in self._lines.items():
            line.setObjectName(f"kept_{name}_month")
            self.body.addWidget(line)
        self._retranslate()

    def show_month(self, day: date) -> None:
        """Show the month of a day and the one before it."""
        before = day.replace(day=1) - timedelta(days=1)
        for name, month in (("this", day), ("before", before)):
            figures = self._frame.services.promises.figures(month.year, month.month)
            line = self._lines[name]
            line.setText(self._words(month, figures) if figures.answered else "")
            show_if(line, bool(line.text()))
        show_if(self, any(line.text() for line in self._lines.values()))

    # Inside

    def _words(self, month: date, figures: KeptFigures) -> str:
        kept = figures.kept + figures.kept_early
        parts = [self.tr("kept {kept} of {all}").format(kept=kept, all=figures.answered)]
        if figures.kept_early:
            parts.append(self.tr("{count} of them early").format(count=figures.kept_early))
        if figures.late:
            late = self.tr("late {count}, {minutes} min on average")
            parts.append(late.format(count=figures.late, minutes=figures.late_minutes_mean))
        if figures.broken:
            parts.append(self.tr("not kept {count}").format(count=figures.broken))
        if figures.moved_by_us or figures.moved_by_caller:
            moved = self.tr("moved {ours} at our wish, {theirs} at theirs")
            parts.append(moved.format(ours=figures.moved_by_us, theirs=figures.moved_by_caller))
        name = self.tr("{month}/{year}").format(month=month.month, year=month.year)
        return self.tr("{name}: {figures}").format(name=name, figures=" · ".join(parts))

    def _retranslate(self) -> None:
        self.set_title(self.tr("Promises kept"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
