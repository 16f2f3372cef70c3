<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>MissingPanel</name>
    <message numerus="yes">
        <source>%n more and it can be approved</source>
        <translation>
            <numerusform>%n more and it can be approved</numerusform>
            <numerusform>%n more and it can be approved</numerusform>
        </translation>
    </message>
</context>
</TS>
