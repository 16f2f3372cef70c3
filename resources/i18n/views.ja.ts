<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>Background</name>
    <message numerus="yes">
        <source>%n promise(s) are open.</source>
        <translation>
            <numerusform>終わっていないお約束が%n件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>このまま使う</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>プログラムを終了する</translation>
    </message>
    <message>
        <source>Open Kikitori</source>
        <translation>Kikitori を開く</translation>
    </message>
    <message>
        <source>Kikitori stays as a small picture beside the clock and rings from there. A click on it brings the window back; {keys} closes the program.</source>
        <translation>Kikitori は時計のそばの小さなアイコンとして残り、そこからお知らせします。アイコンを押すと画面が戻ります。終了するときは {keys} を押してください。</translation>
    </message>
    <message>
        <source>This system has no place beside the clock, so the window is made small and rings from there. {keys} closes the program.</source>
        <translation>このシステムには時計のそばの置き場所がないため、画面を最小化したままお知らせします。終了するときは {keys} を押してください。</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>わかりました</translation>
    </message>
    <message>
        <source>While the program is closed, nothing rings.</source>
        <translation>プログラムを終了している間は、お知らせしません。</translation>
    </message>
    <message>
        <source>While the program is closed, nothing rings. Next reminder: {when}.</source>
        <translation>プログラムを終了している間は、お知らせしません。次のお知らせ:{when}</translation>
    </message>
</context>
<context>
    <name>CalendarOut</name>
    <message>
        <source>Save the calendar file</source>
        <translation>予定のファイルの保存先</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>予定のファイル (*.ics)</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>On a call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>Name not asked yet</source>
        <translation>お名前をまだうかがっていません</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>電話に戻る</translation>
    </message>
</context>
<context>
    <name>FailedSave</name>
    <message>
        <source>The last text could not be stored.</source>
        <translation>最後に書いた内容を保存できませんでした。</translation>
    </message>
    <message>
        <source>Stay to try again, or copy the text and close; the copy is on the clipboard.</source>
        <translation>このまま残ってもう一度保存するか、内容をコピーして閉じてください。コピーはクリップボードに入ります。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>このまま残る</translation>
    </message>
    <message>
        <source>Copy and close</source>
        <translation>コピーして閉じる</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>keys</source>
        <translation>キーの一覧</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Here</source>
        <translation>この画面</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キーの一覧</translation>
    </message>
</context>
<context>
    <name>OtherVersionBar</name>
    <message>
        <source>Another version of Kikitori ({version}) was started.</source>
        <translation>別の版の Kikitori({version})が起動されました。</translation>
    </message>
    <message>
        <source>Two versions never work on the same records. Close this window when it suits you: everything is stored, and the other one opens by itself.</source>
        <translation>二つの版が同じ記録で同時に動くことはありません。ご都合のよいときにこの画面を閉じてください。内容はすべて保存され、もう一方の版がひとりでに開きます。</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>いま閉じる</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
</context>
<context>
    <name>OtherVersionWait</name>
    <message>
        <source>Another version of Kikitori ({version}) is open.</source>
        <translation>別の版の Kikitori({version})が開いています。</translation>
    </message>
    <message>
        <source>It was asked to close. This version opens by itself as soon as it is closed; the records are brought up to date then, after a copy was made.</source>
        <translation>その画面に、閉じていただくようお願いを出しました。閉じられるとすぐに、この版がひとりでに開きます。そのとき記録は、控えの写しを作ってからこの版の形に改めます。</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>待たずに終わる</translation>
    </message>
