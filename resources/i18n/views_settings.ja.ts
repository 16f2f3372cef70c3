<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>このプログラム</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>バージョン {number}</translation>
    </message>
    <message>
        <source>Free under the MIT licence. Nothing of the office leaves this computer.</source>
        <translation>MITライセンスで自由に使えます。事務所の情報がこのパソコンの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Fonts, icons and parts by others</source>
        <translation>使っている書体・アイコン・部品</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message numerus="yes">
        <source>said %n time(s)</source>
        <translation>
            <numerusform>%n 回お伝え</numerusform>
        </translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>お伝えする文</translation>
    </message>
    <message>
        <source>in Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>Ready answers</source>
        <translation>よくある回答</translation>
    </message>
    <message>
        <source>No answer is ready yet. In a call, Ctrl+9 searches this list, and Ctrl+Shift+K keeps what was just said; it can also be entered here.</source>
        <translation>まだ回答がありません。お電話の途中で Ctrl+9 を押すとこの一覧から探せます。Ctrl+Shift+K で、いまお伝えした言葉を残せます。ここで入れることもできます。</translation>
    </message>
    <message>
        <source>The next answer, as it is read to a caller</source>
        <translation>次の回答(お電話で読み上げる文のまま)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>BackupCode</name>
    <message>
        <source>The code of that time</source>
        <translation>そのときの回復コード</translation>
    </message>
    <message>
        <source>{name} opens with the recovery code that was in force when it was made. Type that code from its sheet; the present records are not touched.</source>
        <translation>{name} は、作ったときの回復コードで開きます。そのときの控えを見て入力してください。いまの記録は変わりません。</translation>
    </message>
    <message>
        <source>Earlier recovery code</source>
        <translation>前の回復コード</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>BackupJob</name>
    <message>
        <source>A backup is being made and verified …</source>
        <translation>バックアップを作り、確かめています…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>Made and every page verified: {time}, %n case(s).</source>
        <translation>
            <numerusform>{time} に作り、全ページを確かめました(%n件)。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was left.</source>
        <translation>やめました。途中のものは残していません。</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>every page verified ✓</source>
        <translation>全ページ確認済み ✓</translation>
    </message>
    <message>
        <source>every page verified ✓ · opens with the earlier recovery code</source>
        <translation>全ページ確認済み ✓ ・前の回復コードで開きます</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter its code</source>
        <translation>そのときのコードを入れる</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>中を見る</translation>
    </message>
    <message>
        <source>damaged: can&apos;t be used</source>
        <translation>壊れていて使えません</translation>
    </message>
    <message>
        <source>made by a newer version</source>
        <translation>新しい版で作られたもの</translation>
    </message>
    <message>
        <source>of another office</source>
        <translation>別の事業所のもの</translation>
    </message>
    <message>
        <source>opens with another recovery code only</source>
        <translation>別の回復コードでだけ開けます</translation>
    </message>
    <message>
        <source>the records as they were before a backup took their place</source>
        <translation>バックアップに戻す前の記録</translation>
    </message>
    <message>
        <source>Take these back</source>
        <translation>この記録に戻す</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>選んでいません</translation>
    </message>
    <message>
        <source>A copy of each day&apos;s backup goes to a stick or a folder elsewhere.</source>
        <translation>毎日のバックアップの写しを、USBメモリーや別のフォルダーにも置きます。</translation>
    </message>
    <message>
        <source>No copy has arrived there since {day}. Is the stick in?</source>
        <translation>{day}から写しが届いていません。USBメモリーはささっていますか。</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>バックアップの二つめの置き場所</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>One is made each day by itself, encrypted like the records. The last 7 days, 4 weeks and 12 months stay.</source>
        <translation>毎日ひとりでに作られます。中身は記録と同じように暗号化されています。直近7日分、4週分、12か月分を残します。</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>いま作る</translation>
    </message>
    <message>
        <source>Room they may take</source>
        <translation>使ってよい容量</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>今あるバックアップ</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>二つめの置き場所</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>取りおいた記録</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Written to {file}.</source>
        <translation>{file} に書き出しました。</translation>
    </message>
    <message>
        <source>What the calendar file tells</source>
        <translation>予定のファイルに書くこと</translation>
    </message>
    <message>
        <source>Kind of promise, time and case number are always in it. A calendar is often shared and copied to other services, so the rest is left out until it is ticked.</source>
        <translation>お約束の種類・日時・案件番号は必ず入ります。予定表は人と共有したり、ほかのサービスに写したりすることが多いため、そのほかはチェックを入れるまで書きません。</translation>
    </message>
    <message>
        <source>Names: of the person, and whose promise it is</source>
        <translation>お名前(お客様と、担当者)</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>What each promise is for</source>
        <translation>お約束の内容・理由</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>予定のファイル</translation>
    </message>
    <message>
        <source>Every promise as a file for a telephone or Outlook. Read in again later, it moves what was moved and takes away what is no longer wanted.</source>
        <translation>すべてのお約束を、スマートフォンや Outlook で読める予定のファイルにします。あとで読み込み直すと、変わった日時は動き、なくなったお約束は取り消されます。</translation>
    </message>
    <message>
        <source>Save the calendar file …</source>
        <translation>予定のファイルを保存…</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Enter whole minutes, 1 to 600. What was set before still holds.</source>
        <translation>1から600までの分で入れてください。前の設定のままです。</translation>
    </message>
    <message>
        <source>Each mark comes after the one before. What was set before still holds.</source>
        <translation>あとの目印ほど長い時間にしてください。前の設定のままです。</translation>
    </message>
    <message>
        <source>Before details are given</source>
        <translation>詳しいお話の前に</translation>
    </message>
    <message>
        <source>Results, bills and the like are told to the right person only. The call shows what to confirm first, and the sentence that asks for it.</source>
        <translation>検査結果やご請求などは、ご本人にだけお伝えします。何を確かめるか、どうお尋ねするかを、お電話の画面に出します。</translation>
    </message>
    <message>
        <source>What is confirmed</source>
        <translation>確かめること</translation>
    </message>
    <message>
        <source>e.g. your name and date of birth</source>
        <translation>例：お名前と生年月日</translation>
    </message>
    <message>
        <source>Clock of the call</source>
        <translation>お電話の時計</translation>
    </message>
    <message>
        <source>The clock of a call changes its colour twice, then a callback or a second person is proposed. Minutes from the first word.</source>
        <translation>お電話の時計は二度色を変え、その次に折り返しか二人目をおすすめします。お話の始まりからの分です。</translation>
    </message>
    <message>
        <source>Turns amber</source>
        <translation>黄色になる(分)</translation>
    </message>
    <message>
        <source>Turns red</source>
        <translation>赤くなる(分)</translation>
    </message>
    <message>
        <source>Proposes</source>
        <translation>おすすめする(分)</translation>
    </message>
