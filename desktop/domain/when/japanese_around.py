"""Japanese words around a time: に, までに, 以降, 頃, お電話します."""

from __future__ import annotations

from desktop.domain.when.pieces import CallWord, Choice, Filler, NoTime, Related, Unsure
from desktop.domain.when.reading import Relation
from desktop.domain.when.rules import Rules, words

_MONTH = "(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月の?)?"
_RELATIONS: Rules = (
    words("までには?|迄に?|まで", Related(Relation.BY, in_front=False)),
    words("以降(?:に|で)?|以後|より後", Related(Relation.AFTER, in_front=False)),
    words("(?<![^,.])〜(?=[0-9午正])", Related(Relation.BY, in_front=True)),
    words("から|より(?!後|前)", Related(Relation.AFTER, in_front=False)),
    words("(?<=[0-9時分半])〜|〜(?=$)", Related(Relation.AFTER, in_front=False, near=True)),
    words("より前に?|以前", Related(Relation.BY, in_front=False)),
    words("(?:過ぎ|すぎ)(?:に|てから|たら)?", Related(Relation.AFTER, in_front=False, near=True)),
    words(
        "(?:ちょっと|少し|すこし)(?:前|まえ)に?", Related(Relation.BY, in_front=False, near=True)
    ),
    words(
        "(?:ちょっと|少し|すこし)(?:過ぎ|すぎ|後|あと)に?",
        Related(Relation.AFTER, in_front=False, near=True),
    ),
    words("(?:前|まえ)に?", Related(Relation.BY, in_front=False, near=True)),
    words("頃|ころ|ごろ|前後|くらい|ぐらい|位|あたり|台|約|およそ|だいたい|おおよそ", Unsure()),
    words(
        "できれば|可能なら|可能であれば|なるべく|かな|かも|たぶん|多分|[?]|目安|目処|めど", Unsure()
    ),
    words(
        "後ほど|のちほど|後で|あとで|また|なるべく早く|できるだけ早く|追って|おって|至急|なるはや",
        NoTime(),
    ),
    words(
        "すぐ(?:に)?|今すぐ|早め(?:に)?|早急に?|[数何](?:時間|分)後|しばらく(?:後|して)", NoTime()
    ),
    words("近日中?|近いうち|いずれ|そのうち|[数何](?:日|週間)後|のちのち", NoTime(soon=False)),
    words(
        "(?:お願い|おねがい)?できますか|いかが(?:でしょうか|ですか)?|どう(?:ですか|でしょうか?)"
        "|よろしい(?:でしょうか|ですか)",
        Unsure(),
    ),
    words("後日|[数何]日(?:中|以内)|一?両日中?|半日後|年明け", NoTime(soon=False)),
    words(f"{_MONTH}(?:上旬|中旬|下旬|初旬|半ば|初め|頭)|前半|後半|半ば", NoTime(soon=False)),
    words("か(?=[0-9明午今来])|または|もしくは|(?:だめ|駄目|ダメ|無理)なら", Choice()),
    words("から(?=[0-9]{1,2}(?:時|:)[^。]*間)", Choice()),
)

_CALL = "(?:お?電話|(?:お|ご)?連絡|折り?返し?|おりかえし|tel|てる(?=$)|かけ直[しす]|掛け直[しす]|架電|コール|(?:お|ご)?返答|(?:お|ご)?回答|おかけ(?=し|いた))"
_TIME_SIGNS = "一二三四五六七八九十時分半日月火水木金土年週朝昼夜夕晩今明昨来先翌毎末午正前後以降迄頃中内外間無不取消"
_NAME = rf"(?:(?![{_TIME_SIGNS}])[一-龯]){{1,3}}"
_FILLERS: Rules = (
    words(
        "にて|です|でも?よい|の|に|は|を|で|へ|頃合い|ちょうど|丁度|必ず|かならず|厳守|きっちり|じゃすと|再度|改めて|あらためて|ぴったり|きっかり|今から|これから|あと",
        Filler(),
    ),
    words("(?:こちら|当方|弊社|当社|当院|担当者?|私|院長|店長|社長)から", Filler()),
    words("(?:ご本人|本人|ご自宅|自宅|携帯|勤務先|先方)(?:様)?(?:に|へ|の)", Filler()),
    words("以内に|までの|間に?(?=$)", Filler()),
    words(rf"(?:に|で|は|へ)?{_CALL}(?:を|は|が)?", CallWord()),
    words("お?(?:伺い|うかがい)|ご?訪問|お詫び", CallWord()),
    words("では|(?:だ)?そうです|との(?:こと|事)(?:です)?|ということで(?:す)?", Filler()),
    words("内線[0-9]{2,5}番?(?:へ|に)?", Filler()),
    # Only behind a particle, and without any sign that stands for a time: 山田さんへ.
    words(
        rf"(?:(?<=[にはで,])|^){_NAME}(?:さん|様|さま|氏)(?:へ|に|から|の|が|と)?",
        Filler(),
    ),
    words(
        "(?:お|を)?(?:いたし|致し|し|差し上げ|さしあげ|入れ|かけ|掛け|くださ|ください|下さい)ます?",
        Filler(),
    ),
    words(
        "(?:で|に|を|が)?(?:お願い|おねがい)(?:いた|致)?し?(?:ます)?|予定|希望|ご希望|約束|お約束",
        Filler(),
    ),
    words("返します|直します|ください|下さい|がいい|が良い|がよい|します|する|ます", Filler()),
    words("(?<=で)(?:いい|良い|よい)(?:です)?", Filler()),
    words(
        "(?<=[降で時分半])(?:でしたら|したら|であれば|なら)?いつでも(?:(?:いい|良い|よい)(?:です)?)?",
        Filler(),
    ),
    words(
        "(?:が|で|は|なら|でしたら)?(?:大丈夫|結構|ok|(?:ご)?都合が(?:いい|良い|よい))"
        "(?:です|だ|との(?:こと|事))?(?!で|じ|で?は|な|か)",
        Filler(),
    ),
)

RULES: Rules = _RELATIONS + _FILLERS
