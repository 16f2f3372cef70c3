"""The owner's own templates: only what is sound is used, and nothing is ever lost."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop import paths
from desktop.domain.errors import NotFound, Refused, WorldError
from desktop.letters.opening import plain_text
from desktop.letters.template_shelf import digest
from desktop.services.context import Context
from desktop.services.templates import TemplateService
from tests.fixed_clock import FixedClock

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

KIND = "callback_missed"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "templates"


@pytest.fixture
def reloaded() -> list[int]:
    return []


@pytest.fixture
def templates(context: Context, own: Path, reloaded: list[int]) -> TemplateService:
    return TemplateService(
        context,
        shipped=paths.templates(),
        own=own,
        reload=lambda: reloaded.append(1),
        used=lambda _: 0,
    )


def saved(path: Path, change: Callable[[str], str]) -> bytes:
    """Do what Word does when the owner saves: the whole file is written anew."""
    with zipfile.ZipFile(path) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = change(text).encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path.read_bytes()


def with_line(line: str) -> Callable[[str], str]:
    return lambda text: text.replace(
        "<w:body>", f"<w:body><w:p><w:r><w:t>{line}</w:t></w:r></w:p>", 1
    )


def in_use(own: Path) -> Path:
    return own / KIND / "ja.docx"


def test_every_shipped_template_is_listed_as_shipped(templates: TemplateService) -> None:
    listed = templates.all()
    assert {one.origin for one in listed} == {"shipped"}
    assert {(one.code, one.stem) for one in listed} >= {("L6", "ja"), ("L6", "en")}
    assert [one.code for one in listed] == sorted(
        (one.code for one in listed), key=lambda code: int(code[1:])
    )


def test_a_change_saved_in_word_is_used_from_then_on(
    templates: TemplateService, own: Path, reloaded: list[int], announced: list[tuple[str, int]]
) -> None:
    path = templates.begin(KIND, "ja")
    assert path.name == "L6 ご連絡遅延のお詫び ja.docx" and path.is_relative_to(own)
    assert templates.take_in(KIND, "ja").is_new is False
    content = saved(path, with_line("平素のお礼"))
    verdict = templates.take_in(KIND, "ja")
    assert (verdict.faults, verdict.version, verdict.is_new) == ((), 1, True)
    assert in_use(own).read_bytes() == content
    assert reloaded and ("template", 0) in announced
    info = templates.get(KIND, "ja")
    assert (info.origin, info.version, info.is_being_changed) == ("changed", 1, True)
    assert templates.take_in(KIND, "ja").is_new is False


def test_a_slip_is_told_with_all_others_and_the_last_good_one_stays_in_use(
    templates: TemplateService, own: Path
) -> None:
    path = templates.begin(KIND, "ja")
    good = saved(path, with_line("一度目"))
    templates.take_in(KIND, "ja")
    saved(path, with_line("{{宛な}} と {{件名}"))
    verdict = templates.take_in(KIND, "ja")
    assert [(one.code, one.proposal) for one in verdict.faults] == [
        ("template.brace_open", "{{件名}}"),
        ("template.unknown_field", "{{宛名}}"),
    ]
    assert {one.place for one in verdict.faults} == {"template_place.body"}
    assert in_use(own).read_bytes() == good and templates.get(KIND, "ja").version == 1


def test_fields_that_got_lost_are_named(templates: TemplateService) -> None:
    path = templates.begin(KIND, "ja")
    saved(path, lambda text: text.replace("{{再発防止}}", "気をつけます"))
    assert templates.take_in(KIND, "ja").lost == (("再発防止", "Prevention"),)


def test_one_goes_back_to_any_version_and_to_the_shipped_one(
    templates: TemplateService, own: Path, clock: FixedClock
) -> None:
    path = templates.begin(KIND, "ja")
    first = saved(path, with_line("一"))
    templates.take_in(KIND, "ja")
    clock.forward(minutes=5)
    saved(path, with_line("二"))
    templates.take_in(KIND, "ja")
    assert [one.number for one in templates.versions(KIND, "ja")] == [2, 1]
    templates.use_version(KIND, "ja", 1)
    assert in_use(own).read_bytes() == first
    assert [one.in_use for one in templates.versions(KIND, "ja")] == [False, True]
    templates.use_shipped(KIND, "ja")
    assert not in_use(own).exists() and templates.get(KIND, "ja").origin == "shipped"
    assert len(templates.versions(KIND, "ja")) == 2
    with pytest.raises(NotFound):
        templates.use_version(KIND, "ja", 9)


def test_a_letter_knows_which_template_it_came_from(templates: TemplateService) -> None:
    path = templates.begin(KIND, "ja")
    content = saved(path, with_line("一"))
    templates.take_in(KIND, "ja")
    templates.use_shipped(KIND, "ja")
    origin = templates.origin_of(digest(content))
    assert (origin.origin, origin.version) == ("changed", 1)
    shipped = (paths.templates() / KIND / "ja.docx").read_bytes()
    assert templates.origin_of(digest(shipped)).origin == "shipped"
    assert templates.origin_of("0" * 64).origin == ""


def test_a_change_may_be_dropped_but_not_while_word_holds_the_file(
    templates: TemplateService, own: Path
) -> None:
    path = templates.begin(KIND, "ja")
    lock = path.parent / f"~${path.name[2:]}"
    lock.touch()
    with pytest.raises(WorldError) as refused:
        templates.end(KIND, "ja")
    assert refused.value.code == "letter.target_open"
    lock.unlink()
    templates.end(KIND, "ja")
    assert templates.working(KIND, "ja") is None
    assert templates.get(KIND, "ja").is_being_changed is False


def test_a_second_begin_opens_the_copy_that_waits_with_its_faults(
    templates: TemplateService,
) -> None:
    path = templates.begin(KIND, "ja")
    content = saved(path, with_line("{{宛な}}"))
    assert templates.begin(KIND, "ja") == path and path.read_bytes() == content
    assert templates.look(KIND, "ja").faults


def test_a_new_kind_is_made_from_any_word_file(
    templates: TemplateService, own: Path, tmp_path: Path
) -> None:
    source = tmp_path / "お見舞い.dotx"
    with zipfile.ZipFile(paths.templates() / KIND / "ja.docx") as good:
        parts = {info.filename: good.read(info) for info in good.infolist()}
    types = parts["[Content_Types].xml"].replace(b"document.main", b"template.main")
    with zipfile.ZipFile(source, "w") as package:
        for name, content in (parts | {"[Content_Types].xml": types}).items():
            package.writestr(name, content)
    info, verdict = templates.add_kind(source, name_ja="お見舞い", name_en="", stem="ja", like="L6")
    assert (info.code, info.name_ja, info.origin, info.version) == ("X1", "お見舞い", "own", 1)
    assert verdict.faults == ()
    assert b"document.main" in zipfile.ZipFile(own / info.folder / "ja.docx").read(
        "[Content_Types].xml"
    )
    second, _ = templates.add_kind(source, name_ja="別", name_en="", stem="ja", like="L6")
    assert second.code == "X2"
    with pytest.raises(Refused):
        templates.use_shipped(info.folder, "ja")


def test_a_new_kind_with_faults_waits_until_they_are_mended(
    templates: TemplateService, own: Path, tmp_path: Path
) -> None:
    source = tmp_path / "x.docx"
    source.write_bytes((paths.templates() / KIND / "ja.docx").read_bytes())
    saved(source, with_line("{{宛な}}"))
    info, verdict = templates.add_kind(source, name_ja="見本", name_en="", stem="ja", like="L6")
    assert len(verdict.faults) == 1 and info.code == "" and info.name_ja == "見本"
    assert not (own / info.folder / "letter.toml").exists()
    path = templates.working(info.folder, "ja")
    assert path is not None
    saved(path, lambda text: text.replace("{{宛な}}", "{{宛名}}"))
    assert templates.take_in(info.folder, "ja").version == 1
    assert templates.get(info.folder, "ja").code == "X1"


def test_a_new_kind_that_was_given_up_leaves_nothing(
    templates: TemplateService, own: Path, tmp_path: Path
) -> None:
    source = tmp_path / "x.docx"
    source.write_bytes((paths.templates() / KIND / "ja.docx").read_bytes())
    saved(source, with_line("{{宛な}}"))
    info, _ = templates.add_kind(source, name_ja="見本", name_en="", stem="ja", like="L6")
    templates.end(info.folder, "ja")
    assert not (own / info.folder).exists()
    assert all(one.folder != info.folder for one in templates.all())


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "template.empty_file"), (b"hello", "template.not_word"), (b"PK", "template.not_word")],
)
def test_a_file_that_may_not_be_opened_makes_no_kind(
    templates: TemplateService, own: Path, tmp_path: Path, content: bytes, code: str
) -> None:
    source = tmp_path / "x.docx"
    source.write_bytes(content)
    with pytest.raises(Refused) as refused:
        templates.add_kind(source, name_ja="見本", name_en="", stem="ja", like="L6")
    assert refused.value.code == "template.not_a_file_for_word"
    assert [one.code for one in refused.value.details["faults"]] == [code]
    assert not own.exists()


def test_a_file_laid_into_the_folder_by_hand_is_checked_before_each_use(
    templates: TemplateService, own: Path
) -> None:
    path = templates.begin(KIND, "ja")
    saved(path, with_line("良い版"))
    templates.take_in(KIND, "ja")
    slot = templates._slot(KIND, "ja")
    saved(in_use(own), with_line("{{宛な}}"))
    assert "良い版" in plain_text(templates._shelf.content(slot))
    in_use(own).write_bytes(b"broken")
    for version in (own / KIND / "versions").iterdir():
        version.unlink()
    shipped = (paths.templates() / KIND / "ja.docx").read_bytes()
    assert templates._shelf.content(slot) == shipped


@pytest.mark.parametrize("folder", ["", "..", "a/b", "a\\b", "C:"])
def test_no_name_leads_out_of_the_folder(templates: TemplateService, folder: str) -> None:
    with pytest.raises(NotFound):
        templates.begin(folder, "ja")
