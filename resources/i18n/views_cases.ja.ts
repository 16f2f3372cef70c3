<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>BinBanner</name>
    <message>
        <source>This case lies in the bin.</source>
        <translation>この案件はごみ箱に入っています。</translation>
    </message>
    <message>
        <source>On {day} it is gone for good.</source>
        <translation>{day} に完全に消えます。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>CallLines</name>
    <message>
        <source>until {time}: {text}</source>
        <translation>{time}まで:{text}</translation>
    </message>
    <message>
        <source>Nothing was written in this call.</source>
        <translation>このお電話では何も書かれていません。</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>We said:</source>
        <translation>こちら:</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>The name is not known yet</source>
        <translation>お名前をまだうかがっていません</translation>
    </message>
    <message>
        <source>{number} · received {when}</source>
        <translation>{number}・受電 {when}</translation>
    </message>
    <message>
        <source>Temper {level}</source>
        <translation>温度感 {level}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>ご事情</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>To the letter</source>
        <translation>文書へ</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>番号をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>完了にする</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>もう一度開く</translation>
    </message>
</context>
<context>
    <name>CaseListModel</name>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>Received ▾</source>
        <translation>受電 ▾</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>お約束</translation>
    </message>
</context>
<context>
    <name>CaseListScreen</name>
    <message>
        <source>Cases</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>検索から一覧へ</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>案件を開く</translation>
    </message>
    <message>
        <source>A shorter word finds more; a single character is enough.</source>
        <translation>短いことばほど多く見つかります。一文字でもさがせます。</translation>
    </message>
    <message>
        <source>Back to the search, then clear it, then the filters</source>
        <translation>検索欄に戻る・消す・絞り込みを解く</translation>
    </message>
    <message>
        <source>Saved searches and what was looked for last</source>
        <translation>保存した検索と最近の検索</translation>
    </message>
    <message>
        <source>Words between them stand together in one text</source>
        <translation>囲んだことばを、ひと続きの文としてさがす</translation>
    </message>
    <message>
        <source>Before a word: leave out what holds it</source>
        <translation>ことばの前に付けると、それを含む案件を除く</translation>
    </message>
    <message>
        <source>Perhaps it stands among the others: look under All, no filters.</source>
        <translation>ほかの案件にあるかもしれません。「すべて」もご覧ください(Escで絞り込みを解けます)。</translation>
    </message>
    <message>
        <source>No case fits.</source>
        <translation>当てはまる案件はありません。</translation>
    </message>
    <message>
        <source>Esc takes the filters away.</source>
        <translation>Escで絞り込みを解けます。</translation>
    </message>
    <message>
        <source>No case stands here just now.</source>
        <translation>いま、ここにある案件はありません。</translation>
    </message>
    <message>
        <source>No cases yet.</source>
        <translation>案件はまだありません。</translation>
    </message>
    <message>
        <source>Ctrl+N takes the first call.</source>
        <translation>Ctrl+N で最初の電話を受けられます。</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>検索の履歴</translation>
    </message>
    <message>
        <source>Cases, newest first</source>
        <translation>案件(新しい順)</translation>
    </message>
    <message>
        <source>Write up a call</source>
        <translation>あとから記録する</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>再発防止</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>これまでのこと</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>お約束を加える</translation>
    </message>
    <message>
        <source>To the letter</source>
        <translation>文書へ</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>案件を完了にする</translation>
    </message>
