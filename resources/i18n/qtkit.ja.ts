<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>CrashDialog</name>
    <message>
        <source>A mistake in the program</source>
        <translation>プログラムの不具合</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>プログラムに不具合がありました</translation>
    </message>
    <message>
        <source>What was stored is safe, and what you typed is still on the screen. The report below holds no names, numbers or notes. Nothing is sent; copy it if you want to pass it on.</source>
        <translation>保存した内容は無事で、入力した文も画面に残っています。下の報告に、お名前・番号・メモは入っていません。どこへも送りませんので、伝えるときはコピーしてください。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>Lamp</name>
    <message>
        <source>{name}: noted</source>
        <translation>{name}: うかがいました</translation>
    </message>
    <message>
        <source>{name}: still missing</source>
        <translation>{name}: まだです</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Saved {time}</source>
        <translation>保存 {time}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>文をコピー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度保存</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>{step}, done</source>
        <translation>{step}・済み</translation>
    </message>
    <message>
        <source>{step}, now</source>
        <translation>{step}・いまここ</translation>
    </message>
    <message>
        <source>{step}, still ahead</source>
        <translation>{step}・これから</translation>
    </message>
</context>
</TS>
