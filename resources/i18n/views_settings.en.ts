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
    <name>DataPage</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndexPanel</name>
    <message numerus="yes">
        <source>%n case(s) do not agree with the index; the records themselves are safe. Rebuild it, and they are found again.</source>
        <translation>
            <numerusform>One case does not agree with the index; the records themselves are safe. Rebuild it, and it is found again.</numerusform>
            <numerusform>%n cases do not agree with the index; the records themselves are safe. Rebuild it, and they are found again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every case is found: %n case(s).</source>
        <translation>
            <numerusform>The case is found.</numerusform>
            <numerusform>Every case is found: %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt: %n case(s) are found.</source>
        <translation>
            <numerusform>Rebuilt: one case is found.</numerusform>
            <numerusform>Rebuilt: %n cases are found.</numerusform>
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
<context>
    <name>RetentionPage</name>
    <message numerus="yes">
        <source>%n copy(ies) made before a restore, a repair or an upgrade stay until you delete them.</source>
        <translation>
            <numerusform>%n copy made before a restore, a repair or an upgrade stays until you delete it.</numerusform>
            <numerusform>%n copies made before a restore, a repair or an upgrade stay until you delete them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bin: %n day(s) to take a case back</source>
        <translation>
            <numerusform>Bin: %n day to take a case back</numerusform>
            <numerusform>Bin: %n days to take a case back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n case(s) deleted for good.</source>
        <translation>
            <numerusform>%n case deleted for good.</numerusform>
            <numerusform>%n cases deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n case(s) …</source>
        <translation>
            <numerusform>Delete %n case …</numerusform>
            <numerusform>Delete %n cases …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n case(s) for good</source>
        <translation>
            <numerusform>Delete %n case for good</numerusform>
            <numerusform>Delete %n cases for good</numerusform>
        </translation>
    </message>
</context>
</TS>