</context>
<context>
    <name>CaseSide</name>
    <message>
        <source>Copy this line</source>
        <translation>この行をコピー</translation>
    </message>
    <message>
        <source>Copy: {text}</source>
        <translation>コピー:{text}</translation>
    </message>
    <message>
        <source>Apology and request</source>
        <translation>お詫びとご要望</translation>
    </message>
    <message>
        <source>From the call</source>
        <translation>お電話から</translation>
    </message>
    <message>
        <source>Earlier cases of this person</source>
        <translation>この方の前の案件</translation>
    </message>
    <message>
        <source>What the apology is for</source>
        <translation>何についてのお詫びか</translation>
    </message>
    <message>
        <source>Request (their words)</source>
        <translation>ご要望(おことばのまま)</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Service</source>
        <translation>商品・サービス</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>応対</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>お問い合わせ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>一部あり</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>misunderstanding</source>
        <translation>行き違い</translation>
    </message>
    <message>
        <source>not to be established</source>
        <translation>確認できず</translation>
    </message>
    <message>
        <source>in call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>open case</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>mid</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>celebration</source>
        <translation>慶事</translation>
    </message>
    <message>
        <source>illness</source>
        <translation>病気</translation>
    </message>
    <message>
        <source>injury</source>
        <translation>けが</translation>
    </message>
    <message>
        <source>bereavement</source>
        <translation>弔事</translation>
    </message>
    <message>
        <source>disaster</source>
        <translation>災害</translation>
    </message>
    <message>
        <source>still dissatisfied</source>
        <translation>不満のまま</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>了承</translation>
    </message>
    <message>
        <source>thanked us</source>
        <translation>感謝された</translation>
    </message>
    <message>
        <source>left us</source>
        <translation>離れた</translation>
    </message>
</context>
<context>
    <name>CauseLine</name>
    <message>
        <source>Did this complaint come of a promise we were late with?</source>
        <translation>遅れたお約束から、このお申し出になりましたか。</translation>
    </message>
    <message>
        <source>This complaint came of the promise {promise}.</source>
        <translation>このお申し出は、{promise}のお約束からです。</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>{number}を開く</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>ちがう</translation>
    </message>
</context>
<context>
    <name>ClosingPanel</name>
    <message>
        <source>Stays on the list after the close: {what}</source>
        <translation>完了のあとも一覧に残るもの:{what}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>案件を完了にする</translation>
    </message>
    <message>
        <source>How did they take it?</source>
        <translation>どのように受けとめられましたか</translation>
    </message>
    <message>
        <source>What was decided on the request?</source>
        <translation>ご要望について決めたこと</translation>
    </message>
    <message>
        <source>Why it may close without cause or prevention</source>
        <translation>原因や再発防止を書かずに完了するわけ</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ完了しない</translation>
    </message>
</context>
<context>
    <name>ClosingWords</name>
    <message>
        <source>a letter not sent yet ({kind})</source>
        <translation>まだ送っていない文書({kind})</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>This is no day. Write it as 2026-10-06, 10/6 or “last Monday”.</source>
        <translation>日付として読めません。2026-10-06、10/6、「先週の月曜」のようにお書きください。</translation>
    </message>
</context>
<context>
    <name>DeleteForm</name>
    <message numerus="yes">
        <source>The case goes into the bin. It can be taken back for %n day(s); after that it is gone for good.</source>
        <translation>
            <numerusform>この案件をごみ箱に入れます。%n日間は元に戻せますが、その後は完全に消えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who deletes</source>
        <translation>削除する人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>暗証番号</translation>
    </message>
    <message>
        <source>PIN of the owner</source>
        <translation>責任者の暗証番号</translation>
    </message>
    <message>
        <source>Into the bin</source>
        <translation>ごみ箱に入れる</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残しておく</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>In call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>案件の範囲</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>種類: すべて</translation>
    </message>
    <message>
        <source>Our failing: {word}</source>
        <translation>不手際: {word}</translation>
    </message>
    <message>
        <source>Any failing</source>
        <translation>不手際: すべて</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>受電日: すべて</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受電日</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>この日から</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>この日まで</translation>
    </message>
    <message>
        <source>from</source>
        <translation>から</translation>
    </message>
    <message>
        <source>to</source>
        <translation>まで</translation>
    </message>
    <message>
        <source>Promise open</source>
        <translation>お約束あり</translation>
    </message>
    <message>
        <source>No filters</source>
        <translation>絞り込みを解く</translation>
    </message>
</context>
<context>
    <name>IndexLine</name>
    <message>
        <source>The search index is being made anew: {done} of {cases} cases so far. The others are whole and are found again once it is done.</source>
        <translation>検索の索引を作り直しています({cases}件のうち{done}件まで)。残りの案件もそのまま無事で、終わればまた見つかります。</translation>
    </message>
