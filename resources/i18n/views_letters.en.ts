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
<context>
    <name>TemplateDetail</name>
    <message numerus="yes">
        <source>%n place(s) to mend before it can be used.</source>
        <translation>
            <numerusform>One place to mend before it can be used.</numerusform>
            <numerusform>%n places to mend before it can be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateVersions</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>one letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
</TS>
