"""One text of the office: saved as it is typed, shown tidied when it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.domain.case import tidy_line
from desktop.domain.policy import Office
from desktop.qtkit.widgets import AutosaveLine, Field
from desktop.views.frame import Frame

LIMIT = 200


class OfficeField(Field):
    """A labelled line bound to one field of ``Office``.

    ``objectName`` of the line: ``office_<field>``.
    """

    def __init__(self, frame: Frame, field: str, tidy: Callable[[str], str] | None = None) -> None:
        """Args:
        tidy: Makes what was typed uniform before it is stored.
        """
        self._box = AutosaveLine()
        super().__init__("", self._box)
        self._frame, self._field, self._tidy = frame, field, tidy
        self._box.setObjectName(f"office_{field}")
        self._box.submitted.connect(self._save)
        self._box.installEventFilter(self)

    def refresh(self) -> None:
        """Show what is stored, unless somebody writes here."""
        if not self._box.hasFocus():
            self._box.show_text(getattr(self._frame.services.settings.office(), self._field))

    def submit(self) -> None:
        """Hand over what was typed."""
        self._box.submit()

    def set_placeholder(self, text: str) -> None:
        """Say by an example what goes in here."""
        self._box.setPlaceholderText(text)

    def _save(self, text: str) -> None:
        plain = tidy_line(text, limit=LIMIT)
        value = self._tidy(plain) if self._tidy is not None else plain
        changes = {self._field: value}
        settings = self._frame.services.settings

        def stored(_: Office) -> None:
            self._box.confirm_saved(text)
            self.show_note("")
            self.refresh()

        def refused(sentence: str) -> None:
            self._box.show_failed()
            self.show_note(sentence, "red")

        self._frame.do(
            lambda: settings.save_office(**changes), self, done=stored, refused=refused, text=text
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._box and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self.refresh)
        return super().eventFilter(watched, event)