</context>
<context>
    <name>PromiseForm</name>
    <message>
        <source>Name a clock time: a promise has one.</source>
        <translation>時刻をお書きください。時刻のないお約束はできません。</translation>
    </message>
    <message>
        <source>Say in a few words what it is for.</source>
        <translation>何のためのお約束か、一言お書きください。</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>お約束すること</translation>
    </message>
    <message>
        <source>When, and who</source>
        <translation>いつ・だれが</translation>
    </message>
    <message>
        <source>When</source>
        <translation>いつ</translation>
    </message>
    <message>
        <source>e.g. 15:00, tomorrow 10:30, by Fri noon</source>
        <translation>例:15時、明日10時半、17時まで</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>だれが</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>内容・理由</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>お約束する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message>
        <source>call back</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>interim call</source>
        <translation>途中の連絡</translation>
    </message>
    <message>
        <source>document</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>訪問</translation>
    </message>
    <message>
        <source>result</source>
        <translation>結果のご報告</translation>
    </message>
    <message>
        <source>prevention</source>
        <translation>再発防止</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>その後の確認</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>折り返しのお電話</translation>
    </message>
    <message>
        <source>Interim call, result or not</source>
        <translation>途中のご連絡(結果がなくても)</translation>
    </message>
    <message>
        <source>Document to send</source>
        <translation>書類をお送りする</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>返金</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>ご訪問</translation>
    </message>
    <message>
        <source>Result of the investigation</source>
        <translation>調査結果のご報告</translation>
    </message>
    <message>
        <source>Prevention to-do</source>
        <translation>再発防止の実施</translation>
    </message>
    <message>
        <source>Follow-up afterwards</source>
        <translation>その後の確認</translation>
    </message>
    <message>
        <source>name not known yet</source>
        <translation>お名前をまだうかがっていません</translation>
    </message>
    <message>
        <source>{who} calls</source>
        <translation>{who}から</translation>
    </message>
    <message>
        <source>{count} of us</source>
        <translation>{count}人で</translation>
    </message>
    <message>
        <source>moved {total}× at their wish</source>
        <translation>先方のご希望で{total}回変更</translation>
    </message>
    <message>
        <source>moved {total}× at our wish</source>
        <translation>こちらの都合で{total}回変更</translation>
    </message>
    <message>
        <source>moved {total}×, {ours} of them at our wish</source>
        <translation>{total}回変更(うち{ours}回はこちらの都合)</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>終日</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>守った</translation>
    </message>
    <message>
        <source>kept, {span} early</source>
        <translation>守った({span}前)</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>{span}遅れ</translation>
    </message>
    <message>
        <source>no longer wanted</source>
        <translation>不要になった</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>守れなかった</translation>
    </message>
    <message>
        <source>{result} ({note})</source>
        <translation>{result}({note})</translation>
    </message>
    <message>
        <source>moved at their wish</source>
        <translation>先方のご希望で変更</translation>
    </message>
    <message>
        <source>moved at our wish</source>
        <translation>こちらの都合で変更</translation>
    </message>
    <message>
        <source>not reached, next try made</source>
        <translation>つながらず、次の時刻へ</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>at the desk</source>
        <translation>いまの担当</translation>
    </message>
    <message>
        <source>Take call</source>
        <translation>受電</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Kikitori: recovery code</source>
        <translation>Kikitori 回復コード</translation>
    </message>
    <message>
        <source>This code opens the records of the office if the computer breaks or is replaced. Without it nobody can open them, not even the makers of the program.</source>
        <translation>パソコンが壊れたときや取り替えたときに、事務所の記録を開くためのコードです。これがないと、プログラムを作った者も含め、誰にも開けません。</translation>
    </message>
    <message>
        <source>Keep this sheet where only the owner can reach it, away from the computer. The letters O, I, L and U do not occur in it.</source>
        <translation>責任者だけが出せる場所に、パソコンとは別にしてしまってください。英字の O・I・L・U は使っていません。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>事務所</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation>しまった場所</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Copied. Paste it where only the owner can read it, away from this computer.</source>
        <translation>コピーしました。責任者だけが読める、このパソコンの外に貼り付けてください。</translation>
    </message>
    <message>
        <source>Sent to the printer. Put the sheet away safely.</source>
        <translation>印刷しました。紙は大切にしまってください。</translation>
    </message>
    <message>
        <source>The records are encrypted; this code opens them again if the computer breaks or is replaced. Without it nobody can.</source>
        <translation>記録は暗号にして保存しています。パソコンが壊れたり替わったりしたとき、このコードで開きます。ほかに開く方法はありません。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>控えました</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search name, number, words</source>
        <translation>お名前・番号・ことばでさがす</translation>
    </message>
    <message>
        <source>Search in all cases</source>
        <translation>すべての案件からさがす</translation>
    </message>
    <message>
        <source>Blanks part words, and all of them are found in a case; words in “ ” stand together; a dash before a word leaves out what holds it.</source>
        <translation>空白で区切ると、すべてのことばを含む案件をさがします。“ ”で囲むとひと続きの文として、ことばの前に - を付けるとそれを含む案件を除いてさがします。</translation>
    </message>