</context>
<context>
    <name>ClosingDays</name>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Remove {days}</source>
        <translation>外す：{days}</translation>
    </message>
    <message>
        <source>The last day is before the first. Not stored yet.</source>
        <translation>最後の日が最初の日より前です。まだ保存していません。</translation>
    </message>
    <message>
        <source>Read as this day. If it is right, press Add again.</source>
        <translation>この日と読みました。よければ、もう一度「加える」を押してください。</translation>
    </message>
    <message>
        <source>This day can’t be read. Write it like 12/29, or 29 Dec.</source>
        <translation>日付を読み取れません。12/29、12月29日 のように入れてください。</translation>
    </message>
    <message>
        <source>Closing days</source>
        <translation>お休みの日</translation>
    </message>
    <message>
        <source>Beside the closed weekdays and public holidays.</source>
        <translation>お休みの曜日と祝日のほかに、事務所を閉める日です。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>29 Dec</source>
        <translation>12/29</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同じ日</translation>
    </message>
    <message>
        <source>New Year</source>
        <translation>年末年始</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>The journal is whole: no entry was altered or taken out.</source>
        <translation>変更の記録はそろっています。書き換えも抜けもありません。</translation>
    </message>
    <message>
        <source>From entry {number} on, the journal no longer fits together: it was changed outside the program, or the disk is damaged. The records can still be read. Copy the folder to another disk before anything else.</source>
        <translation>変更の記録が{number}番から先でつながりません。このプログラムの外で変えられたか、ディスクが傷んでいます。台帳は読めます。まず、フォルダーごと別のディスクに写してください。</translation>
    </message>
    <message>
        <source>Checking every entry, and what backups and letters remember …</source>
        <translation>すべての記録を確かめ、バックアップと文書台帳の控えとも照らし合わせています…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The entries fit together, but not with what is remembered elsewhere ({places}): the records were set back to an older state, or written anew. Compare with the backups before you go on.</source>
        <translation>一件ずつはつながっていますが、ほかに残る控え({places})と合いません。記録が古い状態に戻されたか、書き直されたおそれがあります。お仕事を続ける前に、バックアップと見比べてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>バックアップ %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>文書 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>{backups} and {letters} remember the same.</source>
        <translation>{backups}と{letters}の控えとも合っています。</translation>
    </message>
    <message>
        <source>the backup {name}</source>
        <translation>バックアップ {name} </translation>
    </message>
    <message>
        <source>the register&apos;s line of letter {name}</source>
        <translation>文書 {name} の台帳の行</translation>
    </message>
    <message>
        <source>the note beside the records</source>
        <translation>データフォルダーの控え</translation>
    </message>
    <message>
        <source>Where the records lie</source>
        <translation>記録の置き場所</translation>
    </message>
    <message>
        <source>Everything is in this folder, encrypted, on this computer only.</source>
        <translation>すべてこのフォルダーの中に、暗号にして、このパソコンだけに置いています。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>変更の記録</translation>
    </message>
    <message>
        <source>Every change is written down with its time and name, each entry sealed to the one before. The check reads all of them and compares with backups and letters.</source>
        <translation>いつ誰が何を変えたかを、前の一件とつなげて残しています。はじめから全部を読んで確かめ、バックアップや文書台帳の控えとも照らし合わせます。</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>変更の記録を確かめる</translation>
    </message>
