<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>PagePreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%nページ</numerusform>
        </translation>
    </message>
    <message>
        <source>Some parts of this template are shown in a simple form only.</source>
        <translation>このひな形には、簡易表示で再現できない部分があります。</translation>
    </message>
    <message>
        <source>The letter as it will print</source>
        <translation>印刷どおりの表示</translation>
    </message>
</context>
</TS>
