"""The banner on top of Today: one, never two."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import DomainError
from desktop.domain.upkeep_notice import About, Notice
from desktop.qtkit.formats import long_date
from desktop.qtkit.widgets import Banner
from desktop.views.frame import Frame

ASK_AFTER_MS = 3000
"""From the first paint until it is asked what the keeping needs: nobody waits for that."""
PLACES = {
    About.OLDER: "settings/backups",
    About.OTHER: "settings/backups",
    About.BACKUP: "settings/backups",
    About.SECOND_PLACE: "settings/backups",
    About.REVIEW: "settings/retention",
}
TONES = {About.OLDER: "red", About.OTHER: "red", About.BACKUP: "red", About.SECOND_PLACE: "amber"}


class TodayBanner(QObject):
    """Says what matters most: records that lack something, the code, the first steps, the rest.

    What belongs to the keeping is asked for in a job, once Today was painted and then at
    each visit and each new day; until the answer comes, nothing is said of it.
    """

    def __init__(self, frame: Frame, banner: Banner) -> None:
        super().__init__(banner)
        self._frame = frame
        self._banner = banner
        self._notice: Notice | None = None
        self._asked_on: date | None = None
        self._is_painted = False
        self._later = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._later.timeout.connect(self._ask)

    def painted(self) -> None:
        """Today was painted: what nobody waits for may be asked now."""
        self._is_painted = True
        self._later.start()

    def visited(self) -> None:
        """Somebody comes to Today: ask again."""
        if self._is_painted:
            self._later.start(0)

    def show_banner(self) -> None:
        """Show what is known now; a new day asks again."""
        self._banner.clear_actions()
        office = self._frame.services.settings.office()
        asks_code = not office.code_confirmed and self._frame.services.today.has_case()
        notice = self._notice
        if notice is not None and notice.about in (About.OLDER, About.OTHER):
            self._show_notice(notice)
        elif asks_code:
            self._show_code()
        elif not office.first_run_done and (notice is None or notice.about is not About.BACKUP):
            self._show_first_steps()
        elif notice is not None:
            self._show_notice(notice)
        else:
            self._banner.say("")
        if not office.first_run_done:
            self._banner.add_action(
                self.tr("Set up the office"), lambda: self._frame.go("settings/first_run")
            )
        if self._asked_on not in (None, self._frame.services.now().date()):
            self.visited()

    # Inside

    def _ask(self) -> None:
        if self._frame.desk.is_closed():
            return
        self._asked_on = self._frame.services.now().date()
        self._frame.tasks.run(
            self._frame.services.upkeep.first_notice_in_job,
            on_done=self._on_answer,
            on_error=self._on_error,
            owner=self,
        )

    def _on_answer(self, notice: Notice | None) -> None:
        if notice != self._notice:
            self._notice = notice
            self.show_banner()

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error  # what can't be read is said where it is asked for

    def _show_code(self) -> None:
        self._banner.say(
            self.tr("The recovery code is not confirmed yet."),
            self.tr("Without it nobody can open the records on another computer."),
            tone="amber",
        )
        self._banner.add_action(
            self.tr("Show and print"), lambda: self._frame.go("settings/recovery")
        )

    def _show_first_steps(self) -> None:
        self._banner.say(
            self.tr("The first call can be taken at once."),
            self.tr("When there is time: office, people, hours, recovery code."),
            tone="accent",
        )

    def _show_notice(self, notice: Notice) -> None:
        title, text = self._words_of(notice)
        self._banner.say(title, text, tone=TONES.get(notice.about, "accent"))
        link = PLACES[notice.about]
        words = (
            self.tr("To the list") if notice.about is About.REVIEW else self.tr("To the backups")
        )
        self._banner.add_action(words, lambda: self._frame.go(link))

    def _words_of(self, notice: Notice) -> tuple[str, str]:
        if notice.about is About.OLDER:
            return (
                self.tr("These records are in an older state than when they were last used."),
                self.tr(
                    "%n change(s) are missing; what is shown is whole. A newer state may lie "
                    "among the backups.",
                    "",
                    notice.count,
                ),
            )
        if notice.about is About.OTHER:
            return (
                self.tr("These records do not continue what was last used here."),
                self.tr(
                    "Perhaps the file was replaced by another. Compare with the backups before "
                    "anything is written."
                ),
            )
        if notice.trouble is not None:
            return self.tr("Today's backup is still to be made."), self._frame.explain(
                notice.trouble
            )
        if notice.since is not None:
            day = long_date(notice.since, self._frame.language)
            return (
                self.tr("No copy has reached the second place since {day}.").format(day=day),
                self.tr("Is the stick in? The backups on this computer go on as always."),
            )
        return (
            self.tr("The yearly look at the cases whose years are over is due."),
            self.tr("Nothing is deleted before an owner has gone through the list."),
        )
