<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve this letter</source>
        <translation>この文書を承認する</translation>
    </message>
    <message>
        <source>It gets its number in the register, and the copies are kept as they are. It can&apos;t be changed afterwards.</source>
        <translation>台帳の番号が付き、この内容の控えが残ります。承認のあとは変えられません。</translation>
    </message>
    <message>
        <source>Who approves</source>
        <translation>承認する人</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>暗証番号</translation>
    </message>
    <message>
        <source>PIN of the owner</source>
        <translation>責任者の暗証番号</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ承認しない</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>still to be written</source>
        <translation>まだ書いていません</translation>
    </message>
    <message>
        <source>where it is written</source>
        <translation>もとの欄へ</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>提案に戻す</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>文書の言語</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>発信日</translation>
    </message>
    <message>
        <source>Private and confidential</source>
        <translation>親展</translation>
    </message>
    <message>
        <source>no</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>あり</translation>
    </message>
</context>
<context>
    <name>LetterHeader</name>
    <message>
        <source>Approve</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>承認をもらう</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Wordで開く</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Word file…</source>
        <translation>Wordファイル…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
</context>
<context>
    <name>LetterOutput</name>
    <message>
        <source>Word file (*.docx)</source>
        <translation>Wordファイル (*.docx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>文書を保存</translation>
    </message>
</context>
<context>
    <name>LetterScreen</name>
    <message>
        <source>This letter is approved; it stays as it is.</source>
        <translation>この文書は承認済みです。このまま残ります。</translation>
    </message>
    <message>
        <source>Write another letter</source>
        <translation>別の文書を書く</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Approve, or ask for approval</source>
        <translation>承認する・承認をもらう</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Save as Word file</source>
        <translation>Wordファイルで保存</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Wordで開く</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>案件へ</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>印刷済み</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送付済み</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>返答あり</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手渡し</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message numerus="yes">
        <source>%n more and it can be approved</source>
        <translation>
            <numerusform>あと%nつで承認できます</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is there. An owner can approve it.</source>
        <translation>すべてそろいました。責任者が承認できます。</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確かめたこと</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>発信日</translation>
    </message>
</context>
<context>
    <name>RegisterScreen</name>
    <message>
        <source>Letters</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>検索から一覧へ</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>文書を開く</translation>
    </message>
    <message>
        <source>Back to the search, then clear it</source>
        <translation>検索へ戻る・検索を消す</translation>
    </message>
    <message>
        <source>No letter fits.</source>
        <translation>当てはまる文書はありません。</translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation>文書はまだありません。</translation>
    </message>
    <message>
        <source>A letter is made from its case, with “To the letter”.</source>
        <translation>文書は、案件の「文書へ」から作ります。</translation>
    </message>
    <message>
        <source>Name, number, words</source>
        <translation>名前・番号・ことば</translation>
    </message>
    <message>
        <source>Search in the letters</source>
        <translation>文書をさがす</translation>
    </message>
    <message>
        <source>Register of letters</source>
        <translation>文書の台帳</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>承認待ち</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>これから送る</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送った</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>どの文書</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>Sending</source>
        <translation>送付</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>郵送</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手渡し</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>How</source>
        <translation>送り方</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>送った日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>きょう</translation>
    </message>
    <message>
        <source>Delivery proof number</source>
        <translation>配達の控え番号</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>送った</translation>
    </message>
</context>
</TS>
