"""Whose public holidays are kept, in which time zone times are agreed, how dates are written."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.policy import Office
from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import Field, Panel
from desktop.views.frame import Frame
from desktop.views.settings.settled_line import CalmChoice, SettledLine

COUNTRIES = ("JP", "US", "GB", "IE", "CA", "AU", "NZ", "SG", "KR", "TW", "DE", "FR", "")


def find_zone(text: str) -> str:
    """Return the IANA name of a zone or of its city, ``""`` when there is none.

    >>> find_zone("Asia/Tokyo"), find_zone("new york"), find_zone("Atlantis")
    ('Asia/Tokyo', 'America/New_York', '')
    """
    wanted = "_".join(text.strip().split()).lower()
    if not wanted:
        return ""
    known = sorted(available_timezones())
    exact = [name for name in known if name.lower() == wanted]
    city = [name for name in known if "/" in name and name.lower().rpartition("/")[2] == wanted]
    for name in (*exact, *city):
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
        return name
    return ""


class HolidaysAndZone(Panel):
    """A country and an order to choose, and a zone to type by its name or its city."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._country, self._zone, self._order = CalmChoice(), SettledLine(), CalmChoice()
        self._country.setObjectName("office_country")
        self._zone.setObjectName("office_zone")
        self._order.setObjectName("office_date_order")
        self._country.activated.connect(self._save_country)
        self._order.activated.connect(self._save_order)
        self._zone.settled.connect(self._save_zone)
        self._fields = (Field("", self._country), Field("", self._zone), Field("", self._order))
        row = QHBoxLayout()
        row.setSpacing(GAP_L)
        for field in self._fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(GAP_M)
        self.body.addLayout(row)
        self._retranslate()

    def refresh(self) -> None:
        """Show what is stored."""
        office = self._frame.services.settings.office()
        if self._country.findData(office.country) < 0:
            self._country.addItem(office.country, office.country)
        self._country.setCurrentIndex(self._country.findData(office.country))
        self._zone.show_text(office.zone)
        self._order.setCurrentIndex(max(0, self._order.findData(office.date_order)))

    def submit(self) -> None:
        """Hand over what was typed."""
        self._zone.submit()

    def _save_country(self) -> None:
        self._store(self._fields[0], country=str(self._country.currentData()))

    def _save_order(self) -> None:
        self._store(self._fields[2], date_order=str(self._order.currentData()))

    def _save_zone(self, text: str) -> None:
        zone = find_zone(text)
        self._zone.mark_failed(not zone)
        if zone:
            self._zone.load(zone)
            self._store(self._fields[1], zone=zone)
            return
        self._fields[1].show_note(
            self.tr("No such zone. Write it like Asia/Tokyo, or the city. The old one holds."),
            "red",
        )

    def _store(self, field: Field, **changes: str) -> None:
        settings = self._frame.services.settings

        def stored(_: Office) -> None:
            field.show_note("")
            self.refresh()

        self._frame.do(
            lambda: settings.save_office(**changes),
            self,
            done=stored,
            refused=lambda sentence: field.show_note(sentence, "red"),
        )

    def _names(self) -> dict[str, str]:
        return {
            "JP": self.tr("Japan"),
            "US": self.tr("United States"),
            "GB": self.tr("United Kingdom"),
            "IE": self.tr("Ireland"),
            "CA": self.tr("Canada"),
            "AU": self.tr("Australia"),
            "NZ": self.tr("New Zealand"),
            "SG": self.tr("Singapore"),
            "KR": self.tr("South Korea"),
            "TW": self.tr("Taiwan"),
            "DE": self.tr("Germany"),
            "FR": self.tr("France"),
            "": self.tr("None: open on holidays"),
        }

    def _orders(self) -> dict[str, str]:
        return {
            "": self.tr("Ask where both are possible"),
            "month": self.tr("Month first: 12 November"),
            "day": self.tr("Day first: 11 December"),
        }

    def _retranslate(self) -> None:
        self.set_title(self.tr("Holidays and time"))
        self._fields[0].set_label(self.tr("Public holidays of"))
        self._fields[1].set_label(self.tr("Time zone"))
        names = self._names()
        self._fields[2].set_label(self.tr("A date such as 11/12"))
        self._order.clear()
        for order, words in self._orders().items():
            self._order.addItem(words, order)
        self._country.clear()
        for code in COUNTRIES:
            self._country.addItem(names[code], code)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
