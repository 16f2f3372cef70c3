"""What is found is exactly what a plain scan of the folded text finds, newest first."""

from __future__ import annotations

import random

import pytest

from desktop.domain.search_query import matches, read_query
from desktop.domain.search_text import normalise
from desktop.storage import search, search_check
from desktop.storage.database import Store

SIGNS = (
    "あいうカキガｶﾞ山田太郎髙高𠮷吉邊辺ーｰ-,、。 　()（）0123４５ABabé\u0301😀👍🏽👨\u200d👩"
    "ﬀß葛\U000e0100㈱\n\u3099\u200f\"'*^:{}"
)


def _put(store: Store, cases: dict[int, list[str]]) -> None:
    with store.atomic():
        for case_id, texts in cases.items():
            search.put_case(store.db, case_id, texts)


def _scan(forms: dict[int, list[str]], query: str) -> list[int]:
    """The plain scan of texts that are folded already, newest first."""
    asked = read_query(query)
    return [
        case_id
        for case_id in sorted(forms, reverse=True)
        if asked
        and any(forms[case_id])  # every case holds its number at least
        and all(any(word in form for form in forms[case_id]) for word in asked.wanted)
        and not any(word in form for form in forms[case_id] for word in asked.unwanted)
    ]


def _random_cases(dice: random.Random) -> dict[int, list[str]]:
    return {
        case_id: [
            "".join(dice.choice(SIGNS) for _ in range(dice.randint(0, 16)))
            for _ in range(dice.randint(1, 4))
        ]
        for case_id in range(1, 250)
    }


def test_two_thousand_random_queries_find_what_a_plain_scan_finds(store: Store) -> None:
    dice = random.Random(20261006)
    cases = _random_cases(dice)
    _put(store, cases)
    forms = {case_id: [normalise(text) for text in texts] for case_id, texts in cases.items()}
    found = 0
    for number in range(2400):
        if number % 3:
            text = dice.choice(cases[dice.randint(1, 249)])
            start = dice.randint(0, len(text))
            query = text[start : start + dice.randint(1, 6)]
        else:
            query = "".join(dice.choice(SIGNS) for _ in range(dice.randint(1, 4)))
        if number % 5 == 0:
            query += f" -{dice.choice(SIGNS)}{dice.choice(SIGNS) if number % 2 else ''}"
        expected = _scan(forms, query)
        assert search.find(store.db, query, limit=1000) == expected, repr(query)
        found += bool(expected)
    assert found > 1000


@pytest.mark.parametrize(
    ("query", "hit"),
    [
        ("林", True),
        ("若林", True),
        ("高崎", True),
        ("髙﨑", True),
        ("吉野家", True),
        ("わたなべ", True),
        ("ﾜﾀﾅﾍﾞ", True),
        ("渡辺", True),
        ("0312345678", True),
        ("０３－１２３４", True),
        ("03 5678", True),
        ("1280円", True),
        ("1,2", True),
        ("Ｔｅａ", True),
        ("tea pot", True),
        ('"tea pot"', True),
        ('"pot tea"', False),
        ("😀", True),
        ("👍", True),
        ("円", True),
        ("若 高崎 円", True),
        ("若 高崎 存在", False),
        ("円若", False),
        ("若 -存在", True),
        ("若 -返金", False),
        ("若 ー返金", False),
        ('円 -"pot tea"', True),
        ('円 -"tea pot"', False),
        ("-存在 -なし", True),
        ("-存在 -円", False),
        ("", False),
        (" 、。", False),
        ('"', False),
        ("' OR 1=1 --", False),
    ],
)
def test_it_is_found_however_it_is_written(store: Store, query: str, hit: bool) -> None:
    texts = [
        "若林様 髙﨑支店",
        "𠮷野家 渡邉(ワタナベ) 03-1234-5678",
        "返金は¥1,280円、 Tea  Pot 😀👍🏽",
    ]
    _put(store, {4: texts})
    assert search.find(store.db, query) == ([4] if hit else [])
    assert matches(texts, query) is hit


def test_newest_come_first_and_page_by_page(store: Store) -> None:
    _put(store, {case_id: ["山田"] for case_id in range(1, 12)})
    first = search.find(store.db, "山田", limit=4)
    assert first == [11, 10, 9, 8]
    assert search.find(store.db, "山田", limit=4, before=first[-1]) == [7, 6, 5, 4]
    assert search.count(store.db, "山") == 11


