"""The code as people type it: forgiven where it is clear, refused where it is a slip."""

from __future__ import annotations

import random

import pytest

from desktop.domain.errors import Refused
from desktop.storage.recovery_code import ALPHABET, format_code, new_secret, parse_code

SECRET = bytes.fromhex("00112233445566778899aabbccddeeff01234501")


def _refusal(text: str) -> Refused:
    with pytest.raises(Refused) as caught:
        parse_code(text)
    return caught.value


def test_a_code_is_44_characters_in_groups_of_four_without_doubtful_letters() -> None:
    code = format_code(SECRET)
    assert len(code) == 44
    assert [len(group) for group in code.split("-")] == [4] * 9
    assert not set(code) & set("ILOU")


def test_every_secret_comes_back_from_its_code() -> None:
    for _ in range(300):
        secret = new_secret()
        assert parse_code(format_code(secret)) == secret


@pytest.mark.parametrize(
    "reshape", ["lower", "full_width", "blanks", "bare", "long_marks", "lines"]
)
def test_a_code_is_read_however_it_is_typed(reshape: str) -> None:
    code = format_code(SECRET)
    typed = {
        "lower": code.lower(),
        "full_width": "".join(chr(ord(sign) + 0xFEE0) for sign in code),
        "blanks": code.replace("-", " 　"),
        "bare": code.replace("-", ""),
        "long_marks": code.replace("-", "ー"),
        "lines": f"\u200f{code[:20]}\r\n{code[20:]}\n",
    }[reshape]
    assert parse_code(typed) == SECRET


def test_o_is_read_as_zero_and_i_and_l_as_one() -> None:
    code = format_code(SECRET)
    assert "0" in code
    assert "1" in code
    for one in "ILil":
        assert parse_code(code.replace("0", "o").replace("1", one)) == SECRET


def test_every_single_typo_and_neighbour_swap_is_noticed() -> None:
    code = format_code(SECRET).replace("-", "")
    slips = {
        code[:at] + sign + code[at + 1 :]
        for at in range(len(code))
        for sign in ALPHABET
        if sign != code[at]
    }
    slips |= {
        code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        for at in range(len(code) - 1)
        if code[at] != code[at + 1]
    }
    assert len(slips) > 1100
    assert {_refusal(slip).code for slip in slips} == {"recovery_code.typing_slip"}


def test_a_missing_or_impossible_sign_is_told_from_a_slip() -> None:
    code = format_code(SECRET)
    short = _refusal(code[:-1])
    assert (short.code, short.details) == (
        "recovery_code.wrong_length",
        {"actual": 35, "expected": 36},
    )
    strange = _refusal(code[:5] + "U" + code[6:])
    assert (strange.code, strange.details) == ("recovery_code.unknown_sign", {"position": 5})
    assert _refusal("").code == "recovery_code.wrong_length"


def test_random_text_is_never_taken_for_a_code() -> None:
    dice = random.Random(4)
    for _ in range(500):
        text = "".join(dice.choice(ALPHABET) for _ in range(36))
        assert _refusal(text).code == "recovery_code.typing_slip"
