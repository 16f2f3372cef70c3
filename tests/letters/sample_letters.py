"""The letters of the sample cases, as the services would hand them in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import KeptPromise, LetterMaterial, LetterPoint
from desktop.letters.fields import field_values, printed_values
from desktop.letters.kinds import LetterKind, read_kinds
from desktop.letters.render import render

TEMPLATES = Path(__file__).resolve().parents[2] / "templates_docx"


def kinds() -> dict[str, LetterKind]:
    return read_kinds([TEMPLATES])


def points(cause: str, impact: str, remedy: str, prevention: str, *, begins: date | None = None):
    texts = (cause, impact, remedy, prevention)
    made = {
        name: LetterPoint(PointState.WRITTEN, text)
        for name, text in zip(PointName, texts, strict=True)
    }
    made[PointName.PREVENTION] = replace(made[PointName.PREVENTION], when=begins)
    return made


CLINIC = {
    "office_name": "みほん内科クリニック",
    "office_postcode": "000-0000",
    "office_address": "見本県仮町市見本2-3-4",
    "office_phone": "03-0000-1000",
    "signer_name": "仮名 一郎",
    "signer_title": "院長",
    "contact_name": "見木",
    "contact_title": "受付",
    "contact_phone": "03-0000-1000",
    "contact_hours": "平日9時から18時",
}
MISSED_JA = LetterMaterial(
    kind="L6",
    language="ja",
    letter_date=date(2026, 10, 6),
    confidential=True,
    name="仮山 はなこ",
    honorific="様",
    address="見本県仮町市例示1-1-1",
    apology_object="10月5日17時までのお約束にお電話せず、夜までお待たせしたこと",
    points=points(
        "お電話の予定の管理が行き届いておりませんでした。",
        "17時のお約束から夜までお待ちいただき、その日のお出かけを取りやめさせてしまいました。",
        "本日12時30分に、医師よりお電話いたします。",
        "お電話の予定を一つの台帳にまとめ、毎日17時に、まだのものを二人で確かめます。",
        begins=date(2026, 10, 7),
    ),
    reference_date=date(2026, 10, 6),
    missed_at=datetime(2026, 10, 5, 17, 0),
    kept_promise=KeptPromise(datetime(2026, 10, 6, 12, 30), datetime(2026, 10, 6, 12, 28), "院長"),
    case_number="C-2026-0001",
    **CLINIC,
)
MISSED_EN = replace(
    MISSED_JA,
    language="en",
    name="Hanako Kariyama",
    honorific="Ms",
    address="1-1-1 Reiji, Karimachi, Mihon",
    apology_object="We did not call you by 17:00 on 5 October, as we had promised, and kept you "
    "waiting until the evening",
    points=points(
        "We did not keep proper track of the calls we had promised to make.",
        "You waited from 17:00 until the evening and gave up going out that day.",
        "Our doctor will call you today at 12:30.",
        "Every promised call will go into one book, and two of us will check at 17:00 each day that "
        "none is left.",
        begins=date(2026, 10, 7),
    ),
    office_name="Mihon Clinic",
    office_postcode="",
    office_address="2-3-4 Mihon, Karimachi, Mihon 000-0000",
    signer_name="Ichiro Kamei",
    signer_title="Director",
    contact_name="Ms Miki",
    contact_title="",
    contact_hours="weekdays 9:00 to 18:00",
)
DEFECT_JA = LetterMaterial(
    kind="L1",
    language="ja",
    letter_date=date(2026, 11, 13),
    name="例沢 太郎",
    address="見本県例沢町2-2-2",
    apology_object="5月に修理いたしました屋根から雨漏りを生じさせたこと",
    points=points(
        "棟板金を留める釘が2か所浮いておりました。",
        "和室と廊下の2室に雨が入り、畳3枚と天井板1枚を傷めました。",
        "11月9日に養生シートを張り、12日に屋根を点検いたしました。11月17日（火）に屋根を補修いたします。"
        "畳と天井の張替えは当店の負担で行い、日程は書面でお知らせいたします。",
        "11月16日から、すべての現場で、お引渡しの前に釘打ちの箇所を写真で点検いたします。",
    ),
    reference_date=date(2026, 11, 9),
    office_name="架空工務店",
    office_address="見本県例沢町5-6-7",
    signer_name="架空 次郎",
    signer_title="代表",
    contact_name="架空",
    contact_phone="048-000-1000",
    contact_hours="平日8時から17時",
)
DEFECT_EN = replace(
    DEFECT_JA,
    language="en",
    name="Taro Reizawa",
    honorific="Mr",
    address="2-2-2 Reizawa, Mihon",
    apology_object="The roof we repaired in May let the rain in",
    points=points(
        "Two of the nails that hold the ridge plate had worked loose.",
        "Rain came into two rooms and damaged three tatami mats and one ceiling board.",
        "We covered the roof on 9 November and inspected it on 12 November. We will repair it on "
        "Tuesday 17 November. We will replace the mats and the ceiling at our own expense and "
        "confirm the dates in writing.",
        "From 16 November, the nailing on every job is checked by photograph before we hand it "
        "over.",
    ),
    office_name="Kakuu Builders",
    office_address="5-6-7 Reizawa, Mihon",
    signer_name="Jiro Kakuu",
    signer_title="Owner",
    contact_name="Mr Kakuu",
    contact_hours="weekdays 8:00 to 17:00",
)
OUTAGE_EN = LetterMaterial(
    kind="L8",
    language="en",
    letter_date=date(2026, 11, 17),
    number="2026-0012",
    number_printed=True,
    name="A. Rei",
    honorific="Ms",
    company="Mihon Travel Ltd.",
    address="12 Sample Street, Mihon",
    apology_object="Our booking system stopped taking your bookings from 09:40 to 12:55 on "
    "16 November",
    points=points(
        "A security certificate had expired. The notice to renew it went to a mailbox that had "
        "been closed.",
        "The system was down for 3 hours 15 minutes. Your staff took 41 bookings by phone, and "
        "2 bookings were lost.",
        "We renewed the certificate at 12:55 on 16 November. We will credit one day's charge on "
        "your November invoice.",
        "Two people will keep the renewal calendar, with an alert 30 days ahead.",
        begins=date(2026, 11, 20),
    ),
    reference_date=date(2026, 11, 16),
    office_name="Kakuu Software LLC",
    office_address="3-4-5 Kakuu, Mihon 000-0000",
    office_phone="+1-202-555-0100",
    signer_name="K. Kakuu",
    signer_title="Managing Director",
    contact_name="Mr Kari",
    contact_phone="+1-202-555-0101",
    contact_hours="weekdays 9:00 to 18:00",
)
OUTAGE_JA = replace(
    OUTAGE_EN,
    language="ja",
    name="例井 あや",
    honorific="様",
    company="株式会社見本トラベル",
    department="予約課",
    address="見本県仮町市例示9-9-9",
    apology_object="11月16日午前9時40分から午後0時55分まで、予約システムを停止させたこと",
    points=points(
        "通信に用いる証明書の期限が切れておりました。更新の知らせが、閉じた宛先に届いておりました。",
        "3時間15分のあいだご予約の登録ができず、41件を電話でお受けいただき、2件のご予約が失われました。",
        "11月16日12時55分に証明書を更新いたしました。11月分のご請求より、1日分のご利用料を差し引きます。",
        "更新の予定を二人で管理し、期限の30日前に知らせる仕組みを設けます。",
        begins=date(2026, 11, 20),
    ),
    office_name="架空ソフトウェア合同会社",
    office_address="見本県架空市3-4-5",
    signer_name="架空 三郎",
    signer_title="代表社員",
    contact_name="仮井",
    contact_title="サポート",
    contact_phone="03-0000-1700",
    contact_hours="平日9時から18時",
    overrides={"outage_period": "11月16日（月）9時40分から12時55分まで（3時間15分）"},
)
ALL = {
    "L6-ja": MISSED_JA, "L6-en": MISSED_EN, "L1-ja": DEFECT_JA,
    "L1-en": DEFECT_EN, "L8-ja": OUTAGE_JA, "L8-en": OUTAGE_EN,
}  # fmt: skip


def write(material: LetterMaterial, target: Path, *, draft_mark: str = "") -> Path:
    kind = kinds()[material.kind]
    fields = field_values(material, kind)
    return render(
        kind.file(material.language),
        printed_values(fields, material.language),
        target,
        title=fields["subject"].text,
        author=material.office_name,
        draft_mark=draft_mark,
    )
