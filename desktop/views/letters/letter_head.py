"""Kind, language, confidentiality and date of a letter."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.domain.letter import Letter
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import Field, LinkButton, Panel, Segmented, show_if
from desktop.views.frame import Frame
from desktop.views.letters.day_box import DayBox


class LetterHead(Panel):
    """What is chosen before the fields; everything stands as proposed.

    Signals:
        kind_chosen: (code) Another kind.
        language_chosen: (ja or en) Of the letter, never of the screen.
        date_set: (date) Another day.
        confidential_set: (bool) 親展.
        mail_set: (bool) Out as a mail, or on paper; offered where there is a text for mails.
        vertical_set: (bool) Written vertically; offered where the kind has such a template.
        template_wanted: Change the template this letter is made from.
    """

    kind_chosen = Signal(str)
    language_chosen = Signal(str)
    date_set = Signal(object)
    confidential_set = Signal(bool)
    mail_set = Signal(bool)
    vertical_set = Signal(bool)
    template_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._frame = frame
        self._kind = _CalmList()
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
        self._orientation = Segmented([("across", ""), ("vertical", "")], "")
        self._orientation.setObjectName("letter_orientation")
        self._orientation.chosen.connect(lambda value: self.vertical_set.emit(value == "vertical"))
        self._way = Segmented([("paper", ""), ("mail", "")], "")
        self._way.setObjectName("letter_way")
        self._way.chosen.connect(lambda value: self.mail_set.emit(value == "mail"))
        self._date = DayBox(frame, "letter_date")
        self._date.settled.connect(self.submit)
        self._fields = {
            "kind": Field("", self._kind),
            "language": Field("", self._languages),
            "way": Field("", self._way),
            "confidential": Field("", self._confidential),
            "orientation": Field("", self._orientation),
            "date": Field("", self._date),
        }
        self._template = LinkButton("", self.template_wanted.emit)
        self._template.setObjectName("action_change_letter")
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        row.addWidget(self._fields["language"])
        row.addWidget(self._fields["confidential"])
        row.addStretch(1)
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._fields["kind"])
        self.body.addLayout(row)
        self.body.addWidget(self._fields["way"])
        self.body.addWidget(self._fields["orientation"])
        self.body.addWidget(self._fields["date"])
        self.body.addWidget(self._template)
        self.setFocusProxy(self._kind)
        self._retranslate()

    def show_letter(self, letter: Letter, reason: str, *, fresh: bool) -> None:
        """Show a letter; ``reason`` is why this kind is proposed."""
        self._kind.clear()
        for kind in self._frame.services.letters.kinds():
            self._kind.addItem(f"{kind.code} {kind.name(self._frame.language)}", kind.code)
        self._kind.setCurrentIndex(self._kind.findData(letter.kind))
        self._fields["kind"].show_note(reason)
        if fresh:
            self._date.load(letter.letter_date)
        else:
            self.show_date(letter.letter_date)
        self._languages.choose(letter.language)
        self._confidential.choose("yes" if letter.confidential else "no")
        self._orientation.choose("vertical" if letter.vertical else "across")
        self._way.choose("mail" if letter.by_mail else "paper")
        kinds = [one for one in self._frame.services.letters.kinds() if one.code == letter.kind]
        can_turn = letter.language == "ja" and any(one.vertical for one in kinds)
        can_mail = any(letter.language in one.mails for one in kinds)
        show_if(self._fields["orientation"], can_turn and not letter.by_mail)
        show_if(self._fields["confidential"], not letter.by_mail)
        show_if(self._fields["way"], can_mail or letter.by_mail)
        chosen = (
            self._kind,
            self._date,
            self._confidential,
            self._languages,
            self._orientation,
            self._way,
        )
        for widget in chosen:
            widget.setEnabled(not letter.state.is_frozen)

    def show_date(self, day: date | None) -> None:
        """Show the stored day, unless another one is being typed."""
        self._date.show_day(day)

    def focus_date(self) -> None:
        """Put the keyboard into the date."""
        self._date.setFocus()

    def has_open_date(self) -> bool:
        """Whether the date holds something that is no day yet, or not surely."""
        return self._date.is_open()

    def submit(self) -> None:
        """Hand over the date when it was changed to another day."""
        if not self._date.is_changed() or self._date.is_open():
            return
        day = self._date.day()
        if day is None:  # emptied: a letter has a date
            if not self._date.line.hasFocus():
                self._date.restore()
        else:
            self.date_set.emit(day)

    def _retranslate(self) -> None:
        self._template.setText(self.tr("Change this letter’s template…"))
        self._fields["kind"].set_label(self.tr("Kind"))
        self._fields["language"].set_label(self.tr("Language of the letter"))
        self._fields["orientation"].set_label(self.tr("Direction"))
        self._fields["way"].set_label(self.tr("Goes out as"))
        self._way.set_choices([("paper", self.tr("letter")), ("mail", self.tr("mail"))])
        across, vertical = self.tr("across"), self.tr("vertical")
        self._orientation.set_choices([("across", across), ("vertical", vertical)])
        self._fields["date"].set_label(self.tr("Date"))
        self._date.line.setAccessibleName(self.tr("Date"))
        self._fields["confidential"].set_label(self.tr("Private and confidential"))
        self._confidential.set_choices([("no", self.tr("no")), ("yes", self.tr("yes"))])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _CalmList(QComboBox):
    """Lets the wheel scroll the page instead of choosing another kind in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