</context>
<context>
    <name>EarlierAnswers</name>
    <message>
        <source>What we said in calls</source>
        <translation>お電話でお伝えしたこと</translation>
    </message>
    <message>
        <source>Letter {words}</source>
        <translation>文書 {words}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>From what was answered before</source>
        <translation>これまでの回答から</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>どこから</translation>
    </message>
    <message>
        <source>Nothing there that is not a ready answer already. Names are left out.</source>
        <translation>新しく残せるものはありません。お名前は伏せて残します。</translation>
    </message>
</context>
<context>
    <name>FirstRunFoot</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>飛ばす</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>FirstRunHead</name>
    <message>
        <source>Five short steps; each can be skipped, and changed later in the settings.</source>
        <translation>5つの短い手順です。どれも飛ばせます。あとから「設定」で変えられます。</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>続きはあとで</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>事務所</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間とお休み</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>お電話</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>回復コード</translation>
    </message>
</context>
<context>
    <name>FreeHoursField</name>
    <message>
        <source>Free hours for calls</source>
        <translation>電話の空き時間</translation>
    </message>
    <message>
        <source>e.g. weekdays 12:30-13:00; Sat 9-10</source>
        <translation>例: 平日 12:30-13:00; 土 9-10</translation>
    </message>
</context>
<context>
    <name>HolidaysAndZone</name>
    <message>
        <source>No such zone. Write it like Asia/Tokyo, or the city. The old one holds.</source>
        <translation>その地域は見つかりません。Asia/Tokyo のように入れてください。前の設定のままです。</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>アメリカ</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>イギリス</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>アイルランド</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>カナダ</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>オーストラリア</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>ニュージーランド</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>シンガポール</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韓国</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>ドイツ</translation>
    </message>
    <message>
        <source>France</source>
        <translation>フランス</translation>
    </message>
    <message>
        <source>None: open on holidays</source>
        <translation>なし(祝日も開ける)</translation>
    </message>
    <message>
        <source>Ask where both are possible</source>
        <translation>どちらにも取れるときは確認する</translation>
    </message>
    <message>
        <source>Month first: 12 November</source>
        <translation>月が先:11月12日</translation>
    </message>
    <message>
        <source>Day first: 11 December</source>
        <translation>日が先:12月11日</translation>
    </message>
    <message>
        <source>Holidays and time</source>
        <translation>祝日と時刻</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>どの国の祝日か</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>どの地域の時刻か</translation>
    </message>
    <message>
        <source>A date such as 11/12</source>
        <translation>「11/12」のような日付</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Opening hours</source>
        <translation>営業時間</translation>
    </message>
    <message>
        <source>Callbacks are proposed within these hours, and letters print them.</source>
        <translation>折り返しはこの時間の中でおすすめし、文書の窓口にもこの時間を載せます。</translation>
    </message>
    <message>
        <source>Tuesday to Friday like Monday</source>
        <translation>火曜から金曜も月曜と同じにする</translation>
    </message>
