"""Small things that are read: chips, key hints, lamps, elided lines, empty states."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_S, GAP_XL
from desktop.qtkit.theme import current_colours, set_role
from desktop.qtkit.widgets.visibility import show_if


def label(text: str = "", role: str = "", *, tone: str = "", wrap: bool = False) -> QLabel:
    """Return a plain-text label in one of the looks of ``theme.set_role``."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role, tone=tone)
    return made


class Chip(QLabel):
    """A short word on a tint; the word says it, the colour only helps."""

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None):
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        set_role(self, "chip", tone=tone)

    def show_chip(self, text: str, tone: str = "neutral") -> None:
        """Set word and tone (``red amber green accent neutral``); empty hides it."""
        self.setText(text)
        set_role(self, "chip", tone=tone)
        show_if(self, bool(text))


class KeyHint(QLabel):
    """A key as printed on the keyboard: Ctrl+1 here, ⌘1 on a Mac."""

    def __init__(self, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        set_role(self, "key")
        self.set_keys(keys)

    def set_keys(self, keys: str) -> None:
        """Set the keys in Qt's portable form, such as ``Ctrl+Shift+H``; empty hides it."""
        self.setText(native_keys(keys))
        show_if(self, bool(keys))


def native_keys(keys: str) -> str:
    """Return keys given as ``Ctrl+N`` in the form of this platform."""
    if not keys:
        return ""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
    return native.replace("Return", "Enter")


class Lamp(QWidget):
    """A small lamp with its name: hollow while something is missing, then filled."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._lit = text, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._retranslate()

    def set_text(self, text: str) -> None:
        """Set the name of what the lamp stands for."""
        self._text = text
        self._retranslate()

    def set_lit(self, lit: bool) -> None:
        """Fill the lamp, or leave it hollow."""
        self._lit = lit
        self._retranslate()

    def is_lit(self) -> bool:
        """Whether the lamp is filled."""
        return self._lit

    def _retranslate(self) -> None:
        there, missing = self.tr("{name}: noted"), self.tr("{name}: still missing")
        said = (there if self._lit else missing).format(name=self._text)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(self._text) + metrics.height() * 0.75 + 6
        return QSize(round(width), round(metrics.height() + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, metrics = current_colours(), QFontMetricsF(self.font())
        colour = QColor(colours.green if self._lit else colours.second)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = metrics.height() * 0.62
        dot = QRectF(1, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(colour if self._lit else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot)
        painter.setPen(colour)
        place = QRectF(dot.right() + 5, 0, self.width(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class Sentence(QLabel):
    """Words to be read aloud: large, with air between the lines; plain text only."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._plain = ""
        set_role(self, "sentence")
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Set the words; line ends are kept, nothing is read as markup."""
        self._plain = text
        from html import escape  # a table of two thousand names

        words = escape(text).replace("\n", "<br>")
        self.setText(f'<p style="line-height: 115%">{words}</p>')
        self.setAccessibleName(text)

    def plain_text(self) -> str:
        """Return the words as they were set."""
        return self._plain


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room; the tooltip holds all of it."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self._elided_at = -1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if role:
            set_role(self, role)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Set the whole text; line ends become spaces."""
        self._full = " ".join(text.split("\n"))
        self.setAccessibleName(self._full)
        self._elide()

    def full_text(self) -> str:
        """Return the text before shortening."""
        return self._full

    def _elide(self) -> None:
        self._elided_at = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(
            self._full, Qt.TextElideMode.ElideRight, self._elided_at
        )
        super().setText(shown)
        self.setToolTip(self._full if shown != self._full else "")

    # Overrides of Qt

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 2, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self._full) + 2,
            super().sizeHint().height(),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.contentsRect().width() != self._elided_at:
            self._elide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._elide()


class EmptyState(QWidget):
    """One kind sentence where a list would be, and what to do next."""

    def __init__(self, text: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", "heading", wrap=True)
        self._hint = label("", "second", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_XL, GAP_XL, GAP_XL, GAP_XL)
        layout.setSpacing(GAP_S)
        layout.addStretch(2)
        for part in (self._text, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        layout.addStretch(3)
        self.show_state(text, hint)

    def show_state(self, text: str, hint: str = "") -> None:
        """Set the sentence and the quieter one below it."""
        self._text.setText(text)
        self._hint.setText(hint)
        show_if(self._hint, bool(hint))
        self.setAccessibleName(f"{text} {hint}".strip())
