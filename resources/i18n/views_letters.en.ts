<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>EditInWord</name>
    <message numerus="yes">
        <source>Taken in from Word at {time}: %n paragraph(s) differ by hand.</source>
        <translation>
            <numerusform>Taken in from Word at {time}: %n paragraph differs by hand.</numerusform>
            <numerusform>Taken in from Word at {time}: %n paragraphs differ by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message numerus="yes">
        <source>%n change(s) by hand wait with another kind, language or direction of this letter.</source>
        <translation>
            <numerusform>%n change by hand waits with another kind, language or direction of this letter.</numerusform>
            <numerusform>%n changes by hand wait with another kind, language or direction of this letter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandChanges</name>
    <message numerus="yes">
        <source>Changed by hand: %n paragraph(s)</source>
        <translation>
            <numerusform>Changed by hand: %n paragraph</numerusform>
            <numerusform>Changed by hand: %n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterLeft</name>
    <message numerus="yes">
        <source>Text · %n changed</source>
        <translation>
            <numerusform>Text · %n changed</numerusform>
            <numerusform>Text · %n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message numerus="yes">
        <source>%n more and it can be approved</source>
        <translation>
            <numerusform>%n more and it can be approved</numerusform>
            <numerusform>%n more and it can be approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be approved; %n thing(s) to look at, below</source>
        <translation>
            <numerusform>It can be approved; %n thing to look at, below</numerusform>
            <numerusform>It can be approved; %n things to look at, below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>one letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterGaps</name>
    <message numerus="yes">
        <source>%n number(s) without a letter that went out</source>
        <translation>
            <numerusform>One number without a letter that went out</numerusform>
            <numerusform>%n numbers without a letter that went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterOutput</name>
    <message numerus="yes">
        <source>%n letter(s) written to {file}.</source>
        <translation>
            <numerusform>One letter written to {file}.</numerusform>
            <numerusform>%n letters written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDF(s) written to {folder}.</source>
        <translation>
            <numerusform>One PDF written to {folder}.</numerusform>
            <numerusform>%n PDFs written to {folder}.</numerusform>
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
