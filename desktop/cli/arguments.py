"""Words of the command line; their shape is a promise to scripts."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from desktop import __version__

STATES = ("in_call", "open", "closed", "deleted")
LANGUAGES = ("ja", "en")
LETTER_STATES = ("draft", "checked", "approved", "printed", "sent", "answered")


def parse(argv: list[str]) -> argparse.Namespace:
    """Return the options; ``command`` is ``None`` for the window.

    Raises:
        SystemExit: argparse answered by itself (help, version, wrong usage: 2).
    """
    options = _parser().parse_args(argv)
    if options.in_background and options.command:
        _parser().error("--in-background: for the window only, without a command")
    if options.command == "letter" and not (options.kind or options.template):
        _parser().error("letter: one of --kind and --template is required")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kikitori",
        description="Complaint calls of a small office. Without a command the window opens.",
    )
    parser.add_argument("--data", metavar="DIR", help="data folder")
    parser.add_argument(
        "--recovery-code-file", metavar="FILE", type=Path, help="file with the recovery code"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="language of the sentences")
    parser.add_argument(
        "--in-background",
        action="store_true",
        help="start beside the clock, as at login; without a command only",
    )
    parser.add_argument("--version", action="version", version=f"kikitori {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_listing(commands)
    _add_letter(commands)
    _add_letters(commands)
    _add_promises(commands)
    _add_upkeep(commands)
    return parser


def _add_listing(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    cases = commands.add_parser("cases", help="list the cases, newest first")
    cases.add_argument(
        "--search",
        metavar="WORDS",
        default="",
        help="words, all of them; “a phrase”; -word leaves out",
    )
    cases.add_argument("--state", choices=STATES, help="only cases in this state")
    cases.add_argument("--json", action="store_true", help="one JSON document on stdout")
    case = commands.add_parser("case", help="everything of one case")
    case.add_argument("number", metavar="NUMBER", help="C-2026-0001")
    case.add_argument("--json", action="store_true", help="one JSON document on stdout")


def _add_letter(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    letter = commands.add_parser(
        "letter", help="a letter of a case as .docx or .pdf, or its mail as .txt or .eml"
    )
    letter.add_argument("number", metavar="NUMBER", help="C-2026-0001")
    source = letter.add_mutually_exclusive_group()
    source.add_argument("--kind", metavar="L6", help="kind of letter")
    source.add_argument(
        "--template", metavar="FILE.docx", type=Path, help="a template of one's own"
    )
    letter.add_argument(
        "--language", dest="letter_language", choices=LANGUAGES, required=True, help="of the letter"
    )
    letter.add_argument(
        "--to", metavar="FILE", type=Path, required=True, help=".docx, .pdf, .txt or .eml"
    )
    letter.add_argument("--force", action="store_true", help="overwrite an existing file")


def _add_letters(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check-template", help="every fault of a template; no office needed"
    )
    check.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=".docx, .dotx; .txt of a mail"
    )
    check.add_argument("--json", action="store_true", help="one JSON document on stdout")
    templates = commands.add_parser("templates", help="list the templates, shipped and one's own")
    templates.add_argument("--json", action="store_true", help="one JSON document on stdout")
    letters = commands.add_parser("letters", help="list the letters of every case, newest first")
    letters.add_argument("--state", choices=LETTER_STATES, help="only letters in this state")
    letters.add_argument("--json", action="store_true", help="one JSON document on stdout")


def _add_promises(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    callbacks = commands.add_parser("callbacks", help="the open promises by time")
    callbacks.add_argument("--due", action="store_true", help="only those of today and gone by")
    callbacks.add_argument("--json", action="store_true", help="one JSON document on stdout")
    when = commands.add_parser("when", help="how a time is read as it is typed")
    when.add_argument("text", metavar="TEXT", help="such as 明日10時半 or “tomorrow 10:30”")
    when.add_argument("--now", metavar="ISO", type=_moment, help="read as if typed at this time")
    when.add_argument(
        "--date-order",
        choices=("ask", "month-first", "day-first"),
        help="how 11/12 is meant; else as the office has set it, where --data names one",
    )
    when.add_argument("--json", action="store_true", help="one JSON document on stdout")
    calendar = commands.add_parser("calendar", help="the promises as a calendar file")
    calendar.add_argument("file", metavar="FILE.ics", type=Path, help="to be written")
    calendar.add_argument("--force", action="store_true", help="overwrite an existing file")


def _add_upkeep(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    samples = commands.add_parser("samples", help="a sample office in a folder of its own")
    samples.add_argument("--json", action="store_true", help="one JSON document on stdout")
    backup = commands.add_parser("backup", help="one verified, encrypted file with everything")
    backup.add_argument("file", metavar="FILE", type=Path, nargs="?", help="to be written")
    backup.add_argument("--force", action="store_true", help="overwrite an existing file")
    backup.add_argument("--json", action="store_true", help="one JSON document on stdout")
    restore = commands.add_parser("restore", help="let a backup take the records' place")
    restore.add_argument("file", metavar="FILE", type=Path, help="the backup")
    restore.add_argument("--yes", action="store_true", help="do it, do not only tell")
    restore.add_argument("--json", action="store_true", help="one JSON document on stdout")
    journal = commands.add_parser("journal", help="who changed what and when")
    journal.add_argument("--verify", action="store_true", help="verify the whole chain")
    journal.add_argument("--json", action="store_true", help="one JSON document on stdout")
    doctor = commands.add_parser("doctor", help="check program and data")
    doctor.add_argument("--repair", action="store_true", help="do what is safe about damage")
    doctor.add_argument(
        "--report", metavar="FILE", type=Path, help="with --repair: readable rows in plain text"
    )
    doctor.add_argument("--json", action="store_true", help="one JSON document on stdout")
    demo = commands.add_parser("demo", help="a throw-away sample office in the window")
    demo.add_argument("--to", metavar="DIR", type=Path, help="play a case and keep its pictures")


def _moment(text: str) -> datetime:
    from desktop.cli.when import moment

    return moment(text)
