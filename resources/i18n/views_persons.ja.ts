<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>よみがな</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Telephone (one a line)</source>
        <translation>お電話(一行に一つ)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ご住所</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Wants no calls (days, hours)</source>
        <translation>お電話を控える曜日・時間</translation>
    </message>
    <message>
        <source>Good to know before calling</source>
        <translation>お電話の前に知っておくこと</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>文書の言語</translation>
    </message>
    <message>
        <source>Wants a letter?</source>
        <translation>書状をご希望か</translation>
    </message>
    <message>
        <source>e.g. Sundays, holidays; weekdays before 9, after 9 pm</source>
        <translation>例: 日祝; 平日 9時まで、21時以降</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>うかがっていない</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>希望</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不要</translation>
    </message>
</context>
<context>
    <name>PersonScreen</name>
    <message>
        <source>To the next field</source>
        <translation>次の欄へ</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>お客様</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>お電話%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min in all</source>
        <translation>通算{minutes}分</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>← Case {number}</source>
        <translation>← 案件 {number}</translation>
    </message>
    <message>
        <source>Not kept, there are no figures in it: {lines}</source>
        <translation>番号がないため、残していません:{lines}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>この方の案件</translation>
    </message>
</context>
</TS>
