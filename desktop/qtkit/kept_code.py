"""What Python would compile anew at every start, compiled once and kept beside our modules.

Modules have their ``.pyc`` files; two things of a start have none. PySide6 carries its
own Python part as source text inside a library, and a dataclass writes the text of its
methods and compiles that. Both together are a tenth of a start.
"""

from __future__ import annotations

import builtins
import dataclasses
import importlib.util
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any, cast

Key = tuple[str, bytes | str]

INSIDE_QT = "shibokensupport/"
NEVER_RUN = INSIDE_QT + "signature/lib/pyi_generator.py"
"""Writes the type stubs when PySide6 itself is built; a program has no use for it."""

FORMAT = b"kept-1"
HEAD_LENGTH = len(importlib.util.MAGIC_NUMBER) + len(FORMAT) + 4


class KeptCode:
    """Compiled code by file name and whole source text: what is not word for word the same
    is compiled anew.

    Args:
        file: Where it lies; one that is missing, cut off or of another Python is an empty one.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = _read(file)
        self._is_new = False
        self._used: dict[Key, CodeType] = {}

    def code(self, name: str, source: bytes | str) -> CodeType:
        """The code of a source, compiled now where it is not known."""
        key = (name, source)
        if key in self._used:
            return self._used[key]
        stored = self._known.pop(key, None)
        if stored is not None:
            code = cast(CodeType, marshal.loads(stored))
        else:
            code = compile(source, name, "exec", dont_inherit=True)
            self._is_new = True
        self._used[key] = code
        return code

    @contextmanager
    def for_qt(self) -> Iterator[None]:
        """While PySide6 is being brought in."""
        plain = builtins.compile

        def quick(source: Any, filename: Any, mode: str, *rest: Any, **named: Any) -> Any:
            if not str(filename).startswith(INSIDE_QT) or rest or named or mode != "exec":
                return plain(source, filename, mode, *rest, **named)
            return self.code(filename, b"" if filename == NEVER_RUN else source)

        builtins.compile = quick  # for as long as Qt comes in
        try:
            yield
        finally:
            builtins.compile = plain

    def for_dataclasses(self) -> None:
        """From now on until ``keep``."""

        def quick(source: str, places: dict[str, Any], names: dict[str, Any]) -> None:
            exec(self.code("<string>", source), places, names)

        vars(dataclasses)["exec"] = quick

    def keep(self) -> None:
        """Dataclasses compile for themselves again; what this start used is written.

        Only where something of it was new. Where it can't be written the next start compiles
        again, and nothing else happens.
        """
        vars(dataclasses).pop("exec", None)
        used, is_new = self._used, self._is_new
        self._known, self._used, self._is_new = {}, {}, False
        if not is_new or sys.dont_write_bytecode:
            return
        passing = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with suppress(OSError):
            body = marshal.dumps({key: marshal.dumps(code) for key, code in used.items()})
            self._file.parent.mkdir(parents=True, exist_ok=True)
            passing.write_bytes(_head(body) + body)
            passing.replace(self._file)


def _read(file: Path) -> dict[Key, bytes]:
    with suppress(OSError, ValueError, EOFError, TypeError):
        stored = file.read_bytes()
        body = stored[HEAD_LENGTH:]
        if stored[:HEAD_LENGTH] == _head(body):
            return cast(dict[Key, bytes], marshal.loads(body))
    return {}


def _head(body: bytes) -> bytes:
    """The Python it is for, and a sum over all of it: damaged code could bring Python down."""
    return importlib.util.MAGIC_NUMBER + FORMAT + zlib.crc32(body).to_bytes(4, "big")


def beside(module_file: str) -> Path:
    """Where the code kept for the running Python lies: with the ``.pyc`` of a module."""
    return Path(importlib.util.cache_from_source(module_file)).with_suffix(".kept")
