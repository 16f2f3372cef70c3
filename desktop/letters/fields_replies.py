"""Fields typed in answers and reports: interim word, findings, refusals, courses, enclosures."""

from __future__ import annotations

from desktop.letters.field_info import FieldInfo

REPLIES: tuple[FieldInfo, ...] = (
    FieldInfo(
        "received", "お申し出の内容", "What you told us",
        "お申し出の内容。短い言葉で。", "What they told us, in a few words.",
        "修理した屋根から雨が漏る", "rain coming through the roof we repaired", typed=True,
    ),
    FieldInfo(
        "examined", "調べていること", "What we are examining",
        "今、何を調べているか。短い言葉で。", "What is being examined, in a few words.",
        "屋根と室内の状態", "the roof and the rooms below it", typed=True,
    ),
    FieldInfo(
        "examiner", "調査の担当", "Who is examining",
        "誰が調べているか。", "Who examines it.", "代表の架空", "Mr Kakuu", typed=True,
    ),
    FieldInfo(
        "done_so_far", "これまでの対応", "Done so far",
        "すでにしたこと。原因や責任には触れません。", "What was done already; nothing on cause or liability.",
        "11月9日11時10分に、屋根を養生シートで覆いました。",
        "We covered the roof with sheeting at 11:10 on 9 November.", typed=True, whole=True,
    ),
    FieldInfo(
        "next_contact", "次のご連絡の日時", "Next contact by",
        "結果が出なくてもご連絡する期限。", "By when they hear from us, result or not.",
        "11月12日（木）17時", "17:00 on Thursday 12 November", typed=True,
    ),
    FieldInfo(
        "next_way", "連絡の方法", "Way of contact",
        "お電話、書面など。", "By telephone, in writing …", "お電話", "by telephone", typed=True,
    ),
    FieldInfo(
        "examined_how", "調べた資料と方法", "What we examined",
        "何をどう調べたか。短い言葉で。", "What was examined, in a few words.",
        "製造番号と当店の販売記録", "the serial number and our sales records", typed=True,
    ),
    FieldInfo(
        "finding", "調査の結果", "Finding",
        "わかったこと。文で。", "What was found, in sentences.",
        "お問い合わせのテーブルは、別の店舗で販売されたお品でございました。",
        "The table was sold by another shop.", typed=True, whole=True,
    ),
    FieldInfo(
        "ground", "根拠", "Ground",
        "そう判断した根拠。文で。", "What this rests on, in sentences.",
        "製造番号の末尾が当店の扱う品と異なり、販売の記録もございません。",
        "The serial number ends in a code we do not stock, and our records show no such sale.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "help", "お手伝いできること", "What we can do",
        "それでもできること。文で。", "What we can still do, in sentences.",
        "製造元の連絡先をお伝えし、交換用の脚を実費でお取り寄せいたします。",
        "We can give you the maker's address and order a spare leg at cost.", typed=True, whole=True,
    ),
    FieldInfo(
        "demand", "ご要望", "Request",
        "ご要望として確かめた内容。短い言葉で。", "The request as it was confirmed, in a few words.",
        "家賃を半額とすること", "that the rent be halved", typed=True,
    ),
    FieldInfo(
        "position", "回答", "Answer",
        "応じるか、応じないか。文で。", "Whether we agree or not, in a sentence.",
        "お申し出には応じかねます。", "We are unable to agree to this.", typed=True, whole=True,
    ),
    FieldInfo(
        "final", "最終回答", "Final answer",
        "最終の回答のときだけ書きます。文で。", "Only where this is the final answer, in a sentence.",
        "本件についての当社の回答は、以上をもって最終といたします。",
        "This is our final answer on this matter.", typed=True, whole=True,
    ),
    FieldInfo(
        "contact_person", "窓口の担当", "Contact person",
        "書面をお送りいただくあて名。", "To whom they may write.", "管理担当 仮山", "Mr Kariyama",
    ),
    FieldInfo(
        "conduct_period", "ご連絡の期間", "Period of contacts",
        "ご連絡が続いた期間。", "From when to when they contacted us.",
        "11月2日から11月5日まで", "2 to 5 November", typed=True,
    ),
    FieldInfo(
        "conduct", "ご連絡の経過", "Contacts",
        "一行に一件、「日時 | 内容」。言葉はそのまま、評価は書きません。",
        "One a line, “when | what”; words as they were, no judgement.",
        "11月2日 13時02分|お電話、36分。具体的なご要望なし\n11月5日 16時40分|お電話、12分。「夜道に気をつけろ」とのご発言",
        "2 November, 13:02|Call, 36 minutes; no definite request\n"
        "5 November, 16:40|Call, 12 minutes; “watch yourself at night”",
        columns=(("日時", "when"), ("内容", "what")), typed=True,
    ),
    FieldInfo(
        "answered_on", "回答した日", "Answered on",
        "お申し出にすでに回答した日。", "The day the matter was answered.",
        "11月4日", "4 November", typed=True,
    ),
    FieldInfo(
        "limit", "今後の受付", "Limit",
        "今後、何を受け、何を受けないか。文で。", "What we will and will not take from now on, in sentences.",
        "本書の到達後、お電話およびご来訪によるご連絡はお受けいたしません。",
        "From the day you receive this letter we will not take calls or visits.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "consequence", "続く場合の措置", "If it continues",
        "行為が続くときの措置。文で。", "What follows if it continues, in sentences.",
        "同様の行為が続く場合は、記録にもとづき、警察への相談および法的措置を含めて対処いたします。",
        "If this continues, we will act on the basis of our records; we may go to the police "
        "and take legal steps.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "legal_check", "弁護士への相談", "Legal advice",
        "いつ、誰に確かめたか。文書には出ません。", "Who was asked, and when; not printed.",
        "11月6日 顧問弁護士", "Our lawyer, 6 November", typed=True, printed=False,
    ),
    FieldInfo(
        "timeline", "経過", "Timeline",
        "一行に一件、「日時 | できごと」。", "One a line, “when | event”.",
        "11月16日 9時40分|ご予約の登録ができなくなる\n11月16日 12時55分|証明書を更新し、復旧を確認",
        "16 November, 09:40|Bookings begin to fail\n16 November, 12:55|Certificate renewed, recovery "
        "confirmed",
        columns=(("日時", "when"), ("できごと", "event")), typed=True,
    ),
    FieldInfo(
        "inference", "推定を含む点", "Inference",
        "事実ではなく推定である点。文で。", "What is inferred and not established, in sentences.",
        "失われた2件のご予約は、9時40分から45分のあいだのものと推定しております。",
        "We infer that the two lost bookings were made between 09:40 and 09:45.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "result", "対応の結果", "Result",
        "対応の結果どうなったか。文で。", "What came of it, in sentences.",
        "11月17日の補修の後、11月20日の雨で漏りのないことを確かめました。",
        "After the repair on 17 November, the roof stayed dry in the rain of 20 November.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "enclosures", "同封の書類", "Enclosures",
        "一行に一つ、部数も。", "One a line, with the number of copies.",
        "ご請求書（再発行） 1通\n明細書 1通", "Invoice (reissued), 1 copy\nStatement, 1 copy",
        typed=True, many=True,
    ),
    FieldInfo(
        "enclosure_count", "同封の点数", "Number of enclosures",
        "同封の書類を数えます。", "Counted from the enclosures.", "計2点", "2 enclosures",
    ),
    FieldInfo(
        "cover_note", "添え書き", "Note",
        "書類について一言。文で。", "A word on the papers, in sentences.",
        "先にお送りしましたご請求書は、破棄してくださいますようお願い申し上げます。",
        "Please destroy the invoice we sent you earlier.", typed=True, whole=True,
    ),
    FieldInfo(
        "extent", "影響の範囲", "Extent",
        "4点の「影響」に書いた範囲。", "How far it reached, as written beside the impact.",
        "ご予約41件", "41 bookings",
    ),
    FieldInfo(
        "facts", "記", "Facts",
        "記書きの表。種類ごとの項目のうち、書いたものだけが並びます。",
        "Rows of the list of facts: of the kind's own fields, those that are written.",
        "停止の期間|11月16日（月）9時40分から12時55分まで\n影響の範囲|ご予約41件",
        "Period|16 November, 09:40 to 12:55\nExtent|41 bookings",
        columns=(("項目", "item"), ("内容", "content")),
    ),
)  # fmt: skip