</context>
<context>
    <name>KeepingPanel</name>
    <message>
        <source>Held since {day}: {reason}</source>
        <translation>{day} から保存を続けています:{reason}</translation>
    </message>
    <message>
        <source>Kept until {day}, then in the list to delete.</source>
        <translation>{day} まで保存し、その後「消してよいもの」の一覧に出ます。</translation>
    </message>
    <message numerus="yes">
        <source>Kept while it is open, and %n year(s) after its close.</source>
        <translation>
            <numerusform>対応中は保存し、完了から%n年後まで残します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Hold …</source>
        <translation>保存を続ける…</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金銭</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>けが</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>迷惑行為</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>保存の区分</translation>
    </message>
    <message>
        <source>Why, such as: dispute running</source>
        <translation>理由(例:争いが続いている)</translation>
    </message>
    <message>
        <source>Reason of the hold</source>
        <translation>保存を続ける理由</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>MarkRow</name>
    <message>
        <source>why does it not apply?</source>
        <translation>当てはまらないわけ</translation>
    </message>
    <message>
        <source>Under investigation…</source>
        <translation>調査中(日付まで)…</translation>
    </message>
    <message>
        <source>Does not apply…</source>
        <translation>当てはまらない…</translation>
    </message>
    <message>
        <source>write it after all</source>
        <translation>やはり書く</translation>
    </message>
    <message>
        <source>until which day? e.g. 9 Oct, next Friday</source>
        <translation>いつまで調べますか 例:10月9日、来週金曜</translation>
    </message>
</context>
<context>
    <name>MissingRow</name>
    <message>
        <source>For the letter:</source>
        <translation>文書まで:</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>再発防止</translation>
    </message>
    <message>
        <source>Our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>What the apology is for</source>
        <translation>何についてのお詫びか</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Nothing is missing here for: {letter}</source>
        <translation>「{letter}」に要ることは、ここではそろっています。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ご住所</translation>
    </message>
    <message>
        <source>from when</source>
        <translation>いつから</translation>
    </message>
</context>
<context>
    <name>PointBox</name>
    <message>
        <source>e.g. {example}</source>
        <translation>例:{example}</translation>
    </message>
    <message>
        <source>What the document says</source>
        <translation>書面に書くこと</translation>
    </message>
    <message>
        <source>What the house knows (printed nowhere)</source>
        <translation>社内の記録(書面には出ません)</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>どこまで</translation>
    </message>
    <message>
        <source>The customer&apos;s loss</source>
        <translation>お客様の損失</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>money, time, what can&apos;t be undone</source>
        <translation>お金・時間・取り返しのつかないこと</translation>
    </message>
    <message>
        <source>how many, how long</source>
        <translation>人数・件数・時間</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
</context>
<context>
    <name>PointWords</name>
    <message>
        <source>under investigation</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>当てはまらない</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>長すぎる</translation>
    </message>
    <message>
        <source>a number or a time</source>
        <translation>数か日時を</translation>
    </message>
    <message>
        <source>written</source>
        <translation>書けた</translation>
    </message>
    <message>
        <source>how far?</source>
        <translation>どこまで</translation>
    </message>
    <message>
        <source>their loss?</source>
        <translation>ご損失</translation>
    </message>
    <message>
        <source>who?</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>when?</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>Under investigation until {day}</source>
        <translation>{day}まで調査中</translation>
    </message>
    <message>
        <source>Does not apply: {reason}</source>
        <translation>当てはまらない:{reason}</translation>
    </message>
    <message>
        <source>{chars} char. · {sentences} sent. / {limit}</source>
        <translation>{chars}字・{sentences}文 / {limit}字まで</translation>
    </message>
