"""Fields that any kind of letter may print: the sheet's own, and what case and office know."""

from __future__ import annotations

from desktop.letters.field_info import FieldInfo

COMMON: tuple[FieldInfo, ...] = (
    FieldInfo(
        "letter_number", "文書番号", "Letter number",
        "承認のときに付く年ごとの番号。番号を印刷する種類だけに出ます。",
        "The number of the year, given at approval; only kinds that print one show it.",
        "第2026-0012号", "No. 2026-0012",
    ),
    FieldInfo(
        "letter_date", "発信日", "Letter date",
        "手紙の日付。日本語は和暦、英語は西暦です。",
        "The day on the letter: era year in Japanese, Western year in English.",
        "令和8年10月6日", "6 October 2026", required=True,
    ),
    FieldInfo(
        "confidential", "親展", "Confidential",
        "親展のときだけ値があります。",
        "Has a value only when the letter is private and confidential.",
        "親展", "Private and confidential",
    ),
    FieldInfo(
        "recipient_address", "宛先住所", "Recipient address",
        "郵便番号と住所。一行に一段落です。",
        "Postcode and address, one paragraph a line.",
        "〒000-0000\n見本県仮町市例示1-1-1", "1-1-1 Reiji, Karimachi\nMihon 000-0000", many=True,
    ),
    FieldInfo(
        "addressee", "宛名", "Addressee",
        "会社・部署・役職・氏名と敬称。敬称は重ねずに付きます。",
        "Company, department, title and name with the courtesy title.",
        "仮山 はなこ 様", "Ms Hanako Kariyama", required=True, many=True,
    ),
    FieldInfo(
        "sender_address", "差出人住所", "Sender address",
        "こちらの郵便番号と住所。一行に一段落です。",
        "Our postcode and address, one paragraph a line.",
        "〒000-0000\n見本県仮町市見本2-3-4", "2-3-4 Mihon, Karimachi\nMihon 000-0000", many=True,
    ),
    FieldInfo(
        "sender", "差出人", "Sender",
        "こちらの名称。", "The name of our office.",
        "みほん内科クリニック", "Mihon Clinic", required=True,
    ),
    FieldInfo(
        "sender_phone", "差出人電話", "Sender phone",
        "こちらの電話番号。", "Our telephone number.", "03-0000-1000", "+81 3 0000 1000",
    ),
    FieldInfo(
        "signer", "署名者", "Signer",
        "署名する人の役職と氏名。", "Who signs: name, in Japanese with the post before it.",
        "院長 仮名 一郎", "Ichiro Kamei", required=True,
    ),
    FieldInfo(
        "signer_title", "署名者役職", "Signer title",
        "署名する人の役職。", "The post of the person who signs.", "院長", "Director",
    ),
    FieldInfo(
        "subject", "件名", "Subject",
        "手紙の件名。", "The subject line.",
        "お約束のお電話についてのお詫び", "The call we promised you", required=True,
    ),
    FieldInfo(
        "opening", "頭語", "Opening",
        "謹啓・拝啓など。英語では Dear で始まる呼びかけ。", "謹啓 and the like; in English “Dear …,”.",
        "謹啓", "Dear Ms Kariyama,",
    ),
    FieldInfo(
        "apology_object", "お詫びの対象", "Apology object",
        "何をお詫びするか。日本語は「こと」で終わり、英語は I am sorry に続きます。",
        "What the apology is for: ends in こと in Japanese, follows “I am sorry” in English.",
        "10月5日17時までのお約束にお電話せず、夜までお待たせしたこと",
        "that we did not call you by 17:00 on 5 October, as we had promised",
    ),
    FieldInfo(
        "impact", "影響", "Impact",
        "相手の方に何が起きたか。文のまま入ります。", "What it did to them, in whole sentences.",
        "お待ちいただくあいだに、その日のお出かけを取りやめさせてしまいました。",
        "You waited until the evening and gave up going out that day.",
    ),
    FieldInfo(
        "cause", "原因", "Cause",
        "書面の原因。一文か二文。", "The cause as the document says it, one or two sentences.",
        "お電話の予定の管理が行き届いておりませんでした。",
        "We did not keep proper track of the calls we had promised.",
    ),
    FieldInfo(
        "remedy", "対応", "Remedy",
        "したこと、することと、その日時。", "What we did and will do, and when.",
        "10月6日12時28分に、医師よりお電話いたしました。",
        "Our doctor called you at 12:28 on 6 October.",
    ),
    FieldInfo(
        "prevention", "再発防止", "Prevention",
        "何を、いつから改めるか。", "What changes, and from when.",
        "お電話の予定を一つの台帳にまとめ、17時に二人で確認いたします。"
        "この取り組みは10月7日から始めます。",
        "Every promised call will stand in one book, which two of us will check at 17:00 each day. "
        "This takes effect on 7 October.",
    ),
    FieldInfo(
        "contact", "窓口", "Contact",
        "連絡先の氏名・電話・受付時間。", "Whom to call, the number and the hours.",
        "受付 見木（03-0000-1000、平日9時から18時）",
        "Ms Miki on +81 3 0000 1000 (weekdays 9:00 to 18:00)",
    ),
    FieldInfo(
        "closing_apology", "結びのお詫び", "Closing apology",
        "おかけしたご負担を、冒頭とは別の言葉で。", "The burden again, in other words than the opening's.",
        "お約束を違え、お心を煩わせましたこと", "the time you lost",
    ),
    FieldInfo(
        "again", "重ねて", "Again",
        "「重ねて」。慶事・病気・けが・弔事・災害の件では「深く」になります。",
        "“again”; “most sincerely” where illness, loss or a celebration is concerned.",
        "重ねて", "again",
    ),
    FieldInfo(
        "closing", "結語", "Closing",
        "頭語と対になる謹白・敬具など。英語では Yours sincerely など。",
        "The closing word that goes with the opening; “Yours sincerely,” in English.",
        "謹白", "Yours sincerely,",
    ),
    FieldInfo(
        "reference_date", "受付日", "Reference date",
        "お申し出をお受けした日。", "The day the complaint reached us.", "10月6日", "6 October",
    ),
    FieldInfo(
        "case_number", "受付番号", "Case number",
        "こちらの控えの番号。", "Our case number.", "C-2026-0001", "C-2026-0001",
    ),
)  # fmt: skip
