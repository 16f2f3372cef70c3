"""One ready answer: what it is found by, what is said, and in which language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.answer import ReadyAnswer
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import AutosaveLine, AutosaveText, Field, LinkButton, label
from desktop.views.frame import Frame

LANGUAGES = ("ja", "en")


class AnswerRow(QWidget):
    """Shows one answer and stores what is changed in it."""

    def __init__(self, frame: Frame, answer: ReadyAnswer) -> None:
        super().__init__()
        self._frame = frame
        self._answer = answer
        self.setObjectName(f"answer_{answer.answer_id}")
        self._title = AutosaveLine()
        self._title.setObjectName("answer_title")
        self._title.submitted.connect(partial(self._save, "title"))
        self._text = AutosaveText()
        self._text.setObjectName("answer_text")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(em(self, 4.6))
        self._text.submitted.connect(partial(self._save, "text"))
        self._language = QComboBox()
        self._language.setObjectName("answer_language")
        for code in LANGUAGES:
            self._language.addItem("", code)
        self._language.activated.connect(self._on_language)
        self._used = label("", "second")
        self._remove = LinkButton("", self._take_off)
        self._remove.setObjectName("action_remove_answer")
        self._fields = {"title": Field("", self._title), "text": Field("", self._text)}
        self._lay_out()
        self._retranslate()
        self.show_answer(answer)

    def show_answer(self, answer: ReadyAnswer) -> None:
        """Show what is stored, except where somebody writes."""
        self._answer = answer
        self._title.show_text(answer.title)
        self._text.show_text(answer.text)
        self._language.setCurrentIndex(LANGUAGES.index(answer.language))
        self._say_used()

    def submit(self) -> None:
        """Hand over what was typed."""
        self._title.submit()
        self._text.submit()

    def first_focus(self) -> None:
        """Put the keyboard into the title."""
        self._title.setFocus()

    def _save(self, field: str, text: str) -> None:
        answers, answer_id = self._frame.services.answers, self._answer.answer_id
        box = self._title if field == "title" else self._text
        changes = {field: text}

        def stored(answer: ReadyAnswer) -> None:
            box.confirm_saved(text)
            self._fields[field].show_note("")
            self.show_answer(answer)

        def refused(sentence: str) -> None:
            box.show_failed()
            self._fields[field].show_note(sentence, "red")

        self._frame.do(
            lambda: answers.save(answer_id, **changes), self, done=stored, refused=refused
        )

    def _on_language(self, index: int) -> None:
        answers, answer_id = self._frame.services.answers, self._answer.answer_id
        self._frame.do(
            lambda: answers.save(answer_id, language=LANGUAGES[index]),
            self,
            done=self.show_answer,
        )

    def _take_off(self) -> None:
        answers, answer_id = self._frame.services.answers, self._answer.answer_id
        self.submit()
        self._frame.do(lambda: answers.remove(answer_id), self)

    def _say_used(self) -> None:
        count = self._answer.uses
        self._used.setText(self.tr("said %n time(s)", "", count) if count else "")

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(GAP_M)
        below.addWidget(self._language)
        below.addWidget(self._used)
        below.addStretch(1)
        below.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        column.setSpacing(GAP_S)
        for field in self._fields.values():
            column.addWidget(field)
        column.addLayout(below)

    def _retranslate(self) -> None:
        self._fields["title"].set_label(self.tr("Found by"))
        self._fields["text"].set_label(self.tr("What is said"))
        for index, word in enumerate((self.tr("in Japanese"), self.tr("in English"))):
            self._language.setItemText(index, word)
        self._language.setAccessibleName(self.tr("Language"))
        self._remove.setText(self.tr("Take off"))
        self._say_used()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
