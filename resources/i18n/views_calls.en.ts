<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>MissedBefore</name>
    <message numerus="yes">
        <source>We missed %n call(s), the last at {at}</source>
        <translation>
            <numerusform>We missed %n call, the last at {at}</numerusform>
            <numerusform>We missed %n calls, the last at {at}</numerusform>
        </translation>
    </message>
</context>
</TS>
