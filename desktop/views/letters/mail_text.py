"""A mail as it will be sent: address, subject, text; nothing is typed here."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from desktop.domain.letter import Mail
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.theme import current_colours, set_role
from desktop.qtkit.widgets import label, rule

GAP = re.compile(r"〔[^〕\n]*〕")


class MailText(QWidget):
    """Shows one mail; its words can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mail = Mail("", "", "")
        self._names = (label("", "second"), label("", "second"))
        self._to = label("", wrap=True)
        self._to.setObjectName("mail_to")
        self._subject = label("", "strong", wrap=True)
        self._subject.setObjectName("mail_subject_shown")
        for part in (self._to, self._subject):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._body = QPlainTextEdit()
        self._body.setObjectName("mail_body")
        set_role(self._body, "plain")
        self._body.setReadOnly(True)
        self._body.setTabChangesFocus(True)
        heads = QFormLayout()
        heads.setHorizontalSpacing(GAP_M)
        heads.setVerticalSpacing(GAP_S)
        heads.addRow(self._names[0], self._to)
        heads.addRow(self._names[1], self._subject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addLayout(heads)
        column.addWidget(rule())
        column.addWidget(self._body, 1)
        self.setFocusProxy(self._body)
        self._retranslate()

    def show_mail(self, mail: Mail) -> None:
        """Show a mail; where one reads on in the same mail, the place stays."""
        self._mail = mail
        self._subject.setText(mail.subject)
        if self._body.toPlainText() != mail.body:
            bar = self._body.verticalScrollBar()
            place = bar.value()
            self._body.setPlainText(mail.body)
            bar.setValue(min(place, bar.maximum()))
        self._mark_gaps()
        self._show_address()

    def _show_address(self) -> None:
        has_one = bool(self._mail.recipient)
        self._to.setText(self._mail.recipient if has_one else self.tr("no address yet"))
        set_role(self._to, "" if has_one else "second", tone="" if has_one else "amber")

    def _mark_gaps(self) -> None:
        """What is still missing stands out, as on the page."""
        found = []
        for match in GAP.finditer(self._body.toPlainText()):
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(QColor(current_colours().amber_tint))
            look.setForeground(QColor(current_colours().amber))
            cursor = self._body.textCursor()
            cursor.setPosition(match.start())
            cursor.setPosition(match.end(), cursor.MoveMode.KeepAnchor)
            mark.format, mark.cursor = look, cursor
            found.append(mark)
        self._body.setExtraSelections(found)

    def _retranslate(self) -> None:
        self._names[0].setText(self.tr("To"))
        self._names[1].setText(self.tr("Subject"))
        self._body.setAccessibleName(self.tr("Text of the mail"))
        self._show_address()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._mark_gaps()
        super().changeEvent(event)
