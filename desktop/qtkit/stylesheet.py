"""The small style sheet: buttons, labels, frames, headers and text boxes only.

Combo boxes, dates and spin boxes are drawn by ``flat_style``: a style sheet
would break their arrows.
"""

from __future__ import annotations

from string import Template

from desktop.qtkit.colours import Colours

TONES = ("red", "amber", "green", "neutral", "accent")

_SHEET = Template(
    """
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px 6px; }

QPushButton {
    background: $panel; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 13px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral_tint; }
QPushButton:checked { background: $accent; color: $accent_on; border-color: $accent; }
QPushButton:disabled { background: $ground; color: $disabled; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 12px; }
QPushButton:checked:focus { border-color: $text; }
QPushButton[role="primary"] {
    background: $accent; color: $accent_on; border-color: $accent; font-weight: bold;
}
QPushButton[role="primary"]:hover { background: $accent; border-color: $text; }
QPushButton[role="primary"]:disabled {
    background: $neutral_tint; color: $disabled; border-color: $line;
}
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="danger"] { color: $red; }
QPushButton[role="danger"]:hover { background: $red_tint; }
QPushButton[role="danger"]:disabled { color: $disabled; }
QPushButton[role="danger"]:focus { border: 2px solid $red; }
QPushButton[role="small"] { padding: 2px 10px; }
QPushButton[role="small"]:focus { padding: 1px 9px; }
QPushButton[role="link"] {
    background: transparent; color: $accent; border: 1px solid transparent;
    padding: 1px 3px; text-decoration: underline; text-align: left;
    border-radius: 4px;
}
QPushButton[role="link"]:hover { background: $accent_tint; }
QPushButton[role="link"]:disabled { color: $disabled; text-decoration: none; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPushButton[role="link"][tone="amber"] { color: $amber; }
QPushButton[role="link"][tone="red"] { color: $red; }
QPushButton[role="link"][tone="green"] { color: $green; }
QPushButton[role="link"][tone="title"] {
    color: $text; font-size: ${title_pt}pt; font-weight: bold; text-decoration: none;
}

QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px;
    padding: 3px;
}
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_tint; color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton:focus { border: 2px solid $accent; padding: 2px; }

QLabel { background: transparent; }
QLabel:disabled { color: $disabled; }
QLabel[role="title"] { font-size: ${title_pt}pt; font-weight: bold; }
QLabel[role="heading"] { font-weight: bold; font-size: ${heading_pt}pt; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="figure"] { font-size: ${title_pt}pt; font-weight: bold; }
QLabel[role="figure"][tone="red"] { color: $red; }
QLabel[role="figure"][tone="second"] { color: $second; }
QLabel[role="sentence"] { font-size: ${sentence_pt}pt; }
QLabel[role="clock"] { font-size: ${clock_pt}pt; font-weight: bold; }
QLabel[role="clock"][tone="amber"] { color: $amber; }
QLabel[role="clock"][tone="red"] { color: $red; }
QLabel[role="second"] { color: $second; font-size: ${second_pt}pt; }
QLabel[role="second"][tone="red"], QLabel[role="red"] { color: $red; font-size: ${second_pt}pt; }
QLabel[role="second"][tone="amber"] { color: $amber; }
QLabel[role="green"], QLabel[role="second"][tone="green"] {
    color: $green; font-size: ${second_pt}pt;
}
QLabel[role="key"] {
    color: $second; background: $ground; border: 1px solid $line; border-radius: 4px;
    padding: 0 4px; font-size: ${key_pt}pt;
}
QLabel[role="chip"] {
    color: $second; background: $neutral_tint; border-radius: 4px; padding: 1px 8px;
    font-size: ${second_pt}pt;
}
QLabel[role="quote"] {
    color: $accent; background: $accent_tint; border-radius: 6px; padding: 10px 12px;
    font-size: ${heading_pt}pt;
}

QFrame[role="panel"] { background: $panel; border: 1px solid $line; border-radius: 6px; }
QFrame[role="plain"], QFrame[role="plain"]:focus { background: $panel; border: 0; }
QFrame[role="bar"] { background: $panel; border: 0; border-top: 1px solid $line; }
QFrame[role="rail"] { background: $panel; border: 0; border-right: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="rule-v"] { background: $line; border: 0; max-width: 1px; min-width: 1px; }
QFrame[role="paper"] { background: $neutral_tint; border: 1px solid $line; border-radius: 6px; }
QFrame[role="row"] { background: transparent; border: 2px solid transparent; }
QFrame[role="row"][current="true"] { background: $accent_tint; }
QFrame[role="row"]:focus { background: $accent_tint; border: 2px solid $accent; border-radius: 6px; }

QScrollArea[role="page"], QScrollArea[role="page"] > QWidget > QWidget[role="page"] {
    background: transparent; border: 0;
}

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $panel; color: $text; border: 1px solid $line; border-radius: 6px;
    selection-background-color: $accent; selection-color: $accent_on;
}
QLineEdit { padding: 4px 7px; }
QPlainTextEdit, QTextEdit { padding: 4px 5px; }
QLineEdit:focus { border: 2px solid $accent; padding: 3px 6px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px 4px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
    background: $ground; color: $disabled;
}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] {
    background: $ground;
}
QLineEdit[failed="true"], QPlainTextEdit[failed="true"] { border: 2px solid $red; }
QLineEdit[quiet="true"], QPlainTextEdit[quiet="true"] { background: $ground; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit,
QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {
    background: transparent; border: 0; padding: 0;
}

QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $grip; border: 3px solid $panel; border-radius: 5px; }
QScrollBar::handle:hover { background: $second; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea[role="page"] QScrollBar::handle { border-color: $ground; }

QHeaderView { background: $panel; border: 0; }
QHeaderView::section {
    background: $panel; color: $second; border: 0; border-bottom: 1px solid $line;
    padding: 6px 8px; font-weight: normal;
}
QTableView, QTreeView, QListView {
    background: $panel; border: 1px solid $line; border-radius: 6px; outline: 0;
    gridline-color: $line;
    selection-background-color: $accent_tint; selection-color: $text;
}
QTableView:focus, QTreeView:focus, QListView:focus { border: 2px solid $accent; }
QListView[role="plain"] { border: 0; border-radius: 0; }
QTableView[role="plain"] { border: 2px solid transparent; }
QTableView[role="plain"]:focus, QListView[role="plain"]:focus { border: 2px solid $accent; }
"""
)

_TONE_RULES = Template(
    """
QLabel[role="chip-$name"], QLabel[role="chip"][tone="$name"] {
    color: $front; background: $back; border-radius: 4px; padding: 1px 8px;
    font-size: ${second_pt}pt;
}
QFrame[role="banner-$name"] { background: $back; border: 0; border-radius: 6px; }
QFrame[role="banner-$name"] QLabel { color: $front; }
"""
)


def style_sheet(colours: Colours, *, points: float) -> str:
    """Return the sheet for one look.

    Args:
        points: Size of the application font in pt; all other sizes follow it.
    """
    sizes = {
        "title_pt": _size(points, 15.0),
        "heading_pt": _size(points, 11.5),
        "sentence_pt": _size(points, 16.0),
        "clock_pt": _size(points, 20.0),
        "second_pt": _size(points, 9.5),
        "key_pt": _size(points, 8.5),
    }
    values = {**colours._asdict(), **sizes}
    rules = [_SHEET.substitute(values)]
    for name in TONES:
        front, back = colours.tone(name)
        rules.append(_TONE_RULES.substitute(values, name=name, front=front, back=back))
    return "".join(rules)


def _size(points: float, at_base: float) -> str:
    return f"{points * at_base / 10.5:.2f}"
