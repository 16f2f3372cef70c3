"""Which paper, and where on it the address stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QSpinBox, QWidget

from desktop.domain.envelope import LABELS_ACROSS, LABELS_DOWN, EnvelopeForm, EnvelopeSetup
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import Field, Panel, Segmented, show_if

STEP_MM = 0.5
FARTHEST_MM = 320.0


def form_names() -> dict[EnvelopeForm, str]:
    """Return what each paper is called on the screen."""
    translate = QCoreApplication.translate
    return {
        EnvelopeForm.LONG_UPRIGHT: translate("EnvelopeForms", "Long No. 3, vertical"),
        EnvelopeForm.LONG_ACROSS: translate("EnvelopeForms", "Long No. 3, across"),
        EnvelopeForm.LARGE: translate("EnvelopeForms", "Large No. 2 (A4 flat)"),
        EnvelopeForm.WINDOW: translate("EnvelopeForms", "Sheet for a window envelope (A4)"),
        EnvelopeForm.LABEL: translate("EnvelopeForms", "Label (A4, 12 to a sheet)"),
    }


class EnvelopePlacing(Panel):
    """The choices of one paper.

    Signals:
        form_chosen: (EnvelopeForm) Another paper.
        changed: A value moved; show it.
        settled: The person is done with a value; keep it.
    """

    form_chosen = Signal(object)
    changed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._form = QComboBox()
        self._form.setObjectName("envelope_form")
        self._form.activated.connect(lambda _: self.form_chosen.emit(self.form()))
        self._x, self._y = self._millimetres("envelope_x"), self._millimetres("envelope_y")
        self._label = QSpinBox()
        self._label.setObjectName("envelope_label")
        self._label.setRange(1, LABELS_ACROSS * LABELS_DOWN)
        self._label.valueChanged.connect(self.changed)
        self._label.editingFinished.connect(self.settled)
        self._frames = self._choice("envelope_postcode_printed")
        self._sender = self._choice("envelope_with_sender")
        self._fields = {
            "form": Field("", self._form),
            "x": Field("", self._x),
            "y": Field("", self._y),
            "label": Field("", self._label),
            "frames": Field("", self._frames),
            "sender": Field("", self._sender),
        }
        place = QHBoxLayout()
        place.setSpacing(GAP_M)
        place.addWidget(self._fields["x"])
        place.addWidget(self._fields["y"])
        place.addStretch(1)
        self.body.setSpacing(GAP_M)
        self.body.addWidget(self._fields["form"])
        self.body.addLayout(place)
        for name in ("label", "frames", "sender"):
            self.body.addWidget(self._fields[name])
        self.setFocusProxy(self._form)
        self._retranslate()

    def show_forms(
        self, forms: Sequence[EnvelopeForm], form: EnvelopeForm, setup: EnvelopeSetup
    ) -> None:
        """Show what can be chosen, what is, and how it is printed."""
        names = form_names()
        self._form.clear()
        for one in forms:
            self._form.addItem(names[one], one)
        self._form.setCurrentIndex(list(forms).index(form))
        for box, value in ((self._x, setup.x_mm), (self._y, setup.y_mm)):
            with QSignalBlocker(box):
                box.setValue(value)
        with QSignalBlocker(self._label):
            self._label.setValue(setup.label)
        self._frames.choose("yes" if setup.postcode_printed else "no")
        self._sender.choose("yes" if setup.with_sender else "no")
        is_envelope = form not in (EnvelopeForm.LABEL, EnvelopeForm.WINDOW)
        show_if(self._fields["label"], form is EnvelopeForm.LABEL)
        show_if(self._fields["frames"], is_envelope)

    def form(self) -> EnvelopeForm:
        """Return the chosen paper."""
        return EnvelopeForm(self._form.currentData())

    def setup(self) -> EnvelopeSetup:
        """Return what is set."""
        return EnvelopeSetup(
            x_mm=self._x.value(),
            y_mm=self._y.value(),
            postcode_printed=self._frames.value() == "yes",
            with_sender=self._sender.value() == "yes",
            label=self._label.value(),
        )

    def _millimetres(self, name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(name)
        box.setDecimals(1)
        box.setSingleStep(STEP_MM)
        box.setRange(0.0, FARTHEST_MM)
        box.setSuffix(" mm")
        box.valueChanged.connect(self.changed)
        box.editingFinished.connect(self.settled)
        return box

    def _choice(self, name: str) -> Segmented:
        choice = Segmented([("no", ""), ("yes", "")], "")
        choice.setObjectName(name)
        choice.chosen.connect(lambda _: self.changed.emit())
        choice.chosen.connect(lambda _: self.settled.emit())
        return choice

    def _retranslate(self) -> None:
        self._fields["form"].set_label(self.tr("Paper"))
        self._fields["x"].set_label(self.tr("From the left"))
        self._fields["y"].set_label(self.tr("From the top"))
        self._fields["label"].set_label(self.tr("Label on the sheet"))
        self._fields["frames"].set_label(self.tr("Frames for the postcode are printed on it"))
        self._fields["sender"].set_label(self.tr("Our own address"))
        for choice in (self._frames, self._sender):
            choice.set_choices([("no", self.tr("no")), ("yes", self.tr("yes"))])
        names = form_names()
        for index in range(self._form.count()):
            self._form.setItemText(index, names[EnvelopeForm(self._form.itemData(index))])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_fields"):
            self._retranslate()
        super().changeEvent(event)
