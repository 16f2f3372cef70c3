"""The settings: parts at the left, one page at a time; at the first run a walk through five."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.policy import Office
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_XL
from desktop.qtkit.widgets import label, page, show_if
from desktop.views.frame import Frame
from desktop.views.settings.first_run import STEPS, FirstRunFoot, FirstRunHead
from desktop.views.settings.owner_gate import OwnerGate, owners_with_pin
from desktop.views.settings.pages import Capped, Page, make_page
from desktop.views.settings.part_list import PARTS, PartList
from desktop.views.settings.recovery_page import RecoveryPage

FIRST_RUN = "first_run"


class SettingsScreen(QWidget):
    """One page of the settings, kept behind the owner's PIN where one is set."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._part = PARTS[0]
        self._first_run = False
        self._done: set[str] = set()
        self._unlocked = False
        self._pages: dict[str, QWidget] = {}
        self._title = label("", "title")
        self._list = PartList()
        self._head, self._foot = FirstRunHead(), FirstRunFoot()
        self._gate = OwnerGate(frame)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()

    def open(self, part: str = "") -> None:
        """Show a part; ``first_run`` begins the walk, ``office/phone`` leads to a field."""
        name, _, field = part.partition("/")
        if not self._unlocked and not owners_with_pin(self._frame):
            self._unlocked = True
        if name == FIRST_RUN:
            self._first_run, self._done = True, set()
            self._show_part(STEPS[0])
        else:
            if name:
                self._first_run = False
            self._show_part(name if name in PARTS else self._part)
        if part:
            self.first_focus()
        if field and (box := self.findChild(QWidget, f"{name}_{field}")) is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over everything typed, on every page."""
        for one in self._pages.values():
            cast("Page", one).submit()

    def title(self) -> str:
        """What the window's title says."""
        return self._title.text()

    def key_list(self) -> list[tuple[str, str]]:
        """Keys and what they do here."""
        keys = [
            ("Ctrl+PgDown", self.tr("next part")),
            ("Ctrl+PgUp", self.tr("part before")),
            ("Tab", self.tr("to the next box or button")),
        ]
        return [("Ctrl+Return", self.tr("next step")), *keys] if self._first_run else keys

    def first_focus(self) -> None:
        """Put the keyboard where work begins: the PIN, or the first box of the page."""
        if self._is_locked():
            self._gate.first_focus()
        else:
            cast("Page", self._pages[self._part]).first_focus()

    # Parts

    def _page(self, part: str) -> QWidget:
        if part not in self._pages:
            made = make_page(part, self._frame)
            self._pages[part] = made
            self._stack.addWidget(page(Capped(made)))
        return self._pages[part]

    def _show_part(self, part: str) -> None:
        if self._part in self._pages and self._part != part:
            cast("Page", self._pages[self._part]).submit()
            self._hide_code()
        self._part = part
        shown = self._page(part)
        cast("Page", shown).refresh()
        self._stack.setCurrentIndex(list(self._pages).index(part))
        self._list.show_part(part)
        self._head.show_step(part, self._done)
        self._foot.show_step(part)
        show_if(self._list, not self._first_run)
        show_if(self._head, self._first_run)
        show_if(self._foot, self._first_run)
        self._show_lock()
        self._show_title()
        self._order_keys()

    def _order_keys(self) -> None:
        """Tab goes from the last box of the page on to the buttons below it."""
        shown = self._stack.currentWidget()
        if shown is None:
            return
        last, one = None, self.nextInFocusChain()
        while one is not None and one is not self:
            if shown.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                last = one
            one = one.nextInFocusChain()
        if last is not None:
            self._foot.follow(last)

    def _step(self, way: int) -> None:
        order = STEPS if self._first_run else PARTS
        here = order.index(self._part) + way
        if 0 <= here < len(order):
            self._show_part(order[here])
            self.first_focus()

    def _on_picked(self, part: str) -> None:
        self._show_part(part)

    def _on_step_picked(self, part: str) -> None:
        self._show_part(part)
        self.first_focus()

    # First run

    def _next(self) -> None:
        if self._first_run:
            self._done.add(self._part)
            self._skip()

    def _skip(self) -> None:
        self.submit()
        if self._part != STEPS[-1]:
            self._step(1)
            return
        settings = self._frame.services.settings
        self._first_run = False

        def stored(_: Office) -> None:
            self._frame.go("today")

        self._frame.do(lambda: settings.save_office(first_run_done=True), self, done=stored)

    def _leave(self) -> None:
        self.submit()
        self._first_run = False
        self._frame.go("today")

    # The owner's PIN

    def _is_locked(self) -> bool:
        return not self._unlocked and cast("Page", self._pages[self._part]).needs_owner

    def _show_lock(self) -> None:
        locked = self._is_locked()
        self._pages[self._part].setEnabled(not locked)
        if locked:
            self._gate.ask()
        show_if(self._gate, locked)

    def _on_unlocked(self) -> None:
        self._unlocked = True
        self._show_lock()
        self.first_focus()

    def _hide_code(self) -> None:
        recovery = self._pages.get("recovery")
        if isinstance(recovery, RecoveryPage):
            recovery.hide_code()

    # Inside

    def _connect(self) -> None:
        self._list.picked.connect(self._on_picked)
        self._head.picked.connect(self._on_step_picked)
        self._head.left.connect(self._leave)
        self._foot.back_wanted.connect(lambda: self._step(-1))
        self._foot.skip_wanted.connect(self._skip)
        self._foot.next_wanted.connect(self._next)
        self._gate.opened.connect(self._on_unlocked)
        self._frame.bus.changed.connect(self._on_changed)
        for keys, act in (
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
            ("Ctrl+Return", self._next),
            ("Ctrl+Enter", self._next),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in ("office", "staff"):
            for one in self._pages.values():
                cast("Page", one).refresh()
            self._order_keys()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(GAP_M)
        right.addWidget(self._gate)
        right.addWidget(self._stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(GAP_L)
        middle.addWidget(self._list)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_M)
        column.setSpacing(GAP_M)
        column.addWidget(self._title)
        column.addWidget(self._head)
        column.addLayout(middle, 1)
        column.addWidget(self._foot)
        self._gate.hide()

    def _show_title(self) -> None:
        self._title.setText(self.tr("Setting up") if self._first_run else self.tr("Settings"))

    def _retranslate(self) -> None:
        self._show_title()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # another place is shown: the visit is over
            self._unlocked = self._first_run = False
            self._hide_code()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not plain and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
