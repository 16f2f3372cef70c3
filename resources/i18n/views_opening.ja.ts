<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>CodeEntry</name>
    <message>
        <source>Checking …</source>
        <translation>確かめています…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{count} of {all} characters</source>
        <translation>{all}文字のうち {count}文字</translation>
    </message>
    <message>
        <source>Small letters, full-width letters, blanks and missing hyphens are fine.</source>
        <translation>小文字・全角・空白が混じっても、ハイフンがなくても読み取ります。</translation>
    </message>
    <message>
        <source>This computer does not hold the key to the records. The recovery code opens them: 36 letters and digits in groups of four, on the sheet that was printed or copied when the office was set up.</source>
        <translation>このパソコンには、記録を開く鍵がありません。回復コードを入れると開きます。事務所をつくったときに印刷または控えた、英数字36文字(4文字ずつの9組)です。</translation>
    </message>
    <message>
        <source>Nothing is lost: the records lie unchanged, and any number of tries is free.</source>
        <translation>記録はそのまま残っています。何度入れ直しても、失われるものはありません。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>回復コード</translation>
    </message>
</context>
<context>
    <name>OpeningScreen</name>
    <message>
        <source>go on</source>
        <translation>先へ進む</translation>
    </message>
    <message>
        <source>to the next box or button</source>
        <translation>次の欄・ボタンへ</translation>
    </message>
    <message>
        <source>Enter the recovery code</source>
        <translation>回復コードを入れてください</translation>
    </message>
    <message>
        <source>Take down the recovery code first</source>
        <translation>はじめに、回復コードを控えてください</translation>
    </message>
    <message>
        <source>The records can’t be opened now</source>
        <translation>いまは記録を開けません</translation>
    </message>
    <message>
        <source>This folder is not the right place</source>
        <translation>このフォルダーは記録の置き場所に向きません</translation>
    </message>
    <message>
        <source>Repairing …</source>
        <translation>修復しています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度ためす</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>承知のうえで使う</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復する</translation>
    </message>
    <message>
        <source>Repair writes every readable row into a new file; where rows are out of reach, the newest good backup takes their place. The damaged file is kept aside.</source>
        <translation>修復では、読める行をすべて新しいファイルに写します。読めない行があるときは、いちばん新しい無事なバックアップに戻します。壊れたファイルは消さずに取りおきます。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
</TS>
