"""Which late or broken promise a complaint came of (S3-05, S4-17)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState, Kind
from desktop.domain.errors import DomainError
from desktop.domain.promise import PromiseRow, PromiseState
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.widgets import LinkButton, label, show_if
from desktop.views.due_words import how_far
from desktop.views.frame import Frame
from desktop.views.promise_words import result_words

SHOWN = 3


class CauseLine(QWidget):
    """Tells the link where it stands; else asks, where a promise to them was late.

    Signals:
        wanted: (link) The earlier case is to be opened.
    """

    wanted = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._case: Case | None = None
        self._words = label("", "second", wrap=True)
        self._words.setObjectName("cause_words")
        self._links = QWidget()
        self._flow = FlowLayout(self._links, spacing=GAP_M)
        self._problem = label("", "red", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        for part in (self._words, self._links, self._problem):
            column.addWidget(part)
        self._say("")

    def show_case(self, case: Case) -> None:
        """Show what this case came of, or what it may have come of."""
        self._case = case
        self._say("")
        self._clear()
        linked = self._linked(case)
        asks = case.kind is not Kind.ENQUIRY and case.state is not CaseState.CLOSED
        late = [] if linked or not asks else self._frame.services.promises.late_before(case.case_id)
        if linked is not None:
            self._tell(linked)
        elif late:
            self._words.setText(self.tr("Did this complaint come of a promise we were late with?"))
            for row in late[:SHOWN]:
                number = row.promise.promise_id
                self._add(self._named(row), f"action_link_cause_{number}", number)
        show_if(self, linked is not None or bool(late))

    # Inside

    def _linked(self, case: Case) -> PromiseRow | None:
        if case.caused_by is None:
            return None
        try:
            return self._frame.services.promises.row(case.caused_by)
        except DomainError:  # its case was deleted meanwhile
            return None

    def _tell(self, row: PromiseRow) -> None:
        said = self.tr("This complaint came of the promise {promise}.")
        self._words.setText(said.format(promise=self._named(row)))
        opener = LinkButton(
            self.tr("Open {number}").format(number=row.case_number),
            partial(self.wanted.emit, f"case/{row.promise.case_id}"),
        )
        opener.setObjectName("action_open_cause")
        self._flow.addWidget(opener)
        self._add(self.tr("It did not"), "action_unlink_cause", None)

    def _named(self, row: PromiseRow) -> str:
        promise, language = row.promise, self._frame.language
        day = short_date(promise.wall.date(), language)
        when = day if promise.is_day else f"{day} {clock_time(promise.wall)}"
        if promise.state is PromiseState.OPEN:
            return f"{when} ({how_far(self._frame, promise)})"
        return f"{when} ({result_words(self._frame, promise)})"

    def _add(self, words: str, name: str, promise_id: int | None) -> None:
        link = LinkButton(words, partial(self._link, promise_id))
        link.setObjectName(name)
        self._flow.addWidget(link)

    def _link(self, promise_id: int | None) -> None:
        if self._case is None:
            return
        promises, case_id = self._frame.services.promises, self._case.case_id
        self._frame.do(lambda: promises.link_cause(case_id, promise_id), self, refused=self._say)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._case is not None:
            self.show_case(self._case)
        super().changeEvent(event)
