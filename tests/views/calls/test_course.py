"""The course of a call: sentence, hold, read-back, end."""

from __future__ import annotations

import pytest

from desktop.domain.call import Ending, LineKind
from desktop.domain.phrase import Step


def step(clerk):
    states = clerk.services.phrases.steps(clerk.call_id)
    return next(which for which, state in states if state.value == "current")


def test_the_clock_runs_and_changes_its_tone_at_twenty_and_twenty_five_minutes(clerk, clock):
    tones = []
    for minutes in (1, 19, 5):
        clock.forward(minutes=minutes)
        clerk.screen._tick()
        tones.append((clerk.find("call_clock").text(), clerk.find("call_clock").property("tone")))
    assert tones == [("01:00", ""), ("20:00", "amber"), ("25:00", "red")]


def test_said_writes_the_sentence_as_our_words_and_another_follows(clerk):
    sentence = clerk.sentence()
    assert sentence
    clerk.press("F2")
    line = clerk.call.lines[-1]
    assert (line.kind, line.text) == (LineKind.US, sentence)
    assert line.phrase_id
    assert clerk.sentence() not in ("", sentence)


def test_another_way_of_saying_it_is_one_key_away(clerk):
    first = clerk.sentence()
    clerk.press("F3")
    assert clerk.sentence() not in ("", first)


def test_the_strip_is_set_by_hand_and_the_sentence_follows(clerk):
    first = step(clerk)
    sentence = clerk.sentence()
    clerk.press("Ctrl+Down")
    assert (first, step(clerk)) == (Step.APOLOGY, Step.LISTEN)
    assert clerk.sentence() != sentence
    clerk.press("Ctrl+Up")
    assert step(clerk) is Step.APOLOGY


def test_a_hold_says_what_to_say_at_thirty_and_sixty_seconds_and_leaves_a_line(clerk, clock):
    aids = clerk.services.phrases.aids("en")
    clerk.press("F4")
    assert "On hold" in clerk.find("call_state").text()
    assert clerk.sentence() in aids.hold_ask
    clock.forward(seconds=31)
    clerk.screen._tick()
    assert clerk.sentence() in aids.hold_soon
    clock.forward(seconds=30)
    clerk.screen._tick()
    assert clerk.sentence() in aids.hold_long
    clerk.press("F4")
    assert (clerk.call.lines[-1].kind, clerk.call.lines[-1].text) == (LineKind.HOLD, "61")
    assert clerk.sentence() in aids.hold_back
    clerk.press("F2")
    assert clerk.call.lines[-1].text in aids.hold_back
    assert clerk.sentence() not in aids.hold_back
    assert clerk.focus().objectName() == "note"


def test_the_read_back_is_kept_as_read_with_what_was_typed_besides(clerk):
    clerk.press("Ctrl+6")
    clerk.type("the late call")
    clerk.press("Ctrl+R")
    clerk.find("not_promised").setFocus()
    clerk.type("No word on the cost yet.")
    clerk.find("action_read_back_done").click()
    clerk.settle()
    assert "the late call" in clerk.call.read_back
    assert "No word on the cost yet." in clerk.call.read_back
    assert clerk.lit("read_back")
    assert clerk.focus().objectName() == "note"


def test_esc_closes_the_read_back_and_keeps_nothing(clerk):
    clerk.press("Ctrl+R")
    clerk.press("Esc")
    assert clerk.call.read_back == ""
    assert clerk.focus().objectName() == "note"


@pytest.mark.parametrize(
    ("key", "ending"), [("1", Ending.AGREED), ("3", Ending.MESSAGE_ONLY), ("4", Ending.CUT_OFF)]
)
def test_the_end_asks_one_thing_then_two_ticks_and_leads_to_the_case(clerk, told, key, ending):
    clerk.type("the last words")
    clerk.press("Ctrl+Return")
    clerk.press(key)
    clerk.press("Space")
    clerk.press("Return")
    call = clerk.call
    assert (call.ending, call.thanked, call.open_said) == (ending, True, False)
    assert [line.text for line in call.lines] == ["the last words"]
    assert told.links == [f"case/{call.case_id}"]


def test_a_callback_without_a_time_is_refused_and_the_call_goes_on(clerk):
    clerk.write("Wants a call")
    clerk.press("Ctrl+Return")
    clerk.press("2")
    clerk.press("Return")
    assert clerk.call.ended_at is None
    clerk.find("missing_promise_when").click()
    assert clerk.focus().objectName() == "promise_when"


