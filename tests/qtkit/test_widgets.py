"""Small widgets by keyboard, for screen readers, and in both languages."""

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.qtkit.i18n import Languages
from desktop.qtkit.widgets import (
    ActionButton,
    Banner,
    Chip,
    ElidedLabel,
    Field,
    IdTableModel,
    KeyHint,
    Lamp,
    Panel,
    Row,
    RowList,
    RowText,
    SaveState,
    Segmented,
    Sentence,
    StepStrip,
)

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def japanese(qapp):
    languages = Languages(RESOURCES / "i18n")
    languages.use("ja")
    yield languages
    languages.use("en")


@pytest.fixture
def temper(qtbot):
    temper = Segmented([("low", "低"), ("mid", "中"), ("high", "高")], "温度感", can_clear=True)
    qtbot.addWidget(temper)
    temper.told = []
    temper.chosen.connect(temper.told.append)
    temper.show()
    qtbot.waitExposed(temper)
    return temper


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text)


def test_a_choice_is_told_once_and_can_be_taken_back(qtbot, temper):
    qtbot.mouseClick(button(temper, "中"), Qt.MouseButton.LeftButton)
    assert temper.value() == "mid"
    qtbot.mouseClick(button(temper, "中"), Qt.MouseButton.LeftButton)
    assert temper.value() is None
    assert temper.told == ["mid", ""]


def test_without_taking_back_a_second_press_changes_nothing(qtbot):
    kind = Segmented([("a", "A"), ("b", "B")])
    qtbot.addWidget(kind)
    kind.choose("a")
    kind.chosen.connect(lambda value: pytest.fail(value))
    qtbot.mouseClick(button(kind, "A"), Qt.MouseButton.LeftButton)
    assert kind.value() == "a"
    assert button(kind, "A").isChecked()


def test_arrow_keys_move_the_choice(qtbot, temper):
    temper.choose("low")
    button(temper, "低").setFocus()
    qtbot.keyClick(button(temper, "低"), Qt.Key.Key_Right)
    assert temper.value() == "mid"
    assert temper.told == ["mid"]


def test_choosing_by_program_tells_nobody_and_new_labels_keep_it(temper):
    temper.choose("high")
    temper.set_choices([("low", "low"), ("mid", "mid"), ("high", "high")])
    assert temper.told == []
    assert temper.value() == "high"
    assert button(temper, "high").isChecked()


def test_a_lamp_says_its_state_in_words_and_follows_the_language(qtbot, japanese):
    lamp = Lamp("お名前")
    qtbot.addWidget(lamp)
    assert lamp.accessibleName() == "お名前: まだです"
    lamp.set_lit(True)
    assert lamp.accessibleName() == "お名前: うかがいました"
    japanese.use("en")
    qtbot.waitUntil(lambda: lamp.accessibleName() == "お名前: noted")


