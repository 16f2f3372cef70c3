"""What the launcher says, before there is anything to read the other texts with.

Parses on any Python 3 (see ``__main__``): no future imports, no newer syntax.
"""

import os
import sys

SENTENCES = {
    "python_version": {
        "ja": (
            "Kikitori には Python 3.11 から 3.14 が必要です(今の Python は {have} です)。"
            "python.org などから入れて、もう一度お試しください。"
        ),
        "en": (
            "Kikitori needs Python 3.11 to 3.14; this is Python {have}. "
            "Install one of those, from python.org for example, and start again."
        ),
    },
    "preparing": {
        "ja": "初回の準備をしています。{folder} に必要な部品を入れます(1分ほど、約300MB)。",
        "en": "Setting up for the first time: installing into {folder} (about a minute, 300 MB).",
    },
    "updating": {
        "ja": "部品の一覧が変わったため、{folder} を更新しています。",
        "en": "The list of packages has changed: updating {folder}.",
    },
    "waiting": {
        "ja": "別の Kikitori が準備をしています。終わるのを待っています。",
        "en": "Another start of Kikitori is setting up; waiting until it is done.",
    },
    "system_packages": {
        "ja": "システムに足りないものを入れています: {packages}",
        "en": "Installing what the system lacks: {packages}",
    },
    "needs_sudo": {
        "ja": "システムに足りないものがあります。次の1行を実行してから、もう一度お試しください。\n"
        "    sudo apt-get install {packages}",
        "en": "The system lacks something. Run this one line, then start again:\n"
        "    sudo apt-get install {packages}",
    },
    "needs_libraries": {
        "ja": "システムに足りないライブラリーがあります。お使いの配布版のパッケージ管理から入れて、"
        "もう一度お試しください: {libraries}",
        "en": "The system lacks libraries. Install them with your distribution's package manager, "
        "then start again: {libraries}",
    },
    "needs_venv": {
        "ja": "この Python には venv(ensurepip)がありません。python.org などの Python を入れて、"
        "もう一度お試しください。",
        "en": "This Python comes without venv (ensurepip). Install a complete one, "
        "from python.org for example, and start again.",
    },
    "install_failed": {
        "ja": "部品を入れられませんでした。インターネットにつながっているか確かめて、"
        "もう一度お試しください。途中のものは次回やり直します。記録されたデータには触れていません。",
        "en": "The packages could not be installed. Check the internet connection and start again; "
        "the next start begins afresh. No recorded data was touched.",
    },
    "folder_trouble": {
        "ja": "{folder} に書き込めませんでした({reason})。Kikitori を書き込める場所に置くか、"
        "このフォルダーを消してから、もう一度お試しください。",
        "en": "{folder} could not be written ({reason}). Put Kikitori where you may write, "
        "or remove that folder, then start again.",
    },
    "packages_missing": {
        "ja": "入っていない部品があります: {names}。"
        "Kikitori を入れ直すか(pipx reinstall kikitori)、"
        "ソースのフォルダーで python3 -m desktop としてください。",
        "en": "Packages are missing: {names}. Install Kikitori again (pipx reinstall kikitori), "
        "or run python3 -m desktop in the source folder.",
    },
    "tests_need_source": {
        "ja": "テストはソースのフォルダーでだけ動きます(python3 -m desktop --test)。",
        "en": "The tests run in the source folder only (python3 -m desktop --test).",
    },
}


def say(name: str, args: "list[str]", **details: str) -> None:
    """Write one sentence to stderr, in the language of ``--language``, else the system's."""
    text = SENTENCES[name][language(args)].format(**details)
    print(text, file=sys.stderr, flush=True)


def language(args: "list[str]") -> str:
    """Return ``"ja"`` or ``"en"``; the words after ``--language`` in ``args`` win."""
    for index, word in enumerate(args):
        chosen = word[11:] if word.startswith("--language=") else ""
        if word == "--language" and index + 1 < len(args):
            chosen = args[index + 1]
        if chosen in ("ja", "en"):
            return chosen
        if not word.startswith("-"):
            break
    return "ja" if system_is_japanese() else "en"


def system_is_japanese() -> bool:
    """Whether the system speaks Japanese: Windows' own setting, else the POSIX variables."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 0x11)
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            return value.startswith("ja")
    return False
