"""What was supplied, delivered, charged or kept running: L1, L2, L4, L8."""

from __future__ import annotations

from letter_layout import en_facts, en_letter

LETTERS = {
    "product_defect": en_letter(
        "I am sorry {{Apology object}}.",
        en_facts(36),
        "{{Impact}} {{Cause}}",
        "{{Remedy}}",
        "{{Prevention}}",
        "If anything else needs our attention, please call {{Contact}}.",
        "Thank you for bringing this to us. You placed your trust in us, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
    "delivery": en_letter(
        "I am very sorry {{Apology object}}.",
        en_facts(36),
        "{{Impact}}",
        "{{Cause}} {{Remedy}}",
        "{{Goods to return}}",
        "{{Prevention}}",
        "If you have a question about the delivery, please call {{Contact}}.",
        "Thank you for letting us know. You were counting on this order, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
    "billing_error": en_letter(
        "I am sorry {{Apology object}}.",
        en_facts(36),
        "{{Impact}} {{Cause}}",
        "{{Remedy}}",
        "{{If already paid}}",
        "{{The wrong invoice}}",
        "{{Prevention}}",
        "If any figure is unclear, please call {{Contact}}.",
        "Thank you for pointing it out. A bill should be right the first time, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
    "service_outage": en_letter(
        "I am sorry {{Apology object}}.",
        en_facts(),
        "{{Impact}}",
        "{{Cause}} {{Remedy}}",
        "{{Prevention}}",
        "If you have any question about the interruption, please call {{Contact}}.",
        "Thank you for reporting it to us. You count on this service being there when you need "
        "it, and I apologise {{again}} for {{Closing apology}}.",
        number=True,
    ),
}
