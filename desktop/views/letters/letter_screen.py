"""One letter: its fields at the left, the page as it will print at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import Banner
from desktop.services.letter_reasons import MISSING as REASON_MISSING
from desktop.views.frame import Frame
from desktop.views.letters.approval_panel import ApprovalPanel
from desktop.views.letters.letter_approval import LetterApproval
from desktop.views.letters.letter_changes import LetterChanges
from desktop.views.letters.letter_form import LetterForm
from desktop.views.letters.letter_head import LetterHead
from desktop.views.letters.letter_header import LetterHeader
from desktop.views.letters.letter_left import FIELDS, TURN_KEYS, LetterLeft
from desktop.views.letters.letter_notes import LetterNotes
from desktop.views.letters.letter_output import LetterOutput
from desktop.views.letters.letter_page import LetterPage
from desktop.views.letters.letter_text import LetterText
from desktop.views.letters.life_panel import LifePanel
from desktop.views.letters.missing_panel import MissingPanel
from desktop.views.letters.questions_panel import QuestionsPanel
from desktop.views.letters.sending_panel import SendingPanel

PARAGRAPH = "paragraph/"


class LetterScreen(QWidget):
    """Shows a letter while it is made, approved, printed and sent."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._letter: Letter | None = None
        self._notes = LetterNotes(frame, self)
        self._header = LetterHeader()
        self._refusal = Banner("red")
        self._refusal.hide()
        self._missing = MissingPanel(self._notes.explain)
        self._questions = QuestionsPanel(self._notes.explain)
        self._head = LetterHead(frame)
        self._form = LetterForm()
        self._approval = ApprovalPanel()
        self._approval.hide()
        self._sending = SendingPanel(frame)
        self._sending.hide()
        self._life = LifePanel(frame, self)
        self._page = LetterPage(frame, self)
        self._output = LetterOutput(frame, self)
        self._changes = LetterChanges(frame, self, self._head, self._form, self._sending)
        self._text = LetterText(frame, self, lambda: self._output.file_name("docx"))
        self._approving = LetterApproval(frame, self, self._approval)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self._left = LetterLeft(
            above=(
                *(self._approval, self._text.told, self._missing, self._missing.reasons),
                *(self._sending, self._life),
            ),
            fields=(self._questions, self._head, self._form),
            text=(self._text.panel,),
            below=(self._missing.checked,),
            verbs=self._text.panel.bar,
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left)
        split.addWidget(self._page.preview)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([em(self, 26), em(self, 60)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addWidget(self._header)
        layout.addWidget(self._refusal)
        layout.addWidget(split, 1)
        self._split = split

    def _connect(self) -> None:
        save_docx, save_pdf = partial(self._output.save, "docx"), partial(self._output.save, "pdf")
        when_stored = self._when_stored
        leaving: dict[str, tuple[SignalInstance, Callable[[], object]]] = {
            "Ctrl+Shift+W": (self._header.word_wanted, self._open_in_word),
            "Ctrl+Shift+S": (self._header.docx_wanted, save_docx),
            "Ctrl+Shift+P": (self._header.pdf_wanted, save_pdf),
            "Ctrl+P": (self._header.print_wanted, self._output.print),
            "Ctrl+E": (self._header.envelope_wanted, self._open_envelope),
        }
        for keys, (wanted, verb) in leaving.items():
            wanted.connect(partial(when_stored, verb))
            self._add_key(keys, partial(self._on_paper, verb))
        self._add_key("Ctrl+Return", self._ask_approval)
        self._add_key(TURN_KEYS, self._left.turn)
        self._left.turned.connect(self._on_turned)
        self._text.stand_in(self._left)
        self._text.word_changed.connect(self._show)
        self._header.approval_wanted.connect(self._ask_approval)
        self._header.case_wanted.connect(self._to_case)
        self._output.refused.connect(self._show_refusal)
        self._output.written.connect(lambda: self._say("", "red"))
        self._page.refused.connect(self._show_refusal)
        self._missing.wanted.connect(self._follow)
        self._missing.reasons.given.connect(self._changes.answer)
        self._form.source_wanted.connect(self._follow)
        self._questions.answered.connect(self._changes.answer)
        self._head.template_wanted.connect(partial(when_stored, self._change_template))
        self._approving.lacking.connect(self._lead_to_missing)
        self._approving.asked.connect(self._on_asked)
        self._approving.left.connect(self._on_approval_left)
        for part in (self._changes, self._text, self._approving, self._life):
            part.refused.connect(self._show_refusal)
        self._frame.bus.changed.connect(self._on_changed)

    def _add_key(self, keys: str, verb: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(verb)

    # What the window asks

    def open(self, letter_id: int, field: str = "") -> None:
        """Show a letter, the keyboard in one of its fields if named."""
        self._refusal.hide()
        self._approval.hide()
        is_other = self._letter is None or self._letter.letter_id != letter_id
        if is_other:
            self.submit()
        try:
            self._letter = self._frame.services.letters.get(letter_id)
        except DomainError as error:
            self._show_blank(self._frame.explain(error))
            return
        self._text.watch_word()
        self._show(fresh=is_other)
        self._page.show(letter_id)
        if field.startswith(PARAGRAPH):
            self._text.open_paragraph(field.removeprefix(PARAGRAPH))
        elif field:
            self._left.turn_to(FIELDS)
            self._form.focus_field(field)

    def open_for_case(self, case_id: int) -> None:
        """Show the case's draft, else its letter; made as proposed if there is none yet."""
        self._refusal.hide()
        found = self._frame.services.letters.of_case(case_id)
        drafts = [one for one in found if not one.state.is_frozen]
        if not found:
            self._draft(case_id)
            return
        self.open((drafts or found)[-1].letter_id)
        if not drafts:
            self._say(self.tr("This letter is approved; it stays as it is."), "accent")
            self._refusal.add_action(
                self.tr("Write another letter"), lambda: self._draft(case_id, is_asked=True)
            )

    def submit(self) -> None:
        """Hand over what is being typed."""
        self._missing.reasons.submit()
        self._changes.submit()
        self._text.submit()

    def title(self) -> str:
        """For the window's title."""
        return self._notes.kind_name(self._letter) if self._letter else self.tr("Letter")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Ctrl+Return", self.tr("Approve, or ask for approval")),
            ("Ctrl+P", self.tr("Print")),
            ("Ctrl+E", self.tr("Envelope or label")),
            ("Ctrl+Shift+P", self.tr("Save as PDF")),
            ("Ctrl+Shift+S", self.tr("Save as Word file")),
            ("Ctrl+Shift+W", self.tr("Edit in Word; an approved letter: open in Word")),
            (TURN_KEYS, self.tr("Fields or text of the letter")),
            ("Ctrl+Backspace", self.tr("In the text: as the template says")),
            ("Ctrl+Shift+Return", self.tr("In the text: add a paragraph below")),
            ("Ctrl+Z", self.tr("In the text: undo")),
            *self._page.key_list(),
        ]

    def first_focus(self) -> None:
        """The kind while it is a draft, else the page."""
        if self._letter is None or self._letter.state.is_frozen:
            self._page.preview.setFocus()
        else:
            self._head.setFocus()

    # Showing

    def _show(self, *, fresh: bool = False) -> None:
        letter, services = self._letter, self._frame.services
        if letter is None:
            return
        self._hand_on(letter)
        self._header.show()
        self._split.show()
        missing = services.letters.missing(letter.letter_id)
        case = services.cases.summary(letter.case_id)
        self._header.show_letter(
            letter,
            kind=self._notes.kind_name(letter),
            person=f"{case.person} · {case.number}",
            ready=not missing,
            owner_at_desk=services.staff.at_desk().is_owner,
        )
        frozen = letter.state.is_frozen
        bare = any(one.code != REASON_MISSING for one in missing)
        checks = [] if bare else services.letters.checks(letter.letter_id)
        self._missing.show_state(missing, checks, frozen=frozen)
        note = self._notes.of(letter)
        self._head.show_letter(letter, note, fresh=fresh)
        fields = services.letters.fields(letter.letter_id)
        self._form.show_fields(fields, self._frame.language, frozen=frozen, fresh=fresh)
        self._questions.show_questions(
            [] if frozen else services.letters.questions(letter.letter_id)
        )
        self._sending.show_letter(letter, self._frame.language)
        self._life.show_letter(letter)
        self._show_text()

    def _show_text(self) -> None:
        self._text.show(is_asked=not self._approval.isHidden())

    def _hand_on(self, letter: Letter | None) -> None:
        for part in (self._output, self._changes, self._text, self._approving):
            part.letter = letter

    def _show_blank(self, sentence: str, case_id: int = 0) -> None:
        """Say why no letter is shown; nothing of the one before stays to be written in."""
        self._letter = None
        self._hand_on(None)
        self._page.show(0)
        self._header.hide()
        self._split.hide()
        self._show_refusal(sentence)
        if case_id:
            self._refusal.add_action(
                self.tr("To the case"), lambda: self._frame.go(f"case/{case_id}")
            ).setFocus()

    def _show_refusal(self, sentence: str) -> None:
        self._say(sentence, "red")

    def _say(self, sentence: str, tone: str) -> None:
        self._refusal.clear_actions()
        self._refusal.say(sentence, tone=tone)

    # Verbs

    def _draft(self, case_id: int, *, is_asked: bool = False) -> None:
        """Make the proposed letter; nothing stands here until it is there."""
        letters = self._frame.services.letters

        def done(letter: Letter) -> None:
            if self.isVisible():
                self.open(letter.letter_id)
                self.first_focus()

        if not is_asked:
            self._show_blank("")
        self._frame.do(
            lambda: letters.draft(case_id),
            self,
            done=done,
            refused=lambda sentence: self._show_blank(sentence, case_id),
        )

    def _when_stored(self, verb: Callable[[], object]) -> None:
        """Hand over what is being typed, fields and text; go on once it is stored."""
        self._text.submit()
        self._missing.reasons.submit()
        self._changes.when_stored(verb)

    def _on_paper(self, verb: Callable[[], object]) -> None:
        """Do what only paper needs; a mail has its verbs beside its text."""
        if self._letter is not None and self._letter.by_mail:
            self._say(self.tr("This goes out as a mail: copy it, or open it in mail."), "accent")
        else:
            self._when_stored(verb)

    def _ask_approval(self) -> None:
        if self._approving.can_begin():
            self._when_stored(self._go_on_to_approval)

    def _go_on_to_approval(self) -> None:
        if self._head.has_open_date():
            self._left.turn_to(FIELDS)
            self._head.focus_date()
        else:
            self._approving.begin()

    def _lead_to_missing(self) -> None:
        self._show()
        self._missing.focus_first()

    def _on_asked(self) -> None:
        self._show_text()
        self._left.ensure_visible(self._approval)

    def _on_approval_left(self) -> None:
        self._show_text()
        self.first_focus()

    def _open_in_word(self) -> None:
        """A draft comes back from Word as the letter's text; of an approved one it is a copy."""
        if self._letter is None or self._letter.state.is_frozen:
            self._output.open_in_word()
        else:
            self._text.edit_in_word()

    def _on_turned(self, side: str) -> None:
        self._changes.submit()
        if side == FIELDS:
            self._head.setFocus()

    def _follow(self, link: str) -> None:
        own = self._letter and f"letter/{self._letter.letter_id}/{PARAGRAPH}"
        if own and link.startswith(own):
            self._text.open_paragraph(link.removeprefix(own))
            return
        here = self._letter and f"letter/{self._letter.letter_id}/field/"
        if here and link.startswith(here):
            name = link.removeprefix(here)
            if self._missing.focus_reason(name):
                return
            self._left.turn_to(FIELDS)
            if name == "letter_date":
                self._head.focus_date()
            elif not (self._questions.focus_question(name) or self._form.focus_field(name)):
                self._frame.go(link)
            return
        self._frame.go(link)

    def _change_template(self) -> None:
        """Open the template of this letter in Word, with this letter's case beside it."""
        if self._letter is None:
            return
        templates = self._frame.services.templates
        try:
            letter = self._letter
            info = templates.of_kind(
                letter.kind, letter.language, vertical=letter.vertical, mail=letter.by_mail
            )
        except DomainError as error:
            self._show_refusal(self._frame.explain(error))
            return
        self._frame.go(f"templates/{self._letter.letter_id}/{info.key}/change")

    def _open_envelope(self) -> None:
        from desktop.views.letters.envelope_dialog import EnvelopeDialog

        if self._letter is not None:
            EnvelopeDialog(self._frame, self._letter.letter_id, self).show()

    def _to_case(self) -> None:
        if self._letter is not None:
            self._frame.go(f"case/{self._letter.case_id}")

    def _on_changed(self, kind: str, number: int) -> None:
        letter = self._letter
        if letter is None or not self.isVisible():
            return
        mine = (kind, number) in (("letter", letter.letter_id), ("case", letter.case_id))
        if not mine and kind not in ("point", "person", "office", "staff", "template"):
            return
        try:
            self._letter = self._frame.services.letters.get(letter.letter_id)
        except DomainError:
            return
        self._show()
        self._page.show_soon()

    # Language

    def _retranslate(self) -> None:
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
