"""Paints the widgets in both looks and two text sizes, for people to look at.

Run ``python tests/qtkit/gallery.py <folder>``; nothing is compared by machine.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.qtkit.i18n import Languages
from desktop.qtkit.icons import set_icon_folder
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.theme import Theme
from desktop.qtkit.widgets import (
    ActionButton,
    AutosaveLine,
    AutosaveText,
    Banner,
    Chip,
    EmptyState,
    Field,
    IdTableModel,
    KeyHint,
    Lamp,
    LinkButton,
    NoteBox,
    Panel,
    Row,
    RowList,
    RowText,
    SaveState,
    Segmented,
    Sentence,
    StepStrip,
    label,
)

RESOURCES = Path(__file__).parents[2] / "resources"


class _Names(IdTableModel):
    def cell(self, value: str, column: int, role: int) -> str | None:
        return (value, "10月6日(火)", "応対")[column] if role == 0 else None

    def header(self, column: int) -> str:
        return ("件名", "受電", "種類")[column]


def _row(*parts: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(GAP_S)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return layout


def _top() -> QVBoxLayout:
    lamps = [Lamp(text) for text in ("お名前", "お電話", "お約束", "復唱")]
    for lamp in lamps[:3]:
        lamp.set_lit(True)
    dead = ActionButton("代わる")
    dead.setEnabled(False)
    dead_primary = ActionButton("承認をもらう", "primary")
    dead_primary.setEnabled(False)
    column = QVBoxLayout()
    column.addLayout(
        _row(
            Chip("受電中", "red"),
            label("12:41", "clock"),
            *lamps,
            KeyHint("Ctrl+R"),
            ActionButton("保留", keys="F4"),
            dead,
            dead_primary,
            ActionButton("電話を終える", "primary", keys="Ctrl+Return", icon="phone"),
        )
    )
    kind = Segmented([("service", "商品・サービス"), ("staff", "応対"), ("ask", "お問い合わせ")])
    kind.choose("staff")
    temper = Segmented([("low", "低"), ("mid", "中"), ("high", "高")])
    temper.choose("mid")
    column.addLayout(
        _row(
            *(Chip(f"札 {tone}", tone) for tone in ("red", "amber", "green", "accent", "neutral")),
            ActionButton("消す", "danger", icon="trash-2"),
            ActionButton("調査中", "small"),
            LinkButton("前の件を見る"),
            kind,
            temper,
        )
    )
    return column


def _today() -> Panel:
    panel = Panel("折り返しのお約束", flush=True)
    panel.head.addWidget(Chip("すぎた 1", "red"))
    panel.head.addWidget(Chip("きょう 2", "amber"))
    panel.head.addStretch(1)
    panel.head.addWidget(label("次は 10:30", "second"))
    rows = RowList("折り返し")
    rows.setObjectName("rows")
    rows.set_rows(
        [
            Row(
                "1",
                RowText(
                    "例沢 太郎 様",
                    lead="9:00",
                    lead_second="14分すぎ",
                    aside="屋根の雨漏り",
                    second="現地確認の日どり・棟梁から・これまで2回お電話",
                    tone="red",
                ),
                "かける",
            ),
            Row(
                "2",
                RowText(
                    "仮山 はなこ 様",
                    lead="10:30",
                    lead_second="あと1時間16分",
                    aside="検査結果のご連絡",
                    second="院長から・先方のご希望の時刻",
                ),
                "開く",
            ),
            Row(
                "3",
                RowText(
                    "見本企画",
                    lead="あす",
                    lead_second="10:00",
                    tone="second",
                    second="連休明け",
                ),
                "開く",
            ),
        ]
    )
    panel.body.addWidget(rows)
    panel.body.addStretch(1)
    return panel


def _call() -> Panel:
    panel = Panel(flush=True)
    steps = StepStrip("tabs")
    steps.set_steps(
        [
            ("sorry", "お詫び"),
            ("hear", "聴く"),
            ("facts", "確かめる"),
            ("p", "お約束"),
            ("e", "結び"),
        ]
    )
    steps.show_place("facts", {"sorry", "hear"})
    panel.body.addWidget(steps)
    inner = QVBoxLayout()
    inner.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
    inner.addWidget(label("次のひとこと", "second"))
    inner.addWidget(
        Sentence("お待たせしたうえに、お出かけまで取りやめさせてしまい、申し訳ございませんでした。")
    )
    inner.addLayout(_row(ActionButton("言った", keys="F2"), ActionButton("別の言い方", keys="F3")))
    note = NoteBox("メモ")
    note.setObjectName("note")
    note.setPlainText("「きょう中に先生から直接")
    note.setFixedHeight(64)
    inner.addWidget(note)
    inner.addWidget(label("「お約束のお時間にお電話いたしました」", "quote", wrap=True))
    panel.body.addLayout(inner)
    return panel


def _fields() -> Panel:
    panel = Panel("入力")
    name = AutosaveLine()
    name.setText("仮山 はなこ")
    failing = QComboBox()
    failing.addItems(["未確認", "あり", "一部あり"])
    editable = QComboBox(editable=True)
    editable.addItems(["院長", "受付"])
    day = QDateEdit(QDate(2026, 10, 6), calendarPopup=True)
    spin = QSpinBox()
    dead = AutosaveLine()
    dead.setText("読むだけ")
    dead.setEnabled(False)
    failed = AutosaveText()
    failed.setPlainText("保存できなかった文")
    failed.setFixedHeight(56)
    failed.show_failed()
    promise = Field("お約束", AutosaveLine(), keys="Ctrl+4")
    promise.show_note("きょう 10月6日(火) 12:30 に・3時間17分後", "green")
    check, radio = QCheckBox("二次"), QRadioButton("書面で")
    check.setChecked(True)
    radio.setChecked(True)
    panel.body.addLayout(_row(Field("お名前", name, keys="Ctrl+1"), Field("当方の不手際", failing)))
    panel.body.addLayout(_row(Field("かける人", editable), Field("日", day), Field("回", spin)))
    panel.body.addLayout(_row(promise, Field("窓口", dead), check, radio))
    panel.body.addWidget(failed)
    return panel


def _rest() -> Panel:
    panel = Panel("お知らせ")
    banner = Banner("amber")
    banner.say("あと一つで印刷できます", "再発防止の「いつから」")
    banner.add_action("書く", lambda: None)
    red = Banner("red")
    red.say("保存先がいっぱいです", "入力した文はそのまま残っています。")
    saved, failed = SaveState(), SaveState()
    saved.show_saved("14:03:22")
    failed.show_failed("保存できませんでした。入力した文は残っています。")
    table = QTableView()
    model = _Names(3, lambda ids: {i: f"お電話もれのお詫び {i}" for i in ids}, table)
    model.set_ids(range(1, 100))
    table.setModel(model)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.selectRow(1)
    steps = StepStrip("numbers")
    steps.set_steps(
        [
            ("hear", "聴く"),
            ("p", "お約束"),
            ("four", "お詫びの4点"),
            ("l", "文書"),
            ("d", "完了"),
        ]
    )
    steps.show_place("four", {"hear", "p"})
    for part in (
        steps,
        banner,
        red,
        saved,
        failed,
        table,
        EmptyState("きょうの予定はありません。"),
    ):
        panel.body.addWidget(part)
    return panel


def build() -> QWidget:
    """Return one window with every widget in it."""
    window = QWidget()
    window.resize(1366, 1000)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column, parts in ((left, (_today(), _call())), (right, (_fields(), _rest()))):
        column.setSpacing(GAP_M)
        for part in parts:
            column.addWidget(part)
    columns = QHBoxLayout()
    columns.setSpacing(GAP_M)
    columns.addLayout(left, 1)
    columns.addLayout(right, 1)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
    layout.addLayout(_top())
    layout.addLayout(columns, 1)
    return window


def main(folder: Path) -> None:
    """Save ``<mode>-<scale>.png`` for two modes and two text sizes."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    set_icon_folder(RESOURCES / "icons")
    languages = Languages(RESOURCES / "i18n")
    languages.use("ja")
    theme = Theme(RESOURCES / "fonts")
    theme.apply(app)
    for mode in ("light", "dark"):
        for scale in (100, 150):
            theme.set_mode(mode)
            theme.set_scale(scale)
            window = build()
            window.show()
            target = window.findChild(QWidget, "note" if scale == 100 else "rows")
            target.setFocus()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            app.processEvents()
            window.grab().save(str(folder / f"{mode}-{scale}.png"))
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))
