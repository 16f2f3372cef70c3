"""The ``letter.toml`` of a kind of the office's own, made after that of another kind."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from typing import Any

from desktop.domain.errors import WorldError


def settings_like(text: str, code: str, name_ja: str, name_en: str) -> str:
    """Return the settings of another kind under a new code and name.

    The gate, the fields and the look of the kind it is made after stay; its
    occasion does not: a kind of the office's own is chosen, never proposed.

    Raises:
        WorldError: ``letter.kind_unreadable``.
    """
    try:
        settings = tomllib.loads(text)
    except ValueError as error:
        raise WorldError("letter.kind_unreadable", folder=code) from error
    name = {"ja": name_ja or name_en, "en": name_en or name_ja}
    settings |= {"code": code, "name": name, "purpose": name}
    if "subject" in settings:
        settings["subject"] = name
    settings.pop("subject_dated", None)
    return as_toml(settings)


def as_toml(settings: Mapping[str, Any]) -> str:
    """Return values, lists and tables of any depth as TOML."""
    lines = [f"{_key(k)} = {_value(v)}" for k, v in settings.items() if not isinstance(v, Mapping)]
    return "\n".join([*lines, *_tables(settings, ())]) + "\n"


def _tables(settings: Mapping[str, Any], path: tuple[str, ...]) -> list[str]:
    lines: list[str] = []
    for key, table in settings.items():
        if isinstance(table, Mapping):
            here = (*path, key)
            lines += ["", f"[{'.'.join(_key(part) for part in here)}]"]
            plain = {k: v for k, v in table.items() if not isinstance(v, Mapping)}
            lines += [f"{_key(k)} = {_value(v)}" for k, v in plain.items()]
            lines += _tables(table, here)
    return lines


def _key(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isascii() and key else json.dumps(key)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + "}"
    if isinstance(value, str):  # JSON's escapes are TOML's, but for the delete sign
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    return str(value)
