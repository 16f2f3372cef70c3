"""What every screen is handed by the window: the verbs, the two lanes, the way around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.domain.errors import DomainError
from desktop.qtkit.bus import ChangeBus
from desktop.qtkit.desk import Desk
from desktop.qtkit.i18n import Languages
from desktop.qtkit.tasks import TaskRunner
from desktop.qtkit.theme import Theme

if TYPE_CHECKING:  # the services bring the database along: not before the first paint
    from desktop.services.suite import Services
    from desktop.views.index_keeper import IndexKeeper


@dataclass(frozen=True)
class Frame:
    """Handed to each screen by the main window; a screen knows nothing else of it.

    Attributes:
        services: The verbs. Writing goes through :meth:`do`; reading is direct.
        bus: ``changed(kind, id)`` on the GUI thread after each commit.
        go: Opens a place by its link: ``today``, ``cases``, ``case/12``,
            ``case/12/points/prevention``, ``case/12/close``, ``call/5``, ``callbacks``,
            ``promise/7``, ``missed/2``, ``missed`` (enter one), ``letters``, ``letter/3``,
            ``letter/3/field/addressee``, ``templates``,
            ``templates/3/callback_missed/ja`` (with the case of letter 3),
            ``person/4``, ``settings``, ``settings/people`` …,
            ``new_call/12`` (an outgoing call of case 12).
        explain: The sentence of a refusal in the screen's language.
        saved: Shows the quiet "saved 14:03:22" at the foot.
        failed: Shows a failed save in red, with the text to copy and a way to retry.
        open_file: Opens a file with the system's program.
        open_mail: Opens a ``mailto:`` in the system's mail program; false where there is none.
        recovery_code: The office's recovery code, to be shown and printed.
        restore: Closes the window, lets a backup (or records kept aside) take the
            records' place, and opens it again.
        index: Looks after the search index while the window is open.
        change_code: The same for another recovery code, which was taken down.
    """

    services: Services
    desk: Desk
    bus: ChangeBus
    tasks: TaskRunner
    languages: Languages
    theme: Theme
    go: Callable[[str], None]
    explain: Callable[[DomainError], str]
    saved: Callable[[], None]
    failed: Callable[[Exception, str, Callable[[], None]], None]
    open_file: Callable[[Path], None]
    open_mail: Callable[[str], bool] = lambda _link: False
    recovery_code: Callable[[], str] = str
    restore: Callable[[Path], None] = lambda _path: None
    change_code: Callable[[str], None] = lambda _code: None
    index: IndexKeeper | None = None

    @property
    def language(self) -> str:
        """The screen's language, ``"ja"`` or ``"en"``."""
        return self.languages.language

    def do(
        self,
        verb: Callable[[], Any],
        owner: QObject,
        *,
        done: Callable[[Any], None] | None = None,
        refused: Callable[[str], None] | None = None,
        text: str = "",
    ) -> None:
        """Run a writing verb on the store thread and answer on this one.

        Args:
            owner: Screen the answer is for; gone meanwhile, the answer is dropped.
            done: Receives the verb's result; the foot says "saved" first.
            refused: Receives the sentence to show beside the place; without it a
                failure is shown at the foot with ``text`` to copy and retry.
        """

        if self.desk.is_closed():  # the window is gone; everything was handed over before
            return

        def on_done(result: Any) -> None:
            self.saved()
            if done is not None:
                done(result)

        def on_error(error: Exception) -> None:
            if not isinstance(error, DomainError):
                raise error
            if refused is not None:
                refused(self.explain(error))
            else:
                self.failed(error, text, again)

        def again() -> None:
            self.do(verb, owner, done=done, refused=refused, text=text)

        self.desk.do(verb, on_done, on_error, owner=owner)

    def quietly(self, verb: Callable[[], Any]) -> None:
        """Run a small writing verb of which nobody waits for the answer."""
        if not self.desk.is_closed():
            self.desk.do(verb)
