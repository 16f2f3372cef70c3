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
</TS>
