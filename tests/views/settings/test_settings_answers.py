"""The ready answers: entered, made of what was said before, changed, taken off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.services.suite import Services
from tests.views.settings.conftest import Settings

TEXT = "Your machine has a warranty of two years."


def row_of(settings: Settings, services: Services):
    (answer,) = services.answers.all()
    found = settings.screen.findChild(object, f"answer_{answer.answer_id}")
    assert found is not None
    return found


def test_an_answer_is_entered_in_one_line_and_listed_by_its_beginning(
    settings: Settings, services: Services
) -> None:
    settings.open("answers")
    assert "No answer is ready yet" in settings.told()
    box = settings.box("new_answer")
    assert box.hasFocus()
    QTest.keyClicks(box, TEXT)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settings.settle()

    (answer,) = services.answers.all()
    assert (answer.text, answer.language) == (TEXT, "en")
    assert settings.box("answer_title", row_of(settings, services)).text() == answer.title


def test_what_was_said_in_a_call_is_kept_with_one_press(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    call = write(services.calls.begin)
    write(lambda: services.calls.said(call.call_id, TEXT))  # type: ignore[attr-defined]
    settings.open("answers")
    settings.press("action_keep_answer")

    assert [one.text for one in services.answers.all()] == [TEXT]
    assert services.answers.earlier() == []


def test_title_and_text_are_stored_as_they_are_typed(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    write(lambda: services.answers.add("", TEXT, "en"))
    settings.open("answers")
    row = row_of(settings, services)
    settings.type("answer_title", "Warranty", row)
    text = row.findChild(QPlainTextEdit, "answer_text")
    text.setPlainText("Three years.")
    text.submit()
    settings.settle()

    (answer,) = services.answers.all()
    assert (answer.title, answer.text) == ("Warranty", "Three years.")


def test_an_answer_taken_off_is_gone_from_the_list(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    write(lambda: services.answers.add("", TEXT, "en"))
    settings.open("answers")
    settings.press("action_remove_answer", row_of(settings, services))

    assert services.answers.all() == []
    assert "No answer is ready yet" in settings.told()


def test_the_same_words_twice_are_refused_and_stay_in_the_line(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    write(lambda: services.answers.add("", TEXT, "en"))
    settings.open("answers")
    box = settings.box("new_answer")
    QTest.keyClicks(box, TEXT)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settings.settle()

    assert box.text() == TEXT
    assert "same words" in settings.told()
