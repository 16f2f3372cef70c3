"""What a person changed in a letter, read once more; nothing typed by hand goes out unread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from desktop.domain.four_points import PointName
from desktop.domain.letter_edit_placing import Fold
from desktop.domain.letter_edit_rows import EditRow, RowState
from desktop.domain.letter_material import LetterMaterial
from desktop.letters.catalog import BY_NAME
from desktop.letters.fields import Field
from desktop.letters.kinds import LetterKind
from desktop.letters.proof_finding import Finding, wrong
from desktop.letters.proof_wording import plain_sentence

LINK = "paragraph."
_LIABLE = re.compile(
    r"(?:当社|当方|弊社|当院|当店|わたくしども|私ども)の?(?:全面的な|重大な)?"
    r"(?:責任|過失|落ち度|ミス|不手際|手落ち|怠慢)|全面的に(?:当|弊)|怠ったこと|怠りました"
    r"|賠償|弁償|補償いたします|過失を認め|責任を認め"
    r"|\b(?:our (?:fault|negligence|mistake|liability)|we (?:are|were) (?:liable|at fault|negligent)"
    r"|we (?:admit|accept) (?:fault|liability|responsibility)|(?:will|shall) compensate)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[!！♪〜~]|\u2026|[\U0001f300-\U0001faff\u2600-\u27bf]|m\(_ ?_\)m|\(笑\)|orz")
_HONOURED = re.compile(r"([\u4e00-\u9fff々ヶ\u30a1-\u30fa]{1,8})[ 　]*(?:様|殿)(?![々式子相態])")
_NO_NAMES = frozenset(
    "お客 客 皆 皆々 奥 上 王 同 仕 模 多 各 貴 神 若 先 何 一 有 異 逆 両親 親御 患者 家族 "
    "担当者 責任者 代表者 社長 院長 店長 所長 部長 課長 会長 支店長 取締役 理事長 先生".split()
)
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_REWORDED = frozenset(
    ["addressee", "again", "apology_object", "closing_apology", *(name.value for name in PointName)]
)
"""Fields whose words a person changes; that a name is there is looked for by itself."""
_SHORT = 40
_QUOTED = 40
_TOLD = ("found", "word", "person", "opening", "closing")


def proof_by_hand(
    rows: Sequence[EditRow],
    material: LetterMaterial,
    kind: LetterKind,
    fields: Mapping[str, Field],
    *,
    fault_is_ours: bool,
    other_names: Collection[str] = (),
    fold: Fold = str,
) -> list[Finding]:
    """Return what is wrong with the changes by hand; nothing for a letter without any.

    Args:
        rows: The paragraphs as they stand.
        fault_is_ours: Our failing is confirmed; else no word may admit it (J21, C1).
        other_names: Full names of other persons found in the changed text.
        fold: Makes two wordings comparable (a vertical letter has its figures in kanji).
    """
    hand = [row for row in rows if row.by_hand and row.state is not RowState.SAME]
    return [
        *_to_settle(rows),
        *_left_out(rows, kind, fields, fold),
        *_name_gone(rows, material),
        *_fault_words(hand, fault_is_ours=fault_is_ours),
        *_names(hand, material, other_names),
        *_values_gone(rows, fields, fold),
        *_style(hand, material),
    ]


def led_to_paragraphs(
    findings: Sequence[Finding], rows: Sequence[EditRow], fold: Fold = str
) -> list[Finding]:
    """Let findings about words that were written by hand lead to the paragraph they stand in."""
    hand = [row for row in rows if row.by_hand and row.state is not RowState.SAME]
    led = []
    for finding in findings:
        words = [str(finding.details.get(name, "")) for name in _TOLD]
        told = [fold(word) for word in words if len(word.strip("–")) > 0]
        home = "" if finding.ok else _home(hand, told, fold)
        led.append(replace(finding, link=LINK + home) if home else finding)
    return led


def _home(hand: Sequence[EditRow], told: Sequence[str], fold: Fold) -> str:
    for row in hand:
        said = fold(row.text) if row.state is not RowState.OUT else fold(row.template)
        if any(word in said for word in told):
            return row.key
    # A word that is missing now: 謹白 was written over.
    return next((row.key for row in hand if any(word in fold(row.template) for word in told)), "")


def _to_settle(rows: Sequence[EditRow]) -> list[Finding]:
    findings = []
    for row in rows:
        shown = (row.text or row.template or row.then).split("\n")[0][:_QUOTED]
        if row.state is RowState.LOST:
            findings.append(wrong("hand_lost", LINK + row.key, blocks=True, quote=shown))
        elif row.moved_on:
            findings.append(wrong("hand_moved_on", LINK + row.key, blocks=True, quote=shown))
    return findings


def _left_out(
    rows: Sequence[EditRow], kind: LetterKind, fields: Mapping[str, Field], fold: Fold
) -> list[Finding]:
    """What must be said and whose paragraph was left out: the required points."""
    text = _whole(rows, fold)
    findings = []
    for name in kind.rule.points:
        said = fold(fields[name.value].text.strip())
        homes = [row for row in rows if said and said in fold(row.template)]
        if homes and said not in text and all(row.state is RowState.OUT for row in homes):
            item = fields[name.value]
            link, ja, en = LINK + homes[0].key, item.label_ja, item.label_en
            findings.append(wrong("hand_point_out", link, blocks=True, ja=ja, en=en))
    return findings


def _name_gone(rows: Sequence[EditRow], material: LetterMaterial) -> list[Finding]:
    name = material.name or material.company
    wanted = _bare(name)
    homes = [row for row in rows if wanted and wanted in _bare(row.template)]
    if not homes or wanted in _bare("\n".join(_said(row) for row in rows)):
        return []
    return [wrong("hand_name_gone", LINK + homes[0].key, blocks=True, person=name)]


def _fault_words(hand: Sequence[EditRow], *, fault_is_ours: bool) -> list[Finding]:
    if fault_is_ours:
        return []
    findings = []
    for row in hand:
        fresh = [m.group() for m in _LIABLE.finditer(_said(row)) if m.group() not in row.template]
        if fresh:
            findings.append(wrong("hand_fault_words", LINK + row.key, blocks=True, found=fresh[0]))
    return findings


def _names(
    hand: Sequence[EditRow], material: LetterMaterial, other_names: Collection[str]
) -> list[Finding]:
    own = _bare(
        f"{material.name} {material.signer_name} {material.contact_name} {material.company}"
    )
    findings = []
    for row in hand:
        said = _bare(_said(row))
        strangers = [one for one in other_names if _bare(one) in said and _bare(one) not in own]
        if strangers:
            link = LINK + row.key
            findings.append(wrong("other_person", link, blocks=True, person=strangers[0]))
            continue
        for match in _HONOURED.finditer(_said(row)):
            name = match[1]
            known = name in _NO_NAMES or name in own or name in _bare(row.template)
            if not known and not name.endswith(tuple(_NO_NAMES)):
                found = match.group()
                findings.append(wrong("hand_other_name", LINK + row.key, found=found))
                break
    return findings


def _values_gone(rows: Sequence[EditRow], fields: Mapping[str, Field], fold: Fold) -> list[Finding]:
    """Dates, amounts, numbers and names of the fields that the change took out of the text."""
    text = _bare(_whole(rows, fold))
    changed = [row for row in rows if row.by_hand and row.state in (RowState.CHANGED, RowState.OUT)]
    findings = []
    for name, item in fields.items():
        value = _bare(fold(item.text))
        if not 1 < len(value) <= _SHORT or BY_NAME[name].whole or name in _REWORDED:
            continue
        homes = [row for row in changed if value in _bare(fold(row.template))]
        if homes and value not in text:
            link, found = LINK + homes[0].key, item.text.split("\n")[0]
            told = wrong("hand_value_gone", link, ja=item.label_ja, en=item.label_en, found=found)
            findings.append(told)
    return findings


def _style(hand: Sequence[EditRow], material: LetterMaterial) -> list[Finding]:
    findings = []
    for row in hand:
        said, link = _said(row), LINK + row.key
        fresh = [m.group() for m in _SIGNS.finditer(said) if m.group() not in row.template]
        if fresh:
            findings.append(wrong("sign", link, found=fresh[0]))
        if material.language == "ja" and row.place == "body" and "。" in said:
            plain = plain_sentence(said)
            if plain and plain not in row.template and not plain.endswith(_CLOSINGS):
                findings.append(wrong("hand_not_polite", link, found=plain[:_QUOTED]))
        is_foreign = material.language != "ja" and _JAPANESE.search(said) is not None
        if is_foreign and not _JAPANESE.search(row.template):
            findings.append(wrong("hand_other_language", link, found=said[:_QUOTED]))
    return findings


_CLOSINGS = ("敬具", "謹白", "謹言", "敬白", "拝具", "草々", "早々", "以上")


def _said(row: EditRow) -> str:
    """What the page says of a row."""
    return "" if row.state in (RowState.OUT, RowState.LOST) else row.text


def _whole(rows: Sequence[EditRow], fold: Fold) -> str:
    return "\n".join(fold(_said(row)) for row in rows)


def _bare(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
