"""Words on the screen: literal in the code, in both languages in the texts."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.quality.source_tree import (
    ROOT,
    called_name,
    calls_in,
    desktop_files,
    name_of,
    tree_of,
)

CONTENT = sorted((ROOT / "resources" / "content").rglob("*.toml"))
MESSAGES = sorted((ROOT / "resources" / "content" / "messages").glob("*.toml"))
ERRORS = {"DomainError", "Refused", "NotFound", "WorldError", "DataUnreadable", "Problem"}


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_tr_is_given_a_literal_so_that_the_catalogue_can_find_it() -> None:
    hidden = [
        f"{name_of(file)}:{call.lineno}"
        for file in desktop_files()
        for call in calls_in(file)
        if (called_name(call) == "tr" and not (call.args and is_literal(call.args[0])))
        or (
            called_name(call) == "translate"
            and len(call.args) > 1  # not that of a str
            and not all(map(is_literal, call.args[:2]))
        )
    ]

    assert hidden == []


def owners_of_strings(file: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ClassDef) and any(
            isinstance(inner, ast.Call) and called_name(inner) == "tr" for inner in ast.walk(node)
        ):
            yield node.name


def test_a_class_that_owns_strings_has_no_subclass() -> None:
    owners = {name for file in desktop_files() for name in owners_of_strings(file)}
    heirs = [
        f"{name_of(file)}:{node.lineno}: {node.name}"
        for file in desktop_files()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in owners for base in node.bases)
    ]

    assert heirs == []


def lonely(node: object, path: str) -> Iterator[str]:
    """Yield the places where one language stands without the other, or is empty."""
    if isinstance(node, dict):
        texts = {lang: node[lang] for lang in ("ja", "en") if lang in node}
        if texts and (len(texts) < 2 or not all(texts.values())):
            yield path
        if len({type(text) for text in texts.values()}) > 1:
            yield path
        for key, inner in node.items():
            yield from lonely(inner, f"{path}.{key}")
    elif isinstance(node, list):
        for index, inner in enumerate(node):
            yield from lonely(inner, f"{path}[{index}]")


@pytest.mark.parametrize("file", CONTENT, ids=name_of)
def test_every_text_stands_in_japanese_and_in_english(file: Path) -> None:
    assert list(lonely(tomllib.loads(file.read_text("utf-8")), "")) == []


def ids_of(file: Path) -> Iterator[str]:
    for entries in tomllib.loads(file.read_text("utf-8")).values():
        if isinstance(entries, list):
            yield from (entry["id"] for entry in entries if isinstance(entry, dict))


def test_every_id_is_given_once() -> None:
    counted = Counter(name for file in CONTENT for name in ids_of(file))

    assert [name for name, times in counted.items() if times > 1] == []


def message_codes(file: Path) -> Iterator[str]:
    for noun, reasons in tomllib.loads(file.read_text("utf-8")).items():
        yield from (f"{noun}.{reason}" for reason in reasons)


def test_every_code_has_one_sentence() -> None:
    counted = Counter(code for file in MESSAGES for code in message_codes(file))

    assert [code for code, times in counted.items() if times > 1] == []


def raised_codes() -> dict[str, str]:
    return {
        str(call.args[0].value): f"{name_of(file)}:{call.lineno}"
        for file in desktop_files()
        for call in calls_in(file)
        if called_name(call) in ERRORS
        and call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


def test_every_code_that_is_raised_has_its_sentence() -> None:
    known = {code for file in MESSAGES for code in message_codes(file)}
    mute = {code: place for code, place in raised_codes().items() if code not in known}

    assert len(raised_codes()) > 20
    assert mute == {}


def pieced_together(node: ast.JoinedStr) -> str:
    """Return a pattern for the codes that an f-string can become."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
        for part in node.values
    )


def test_no_sentence_waits_for_a_code_that_nobody_raises() -> None:
    literals = {
        node.value
        for file in desktop_files()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    patterns = [
        re.compile(pieced_together(node))
        for file in desktop_files()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.JoinedStr) and re.match(r"[a-z_]+\\\.", pieced_together(node))
    ]
    unused = [
        code
        for file in MESSAGES
        for code in message_codes(file)
        if code not in literals and not any(one.fullmatch(code) for one in patterns)
    ]

    assert unused == []
