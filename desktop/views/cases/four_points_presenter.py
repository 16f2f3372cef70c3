"""Shows the four points of a case and stores what is written in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.four_points import Point, PointName, PointState
from desktop.views.cases.point_box import PointBox
from desktop.views.frame import Frame
from desktop.views.settling import store_typed


class FourPointsPresenter:
    """Between the four boxes and the verbs.

    Args:
        screen: Whose boxes they are; gone, no answer is delivered.
    """

    def __init__(self, frame: Frame, screen: QWidget, boxes: Mapping[PointName, PointBox]) -> None:
        self._frame = frame
        self._screen = screen
        self._boxes = boxes
        self._case_id = 0
        for name, box in boxes.items():
            box.submitted.connect(partial(self._save, name))
            box.mark_wanted.connect(partial(self._mark, name))
            box.unmark_wanted.connect(partial(self._unmark, name))

    def show(self, case_id: int, *, fresh: bool) -> None:
        """Show the points of a case; ``fresh``: another one than before."""
        self._case_id = case_id
        points = self._frame.services.points.all(case_id)
        for name, box in self._boxes.items():
            box.show_point(points[name], fresh=fresh)

    def show_words(self) -> None:
        """Set questions, hints and examples in the language of the screen."""
        for words in self._frame.services.checklist.points(self._frame.language):
            self._boxes[words.name].show_words(words)

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self._case_id:
            for box in self._boxes.values():
                box.submit()

    def focus_first_empty(self) -> None:
        """Put the keyboard where the next point is to be written."""
        points = self._frame.services.points.all(self._case_id)
        empty = (name for name, one in points.items() if one.state is PointState.EMPTY)
        self._boxes[next(empty, PointName.CAUSE)].focus_part("")

    def _save(self, name: PointName, field: str, text: str, settled: bool) -> None:
        case_id, points, box = self._case_id, self._frame.services.points, self._boxes[name]
        store_typed(
            self._frame,
            self._screen,
            lambda: points.save(case_id, name, field, text, settled=settled),
            text=text,
            is_same=lambda: self._case_id == case_id,
            done=lambda: box.confirm(field, text),
            refused=lambda sentence: box.show_problem(field, sentence),
        )

    def _mark(self, name: PointName, question: str, text: str) -> None:
        case_id, points = self._case_id, self._frame.services.points
        if question == "until":
            self._store_mark(name, lambda: points.investigate(case_id, name, text), question, text)
        else:
            self._store_mark(
                name, lambda: points.not_applicable(case_id, name, text), question, text
            )

    def _unmark(self, name: PointName) -> None:
        case_id, points = self._case_id, self._frame.services.points
        self._store_mark(name, lambda: points.unmark(case_id, name), "reason", "")
        self._boxes[name].focus_part("")

    def _store_mark(
        self, name: PointName, verb: Callable[[], Point], question: str, text: str
    ) -> None:
        case_id, box = self._case_id, self._boxes[name]
        store_typed(
            self._frame,
            self._screen,
            verb,
            text=text,
            is_same=lambda: self._case_id == case_id,
            done=box.end_asking,
            refused=lambda sentence: box.show_problem(question, sentence),
        )
