"""The owner makes a letter his own: in Word, checked at each save, back at any time."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget

from desktop import paths
from desktop.domain.four_points import PointName
from desktop.views.letters.templates_screen import TemplatesScreen
from desktop.views.letters.templates_watch import TemplateWatch

KIND = "callback_missed"


@pytest.fixture
def letter_id(services, write, story):
    save = services.points.save
    write(lambda: save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から"))
    return write(lambda: services.letters.draft(story.case_id)).letter_id


@pytest.fixture
def screen(frame, qtbot, letter_id, hands_of):
    frame.languages.use("ja")
    screen = TemplatesScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1240, 800)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open(letter_id, f"{KIND}/ja")
    hands_of(screen)()
    return screen


@pytest.fixture
def hands_of(frame, settle):
    def of(_screen):
        def run():
            for _ in range(3):
                settle()
                frame.tasks.wait()
            settle()

        return run

    return of


@pytest.fixture
def calm(screen, hands_of):
    return hands_of(screen)


@pytest.fixture
def saved(screen, calm):
    """Save in Word, and let the screen notice."""

    def run(path: Path, old: str, new: str) -> None:
        with zipfile.ZipFile(path) as package:
            parts = {info.filename: package.read(info) for info in package.infolist()}
        text = parts["word/document.xml"].decode()
        assert old in text
        parts["word/document.xml"] = text.replace(old, new, 1).encode()
        with zipfile.ZipFile(path, "w") as package:
            for name, content in parts.items():
                package.writestr(name, content)
        watch = screen.findChild(TemplateWatch)
        watch.look()
        watch.look()
        calm()

    return run


def find(screen, name, kind=QWidget):
    found = screen.findChild(kind, name)
    assert found is not None, name
    return found


def click(screen, name, calm):
    QTest.mouseClick(find(screen, name, QPushButton), Qt.MouseButton.LeftButton)
    calm()


def words(widget):
    parts = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return "\n".join(one.text() for one in parts if not one.isHidden())


def test_changing_a_letter_opens_a_copy_in_word(screen, told, calm, services):
    click(screen, "action_change_template", calm)
    assert [path.name for path in told.files] == ["L6 ご連絡遅延のお詫び ja.docx"]
    assert told.files[0].is_relative_to(paths.user_templates(services.data_folder))
    assert "保存" in words(find(screen, "template_banner"))
    assert services.templates.get(KIND, "ja").origin == "shipped"


def test_what_is_saved_in_word_is_checked_used_and_shown(screen, told, calm, saved, services):
    click(screen, "action_change_template", calm)
    saved(told.files[0], "{{件名}}", "件名：{{件名}}")
    assert services.templates.get(KIND, "ja").version == 1
    assert "版" in find(screen, "template_state", QLabel).text()
    assert find(screen, "letter_preview").page_count() == 1
    assert find(screen, "template_faults").isHidden()


def test_a_file_written_anew_under_another_name_is_noticed_by_itself(
    screen, told, calm, services, qtbot
):
    click(screen, "action_change_template", calm)
    path = told.files[0]
    with zipfile.ZipFile(path) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = text.replace("{{件名}}", "件名：{{件名}}", 1).encode()
    fresh = path.with_name("~WRL0001.tmp")
    with zipfile.ZipFile(fresh, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    fresh.replace(path)
    qtbot.waitUntil(lambda: services.templates.get(KIND, "ja").version == 1, timeout=8000)
    calm()


def test_every_fault_is_shown_with_place_line_and_a_proposal_to_copy(
    screen, told, calm, saved, services
):
    click(screen, "action_change_template", calm)
    saved(told.files[0], "{{件名}}", "{{件な}}")
    saved(told.files[0], "{{宛名}}", "{宛名}")
    faults = find(screen, "template_faults")
    said = words(faults)
    assert not faults.isHidden()
    assert "{{件な}}" in said and "{宛名}" in said and "段落目" in said
    proposal = next(one for one in faults.findChildren(QPushButton) if one.text() == "{{件名}}")
    QTest.mouseClick(proposal, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "{{件名}}"
    assert services.templates.get(KIND, "ja").origin == "shipped"
    saved(told.files[0], "{{件な}}", "{{件名}}")
    saved(told.files[0], "{宛名}", "ご宛名 {{宛名}}")
    assert find(screen, "template_faults").isHidden()
    assert services.templates.get(KIND, "ja").version == 1


def test_a_field_that_got_lost_is_named(screen, told, calm, saved):
    click(screen, "action_change_template", calm)
    saved(told.files[0], "{{再発防止}}", "以後気をつけます。")
    assert "再発防止" in words(find(screen, "template_lost"))


def test_back_to_the_shipped_one_and_to_a_version(screen, told, calm, saved, services):
    click(screen, "action_change_template", calm)
    saved(told.files[0], "{{件名}}", "件名：{{件名}}")
    click(screen, "action_use_shipped", calm)
    assert services.templates.get(KIND, "ja").origin == "shipped"
    click(screen, "action_use_version_1", calm)
    assert services.templates.get(KIND, "ja").version == 1


def test_putting_the_copy_away_ends_the_change(screen, told, calm, services):
    click(screen, "action_change_template", calm)
    click(screen, "action_end_change", calm)
    assert not told.files[0].exists()
    assert find(screen, "action_end_change").isHidden()


def test_a_click_on_a_field_copies_its_placeholder(screen, calm):
    table = find(screen, "template_fields", QTableWidget)
    rows = {table.item(row, 0).text(): row for row in range(table.rowCount())}
    row = rows["{{宛名}}"]
    assert "様" in table.item(row, 1).text()
    table.scrollToItem(table.item(row, 0))
    place = table.visualItemRect(table.item(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert QGuiApplication.clipboard().text() == "{{宛名}}"
    find(screen, "field_search", QLineEdit).setText("prevention")
    assert [table.item(n, 0).text() for n in range(table.rowCount())] == ["{{再発防止}}"]


def test_a_new_kind_is_made_from_a_word_file(screen, calm, services, tmp_path):
    source = tmp_path / "お見舞い.docx"
    source.write_bytes((paths.templates() / KIND / "ja.docx").read_bytes())
    screen.add_file(source)
    assert find(screen, "kind_name_ja", QLineEdit).text() == "お見舞い"
    click(screen, "action_make_kind", calm)
    made = [one for one in services.templates.all() if one.origin == "own"]
    assert [(one.code, one.name_ja, one.version) for one in made] == [("X1", "お見舞い", 1)]
    assert "X1" in {one.code for one in services.letters.kinds()}
    assert find(screen, "new_kind").isHidden()


def test_a_file_that_is_no_word_file_is_refused_beside_the_name(screen, calm, tmp_path, services):
    source = tmp_path / "x.docx"
    source.write_bytes(b"hello")
    screen.add_file(source)
    click(screen, "action_make_kind", calm)
    assert not find(screen, "new_kind").isHidden()
    assert "Word" in words(find(screen, "new_kind"))
    assert all(one.origin == "shipped" for one in services.templates.all())


def test_the_link_from_a_letter_opens_word_at_once(screen, told, calm, letter_id):
    screen.open(letter_id, f"{KIND}/en/change")
    calm()
    assert told.files[-1].name.endswith("en.docx")


def test_a_copy_saved_while_the_program_was_away_is_taken_in(
    frame, qtbot, screen, told, calm, saved, services
):
    click(screen, "action_change_template", calm)
    screen.findChild(TemplateWatch).stop(f"{KIND}/ja")
    saved(told.files[0], "{{件名}}", "件名：{{件名}}")
    assert services.templates.get(KIND, "ja").origin == "shipped"
    screen.open(0, "")
    watch = screen.findChild(TemplateWatch)
    watch.look()
    watch.look()
    calm()
    assert services.templates.get(KIND, "ja").version == 1


def test_it_speaks_both_languages(screen, frame, calm):
    frame.languages.use("en")
    QApplication.processEvents()
    calm()
    assert screen.title() == "Templates"
    assert "shipped" in find(screen, "template_state", QLabel).text()