def test_what_is_still_missing_stands_below_as_links(clerk):
    clerk.press("Ctrl+1")
    clerk.type("A. Rei")
    clerk.press("Ctrl+Return")
    assert not clerk.shown("missing_caller_name")
    assert clerk.shown("missing_caller_phone")
    assert clerk.shown("missing_read_back")


def test_a_complaint_about_staff_proposes_message_only(clerk, write, services):
    write(lambda: services.cases.set_field(clerk.case.case_id, "kind", "staff"))
    clerk.settle()
    clerk.press("Ctrl+Return")
    assert clerk.find("ending_message_only").isChecked()


def test_esc_goes_back_to_the_call(clerk):
    clerk.write("words")
    clerk.press("Ctrl+Return")
    clerk.press("Esc")
    assert clerk.call.ended_at is None
    assert clerk.focus().objectName() == "note"


def test_esc_discards_a_call_in_which_nothing_was_written(clerk, told, services):
    clerk.press("Esc")
    assert told.links == ["today"]
    assert services.calls.unfinished() == []


def test_esc_never_discards_what_was_written(clerk, told, services):
    clerk.type("a word")
    clerk.press("Esc")
    assert told.links == []
    assert services.calls.unfinished()[0].call.draft == "a word"


def test_a_second_call_shows_its_own_note_and_the_first_is_found_again(clerk, write, services):
    first = clerk.call_id
    clerk.type("the first")
    clerk.open(write(services.calls.begin).call_id)
    assert clerk.find("note").toPlainText() == ""
    clerk.write("the second")
    clerk.open(first)
    assert clerk.find("note").toPlainText() == "the first"


def test_a_call_written_up_later_takes_its_own_times_and_still_asks_how_it_ended(
    clerk, clock, told
):
    clock.forward(minutes=50)
    clerk.find("action_write_up_call").click()
    assert clerk.focus().objectName() == "started_at"
    clerk.press("Ctrl+A")
    clerk.type("９：１０")
    clerk.press("Tab")
    clerk.press("Ctrl+A")
    clerk.type("9:22")
    clerk.press("Return")
    call, zone = clerk.call, clock().tzinfo
    times = [at.astimezone(zone).strftime("%H:%M") for at in (call.started_at, call.ended_at)]
    assert times == ["09:10", "09:22"]
    assert clerk.focus().objectName() == "note"
    clerk.write("They asked for the result")
    clerk.press("Ctrl+Return")
    clerk.press("1")
    clerk.press("Return")
    assert clerk.call.ending is Ending.AGREED
    assert told.links == [f"case/{call.case_id}"]


def test_times_the_wrong_way_round_are_refused_beside_them(clerk, clock):
    clock.forward(minutes=50)
    clerk.find("action_write_up_call").click()
    clerk.press("Ctrl+A")
    clerk.type("9:30")
    clerk.press("Tab")
    clerk.type("9:10")
    clerk.press("Return")
    assert clerk.call.ended_at is None
    assert clerk.find("ended_at").accessibleDescription()
    assert clerk.find("ended_at").text() == "9:10"


def test_every_part_speaks_japanese_after_a_switch(clerk, frame):
    clerk.write("words")
    frame.languages.use("ja")
    clerk.settle()
    assert clerk.find("call_state").text() == "● 通話中"
    assert clerk.find("action_end_call").text() == "電話を終える"
    assert clerk.find("note").accessibleName() == "メモ"
    frame.languages.use("en")
    clerk.settle()
    assert clerk.find("action_end_call").text() == "End call"


def test_a_field_put_right_while_reading_back_is_read_anew(clerk):
    clerk.press("Ctrl+R")
    clerk.press("Ctrl+6")
    clerk.type("the late call")
    clerk.press("Tab")
    clerk.settle()
    clerk.find("action_read_back_done").click()
    clerk.settle()
    assert "the late call" in clerk.call.read_back


def test_the_words_of_a_hold_stay_with_the_call_on_hold(clerk, clock, write, services):
    clerk.write("first")
    clerk.press("F4")
    clock.forward(seconds=62)
    clerk.screen._tick()
    assert "minute" in clerk.find("say_next")._title.text()
    clerk.open(write(services.calls.begin).call_id)
    assert clerk.find("say_next")._title.text() == "Say next"


def test_esc_leaves_a_caller_on_hold_where_they_are(clerk, told):
    clerk.press("F4")
    clerk.press("Esc")
    assert clerk.call.hold_since is not None
    assert told.links == []


