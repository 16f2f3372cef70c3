<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
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
    <name>MainWindow</name>
    <message>
        <source>next reminder {when}</source>
        <translation>次のお知らせ {when}</translation>
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
    <name>WhenBox</name>
    <message>
        <source>{time} – Enter confirms</source>
        <translation>{time} でよろしければ Enter</translation>
    </message>
    <message>
        <source>↓ {time}</source>
        <translation>↓ {time}</translation>
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
