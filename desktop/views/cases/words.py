"""Words for the values of a case, and the way from a service's link to a place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.case import CaseState, Failing, Kind, Outcome, Tag, Temper


def kind_word(kind: Kind) -> str:
    """商品・サービス / 応対 / お問い合わせ."""
    translate = QCoreApplication.translate
    return {
        Kind.SERVICE: translate("CaseWords", "Service"),
        Kind.STAFF: translate("CaseWords", "Staff"),
        Kind.ENQUIRY: translate("CaseWords", "Enquiry"),
    }[kind]


def failing_word(failing: Failing) -> str:
    """未確認・あり・一部あり・なし・行き違い・確認できず."""
    translate = QCoreApplication.translate
    return {
        Failing.OPEN: translate("CaseWords", "open"),
        Failing.YES: translate("CaseWords", "yes"),
        Failing.PARTLY: translate("CaseWords", "partly"),
        Failing.NONE: translate("CaseWords", "none"),
        Failing.MISUNDERSTANDING: translate("CaseWords", "misunderstanding"),
        Failing.NOT_ESTABLISHED: translate("CaseWords", "not to be established"),
    }[failing]


def state_word(state: CaseState) -> str:
    """通話中・対応中・完了."""
    translate = QCoreApplication.translate
    return {
        CaseState.IN_CALL: translate("CaseWords", "in call"),
        CaseState.OPEN: translate("CaseWords", "open case"),
        CaseState.CLOSED: translate("CaseWords", "closed"),
        CaseState.DELETED: translate("CaseWords", "deleted"),
    }[state]


def temper_word(temper: Temper) -> str:
    """低・中・高."""
    translate = QCoreApplication.translate
    return {
        Temper.LOW: translate("CaseWords", "low"),
        Temper.MID: translate("CaseWords", "mid"),
        Temper.HIGH: translate("CaseWords", "high"),
    }[temper]


def tag_word(tag: Tag) -> str:
    """慶事・病気・けが・弔事・災害."""
    translate = QCoreApplication.translate
    return {
        Tag.CELEBRATION: translate("CaseWords", "celebration"),
        Tag.ILLNESS: translate("CaseWords", "illness"),
        Tag.INJURY: translate("CaseWords", "injury"),
        Tag.BEREAVEMENT: translate("CaseWords", "bereavement"),
        Tag.DISASTER: translate("CaseWords", "disaster"),
    }[tag]


def outcome_word(outcome: Outcome) -> str:
    """不満のまま・了承・感謝された・離れた."""
    translate = QCoreApplication.translate
    return {
        Outcome.DISSATISFIED: translate("CaseWords", "still dissatisfied"),
        Outcome.ACCEPTED: translate("CaseWords", "accepted"),
        Outcome.THANKED: translate("CaseWords", "thanked us"),
        Outcome.LEFT: translate("CaseWords", "left us"),
    }[outcome]


def place_of(link: str, case_id: int) -> str:
    """Return the window's link for a link of the case's services.

    >>> place_of("point:cause", 12), place_of("promise:7", 12)
    ('case/12/points/cause', 'promise/7')
    """
    noun, _, number = link.partition(":")
    if noun == "point":
        return f"case/{case_id}/points/{number}"
    if number:
        return f"{noun}/{number}"
    return f"case/{case_id}/{noun}"
