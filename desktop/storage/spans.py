"""Weekly hours as they lie in a column: ``[{"days": [0], "from": "12:30", "to": "13:00"}]``."""

from __future__ import annotations

import json
from datetime import time

from desktop.domain.weekly_hours import Span, WeeklyHours


def to_text(hours: WeeklyHours) -> str:
    """Return the column's text; ``[]`` for none."""
    rows = [
        {
            "days": list(span.days),
            "from": span.start.isoformat("minutes"),
            "to": span.end.isoformat("minutes"),
        }
        for span in hours
    ]
    return json.dumps(rows)


def from_text(text: str) -> WeeklyHours:
    """Return the hours of a column's text."""
    return tuple(
        Span(tuple(row["days"]), time.fromisoformat(row["from"]), time.fromisoformat(row["to"]))
        for row in json.loads(text)
    )
