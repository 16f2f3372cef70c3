"""Kind, language, confidentiality and date of a letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.letter import Letter
from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import Field, Panel, Segmented
from desktop.views.frame import Frame


class LetterHead(Panel):
    """What is chosen before the fields; everything stands as proposed.

    Signals:
        kind_chosen: (code) Another kind.
        language_chosen: (ja or en) Of the letter, never of the screen.
        date_set: (text) The day as typed.
        confidential_set: (bool) 親展.
    """

    kind_chosen = Signal(str)
    language_chosen = Signal(str)
    date_set = Signal(str)
    confidential_set = Signal(bool)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._frame = frame
        self._shown_date = ""
        self._kind = QComboBox()
        self._kind.setObjectName("letter_kind")
        self._kind.activated.connect(
            lambda index: self.kind_chosen.emit(self._kind.itemData(index))
        )
        self._languages = Segmented([("ja", "日本語"), ("en", "English")], "")
        self._languages.setObjectName("letter_language")
        self._languages.chosen.connect(self.language_chosen)
        self._confidential = Segmented([("no", ""), ("yes", "")], "")
        self._confidential.setObjectName("confidential")
        self._confidential.chosen.connect(lambda value: self.confidential_set.emit(value == "yes"))
        self._date = QLineEdit()
        self._date.setObjectName("letter_date")
        self._date.editingFinished.connect(self.submit)
        self._fields = {
            "kind": Field("", self._kind),
            "language": Field("", self._languages),
            "confidential": Field("", self._confidential),
            "date": Field("", self._date),
        }
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(self._fields["language"])
        row.addWidget(self._fields["confidential"])
        row.addStretch(1)
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._fields["kind"])
        self.body.addLayout(row)
        self.body.addWidget(self._fields["date"])
        self.setFocusProxy(self._kind)
        self._retranslate()

    def show_letter(self, letter: Letter, reason: str, *, fresh: bool) -> None:
        """Show a letter; ``reason`` is why this kind is proposed."""
        self._kind.clear()
        for kind in self._frame.services.letters.kinds():
            self._kind.addItem(f"{kind.code} {kind.name(self._frame.language)}", kind.code)
        self._kind.setCurrentIndex(self._kind.findData(letter.kind))
        self._fields["kind"].show_note(reason)
        if fresh or not self._date.hasFocus():
            day = letter.letter_date
            self._shown_date = long_date(day, self._frame.language) if day else ""
            self._date.setText(self._shown_date)
            self._fields["date"].show_note("")
        self._languages.choose(letter.language)
        self._confidential.choose("yes" if letter.confidential else "no")
        for widget in (self._kind, self._date, self._confidential, self._languages):
            widget.setEnabled(not letter.state.is_frozen)

    def show_date_problem(self, text: str) -> None:
        """Say beside the date why it can't be read."""
        self._fields["date"].show_note(text, "red")

    def focus_date(self) -> None:
        """Put the keyboard into the date."""
        self._date.setFocus()

    def submit(self) -> None:
        """Hand over the date when it was changed."""
        if self._date.text() != self._shown_date:
            self.date_set.emit(self._date.text())

    def _retranslate(self) -> None:
        self._fields["kind"].set_label(self.tr("Kind"))
        self._fields["language"].set_label(self.tr("Language of the letter"))
        self._fields["date"].set_label(self.tr("Date"))
        self._fields["confidential"].set_label(self.tr("Private and confidential"))
        self._confidential.set_choices([("no", self.tr("no")), ("yes", self.tr("yes"))])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
