"""A call from the first ring to its end."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.domain.call import Ending, LineKind
from desktop.domain.case import CaseState, Failing
from desktop.domain.errors import NotFound, Refused
from desktop.domain.four_points import Point, PointName
from desktop.storage import journal


def test_a_call_begins_with_a_case_of_its_own_and_no_number(calls, cases):
    call = calls.begin()
    case = cases.get(call.case_id)
    assert (case.state, case.number) == (CaseState.IN_CALL, "")
    assert call.handler == "受付 見木"
    assert cases.ids() == []


def test_the_first_typed_letter_gives_the_number_and_the_second_none(calls, cases, announced):
    call = calls.begin()
    announced.clear()
    calls.save_draft(call.call_id, "き")
    assert announced == [("call", call.call_id), ("case", call.case_id)]
    announced.clear()
    calls.save_draft(call.call_id, "きのうの")
    assert announced == []
    assert cases.get(call.case_id).number == "C-2026-0001"
    assert calls.get(call.call_id).draft == "きのうの"


def test_blanks_in_the_box_give_no_number(calls, cases):
    call = calls.begin()
    calls.save_draft(call.call_id, "  \n")
    assert cases.get(call.case_id).number == ""


def test_the_number_counts_per_year_of_the_office_zone(calls, cases, clock):
    first = calls.begin()
    calls.enter(first.call_id, "一件目")
    clock.to(datetime(2027, 1, 1, 0, 30))
    second = calls.begin()
    calls.enter(second.call_id, "新年")
    assert cases.get(first.case_id).number == "C-2026-0001"
    assert cases.get(second.case_id).number == "C-2027-0001"


def test_a_second_call_leaves_the_first_running_and_both_are_found_again(calls, clock):
    first = calls.begin()
    calls.enter(first.call_id, "「ずっと待っていたのに」")
    clock.forward(minutes=2)
    second = calls.begin()
    calls.save_draft(second.call_id, "別の方 床に傷")
    found = calls.unfinished()
    assert [one.call.call_id for one in found] == [second.call_id, first.call_id]
    assert [one.first_words for one in found] == ["別の方 床に傷", "「ずっと待っていたのに」"]


def test_an_empty_call_goes_away_with_its_case(calls, cases):
    call = calls.begin()
    assert calls.discard_if_empty(call.call_id)
    with pytest.raises(NotFound):
        calls.get(call.call_id)
    with pytest.raises(NotFound):
        cases.get(call.case_id)


@pytest.mark.parametrize("touch", ["draft", "line", "name", "number", "withheld", "field", "box"])
def test_a_call_with_anything_in_it_is_never_discarded(calls, cases, repositories, touch):
    call = calls.begin()
    {
        "draft": lambda: calls.save_draft(call.call_id, "あ"),
        "line": lambda: calls.enter(call.call_id, "あ"),
        "name": lambda: calls.set_caller(call.call_id, name="仮山"),
        "number": lambda: calls.set_caller(call.call_id, phone="03"),
        "withheld": lambda: calls.set_caller(call.call_id, phone="非通知"),
        "field": lambda: cases.set_field(call.case_id, "failing", "open"),
        "box": lambda: repositories.boxes.put("call", call.call_id, "when", "夕方"),
    }[touch]()
    assert not calls.discard_if_empty(call.call_id)
    assert calls.get(call.call_id)


def test_discarding_a_call_back_leaves_its_closed_case_closed(calls, cases):
    call = calls.begin()
    calls.enter(call.call_id, "道を聞かれた")
    calls.end(call.call_id, Ending.MESSAGE_ONLY)
    cases.set_field(call.case_id, "kind", "enquiry")
    cases.close(call.case_id)
    back = calls.begin("out", case_id=call.case_id)
    assert cases.get(call.case_id).state is CaseState.IN_CALL
    assert calls.discard_if_empty(back.call_id)
    assert cases.get(call.case_id).state is CaseState.CLOSED


def test_a_call_that_ends_in_a_closed_case_opens_it_again(calls, cases, store):
    call = calls.begin()
    calls.enter(call.call_id, "道を聞かれた")
    calls.end(call.call_id, Ending.MESSAGE_ONLY)
    cases.set_field(call.case_id, "kind", "enquiry")
    cases.close(call.case_id)
    again = calls.begin(case_id=call.case_id)
    calls.enter(again.call_id, "まだ分からない")
    calls.end(again.call_id, Ending.MESSAGE_ONLY)
    case = cases.get(call.case_id)
    assert (case.state, case.closed_at) == (CaseState.OPEN, None)
    actions = [entry.action for entry in journal.entries_of_case(store.db, case.case_id)]
    assert "reopen" in actions


def test_entering_a_line_empties_the_box_and_knows_whose_words_they_are(calls):
    call = calls.begin()
    calls.save_draft(call.call_id, "「約束したでしょう」")
    line = calls.enter(call.call_id, "「約束したでしょう」", starred=True)
    assert (line.kind, line.starred) == (LineKind.CALLER, True)
    assert calls.enter(call.call_id, "外出を取りやめ").kind is LineKind.NOTE
    assert calls.get(call.call_id).draft == ""


def test_an_empty_line_is_refused_and_the_box_keeps_what_it_holds(calls):
    call = calls.begin()
    calls.save_draft(call.call_id, "とちゅう")
    with pytest.raises(Refused) as refusal:
        calls.enter(call.call_id, "   ")
    assert refusal.value.code == "line.empty"
    assert calls.get(call.call_id).draft == "とちゅう"


def test_a_said_sentence_is_our_line_and_leaves_the_box_alone(calls):
    call = calls.begin()
    calls.save_draft(call.call_id, "とちゅう")
    line = calls.said(call.call_id, "お待たせし、申し訳ございません。", "apology.waiting")
    assert (line.kind, line.phrase_id) == (LineKind.US, "apology.waiting")
    assert calls.get(call.call_id).draft == "とちゅう"


def test_a_corrected_line_keeps_its_old_wording_and_its_time(calls, clock):
    call = calls.begin()
    line = calls.enter(call.call_id, "5時に電話")
    written = line.written_at
    clock.forward(minutes=4)
    revised = calls.revise(line.line_id, "「17時に電話」")
    assert (revised.text, revised.kind) == ("「17時に電話」", LineKind.CALLER)
    assert revised.written_at == written
    assert [text for text, _ in revised.earlier] == ["5時に電話"]


def test_a_hold_leaves_a_line_with_its_seconds(calls, clock):
    call = calls.begin()
    calls.hold(call.call_id)
    clock.forward(seconds=47)
    line = calls.resume(call.call_id)
    assert (line.kind, line.text) == (LineKind.HOLD, "47")
    held = calls.get(call.call_id)
    assert (held.hold_since, held.hold_seconds) == (None, 47)
    with pytest.raises(Refused) as refusal:
        calls.resume(call.call_id)
    assert refusal.value.code == "call.not_on_hold"


def test_ending_keeps_what_stands_in_the_box_and_ends_a_hold(calls, cases, clock):
    call = calls.begin()
    calls.hold(call.call_id)
    calls.save_draft(call.call_id, "Enter の前")
    clock.forward(minutes=12)
    ended = calls.end(call.call_id, "agreed", thanked=True, open_said=False)
    assert [line.text for line in ended.lines] == ["720", "Enter の前"]
    assert (ended.draft, ended.thanked, ended.open_said) == ("", True, False)
    assert ended.ended_at == clock()
    assert cases.get(call.case_id).state is CaseState.OPEN


def test_a_call_back_ending_needs_a_promise_with_its_time(calls, cases, promise):
    call = calls.begin()
    calls.enter(call.call_id, "院長から折り返す")
    with pytest.raises(Refused) as refusal:
        calls.end(call.call_id, Ending.CALLBACK)
    assert refusal.value.code == "call.no_promise"
    assert calls.get(call.call_id).ended_at is None
    promise(call.case_id, datetime(2026, 10, 6, 12, 30), call_id=call.call_id)
    assert calls.end(call.call_id, Ending.CALLBACK).ending is Ending.CALLBACK


def test_a_refused_ending_stores_nothing_of_what_came_before(calls):
    call = calls.begin()
    calls.save_draft(call.call_id, "とちゅう")
    with pytest.raises(Refused):
        calls.end(call.call_id, Ending.CALLBACK)
    held = calls.get(call.call_id)
    assert (held.draft, held.lines) == ("とちゅう", ())


def test_a_call_is_written_up_afterwards_with_its_own_times(calls, cases, clock):
    start = clock() - timedelta(hours=3)
    call = calls.write_up(start, start + timedelta(minutes=9))
    said = start + timedelta(minutes=1)
    line = calls.enter(call.call_id, "「紙に書いておいた」", said_at=said)
    calls.end(call.call_id, Ending.AGREED)
    stored = calls.get(call.call_id)
    assert (stored.written_up, stored.ended_at) == (True, start + timedelta(minutes=9))
    assert (line.said_at, line.written_at) == (said, clock())
    assert cases.get(call.case_id).opened_at == start
    assert calls.unfinished() == []


def test_times_that_cannot_be_are_refused(calls, clock):
    later = clock() + timedelta(minutes=1)
    for start, end, code in (
        (clock(), clock() - timedelta(minutes=1), "call.ends_before_start"),
        (later, later, "call.in_future"),
    ):
        with pytest.raises(Refused) as refusal:
            calls.write_up(start, end)
        assert refusal.value.code == code


def test_the_case_begins_with_its_first_call_when_times_are_corrected(calls, cases, clock):
    call = calls.begin()
    calls.enter(call.call_id, "あ")
    clock.forward(minutes=10)
    calls.end(call.call_id, Ending.AGREED)
    start = clock() - timedelta(minutes=30)
    calls.set_times(call.call_id, start, clock())
    assert cases.get(call.case_id).opened_at == start


def test_the_read_back_is_kept_as_read(calls, clock):
    call = calls.begin()
    clock.forward(minutes=5)
    read = calls.save_read_back(call.call_id, "12時30分にお電話いたします。")
    assert (read.read_back, read.read_back_at) == ("12時30分にお電話いたします。", clock())


def test_attaching_takes_everything_along_and_the_provisional_case_goes(
    calls, cases, promise, repositories, clock
):
    old = calls.begin()
    calls.set_caller(old.call_id, name="仮山 はなこ", phone="03-0000-1101")
    calls.enter(old.call_id, "最初のお電話")
    cases.set_field(old.case_id, "request", "院長から電話を")
    calls.end(old.call_id, Ending.AGREED)

    new = calls.begin()
    calls.set_caller(new.call_id, name="仮山", phone="090-0000-1303")
    calls.save_draft(new.call_id, "とちゅう")
    cases.set_field(new.case_id, "request", "今日中に")
    cases.set_field(new.case_id, "apology_object", "お電話しなかったこと")
    cases.set_field(new.case_id, "failing", "yes")
    cases.set_field(new.case_id, "temper", "high")
    made = promise(new.case_id, datetime(2026, 10, 6, 12, 30), call_id=new.call_id)
    repositories.points.put(
        Point(new.case_id, PointName.CAUSE, text="付箋のみ", updated_at=clock())
    )

    moved = calls.attach(new.call_id, old.case_id)

    case = cases.get(old.case_id)
    assert (moved.case_id, moved.draft) == (old.case_id, "とちゅう")
    assert (case.apology_object, case.failing) == ("お電話しなかったこと", Failing.YES)
    assert case.request == "院長から電話を"
    kept = [line.text for line in moved.lines]
    assert kept == ["お電話で伺ったご要望: 今日中に", "お電話で伺ったお名前: 仮山"]
    assert repositories.promises.get(made.promise_id).case_id == old.case_id
    assert repositories.points.get(old.case_id, PointName.CAUSE).text == "付箋のみ"
    person = repositories.persons.get(case.person_id)
    assert [phone.shown for phone in person.phones] == ["03-0000-1101", "090-0000-1303"]
    assert case.state is CaseState.IN_CALL
    with pytest.raises(NotFound):
        cases.get(new.case_id)
    assert repositories.persons.by_name("仮山") == []


def test_the_number_of_an_attached_case_stays_a_gap_named_in_the_journal(calls, cases, store):
    old = calls.begin()
    calls.enter(old.call_id, "一件目")
    new = calls.begin()
    calls.enter(new.call_id, "同じ件")
    calls.attach(new.call_id, old.case_id)
    following = calls.begin()
    calls.enter(following.call_id, "別件")
    assert cases.get(following.case_id).number == "C-2026-0003"
    removed = [entry for entry in journal.entries(store.db) if entry.action == "remove"]
    assert [entry.before for entry in removed] == ["C-2026-0002"]
    assert len(cases.ids(query="同じ件")) == 1


def test_attaching_from_a_case_with_other_calls_moves_this_call_alone(calls, cases):
    first = calls.begin()
    calls.enter(first.call_id, "一件目")
    calls.end(first.call_id, Ending.AGREED)
    cases.set_field(first.case_id, "request", "返金")
    second = calls.begin(case_id=first.case_id)
    calls.enter(second.call_id, "実は別件")
    other = calls.begin()
    calls.enter(other.call_id, "別件")
    calls.attach(second.call_id, other.case_id)
    assert cases.get(first.case_id).state is CaseState.OPEN
    assert cases.get(first.case_id).request == "返金"
    assert cases.get(other.case_id).request == ""


def test_an_overdue_promise_proposes_object_and_failing(calls, cases, promise):
    asked = calls.begin()
    calls.enter(asked.call_id, "結果の問い合わせ")
    late = promise(asked.case_id, datetime(2026, 10, 5, 17, 0))
    call = calls.begin()
    case = calls.take_over_overdue(call.call_id, late.promise_id)
    assert case.apology_object == "10月5日17時までのお約束にお電話しなかったこと"
    assert (case.failing, case.failing_chosen) == (Failing.YES, True)
    assert case.subject == "10月5日17時までのお約束にお電話しなかった件"


def test_the_object_is_proposed_in_the_language_of_who_holds_the_promise(calls, persons, promise):
    asked = calls.begin()
    known = calls.set_caller(asked.call_id, name="Ms Rei")
    persons.save(known.person_id, language="en")
    late = promise(asked.case_id, datetime(2026, 10, 5, 17, 0))
    call = calls.begin()
    case = calls.take_over_overdue(call.call_id, late.promise_id)
    assert case.apology_object.startswith("that we did not call you")


def test_an_overdue_promise_never_overwrites_what_the_clerk_wrote(calls, cases, promise):
    asked = calls.begin()
    calls.enter(asked.call_id, "結果の問い合わせ")
    late = promise(asked.case_id, datetime(2026, 10, 5, 17, 0))
    call = calls.begin()
    cases.set_field(call.case_id, "apology_object", "お待たせしたこと")
    cases.set_field(call.case_id, "failing", "open")
    case = calls.take_over_overdue(call.call_id, late.promise_id)
    assert (case.apology_object, case.failing) == ("お待たせしたこと", Failing.OPEN)


def test_a_killed_program_finds_draft_and_lines_again(calls, store, clock, context):
    from desktop.services.calls import CallService
    from desktop.services.context import Context
    from desktop.services.repositories import Repositories
    from desktop.storage.database import Store

    call = calls.begin()
    calls.enter(call.call_id, "「一行目」")
    calls.save_draft(call.call_id, "二行目のとち")
    again = Store.open(store.path, bytes(range(20)), now=clock())
    fresh = Context(again, clock, context.zone, context.who, lambda kind, noun_id: None)
    found = CallService(fresh, Repositories(again), ()).unfinished()
    again.close()
    assert [one.call.draft for one in found] == ["二行目のとち"]
    assert found[0].first_words == "「一行目」"
