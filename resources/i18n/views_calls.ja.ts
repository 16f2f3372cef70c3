<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>AnswerList</name>
    <message>
        <source>Ready answers</source>
        <translation>よくある回答</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Why a callback</source>
        <translation>折り返しの理由</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Can it be answered now?</source>
        <translation>この場でお答えできますか</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Search the ready answers</source>
        <translation>よくある回答から探す</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>お答えした内容</translation>
    </message>
</context>
<context>
    <name>BottomRow</name>
    <message>
        <source>What the apology is for</source>
        <translation>何についてのお詫びか</translation>
    </message>
    <message>
        <source>Our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>Request (their words)</source>
        <translation>ご要望(おことばのまま)</translation>
    </message>
    <message>
        <source>no request named</source>
        <translation>具体的なご要望なし</translation>
    </message>
    <message>
        <source>Undo the proposal</source>
        <translation>提案を戻す</translation>
    </message>
    <message>
        <source>Object and failing were proposed from the overdue promise</source>
        <translation>お詫びの対象と不手際は、すぎたお約束からの提案です</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>選んでいません</translation>
    </message>
</context>
<context>
    <name>CallKeys</name>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>お電話</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>Temper: high, mid, low</source>
        <translation>温度感(高→中→低)</translation>
    </message>
    <message>
        <source>What the apology is for</source>
        <translation>何についてのお詫びか</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>ご要望</translation>
    </message>
    <message>
        <source>Our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>It can be answered now: search the ready answers</source>
        <translation>この場でお答えする(よくある回答から探す)</translation>
    </message>
    <message>
        <source>Another kind of promise: document, visit …</source>
        <translation>ほかのお約束(書類・訪問など)に切りかえる</translation>
    </message>
    <message>
        <source>Keep what we said as a ready answer</source>
        <translation>当方の言葉を「よくある回答」に残す</translation>
    </message>
    <message>
        <source>Said: write it down as our words</source>
        <translation>言った(当方のことばとして書きとめる)</translation>
    </message>
    <message>
        <source>Another way of saying it</source>
        <translation>別の言い方</translation>
    </message>
    <message>
        <source>Hold, and back</source>
        <translation>保留、戻る</translation>
    </message>
    <message>
        <source>Copy the number to ring</source>
        <translation>おかけする番号をコピー</translation>
    </message>
    <message>
        <source>Star a key point</source>
        <translation>要点 ★</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次の段階へ</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>前の段階へ</translation>
    </message>
    <message>
        <source>Attach the call to the open case offered</source>
        <translation>表示中の件の続きにする</translation>
    </message>
    <message>
        <source>It is the known person offered</source>
        <translation>表示中の方の件とする</translation>
    </message>
    <message>
        <source>It is another one of that name</source>
        <translation>同じお名前の別の方を見る</translation>
    </message>
    <message>
        <source>Same person as in the call before</source>
        <translation>直前と同じ方</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>電話を終える</translation>
    </message>
    <message>
        <source>Write the call up afterwards, with its own times</source>
        <translation>終わったお電話を、その時刻であとから記録する</translation>
    </message>
    <message>
        <source>From the note to its lines: Enter corrects</source>
        <translation>書きとめた行へ(Enter で直す)</translation>
    </message>
    <message>
        <source>Back to the note; an empty call is discarded</source>
        <translation>メモに戻る(空のお電話は取り消し)</translation>
    </message>
</context>
<context>
    <name>CallScreen</name>
    <message>
        <source>On a call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話</translation>
    </message>
</context>
<context>
    <name>CallVerbs</name>
    <message>
        <source>Kept as a ready answer: {title}</source>
        <translation>「よくある回答」に残しました: {title}</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}分{seconds}秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{count} characters in all</source>
        <translation>全部で{count}字</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>直しあり</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>前の書き方:</translation>
    </message>
    <message>
        <source>key point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>発言</translation>
    </message>
    <message>
        <source>We</source>
        <translation>当方</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
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
        <source>Sorry</source>
        <translation>お詫び</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>聴く</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>結び</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>合意</translation>
    </message>
    <message>
        <source>We call back</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>Message only, no call back</source>
        <translation>伝言のみ(折り返し不要)</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>切れた</translation>
    </message>
</context>
<context>
    <name>EndingPanel</name>
    <message>
        <source>End the call</source>
        <translation>電話を終える</translation>
    </message>
    <message>
        <source>How does the call end?</source>
        <translation>電話はどのように終わりますか</translation>
    </message>
    <message>
        <source>Not noted yet</source>
        <translation>まだ書いていないもの</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>お電話</translation>
    </message>
    <message>
        <source>a time to ring back</source>
        <translation>折り返しの時刻</translation>
    </message>
    <message>
        <source>the read-back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>what the apology is for</source>
        <translation>何についてのお詫びか</translation>
    </message>
    <message>
        <source>our failing</source>
        <translation>当方の不手際</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>ご要望</translation>
    </message>
    <message>
        <source>a key point ★</source>
        <translation>要点 ★</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>電話に戻る</translation>
    </message>