def test_a_call_over_midnight_is_written_up_with_clock_times_alone(clerk, clock):
    clock.forward(days=1, hours=-8, minutes=-45)  # 00:20
    zone = clock().tzinfo
    clerk.press("Ctrl+Shift+W")
    clerk.press("Ctrl+A")
    clerk.type("23:40")
    clerk.press("Tab")
    clerk.type("0:10")
    clerk.press("Return")
    times = [at.astimezone(zone) for at in (clerk.call.started_at, clerk.call.ended_at)]
    assert [f"{at:%m-%d %H:%M}" for at in times] == ["10-06 23:40", "10-07 00:10"]
    assert clerk.find("call_state").text() == "Written up later"


def test_times_typed_for_one_call_stand_in_no_other(clerk, write, services):
    first = clerk.call_id
    clerk.press("Ctrl+Shift+W")
    clerk.press("Tab")
    clerk.type("25:99")
    clerk.open(write(services.calls.begin).call_id)
    clerk.press("Ctrl+Shift+W")
    assert clerk.find("ended_at").text() == ""
    assert clerk.call.ended_at is None
    assert services.calls.get(first).ended_at is None


def test_a_call_back_needs_a_time_of_its_own_where_the_old_promise_has_gone_by(
    yesterday, clerk, write, services
):
    write(lambda: services.calls.attach(clerk.call_id, yesterday.case_id))
    clerk.settle()
    clerk.press("Ctrl+Return")
    clerk.press("2")
    clerk.press("Return")
    assert clerk.call.ended_at is None
    assert clerk.focus().objectName() == "promise_when"
    assert "No time to call back" in clerk.find("promise_when_echo").text()
    clerk.type("12:30")
    clerk.press("Return")
    clerk.type("asks the doctor")
    clerk.press("Ctrl+Return")
    clerk.press("Return")
    assert clerk.call.ending is Ending.CALLBACK


def test_a_call_back_asks_why_before_the_call_ends(clerk):
    clerk.press("Ctrl+4")
    clerk.type("12:30")
    clerk.press("Ctrl+3")
    clerk.press("Ctrl+Return")
    clerk.press("Return")
    assert clerk.call.ended_at is None
    assert clerk.focus().objectName() == "promise_reason"
    clerk.type("asks the doctor")
    clerk.press("Ctrl+Return")
    clerk.press("Return")
    assert clerk.call.ending is Ending.CALLBACK


def test_tab_goes_round_as_the_conversation_does_and_shift_tab_back(clerk):
    def round_by(key):
        visited = []
        while not visited or clerk.focus().objectName() != "note":
            visited.append(clerk.focus().objectName())
            clerk.press(key)
            assert len(visited) < 60, "it never comes back to the note"
        return visited

    there = round_by("Tab")
    spoken = ["note", "apology_object", "failing", "request", "promise_when", "promise_who"]
    assert [name for name in there if name in spoken] == spoken
    who = ["caller_name", "caller_honorific", "caller_phone", "note_lines"]
    assert [name for name in there if name in who] == who
    assert round_by("Shift+Tab") == ["note", *reversed(there[1:])]


@pytest.mark.parametrize("key", ["Ctrl+1", "Ctrl+2", "Ctrl+4", "Ctrl+6", "Ctrl+7"])
def test_a_box_being_written_in_stays_with_its_call_when_another_one_comes(
    clerk, write, services, key
):
    first = clerk.call_id
    clerk.press(key)
    clerk.type("03-0000-1101" if key == "Ctrl+2" else "12:30")
    name = clerk.focus().objectName()
    clerk.open(write(services.calls.begin).call_id)
    assert clerk.find(name).text() == ""
    clerk.press("Esc")
    assert [one.call.call_id for one in services.calls.unfinished()] == [first]
    clerk.open(first)
    assert clerk.find(name).text() == ("03-0000-1101" if key == "Ctrl+2" else "12:30")


def test_a_call_that_is_gone_leads_to_today_and_leaves_no_cursor_in_its_note(clerk, told):
    gone = clerk.call_id
    clerk.press("Esc")
    told.links.clear()
    clerk.screen.open(gone)
    assert told.links == [], "the window finishes going to the call first"
    clerk.settle()
    assert told.links == ["today"]


def test_a_key_pressed_before_the_sentence_was_read_again_says_the_one_that_holds_by_then(
    clerk, write
):
    first = clerk.sentence()
    write(lambda: clerk.services.calls.set_step(clerk.call_id, Step.CLOSING))
    clerk.screen._session.read_now()
    clerk.screen._say.refresh_soon()
    assert clerk.sentence() == first
    fresh = clerk.services.phrases.proposals(clerk.call_id, "en")

    clerk.press("F2")

    assert clerk.call.lines[-1].text in {one.text for one in fresh} - {first}
