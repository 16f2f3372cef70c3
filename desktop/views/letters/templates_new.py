"""A new kind of letter from a Word file: its name, its language, and what it is made after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Field, Panel, Segmented, label
from desktop.services.letter_paper import KindInfo


class NewKind(Panel):
    """Asked once a file is chosen; hidden before.

    Signals:
        wanted: (path, Japanese name, English name, language, code of the kind it is made after)
        left: Nothing is made.
    """

    wanted = Signal(object, str, str, str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("new_kind")
        self._source = Path()
        self._file = label("", "second", wrap=True)
        self._ja, self._en = QLineEdit(), QLineEdit()
        self._ja.setObjectName("kind_name_ja")
        self._en.setObjectName("kind_name_en")
        self._language = Segmented([("ja", "日本語"), ("en", "English")], "")
        self._like = QComboBox()
        self._like.setObjectName("kind_like")
        self._fields = {
            "ja": Field("", self._ja),
            "en": Field("", self._en),
            "language": Field("", self._language),
            "like": Field("", self._like),
        }
        self._make = ActionButton("", "primary")
        self._make.setObjectName("action_make_kind")
        self._make.clicked.connect(self._on_make)
        self._leave = ActionButton("")
        self._leave.clicked.connect(self._on_leave)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._make)
        row.addWidget(self._leave)
        row.addStretch(1)
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._file)
        for field in self._fields.values():
            self.body.addWidget(field)
        self.body.addLayout(row)
        self._ja.textChanged.connect(self._on_typed)
        self._en.textChanged.connect(self._on_typed)
        self._retranslate()
        self.hide()

    def ask(self, source: Path, kinds: Sequence[KindInfo], screen: str) -> None:
        """Ask for the names of what becomes of this file."""
        self._source = source
        self._file.setText(source.name)
        for box, mine in ((self._ja, "ja"), (self._en, "en")):
            box.setText(source.stem[:60] if mine == screen else "")
        self._language.choose(screen)
        self._like.clear()
        for kind in kinds:
            self._like.addItem(f"{kind.code} {kind.name(screen)}", kind.code)
        self.show()
        self._fields[screen].setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why no kind was made; what was typed stays."""
        self._fields["ja"].show_note(sentence, "red")

    def _on_typed(self) -> None:
        self._fields["ja"].show_note("")
        self._make.setEnabled(bool(self._ja.text().strip() or self._en.text().strip()))

    def _on_make(self) -> None:
        self.wanted.emit(
            self._source,
            self._ja.text(),
            self._en.text(),
            self._language.value() or "ja",
            self._like.currentData() or "",
        )

    def _on_leave(self) -> None:
        self.hide()
        self.left.emit()

    def _retranslate(self) -> None:
        self.set_title(self.tr("New kind of letter"))
        self._fields["ja"].set_label(self.tr("Japanese name"))
        self._fields["en"].set_label(self.tr("English name"))
        self._fields["language"].set_label(self.tr("Language of the letter"))
        self._fields["like"].set_label(self.tr("Takes its questions and rules from"))
        self._make.setText(self.tr("Make this kind"))
        self._leave.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