</context>
<context>
    <name>IndexPanel</name>
    <message>
        <source>Comparing the index with the cases …</source>
        <translation>索引と案件を照らし合わせています…</translation>
    </message>
    <message>
        <source>The index is damaged; the records themselves are safe. Rebuild it: until then some cases are not found.</source>
        <translation>索引が壊れています。記録はそのまま無事です。作り直すまでは、見つからない案件があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) do not agree with the index; the records themselves are safe. Rebuild it, and they are found again.</source>
        <translation>
            <numerusform>%n件の案件が索引と合っていません。記録はそのまま無事です。索引を作り直すと、また見つかるようになります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every case is found: %n case(s).</source>
        <translation>
            <numerusform>%n件の案件が、すべて見つかります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt: %n case(s) are found.</source>
        <translation>
            <numerusform>作り直しました。%n件の案件が見つかります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was rebuilt so far stays; begin again whenever you like.</source>
        <translation>やめました。作り直した分はそのまま残ります。いつでもはじめからできます。</translation>
    </message>
    <message>
        <source>{done} of {cases} cases; work can go on meanwhile.</source>
        <translation>{cases}件のうち{done}件。お仕事はそのまま続けられます。</translation>
    </message>
    <message>
        <source>The index was made by an earlier version: everything is found, numbers and single characters slowly. Rebuild it when it suits you.</source>
        <translation>索引は前の版が作ったものです。すべて見つかりますが、番号や一文字の検索に時間がかかります。ご都合のよいときに作り直してください。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Cases are found by an index of everything written in them; it renews itself with each change.</source>
        <translation>案件は、書かれたことすべての索引からさがします。索引は、書くたびにひとりでに新しくなります。</translation>
    </message>
    <message>
        <source>Check the index</source>
        <translation>索引を確かめる</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>索引を作り直す</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>How far the rebuild has come</source>
        <translation>作り直しの進み具合</translation>
    </message>
</context>
<context>
    <name>LookInside</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>The records of {day}</source>
        <translation>{day}の記録</translation>
    </message>
    <message>
        <source>If these take the records&apos; place, what was written since then is no longer shown. Nothing is deleted: the present records are kept aside and can be taken back here. The window closes for a moment.</source>
        <translation>この記録に戻すと、その後に書いたことは表示されなくなります。消えるのではなく、今の記録を取りおき、この画面からいつでも戻せます。画面はいちど閉じて、すぐに開きます。</translation>
    </message>
    <message>
        <source>Go back to these</source>
        <translation>この記録に戻す</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>このままにする</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language and look</source>
        <translation>ことばと見た目</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>画面のことば</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>パソコンに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>The language of a letter is chosen with the letter, whatever is set here.</source>
        <translation>文書のことばは、ここでの設定とは別に、文書ごとに選びます。</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>The office</source>
        <translation>事務所のこと</translation>
    </message>
    <message>
        <source>Contact in letters</source>
        <translation>文書に載せる窓口</translation>
    </message>
    <message>
        <source>Whom the reader of a letter calls. Left empty, letters name the person at the desk and the office’s number.</source>
        <translation>文書を読んだ方がお電話くださる先です。空けておくと、いまの担当の名前と事務所の番号を載せます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>名前(英語)</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Address in English</source>
        <translation>住所(英語)</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>窓口の名前</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>窓口の電話番号</translation>
    </message>
