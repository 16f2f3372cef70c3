<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>PromiseLists</name>
    <message numerus="yes">
        <source>and %n later one(s)</source>
        <translation>
            <numerusform>and %n later one</numerusform>
            <numerusform>and %n later ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderWatch</name>
    <message numerus="yes">
        <source>%n promise(s) to answer</source>
        <translation>
            <numerusform>%n promise to answer</numerusform>
            <numerusform>%n promises to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message numerus="yes">
        <source>moved %n time(s)</source>
        <translation>
            <numerusform>moved %n time</numerusform>
            <numerusform>moved %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
