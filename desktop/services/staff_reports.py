"""Makes the internal report of a staff complaint; it never goes to whom it is about."""

from __future__ import annotations

from datetime import datetime

from desktop.content.texts import Roots, load_texts
from desktop.domain.call import Call, LineKind
from desktop.domain.case import Case, Kind
from desktop.domain.errors import Refused
from desktop.domain.person import Person
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.domain.spoken_time import spoken_when
from desktop.domain.staff_report import ReportPart, StaffReport, is_about, readers
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.staff import StaffService

WORDING = "staff_report.toml"
NEXT = ("next_1", "next_2")


class StaffReportService:
    """Reads only; nothing of a report is stored beside its case.

    Args:
        roots: Folders of the content, for the words of the report.
    """

    def __init__(
        self, context: Context, repositories: Repositories, staff: StaffService, roots: Roots
    ) -> None:
        self._context = context
        self._repos = repositories
        self._staff = staff
        self._roots = roots

    def readers(self, case_id: int) -> list[str]:
        """Return whom it goes to, as colleagues say their names.

        Raises:
            Refused: ``report.not_staff``, ``report.nobody`` (only the person it is about).
        """
        case = self._repos.cases.get(case_id)
        if case.kind is not Kind.STAFF:
            raise Refused("report.not_staff")
        found = readers(self._staff.all(), case.about_staff)
        if not found:
            raise Refused("report.nobody")
        return [member.shown for member in found]

    def make(self, case_id: int, language: str) -> StaffReport:
        """Return the report as the case stands now.

        Raises:
            Refused: As :meth:`readers`, and ``report.about_reader``: it is about the
                person at the desk.
        """
        names = self.readers(case_id)
        case = self._repos.cases.get(case_id)
        if is_about(self._staff.at_desk(), case.about_staff):
            raise Refused("report.about_reader")
        words = load_texts(self._roots, WORDING).wording(language)
        calls = self._repos.calls.of_case(case_id)
        person = self._repos.person_of(case)
        joint = "、" if language == "ja" else ", "
        notice = words["notice"].replace("{about}", case.about_staff)
        return StaffReport(
            title=words["title"],
            number=case.number,
            notice=notice if case.about_staff else words["notice_nobody"],
            heads=(
                (words["to"], joint.join(names)),
                (words["number"], case.number),
                *self._heads(case, calls, person, words, language),
            ),
            parts=tuple(self._parts(case, calls, person, words, language)),
        )

    # Inside

    def _heads(
        self,
        case: Case,
        calls: list[Call],
        person: Person | None,
        words: dict[str, str],
        language: str,
    ) -> list[tuple[str, str]]:
        name = person.addressed(language) if person is not None else ""
        heads = [(words["call"], self._moment(call.started_at, call.ended_at)) for call in calls]
        handlers = dict.fromkeys(call.handler for call in calls if call.handler)
        heads.append((words["from"], " · ".join(handlers)))
        heads.append((words["caller"], name or words["caller_unknown"]))
        heads.append((words["about"], case.about_staff))
        if case.temper is not None:
            heads.append((words["temper"], words[f"temper_{case.temper.value}"]))
        return [(label, text) for label, text in heads if text]

    def _parts(
        self,
        case: Case,
        calls: list[Call],
        person: Person | None,
        words: dict[str, str],
        language: str,
    ) -> list[ReportPart]:
        lines = [line for call in calls for line in call.lines]
        said = {
            kind: tuple(line.text for line in lines if line.kind is kind)
            for kind in (LineKind.CALLER, LineKind.NOTE, LineKind.US)
        }
        request = words["request_none"] if case.request_none else case.request
        parts = [
            ReportPart(words["words"], said[LineKind.CALLER]),
            ReportPart(words["points"], said[LineKind.NOTE]),
            ReportPart(words["object"], (case.apology_object,) if case.apology_object else ()),
            ReportPart(words["request"], (request,) if request else ()),
            ReportPart(words["ours"], said[LineKind.US]),
            ReportPart(words["wish"], self._wish(case, calls, person, words, language)),
            ReportPart(words["next"], tuple(words[key] for key in NEXT)),
        ]
        return [part for part in parts if part.lines]

    def _wish(
        self,
        case: Case,
        calls: list[Call],
        person: Person | None,
        words: dict[str, str],
        language: str,
    ) -> tuple[str, ...]:
        """Return what was promised and what the caller would like."""
        today = self._context.now().date()
        found = [
            words["wish_callback"]
            .replace(
                "{when}",
                spoken_when(
                    one.wall, one.relation, today=today, language=language, is_day=one.is_day
                ),
            )
            .replace("{who}", one.who)
            for one in self._repos.promises.of_case(case.case_id)
            if one.kind is PromiseKind.CALLBACK and one.state is PromiseState.OPEN
        ]
        wants = person.wants_letter if person is not None else None
        if wants:
            found.append(words["wish_letter"])
        elif not found:
            asked = wants is False or any(call.ending is not None for call in calls)
            found.append(words["wish_none"] if asked else words["wish_open"])
        return tuple(found)

    def _moment(self, began: datetime, ended: datetime | None) -> str:
        zone = self._context.zone()
        first = f"{began.astimezone(zone):%Y-%m-%d %H:%M}"
        return f"{first}–{ended.astimezone(zone):%H:%M}" if ended else first
