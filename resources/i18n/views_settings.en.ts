<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AnswerRow</name>
    <message numerus="yes">
        <source>said %n time(s)</source>
        <translation>
            <numerusform>said %n time</numerusform>
            <numerusform>said %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>Made and every page verified: {time}, %n case(s).</source>
        <translation>
            <numerusform>Made and every page verified: {time}, %n case.</numerusform>
            <numerusform>Made and every page verified: {time}, %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookInside</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
