"""Colours one can read, icons one can see, the theme that follows."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QPalette

from desktop.qtkit.colours import DARK, LIGHT, TEXT_PAIRS, contrast
from desktop.qtkit.icons import icon, pixmap
from desktop.qtkit.theme import TEXT_SCALES, Theme, current_colours, make_palette

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(colours, pair):
    front, back = (getattr(colours, name) for name in pair)
    assert contrast(front, back) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_ring_stands_out(colours):
    for ground in (colours.panel, colours.ground):
        assert contrast(colours.accent, ground) >= 3
        assert contrast(colours.text, ground) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_disabled_text_stays_readable(colours):
    palette = make_palette(colours)
    disabled = QPalette.ColorGroup.Disabled
    for front, back in (
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    ):
        pair = (palette.color(disabled, role).name() for role in (front, back))
        assert contrast(*pair) >= 4.0


def test_the_theme_dresses_the_whole_application(qapp, qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert current_colours() is DARK
    assert qapp.palette().window().color().name().upper() == DARK.ground
    theme.set_mode("light")
    assert current_colours() is LIGHT
    with pytest.raises(ValueError, match="purple"):
        theme.set_mode("purple")


def test_a_program_is_given_its_style_once_whatever_window_asks(qapp, theme, monkeypatch):
    """Another style goes through every widget, those being closed as well."""
    asked = []
    theme.apply(qapp)
    monkeypatch.setattr(type(qapp), "setStyle", lambda _app, style: asked.append(style))
    other = Theme(RESOURCES / "fonts")

    other.apply(qapp, first=True)
    other.apply(qapp)

    assert asked == []


def test_text_sizes_go_through_the_application_font(qapp, theme):
    for scale in TEXT_SCALES:
        theme.set_scale(scale)
        assert qapp.font().pointSizeF() == pytest.approx(10.5 * scale / 100)
    theme.set_scale(100)


def test_a_japanese_family_is_there(qapp):
    theme = Theme(RESOURCES / "fonts")
    theme.apply(qapp)
    family = qapp.font().families()[0]
    assert family in QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)


def test_every_icon_can_be_drawn_and_takes_its_colour(qapp):
    names = [file.stem for file in (RESOURCES / "icons").glob("*.svg")]
    assert len(names) >= 40
    for name in names:
        image = pixmap(name, "#FF0000", 24, ratio=1.5).toImage()
        assert image.width() == 36
        colours = {
            image.pixelColor(x, y).name()
            for x in range(36)
            for y in range(36)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert colours == {"#ff0000"}, name


def test_an_icon_is_made_once(qapp):
    assert icon("phone", "#112233") is icon("phone", "#112233")
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "#112233")
