<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>KeptPanel</name>
    <message>
        <source>kept {kept} of {all}</source>
        <translation>{all}件のうち{kept}件を守りました</translation>
    </message>
    <message>
        <source>{count} of them early</source>
        <translation>うち早め{count}件</translation>
    </message>
    <message>
        <source>late {count}, {minutes} min on average</source>
        <translation>遅れ{count}件(平均{minutes}分)</translation>
    </message>
    <message>
        <source>not kept {count}</source>
        <translation>守れず{count}件</translation>
    </message>
    <message>
        <source>moved {ours} at our wish, {theirs} at theirs</source>
        <translation>変更 当方{ours}件・先方{theirs}件</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{name}: {figures}</source>
        <translation>{name} {figures}</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>守ったお約束</translation>
    </message>
</context>
<context>
    <name>TodayBanner</name>
    <message>
        <source>The recovery code is not confirmed yet.</source>
        <translation>回復コードをまだ控えていません。</translation>
    </message>
    <message>
        <source>Without it nobody can open the records on another computer.</source>
        <translation>控えがないと、ほかのパソコンでは記録をだれも開けません。</translation>
    </message>
    <message>
        <source>Show and print</source>
        <translation>表示して印刷</translation>
    </message>
    <message>
        <source>The first call can be taken at once.</source>
        <translation>最初の電話は、このまますぐに受けられます。</translation>
    </message>
    <message>
        <source>When there is time: office, people, hours, recovery code.</source>
        <translation>お手すきのときに、事務所・人・受付時間・回復コードを設定してください。</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>一覧へ</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>バックアップへ</translation>
    </message>
    <message>
        <source>These records are in an older state than when they were last used.</source>
        <translation>いま開いている記録は、前に使っていたときより古い状態です。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are missing; what is shown is whole. A newer state may lie among the backups.</source>
        <translation>
            <numerusform>その後の変更が %n 件欠けています。表示している内容に壊れはありません。新しい状態がバックアップに残っていることがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>These records do not continue what was last used here.</source>
        <translation>いま開いている記録は、前にここで使っていたものと続いていません。</translation>
    </message>
    <message>
        <source>Perhaps the file was replaced by another. Compare with the backups before anything is written.</source>
        <translation>別のファイルに入れ替わったのかもしれません。書き込む前に、バックアップと見比べてください。</translation>
    </message>
    <message>
        <source>Today&apos;s backup is still to be made.</source>
        <translation>今日のバックアップがまだできていません。</translation>
    </message>
    <message>
        <source>No copy has reached the second place since {day}.</source>
        <translation>{day}から、第二の保管先に控えが届いていません。</translation>
    </message>
    <message>
        <source>Is the stick in? The backups on this computer go on as always.</source>
        <translation>USBメモリーなどが外れていないか、お確かめください。このパソコンの中のバックアップは、いつもどおり続いています。</translation>
    </message>
    <message>
        <source>The yearly look at the cases whose years are over is due.</source>
        <translation>保管の年数を過ぎた案件を、年に一度見直す時期です。</translation>
    </message>
    <message>
        <source>Nothing is deleted before an owner has gone through the list.</source>
        <translation>責任者が一覧を確かめるまで、何も消えません。</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>設定する</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>Call</source>
        <translation>かける</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ほか{count}件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}回</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1回</translation>
    </message>
    <message>
        <source>since {time} · {span}</source>
        <translation>{time} から・{span}</translation>
    </message>
    <message>
        <source>written up, {time} · how did it end?</source>
        <translation>あとから記録 {time} · 終わり方がまだです</translation>
    </message>
    <message>
        <source>The name is not known yet</source>
        <translation>お名前をまだうかがっていません</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>waits for the owner</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>approved, to be printed</source>
        <translation>承認済み・これから印刷</translation>
    </message>
    <message>
        <source>printed, to be sent</source>
        <translation>印刷済み・これから送付</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
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
        <source>{point} until {day}</source>
        <translation>{point}の調査 {day}まで</translation>
    </message>
    <message>
        <source>the day has gone by</source>
        <translation>期日がすぎています</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>できた</translation>
    </message>
    <message>
        <source>promise an interim call by {day}</source>
        <translation>{day}までに途中のご連絡を</translation>
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
        <source>on the owner&apos;s list</source>
        <translation>責任者の一覧にも出ています</translation>
    </message>
    <message>
        <source>{who} calls</source>
        <translation>{who}から</translation>
    </message>
    <message>
        <source>a time they asked for</source>
        <translation>先方のご希望の時刻</translation>
    </message>
    <message>
        <source>moved once</source>
        <translation>1回変更</translation>
    </message>
    <message>
        <source>moved {count} times</source>
        <translation>{count}回変更</translation>
    </message>
    <message>
        <source>case open {hours} h</source>
        <translation>受付から{hours}時間</translation>
    </message>
    <message>
        <source>case open {days} days</source>
        <translation>受付から{days}日</translation>
    </message>
    <message>
        <source>draft, {count} missing: {first}</source>
        <translation>下書き・足りない項目{count}件:{first}</translation>
    </message>
    <message>
        <source>draft, complete</source>
        <translation>下書き・項目はそろっています</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>From row to row</source>
        <translation>行を移る</translation>
    </message>
    <message>
        <source>What the row&apos;s button says</source>
        <translation>その行のボタンを押す</translation>
    </message>
    <message>
        <source>To the next list</source>
        <translation>次の一覧へ</translation>
    </message>
    <message>
        <source>the office is closed</source>
        <translation>事務所はお休みです</translation>
    </message>
    <message>
        <source> · </source>
        <translation>・</translation>
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
        <source>waiting for approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>next {time}</source>
        <translation>次は {time}</translation>
    </message>
    <message>
        <source>For the owner: overdue for more than half an hour</source>
        <translation>責任者へ: 30分を過ぎたお約束</translation>
    </message>
    <message>
        <source>Callbacks promised</source>
        <translation>折り返しのお約束</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>出られなかった電話</translation>
    </message>
    <message>
        <source>Unfinished calls</source>
        <translation>書きかけの電話</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Under investigation</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>Prevention and other promises</source>
        <translation>再発防止などのお約束</translation>
    </message>
    <message>
        <source>Nothing waits. A quiet day.</source>
        <translation>待っているものはありません。おだやかな一日です。</translation>
    </message>
    <message>
        <source>Ctrl+N takes a call from anywhere.</source>
        <translation>どの画面からでも Ctrl+N で電話を受けられます。</translation>
    </message>
    <message>
        <source>Take back what was marked as done</source>
        <translation>「できた」を元に戻す</translation>
    </message>
    <message>
        <source>The promise</source>
        <translation>お約束</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>できた:{what}</translation>
    </message>
    <message>
        <source>Take it back (Ctrl+Z)</source>
        <translation>元に戻す(Ctrl+Z)</translation>
    </message>
</context>
</TS>