</context>
<context>
    <name>OwnerGate</name>
    <message>
        <source>The rules of the office are the owner’s: enter the PIN.</source>
        <translation>社内の決まりを変えるのは責任者です。暗証番号を入れてください。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>暗証番号</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Office</source>
        <translation>事務所</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間とお休み</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>お電話</translation>
    </message>
    <message>
        <source>Ready answers</source>
        <translation>よくある回答</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>予定のファイル</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>ことばと見た目</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>About</source>
        <translation>このプログラム</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>設定の項目</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People of the office</source>
        <translation>事務所の人</translation>
    </message>
    <message>
        <source>Nobody is entered yet. Until then there is one person, called Clerk, who is also the owner; calls can be taken at once.</source>
        <translation>まだ誰も入っていません。それまでは「担当」という一人がいて、責任者も兼ねます。お電話はすぐに受けられます。</translation>
    </message>
    <message>
        <source>Names and titles are printed in letters; the short name stands in lists and as “who calls”. Calls are proposed for a person in their free hours only. The first person is the owner: owners approve letters and change the rules of the office.</source>
        <translation>名前と役職は文書に載ります。呼び名は一覧と「かける人」に出します。電話は、その人の空き時間の中だけで提案します。最初の人が責任者です。責任者は文書を承認し、社内の決まりを変えます。</translation>
    </message>
    <message>
        <source>Name of the next person</source>
        <translation>加える人の名前</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加える</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Change PIN</source>
        <translation>暗証番号を変える</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>暗証番号を決める</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>呼び名</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>暗証番号をなくす</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>名簿から外す</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>Approves letters and changes the rules</source>
        <translation>文書を承認し、社内の決まりを変える人</translation>
    </message>
    <message>
        <source>Yes, take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Leave on the list</source>
        <translation>外さない</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Enter 4 to 12 figures. Nothing was changed.</source>
        <translation>数字4〜12桁を入れてください。何も変わっていません。</translation>
    </message>
    <message>
        <source>The two entries differ. Nothing was changed.</source>
        <translation>二度の入力が合いません。何も変わっていません。</translation>
    </message>
    <message>
        <source>4 to 12 figures. It is asked before letters are approved and rules changed.</source>
        <translation>数字4〜12桁です。文書の承認と、社内の決まりを変えるときにお尋ねします。</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>いまの番号</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新しい番号</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>暗証番号をなくす</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>この番号にする</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>PresencePage</name>
    <message>
        <source>Entry: {place}</source>
        <translation>登録先:{place}</translation>
    </message>
    <message>
        <source>Kikitori starts with the next login, beside the clock.</source>
        <translation>次にパソコンにログインしたときから、時計のそばで起動します。</translation>
    </message>
    <message>
        <source>Kikitori starts when somebody opens it.</source>
        <translation>だれかが開いたときに起動します。</translation>
    </message>
    <message>
        <source>Another copy starts at login: {command}. “Yes” starts this one in its place.</source>
        <translation>ログイン時には別の場所の Kikitori が起動します({command})。「はい」を選ぶと、こちらに切り替わります。</translation>
    </message>
    <message>
        <source>The entry is there, but the system’s settings have switched it off. “Yes” switches it on again.</source>
        <translation>登録はありますが、システムの設定で止められています。「はい」を選ぶと、もう一度有効になります。</translation>
    </message>
    <message>
        <source>Starting with the computer</source>
        <translation>パソコンと一緒に起動する</translation>
    </message>
    <message>
        <source>Only a program that runs can remind anybody. Started with the computer, Kikitori waits as a small picture beside the clock; what came due meanwhile is shown at once.</source>
        <translation>お知らせできるのは、動いているプログラムだけです。パソコンと一緒に起動すると、時計のそばの小さなアイコンとして待ち、その間に来ていたお約束をすぐにお知らせします。</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>画面を閉じたとき</translation>
    </message>
    <message>
        <source>While promises are open, a closed window goes on ringing from beside the clock, or from the foot of the screen where there is no such place. {keys} closes the program.</source>
        <translation>終わっていないお約束がある間は、画面を閉じても、時計のそば(置き場所がないときは最小化した画面)からお知らせを続けます。終了するときは {keys} を押してください。</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>taken down</source>
        <translation>控え済み</translation>
    </message>
    <message>
        <source>not taken down yet</source>
        <translation>まだ控えていません</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>コードをもう一度見る</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>コードを見る</translation>
    </message>
    <message>
        <source>This is the new code; the present one stays in force until you have taken this one down. Then the window closes for a moment, and the records are encrypted anew. Keep the present code as well: earlier backups open with it.</source>
        <translation>これが新しいコードです。控えを取り終えるまでは、いまのコードのままです。控えを確かめると画面がいったん閉じ、記録を新しいコードで暗号化し直します。これまでのバックアップは前のコードで開くので、前の控えも残してください。</translation>
    </message>
    <message>
        <source>The copy is right. The code is off the screen again.</source>
        <translation>控えは合っています。コードは画面から消しました。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
    <message>
        <source>Make a new code …</source>
        <translation>新しいコードに変える…</translation>
    </message>
    <message>
        <source>Take it off the screen</source>
        <translation>画面から消す</translation>
    </message>
    <message>
        <source>The records are encrypted; this code opens them again if the computer breaks or is replaced. Have the printer ready, and nobody looking over your shoulder.</source>
        <translation>記録は暗号にして保存しています。パソコンが壊れたり替わったりしたとき、このコードで開きます。印刷の用意をして、まわりに人がいないところでご覧ください。</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Whole minutes: before the time 0 to {before}, again 2 to {again}. What was set before still holds.</source>
        <translation>分を数字で入れてください(事前は0〜{before}、くり返しは2〜{again})。これまでの設定のままです。</translation>
    </message>
    <message>
        <source>Write times as in 20:00. What was set before still holds.</source>
        <translation>「20:00」の形で入れてください。これまでの設定のままです。</translation>
    </message>
    <message>
        <source>The other end is still empty; until then nothing is quiet.</source>
        <translation>もう一方がまだ空です。両方を入れるまで、静かにする時間はありません。</translation>
    </message>
    <message>
        <source>When a reminder comes</source>
        <translation>いつお知らせするか</translation>
    </message>
    <message>
        <source>Before the time, at the time, and again while a promise is overdue. Promises of a later day come in the morning, too. After half an hour they stand on the owner&apos;s list.</source>
        <translation>お約束の前、その時刻、そして過ぎているあいだはくり返しお知らせします。翌日以降のお約束は、その日の朝にも出ます。30分を過ぎると、責任者の一覧に載ります。</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>何分前</translation>
    </message>
    <message>
        <source>Again every (minutes)</source>
        <translation>くり返しの間隔(分)</translation>
    </message>
    <message>
        <source>Beside the small window</source>
        <translation>小さな窓のほかに</translation>
    </message>
    <message>
        <source>A short sound</source>
        <translation>短い音を鳴らす</translation>
    </message>
    <message>
        <source>A note of the system, without names</source>
        <translation>パソコンの通知も出す(お名前は出しません)</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>静かにする時間</translation>
    </message>
    <message>
        <source>The small window stays, as one line; nothing is heard and no note is sent. What came meanwhile rings when they are over. During a call it is the same. Leave both empty for none.</source>
        <translation>このあいだは、小さな窓が一行で出るだけで、音も通知も出しません。そのあいだに時刻になったものは、終わったときにお知らせします。電話中も音は鳴りません。使わないときは両方を空にします。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>始まり</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終わり</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>gone on {day}</source>
        <translation>{day} に完全に消えます</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Backups made until now still hold what was deleted today. With one backup a day the last of them is thinned out on {day}; so are the copies in the second place, whenever it is there.</source>
        <translation>これまでのバックアップには、今日消したものがまだ入っています。毎日バックアップが作られていれば、{day} に最後の一つが整理されてなくなります。二つめの置き場所の写しも、つながっているときに同じように整理されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) made before a restore, a repair or an upgrade stay until you delete them.</source>
        <translation>
            <numerusform>入れ替え・修復・更新の前に作った写しが%n個あります。消すまで残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Years after the close</source>
        <translation>完了から何年残すか</translation>
    </message>
    <message>
        <source>Personal data goes when it is no longer needed. These years follow how long claims can be made; a case can be held longer while a dispute is running.</source>
        <translation>個人の情報は、いらなくなったら消すことになっています。年数は、請求ができる期間に合わせた目安です。争いが続いている案件は、それより長く残せます。</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Money, contract</source>
        <translation>金銭・契約</translation>
    </message>
    <message>
        <source>Injury, product</source>
        <translation>けが・製品</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>迷惑行為</translation>
    </message>
    <message>
        <source> years</source>
        <translation> 年</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保存を続けている案件</translation>
    </message>
    <message numerus="yes">
        <source>Bin: %n day(s) to take a case back</source>
        <translation>
            <numerusform>ごみ箱(%n日間は元に戻せます)</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>What older copies still hold</source>
        <translation>以前の写しに残っているもの</translation>
    </message>
    <message>
        <source>Delete these copies</source>
        <translation>この写しを消す</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n case(s) deleted for good.</source>
        <translation>
            <numerusform>%n件を完全に消しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Once a year: untick what is still needed, then confirm.</source>
        <translation>年に一度、まだ必要な案件の印を外してから、確かめて消します。</translation>
    </message>
    <message>
        <source>Nothing is over its years just now.</source>
        <translation>保存期間が過ぎた案件は、いまはありません。</translation>
    </message>
    <message>
        <source>Last gone through on {day}.</source>
        <translation>前回の見直しは {day} です。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n case(s) …</source>
        <translation>
            <numerusform>%n件を消す…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n case(s) for good</source>
        <translation>
            <numerusform>%n件を完全に消す</numerusform>
        </translation>
    </message>
    <message>
        <source>To delete</source>
        <translation>消してよいもの</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はやめる</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>next part</source>
        <translation>次の項目</translation>
    </message>
    <message>
        <source>part before</source>
        <translation>前の項目</translation>
    </message>
    <message>
        <source>to the next box or button</source>
        <translation>次の欄・ボタンへ</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>次の手順</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>WeekdayRow</name>
    <message>
        <source>Enter a time like 9:00, 900 or 18. Not stored yet.</source>
        <translation>9:00、900、18 のように入れてください。まだ保存していません。</translation>
    </message>
    <message>
        <source>The end is not after the beginning; write 17:00 for five in the afternoon. Not stored yet.</source>
        <translation>終わりが始まりよりあとになっていません。午後5時は 17:00 と入れてください。まだ保存していません。</translation>
    </message>
    <message>
        <source>{day}: open</source>
        <translation>{day}：営業</translation>
    </message>
    <message>
        <source>{day}: from</source>
        <translation>{day}：始まり</translation>
    </message>
    <message>
        <source>{day}: to</source>
        <translation>{day}：終わり</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>お休み</translation>
    </message>
</context>
<context>
    <name>YearlyClosings</name>
    <message>
        <source>Closed from 29 December to 3 January every year</source>
        <translation>年末年始(12月29日〜1月3日)は毎年休む</translation>
    </message>
    <message>
        <source>Closed for Obon, 13 to 15 August, every year</source>
        <translation>お盆(8月13日〜15日)は毎年休む</translation>
    </message>
</context>
</TS>