</context>
<context>
    <name>KnownStrip</name>
    <message>
        <source>Same as the call before: {name}</source>
        <translation>直前と同じ方: {name}</translation>
    </message>
    <message>
        <source>Promise overdue</source>
        <translation>お約束すぎ</translation>
    </message>
    <message>
        <source>Another ({count})</source>
        <translation>ほかの方({count})</translation>
    </message>
    <message>
        <source>Answered before: {words}</source>
        <translation>前回のお答え: {words}</translation>
    </message>
    <message>
        <source>This person, {number}</source>
        <translation>この方です {number}</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>この方です</translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation>{name} です</translation>
    </message>
    <message>
        <source>Same case: {subject}</source>
        <translation>この件の続き: {subject}</translation>
    </message>
    <message>
        <source>{place} call · {minutes} min in all</source>
        <translation>{place}回目のお電話・通算{minutes}分</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>see the case before</source>
        <translation>前の件を見る</translation>
    </message>
    <message>
        <source>Same case</source>
        <translation>この件の続き</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>番号は非通知</translation>
    </message>
    <message>
        <source>seen to with this call</source>
        <translation>このお電話で済み</translation>
    </message>
    <message>
        <source>Number to ring</source>
        <translation>おかけする番号</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Said at</source>
        <translation>言われた時刻</translation>
    </message>
    <message>
        <source>Correct the line (the old wording is kept)</source>
        <translation>行を直す(前の書き方も残ります)</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>直す</translation>
    </message>
    <message>
        <source>leave as it was</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>MissedBefore</name>
    <message numerus="yes">
        <source>We missed %n call(s), the last at {at}</source>
        <translation>
            <numerusform>着信 %n 回に出られていません(最後は {at})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>as key point ★</source>
        <translation>要点として ★</translation>
    </message>
    <message>
        <source>key point ★</source>
        <translation>要点 ★</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Lines of the note</source>
        <translation>メモの行</translation>
    </message>
    <message>
        <source>add line</source>
        <translation>書きとめる</translation>
    </message>
    <message>
        <source>start with “ for the caller’s words</source>
        <translation>「 で始めると お客様のご発言</translation>
    </message>
    <message>
        <source>the caller’s words</source>
        <translation>お客様のご発言</translation>
    </message>
</context>
<context>
    <name>PromiseBox</name>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>e.g. 12:30, tomorrow 10:30</source>
        <translation>例 12時半に、あす10時半までに</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>かける人</translation>
    </message>
</context>
<context>
    <name>PromiseHead</name>
    <message>
        <source>Promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>お約束の種類</translation>
    </message>
</context>
<context>
    <name>ReadBackPanel</name>
    <message>
        <source>Read back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>うかがったこと</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>お約束すること</translation>
    </message>
    <message>
        <source>What is not promised yet</source>
        <translation>まだお約束しないこと</translation>
    </message>
    <message>
        <source>Also not promised yet</source>
        <translation>ほかにお約束しないこと</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>復唱した</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>メモに戻る</translation>
    </message>
</context>
<context>
    <name>SayPanel</name>
    <message>
        <source>Not: {words}</source>
        <translation>言わない {words}</translation>
    </message>
    <message>
        <source>Say next</source>
        <translation>次のひとこと</translation>
    </message>
    <message>
        <source>Before the hold</source>
        <translation>保留の前のひとこと</translation>
    </message>
    <message>
        <source>On hold for 30 seconds: go back and say</source>
        <translation>保留30秒・戻ってひとこと</translation>
    </message>
    <message>
        <source>On hold for a minute: propose to ring back (Ctrl+4)</source>
        <translation>保留1分・折り返しを申し出る(Ctrl+4)</translation>
    </message>
    <message>
        <source>Ready answer (↓ ↑ another): {title}</source>
        <translation>よくある回答(↓↑ほか): {title}</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>言った</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>別の言い方</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>あいづち</translation>
    </message>
    <message>
        <source>Softener</source>
        <translation>クッション</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>くり返す</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Ask what the caller would like; most only want it passed on.</source>
        <translation>ご希望を伺ってください。「伝えてほしい」だけの方が多くいらっしゃいます。</translation>
    </message>
    <message>
        <source>A call back</source>
        <translation>折り返しのお電話</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>お手紙</translation>
    </message>
    <message>
        <source>Neither: pass it on</source>
        <translation>どちらも不要(伝言のみ)</translation>
    </message>
    <message>
        <source>Who it is about (the report does not go to them)</source>
        <translation>だれの応対か(報告は本人には渡りません)</translation>
    </message>
</context>
<context>
    <name>TimesRow</name>
    <message>
        <source>This time can&apos;t be read, e.g. 9:05 or 10/6 9:05</source>
        <translation>時刻を読み取れません。例:9:05、10/6 9:05</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>始まり</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終わり</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back {clock}</source>
        <translation>戻る {clock}</translation>
    </message>
    <message>
        <source>Written up later</source>
        <translation>あとから記録</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Calling out</source>
        <translation>発信中</translation>
    </message>
    <message>
        <source>On a call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>number</source>
        <translation>お電話</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>Write up later</source>
        <translation>あとから記録</translation>
    </message>
    <message>
        <source>The call is over already: enter when it began and ended</source>
        <translation>もう終わった電話です。始まりと終わりの時刻を入れてください</translation>
    </message>
    <message>
        <source>Minutes of the limit</source>
        <translation>目安の時間</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>案件へ</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>電話を終える</translation>
    </message>
</context>
<context>
    <name>WhoRow</name>
    <message>
        <source>withheld</source>
        <translation>非通知</translation>
    </message>
    <message>
        <source>Can&apos;t be dialled like this; it is kept as written.</source>
        <translation>このままではかけられません。書いたとおりに残します。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>お電話</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Temper</source>
        <translation>温度感</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
</context>
</TS>
