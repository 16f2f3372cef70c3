"""The field catalogue: every name that may stand between braces in a template.

Each field has a Japanese and an English name; both are accepted in a template
of either language. ``templates_docx/FIELDS.md`` is made from this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop.letters.field_info import FieldInfo
from desktop.letters.fields_apology import APOLOGY
from desktop.letters.fields_common import COMMON
from desktop.letters.fields_mail import MAIL
from desktop.letters.fields_replies import REPLIES
from desktop.letters.placeholders import name_key
from desktop.letters.template import Value

FIELDS: tuple[FieldInfo, ...] = (*COMMON, *APOLOGY, *REPLIES, *MAIL)

BY_NAME: Mapping[str, FieldInfo] = {info.name: info for info in FIELDS}


@cache
def keys() -> Mapping[str, FieldInfo]:
    """Return every accepted spelling (see :func:`name_key`) with its field."""
    return {name_key(name): info for info in FIELDS for name in (info.name, info.ja, info.en)}


def column_keys(info: FieldInfo) -> set[str]:
    """Return the accepted spellings of a field's columns."""
    return {name_key(name) for names in info.columns for name in names}


def with_all_names(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return ``values`` under every spelling of their field; missing fields are empty."""
    known = keys()
    given = {name_key(name): value for name, value in values.items()}
    by_field = {known[key].name: value for key, value in given.items() if key in known}
    complete: dict[str, Value] = {key: by_field.get(info.name, "") for key, info in known.items()}
    for key, value in given.items():
        if key not in known:
            complete[key] = value
    return complete
