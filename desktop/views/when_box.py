"""One box for a time as people type it, with what was understood beside it.

Nothing inexact leaves it unconfirmed: an exact text is green; an inexact one is
shown as the reading it would be and waits for Enter; an impossible one is red.
A time that does not suit the office, who calls or who is called is amber, never
refused; the next one that suits is one key (Down) away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QMetaMethod, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.when import Reading, Relation, echo, said_time
from desktop.domain.when.reading import moment_en, moment_ja
from desktop.domain.whose_time import Whose
from desktop.qtkit.formats import relative_day, short_date
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import label, show_if
from desktop.views.frame import Frame
from desktop.views.when_line import WhenLine, typed_as, unmistakable
from desktop.views.when_offers import WhenOffers

if TYPE_CHECKING:
    from desktop.services.whose_time import TwoStep

__all__ = ["WhenBox", "unmistakable"]

Read = Callable[[str], Reading]


class WhenBox(QWidget):
    """A line edit that reads times.

    Args:
        frame: For calendar, clock and language.
        name: ``objectName`` of the line edit.
        read: Reads a text; the promise's reading by default, which is also held against
            the office's days, who calls and who is called.
        asks_wish: Ask whether the caller wished a time the office would not propose.

    Signals:
        edited: The text changed.
        settled: Enter on a usable text, or the box was left: it may be stored.
        wish_changed: (bool) The caller asked for this very time, or did not.
        two_step_taken: (who, reason) The promise to say when somebody can call was
            taken; its time stands in the box, who keeps it and why are the screen's.
            It is offered only where somebody listens.
    """

    edited = Signal()
    settled = Signal()
    wish_changed = Signal(bool)
    two_step_taken = Signal(str, str)

    def __init__(
        self,
        frame: Frame,
        name: str,
        *,
        read: Read | None = None,
        asks_wish: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._read = read or frame.services.promises.read
        self._is_promise = read is None
        self._asks_wish = asks_wish
        self._who, self._person_id = "", 0
        self._confirmed = ""
        self._standing: Reading | None = None
        self._standing_text = ""
        self._shown: Reading | None = None
        self._shown_text = ""
        self._offered: tuple[datetime, Relation] | None = None
        self.box = WhenLine(self)
        self.box.setObjectName(name)
        self._note = label("", "second", wrap=True)
        self._note.setObjectName(f"{name}_echo")
        self._offers = WhenOffers(name)
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_S)
        self._row.addWidget(self.box, 3)
        layout.addLayout(self._row)
        layout.addWidget(self._note)
        layout.addWidget(self._offers)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._on_edited)
        self.box.entered.connect(self._enter)
        self.box.left.connect(self.settled)
        self.box.offered.connect(self._take_by_key)
        self._offers.taken.connect(self._take_offer)
        self._offers.two_step_taken.connect(self._take_two_step)
        self._offers.wished.connect(self._on_wished)

    # Whose time it is

    def set_who(self, name: str) -> None:
        """Say who is to call, as the office says it: their free hours are held against it."""
        if name.strip() != self._who:
            self._who = name.strip()
            self.show_echo()

    def set_person(self, person_id: int | None) -> None:
        """Say who is to be called; ``None``: not known."""
        if (person_id or 0) != self._person_id:
            self._person_id = person_id or 0
            self.show_echo()

    def is_wished(self) -> bool:
        """Whether the caller asked for this very time."""
        return self._asks_wish and self._offers.is_wished()

    def set_wished(self, wished: bool) -> None:
        """Show whether the caller asked for it, as stored."""
        self._offers.set_wished(wished)
        self.show_echo()

    # What it holds

    def text(self) -> str:
        """The text as typed."""
        return self.box.text().strip()

    def set_text(self, text: str, *, confirmed: bool = False) -> None:
        """Show a stored text; ``confirmed``: it was confirmed before."""
        self._confirmed = text.strip() if confirmed else ""
        self.box.setText(text)

    def add_beside(self, widget: QWidget, stretch: int = 2) -> None:
        """Put another box on the same line; what was understood stands below both."""
        self._row.addWidget(widget, stretch)

    def show_standing(self, text: str, reading: Reading | None) -> None:
        """Take a stored time: its own text keeps meaning that time while the clock moves on.

        Args:
            reading: The stored time, ``None`` when nothing is stored.
        """
        self._standing_text, self._standing = text.strip(), reading

    def reading(self) -> Reading | None:
        """What the text is read as; ``None`` while the box is empty."""
        text = self.text()
        if self._standing is not None and text == self._standing_text:
            return self._standing
        if not text:
            return None
        if text != self._shown_text or not self._still_ahead(self._shown):
            self._shown_text, self._shown = text, self._read(text)
        return self._shown

    def to_store(self) -> str:
        """Return the text to store: as typed while it still means what was shown.

        「30分後」 and 「明日」 mean another time once the clock has moved on: then the time
        that was shown stands in the box, written out, and is what is stored.
        """
        reading, text = self.reading(), self.text()
        if reading is None or reading.at is None:
            return text
        fresh = self._read(text)
        if (fresh.at, fresh.relation) != (reading.at, reading.relation):
            sure = reading.outcome == "exact" or self.is_confirmed()
            text = typed_as(reading.at, reading.relation, self._language())
            if reading.date_only:
                text = f"{reading.at:%Y-%m-%d}"
            self.set_text(text, confirmed=sure)
        return text

    def is_confirmed(self) -> bool:
        """Whether a person confirmed this very text."""
        return bool(self.text()) and self._confirmed == self.text()

    def is_usable(self) -> bool:
        """Whether the text may be stored now."""
        reading = self.reading()
        if reading is None or reading.at is None:
            return False
        return reading.outcome == "exact" or (reading.outcome == "ask" and self.is_confirmed())

    def show_echo(self) -> None:
        """Say what was understood, again (the clock moved, the language changed)."""
        reading = self.reading()
        self._offered = None
        show_if(self._note, reading is not None)
        matters = False
        if reading is None:
            pass
        elif reading.at is None:
            self._offer_instead(reading)
            self._say(self._reason(self._with_offer(reading)), "red")
        else:
            matters = self._say_time(reading, reading.at)
        self._show_offers(matters)

    def show_problem(self, text: str) -> None:
        """Say a refusal in place of the echo."""
        self._say(text, "red")

    # Inside

    def _still_ahead(self, reading: Reading | None) -> bool:
        """Whether what was read keeps its meaning; a refusal is read again each time."""
        if reading is None or reading.at is None:
            return False
        return reading.at > self._frame.services.now().replace(tzinfo=None)

    def _say_time(self, reading: Reading, at: datetime) -> bool:
        """Say the time; return whether the caller's wish matters to it."""
        sure = reading.outcome == "exact" or self.is_confirmed()
        text, fits, matters = self._echo(reading, at)
        if sure:
            self._say(text, "green" if fits else "amber")
        else:
            question = self.tr("{time} – Enter confirms").format(time=text)
            self._say(f"{self._reason(reading)} {question}", "amber")
        return matters

    def _echo(self, reading: Reading, at: datetime) -> tuple[str, bool, bool]:
        """Return what is said of a time, whether it suits, whether a wish would matter."""
        services, language = self._frame.services, self._language()
        if reading.date_only:  # a day alone has no clock time to say
            day, today = at.date(), services.now().date()
            near, exact = relative_day(day, today, language), short_date(day, language)
            return exact if near == exact else f"{near} {exact}", True, False
        if not self._is_promise and not self._who:
            now, calendar = services.now(), services.calendar()
            text = echo(at, reading.relation, now=now, calendar=calendar, language=language)
            return text, True, False
        said = services.whose_time.say_back(at, reading.relation, self._whose(), language)
        if said.offer is not None:
            self._offered = said.offer, reading.relation
        return said.text, said.fits, said.wish_matters

    def _offer_instead(self, reading: Reading) -> None:
        at = reading.next_fitting
        if self._is_promise or self._who:
            at = self._frame.services.whose_time.offer_for(reading, self._whose())
        self._offered = None if at is None else (at, reading.relation)

    def _with_offer(self, reading: Reading) -> Reading:
        """Let the sentence of a refusal name the very time that is on offer."""
        if self._offered is None or reading.next_fitting in (None, self._offered[0]):
            return reading
        at = self._offered[0]
        names = {"next_ja": moment_ja(at), "next_en": moment_en(at)}
        return replace(reading, details=reading.details | names)

    def _show_offers(self, matters: bool) -> None:
        words = ""
        if self._offered is not None:
            at, relation = self._offered
            now = self._frame.services.now()
            words = said_time(at, relation, now=now, language=self._language())
        self._offers.show_offer(words)
        self._offers.show_wish(self._asks_wish and matters)
        step = self._two_step()
        self._offers.show_two_step(step.sentence if step else "")
        self._offers.show_two_step_key(not self.text())

    def _two_step(self) -> TwoStep | None:
        """Return the promise in two steps where it is needed and the screen can take it."""
        heard = self.isSignalConnected(QMetaMethod.fromSignal(self.two_step_taken))
        if not (heard and self._is_promise and self._who):
            return None
        return self._frame.services.whose_time.two_step(self._who, self._language())

    def _whose(self) -> Whose:
        person_id = self._person_id or None
        return self._frame.services.whose_time.whose(self._who, person_id, wish=self.is_wished())

    def _say(self, text: str, tone: str) -> None:
        self._note.setText(text)
        set_role(self._note, "second", tone=tone)
        show_if(self._note, bool(text))
        self.box.setAccessibleDescription(text)

    def _take_by_key(self) -> None:
        if self._offered is not None:
            self._take_offer()
        elif not self.text():
            self._take_two_step()

    def _take_offer(self) -> None:
        if self._offered is None:
            return
        at, relation = self._offered
        self.box.setText(typed_as(at, relation, self._language()))
        self.box.setFocus()

    def _take_two_step(self) -> None:
        step = self._two_step()
        if step is None:
            return
        self.set_who(step.who)
        self.box.setText(typed_as(step.by, Relation.BY, self._language()))
        self.two_step_taken.emit(step.who, step.reason)
        self.box.setFocus()

    def _on_wished(self, wished: bool) -> None:
        self.show_echo()
        self.wish_changed.emit(wished)

    def _reason(self, reading: Reading) -> str:
        return self._frame.explain(Refused(reading.reason, **reading.details))

    def _language(self) -> Literal["ja", "en"]:
        return "ja" if self._frame.language == "ja" else "en"

    def _on_edited(self) -> None:
        self._shown_text = ""
        self.show_echo()
        self.edited.emit()

    def _enter(self) -> None:
        reading = self.reading()
        if reading is None:
            return
        if reading.outcome == "ask" and not self.is_confirmed():
            self._confirmed = self.text()
            self.show_echo()
        if self.is_usable():
            self.settled.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_echo()
        super().changeEvent(event)
