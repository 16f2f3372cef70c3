"""One letter: its fields at the left, the page as it will print at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter, LetterState
from desktop.pages.preview import PagePreview
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import Banner, page
from desktop.services.letter_paper import Rendered
from desktop.services.letters import LetterService
from desktop.views.frame import Frame
from desktop.views.letters.approval_panel import ApprovalPanel
from desktop.views.letters.letter_form import LetterForm
from desktop.views.letters.letter_head import LetterHead
from desktop.views.letters.letter_header import LetterHeader
from desktop.views.letters.letter_output import LetterOutput
from desktop.views.letters.missing_panel import MissingPanel
from desktop.views.letters.sending_panel import SendingPanel

PAUSE_MS = 150


class LetterScreen(QWidget):
    """Shows a letter while it is made, approved, printed and sent."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._letter: Letter | None = None
        self._round = 0
        self._header = LetterHeader()
        self._refusal = Banner("red")
        self._refusal.hide()
        self._missing = MissingPanel(self._explain)
        self._head = LetterHead(frame)
        self._form = LetterForm()
        self._approval = ApprovalPanel()
        self._approval.hide()
        self._sending = SendingPanel()
        self._sending.hide()
        self._preview = PagePreview()
        self._output = LetterOutput(frame, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._render)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        for part in (
            self._approval,
            self._missing,
            self._sending,
            self._head,
            self._form,
            self._missing.checked,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._left = page(left)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left)
        split.addWidget(self._preview)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([em(self, 26), em(self, 60)])
        left.setMinimumWidth(em(self, 18))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._header)
        layout.addWidget(self._refusal)
        layout.addWidget(split, 1)
        self._split = split

    def _connect(self) -> None:
        self._header.word_wanted.connect(self._output.open_in_word)
        self._header.docx_wanted.connect(lambda: self._output.save("docx"))
        self._header.pdf_wanted.connect(lambda: self._output.save("pdf"))
        self._header.print_wanted.connect(self._output.print)
        self._header.approval_wanted.connect(self._ask_approval)
        self._header.case_wanted.connect(self._to_case)
        self._output.refused.connect(self._show_refusal)
        self._missing.wanted.connect(self._follow)
        self._form.submitted.connect(self._save_field)
        self._form.proposal_wanted.connect(lambda name: self._save_field(name, None, True))
        self._form.source_wanted.connect(self._follow)
        self._head.kind_chosen.connect(self._set_kind)
        self._head.language_chosen.connect(self._set_language)
        self._head.date_set.connect(self._set_date)
        self._head.confidential_set.connect(self._set_confidential)
        self._approval.approved.connect(self._approve)
        self._approval.left.connect(self._leave_approval)
        self._sending.sent.connect(self._mark_sent)
        self._frame.bus.changed.connect(self._on_changed)
        for keys, verb in (
            ("Ctrl+P", self._output.print),
            ("Ctrl+Return", self._ask_approval),
            ("Ctrl+Shift+P", lambda: self._output.save("pdf")),
            ("Ctrl+Shift+S", lambda: self._output.save("docx")),
            ("Ctrl+Shift+W", self._output.open_in_word),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # What the window asks

    def open(self, letter_id: int, field: str = "") -> None:
        """Show a letter, the keyboard in one of its fields if named."""
        self._refusal.hide()
        self._approval.hide()
        is_other = self._letter is None or self._letter.letter_id != letter_id
        try:
            self._letter = self._frame.services.letters.get(letter_id)
        except DomainError as error:
            self._show_refusal(self._frame.explain(error))
            return
        self._show(fresh=is_other)
        self._render()
        if field:
            self._form.focus_field(field)

    def open_for_case(self, case_id: int) -> None:
        """Show the case's letter, made as proposed if there is none yet."""
        self._refusal.hide()
        letters = self._frame.services.letters
        standing = [one for one in letters.of_case(case_id) if not one.state.is_frozen]
        if standing:
            self.open(standing[-1].letter_id)
            return
        self._frame.do(
            lambda: letters.draft(case_id),
            self,
            done=lambda letter: self.open(letter.letter_id),
            refused=lambda sentence: self._show_blank(case_id, sentence),
        )

    def submit(self) -> None:
        """Hand over what is being typed."""
        self._form.submit()
        self._head.submit()

    def title(self) -> str:
        """For the window's title."""
        return self._kind_name() if self._letter else self.tr("Letter")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Ctrl+Return", self.tr("Approve, or ask for approval")),
            ("Ctrl+P", self.tr("Print")),
            ("Ctrl+Shift+P", self.tr("Save as PDF")),
            ("Ctrl+Shift+S", self.tr("Save as Word file")),
            ("Ctrl+Shift+W", self.tr("Open in Word")),
        ]

    def first_focus(self) -> None:
        """The kind while it is a draft, else the page."""
        if self._letter is None or self._letter.state.is_frozen:
            self._preview.setFocus()
        else:
            self._head.setFocus()

    # Showing

    def _show(self, *, fresh: bool = False) -> None:
        letter, services = self._letter, self._frame.services
        if letter is None:
            return
        self._output.letter = letter
        missing = services.letters.missing(letter.letter_id)
        case = services.cases.summary(letter.case_id)
        self._header.show_letter(
            letter,
            kind=self._kind_name(),
            person=f"{case.person} · {case.number}",
            ready=not missing,
            owner_at_desk=services.staff.at_desk().is_owner,
        )
        frozen = letter.state.is_frozen
        checks = [] if missing else services.letters.checks(letter.letter_id)
        self._missing.show_state(missing, checks, frozen=frozen)
        self._head.show_letter(letter, self._reason(letter), fresh=fresh)
        fields = services.letters.fields(letter.letter_id)
        self._form.show_fields(fields, self._frame.language, frozen=frozen, fresh=fresh)
        self._sending.show_letter(letter, self._frame.language)

    def _reason(self, letter: Letter) -> str:
        """Why this kind is the one proposed; empty where another was chosen."""
        code, _, reason = self._frame.services.letters.propose(letter.case_id)
        return self._explain(reason, {}) if code == letter.kind and reason else ""

    def _show_blank(self, case_id: int, sentence: str) -> None:
        self._letter = None
        self._show_refusal(sentence)
        self._refusal.add_action(self.tr("To the case"), lambda: self._frame.go(f"case/{case_id}"))

    def _show_refusal(self, sentence: str) -> None:
        self._refusal.clear_actions()
        self._refusal.say(sentence, tone="red")
        self._refusal.show()

    def _kind_name(self) -> str:
        assert self._letter is not None
        kinds = self._frame.services.letters.kinds()
        names = {one.code: one.name(self._frame.language) for one in kinds}
        return names.get(self._letter.kind, self._letter.kind)

    def _explain(self, code: str, details: Mapping[str, object]) -> str:
        values = dict(details)
        if "ja" in values and "en" in values:
            values["name"] = values["ja" if self._frame.language == "ja" else "en"]
        return self._frame.explain(DomainError(code, **values))

    # The page: keys never wait, the newest round wins

    def _render(self) -> None:
        if self._letter is None:
            return
        self._round += 1
        number = self._round
        try:
            job = self._frame.services.letters.prepare(self._letter.letter_id)
        except DomainError as error:
            self._show_refusal(self._frame.explain(error))
            return
        self._frame.tasks.run(
            job,
            on_done=lambda rendered: self._show_pages(number, rendered),
            on_error=lambda error: self._on_render_error(number, error),
            owner=self,
        )

    def _show_pages(self, number: int, rendered: Rendered) -> None:
        if number == self._round:
            self._output.rendered = rendered
            self._preview.show_document(rendered.pages)

    def _on_render_error(self, number: int, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        if number == self._round:
            self._show_refusal(self._frame.explain(error))

    # Verbs

    def _save_field(self, name: str, text: str | None, settled: bool) -> None:
        if self._letter is None:
            return
        letter_id, letters = self._letter.letter_id, self._frame.services.letters
        self._frame.do(
            lambda: letters.set_override(letter_id, name, text, settled=settled),
            self,
            done=lambda _: self._form.confirm(name, text or ""),
            refused=lambda sentence: self._form.show_problem(name, sentence),
        )

    def _set_kind(self, code: str) -> None:
        if self._letter is not None and code != self._letter.kind:
            self._change(lambda letters, letter: letters.set_kind(letter, code))

    def _set_language(self, language: str) -> None:
        if self._letter is not None and language != self._letter.language:
            self._change(lambda letters, letter: letters.set_language(letter, language))

    def _set_confidential(self, wanted: bool) -> None:
        if self._letter is not None and wanted != self._letter.confidential:
            self._change(lambda letters, letter: letters.set_confidential(letter, wanted))

    def _set_date(self, text: str) -> None:
        if self._letter is None or self._letter.state.is_frozen:
            return
        reading = self._frame.services.letters.read_day(text)
        if reading.outcome != "exact" or reading.at is None:
            self._head.show_date_problem(self._explain(reading.reason, reading.details))
            return
        day = reading.at.date()
        self._change(lambda letters, letter: letters.set_date(letter, day))

    def _change(self, verb: Callable[[LetterService, int], Letter]) -> None:
        assert self._letter is not None
        letter_id, letters = self._letter.letter_id, self._frame.services.letters
        self._frame.do(lambda: verb(letters, letter_id), self, refused=self._show_refusal)

    def _ask_approval(self) -> None:
        if self._letter is None or self._letter.state.is_frozen:
            return
        self.submit()
        services, letter_id = self._frame.services, self._letter.letter_id
        if services.letters.missing(letter_id):
            return
        at_desk = services.staff.at_desk()
        waits = self._letter.state is LetterState.CHECKED
        if at_desk.is_owner or waits:
            self._approval.ask(services.staff.owners(), at_desk)
            self._left.ensureWidgetVisible(self._approval)
            return
        self._frame.do(
            lambda: services.letters.ask_approval(letter_id), self, refused=self._show_refusal
        )

    def _approve(self, staff_id: int, pin: str) -> None:
        assert self._letter is not None
        letter_id, letters = self._letter.letter_id, self._frame.services.letters
        from desktop.pages.pdf import pdf_bytes

        self._frame.do(
            lambda: letters.approve(letter_id, staff_id, pin, pdf_bytes),
            self,
            done=lambda _: self._leave_approval(),
            refused=self._approval.show_problem,
        )

    def _leave_approval(self) -> None:
        self._approval.hide()
        self.first_focus()

    def _mark_sent(self, way: str, day_text: str, proof: str) -> None:
        assert self._letter is not None
        letter_id, letters = self._letter.letter_id, self._frame.services.letters
        day = None
        if day_text.strip():
            reading = letters.read_day(day_text)
            if reading.outcome != "exact" or reading.at is None:
                self._sending.show_problem(self._explain(reading.reason, reading.details))
                return
            day = reading.at.date()
        self._frame.do(
            lambda: letters.mark_sent(letter_id, way, day, proof),
            self,
            refused=self._sending.show_problem,
        )

    def _follow(self, link: str) -> None:
        here = self._letter and f"letter/{self._letter.letter_id}/field/"
        if here and link.startswith(here):
            name = link.removeprefix(here)
            if name == "letter_date":
                self._head.focus_date()
            elif not self._form.focus_field(name):
                self._frame.go(link)
            return
        self._frame.go(link)

    def _to_case(self) -> None:
        if self._letter is not None:
            self._frame.go(f"case/{self._letter.case_id}")

    def _on_changed(self, kind: str, number: int) -> None:
        letter = self._letter
        if letter is None or not self.isVisible():
            return
        mine = (kind, number) in (("letter", letter.letter_id), ("case", letter.case_id))
        if not mine and kind not in ("point", "person", "office", "staff"):
            return
        try:
            self._letter = self._frame.services.letters.get(letter.letter_id)
        except DomainError:
            return
        self._show()
        self._pause.start()

    # Language

    def _retranslate(self) -> None:
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
