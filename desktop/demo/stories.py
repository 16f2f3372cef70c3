"""What is said and written in sample case 1, in Japanese and in English."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Story:
    """The words of one play.

    Attributes:
        promised: Yesterday's promise as typed; ``asked``: what it was for.
        lines: Three note lines of the call; the last one is starred.
        when: Today's promise as typed; ``why``: why it can't be answered at once.
        points: Cause, impact, remedy, prevention.
    """

    language: str
    office: str
    address: str
    check: str
    owner: str
    owner_title: str
    doctor: str
    clerk: str
    caller: str
    promised: str
    asked: str
    lines: tuple[str, str, str]
    request: str
    when: str
    why: str
    points: tuple[str, str, str, str]
    prevention_from: str


STORIES = MappingProxyType(
    {
        "ja": Story(
            language="ja",
            office="みほん内科クリニック",
            address="見本県仮町市見本2-3-4",
            check="お名前と生年月日",
            owner="仮名 一郎",
            owner_title="院長",
            doctor="院長",
            clerk="見木",
            caller="仮山 はなこ",
            promised="17時までに",
            asked="検査の結果",
            lines=(
                "「きのうの5時までに検査の結果を電話すると言ったでしょう」",
                "「ずっと待っていたのに」",
                "外出を取りやめて夜まで待っておられた",
            ),
            request="きょう先生から電話で結果を",
            when="12時半に",
            why="検査の結果は医師からお話しするため",
            points=(
                "お電話の予定の管理が行き届いておりませんでした。",
                "17時のお約束から夜までお待ちいただき、当日のお出かけを取りやめさせてしまいました。",
                "本日12時30分に、医師よりお電話いたします。",
                "お電話の予定を一つの台帳にまとめ、毎日17時に、お電話がまだのものを二人で確かめます。",
            ),
            prevention_from="10月7日から",
        ),
        "en": Story(
            language="en",
            office="Mihon Clinic",
            address="2-3-4 Mihon, Karimachi, Mihon",
            check="your name and your date of birth",
            owner="Ichiro Kamei",
            owner_title="Director",
            doctor="Dr Kamei",
            clerk="Miki",
            caller="Hanako Kariyama",
            promised="by 17:00",
            asked="the test result",
            lines=(
                "“You said you would ring me with the results by five yesterday.”",
                "“I waited the whole evening.”",
                "She gave up going out and waited all evening",
            ),
            request="the results from the doctor by telephone today",
            when="12:30",
            why="the doctor explains results in person",
            points=(
                "We kept no single list of the calls we had promised, and we overlooked yours.",
                "You waited from 17:00 through the evening and gave up going out that day.",
                "The doctor will telephone you today at 12:30.",
                "All promised calls will stand in one list, which two of us will check at 17:00 every day.",
            ),
            prevention_from="7 October",
        ),
    }
)
