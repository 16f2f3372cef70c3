"""Codes become sentences; an owner's file with a fault never stops anything."""

from __future__ import annotations

from pathlib import Path

from desktop.content.messages import codes, explain, explain_problem, knows
from desktop.content.texts import load_texts

SHIPPED = Path(__file__).parents[2] / "resources" / "content"
ROOTS = (SHIPPED,)


def _own(folder: Path, text: str) -> tuple[Path, ...]:
    (folder / "messages").mkdir(parents=True)
    (folder / "messages" / "own.toml").write_text(text, encoding="utf-8")
    return (SHIPPED, folder)


def test_a_code_is_explained_in_both_languages_with_its_values() -> None:
    details = {"file": "phrases.toml", "line": 7}
    assert "phrases.toml は読めませんでした(7行目" in explain(
        "content.not_toml", details, "ja", ROOTS
    )
    assert "near line 7" in explain("content.not_toml", details, "en", ROOTS)


def test_an_unknown_code_gets_a_decent_sentence_that_names_it() -> None:
    for language in ("ja", "en"):
        sentence = explain("nobody.knows", {}, language, ROOTS)
        assert "nobody.knows" in sentence
        assert "{" not in sentence
        assert len(sentence) > 20
    assert not knows("nobody.knows", ROOTS)


def test_one_is_one_and_two_are_more() -> None:
    def said(count: int) -> str:
        return explain("cli.template_faulty", {"path": "a(s).docx", "count": count}, "en", ROOTS)

    assert said(1) == "a(s).docx: 1 fault to mend."
    assert said(2) == "a(s).docx: 2 faults to mend."


def test_a_value_that_is_missing_leaves_no_brace_behind() -> None:
    assert "{" not in explain("content.not_toml", {}, "ja", ROOTS)


def test_the_office_changes_one_sentence_and_keeps_the_rest(tmp_path: Path) -> None:
    roots = _own(
        tmp_path,
        '[content.not_toml]\nja = "{file} が壊れています。"\nen = "{file} is broken."',
    )
    assert explain("content.not_toml", {"file": "a.toml"}, "ja", roots) == "a.toml が壊れています。"
    assert codes(roots) == codes(ROOTS)


def test_a_sentence_with_one_language_is_reported_and_the_shipped_one_stays(
    tmp_path: Path,
) -> None:
    roots = _own(tmp_path, '[content.not_toml]\nja = "だめ"')
    (problem,) = load_texts(roots, "messages/*.toml").problems
    assert (problem.file, problem.key, problem.value) == (
        "own.toml",
        "content.not_toml",
        "en",
    )
    assert explain("content.not_toml", {}, "ja", roots) != "だめ"
    assert "own.toml" in explain_problem(problem, "ja", ROOTS)


def test_a_file_that_is_no_toml_is_named_with_its_line(tmp_path: Path) -> None:
    roots = _own(tmp_path, '[content.not_toml]\nja = "閉じていない')
    (problem,) = load_texts(roots, "messages/*.toml").problems
    assert problem.code == "content.not_toml"
    assert explain_problem(problem, "en", ROOTS).startswith(
        "own.toml could not be read (near line 2)"
    )


def test_a_file_saved_in_another_encoding_is_reported_too(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "own.toml").write_bytes('[a.b]\nja = "壊"'.encode("cp932"))
    (problem,) = load_texts((SHIPPED, tmp_path), "messages/*.toml").problems
    assert (problem.code, problem.value) == ("content.not_toml", "2")


def test_every_shipped_sentence_stands_in_both_languages_and_its_braces_agree() -> None:
    texts = load_texts(ROOTS, "messages/*.toml")
    assert texts.problems == ()
    assert texts.by_key


def test_no_code_stands_in_two_shipped_files() -> None:
    import tomllib

    seen: dict[str, str] = {}
    for path in sorted((SHIPPED / "messages").glob("*.toml")):
        for noun, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for reason in entries:
                key = f"{noun}.{reason}"
                assert key not in seen, f"{key} in {path.name} and {seen.get(key)}"
                seen[key] = path.name
