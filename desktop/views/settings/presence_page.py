"""Starting with the computer, and what closing the window means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import Field, Panel, Segmented, label, native_keys, show_if
from desktop.services.presence import AtLogin, PresenceState
from desktop.views.frame import Frame


class PresencePage(QWidget):
    """The system's own entry is shown as it is, and as it is after a change."""

    needs_owner = False

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._refusal = ""
        self._login, self._closing = Panel(), Panel()
        self._why = label("", "second", wrap=True)
        self._choice = Segmented([("on", ""), ("off", "")])
        self._choice.setObjectName("start_at_login")
        self._choice.chosen.connect(self._switch)
        self._field = Field("", self._choice)
        self._state = label("", wrap=True)
        self._state.setObjectName("login_state")
        self._place = label("", "second", wrap=True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close_why = label("", "second", wrap=True)
        self._lay_out()
        self._retranslate()

    def refresh(self) -> None:
        """Show what the system says now."""
        state = self._frame.services.presence.state()
        chosen = {AtLogin.ON: "on", AtLogin.OFF: "off"}.get(state.at_login)
        self._choice.choose(chosen)
        self._show_state(state)
        self._place.setText(self.tr("Entry: {place}").format(place=state.place))
        show_if(self._place, state.at_login is not AtLogin.OFF)

    def submit(self) -> None:
        """Nothing waits here."""

    def first_focus(self) -> None:
        """Put the keyboard on the switch."""
        self._choice.setFocus()

    def _switch(self, wanted: str) -> None:
        presence = self._frame.services.presence
        act: Callable[[], object] = presence.switch_on if wanted == "on" else presence.switch_off
        self._refusal = ""
        try:
            act()
        except DomainError as error:
            self._refusal = self._frame.explain(error)
        else:
            self._frame.saved()
        self.refresh()

    def _show_state(self, state: PresenceState) -> None:
        words = {
            AtLogin.ON: self.tr("Kikitori starts with the next login, beside the clock."),
            AtLogin.OFF: self.tr("Kikitori starts when somebody opens it."),
            AtLogin.OTHER: self.tr(
                "Another copy starts at login: {command}. “Yes” starts this one in its place."
            ).format(command=state.starts),
            AtLogin.BLOCKED: self.tr(
                "The entry is there, but the system’s settings have switched it off. "
                "“Yes” switches it on again."
            ),
        }
        tone = {AtLogin.ON: "green", AtLogin.OFF: ""}.get(state.at_login, "amber")
        self._state.setText(self._refusal or words[state.at_login])
        set_role(self._state, "second", tone="red" if self._refusal else tone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        for panel, parts in (
            (self._login, (self._why, self._field, self._state, self._place)),
            (self._closing, (self._close_why,)),
        ):
            panel.body.setSpacing(GAP_M)
            for part in parts:
                panel.body.addWidget(part)
            column.addWidget(panel)

    def _retranslate(self) -> None:
        self._login.set_title(self.tr("Starting with the computer"))
        self._why.setText(
            self.tr(
                "Only a program that runs can remind anybody. Started with the computer, "
                "Kikitori waits as a small picture beside the clock; what came due meanwhile "
                "is shown at once."
            )
        )
        self._field.set_label(self.tr("Start at login"))
        self._choice.set_choices([("on", self.tr("Yes")), ("off", self.tr("No"))])
        self._closing.set_title(self.tr("Closing the window"))
        self._close_why.setText(
            self.tr(
                "While promises are open, a closed window goes on ringing from beside the clock, "
                "or from the foot of the screen where there is no such place. {keys} closes the "
                "program."
            ).format(keys=native_keys("Ctrl+Q"))
        )
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._refusal = ""
            self._retranslate()
        super().changeEvent(event)