def test_a_rewritten_case_is_found_by_its_new_words_only(store: Store) -> None:
    _put(store, {1: ["まえの文"], 2: ["まえの文"]})
    _put(store, {1: ["あとの文"]})
    assert search.find(store.db, "まえ") == [2]
    assert search.find(store.db, "あと") == [1]
    _put(store, {2: ["", "。"]})
    assert search.find(store.db, "文") == [1]
    search.remove_case(store.db, 1)
    search.purge_removed(store.db)
    assert search.find(store.db, "文") == []
    assert search.count(store.db, "") == 0


def test_words_join_across_a_cases_texts_but_a_phrase_does_not(store: Store) -> None:
    _put(store, {1: ["山田", "太郎"], 2: ["山田 太郎"]})
    assert search.find(store.db, "山田 太郎") == [2, 1]
    assert search.find(store.db, '"山田 太郎"') == [2]
    assert search.find(store.db, "“山田　太") == [2]


def test_words_that_are_only_left_out_list_all_the_others(store: Store) -> None:
    _put(store, {1: ["返金"], 2: ["交換"], 3: ["値引き"]})
    assert search.find(store.db, "-返金") == [3, 2]
    assert search.count(store.db, "-返金") == 2
    assert search.find(store.db, "-返金 -換") == [3]


def test_a_row_is_up_to_date_only_with_its_very_texts(store: Store) -> None:
    _put(store, {7: ["返金のお話", "03-1234-5678", "。"]})
    check = search_check.is_up_to_date
    assert check(store.db, 7, ["03-1234-5678", "返金のお話"])
    assert not check(store.db, 7, ["返金のお話"])
    assert not check(store.db, 7, ["返金のお話", "03-1234-5678", "あとで"])
    assert not check(store.db, 7, ["返金のお話", "03-1234-5679"])
    assert not check(store.db, 8, ["返金のお話"])
    assert not search_check.is_damaged(store.db)
    with store.atomic():
        store.db.execute("UPDATE case_index_data SET block = zeroblob(9) WHERE id > 100")
    assert search_check.is_damaged(store.db)
    with store.atomic():
        search.empty(store.db)
    assert not search_check.is_damaged(store.db) and search.rows(store.db) == 0


def test_long_numbers_words_and_kana_are_found_exactly_with_and_without_their_fours(
    store: Store,
) -> None:
    dice = random.Random(4)
    cases = {
        number: [
            f"{dice.randint(0, 10**9):09d}",
            "".join(dice.choice("しまでたab12ー山") for _ in "x" * 30),
        ]
        for number in range(1, 200)
    }
    _put(store, cases)
    forms = {number: [normalise(text) for text in texts] for number, texts in cases.items()}
    for form in ("3", "2", "1"):
        with store.atomic():
            store.db.execute("UPDATE meta SET value = ? WHERE key = ?", (form, search.FORM))
        for number in range(400):
            text = dice.choice(dice.choice(list(cases.values())))
            start = dice.randint(0, len(text) - 1)
            query = text[start : start + dice.randint(3, 8)]
            if number % 4 == 0:
                query = query[:-1] + dice.choice("しで3z")
            if number % 5 == 0:
                query = f"山 -{query}"
            assert search.find(store.db, query, limit=1000) == _scan(forms, query), query


def test_four_digits_are_one_token_not_three_lists_of_nearly_every_case(store: Store) -> None:
    assert search.match_of(read_query("1234")) == '"1234"'
    _put(store, {7: ["03-1234-5678"], 8: ["03-1243-5678"]})
    assert search.find(store.db, "1234") == [7]
    assert search.match_of(read_query("031234")) == '"0312 3123 1234"'
    assert search.find(store.db, "031234") == [7]
    assert search.find(store.db, "5678 -1243") == [7]


def parts_of_the_index(store: Store) -> int:
    sql = "SELECT count(DISTINCT segid) FROM case_index_idx"
    return int(store.db.execute(sql).fetchone()[0])


def test_no_save_waits_for_the_index_to_be_merged_and_a_rest_puts_its_parts_together(
    store: Store,
) -> None:
    db, dice, written = store.db, random.Random(9), []
    for number in range(60):
        text = "".join(dice.choice("しまで返金雨漏床電話前後左右0123") for _ in range(300))
        before = db.conn.total_changes
        with store.atomic():
            search.put_case(db, number % 20 + 1, [text])
        written.append(db.conn.total_changes - before)
    assert max(written) < 20  # pages; FTS5 left to itself writes 200 and more at a time
    assert parts_of_the_index(store) == 60
    found = search.find(db, "返金", limit=100)

    steps = 0
    while search.merge_a_little(db):
        steps += 1
    assert steps >= 1
    assert parts_of_the_index(store) < 10
    assert search.find(db, "返金", limit=100) == found
