"""A throw-away office: to look around in (``show``), or to watch one case being worked (``play``)."""

from __future__ import annotations

from pathlib import Path


def show(language: str) -> int:
    """Open the sample office in the window; nothing is left when it is closed.

    Args:
        language: ``ja``, ``en``, or ``""`` for the system's.
    """
    from desktop.demo.sample_window import show_samples

    return show_samples(language)


def play(folder: Path, language: str, said_in: str = "") -> int:
    """Work sample case 1 through the real window by its keys, without a screen.

    Leaves pictures and the approved letter (``.docx``, ``.pdf``) in the folder and prints
    one line with the seconds each step took.

    Args:
        language: Of the window and the letter, ``ja`` or ``en``.
        said_in: Language of that line; ``""`` for the same.

    Raises:
        WorldError: The folder can't be written, or holds pictures of an earlier play.
    """
    from desktop.demo.case_one import play_case_one

    return play_case_one(folder, language, said_in or language)
