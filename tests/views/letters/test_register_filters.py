"""The register narrowed by its boxes, sorted by its headings, taken along."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QTableView

from desktop.domain.four_points import PointName
from desktop.domain.letter import SentHow
from desktop.qtkit.widgets import LinkButton, Segmented
from desktop.views.letters.register_screen import RegisterScreen


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def letters(services, write, story):
    """Return the ids: one sent by hand, one withdrawn, one draft."""

    def make():
        services.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
        ids = []
        for _ in range(2):
            ids.append(services.letters.draft(story.case_id, "L6", "ja").letter_id)
            services.letters.approve(ids[-1], story.owner, "", no_page)
        services.letters.mark_sent(ids[0], SentHow.HAND)
        services.register.withdraw(ids[1], "金額を改めるため")
        return [*ids, services.letters.draft(story.case_id, "L15", "ja").letter_id]

    return write(make)


@pytest.fixture
def screen(frame, qtbot, letters, settle):
    screen = RegisterScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open()
    settle()
    return screen


def listed(screen) -> list[int]:
    model = screen.findChild(QTableView, "letter_register").model()
    return [model.id_at(row) for row in range(model.rowCount())]


def choose(screen, name: str, value: str) -> None:
    box = screen.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def test_each_box_narrows_the_list_and_all_of_it_comes_back(screen, letters):
    sent, withdrawn, draft = letters
    state = screen.findChild(Segmented, "letter_state")
    assert listed(screen) == [draft, withdrawn, sent]
    for name, left in (
        ("draft", [draft]),
        ("sent", [sent]),
        ("approved", []),
        ("withdrawn", [withdrawn]),
    ):
        state.choose(name)
        state.chosen.emit(name)
        assert listed(screen) == left
    state.choose("all")
    state.chosen.emit("all")
    choose(screen, "letter_way_filter", "hand")
    assert listed(screen) == [sent]
    choose(screen, "letter_way_filter", "")
    choose(screen, "letter_kind_filter", "L15")
    assert listed(screen) == [draft]
    choose(screen, "letter_period_filter", "last_month")
    assert listed(screen) == []
    clear = screen.findChild(LinkButton, "action_clear_letter_filters")
    clear.click()
    assert listed(screen) == [draft, withdrawn, sent] and clear.isHidden()
    choose(screen, "letter_period_filter", "2026")
    box = screen.findChild(QComboBox, "letter_approver_filter")
    choose(screen, "letter_approver_filter", box.itemData(1))
    assert listed(screen) == [withdrawn, sent]


def test_a_click_on_a_heading_sorts_all_of_it(screen, letters):
    table = screen.findChild(QTableView, "letter_register")
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    by_number = [one for one in listed(screen) if one != letters[2]]
    assert by_number == letters[:2]
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [one for one in listed(screen) if one != letters[2]] == letters[1::-1]


def test_a_number_without_a_letter_tells_its_reason(screen, services, letters):
    number = services.letters.get(letters[1]).number
    screen.findChild(LinkButton, "action_show_gaps").click()
    told = screen.findChild(QLabel, "letter_gaps")
    assert not told.isHidden()
    assert number in told.text() and "金額を改めるため" in told.text()


def test_the_list_that_is_shown_is_the_list_that_is_saved(screen, qtbot, letters, tmp_path):
    choose(screen, "letter_way_filter", "hand")
    target = tmp_path / "letters.csv"
    with qtbot.waitSignal(screen._output.told):
        screen._output.write_list(screen._ids, target)
    rows = list(csv.reader(io.StringIO(target.read_bytes().decode("utf-8-sig"))))
    assert len(rows) == 2 and rows[1][0].startswith("2026-")
    assert len(rows[0]) == len(rows[1])


def test_a_thousand_letters_are_not_read_to_show_the_first_ones(
    frame, screen, services, monkeypatch
):
    asked: list[int] = []
    rows = services.register.rows
    monkeypatch.setattr(services.register, "rows", lambda ids: asked.extend(ids) or rows(ids))
    monkeypatch.setattr(services.register, "ids", lambda _search: list(range(1, 5001)))
    screen.open()
    screen.grab()
    assert 0 < len(asked) <= 512
