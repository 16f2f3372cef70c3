"""Collects the words of the screens and builds their catalogues.

``python tools/strings.py`` runs lupdate and lrelease for every catalogue,
``python tools/strings.py views_call qtkit`` for these only. One folder of
source is one catalogue ``resources/i18n/<name>.ja.ts``, with its ``.qm`` beside
it; English has one only where plurals exist.

``--check`` changes nothing, lists what is unfinished or stale and exits 1.
``--fill FILE`` first translates unfinished strings from a JSON object
``{"English": "日本語"}``; a key ``"Class|English"`` holds for one class only,
``"Class|English|plural"`` in the English catalogue takes ``["one", "many"]``.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "desktop"
TARGET = ROOT / "resources" / "i18n"


@dataclass(frozen=True)
class Catalogue:
    """The strings of one folder of source."""

    name: str
    files: tuple[Path, ...]

    def path(self, language: str, folder: Path = TARGET) -> Path:
        """Return the ``.ts`` file of a language."""
        return folder / f"{self.name}.{language}.ts"


def catalogues() -> list[Catalogue]:
    """Return every catalogue whose source folder exists and says something."""
    found = {
        "qtkit": sorted((SOURCE / "qtkit").rglob("*.py")),
        "pages": sorted((SOURCE / "pages").rglob("*.py")),
        "app": sorted(SOURCE.glob("*.py")),
        "views": sorted((SOURCE / "views").glob("*.py")),
    }
    for folder in sorted((SOURCE / "views").glob("*/")):
        if folder.name != "__pycache__":
            found[f"views_{folder.name}"] = sorted(folder.rglob("*.py"))
    made = [Catalogue(name, tuple(files)) for name, files in found.items()]
    return [each for each in made if any(_speaks(file) for file in each.files)]


def update(catalogue: Catalogue, folder: Path) -> None:
    """Bring the ``.ts`` files in ``folder`` up to the source."""
    _lupdate(catalogue, catalogue.path("ja", folder), [])
    english = catalogue.path("en", folder)
    _lupdate(catalogue, english, ["-pluralonly"])
    if not list(ET.parse(english).iter("message")):
        english.unlink()


def release(ts_file: Path, qm_file: Path) -> None:
    """Build the ``.qm`` that the app loads."""
    _run("pyside6-lrelease", "-silent", str(ts_file), "-qm", str(qm_file))


def problems(catalogue: Catalogue) -> list[str]:
    """Return what is unfinished or stale, one line each; empty when all is well."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for language in ("ja", "en"):
            if catalogue.path(language).exists():
                shutil.copy(catalogue.path(language), folder)
        update(catalogue, folder)
        for language in ("ja", "en"):
            fresh, kept = catalogue.path(language, folder), catalogue.path(language)
            if fresh.exists() != kept.exists():
                found.append(f"{kept.name}: run tools/strings.py {catalogue.name}")
            elif kept.exists():
                found += _compare(kept, fresh, folder)
    return found


def fill(catalogue: Catalogue, words: dict[str, str | list[str]]) -> None:
    """Translate unfinished strings from a table."""
    for language in ("ja", "en"):
        file = catalogue.path(language)
        if not file.exists():
            continue
        tree = ET.parse(file)
        for context in tree.iter("context"):
            for message in context.iter("message"):
                _fill_message(message, context.findtext("name", ""), words)
        _write(tree, file)


def _fill_message(message: ET.Element, context: str, words: dict[str, str | list[str]]) -> None:
    source = message.findtext("source", "")
    target = message.find("translation")
    if target is None or target.get("type") != "unfinished":
        return
    said = words.get(f"{context}|{source}", words.get(source))
    forms = target.findall("numerusform")
    if len(forms) == 2:  # English: one, many
        said = words.get(f"{context}|{source}|plural")
    if said is None:
        return
    texts = [said] if isinstance(said, str) else said
    for place, text in zip(forms or [target], texts, strict=True):
        place.text = text
    del target.attrib["type"]


def _compare(kept: Path, fresh: Path, scratch: Path) -> list[str]:
    found = []
    before, after = _messages(kept), _messages(fresh)
    for context, source in after.keys() - before.keys():
        found.append(f"{kept.name}: missing [{context}] {source}")
    for context, source in before.keys() - after.keys():
        found.append(f"{kept.name}: no longer in the source [{context}] {source}")
    for (context, source), finished in sorted(before.items()):
        if not finished:
            found.append(f"{kept.name}: unfinished [{context}] {source}")
    built, shipped = scratch / f"{kept.stem}.qm", kept.with_suffix(".qm")
    release(kept, built)
    if not shipped.exists() or shipped.read_bytes() != built.read_bytes():
        found.append(f"{shipped.name}: not built from {kept.name}")
    return found


def _messages(file: Path) -> dict[tuple[str, str], bool]:
    found = {}
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            finished = target is not None and target.get("type") is None
            found[context.findtext("name", ""), message.findtext("source", "")] = finished
    return found


def _write(tree: ET.ElementTree[ET.Element], file: Path) -> None:
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def _speaks(file: Path) -> bool:
    text = file.read_text(encoding="utf-8")
    return re.search(r"\b(self\.tr|translate)\(", text) is not None


def _lupdate(catalogue: Catalogue, ts_file: Path, options: list[str]) -> None:
    language = "ja_JP" if ".ja." in ts_file.name else "en_GB"
    _run(
        "pyside6-lupdate",
        *("-silent", "-locations", "none", "-no-obsolete"),
        *("-source-language", "en_GB", "-target-language", language),
        *options,
        *(str(file.relative_to(ROOT)) for file in catalogue.files),
        *("-ts", str(ts_file)),
    )


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(tool)
    command = [str(program) if program.exists() else tool, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def main(arguments: list[str] | None = None) -> int:
    """Run as a program; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("names", nargs="*", help="catalogues, all when none is named")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--fill", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    chosen = [each for each in catalogues() if not options.names or each.name in options.names]
    if options.check:
        return _check(chosen)
    TARGET.mkdir(parents=True, exist_ok=True)
    for catalogue in chosen:
        update(catalogue, TARGET)
        if options.fill is not None:
            fill(catalogue, json.loads(options.fill.read_text(encoding="utf-8")))
            update(catalogue, TARGET)
        for ts_file in TARGET.glob(f"{catalogue.name}.??.ts"):
            release(ts_file, ts_file.with_suffix(".qm"))
    return 0


def _check(chosen: list[Catalogue]) -> int:
    found = [line for catalogue in chosen for line in problems(catalogue)]
    print("\n".join(found) if found else "all strings are translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
