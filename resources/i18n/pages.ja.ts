<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>PageGaps</name>
    <message>
        <source>special text effects</source>
        <translation>文字の特殊な飾り</translation>
    </message>
    <message>
        <source>drawings</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>borders around text</source>
        <translation>囲み線・罫線</translation>
    </message>
    <message>
        <source>footnotes</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>several sections</source>
        <translation>複数のセクション</translation>
    </message>
    <message>
        <source>inserted objects</source>
        <translation>埋め込みオブジェクト</translation>
    </message>
    <message>
        <source>text boxes</source>
        <translation>テキストボックス</translation>
    </message>
    <message>
        <source>ruby (reading aids)</source>
        <translation>ルビ（ふりがな）</translation>
    </message>
    <message>
        <source>text frames</source>
        <translation>レイアウト枠</translation>
    </message>
    <message>
        <source>automatic fields such as today&apos;s date</source>
        <translation>自動で変わる項目（今日の日付など）</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>段組み</translation>
    </message>
    <message>
        <source>vertical text</source>
        <translation>縦書き</translation>
    </message>
    <message>
        <source>right-to-left text</source>
        <translation>右から左への文字</translation>
    </message>
    <message>
        <source>formulas</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>symbol characters</source>
        <translation>記号フォントの文字</translation>
    </message>
    <message>
        <source>a set number of characters per line</source>
        <translation>1行の文字数の指定</translation>
    </message>
    <message>
        <source>line numbers</source>
        <translation>行番号</translation>
    </message>
    <message>
        <source>headers of even pages</source>
        <translation>偶数ページのヘッダー</translation>
    </message>
    <message>
        <source>text flowing around a picture</source>
        <translation>図を避ける文字の回り込み</translation>
    </message>
    <message>
        <source>a picture of an unknown kind</source>
        <translation>表示できない形式の図</translation>
    </message>
    <message>
        <source>floating tables</source>
        <translation>文字が回り込む表</translation>
    </message>
    <message>
        <source>table styles</source>
        <translation>表のスタイル</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{count}ページ中{page}ページ目</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>This template has parts that the simple view can&apos;t show: {parts}</source>
        <translation>このひな形には、簡易表示で再現できない部分があります：{parts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The letter as it will print</source>
        <translation>印刷どおりの表示</translation>
    </message>
</context>
</TS>
