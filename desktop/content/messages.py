"""Codes of the domain as sentences in the language of the screen."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.content.texts import Problem, Roots, load_texts

PATTERN = "messages/*.toml"
UNKNOWN = "general.unknown"
_BRACE = re.compile(r"\{([a-z_0-9]+)\}")
_COUNTED = re.compile(r"(\{([a-z_0-9]+)\}(?: [a-z]+)* [a-z]+)\(s\)")


def explain(code: str, details: Mapping[str, object], language: str, roots: Roots) -> str:
    """Return the sentence of ``code``, its braces filled from ``details``.

    A code without a sentence gets a general one that names the code; a brace
    without a value is left out. Never a class name, a traceback or a brace.
    """
    by_key = load_texts(roots, PATTERN).by_key
    known = by_key.get(code) or by_key.get(UNKNOWN)
    if known is None:
        return code
    values = {**details, "code": code}
    sentence = _COUNTED.sub(lambda match: _number(match, values), known[language])
    return _BRACE.sub(lambda match: str(values.get(match.group(1), "")), sentence)


def _number(match: re.Match[str], values: Mapping[str, object]) -> str:
    """One fault, two faults: "fault(s)" behind a number is written as it is read."""
    return match.group(1) + ("" if str(values.get(match.group(2))) == "1" else "s")


def knows(code: str, roots: Roots) -> bool:
    """Whether ``code`` has a sentence of its own."""
    return code in load_texts(roots, PATTERN).by_key


def codes(roots: Roots) -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(load_texts(roots, PATTERN).by_key)


def explain_problem(problem: Problem, language: str, roots: Roots) -> str:
    """Return the sentence that tells an owner what is wrong in a file of theirs."""
    return explain(problem.code, problem.details, language, roots)
