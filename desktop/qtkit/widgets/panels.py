"""Frames that hold other widgets: panels, labelled fields, banners, rules."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, GAP_XS
from desktop.qtkit.theme import repolish, set_role
from desktop.qtkit.widgets.buttons import LinkButton
from desktop.qtkit.widgets.labels import KeyHint, label
from desktop.qtkit.widgets.visibility import show_if


class Panel(QFrame):
    """A flat panel: a title row, a thin line, a body.

    ``head`` (a row) takes chips and buttons behind the title; ``body`` (a
    column) takes the rest. Without a title the row is hidden.
    """

    def __init__(self, title: str = "", *, flush: bool = False, parent: QWidget | None = None):
        """Args:
        flush: The body reaches the edges (lists, tables).
        """
        super().__init__(parent)
        set_role(self, "panel")
        self._title = label(title, "heading")
        self._bar = QWidget(self)
        self.head = QHBoxLayout(self._bar)
        self.head.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        self.head.setSpacing(GAP_S)
        self.head.addWidget(self._title)
        self._rule = rule()
        self.body = QVBoxLayout()
        gap = 0 if flush else GAP_L
        self.body.setContentsMargins(gap, 0 if flush else GAP_M, gap, 0 if flush else GAP_M)
        self.body.setSpacing(0 if flush else GAP_S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._rule)
        layout.addLayout(self.body, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Set the title; empty hides the title row."""
        self._title.setText(title)
        self.setAccessibleName(title)
        show_if(self._bar, bool(title))
        show_if(self._rule, bool(title))


class Field(QWidget):
    """A label above its field, with the key that leads there and a note below."""

    def __init__(
        self,
        text: str,
        widget: QWidget,
        *,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.widget = widget
        self._label = label(text, "second")
        self._key = KeyHint(keys)
        self._note = label("", "second", wrap=True)
        self._note.hide()
        self._label.setBuddy(widget)
        top = QHBoxLayout()
        top.setSpacing(GAP_XS)
        top.addWidget(self._label)
        top.addWidget(self._key)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        layout.addLayout(top)
        layout.addWidget(widget)
        layout.addWidget(self._note)
        self.setFocusProxy(widget)
        self.set_label(text)

    def set_label(self, text: str) -> None:
        """Set the label, which is also the field's name for screen readers."""
        self._label.setText(text)
        self.widget.setAccessibleName(text)

    def show_note(self, text: str, tone: str = "") -> None:
        """Show a line below the field (``red amber green`` or quiet); empty hides it."""
        self._note.setText(text)
        set_role(self._note, "second", tone=tone)
        show_if(self._note, bool(text))
        self.widget.setAccessibleDescription(text)


class Banner(QFrame):
    """A sentence on a tint, with what can be done about it.

    Hidden while it has nothing to say.
    """

    def __init__(self, tone: str = "amber", parent: QWidget | None = None) -> None:
        """Args:
        tone: ``amber``, ``red``, ``green``, ``accent`` or ``neutral``.
        """
        super().__init__(parent)
        self._tone = tone
        self._title, self._text = label("", "strong", wrap=True), label("", wrap=True)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(GAP_S)
        self._links: list[LinkButton] = []
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        layout.setSpacing(GAP_M)
        layout.addLayout(words, 1)
        layout.addLayout(self._actions)
        self.say("")

    def say(self, title: str, text: str = "", *, tone: str | None = None) -> None:
        """Show a bold sentence and a quieter one; both empty hide the banner."""
        self._tone = tone or self._tone
        if not title and not text and self.isHidden():
            self._title.setText("")
            self._text.setText("")
            self.setAccessibleName("")
            show_if(self, False)
            return  # dressed when there is something to see
        set_role(self, f"banner-{self._tone}")
        for part, words in ((self._title, title), (self._text, text)):
            part.setText(words)
            repolish(part)  # its colour follows the tone of the banner
            show_if(part, bool(words))
        for link in self._links:
            set_role(link, "link", tone=self._tone)
        self.setAccessibleName(f"{title} {text}".strip())
        show_if(self, bool(title or text))

    def add_action(self, text: str, on_click: Callable[[], None]) -> LinkButton:
        """Add a link at the end of the banner."""
        link = LinkButton(text, on_click, tone=self._tone)
        self._links.append(link)
        self._actions.addWidget(link)
        return link

    def clear_actions(self) -> None:
        """Take every link away."""
        for link in self._links:
            self._actions.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = []


def rule(*, upright: bool = False) -> QFrame:
    """Return a thin line between two things."""
    line = QFrame()
    set_role(line, "rule-v" if upright else "rule")
    return line


def page(content: QWidget) -> QScrollArea:
    """Return ``content`` in a page that scrolls up and down only."""
    area = QScrollArea()
    set_role(area, "page")
    set_role(content, "page")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def titled(text: str, second: str = "") -> tuple[QLabel, QLabel]:
    """Return the title of a screen and the quiet words behind it."""
    return label(text, "title"), label(second, "second")
