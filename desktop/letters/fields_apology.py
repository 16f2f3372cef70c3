"""Fields typed in letters that apologise: what was supplied, charged, missed or disclosed."""

from __future__ import annotations

from desktop.letters.field_info import FieldInfo

APOLOGY: tuple[FieldInfo, ...] = (
    FieldInfo(
        "product", "品名", "Product",
        "お納めした品物や仕事の名前。書けば「記」に出ます。", "What we supplied; printed in the list of facts.",
        "屋根の補修工事", "Roof repair", typed=True,
    ),
    FieldInfo(
        "lot", "製造番号", "Serial number",
        "製造番号やロット。", "Serial or lot number.",
        "A-1024-33", "A-1024-33", typed=True,
    ),
    FieldInfo(
        "bought_on", "お求めの日", "Date of purchase",
        "お求めになった日、お引き渡しの日。", "The day it was bought or handed over.",
        "5月18日", "18 May", typed=True,
    ),
    FieldInfo(
        "order_number", "ご注文番号", "Order number",
        "ご注文の番号。", "The number of the order.",
        "NM-20260903-17", "NM-20260903-17", typed=True,
    ),
    FieldInfo(
        "ordered", "ご注文の品", "Goods ordered",
        "ご注文の品と数。", "What was ordered, and how many.",
        "名入れの引き菓子 80個", "80 named favours", typed=True,
    ),
    FieldInfo(
        "delivered", "お届けした品", "Goods delivered",
        "実際にお届けした品と数。", "What was delivered instead.",
        "別のお名前を入れた引き菓子 80個", "80 favours with other names on them", typed=True,
    ),
    FieldInfo(
        "promised_for", "お約束の日時", "Time promised",
        "お約束した日や時刻。", "The day or time we had promised.",
        "11月5日（木）10時", "Thursday 5 November, 10:00", typed=True,
    ),
    FieldInfo(
        "carried_out", "実際の日時", "Actual time",
        "実際にお届けした、または伺った日や時刻。", "When it was really done.",
        "11月5日（木）14時20分", "Thursday 5 November, 14:20", typed=True,
    ),
    FieldInfo(
        "waited", "お待ちいただいた時間", "Time you waited",
        "どれだけお待ちいただいたか。", "How long they waited.",
        "4時間20分", "4 hours 20 minutes", typed=True,
    ),
    FieldInfo(
        "new_date", "改めての日時", "New time",
        "改めてお届けする、または伺う日や時刻。", "The new day or time.",
        "11月9日（月）10時", "Monday 9 November, 10:00", typed=True,
    ),
    FieldInfo(
        "choices", "日時の候補", "Times offered",
        "お選びいただく日時。一行に一つ。", "Times to choose from, one a line.",
        "11月9日（月）10時\n11月10日（火）14時",
        "Monday 9 November, 10:00\nTuesday 10 November, 14:00", typed=True, many=True,
    ),
    FieldInfo(
        "returning", "お手元の品の扱い", "Goods to return",
        "お手元の品をどうお返しいただくか。文で。", "What happens to the goods they hold, in sentences.",
        "お手元の品は、9月18日に配送会社が引き取りに伺います。送料は当店が負担いたします。",
        "A carrier will collect the goods you have on 18 September, at our expense.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "guidance", "指導の内容", "Guidance given",
        "本人へ何を、いつ指導したか。名前は書きません。", "What the person was told, and when; no name.",
        "本人には10月15日に室長が面談し、言葉の重さを改めて伝えました。",
        "The head of the school spoke with the teacher on 15 October about the weight of those words.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "invoice_number", "ご請求書番号", "Invoice number",
        "ご請求書の番号。", "The number of the invoice.", "2026-0831", "2026-0831", typed=True,
    ),
    FieldInfo(
        "amount_charged", "ご請求した金額", "Amount charged",
        "誤ってご請求した金額。数字だけでも書けます。", "The amount charged in error; figures will do.",
        "88,000円", "¥88,000", typed=True, money=True,
    ),
    FieldInfo(
        "amount_right", "正しい金額", "Correct amount",
        "正しくご請求すべき金額。", "The amount that is right.", "44,000円", "¥44,000",
        typed=True, money=True,
    ),
    FieldInfo(
        "amount_difference", "差額", "Difference",
        "二つの金額から計算します。", "Reckoned from the two amounts.", "44,000円", "¥44,000",
        typed=True, money=True,
    ),
    FieldInfo(
        "if_paid", "お支払い済みの場合", "If already paid",
        "お支払い済みのときの返金や充当。文で。", "Refund or credit where it was paid already, in sentences.",
        "すでにお支払いの場合は、9月30日に差額の44,000円をお振込みいたします。",
        "Where you have paid already, we will transfer the difference of ¥44,000 on 30 September.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "wrong_invoice", "誤った請求書の扱い", "The wrong invoice",
        "お手元の誤った請求書をどうしていただくか。文で。", "What to do with the wrong invoice, in sentences.",
        "お手元のご請求書は、破棄してくださいますようお願い申し上げます。",
        "Please destroy the invoice you have.", typed=True, whole=True,
    ),
    FieldInfo(
        "leak_course", "漏えいの経緯", "How it happened",
        "いつ、何が、どのように伝わったか。文で。", "When, what and how it got out, in sentences.",
        "11月10日、別の事業所あての封筒に、お客様の健康診断の結果を記した書面が入っておりました。",
        "On 10 November a sheet with the result of your health check was in an envelope addressed to "
        "another company.", typed=True, whole=True,
    ),
    FieldInfo(
        "leak_items", "漏えいした情報", "Information disclosed",
        "この方のどの情報か。ほかの方のことは書きません。", "Which information of this person; nobody else's.",
        "お名前、生年月日、健康診断の結果", "Name, date of birth, result of the health check", typed=True,
    ),
    FieldInfo(
        "leak_reach", "伝わった範囲", "Disclosed to",
        "どこの、何人に伝わったか。", "Where to, and to how many.",
        "別の事業所のご担当者1名", "One person at another company", typed=True,
    ),
    FieldInfo(
        "leak_harm", "二次被害のおそれ", "Risk of further harm",
        "二次被害があったか、そのおそれはどうか。文で。", "Whether further harm was done or may be, in sentences.",
        "書面は同日16時に回収し、写しが残っていないことを確かめました。現在のところ、不正に使われた事実は認められておりません。",
        "We recovered the sheet at 16:00 the same day and confirmed that no copy is left. We know of no "
        "misuse so far.", typed=True, whole=True,
    ),
    FieldInfo(
        "leak_advice", "お願いしたいこと", "What we ask of you",
        "ご本人にお願いしたいこと。文で。", "What the person should do, in sentences.",
        "心当たりのない連絡がございましたら、お答えになる前に私どもへお知らせください。",
        "Should anyone contact you about this, please tell us before you answer.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "leak_reported", "委員会への報告", "Report to the authority",
        "個人情報保護委員会へ報告した日。", "The day it was reported to the data protection authority.",
        "11月13日（個人情報保護委員会）", "13 November (Personal Information Protection Commission)",
        typed=True,
    ),
    FieldInfo(
        "outage_period", "停止の期間", "Outage period",
        "停止から復旧まで。書けば「記」に出ます。", "From failure to recovery; printed in the list of facts.",
        "11月16日（月）9時40分から12時55分まで", "16 November, 09:40 to 12:55", typed=True,
    ),
    FieldInfo(
        "first_matter", "はじめのお申し出", "First matter",
        "応対の前にお寄せになっていた件。短い言葉で。", "What they had first told us about, in a few words.",
        "染め上がりのむら", "the uneven colour", typed=True,
    ),
    FieldInfo(
        "first_state", "はじめの件の状況", "State of the first matter",
        "はじめの件が今どうなっているか、いつまでに何をするか。文で。",
        "How the first matter stands, and what is done by when, in sentences.",
        "10月22日（木）10時に、責任者が無料で染め直しをいたします。",
        "I will redo the colour myself, free of charge, on Thursday 22 October at 10:00.",
        typed=True, whole=True,
    ),
    FieldInfo(
        "responsible", "責任者", "Person responsible",
        "これから受け持つ人の役職と氏名。書かなければ署名者です。",
        "Who takes it over, name and post; the signer unless another is written.",
        "店長 仮奈 かりな", "Karina Kana, Manager", typed=True,
    ),
)  # fmt: skip
