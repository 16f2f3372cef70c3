"""What a letter apologises for, made to fit the template's sentence.

Japanese: 「このたびは、…を、心よりお詫び申し上げます。」 takes a noun or a clause
closed by こと. English: "I am sorry …" takes a clause or "for" with a noun.
"""

from __future__ import annotations

import re

_LEAD_JA = re.compile(r"^(?:この|先)(?:たび|度)(?:は|の)?[、,]?\s*")
_APOLOGY_JA = re.compile(
    r"[、,]?\s*(?:心より|深く|謹んで|大変|たいへん|誠に|まことに|本当に)?\s*"
    r"(?:(?:お詫び|おわび|謝罪)(?:を?(?:申し上げます|いたします|致します|します))?"
    r"|(?:申し訳(?:ござい|あり)ません|すみません)(?:でした)?|ごめんなさい"
    r"|申し訳なく(?:存じます|思います|思っております))$"
)
_TAIL_JA = re.compile(r"(?:につきまして|に(?:つい|関し|対し)ての?|に対し|につき|を|、|。|,|\s)+$")
# The case proposes it short, for its title; on paper it is said in full.
_SHORT_JA = re.compile(r"お約束にお電話しなかった(?:こと)?$")
_VERB_END_JA = re.compile(r"(?:[ただ]|ない|なかった|ません|ます|[うくぐすつぬふぶむゆる])$")
# A clause left open, as one speaks it before an apology, and how it is closed.
_OPEN_JA = (
    (re.compile(r"(た|ない)(?:件|点)$"), r"\1"),
    (re.compile(r"てしまい$"), "てしまった"),
    (re.compile(r"でしまい$"), "でしまった"),
    (re.compile(r"ておらず$"), "ていなかった"),
    # お電話せず, お届けせず; but 返せず and 知らせず are verbs of their own.
    (
        re.compile(
            r"([\u4e00-\u9fff\u30a1-\u30fc]{2}|[いきしちにみりぎびえけせねべめれげてをもは])せず$"
        ),
        r"\1しなかった",
    ),
    (re.compile(r"(?<![必まは])ず$"), "なかった"),
    (re.compile(r"て$"), "た"),
    (re.compile(r"(?<=[いん])で$"), "だ"),
    (re.compile(r"((?:いた|致)し)$"), r"\1た"),
    # お待たせし, お届けし, ご案内し; never a noun such as お返し or お渡し.
    (re.compile(r"(お[^、。]{1,6}[せけべめれげえりきちびみいぎに]し)$"), r"\1た"),
    (re.compile(r"(ご[\u4e00-\u9fff]{2,4}し)$"), r"\1た"),
)


def apology_object(text: str, language: str) -> str:
    """Return the object as the template's sentence takes it up.

    Japanese: ends in こと where a clause was typed, also one left open as in
    speech (a noun stays a noun). English: a clause or "for …", to follow "I am
    sorry". Words of apology typed with it are the template's and are left out.

    >>> apology_object("夜までお待たせした。", "ja"), apology_object("商品の取り違え", "ja")
    ('夜までお待たせしたこと', '商品の取り違え')
    >>> apology_object("お電話を差し上げず、申し訳ございません。", "ja")
    'お電話を差し上げなかったこと'
    >>> apology_object("We did not call you by 17:00.", "en"), apology_object("late call", "en")
    ('that we did not call you by 17:00', 'for the late call')
    """
    if language != "ja":
        return _english(" ".join(text.split()).rstrip(".,;!").strip())
    line = _TAIL_JA.sub("", _LEAD_JA.sub("", "".join(text.split("\n")).strip()))
    bare = _TAIL_JA.sub("", _APOLOGY_JA.sub("", line)) or line
    bare = _SHORT_JA.sub("お約束のお電話を差し上げなかったこと", bare)
    if not bare or bare.endswith(("こと", "事")):
        return bare
    closed = _closed(bare)
    return f"{closed}こと" if closed != bare or _VERB_END_JA.search(bare) else bare


def _closed(clause: str) -> str:
    for pattern, whole in _OPEN_JA:
        if pattern.search(clause):
            return pattern.sub(whole, clause)
    return clause


_LOWERED = frozenset(
    "we i you our your the this that it there they when on in at for not to a an no nobody one some "
    "having failing missing keeping sending giving being making calling delivering losing".split()
)
_LEAD_EN = re.compile(
    r"^(?:(?:i am|i'm|we are|we're)\s+)?(?:very\s+|truly\s+|so\s+|deeply\s+)?"
    r"(?:sorry|(?:(?:i|we)\s+)?(?:sincerely\s+)?apologi[sz]e"
    r"|(?:please accept )?(?:our|my)\s+(?:sincere\s+)?apolog(?:y|ies))\s+"
    r"(?=(?:that|for|to|about|we|i|our|the|you|your|it)\b)",
    re.IGNORECASE,
)
_REASON_EN = re.compile(r"^(?:because|since|if|as)\s+(?=(?:we|i|our|you)\b)", re.IGNORECASE)
_GERUND = re.compile(r"^(?:not )?(?!nothing|something|anything|everything|during)\w+ing\b", re.I)
_FAILING_NOUN = (
    r"failure|delay|error|mistake|outage|interruption|fault|loss|breakdown|omission|defect|damage"
    r"|trouble|disruption|wait|confusion|mix-up|misunderstanding|oversight|rudeness"
)
_FAILED_NOUN = (
    rf"(?:late|missed|delayed|wrong|lost|poor|faulty|incorrect|double|broken|rude)\s+"
    rf"(?:{_FAILING_NOUN}|call|callback|reply|answer|delivery|parcel|order|item|letter|invoice"
    r"|bill|charge|visit|appointment|service|handling|tone|words|treatment)"
)
_VERB_EN = (
    r"was|were|is|are|has|had|have|did|does|made|meant|left|kept|caused|stopped|prevented|cost|led"
    r"|lasted|came|went|could|would|arrived|reached|failed|never|took|happened|occurred"
)
_NOUN_LED = re.compile(
    rf"^(?P<article>(?:our|the|my|this|a|an|your)\s+)?(?:\w+\s+)?(?:{_FAILED_NOUN}|{_FAILING_NOUN})s?"
    rf"\b(?!\s+(?:{_VERB_EN})\b)",
    re.IGNORECASE,
)


def _english(line: str) -> str:
    line = _REASON_EN.sub("", _LEAD_EN.sub("", line))
    if not line:
        return ""
    first = re.split(r"[\s']", line, maxsplit=1)[0]
    if first.casefold() in _LOWERED and first != "I":
        line = line[0].lower() + line[1:]
    lead = line.casefold()
    if lead.startswith(("that ", "for ", "to have ", "about ")):
        return line
    if _GERUND.match(line):
        return f"for {line[0].lower()}{line[1:]}"
    if noun := _NOUN_LED.match(line):
        return f"for {line}" if noun["article"] else f"for the {line[0].lower()}{line[1:]}"
    return f"that {line}"
