"""One template: what is in use, what waits in Word, and the ways back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Banner, ElidedLabel, label, show_if
from desktop.services.template_infos import OWN, SHIPPED, TemplateInfo, TemplateVersion, Verdict
from desktop.views.letters.templates_faults import Explain, TemplateFaults
from desktop.views.letters.templates_fields import TemplateFields
from desktop.views.letters.templates_versions import TemplateVersions
from desktop.views.letters.words import language_word


class TemplateDetail(QWidget):
    """Says how a template stands; its buttons tell what the owner wants.

    Signals:
        change_wanted: Open it in Word.
        shipped_wanted: Back to the shipped one.
        end_wanted: Put the working copy away.
        version_wanted: (number)
        copied: (text) To the clipboard.
    """

    change_wanted = Signal()
    shipped_wanted = Signal()
    end_wanted = Signal()
    version_wanted = Signal(int)
    copied = Signal(str)

    def __init__(self, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: TemplateInfo | None = None
        self._verdict = Verdict()
        self._screen = "ja"
        self._name = ElidedLabel("", "heading")
        self._state = label("", "second", wrap=True)
        self._state.setObjectName("template_state")
        self._banner, self._lost = Banner("accent"), Banner("amber")
        self._banner.setObjectName("template_banner")
        self._lost.setObjectName("template_lost")
        self._change = self._button("action_change_template", "primary", self.change_wanted.emit)
        self._shipped = self._button("action_use_shipped", "", self.shipped_wanted.emit)
        self._end = self._button("action_end_change", "", self.end_wanted.emit)
        self._faults = TemplateFaults(explain)
        self._faults.copied.connect(self.copied)
        self._versions = TemplateVersions()
        self._versions.wanted.connect(self.version_wanted)
        self.fields = TemplateFields()
        self.fields.copied.connect(self.copied)
        buttons = FlowLayout(spacing=GAP_S)
        for button in (self._change, self._shipped, self._end):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addWidget(self._banner)
        column.addWidget(self._lost)
        column.addLayout(buttons)
        for part in (self._faults, self._versions, self.fields):
            column.addWidget(part)
        column.addStretch(1)
        self._retranslate()

    def _button(self, name: str, role: str, wanted: object) -> ActionButton:
        button = ActionButton("", role, icon="external-link" if role == "primary" else "")
        button.setObjectName(name)
        button.clicked.connect(wanted)
        return button

    def show_template(
        self,
        info: TemplateInfo,
        verdict: Verdict,
        versions: Sequence[TemplateVersion],
        zone: tzinfo,
        screen: str,
    ) -> None:
        """Show a template and what its last save brought."""
        self._info, self._verdict, self._screen = info, verdict, screen
        self._faults.show_faults(verdict.faults)
        self._versions.show_versions(versions, zone)
        self._retranslate()

    def first_focus(self) -> None:
        """The way into Word."""
        self._change.setFocus()

    def _show_words(self, info: TemplateInfo) -> None:
        number, faults = info.version, len(self._verdict.faults)
        self._name.set_text(f"{info.code} {info.name(self._screen)}".strip())
        states = {
            SHIPPED: self.tr("The shipped template is in use."),
            OWN: self.tr("Your own kind; version {number} is in use."),
        }
        state = states.get(info.origin, self.tr("Your version {number} is in use."))
        if info.origin == OWN and not number:
            state = self.tr("Your own kind; it can be chosen once nothing is left to mend.")
        words = [language_word(info.language), state.format(number=number)]
        if info.vertical:
            words.insert(1, self.tr("vertical"))
        if info.is_mail:
            words.insert(1, self.tr("mail"))
        self._state.setText(" · ".join(words))
        if faults:
            self._banner.say(
                self.tr("%n place(s) to mend before it can be used.", "", faults),
                self.tr("Until then nothing changes: the last good version stays in use.")
                if info.origin != OWN or number
                else "",
                tone="red",
            )
        elif self._verdict.is_new:
            self._banner.say(
                self.tr("Taken in: every letter not yet approved uses it."), tone="green"
            )
        elif info.is_being_changed:
            self._banner.say(
                self.tr("Change it in the editor and save there.")
                if info.is_mail
                else self.tr("Change it in Word and save there."),
                self.tr("Each time you save, it is checked and shown here."),
                tone="accent",
            )
        elif info.is_faulty:
            self._banner.say(
                self.tr("The file in the office's folder has faults and is not used."), tone="red"
            )
        else:
            self._banner.say("")
        self._show_lost()

    def _show_lost(self) -> None:
        names = [pair[self._screen != "ja"] for pair in self._verdict.lost]
        if not names:
            self._lost.say("")
            return
        listed = self.tr(", ").join(names)
        self._lost.say(self.tr("No longer in the letter: {names}").format(names=listed))

    def _retranslate(self) -> None:
        info = self._info
        self._change.setText(self.tr("Change in Word"))
        self._shipped.setText(self.tr("Back to the shipped one"))
        self._end.setText(self.tr("End the change"))
        show_if(self._change, info is not None)
        show_if(self._shipped, info is not None and (info.origin == "changed"))
        show_if(self._end, info is not None and info.is_being_changed)
        if info is not None:
            if info.is_mail:
                again, first = self.tr("Open the text again"), self.tr("Change the text")
                self._change.setText(again if info.is_being_changed else first)
            elif info.is_being_changed:
                self._change.setText(self.tr("Open in Word again"))
            self._show_words(info)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
