"""What the window says above everything else: a disk that fails, another version that waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.views.trouble_bar import TroubleBar


class Strips:
    """Made with the window; each strip when there is something to say.

    Args:
        say: The sentence of an error in the language of the screen.
        mend: Closes the records, mends them and opens them again.
    """

    def __init__(
        self, window: MainWindow, say: Callable[[DomainError], str], mend: Callable[[], None]
    ) -> None:
        self._window = window
        self._say = say
        self._mend = mend
        self._trouble: TroubleBar | None = None

    def tell_trouble(self, error: WorldError) -> None:
        """A page can't be read, or the disk fails."""
        from desktop.views.trouble_bar import TroubleBar

        if self._trouble is None:
            self._trouble = TroubleBar(self._say, self._mend)
            self._window.show_above(self._trouble)
        is_damage = isinstance(error, DataUnreadable)
        self._trouble.tell(DataUnreadable("data.damaged_page") if is_damage else error)

    def tell_other_version(self, version: str) -> None:
        """Another version was started over the same records: ask to close this one."""
        from desktop.views.other_version import OtherVersionBar

        for old in self._window.findChildren(OtherVersionBar):
            old.deleteLater()
        self._window.show_above(OtherVersionBar(version, self._window.quit))
        self._window.come_back()
