"""Calls, visits and manners: L3, L5, L6, L13."""

from __future__ import annotations

from letter_layout import en_facts, en_letter, en_list, en_when

LETTERS = {
    "staff_manner": en_letter(
        "I am truly sorry {{Apology object}}.",
        "{{Impact}} {{Cause}}",
        "{{Remedy}}",
        "{{Guidance given}}",
        "{{Prevention}}",
        "For anything more on this, please speak directly to {{Contact}}.",
        "It cannot have been easy to raise this, and I am grateful that you did. I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
    "appointment_missed": en_letter(
        "You had set the time aside, and I am sorry {{Apology object}}.",
        en_facts(36),
        "{{Impact}} {{Cause}}",
        "{{Remedy}}",
        en_when(
            "Times offered",
            "We would like to offer you one of these times:",
            en_list("Times offered"),
            "If none of them suits you, please name one that does.",
        ),
        "{{Prevention}}",
        "To settle a time, or to ask about anything else, please call {{Contact}}.",
        "Thank you for calling us about it. You kept your side of the appointment, and I "
        "apologise {{again}} for {{Closing apology}}.",
    ),
    "callback_missed": en_letter(
        "I am sorry {{Apology object}}.",
        "{{Impact}} {{Cause}}",
        "{{Remedy}} {{Prevention}}",
        "If there is anything you would like to ask, please call {{Contact}}.",
        "Thank you for telling us. You should have been able to rely on our word, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
    "secondary_complaint": en_letter(
        "You had come to us for help, and I am sorry {{Apology object}}.",
        "{{Impact}} {{Cause}}",
        "As to what you first told us about, {{First matter}}, this is where it stands. "
        "{{State of the first matter}}",
        "The person responsible for this from now on is {{Person responsible}}. {{Remedy}}",
        "{{Prevention}}",
        "If anything is still on your mind, please call {{Contact}}.",
        "Thank you for speaking plainly with us. I apologise {{again}} for {{Closing apology}}.",
    ),
}
