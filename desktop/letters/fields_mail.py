"""Fields only a mail has: where it goes, its subject, its signature."""

from __future__ import annotations

from desktop.letters.field_info import FieldInfo

MAIL: tuple[FieldInfo, ...] = (
    FieldInfo(
        "mail_address", "メールアドレス", "Mail address",
        "メールの宛先。お客様の画面に書いたものが入ります。",
        "Where the mail goes: the address written with the person.",
        "hanako@example.jp", "hanako@example.com", mail=True, printed=False,
    ),
    FieldInfo(
        "mail_reason", "メールにする理由", "Why by mail",
        "紙で出すのが基本の種類を、なぜメールで出すか。文面には出ません。",
        "Why a kind that belongs on paper goes by mail; not in the text.",
        "ご住所を伺えないため", "No postal address is known", typed=True, mail=True, printed=False,
    ),
    FieldInfo(
        "mail_subject", "メールの件名", "Mail subject",
        "メールの件名。ひな形の1行目から作られ、この一通だけ変えられます。",
        "The subject of the mail, made from the first line of its text; can be changed for one mail.",
        "お約束のお電話についてのお詫び", "The call we promised you", mail=True, printed=False,
    ),
    FieldInfo(
        "mail_text", "メールの本文", "Text of the mail",
        "メールの本文。ひな形から作られ、この一通だけ変えられます。",
        "The text of the mail, made from its template; can be changed for one mail.",
        "仮山 はなこ 様 …", "Dear Ms Kariyama, …", many=True, mail=True, printed=False,
    ),
    FieldInfo(
        "mail_signature", "署名欄", "Signature block",
        "メールの末尾の署名。こちらの名称・署名者・住所・電話から作られます。",
        "The signature below a mail, made from our name, signer, address and telephone.",
        "みほん内科クリニック\n院長 仮名 一郎\n〒000-0000 見本県仮町市見本2-3-4\n電話 03-0000-1000",
        "Ichiro Kamei, Director\nMihon Clinic\n2-3-4 Mihon, Karimachi, Mihon 000-0000\n"
        "Telephone: +81 3 0000 1000",
        many=True, mail=True,
    ),
)  # fmt: skip
