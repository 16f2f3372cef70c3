"""The slip of what was promised in one person's name, as rich text and as plain text (S4-09)."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from desktop.domain.business_calendar import Language
from desktop.domain.free_hours import shown
from desktop.domain.promise import PromiseRow
from desktop.domain.when import Relation, distance, said_time
from desktop.qtkit.formats import date_and_time
from desktop.views.due_words import has_gone_by
from desktop.views.frame import Frame
from desktop.views.promises.words import kind_word, person_words, time_words

PRINTED = "body, p { color: #000000 }"  # the window may be dark


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One promise on the slip: when, in one line, and what there is to know."""

    when: str
    lines: tuple[str, ...]
    is_late: bool


class OwnSlipPaper(QObject):
    """What stands on the slip, in the language of the screen."""

    def __init__(self, frame: Frame, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.who = ""
        self._entries: list[OwnEntry] = []

    def read(self, who: str) -> int:
        """Take what is promised in this person's name now; return how many promises."""
        self.who = who.strip()
        rows = self._frame.services.whose_time.in_name_of(self.who) if self.who else []
        self._entries = [self._entry(row) for row in rows]
        return len(self._entries)

    def title(self) -> str:
        """The heading, also of the print job."""
        return self.tr("Promised in the name of {who}").format(who=self.who)

    def file_name(self) -> str:
        """A name for the file, without its ending."""
        day = self._frame.services.now().date().isoformat()
        return self.tr("Promises {who} {day}").format(who=self.who, day=day)

    def text(self) -> str:
        """Return the slip as plain text."""
        parts = [self.title(), self._made(), *self._hours()]
        body = "\n".join(parts)
        for entry in self._entries:
            body += "\n\n■ " + "\n  ".join((self._marked(entry), *entry.lines))
        if not self._entries:
            body += f"\n\n{self._nothing()}"
        return body + "\n"

    def html(self) -> str:
        """Return the slip as Qt's rich text."""
        small = "<br>".join(escape(one) for one in (self._made(), *self._hours()))
        body = "".join(
            f'<p style="margin-top: 12px"><b>{escape(self._marked(entry))}</b><br>'
            f"{'<br>'.join(escape(line) for line in entry.lines)}</p>"
            for entry in self._entries
        )
        head = f'<p style="font-size: 15pt"><b>{escape(self.title())}</b></p><p>{small}</p>'
        return head + (body or f"<p>{escape(self._nothing())}</p>")

    def document(self) -> QTextDocument:
        """Return the slip for paper: black, whatever the window looks like."""
        document = QTextDocument()
        document.setDefaultStyleSheet(PRINTED)
        document.setHtml(self.html())
        return document

    # Inside

    def _entry(self, row: PromiseRow) -> OwnEntry:
        promise, language = row.promise, self._frame.language
        now, code = self._frame.services.now(), self._language()
        if promise.is_day:
            when = time_words(promise, language)
        else:
            when = said_time(promise.wall, Relation(promise.relation), now=now, language=code)
        far = distance(promise.due_at, now, code)
        who = " ".join(part for part in (person_words(row, language), row.phone) if part)
        about = " · ".join(part for part in (kind_word(promise.kind), promise.reason) if part)
        case = f"{row.case_number} {row.subject}".strip()
        lines = [who, about, case]
        if promise.caller_wish:
            lines.append(self.tr("This time was the caller’s own wish."))
        if promise.created_at is not None:
            made = promise.created_at.astimezone(self._frame.services.zone())
            lines.append(self.tr("promised on {time}").format(time=date_and_time(made, language)))
        joint = "・" if code == "ja" else " · "
        return OwnEntry(
            f"{when}{joint}{far}",
            tuple(line for line in lines if line),
            has_gone_by(self._frame, promise),
        )

    def _marked(self, entry: OwnEntry) -> str:
        return self.tr("Overdue: {when}").format(when=entry.when) if entry.is_late else entry.when

    def _made(self) -> str:
        now, language = self._frame.services.now(), self._frame.language
        return self.tr("As of {time}").format(time=date_and_time(now, language))

    def _hours(self) -> list[str]:
        hours = self._frame.services.staff.free_hours(self.who)
        if not hours:
            return []
        said = shown(hours, self._language())
        return [self.tr("Free hours for calls: {hours}").format(hours=said)]

    def _language(self) -> Language:
        return "ja" if self._frame.language == "ja" else "en"

    def _nothing(self) -> str:
        return self.tr("No promise is open in this name.")
