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
        "By {{Next contact by}} you will hear from us {{Way of contact}}, whether or not we have a "
        "result.",
        "If anything changes before then, please call {{Contact}}.",
    ),
    "no_fault": en_letter(
        "Thank you for bringing this matter to us on {{Reference date}} and for waiting while we "
        "looked into it. I understand that it has been a worry to you.",
        "We examined {{What we examined}}. {{Finding}} {{Ground}}",
        en_when("What we can do", "We would still like to help where we can. {{What we can do}}"),
        "If you see it differently, or have a question, please call {{Contact}}.",
    ),
    "written_answer": en_letter(
        "This letter answers the request you made to us on {{Reference date}}.",
        en_facts(36),
        "Please address anything further on this matter in writing to {{Contact person}}, "
        "{{Sender}}, at the address above.",
        number=True,
    ),
    "contact_limit": en_letter(
        "The contacts we had from you ({{Period of contacts}}) are listed below. Our answer on this "
        "matter went to you on {{Answered on}}.",
        en_table("Contacts", "when", "what", 46),
        "{{Limit}} We will accept letters addressed to {{Contact person}}, {{Sender}}, at the "
        "address above.",
        "{{If it continues}}",
        number=True,
    ),
}
