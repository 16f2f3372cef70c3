"""FIELDS.md: every field in both languages, and the kinds of letter that ask for it."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.letters.catalog import FIELDS
from desktop.letters.field_info import FieldInfo
from desktop.letters.kinds import EVERYWHERE, LetterKind

_HEAD = """# 差し込み項目 / Fields

雛形の中では `{{宛名}}` のように二重の波括弧で囲みます。日本語名と英語名のどちらも使えます。
`{{?記}}` と `{{/記}}` をそれぞれ単独の段落に置くと、値があるときだけ間の段落が残ります。
表の行に `{{記.項目}}` と書くと、値の数だけ行が増えます。
メール文(`ja-mail.txt`・`en-mail.txt`)にも同じ項目を書けます。1行目が「件名: 」、1行空けて本文、1行が1段落です。
`{{?記}}` と `{{/記}}` はそれぞれ単独の行に置き、`{{記.項目}}` のある行が値の数だけ増えます。長い行は送るときに折り返します。
必須: ○ はどの文書でも、種類の番号はその文書で、書かないと承認できません。かっこの中は書いても書かなくてもよい種類です。

In a template a field stands in double braces, `{{Addressee}}`; both names work everywhere.
`{{?Facts}}` and `{{/Facts}}`, each in a paragraph of its own, keep what is between them
only while the field has a value.
`{{Facts.item}}` in a table row gives one row per element.
The text of a mail (`ja-mail.txt`, `en-mail.txt`) takes the same fields. Its first line is `Subject: …`,
then a blank line, then the text, one paragraph a line; `{{?Facts}}` and `{{/Facts}}` stand in lines of
their own, and a line with `{{Facts.item}}` comes once for each element. Long lines are broken for you.
Required: ○ in every letter, a code in letters of that kind; in brackets where it may stay empty.

| 日本語 | English | 必須 / required | 内容 | What it holds | 例 | Example |
|---|---|---|---|---|---|---|
"""


def fields_page(kinds: Mapping[str, LetterKind]) -> str:
    """Return the page as Markdown."""
    return _HEAD + "".join(_row(info, kinds) for info in FIELDS)


def _row(info: FieldInfo, kinds: Mapping[str, LetterKind]) -> str:
    names = [f"`{{{{{name}}}}}`" for name in (info.ja, info.en)]
    if not info.printed:
        names = [info.ja, info.en]
    for ja, en in info.columns:
        names[0] += f"<br>`{{{{{info.ja}.{ja}}}}}`"
        names[1] += f"<br>`{{{{{info.en}.{en}}}}}`"
    samples = [
        text.replace("|", " ").replace("\n", "<br>") for text in (info.sample_ja, info.sample_en)
    ]
    about = [text.replace("|", "\\|") for text in (info.about_ja, info.about_en)]
    cells = [*names, _asked(info, kinds), *about, *samples]
    return "| " + " | ".join(cells) + " |\n"


def _asked(info: FieldInfo, kinds: Mapping[str, LetterKind]) -> str:
    if info.required:
        return "○"
    if info.name in EVERYWHERE:
        return ""
    required = [code for code, kind in kinds.items() if info.name in kind.required]
    asked = [code for code, kind in kinds.items() if info.name in kind.asked - kind.required]
    told = [" ".join(required), f"({' '.join(asked)})" if asked else ""]
    return " ".join(part for part in told if part)
