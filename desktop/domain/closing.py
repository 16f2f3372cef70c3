"""What stands in the way of closing a case (S0-03)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.domain.call import Call
from desktop.domain.case import Case, Kind
from desktop.domain.four_points import Point, PointName, PointState
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.domain.summary import Need

ASKED_POINTS = (PointName.CAUSE, PointName.PREVENTION)


def closing_needs(
    case: Case,
    points: Mapping[PointName, Point],
    promises: Sequence[Promise],
    unfinished: Sequence[Call],
) -> list[Need]:
    """Return what is still asked before the case may close; empty when nothing is.

    A call is unfinished until somebody said how it ended, one written up later too.
    An enquiry is asked for its promises only; a given reason waives the points. A
    prevention that starts later stays on its own list and holds no case open (S0-06).

    Source: S0-03 (no closing with an apology alone), S2-33, S3-11.
    """
    needs = [Need("case.call_running", f"call:{call.call_id}") for call in unfinished]
    for promise in promises:
        if promise.state is PromiseState.OPEN and promise.kind is not PromiseKind.PREVENTION:
            details = {"kind": promise.kind.value}
            needs.append(
                Need("case.promise_open", f"promise:{promise.promise_id}", details=details)
            )
    if case.kind is Kind.ENQUIRY:
        return needs
    if not case.close_reason:
        needs += [need for name in ASKED_POINTS if (need := _point_need(points[name]))]
    if case.request and not case.decision:
        needs.append(Need("case.no_decision", "decision"))
    if case.outcome is None:
        needs.append(Need("case.no_outcome", "outcome"))
    return needs


def _point_need(point: Point) -> Need | None:
    if point.state in (PointState.WRITTEN, PointState.NOT_APPLICABLE):
        return None
    tail = "investigating" if point.state is PointState.INVESTIGATING else "not_written"
    return Need(f"case.{point.name.value}_{tail}", f"point:{point.name.value}", waivable=True)
