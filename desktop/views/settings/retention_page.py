"""How long cases are kept, the yearly list to delete, what is held, and the bin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.domain.retention import BIN_DAYS, MOST_YEARS, KeepAs
from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Field, Panel, RowList, RowWords, label, show_if
from desktop.views.frame import Frame
from desktop.views.settings.retention_page_list import ReviewPanel


class RetentionPage(QWidget):
    """Nothing is deleted by itself but what has lain in the bin long enough."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._periods = Panel()
        self._why = label("", "second", wrap=True)
        self._years = {one: QSpinBox() for one in KeepAs}
        self._fields = {one: Field("", self._years[one]) for one in KeepAs}
        self._review = ReviewPanel(frame)
        self._held, self._bin, self._copies = Panel(flush=True), Panel(flush=True), Panel()
        self._held_rows, self._bin_rows = RowList(), RowList()
        self._held_rows.setObjectName("held_cases")
        self._bin_rows.setObjectName("bin_cases")
        self._old = label("", wrap=True)
        self._old.setObjectName("old_copies")
        self._remove = ActionButton("", "danger")
        self._remove.setObjectName("action_remove_copies")
        self._lay_out()
        self._connect()
        self._retranslate()

    def refresh(self) -> None:
        """Show what is stored and what waits."""
        periods = self._frame.services.retention.periods()
        for keep_as, box in self._years.items():
            if not box.hasFocus():
                box.blockSignals(True)
                box.setValue(periods[keep_as])
                box.blockSignals(False)
        self._review.refresh()
        self._show_held()
        self._show_bin()
        self._show_copies()

    def submit(self) -> None:
        """Hand over the years being typed."""
        for box in self._years.values():
            box.interpretText()

    def first_focus(self) -> None:
        """Put the keyboard into the first period."""
        self._years[KeepAs.ORDINARY].setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _connect(self) -> None:
        for keep_as, box in self._years.items():
            box.valueChanged.connect(lambda years, one=keep_as: self._set_years(one, years))
        self._held_rows.activated.connect(self._release)
        self._bin_rows.activated.connect(self._take_back)
        self._remove.clicked.connect(self._remove_copies)
        self._frame.bus.changed.connect(self._on_changed)

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind == "case" and self.isVisible():
            self.refresh()

    def _set_years(self, keep_as: KeepAs, years: int) -> None:
        retention = self._frame.services.retention
        self._frame.do(
            lambda: retention.set_period(keep_as, years),
            self,
            done=lambda _: self._review.refresh(),
        )

    def _release(self, case_id: str) -> None:
        retention = self._frame.services.retention
        self._frame.do(lambda: retention.release(int(case_id)), self)

    def _take_back(self, case_id: str) -> None:
        thrown = self._frame.services.bin
        self._frame.do(lambda: thrown.take_back(int(case_id)), self)

    def _remove_copies(self) -> None:
        retention = self._frame.services.retention
        self._frame.do(retention.remove_undated, self, done=lambda _: self._show_copies())

    def _show_held(self) -> None:
        language = self._frame.language
        rows = [
            RowWords(
                str(one.case_id),
                f"{one.number}  {one.person}",
                aside=long_date(one.held_since, language) if one.held_since else "",
                second=one.hold_reason,
                action=self.tr("Release"),
            )
            for one in self._frame.services.retention.held()
        ]
        self._held_rows.show_words(rows)
        show_if(self._held, bool(rows))

    def _show_bin(self) -> None:
        language = self._frame.language
        rows = [
            RowWords(
                str(one.case.case_id),
                f"{one.case.number}  {one.case.person}",
                aside=self.tr("gone on {day}").format(day=long_date(one.goes_on, language)),
                second=one.case.subject,
                action=self.tr("Take back"),
            )
            for one in self._frame.services.bin.content()
        ]
        self._bin_rows.show_words(rows)
        show_if(self._bin, bool(rows))

    def _show_copies(self) -> None:
        copies = self._frame.services.retention.old_copies()
        parts = []
        if copies.gone_on is not None:
            day = long_date(copies.gone_on, self._frame.language)
            parts.append(
                self.tr(
                    "Backups made until now still hold what was deleted today. With one backup"
                    " a day the last of them is thinned out on {day}; so are the copies in the"
                    " second place, whenever it is there."
                ).format(day=day)
            )
        if copies.undated:
            parts.append(
                self.tr(
                    "%n copy(ies) made before a restore, a repair or an upgrade stay until"
                    " you delete them.",
                    "",
                    len(copies.undated),
                )
            )
        self._old.setText("\n".join(parts))
        show_if(self._remove, bool(copies.undated))
        show_if(self._copies, bool(parts))

    def _lay_out(self) -> None:
        years = QHBoxLayout()
        years.setSpacing(GAP_M)
        for keep_as, field in self._fields.items():
            self._years[keep_as].setObjectName(f"years_{keep_as.value}")
            self._years[keep_as].setRange(1, MOST_YEARS)
            years.addWidget(field)
        years.addStretch(1)
        self._periods.body.setSpacing(GAP_S)
        self._periods.body.addWidget(self._why)
        self._periods.body.addLayout(years)
        self._held.body.addWidget(self._held_rows)
        self._bin.body.addWidget(self._bin_rows)
        self._copies.body.setSpacing(GAP_M)
        self._copies.body.addWidget(self._old)
        self._copies.body.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        for panel in (self._periods, self._review, self._bin, self._held, self._copies):
            column.addWidget(panel)
        for panel in (self._held, self._bin, self._copies):
            panel.hide()

    def _retranslate(self) -> None:
        self._periods.set_title(self.tr("Years after the close"))
        self._why.setText(
            self.tr(
                "Personal data goes when it is no longer needed. These years follow how long"
                " claims can be made; a case can be held longer while a dispute is running."
            )
        )
        names = {
            KeepAs.ORDINARY: self.tr("Ordinary"),
            KeepAs.MONEY: self.tr("Money, contract"),
            KeepAs.INJURY: self.tr("Injury, product"),
            KeepAs.HARASSMENT: self.tr("Harassment"),
        }
        for keep_as, field in self._fields.items():
            field.set_label(names[keep_as])
            self._years[keep_as].setSuffix(self.tr(" years"))
        self._held.set_title(self.tr("Held"))
        self._bin.set_title(self.tr("Bin: %n day(s) to take a case back", "", BIN_DAYS))
        self._held_rows.setAccessibleName(self.tr("Held"))
        self._bin_rows.setAccessibleName(self.tr("Bin"))
        self._copies.set_title(self.tr("What older copies still hold"))
        self._remove.setText(self.tr("Delete these copies"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
