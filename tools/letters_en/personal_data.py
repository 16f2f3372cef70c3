"""Personal data disclosed: L7."""

from __future__ import annotations

from letter_layout import en_facts, en_letter

LETTERS = {
    "data_leak": en_letter(
        "I am deeply sorry {{Apology object}}. We did not keep safe what you had entrusted to us.",
        "{{How it happened}} {{Cause}}",
        "{{Impact}}",
        en_facts(46),
        "{{Risk of further harm}}",
        "{{What we ask of you}}",
        "{{Remedy}} {{Prevention}}",
        "Whatever you would like to know, please ask {{Contact}}.",
        "You had every right to expect your information to be safe with us, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
}
