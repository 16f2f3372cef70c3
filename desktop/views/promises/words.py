"""The words of promises, where the screens of this folder look for them."""

from __future__ import annotations

from desktop.views.promise_words import (
    kind_word,
    person_words,
    relation_word,
    result_words,
    time_words,
    when_words,
    who_words,
)

__all__ = [
    "kind_word",
    "person_words",
    "relation_word",
    "result_words",
    "time_words",
    "when_words",
    "who_words",
]
