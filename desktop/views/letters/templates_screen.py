"""The templates: the list at the left, one template in the middle, its page at the right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter
from desktop.domain.letter_register import RegisterSearch
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import (
    ActionButton,
    Banner,
    LinkButton,
    Panel,
    RowList,
    RowWords,
    Segmented,
    label,
    page,
    show_if,
)
from desktop.services.template_infos import SHIPPED, TemplateFault, TemplateInfo, Verdict
from desktop.views.frame import Frame
from desktop.views.letters.templates_detail import TemplateDetail
from desktop.views.letters.templates_in_word import TemplatesInWord
from desktop.views.letters.templates_new import NewKind
from desktop.views.letters.templates_page import TemplatePage
from desktop.views.letters.words import language_word

CHANGE = "change"


class TemplatesScreen(QWidget):
    """Where an owner makes the letters his own."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._letter: Letter | None = None
        self._has_way_back = False
        self._info: TemplateInfo | None = None
        self._title = label("", "title")
        self._back = LinkButton("", self._to_letter)
        self._back.setObjectName("action_back_to_letter")
        self._add = ActionButton("", icon="plus")
        self._add.setObjectName("action_new_kind")
        self._add.clicked.connect(self._choose_file)
        self._refusal = Banner("red")
        self._form = Segmented([("paper", ""), ("mail", "")], "")
        self._form.setObjectName("template_form")
        self._form.choose("paper")
        self._form.chosen.connect(lambda _: self._turn())
        self._list = RowList()
        self._list.setObjectName("template_list")
        self._detail = TemplateDetail(self._explain)
        self._new = NewKind()
        self._page = TemplatePage(frame, self)
        self._in_word = TemplatesInWord(frame, self)
        self._lay_out()
        self._connect()
        self._retranslate()

    # What the window asks

    def open(self, letter_id: int = 0, part: str = "") -> None:
        """Show a template, with the case of a letter; ``…/change`` opens it in Word at once."""
        self._refusal.say("")
        self._letter, self._has_way_back = self._letter_of(letter_id), bool(letter_id)
        folder, _, rest = part.partition("/")
        stem, _, verb = rest.partition("/")
        if folder:
            self._form.choose("mail" if stem.endswith("-mail") else "paper")
        self._reload()
        if folder:
            self._select(f"{folder}/{stem}")
        elif self._info is None and self._list.rows():
            self._select(self._list.rows()[0].row_id)
        else:
            self._show()
        self._in_word.watch_all()
        if verb == CHANGE:
            self._change()

    def submit(self) -> None:
        """Nothing waits here: what is changed is saved in Word."""

    def title(self) -> str:
        """For the window's title."""
        return self.tr("Templates")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Up", self.tr("Template above")),
            ("Down", self.tr("Template below")),
            ("Return", self.tr("Change it in Word, or in the editor")),
        ]

    def first_focus(self) -> None:
        """The template shown, in the list."""
        if not self._list.focus_row(_key(self._info)):
            self._add.setFocus()

    def add_file(self, source: Path) -> None:
        """Ask for the name of the kind that is made from a Word file."""
        self._new.ask(source, self._frame.services.letters.kinds(), self._frame.language)
        self._detail.hide()

    # Showing

    def _reload(self) -> None:
        infos = self._frame.services.templates.all()
        shown = [one for one in infos if one.is_mail == (self._form.value() == "mail")]
        self._list.show_words([self._words(info) for info in shown])
        known = {_key(info): info for info in infos}
        if self._info is not None:
            self._info = known.get(_key(self._info))

    def _words(self, info: TemplateInfo) -> RowWords:
        state = ""
        if info.is_faulty or self._in_word.verdict(info).faults:
            state = self.tr("to mend")
        elif info.is_being_changed:
            state = self.tr("being changed") if info.is_mail else self.tr("in Word")
        elif info.origin != SHIPPED:
            state = self.tr("yours")
        language = language_word(info.language)
        if info.vertical:
            language += f" · {self.tr('vertical')}"
        return RowWords(
            row_id=_key(info),
            title=f"{info.code} {info.name(self._frame.language)}".strip(),
            second=" · ".join(word for word in (language, state) if word),
            tone="red" if state == self.tr("to mend") else "",
        )

    def _select(self, row: str) -> None:
        folder, _, stem = row.partition("/")
        try:
            self._info = self._frame.services.templates.get(folder, stem)
        except DomainError as error:
            self._say(self._frame.explain(error))
            return
        self._show()

    def _show(self) -> None:
        info, services = self._info, self._frame.services
        show_if(self._back, self._has_way_back)
        if info is None:
            return
        self._detail.show_template(
            info,
            self._in_word.verdict(info),
            services.templates.versions(info.folder, info.stem),
            services.zone(),
            self._frame.language,
        )
        self._detail.setVisible(self._new.isHidden())
        self._detail.fields.show_fields(
            services.templates.fields(), self._values(), info.language, self._frame.language
        )
        self._page.show(info, self._letter)

    def _values(self) -> dict[str, str]:
        """The present letter's fields as they would print; empty without a letter."""
        if self._letter is None:
            return {}
        try:
            fields = self._frame.services.letters.fields(self._letter.letter_id)
        except DomainError:
            return {}
        return {one.name: one.value for one in fields}

    def _letter_of(self, letter_id: int) -> Letter | None:
        """The letter one came from; else the newest, so that a real case is seen."""
        letters = self._frame.services.letters
        if letter_id:
            try:
                return letters.get(letter_id)
            except DomainError:
                return None
        newest = self._frame.services.register.ids(RegisterSearch(), limit=1)
        return letters.get(newest[0]) if newest else None

    # In Word

    def _change(self) -> None:
        if self._info is not None:
            self._in_word.begin(self._info)

    def _end(self) -> None:
        if self._info is not None:
            self._in_word.end(self._info)

    # Back

    def _use_shipped(self) -> None:
        info, templates = self._info, self._frame.services.templates
        if info is not None:
            self._go_back(partial(templates.use_shipped, info.folder, info.stem))

    def _use_version(self, number: int) -> None:
        info, templates = self._info, self._frame.services.templates
        if info is not None:
            self._go_back(partial(templates.use_version, info.folder, info.stem, number))

    def _go_back(self, verb: partial[None]) -> None:
        self._frame.do(
            verb, self, done=lambda _: self._in_word.forget(_key(self._info)), refused=self._say
        )

    # A new kind

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("A Word file for the new kind"))
        dialog.setObjectName("choose_template")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word files (*.docx *.dotx)"))
        dialog.fileSelected.connect(lambda chosen: self.add_file(Path(chosen)))
        dialog.open()

    def _make_kind(self, source: Path, ja: str, en: str, stem: str, like: str) -> None:
        templates = self._frame.services.templates

        def made(result: tuple[TemplateInfo, Verdict]) -> None:
            info, verdict = result
            self._new.hide()
            self._in_word.keep(info, verdict)
            self._info = info
            self._again()
            self.first_focus()

        self._frame.desk.do(
            lambda: templates.add_kind(source, name_ja=ja, name_en=en, stem=stem, like=like),
            made,
            self._on_kind_refused,
            owner=self,
        )

    def _on_kind_refused(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        faults = cast("tuple[TemplateFault, ...]", error.details.get("faults", ()))
        told = [self._explain(one.code, one.details) for one in faults]
        self._new.show_problem("\n".join([self._frame.explain(error), *told]))

    def _leave_new(self) -> None:
        self._detail.setVisible(self._info is not None)

    # Inside

    def _explain(self, code: str, details: Mapping[str, object]) -> str:
        return self._frame.explain(DomainError(code, **dict(details)))

    def _turn(self) -> None:
        """The other form was chosen: the same kind in it, else the first."""
        info, mail = self._info, self._form.value() == "mail"
        self._reload()
        wanted = ""
        if info is not None:
            wanted = f"{info.folder}/{info.language}{'-mail' if mail else ''}"
        rows = [row.row_id for row in self._list.rows()]
        if rows:
            self._select(wanted if wanted in rows else rows[0])

    def _again(self) -> None:
        self._reload()
        self._show()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._refusal.say(self.tr("{text} is copied.").format(text=text), tone="green")

    def _say(self, sentence: str) -> None:
        self._refusal.say(sentence, tone="red")

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self._say(self._frame.explain(error))

    def _to_letter(self) -> None:
        if self._letter is not None:
            self._frame.go(f"letter/{self._letter.letter_id}")

    def _on_changed(self, kind: str, _number: int) -> None:
        if self.isVisible() and kind in ("template", "office"):
            self._again()

    def _connect(self) -> None:
        self._list.visited.connect(self._on_visited)
        self._list.activated.connect(lambda _: self._change())
        self._detail.change_wanted.connect(self._change)
        self._detail.shipped_wanted.connect(self._use_shipped)
        self._detail.version_wanted.connect(self._use_version)
        self._detail.end_wanted.connect(self._end)
        self._detail.copied.connect(self._copy)
        self._new.wanted.connect(self._make_kind)
        self._new.left.connect(self._leave_new)
        self._page.refused.connect(self._say)
        self._in_word.changed.connect(self._again)
        self._in_word.refused.connect(self._say)
        self._frame.bus.changed.connect(self._on_changed)

    def _on_visited(self, row: str) -> None:
        if row != _key(self._info):
            self._select(row)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        top.addWidget(self._title)
        top.addWidget(self._form)
        top.addWidget(self._back)
        top.addStretch(1)
        top.addWidget(self._add)
        listed = Panel(flush=True)
        listed.body.addWidget(page(self._list))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(GAP_M, 0, 0, 0)
        column.addWidget(self._new)
        column.addWidget(self._detail)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(listed)
        split.addWidget(page(middle))
        split.addWidget(self._page.preview)
        split.setSizes([em(self, 17), em(self, 27), em(self, 44)])
        split.setStretchFactor(2, 1)
        listed.setMinimumWidth(em(self, 11))
        middle.setMinimumWidth(em(self, 19))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(top)
        layout.addWidget(self._refusal)
        layout.addWidget(split, 1)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Templates"))
        self._back.setText(self.tr("To the letter"))
        self._add.setText(self.tr("New kind from a Word file…"))
        self._list.setAccessibleName(self.tr("Templates"))
        self._form.set_choices([("paper", self.tr("Letters")), ("mail", self.tr("Mails"))])
        self._form.setAccessibleName(self.tr("Which templates"))
        if self.isVisible():
            self._again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _key(info: TemplateInfo | None) -> str:
    return info.key if info else ""
