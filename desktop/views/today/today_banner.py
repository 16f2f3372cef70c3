"""The banner on top of Today: one, never two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.qtkit.widgets import Banner
from desktop.views.frame import Frame


def show_banner(frame: Frame, banner: Banner) -> None:
    """Ask for the code once there is something to lose, else for the first steps."""
    translate = QCoreApplication.translate
    office = frame.services.settings.office()
    has_case = frame.services.today.has_case()
    asks_code = has_case and not office.code_confirmed
    asks_setup = not office.first_run_done
    banner.clear_actions()
    if asks_code:
        banner.say(
            translate("TodayBanner", "The recovery code is not confirmed yet."),
            translate("TodayBanner", "Without it nobody can open the records on another computer."),
            tone="amber",
        )
        banner.add_action(
            translate("TodayBanner", "Show and print"), lambda: frame.go("settings/recovery")
        )
    elif asks_setup:
        banner.say(
            translate("TodayBanner", "The first call can be taken at once."),
            translate("TodayBanner", "When there is time: office, people, hours, recovery code."),
            tone="accent",
        )
    else:
        banner.say("")
    if asks_setup:
        banner.add_action(
            translate("TodayBanner", "Set up the office"), lambda: frame.go("settings/first_run")
        )
