"""The list of keys stands beside the work and is never in its way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.views.key_list import KeyList

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def keys(window):
    keys = KeyList(window)
    keys.show_keys([], [("Ctrl+N", "Take a call")])
    return keys


def test_a_call_is_taken_while_the_list_stands_open(window, keys):
    taken: list[bool] = []
    QShortcut(QKeySequence("Ctrl+N"), window).activated.connect(lambda: taken.append(True))
    QTest.keyClick(keys, Qt.Key.Key_N, CTRL)
    assert taken == [True]
    assert not keys.isVisible()


def test_a_key_of_nobody_leaves_the_list_where_it_is(keys):
    QTest.keyClick(keys, Qt.Key.Key_N)
    assert keys.isVisible()
    QTest.keyClick(keys, Qt.Key.Key_F1)
    assert not keys.isVisible()