</context>
<context>
    <name>StaffReportWindow</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告を保存</translation>
    </message>
    <message>
        <source>Internal report {number}</source>
        <translation>社内報告 {number}</translation>
    </message>
    <message>
        <source>Internal report</source>
        <translation>社内報告</translation>
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
    <name>TroubleBar</name>
    <message>
        <source>A part of the records can&apos;t be read.</source>
        <translation>記録の一部を読み取れません。</translation>
    </message>
    <message>
        <source>Close and repair</source>
        <translation>閉じて修復する</translation>
    </message>
    <message>
        <source>The records can&apos;t be reached just now.</source>
        <translation>いま、記録のファイルを読み書きできません。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
</context>
<context>
    <name>VisitDecline</name>
    <message>
        <source>When do you ring next? A clock time is needed.</source>
        <translation>次のお電話の日時をお書きください。時刻が要ります。</translation>
    </message>
    <message>
        <source>The visit is declined. What comes instead?</source>
        <translation>ご訪問はお断りになりました。次のご連絡を決めます。</translation>
    </message>
    <message>
        <source>How they put it</source>
        <translation>先方のお言葉</translation>
    </message>
    <message>
        <source>When we ring next</source>
        <translation>次にお電話する日時</translation>
    </message>
    <message>
        <source>e.g. 15:00, tomorrow 10:30</source>
        <translation>例:15時、明日10時半</translation>
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
    <name>VisitPart</name>
    <message>
        <source>They agree to our coming</source>
        <translation>先方が訪問をご承諾くださった</translation>
    </message>
    <message>
        <source>How many go</source>
        <translation>伺う人数</translation>
    </message>
    <message>
        <source>Why more than two</source>
        <translation>三人以上で伺う理由</translation>
    </message>
    <message>
        <source>Two at most, and quietly: no kneeling, no scene at the door.</source>
        <translation>伺うのは二人まで、静かに。土下座や、玄関先での押し問答はしない。</translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>{time} – Enter confirms</source>
        <translation>{time} でよろしければ Enter</translation>
    </message>
</context>
<context>
    <name>WhenOffers</name>
    <message>
        <source>↓ {time}</source>
        <translation>↓ {time}</translation>
    </message>
    <message>
        <source>Take {time} (Down arrow)</source>
        <translation>{time} にする(下向き矢印)</translation>
    </message>
    <message>
        <source>Their free hours are not known. Say: “{sentence}”</source>
        <translation>空き時間が分かりません。こう申し上げます:「{sentence}」</translation>
    </message>
    <message>
        <source>Promise it in two steps</source>
        <translation>二段階でお約束する</translation>
    </message>
    <message>
        <source>The caller wishes it</source>
        <translation>ご本人の希望</translation>
    </message>
    <message>
        <source>Their own wish comes before the office’s days and hours; it is recorded.</source>
        <translation>ご本人の希望は、事務所の休みや営業時間より先です。希望として記録します。</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>Take a call</source>
        <translation>電話を受ける</translation>
    </message>
    <message>
        <source>Back to the running call</source>
        <translation>通話中の電話に戻る</translation>
    </message>
    <message>
        <source>Search in all cases</source>
        <translation>すべての案件をさがす</translation>
    </message>
    <message>
        <source>Go to the reminder, and back</source>
        <translation>お知らせへ、また戻る</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>折り返し</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Back to the place before</source>
        <translation>前の場所に戻る</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>終了する</translation>
    </message>
</context>
<context>
    <name>WindowSigns</name>
    <message>
        <source>next reminder {when}</source>
        <translation>次のお知らせ {when}</translation>
    </message>
</context>
<context>
    <name>_AskBack</name>
    <message>
        <source>That is not what the code says. Compare it with your copy; nothing is lost.</source>
        <translation>コードと合いません。控えを見て、もう一度入れてください。何も失われていません。</translation>
    </message>
    <message>
        <source>To be sure that the copy is complete: enter these four characters from it.</source>
        <translation>控えがそろっているか確かめます。控えを見て、次の4文字を入れてください。</translation>
    </message>
    <message>
        <source>Second group, first two</source>
        <translation>2番目の組のはじめの2文字</translation>
    </message>
    <message>
        <source>Last group, last two</source>
        <translation>最後の組の終わりの2文字</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>See the code again</source>
        <translation>コードをもう一度見る</translation>
    </message>
</context>
</TS>
