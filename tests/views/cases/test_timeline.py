"""What happened, in one order of time, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.qtkit.widgets import RowList
from tests.views.cases.conftest import CTRL


def rows(hands):
    return hands.screen.findChild(RowList, "timeline_rows").rows()


def titles(hands):
    return [row.accessibleName() for row in rows(hands)]


def test_the_newest_stands_first(hands):
    text = titles(hands)

    assert text[-1].startswith("▸ お電話を受けた 10月6日(火) 9:05 見木 · 2分 · 折り返しをお約束")
    assert any(one.startswith("10月6日(火) 12:30 のお約束") for one in text)
    assert any("当方の不手際を判断" in one and "見木 · あり" in one for one in text)


def test_enter_unfolds_a_call_with_its_lines_and_their_old_wording(hands, story):
    rows(hands)[-1].setFocus()
    hands.press(Qt.Key.Key_Return)

    text = hands.told()
    assert "9:05  ★ 「5時までに電話すると言ったでしょう」" in text
    assert "外出を取りやめて夜までお待ちだった" in text
    assert "9:07まで:外出を取りやめたとのこと" in text

    hands.press(Qt.Key.Key_Return)
    assert "9:07まで" not in hands.told()


def test_an_unfolded_call_can_be_opened(hands, story, told):
    rows(hands)[-1].setFocus()
    hands.press(Qt.Key.Key_Return)
    hands.click(f"action_open_call_{story.call_id}")

    assert told.links == [f"call/{story.call_id}"]


def test_enter_opens_what_another_entry_is_about(hands, story, told):
    promise = next(one for one in rows(hands) if one.row_id.startswith("promise"))
    promise.setFocus()
    hands.press(Qt.Key.Key_Return)

    assert told.links == [f"promise/{story.promise_id}"]


def test_results_and_decisions_are_told_in_words(hands, services, story, clock, write):
    clock.forward(hours=4)
    write(lambda: services.promises.kept(story.promise_id))
    write(lambda: services.cases.set_field(story.case_id, "failing", "none"))
    write(lambda: services.cases.set_field(story.case_id, "kind", "staff"))
    hands.settle()

    text = "\n".join(titles(hands))
    assert "10月6日(火) 12:30 のお約束に" in text
    assert "分遅れた" in text
    assert "あり → なし" in text
    assert "商品・サービス → 応対" in text


def test_the_keyboard_goes_there_by_one_key(hands):
    hands.press(Qt.Key.Key_6, CTRL)

    assert any(row.hasFocus() for row in rows(hands))
