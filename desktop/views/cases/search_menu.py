"""What was looked for before, and what was kept: a list to choose from by arrows and Enter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.case_search import CaseSearch
from desktop.services.searching import SearchService
from desktop.views.cases.search_words import search_line

MOST_SIGNS = 60


def search_menu(
    searches: SearchService,
    now: CaseSearch,
    *,
    take: Callable[[CaseSearch], None],
    write: Callable[[Callable[[], None]], None],
    parent: QWidget,
) -> QMenu:
    """Return the menu of saved and recent searches.

    Args:
        now: What the list shows; it can be kept, or kept no longer.
        take: Shows another search.
        write: Runs a verb on the store thread.
    """
    menu = QMenu(parent)
    menu.setObjectName("search_menu")
    menu.setToolTipsVisible(False)
    saved, recent, now = searches.saved(), searches.recent(), now.tidied()
    translate = QCoreApplication.translate
    if saved:
        menu.addSection(translate("SearchMenu", "Saved searches"))
        _add_all(menu, saved, "saved", take)
    fresh = [one for one in recent if one not in saved]
    if fresh:
        menu.addSection(translate("SearchMenu", "Looked for last"))
        _add_all(menu, fresh, "recent", take)
    if not (saved or fresh):
        nothing = menu.addAction(translate("SearchMenu", "Nothing was looked for yet."))
        nothing.setEnabled(False)
    menu.addSeparator()
    text, verb = translate("SearchMenu", "Save “{search}”"), searches.keep
    if now in saved:
        text = translate("SearchMenu", "Remove “{search}” from the saved searches")
        verb = searches.drop
    if not now.is_empty():
        _add(
            menu,
            text.format(search=_short(now)),
            "action_keep_search",
            lambda: write(lambda: verb(now)),
        )
    if recent:
        _add(
            menu,
            translate("SearchMenu", "Forget what was looked for last"),
            "action_forget_recent",
            lambda: write(searches.forget_recent),
        )
    return menu


def _add_all(
    menu: QMenu, found: list[CaseSearch], name: str, take: Callable[[CaseSearch], None]
) -> None:
    for number, one in enumerate(found):
        _add(menu, _short(one), f"{name}_{number}", partial(take, one))


def _add(menu: QMenu, text: str, name: str, on_click: Callable[[], None]) -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.setObjectName(name)
    action.triggered.connect(lambda: on_click())
    return action


def _short(one: CaseSearch) -> str:
    line = search_line(one)
    return line if len(line) <= MOST_SIGNS else line[: MOST_SIGNS - 1] + "…"


def first_action(menu: QObject) -> QAction | None:
    """Return the first entry one can choose, so that Enter has a meaning at once."""
    actions = menu.actions() if isinstance(menu, QMenu) else []
    return next((one for one in actions if one.isEnabled() and not one.isSeparator()), None)
