"""PySide6 6.12.0 and 6.10.1 lose references below Python 3.12; a pinned version must not.

The fault: each signal, each void method called from C++ and each model value that is
``None`` or ``True`` takes one reference too many, until the process aborts
("deallocating None") after some hundred signals or some thousand typed letters.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import (
    QAbstractListModel,
    QIdentityProxyModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

ROUNDS = 100
DRIFT_MAX = 20


class Teller(QObject):
    told = Signal(object)


class EmptyModel(QAbstractListModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return None


def counts() -> tuple[int, int]:
    return sys.getrefcount(None), sys.getrefcount(True)


def drift(before: tuple[int, int]) -> int:
    return max(abs(now - then) for now, then in zip(counts(), before, strict=True))


def test_signals_keep_the_count_of_none_and_true(qtbot: QtBot) -> None:
    teller = Teller()
    teller.told.connect(lambda value: None)
    before = counts()

    for _ in range(ROUNDS):
        teller.told.emit(None)
        teller.told.emit(True)

    assert drift(before) <= DRIFT_MAX


def test_a_model_of_nothing_keeps_them_through_a_proxy(qtbot: QtBot) -> None:
    model, proxy = EmptyModel(), QIdentityProxyModel()
    proxy.setSourceModel(model)
    before = counts()

    for _ in range(ROUNDS):
        proxy.data(proxy.index(0, 0), Qt.ItemDataRole.DisplayRole)

    assert drift(before) <= DRIFT_MAX


def test_typing_keeps_them(qtbot: QtBot) -> None:
    class Box(QLineEdit):
        def keyPressEvent(self, event: object) -> None:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    box = Box()
    qtbot.addWidget(box)
    before = counts()

    qtbot.keyClicks(box, "a" * ROUNDS)

    assert drift(before) <= DRIFT_MAX
