<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Background</name>
    <message numerus="yes">
        <source>%n promise(s) are open.</source>
        <translation>
            <numerusform>%n promise is open.</numerusform>
            <numerusform>%n promises are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
