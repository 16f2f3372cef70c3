"""Course, completion and enclosures: L14, L15, L16."""

from __future__ import annotations

from letter_layout import en_heading, en_letter, en_list, en_table, en_when

LETTERS = {
    "course_report": en_letter(
        "I am sorry {{Apology object}}. This report sets out how it came about and what we have "
        "done.",
        en_heading("Course of events"),
        en_table("Timeline", "when", "event", 46),
        en_heading("Impact"),
        "{{Impact}}",
        en_heading("Cause"),
        "{{Cause}}",
        en_when("Inference", "The following is inferred, not established. {{Inference}}"),
        en_heading("Our response"),
        "{{Remedy}}",
        en_heading("Prevention"),
        "{{Prevention}}",
        en_when("Enclosures", en_heading("Enclosures"), en_list("Enclosures")),
        "If you have a question on this report, please call {{Contact}}.",
        number=True,
    ),
    "closing_thanks": en_letter(
        "I am glad to report that we have completed what we promised you after you contacted us on "
        "{{Reference date}}.",
        "{{Remedy}} {{Result}}",
        "{{Prevention}}",
        "I am sorry for the trouble it has been, and grateful for your patience throughout.",
        "Should anything else come up, please call {{Contact}}.",
    ),
    "cover_note": en_letter(
        "The following papers come with this letter ({{Number of enclosures}}):",
        en_list("Enclosures"),
        "{{Note}}",
        "If any of the papers is missing, please call {{Contact}}.",
    ),
}
