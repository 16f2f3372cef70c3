<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>TodayBanner</name>
    <message numerus="yes">
        <source>%n change(s) are missing; what is shown is whole. A newer state may lie among the backups.</source>
        <translation>
            <numerusform>%n change is missing; what is shown is whole. A newer state may lie among the backups.</numerusform>
            <numerusform>%n changes are missing; what is shown is whole. A newer state may lie among the backups.</numerusform>
        </translation>
    </message>
</context>
</TS>
