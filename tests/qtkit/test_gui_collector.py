"""What nobody holds any more goes on the GUI thread, never on another."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject

from desktop.qtkit.gui_collector import GuiCollector


class Ring:
    """Held by itself alone; tells on which thread it went."""

    gone_on: list[threading.Thread]

    def __init__(self, gone_on: list[threading.Thread]) -> None:
        self.gone_on = gone_on
        self.itself = self

    def __del__(self) -> None:
        self.gone_on.append(threading.current_thread())


def make_many(gone_on: list[threading.Thread]) -> None:
    Ring(gone_on)
    kept = [[number] for number in range(5_000)]
    kept.clear()


def test_rubbish_made_on_the_store_thread_is_collected_here(qapp: QObject) -> None:
    gone_on: list[threading.Thread] = []
    collector = GuiCollector(qapp)
    store = threading.Thread(target=make_many, args=(gone_on,))
    store.start()
    store.join()
    assert gone_on == []

    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    collector.look()

    assert gone_on == [threading.main_thread()]
    assert len(kept) > 0


def test_a_generation_below_its_threshold_is_left_alone(qapp: QObject) -> None:
    gc.collect()
    gone_on: list[threading.Thread] = []
    collector = GuiCollector(qapp)
    Ring(gone_on)

    collector.look()

    assert gone_on == []
    gc.collect()
