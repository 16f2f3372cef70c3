"""Words of a letter's paragraphs: what became of one, and what differs, struck or underlined."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.domain.letter_edit_rows import RowState
from desktop.domain.text_difference import Piece, differences
from desktop.qtkit.theme import current_colours

TONES = {
    RowState.CHANGED: "accent",
    RowState.ADDED: "green",
    RowState.OUT: "neutral",
    RowState.LOST: "amber",
}


def state_words(state: RowState, *, by_hand: bool) -> str:
    """Return what became of a paragraph; empty for one that is as the template says."""
    translate = QCoreApplication.translate
    if state is not RowState.SAME and not by_hand:
        return translate("EditWords", "older than the template")
    return {
        RowState.SAME: "",
        RowState.CHANGED: translate("EditWords", "changed"),
        RowState.ADDED: translate("EditWords", "added"),
        RowState.OUT: translate("EditWords", "left out"),
        RowState.LOST: translate("EditWords", "no place any more"),
    }[state]


def place_words(place: str) -> str:
    """Return where a paragraph stands when it is not in the body of the letter."""
    translate = QCoreApplication.translate
    return {
        "cell": translate("EditWords", "Table"),
        "box": translate("EditWords", "Text box"),
        "header": translate("EditWords", "Head of the page"),
        "footer": translate("EditWords", "Foot of the page"),
    }.get(place, "")


def difference_html(before: str, after: str, language: str) -> str:
    """Return both wordings in one: what is gone struck through, what came underlined."""
    colours = current_colours()
    looks = {
        Piece.GONE: f"color: {colours.red}; background: {colours.red_tint};"
        " text-decoration: line-through",
        Piece.FRESH: f"color: {colours.green}; background: {colours.green_tint};"
        " text-decoration: underline",
    }
    parts = []
    for one in differences(before, after, language):
        words = escape(one.text).replace("\n", "↵<br>").replace("\t", "&nbsp;&nbsp;")
        look = looks.get(one.piece)
        parts.append(f'<span style="{look}">{words}</span>' if look else words)
    return "".join(parts)


def difference_spoken(before: str, after: str, language: str) -> str:
    """Return the difference for a screen reader."""
    translate = QCoreApplication.translate
    gone, fresh = translate("EditWords", "gone: {words}"), translate("EditWords", "new: {words}")
    told = {Piece.GONE: gone, Piece.FRESH: fresh}
    found = [one for one in differences(before, after, language) if one.piece in told]
    return "; ".join(told[one.piece].format(words=one.text) for one in found)
