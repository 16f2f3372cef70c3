<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>AnswerButtons</name>
    <message>
        <source>Reached</source>
        <translation>つながった</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>済んだ</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>つながらない</translation>
    </message>
    <message>
        <source>Interim call made</source>
        <translation>途中の連絡</translation>
    </message>
    <message>
        <source>Move the time</source>
        <translation>時刻を変える</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>不要になった</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>When is the next try?</source>
        <translation>次はいつおかけしますか。</translation>
    </message>
    <message>
        <source>When do we ring next?</source>
        <translation>次のご連絡はいつにしますか。</translation>
    </message>
    <message>
        <source>By whose wish, and to what time?</source>
        <translation>どちらのご希望で、いつに変えますか。</translation>
    </message>
    <message>
        <source>Why is it no longer wanted?</source>
        <translation>不要になったわけをお書きください。</translation>
    </message>
    <message>
        <source>Whose wish is it?</source>
        <translation>どちらのご希望かをお選びください。</translation>
    </message>
    <message>
        <source>their wish</source>
        <translation>先方のご希望</translation>
    </message>
    <message>
        <source>our wish</source>
        <translation>こちらの都合</translation>
    </message>
    <message>
        <source>By whose wish</source>
        <translation>どちらの希望</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>次の日時</translation>
    </message>
    <message>
        <source>e.g. 15:00, tomorrow 10:30</source>
        <translation>例:15時、明日10時半</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>CallbacksScreen</name>
    <message>
        <source>Callbacks</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>つながった</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>つながらない</translation>
    </message>
    <message>
        <source>Interim call made</source>
        <translation>途中の連絡</translation>
    </message>
    <message>
        <source>Move the time</source>
        <translation>時刻を変える</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>不要になった</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>案件を開く</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>Enter a missed call</source>
        <translation>不在着信を記す</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>直前の結果を元に戻す</translation>
    </message>
    <message>
        <source>Calendar file written: {file}</source>
        <translation>予定のファイルを書き出しました:{file}</translation>
    </message>
    <message>
        <source>gone by</source>
        <translation>すぎた</translation>
    </message>
    <message>
        <source>today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>あす</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>不在着信</translation>
    </message>
    <message>
        <source>Enter a call nobody took</source>
        <translation>出られなかったお電話を記す</translation>
    </message>
    <message>
        <source>Calendar file …</source>
        <translation>予定のファイル…</translation>
    </message>
    <message>
        <source>Slip of one person</source>
        <translation>名前ごとの連絡票</translation>
    </message>
