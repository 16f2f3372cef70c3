"""The one look of the window: light or dark, at four text sizes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.qtkit.colours import DARK, LIGHT, Colours
from desktop.qtkit.fonts import BASE_POINTS, application_font
from desktop.qtkit.stylesheet import style_sheet

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")
TEXT_SCALES = (100, 115, 130, 150)
FLAT = "kikitori_is_flat"

_current = LIGHT


def current_colours() -> Colours:
    """Return the colours now on screen, for widgets that paint themselves.

    Paint from it in ``paintEvent``; icons made earlier are made anew on
    ``QEvent.Type.PaletteChange``.
    """
    return _current


class Theme(QObject):
    """Applies palette, style, style sheet and font to the application.

    Signals:
        changed: Colours or text size are new.
    """

    changed = Signal()

    def __init__(self, font_folder: Path | None = None, parent: QObject | None = None) -> None:
        """Args:
        font_folder: Fonts to load when the system has no Japanese family.
        """
        super().__init__(parent)
        self._font_folder = font_folder
        self._mode: Mode = "system"
        self._scale = 100
        self._app: QApplication | None = None

    @property
    def mode(self) -> Mode:
        """What was asked for: ``system``, ``light`` or ``dark``."""
        return self._mode

    @property
    def scale(self) -> int:
        """Text size in per cent, one of ``TEXT_SCALES``."""
        return self._scale

    @property
    def colours(self) -> Colours:
        """The colours that mode and system give now."""
        if self._mode == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._mode == "dark"
        return DARK if dark else LIGHT

    def apply(self, app: QApplication, *, first: bool = False) -> None:
        """Dress the application now and follow the system from here on.

        Args:
            first: Only as far as the first frame needs it (no boxes, no check marks);
                ``apply`` is called again after it.
        """
        if not first and not app.property(FLAT):
            from desktop.qtkit.flat_style import FlatStyle

            app.setProperty(FLAT, True)
            app.setStyle(FlatStyle())  # once for a program: another one would go through every
            # widget again, those of a window that is being closed as well
        if self._app is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
            self._app = app
            self._dress(app)

    def set_mode(self, mode: Mode) -> None:
        """Choose ``system``, ``light`` or ``dark``."""
        if mode not in MODES:
            raise ValueError(f"no such mode: {mode}")
        self._mode = mode
        self._redress()

    def set_scale(self, scale: int) -> None:
        """Choose the text size in per cent, one of ``TEXT_SCALES``."""
        if scale not in TEXT_SCALES:
            raise ValueError(f"no such text size: {scale}")
        self._scale = scale
        self._redress()

    def _on_system_changed(self) -> None:
        if self._mode == "system":
            self._redress()

    def _redress(self) -> None:
        if self._app is not None:
            self._dress(self._app)

    def _dress(self, app: QApplication) -> None:
        global _current
        _current = self.colours
        app.setPalette(make_palette(_current))
        app.setFont(application_font(self._font_folder, scale=self._scale))
        app.setStyleSheet(style_sheet(_current, points=BASE_POINTS * self._scale / 100))
        self.changed.emit()


def make_palette(colours: Colours) -> QPalette:
    """Return the palette for one look; disabled text stays readable."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette(QColor(colours.panel), QColor(colours.ground))
    for which, value in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.ground),
        (role.Text, colours.text),
        (role.Button, colours.panel),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.red),
        (role.ToolTipBase, colours.panel),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.second),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.accent_on),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.hover),
        (role.Midlight, colours.neutral_tint),
        (role.Mid, colours.line),
        (role.Dark, colours.second),
        (role.Shadow, colours.line),
    ):
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(group.Disabled, which, QColor(colours.disabled))
    palette.setColor(group.Disabled, role.Base, QColor(colours.ground))
    palette.setColor(group.Disabled, role.Highlight, QColor(colours.neutral_tint))
    palette.setColor(group.Disabled, role.HighlightedText, QColor(colours.disabled))
    return palette


def set_role(widget: QWidget, role: str, *, tone: str = "") -> None:
    """Give a widget its look by role (and tone), also after it was shown.

    Roles: ``primary danger small link`` on buttons; ``title heading strong
    figure sentence clock second key quote green red chip chip-<tone>`` on
    labels; ``panel plain bar rail rule rule-v paper row banner-<tone>`` on
    frames; tones ``red amber green neutral accent``.
    """
    if widget.property("role") == role and (widget.property("tone") or "") == tone:
        return
    widget.setProperty("role", role)
    widget.setProperty("tone", tone)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Make the style sheet look at the widget's properties again.

    One that was never polished is left alone: it is looked at before it is shown.
    """
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
    widget.update()
