"""Addresses as they are typed and pasted."""

from __future__ import annotations

import pytest

from desktop.domain.mail_address import is_address, tidy_address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("　ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ ", "hana@example.jp"),
        ("mailto:hana@example.jp", "hana@example.jp"),
        ("仮山 はなこ <hana@example.jp>", "hana@example.jp"),
        ("hana @ example.jp", "hana@example.jp"),
        ("hana\u200b@example.jp\u202e", "hana@example.jp"),
        ("hana@example.jp\nBcc: other@example.jp", "hana@example.jp"),
        ("a@b\r\nBcc: c@example.jp", "a@b"),
        ("まだ伺っていない", "まだ伺っていない"),
        ("", ""),
    ],
)
def test_what_a_hand_leaves_around_an_address_goes(typed, kept):
    assert tidy_address(typed) == kept


@pytest.mark.parametrize(
    "address",
    ["hana@example.jp", "h.kari+shop@sub.example.co.jp", "a..b.@docomo.example.jp", "x@例え.jp"],
)
def test_mail_goes_there(address):
    assert is_address(address)


@pytest.mark.parametrize(
    "text",
    ["", "hana", "hana@example", "a@b.jp,c@d.jp", "a@b.jp c@d.jp", "a@b.jp\n", "a@b.jp?bcc=c@d.jp",
     "a@-b.jp", "@example.jp", "a@b..jp", "\ud800@b.jp", "a" * 300 + "@b.jp"],
)  # fmt: skip
def test_mail_can_not_go_there(text):
    assert not is_address(text)


def test_a_long_wrong_address_is_judged_at_once():
    assert not is_address("a." * 120 + "!" * 10 + "@")
    assert not is_address("a" * 250)
