"""The envelope or label of a letter: seen as it will print, placed by the millimetre."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.envelope import EnvelopeForm, EnvelopeText
from desktop.domain.errors import DomainError
from desktop.domain.page import PagedDocument
from desktop.pages.preview import PagePreview
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import ActionButton, Banner
from desktop.views.frame import Frame
from desktop.views.letters.envelope_form import EnvelopePlacing, form_names

SIZE = (980, 700)
READ_AGAIN = ("letter", "case", "person", "office")
FORBIDDEN = '<>:"/\\|?*'


class EnvelopeDialog(QDialog):
    """A window beside the letter; what changes there is shown here at once.

    Signals:
        written: (path) An envelope was written as PDF.
    """

    written = Signal(object)

    def __init__(self, frame: Frame, letter_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("envelope")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._frame, self._letter_id = frame, letter_id
        self._document: PagedDocument | None = None
        self._placing = EnvelopePlacing()
        self._placing.form_chosen.connect(self._take)
        self._placing.changed.connect(self._draw)
        self._placing.settled.connect(self._keep)
        self._note = Banner("amber")
        self._note.hide()
        self._preview = PagePreview(whole=True)
        self._preview.setObjectName("envelope_preview")
        self._print = self._button("action_print_envelope", self._ask_printer, role="primary")
        self._pdf = self._button("action_save_envelope", self._ask_where, icon="download")
        self._test = self._button("action_test_envelope", self._print_test, icon="printer")
        self._close = ActionButton("", keys="Esc")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._retranslate()
        self._choose(frame.services.envelopes.proposed_form(letter_id))
        frame.bus.changed.connect(self._on_changed)

    def write(self, target: Path) -> None:
        """Write the envelope to ``target`` as PDF, on a pool thread."""
        from desktop.pages.pdf import pdf_bytes

        if self._document is None:
            return
        job = self._frame.services.envelopes.write_job(
            self._letter_id, target, self._document, pdf_bytes
        )
        self._frame.tasks.run(job, on_done=self._on_written, on_error=self._on_error, owner=self)

    # Building

    def _button(self, name: str, verb: object, *, role: str = "", icon: str = "") -> ActionButton:
        button = ActionButton("", role, icon=icon)
        button.setAutoDefault(False)  # Enter in a box of millimetres prints nothing
        button.setObjectName(name)
        button.clicked.connect(verb)
        return button

    def _lay_out(self) -> None:
        self.resize(*SIZE)
        self._placing.setFixedWidth(em(self, 21))
        left = QVBoxLayout()
        left.setSpacing(GAP_M)
        left.addWidget(self._placing)
        left.addWidget(self._note)
        left.addWidget(self._test, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(GAP_L)
        above.addLayout(left)
        above.addWidget(self._preview, 1)
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        below.addWidget(self._print)
        below.addWidget(self._pdf)
        below.addStretch(1)
        below.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_M)
        column.addLayout(above, 1)
        column.addLayout(below)

    # Showing

    def _language(self) -> str:
        return self._frame.services.letters.get(self._letter_id).language

    def _choose(self, form: EnvelopeForm) -> None:
        """Show a form as this office prints it."""
        envelopes = self._frame.services.envelopes
        forms = envelopes.forms(self._letter_id)
        form = form if form in forms else forms[0]
        self._placing.show_forms(forms, form, envelopes.setup(form, self._language()))
        self._draw()

    def _draw(self) -> None:
        envelopes, placing = self._frame.services.envelopes, self._placing
        try:
            text = envelopes.text(self._letter_id)
            self._document = envelopes.pages(self._letter_id, placing.form(), placing.setup())
        except DomainError as error:
            self._document = None
            self._say(self._frame.explain(error), "red")
        else:
            self._preview.show_document(replace(self._document, gaps=()))
            self._say(self._note_on(text, self._document), "amber")
        for button in (self._print, self._pdf, self._test):
            button.setEnabled(self._document is not None)

    def _note_on(self, text: EnvelopeText, document: PagedDocument) -> str:
        if not (text.address and text.addressee):
            return self.tr("The letter names no full address yet.")
        if document.gaps:
            return self.tr("The address is too long for this paper. A larger one may hold it.")
        return ""

    def _take(self, form: EnvelopeForm) -> None:
        """Show the form a person chose, and propose it the next time."""
        self._choose(form)
        self._store()

    def _keep(self) -> None:
        """Store the place when it is another; one off the paper is refused on the screen."""
        placing, envelopes = self._placing, self._frame.services.envelopes
        if placing.setup() != envelopes.setup(placing.form(), self._language()):
            self._store()

    def _store(self) -> None:
        envelopes, placing = self._frame.services.envelopes, self._placing
        form, setup, language = placing.form(), placing.setup(), self._language()
        if self._document is not None:
            self._frame.do(
                lambda: envelopes.save_setup(form, language, setup),
                self,
                refused=lambda sentence: self._say(sentence, "red"),
            )

    def _say(self, sentence: str, tone: str) -> None:
        self._note.say(sentence, tone=tone)

    # Verbs

    def _ask_printer(self) -> None:
        if self._document is not None:
            self._open_printer(self._document)

    def _print_test(self) -> None:
        setup = self._placing.setup()
        words = self.tr("Test print: {x} mm from the left, {y} mm from the top")
        caption = words.format(x=f"{setup.x_mm:g}", y=f"{setup.y_mm:g}")
        envelopes, form = self._frame.services.envelopes, self._placing.form()
        try:
            document = envelopes.test_pages(form, self._language(), setup, caption)
        except DomainError as error:
            self._on_error(error)
            return
        self._open_printer(document)

    def _open_printer(self, document: PagedDocument) -> None:
        from desktop.pages.printing import open_print_dialog

        open_print_dialog(self, document, lambda: None, self._on_error)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the envelope"))
        dialog.setObjectName("save_envelope")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._file_name())
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def _file_name(self) -> str:
        letter = self._frame.services.letters.get(self._letter_id)
        case = self._frame.services.cases.get(letter.case_id)
        name = f"{letter.number or case.number} {form_names()[self._placing.form()]}"
        return "".join("_" if sign in FORBIDDEN else sign for sign in name)[:100] + ".pdf"

    def _on_written(self, target: Path) -> None:
        self._frame.saved()
        self.written.emit(target)

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self._say(self._frame.explain(error), "red")

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind not in READ_AGAIN or not self.isVisible():
            return
        try:
            forms = self._frame.services.envelopes.forms(self._letter_id)
        except DomainError:  # the draft is gone
            self.close()
            return
        if self._placing.form() in forms:
            self._draw()
        else:
            self._choose(forms[0])

    # Language

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Envelope or label"))
        self._print.setText(self.tr("Print"))
        self._pdf.setText(self.tr("Save as PDF…"))
        self._test.setText(self.tr("Test print…"))
        self._test.setToolTip(self.tr("Lines and a scale only, to be laid on the envelope"))
        self._close.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_close"):
            self._retranslate()
            self._draw()
        super().changeEvent(event)

    def done(self, result: int) -> None:
        self._keep()
        super().done(result)