def test_the_save_state_is_quiet_then_red_with_two_ways_out(qtbot, japanese):
    state = SaveState()
    qtbot.addWidget(state)
    state.show()
    state.show_saved("14:03:22")
    assert state.accessibleName() == "保存 14:03:22"
    assert not button(state, "もう一度保存").isVisible()
    state.show_failed("保存できませんでした。")
    with qtbot.waitSignal(state.retry_wanted):
        qtbot.mouseClick(button(state, "もう一度保存"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(state.copy_wanted):
        qtbot.mouseClick(button(state, "文をコピー"), Qt.MouseButton.LeftButton)


@pytest.fixture
def rows(qtbot):
    rows = RowList("折り返し")
    qtbot.addWidget(rows)
    rows.told = []
    rows.activated.connect(rows.told.append)
    rows.set_rows(make_rows("1", "2", "3"))
    rows.show()
    qtbot.waitExposed(rows)
    return rows


def make_rows(*ids):
    return [Row(i, RowText(f"例沢 {i}", lead="9:00", second="屋根"), "開く") for i in ids]


def test_rows_are_worked_by_arrows_and_enter(qtbot, rows):
    rows.focus_current()
    qtbot.keyClick(rows.rows()[0], Qt.Key.Key_Down)
    assert rows.current_id() == "2"
    qtbot.keyClick(rows.rows()[1], Qt.Key.Key_Return)
    qtbot.mouseClick(button(rows.rows()[2], "開く"), Qt.MouseButton.LeftButton)
    assert rows.told == ["2", "3"]


def test_new_rows_keep_the_current_one(qtbot, rows):
    rows.rows()[1].setFocus()
    rows.set_rows(make_rows("0", "2", "3"))
    assert rows.current_id() == "2"
    assert rows.rows()[1].hasFocus()
    rows.set_rows([])
    assert rows.current_id() == ""


def test_a_row_is_read_out_whole(rows):
    assert rows.rows()[0].accessibleName() == "9:00 例沢 1 屋根"


def test_steps_say_what_is_done_and_can_be_picked(qtbot):
    strip = StepStrip("tabs")
    qtbot.addWidget(strip)
    strip.set_steps([("hear", "Listen"), ("promise", "Promise")])
    strip.show_place("promise", {"hear"})
    first = strip.findChild(QWidget, "step_hear")
    assert first.accessibleName() == "Listen, done"
    with qtbot.waitSignal(strip.picked) as picked:
        qtbot.keyClick(first, Qt.Key.Key_Space)
    assert picked.args == ["hear"]


def test_a_banner_without_words_is_hidden(qtbot):
    banner = Banner("amber")
    qtbot.addWidget(banner)
    pressed = []
    link = banner.add_action("書く", lambda: pressed.append(1))
    assert banner.isHidden()
    banner.say("あと一つで印刷できます")
    assert banner.property("role") == "banner-amber"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert pressed == [1]


def test_a_field_names_its_widget_and_shows_a_note(qtbot):
    field = Field("お名前", ActionButton("x"), keys="Ctrl+1")
    qtbot.addWidget(field)
    field.show_note("読めません", "red")
    assert field.widget.accessibleName() == "お名前"
    assert field.widget.accessibleDescription() == "読めません"


def test_an_elided_label_keeps_the_whole_text(qtbot):
    line = ElidedLabel("とても長い文" * 20)
    qtbot.addWidget(line)
    line.resize(100, 20)
    line.show()
    assert line.text().endswith("…")
    assert line.toolTip() == line.full_text() == "とても長い文" * 20


def test_a_sentence_reads_nothing_as_markup(qtbot):
    sentence = Sentence("<b>ご連絡</b>\n&次")
    qtbot.addWidget(sentence)
    assert sentence.plain_text() == "<b>ご連絡</b>\n&次"
    assert "&lt;b&gt;" in sentence.text()


def test_making_parts_without_a_parent_opens_no_window(qapp, qtbot):
    before = [w for w in qapp.topLevelWidgets() if w.isVisible()]
    parts = [KeyHint("F2"), Chip("x"), Panel("x"), Banner(), SaveState(), ActionButton("x")]
    parts[3].say("x")
    parts[1].show_chip("y")
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == before


class Names(IdTableModel):
    def cell(self, value, column, role):
        return value if role == 0 else None

    def header(self, column):
        return "Name"


def test_a_long_list_reads_only_the_pages_it_paints(qtmodeltester):
    asked = []

    def fetch(ids):
        asked.append(len(ids))
        return {i: f"n{i}" for i in ids if i != 7}

    model = Names(1, fetch)
    model.set_ids(array("q", range(100_000)))
    assert model.rowCount() == 100_000
    assert model.data(model.index(99_999, 0)) == "n99999"
    assert model.data(model.index(7, 0)) is None
    assert asked == [32, 128]
    assert QAbstractItemModelTester(model) is not None


def test_one_changed_row_is_read_again_in_its_place(qtbot):
    names = {1: "a", 2: "b"}
    model = Names(1, lambda ids: {i: names[i] for i in ids})
    model.set_ids([2, 1])
    assert model.data(model.index(0, 0)) == "b"
    names[2] = "B"
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.refresh(2)
    assert changed.args[0].row() == 0
    assert model.data(model.index(0, 0)) == "B"
    model.refresh(99)


def test_every_widget_grows_with_the_text_size(qtbot, theme):
    made = [Lamp("お名前"), ActionButton("保留", keys="F4"), Segmented([("a", "商品")])]
    for widget in made:
        qtbot.addWidget(widget)
        widget.ensurePolished()
    small = [widget.sizeHint().height() for widget in made]
    theme.set_scale(150)
    large = [widget.sizeHint().height() for widget in made]
    theme.set_scale(100)
    assert all(b > a * 1.25 for a, b in zip(small, large, strict=True))
