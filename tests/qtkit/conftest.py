"""The looks and the icons, as the app sets them before the first window."""

from pathlib import Path

import pytest

from desktop.qtkit.icons import set_icon_folder
from desktop.qtkit.theme import Theme

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(autouse=True)
def theme(qapp):
    """The light look, applied."""
    set_icon_folder(RESOURCES / "icons")
    theme = Theme(RESOURCES / "fonts")
    theme.set_mode("light")
    theme.apply(qapp)
    return theme
