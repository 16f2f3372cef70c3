"""The same letter with short, usual and long values."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterMaterial, LetterPoint
from desktop.letters.catalog import BY_NAME
from tests.letters.sample_kinds_en import EN
from tests.letters.sample_kinds_ja import JA
from tests.letters.sample_letters import ALL as FIRST
from tests.letters.sample_letters import kinds

USUAL: dict[str, LetterMaterial] = {
    **FIRST,
    **{f"{code}-ja": material for code, material in JA.items()},
    **{f"{code}-en": material for code, material in EN.items()},
}
_SHORT = {
    "ja": ("確認を省いておりました。", "2時間お待たせいたしました。", "11月20日にお届けいたしました。",
           "11月24日から二人で確かめます。"),
    "en": ("We skipped a check.", "You waited two hours.", "We delivered it on 20 November.",
           "From 24 November two of us check it."),
}  # fmt: skip
_LONG = {
    "ja": ("ご連絡の記録を取り違え、次の担当への引き渡しを確かめないまま日を過ごしておりました。",
           "ご家族4名のご予定を変えていただき、当日のご来客3名にもお待ちいただくこととなりました。",
           "11月27日には、責任者が結果を書面にまとめてお届けし、ご不明の点にお答えいたします。",
           "あわせて11月30日から、毎朝の打ち合わせで前日の記録を読み合わせ、残りのないことを確かめます。"),
    "en": ("We had mixed up two records and did not see to it that the matter was handed on.",
           "Four of your family changed their plans, and three guests of yours were kept waiting.",
           "On 27 November our manager will bring you the results in writing and answer questions.",
           "From 30 November we also read the records of the day before aloud every morning."),
}  # fmt: skip
_NAMES = {
    "ja": ("特定非営利活動法人見本県架空地域医療連携推進機構例示支部", "総務企画部 契約管理課 第二契約係", "仮名小路 喜三郎左衛門"),
    "en": ("The Incorporated Association of Sample Regional Medical Cooperation", "Department of "
           "General Affairs and Contracts", "Alexandrina Kariyamanouchi-Reijima"),
}  # fmt: skip


def short(material: LetterMaterial) -> LetterMaterial:
    """The least a letter may hold: optional fields empty, one short sentence a point."""
    kind = kinds()[material.kind]
    points = {
        name: LetterPoint(PointState.WRITTEN, text)
        for name, text in zip(PointName, _SHORT[material.language], strict=True)
        if name.value in kind.required
    }
    typed = {name: text for name, text in material.overrides.items() if name in kind.required}
    return replace(
        material, points=points, overrides=typed, address="見本県" if material.language == "ja" else "",
        company="", department="", name="森 一" if material.language == "ja" else "Li Mo",
    )  # fmt: skip


def long(material: LetterMaterial) -> LetterMaterial:
    """Long names and addresses, and a second sentence in every point and typed sentence."""
    company, department, name = _NAMES[material.language]
    gap = "" if material.language == "ja" else " "
    points = {
        which: replace(point, text=point.text + gap + more)
        for (which, point), more in zip(
            sorted(material.points.items(), key=lambda one: list(PointName).index(one[0])),
            _LONG[material.language],
            strict=False,
        )
    }
    typed = dict(material.overrides)
    for place, field in enumerate(typed):
        if BY_NAME[field].whole:
            typed[field] += gap + _LONG[material.language][place % 4].replace("11月", "12月")
    return replace(
        material, points=points, overrides=typed, company=company, department=department, name=name,
        address=f"{material.address}\n{material.address}\n{company} 9F",
    )  # fmt: skip


LENGTHS = {"short": short, "usual": lambda material: material, "long": long}
