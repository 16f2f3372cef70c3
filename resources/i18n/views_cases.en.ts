<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>DeleteForm</name>
    <message numerus="yes">
        <source>The case goes into the bin. It can be taken back for %n day(s); after that it is gone for good.</source>
        <translation>
            <numerusform>The case goes into the bin. It can be taken back for %n day; after that it is gone for good.</numerusform>
            <numerusform>The case goes into the bin. It can be taken back for %n days; after that it is gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>1 found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingPanel</name>
    <message numerus="yes">
        <source>Kept while it is open, and %n year(s) after its close.</source>
        <translation>
            <numerusform>Kept while it is open, and %n year after its close.</numerusform>
            <numerusform>Kept while it is open, and %n years after its close.</numerusform>
        </translation>
    </message>
</context>
</TS>