</context>
<context>
    <name>PromisesPanel</name>
    <message>
        <source>The visit of {day} is declined…</source>
        <translation>{day}の訪問を断られた…</translation>
    </message>
    <message>
        <source>The investigation takes long. Ring in between, on {day}?</source>
        <translation>調査が長くなっています。途中のご連絡を、{day}になさいませんか。</translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation>お約束する</translation>
    </message>
    <message>
        <source>how the investigation stands, result or not</source>
        <translation>結果がなくても、調べの様子をお知らせする</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>お約束を加える</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Looked for last</source>
        <translation>最近の検索</translation>
    </message>
    <message>
        <source>Nothing was looked for yet.</source>
        <translation>まだ検索していません。</translation>
    </message>
    <message>
        <source>Save “{search}”</source>
        <translation>「{search}」を保存する</translation>
    </message>
    <message>
        <source>Remove “{search}” from the saved searches</source>
        <translation>保存した検索から「{search}」を外す</translation>
    </message>
    <message>
        <source>Forget what was looked for last</source>
        <translation>最近の検索を消す</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>7日以内</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>30日以内</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>日付で選ぶ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Object of the apology</source>
        <translation>お詫びの対象</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>ご要望</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決めたこと</translation>
    </message>
    <message>
        <source>Why closed</source>
        <translation>完了の理由</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>お客様</translation>
    </message>
    <message>
        <source>We</source>
        <translation>こちら</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>再発防止</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>our failing: {word}</source>
        <translation>当方の不手際: {word}</translation>
    </message>
    <message>
        <source>promise open</source>
        <translation>お約束あり</translation>
    </message>
</context>
<context>
    <name>StaffPart</name>
    <message>
        <source>Whom it is about</source>
        <translation>だれの応対か</translation>
    </message>
    <message>
        <source>Internal report</source>
        <translation>社内報告</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Listen</source>
        <translation>聴く</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>Four points</source>
        <translation>お詫びの4点</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Open this call</source>
        <translation>このお電話を開く</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>これまでのこと</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>They called</source>
        <translation>お電話を受けた</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>こちらからかけた</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>合意</translation>
    </message>
    <message>
        <source>call back promised</source>
        <translation>折り返しをお約束</translation>
    </message>
    <message>
        <source>message only</source>
        <translation>伝言のみ</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>切れた</translation>
    </message>
    <message>
        <source>ended by the house rule</source>
        <translation>決まりにより終了</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>not ended yet</source>
        <translation>まだ終えていません</translation>
    </message>
    <message>
        <source>written up afterwards</source>
        <translation>あとから記録</translation>
    </message>
    <message>
        <source>Promised for {when}</source>
        <translation>{when} のお約束</translation>
    </message>
    <message>
        <source>Promise for {when} kept</source>
        <translation>{when} のお約束を守った</translation>
    </message>
    <message>
        <source>Promise for {when} kept {span} late</source>
        <translation>{when} のお約束に{span}遅れた</translation>
    </message>
    <message>
        <source>Promise for {when} went on to another time</source>
        <translation>{when} のお約束を別の時刻へ</translation>
    </message>
    <message>
        <source>Promise for {when} no longer wanted</source>
        <translation>{when} のお約束は不要に</translation>
    </message>
    <message>
        <source>Promise for {when} broken</source>
        <translation>{when} のお約束を守れなかった</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>つながらなかった</translation>
    </message>
    <message>
        <source>at their wish</source>
        <translation>先方のご希望</translation>
    </message>
    <message>
        <source>at our wish</source>
        <translation>こちらの都合</translation>
    </message>
    <message>
        <source>interim call made</source>
        <translation>途中経過をご連絡</translation>
    </message>
    <message>
        <source>visit declined</source>
        <translation>訪問はご辞退</translation>
    </message>
    <message>
        <source>Letter drafted</source>
        <translation>文書の下書き</translation>
    </message>
    <message>
        <source>Letter approved</source>
        <translation>文書を承認</translation>
    </message>
    <message>
        <source>Letter printed</source>
        <translation>文書を印刷</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>文書を送付</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手渡し</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Our failing decided</source>
        <translation>当方の不手際を判断</translation>
    </message>
    <message>
        <source>Kind changed</source>
        <translation>種類を変更</translation>
    </message>
    <message>
        <source>Request decided</source>
        <translation>ご要望について決定</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>案件を完了</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>案件をもう一度開いた</translation>
    </message>
</context>
</TS>