</context>
<context>
    <name>LastAnswer</name>
    <message>
        <source>Recorded: {person} – {result}</source>
        <translation>記録しました:{person} – {result}</translation>
    </message>
    <message>
        <source>Take it back (Ctrl+Z)</source>
        <translation>元に戻す(Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>MissedDetail</name>
    <message>
        <source>Nobody could take the call</source>
        <translation>お電話に出られなかったため</translation>
    </message>
    <message>
        <source>Promise a call</source>
        <translation>お電話をお約束する</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>No call needed</source>
        <translation>お電話は不要</translation>
    </message>
    <message>
        <source>Why is no call needed?</source>
        <translation>お電話が不要なわけ</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>MissedEntry</name>
    <message>
        <source>A call nobody took</source>
        <translation>出られなかったお電話</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>as the telephone shows it, or “withheld”</source>
        <translation>電話機に出た番号、または「非通知」</translation>
    </message>
    <message>
        <source>When it rang last</source>
        <translation>最後に鳴った時刻</translation>
    </message>
    <message>
        <source>now; e.g. 10:05, 20 min ago</source>
        <translation>いま(例:10時5分、20分前)</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>記す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>MissedSide</name>
    <message>
        <source>Off the list: {number} – {reason}</source>
        <translation>一覧から外しました:{number} – {reason}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>MissedWords</name>
    <message>
        <source>rang {count}×</source>
        <translation>{count}回</translation>
    </message>
</context>
<context>
    <name>OtherAnswers</name>
    <message>
        <source>Say in a few words what happened.</source>
        <translation>何があったか、一言お書きください。</translation>
    </message>
    <message>
        <source>The visit is declined…</source>
        <translation>訪問を断られた…</translation>
    </message>
    <message>
        <source>It can&apos;t be kept any more…</source>
        <translation>もう守れない…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>何があったか</translation>
    </message>
    <message>
        <source>Record as not kept</source>
        <translation>守れなかったと記録する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>OwnSlip</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>連絡票を保存</translation>
    </message>
    <message>
        <source>In whose name</source>
        <translation>どなたの名前で</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>連絡票</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>OwnSlipPaper</name>
    <message>
        <source>Promised in the name of {who}</source>
        <translation>{who}の名前でお約束したこと</translation>
    </message>
    <message>
        <source>Promises {who} {day}</source>
        <translation>お約束 {who} {day}</translation>
    </message>
    <message>
        <source>This time was the caller’s own wish.</source>
        <translation>この時刻はご本人の希望です。</translation>
    </message>
    <message>
        <source>promised on {time}</source>
        <translation>{time} にお約束</translation>
    </message>
    <message>
        <source>Overdue: {when}</source>
        <translation>過ぎています: {when}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>{time} 現在</translation>
    </message>
    <message>
        <source>Free hours for calls: {hours}</source>
        <translation>電話の空き時間: {hours}</translation>
    </message>
    <message>
        <source>No promise is open in this name.</source>
        <translation>この名前で残っているお約束はありません。</translation>
    </message>
</context>
<context>
    <name>OwnerAgrees</name>
    <message>
        <source>Does the owner agree to the third change at our wish?</source>
        <translation>こちらの都合による3回目の変更です。責任者の了承を得ましたか</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>了承した責任者</translation>
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
        <source>The owner agrees</source>
        <translation>責任者が了承した</translation>
    </message>
</context>
<context>
    <name>PromiseDetail</name>
    <message>
        <source>Call now</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>案件を開く</translation>
    </message>
    <message>
        <source>To my calendar</source>
        <translation>予定表に入れる</translation>
    </message>
</context>
<context>
    <name>PromiseLists</name>
    <message numerus="yes">
        <source>and %n later one(s)</source>
        <translation>
            <numerusform>ほかに先のお約束 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>不在着信</translation>
    </message>
    <message>
        <source>Gone by</source>
        <translation>すぎた</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>あす</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あさってから</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>結果を記したもの</translation>
    </message>
    <message>
        <source>No promise is open.</source>
        <translation>お約束で残っているものはありません。</translation>
    </message>
    <message>
        <source>A promise made in a call stands here by time.</source>
        <translation>電話でお約束すると、時刻の順にここへ並びます。</translation>
    </message>
</context>
<context>
    <name>ReminderWatch</name>
    <message numerus="yes">
        <source>%n promise(s) to answer</source>
        <translation>
            <numerusform>結果を記していないお約束 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>A promise comes due</source>
        <translation>お約束の時刻です</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>Show all</source>
        <translation>くわしく</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}件</translation>
    </message>
    <message>
        <source>Remind me at …</source>
        <translation>時刻を決めて再通知</translation>
    </message>
    <message>
        <source>Remind me at the time</source>
        <translation>時刻になったらまた出す</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>Machine, family …</source>
        <translation>留守番電話・ご家族には…</translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>Before details: {check}</source>
        <translation>詳しいお話の前に:{check}</translation>
    </message>
    <message>
        <source>{who} calls {person}</source>
        <translation>{person}へ {who}からお電話</translation>
    </message>
    <message>
        <source>called us at {time}</source>
        <translation>{time}にお電話</translation>
    </message>
    <message>
        <source>promised at {time}</source>
        <translation>{time}のお約束</translation>
    </message>
    <message>
        <source>promised by {time}</source>
        <translation>{time}までのお約束</translation>
    </message>
    <message>
        <source>promised after {time}</source>
        <translation>{time}以降のお約束</translation>
    </message>
    <message numerus="yes">
        <source>moved %n time(s)</source>
        <translation>
            <numerusform>%n回変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Told so far:</source>
        <translation>これまでにお伝えしたこと:</translation>
    </message>
    <message>
        <source>Not promised yet:</source>
        <translation>まだお約束していないこと:</translation>
    </message>
    <message>
        <source>To a machine: “{words}”</source>
        <translation>留守番電話には:「{words}」</translation>
    </message>
    <message>
        <source>To family: “{words}” (nothing of the matter)</source>
        <translation>ご家族には:「{words}」(用件は言わない)</translation>
    </message>
</context>
<context>
    <name>SnoozePanel</name>
    <message>
        <source>Until when, before the time promised?</source>
        <translation>お約束の前の、何時にお知らせしますか</translation>
    </message>
    <message>
        <source>Remind me again at</source>
        <translation>次にお知らせする時刻</translation>
    </message>
    <message>
        <source>e.g. 12:25</source>
        <translation>例: 12:25</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>WhoseChoice</name>
    <message>
        <source>Everybody&apos;s</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Whose promises</source>
        <translation>だれのお約束</translation>
    </message>
</context>
</TS>
