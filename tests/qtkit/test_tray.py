"""The picture beside the clock is an extra: where there is no place for it, nothing happens."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop import paths
from desktop.qtkit.icons import set_icon_folder
from desktop.qtkit.tray import Tray, _numbered


def test_without_a_tray_nothing_fails(qapp: QApplication) -> None:
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    tray = Tray()

    tray.show_count(2, "2 promises to answer")
    tray.tell("A callback is promised", "12:30")
    tray.show_count(0, "")
    tray.remove()


@pytest.mark.parametrize("count", [1, 9, 12])
def test_the_picture_carries_the_number_and_leaves_the_program_s_own_as_it_was(
    qapp: QApplication, count: int
) -> None:
    set_icon_folder(paths.resources() / "icons")
    own = QApplication.windowIcon().pixmap(64, 64).toImage()

    numbered = _numbered(count)

    assert isinstance(numbered, QIcon) and not numbered.isNull()
    assert QApplication.windowIcon().pixmap(64, 64).toImage() == own
    other = _numbered(count % 9 + 1).pixmap(64, 64).toImage()
    assert numbered.pixmap(64, 64).toImage() != other
