"""What the office has answered before, each to be kept as a ready answer with one press."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Panel, label, rule, show_if
from desktop.views.frame import Frame

SAID = 0


class EarlierAnswers(Panel):
    """From what was said in calls, or from the paragraphs of one letter."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(flush=True)
        self._frame = frame
        self._letters: list[int] = []
        self._source = QComboBox()
        self._source.setObjectName("answer_source")
        self._source.activated.connect(lambda _: self.refresh())
        self._nothing = label("", "second", wrap=True)
        self._nothing.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        self._problem = label("", "red", wrap=True)
        self._problem.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._parts: list[QWidget] = []
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        row.addWidget(self._source)
        row.addStretch(1)
        for part in (head, self._problem, self._nothing):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        show_if(self._problem, False)
        self._retranslate()

    def refresh(self) -> None:
        """Read the chosen source again."""
        self._show_sources()
        answers = self._frame.services.answers
        at = self._source.currentIndex()
        found: list[tuple[str, str, Callable[[], object]]]
        if at <= SAID:
            found = [
                (one.text, one.case_number, partial(answers.from_line, one.line_id))
                for one in answers.earlier()
            ]
        else:
            found = self._paragraphs(self._letters[at - 1])
        self._clear()
        for text, second, keep in found:
            self._add(text, second, keep)
        show_if(self._nothing, not found)

    # Inside

    def _paragraphs(self, letter_id: int) -> list[tuple[str, str, Callable[[], object]]]:
        answers = self._frame.services.answers
        try:
            texts = answers.paragraphs(letter_id)
        except DomainError as error:
            self._say(self._frame.explain(error))
            return []
        return [(text, "", partial(answers.from_letter, letter_id, text)) for text in texts]

    def _show_sources(self) -> None:
        rows = self._frame.services.answers.letters()
        chosen = self._source.currentIndex()
        letter = self._letters[chosen - 1] if chosen > SAID else 0
        self._letters = [row.letter.letter_id for row in rows]
        self._source.clear()
        self._source.addItem(self.tr("What we said in calls"))
        for row in rows:
            words = f"{row.letter.number} {row.person} {row.subject}".strip()
            self._source.addItem(self.tr("Letter {words}").format(words=words))
        kept = self._letters.index(letter) + 1 if letter in self._letters else SAID
        self._source.setCurrentIndex(kept)

    def _clear(self) -> None:
        for part in self._parts:
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def _add(self, text: str, second: str, keep: Callable[[], object]) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        row.setSpacing(GAP_M)
        words = label(text, wrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(words, 1)
        row.addWidget(label(second, "second"))
        button = ActionButton(self.tr("Keep"), "small", icon="plus")
        button.setObjectName("action_keep_answer")
        button.setAccessibleDescription(text)
        button.clicked.connect(lambda: self._keep(keep))
        row.addWidget(button)
        for part in (rule(), line):
            self._list.addWidget(part)
            self._parts.append(part)

    def _keep(self, keep: Callable[[], object]) -> None:
        self._say("")
        self._frame.do(keep, self, refused=self._say)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        self.set_title(self.tr("From what was answered before"))
        self._source.setAccessibleName(self.tr("Where from"))
        self._nothing.setText(
            self.tr("Nothing there that is not a ready answer already. Names are left out.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self.refresh()
        super().changeEvent(event)
