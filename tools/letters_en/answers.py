"""Interim word, findings, refusals and notices: L9, L10, L11, L12."""

from __future__ import annotations

from letter_layout import en_facts, en_letter, en_table, en_when

LETTERS = {
    "interim": en_letter(
        "Thank you for your call of {{Reference date}}. I am sorry for the worry this matter is "
        "giving you.",
        en_when("What you told us", "You told us about {{What you told us}}."),
        "At present {{Who is examining}} is examining {{What we are examining}}.",
        "{{Done so far}}",
        "You will hear from us {{Way of contact}} by {{Next contact by}}, whether or not we have a "
        "result.",
        "If anything changes before then, please call {{Contact}}.",
    ),
    "no_fault": en_letter(
        "Thank you for bringing this matter to us on {{Reference date}} and for waiting while we "
        "looked into it. I understand that it has been a worry to you.",
        "We examined {{What we examined}}. {{Finding}} {{Ground}}",
        en_when("What we can do", "There are still things we can do for you. {{What we can do}}"),
        "If you see it differently, or have a question, please call {{Contact}}.",
    ),
    "written_answer": en_letter(
        "This is our answer to what you asked of us on {{Reference date}}.",
        en_facts(36),
        "Please address anything further on this matter in writing to {{Contact person}}, "
        "{{Sender}}, at the address above.",
        number=True,
    ),
    "contact_limit": en_letter(
        "Your contacts of {{Period of contacts}} are listed here. We answered the matter they "
        "concern on {{Answered on}}.",
        en_table("Contacts", "when", "what", 46),
        "{{Limit}} Letters to {{Contact person}}, {{Sender}}, at the address above will be "
        "received.",
        "{{If it continues}}",
        number=True,
    ),
}
