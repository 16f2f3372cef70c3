"""The source as the house rules see it: files, trees, literals."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "desktop"

SKIPPED = {".git", ".venv", "__pycache__", "build", "dist", "node_modules"}


def python_files(*folders: str) -> list[Path]:
    """Return every ``*.py`` below these folders of the project, sorted."""
    return sorted(
        file
        for folder in folders
        for file in (ROOT / folder).rglob("*.py")
        if not SKIPPED & set(file.relative_to(ROOT).parts)
    )


def desktop_files() -> list[Path]:
    return python_files("desktop")


def name_of(file: Path) -> str:
    """Return the path as a person would write it: ``desktop/domain/case.py``."""
    return file.relative_to(ROOT).as_posix()


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), filename=str(file))


def calls_in(file: Path) -> Iterator[ast.Call]:
    """Yield every call in a file."""
    return (node for node in ast.walk(tree_of(file)) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """Return ``"tr"`` for ``self.tr(…)`` and for ``tr(…)``; ``""`` for stranger forms."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def owner_of(call: ast.Call) -> str:
    """Return ``"datetime"`` for ``datetime.now()``; ``""`` where there is no such name."""
    match call.func:
        case (
            ast.Attribute(value=ast.Name(id=owner)) | ast.Attribute(value=ast.Attribute(attr=owner))
        ):
            return owner
        case _:
            return ""


def imports_in(body: list[ast.stmt] | ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and full name of each module imported, ``from a import b`` as ``a.b``."""
    nodes = ast.walk(body) if isinstance(body, ast.AST) else iter(body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def imports_at_start(file: Path) -> Iterator[tuple[int, str]]:
    """Yield what a file imports as it is imported itself; typing-only imports aside."""
    return imports_in(tree_of(file).body)
