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
    <name>ArrivalCall</name>
    <message>
        <source>Ring on {when} to ask whether it has arrived?</source>
        <translation>届いたかどうか、{when}にお電話なさいませんか。</translation>
    </message>
    <message>
        <source>Promise the call…</source>
        <translation>お電話をお約束する…</translation>
    </message>
    <message>
        <source>whether letter {number} has arrived, and whether anything is open</source>
        <translation>文書 {number} が届いたか、ほかにお困りのことはないかをお尋ねする</translation>
    </message>
</context>
<context>
    <name>EditInWord</name>
    <message numerus="yes">
        <source>Taken in from Word at {time}: %n paragraph(s) differ by hand.</source>
        <translation>
            <numerusform>{time}にWordの内容を取り込みました。手で変えた段落は%nつです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracked changes were accepted.</source>
        <translation>変更履歴は反映しました。</translation>
    </message>
    <message>
        <source>Comments were taken out.</source>
        <translation>コメントは外しました。</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>A Word file is the text of this letter, with its own look. Values that change from now on are pointed out below.</source>
        <translation>この文書の文面は、書式を含めてWordのファイルです。このあと変わった項目は、下でお知らせします。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by hand wait with another kind, language or direction of this letter.</source>
        <translation>
            <numerusform>手で直した%nか所は、この文書の別の種類・言語・向きのほうに残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>As the template says</source>
        <translation>ひな形どおりに</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>省く</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>下に加える</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Edit in Word</source>
        <translation>Wordで直す</translation>
    </message>
    <message>
        <source>All as the template says</source>
        <translation>すべてひな形どおりに</translation>
    </message>
    <message>
        <source>Text of this letter</source>
        <translation>この文書の文面</translation>
    </message>
    <message>
        <source>Enter opens a paragraph and closes it again; Shift+Enter breaks the line; Esc leaves it as it was. The template stays untouched.</source>
        <translation>Enterで段落を開き、もう一度Enterで閉じます。Shift+Enterで改行、Escで元のまま閉じます。ひな形は変わりません。</translation>
    </message>
</context>
<context>
    <name>EditRowView</name>
    <message>
        <source>The template with the present values says something else since then.</source>
        <translation>このあと、もとの内容(ひな形と項目)が変わりました。</translation>
    </message>
    <message>
        <source>Its paragraph is not in the letter any more.</source>
        <translation>この段落は、いまの文書にはもうありません。</translation>
    </message>
    <message>
        <source>The template does not say this any more.</source>
        <translation>いまのひな形と項目では、この段落はなくなりました。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take the template’s text</source>
        <translation>ひな形の文にする</translation>
    </message>
    <message>
        <source>Keep it as a paragraph of its own</source>
        <translation>独立した段落として残す</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>このまま残す</translation>
    </message>
    <message>
        <source>Text of this paragraph</source>
        <translation>この段落の文面</translation>
    </message>
</context>
<context>
    <name>EditWordBox</name>
    <message>
        <source>Being changed in Word. What is saved there is taken in here by itself.</source>
        <translation>Wordで直しているところです。Wordで保存すると、ここに取り込まれます。</translation>
    </message>
    <message>
        <source>Until you are done, a copy that is not encrypted lies on this computer:</source>
        <translation>終えるまで、暗号化されていない控えがこのパソコンにあります：</translation>
    </message>
    <message>
        <source>Done in Word</source>
        <translation>Wordでの作業を終える</translation>
    </message>
    <message>
        <source>It is closed there: put the copy away all the same</source>
        <translation>もう閉じてあるので、控えを片づける</translation>
    </message>
    <message>
        <source>Open it in Word again</source>
        <translation>もう一度Wordで開く</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>older than the template</source>
        <translation>項目より前の内容</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変えた</translation>
    </message>
    <message>
        <source>added</source>
        <translation>加えた</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省いた</translation>
    </message>
    <message>
        <source>no place any more</source>
        <translation>置き場所なし</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Text box</source>
        <translation>テキスト枠</translation>
    </message>
    <message>
        <source>Head of the page</source>
        <translation>ページの上</translation>
    </message>
    <message>
        <source>Foot of the page</source>
        <translation>ページの下</translation>
    </message>
    <message>
        <source>gone: {words}</source>
        <translation>消したことば：{words}</translation>
    </message>
    <message>
        <source>new: {words}</source>
        <translation>加えたことば：{words}</translation>
    </message>
</context>
<context>
    <name>EnvelopeDialog</name>
    <message>
        <source>The letter names no full address yet.</source>
        <translation>手紙の宛名か住所がまだ入っていません。</translation>
    </message>
    <message>
        <source>The address is too long for this paper. A larger one may hold it.</source>
        <translation>宛名が長く、この用紙には収まりません。大きい用紙をお選びください。</translation>
    </message>
    <message>
        <source>Test print: {x} mm from the left, {y} mm from the top</source>
        <translation>試し刷り：左から{x}mm、上から{y}mm</translation>
    </message>
    <message>
        <source>Save the envelope</source>
        <translation>封筒を保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Envelope or label</source>
        <translation>封筒・ラベル</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <source>Test print…</source>
        <translation>試し刷り…</translation>
    </message>
    <message>
        <source>Lines and a scale only, to be laid on the envelope</source>
        <translation>線と目盛りだけを刷ります。封筒に重ねて位置をお確かめください</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>EnvelopeForms</name>
    <message>
        <source>Long No. 3, vertical</source>
        <translation>長形3号（縦書き）</translation>
    </message>
    <message>
        <source>Long No. 3, across</source>
        <translation>長形3号（横書き）</translation>
    </message>
    <message>
        <source>Large No. 2 (A4 flat)</source>
        <translation>角形2号（A4を折らずに）</translation>
    </message>
    <message>
        <source>Sheet for a window envelope (A4)</source>
        <translation>窓付き封筒に入れる紙（A4）</translation>
    </message>
    <message>
        <source>Label (A4, 12 to a sheet)</source>
        <translation>ラベル（A4、12面）</translation>
    </message>
</context>
<context>
    <name>EnvelopePlacing</name>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>左から</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>上から</translation>
    </message>
    <message>
        <source>Label on the sheet</source>
        <translation>何枚目のラベル</translation>
    </message>
    <message>
        <source>Frames for the postcode are printed on it</source>
        <translation>郵便番号の枠が印刷された封筒</translation>
    </message>
    <message>
        <source>Our own address</source>
        <translation>差出人の住所</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
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
    <name>HandChanges</name>
    <message numerus="yes">
        <source>Changed by hand: %n paragraph(s)</source>
        <translation>
            <numerusform>手で変えた段落：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is a Word file; its look may differ from the template, too.</source>
        <translation>文面はWordのファイルです。書式もひな形と違うことがあります。</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>Change this letter’s template…</source>
        <translation>この文書のひな形を変える…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>文書の言語</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>文字の向き</translation>
    </message>
    <message>
        <source>Goes out as</source>
        <translation>差出方法</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>across</source>
        <translation>横書き</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>縦書き</translation>
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
        <source>Edit in Word</source>
        <translation>Wordで直す</translation>
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
    <message>
        <source>Envelope or label…</source>
        <translation>封筒・ラベル…</translation>
    </message>
</context>
<context>
    <name>LetterLeft</name>
    <message>
        <source>Text</source>
        <translation>文面</translation>
    </message>
    <message numerus="yes">
        <source>Text · %n changed</source>
        <translation>
            <numerusform>文面・%nか所変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Fields or text of the letter</source>
        <translation>文書の項目と文面を切り替える</translation>
    </message>
</context>
<context>
    <name>LetterNotes</name>
    <message>
        <source>Made from your version {number} of the template.</source>
        <translation>自分の第{number}版のひな形から作りました。</translation>
    </message>
    <message>
        <source>Made from the shipped template.</source>
        <translation>付属のひな形から作りました。</translation>
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
        <source>Envelope or label</source>
        <translation>封筒・ラベル</translation>
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
        <source>Edit in Word; an approved letter: open in Word</source>
        <translation>Wordで直す(承認済みの文書はWordで開く)</translation>
    </message>
    <message>
        <source>Fields or text of the letter</source>
        <translation>文書の項目と文面を切り替える</translation>
    </message>
    <message>
        <source>In the text: as the template says</source>
        <translation>文面：ひな形どおりに戻す</translation>
    </message>
    <message>
        <source>In the text: add a paragraph below</source>
        <translation>文面：下に段落を加える</translation>
    </message>
    <message>
        <source>In the text: undo</source>
        <translation>文面：元に戻す</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>案件へ</translation>
    </message>
    <message>
        <source>This goes out as a mail: copy it, or open it in mail.</source>
        <translation>この文書はメールで出します。コピーするか、メールソフトで開いてください。</translation>
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
        <source>withdrawn</source>
        <translation>取りやめ</translation>
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
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>文書</translation>
    </message>
</context>
<context>
    <name>LifePanel</name>
    <message>
        <source>Withdrawn on {day}: {reason}
The letter and its number stay in the register; it does not go out.</source>
        <translation>{day}に取りやめました：{reason}
文書と番号は台帳に残り、送付はされません。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>返答</translation>
    </message>
    <message>
        <source>Not to go out</source>
        <translation>取りやめた文書</translation>
    </message>
    <message>
        <source>This letter is not to go out …</source>
        <translation>この文書の送付を取りやめる…</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>返答した方</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>返答の日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>What it said, in one line</source>
        <translation>返答の内容（一行で）</translation>
    </message>
    <message>
        <source>An answer came</source>
        <translation>返答があった</translation>
    </message>
    <message>
        <source>Why it is not to go out</source>
        <translation>取りやめる理由</translation>
    </message>
    <message>
        <source>Withdraw the letter</source>
        <translation>取りやめる</translation>
    </message>
</context>
<context>
    <name>MailOutput</name>
    <message>
        <source>Subject and text are copied.</source>
        <translation>件名と本文をコピーしました。</translation>
    </message>
    <message>
        <source>The subject is copied.</source>
        <translation>件名をコピーしました。</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>本文をコピーしました。</translation>
    </message>
    <message>
        <source>Opened in the mail program.</source>
        <translation>メールソフトで開きました。</translation>
    </message>
    <message>
        <source>Opened in the mail program; the text is too long to be handed over.</source>
        <translation>メールソフトで開きました。本文は長いため渡せません。</translation>
    </message>
    <message>
        <source>Subject and text are copied: paste them there.</source>
        <translation>件名と本文をコピーしてあります。開いた画面に貼り付けてください。</translation>
    </message>
    <message>
        <source>No mail program opened.</source>
        <translation>メールソフトが開きませんでした。</translation>
    </message>
    <message>
        <source>Subject and text are copied: paste them where you write your mail.</source>
        <translation>件名と本文をコピーしてあります。メールを書く画面に貼り付けてください。</translation>
    </message>
    <message>
        <source>Save the mail</source>
        <translation>メールの保存</translation>
    </message>
    <message>
        <source>Draft for the mail program (*.eml)</source>
        <translation>メールソフトの下書き (*.eml)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>It is a draft and says so; once it is approved it goes without the mark.</source>
        <translation>下書きの印が付いています。承認すると印なしで出せます。</translation>
    </message>
    <message>
        <source>Sent? Then note the day beside it.</source>
        <translation>送ったら、「送付」に日を書いてください。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} に保存しました。</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>Copy subject and text</source>
        <translation>件名と本文をコピー</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation>件名をコピー</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>本文をコピー</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>メールソフトで開く</translation>
    </message>
    <message>
        <source>Attach in the mail program: {papers}</source>
        <translation>メールソフトで添付する書類: {papers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部コピー</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Open in mail</source>
        <translation>メールソフトで開く</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>保存…</translation>
    </message>
</context>
<context>
    <name>MailText</name>
    <message>
        <source>no address yet</source>
        <translation>メールアドレスがまだありません</translation>
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
        <source>Text of the mail</source>
        <translation>メールの本文</translation>
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
    <message numerus="yes">
        <source>It can be approved; %n thing(s) to look at, below</source>
        <translation>
            <numerusform>承認できます。下に、確かめたいところが%n件あります</numerusform>
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
    <name>NewKind</name>
    <message>
        <source>New kind of letter</source>
        <translation>新しい種類の文書</translation>
    </message>
    <message>
        <source>Japanese name</source>
        <translation>日本語の名前</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語の名前</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>文書の言語</translation>
    </message>
    <message>
        <source>Takes its questions and rules from</source>
        <translation>必要な項目と決まりの元にする種類</translation>
    </message>
    <message>
        <source>Make this kind</source>
        <translation>この種類を作る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>To be mended, or left with a reason</source>
        <translation>直すか、理由を添えてそのままにする指摘</translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>Approved by anyone</source>
        <translation>承認者を問わない</translation>
    </message>
    <message>
        <source>Any way of sending</source>
        <translation>送り方を問わない</translation>
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
        <source>Answered</source>
        <translation>返答あり</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取りやめ</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>表示する文書</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>文書の種類</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>文書の日付</translation>
    </message>
    <message>
        <source>Who approved</source>
        <translation>承認した人</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>送り方</translation>
    </message>
    <message>
        <source>No filters</source>
        <translation>絞り込みを外す</translation>
    </message>
</context>
<context>
    <name>RegisterGaps</name>
    <message numerus="yes">
        <source>%n number(s) without a letter that went out</source>
        <translation>
            <numerusform>送らずに終わった番号：%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: withdrawn on {day}: {reason}</source>
        <translation>{number}：{day}に取りやめ（{reason}）</translation>
    </message>
    <message>
        <source>{number}: its case was erased on {day}</source>
        <translation>{number}：{day}に案件ごと消去</translation>
    </message>
    <message>
        <source>{number}: erased by an earlier version, which kept no reason</source>
        <translation>{number}：以前の版で消去（理由の記録なし）</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>Journal at approval: entry {number}, seal {seal} …</source>
        <translation>承認したときの変更の記録: {number}番(照合値 {seal}…)</translation>
    </message>
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
        <source>Goes out</source>
        <translation>差出方法</translation>
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
    <name>RegisterOutput</name>
    <message>
        <source>Save the list</source>
        <translation>一覧を保存</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>Excel用の表 (*.csv)</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Save the PDFs in a folder</source>
        <translation>PDFをフォルダーに保存</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) written to {file}.</source>
        <translation>
            <numerusform>文書%n通の一覧を「{file}」に保存しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDF(s) written to {folder}.</source>
        <translation>
            <numerusform>%n通のPDFを「{folder}」に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>承認日</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>送付日</translation>
    </message>
    <message>
        <source>Way of sending</source>
        <translation>送り方</translation>
    </message>
    <message>
        <source>Delivery proof number</source>
        <translation>配達の控え番号</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>返答の日</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>返答した方</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>返答</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>取りやめ日</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>取りやめの理由</translation>
    </message>
    <message>
        <source>Times printed</source>
        <translation>印刷回数</translation>
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
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Save this list …</source>
        <translation>一覧を保存…</translation>
    </message>
    <message>
        <source>Save the PDFs …</source>
        <translation>PDFを保存…</translation>
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
        <source>How its arrival is known</source>
        <translation>届いたことの確認</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>送った</translation>
    </message>
</context>
<context>
    <name>TemplateDetail</name>
    <message>
        <source>The shipped template is in use.</source>
        <translation>付属のひな形を使っています。</translation>
    </message>
    <message>
        <source>Your own kind; version {number} is in use.</source>
        <translation>自分で加えた種類です。第{number}版を使っています。</translation>
    </message>
    <message>
        <source>Your version {number} is in use.</source>
        <translation>自分の第{number}版を使っています。</translation>
    </message>
    <message>
        <source>Your own kind; it can be chosen once nothing is left to mend.</source>
        <translation>自分で加えた種類です。直すところがなくなると、文書の種類として選べます。</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>縦書き</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to mend before it can be used.</source>
        <translation>
            <numerusform>直すところが%nか所あり、まだ使えません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then nothing changes: the last good version stays in use.</source>
        <translation>直るまでは何も変わらず、前の版を使い続けます。</translation>
    </message>
    <message>
        <source>Taken in: every letter not yet approved uses it.</source>
        <translation>取り込みました。承認前の文書すべてに使われます。</translation>
    </message>
    <message>
        <source>Change it in the editor and save there.</source>
        <translation>エディターで変えて、そこで保存してください。</translation>
    </message>
    <message>
        <source>Change it in Word and save there.</source>
        <translation>Wordで直して、上書き保存してください。</translation>
    </message>
    <message>
        <source>Each time you save, it is checked and shown here.</source>
        <translation>保存のたびに確かめ、ここに表示します。</translation>
    </message>
    <message>
        <source>The file in the office&apos;s folder has faults and is not used.</source>
        <translation>フォルダーに置かれたファイルに直すところがあり、使われていません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No longer in the letter: {names}</source>
        <translation>この文書からなくなった項目：{names}</translation>
    </message>
    <message>
        <source>Change in Word</source>
        <translation>Wordで変える</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>付属のひな形に戻す</translation>
    </message>
    <message>
        <source>End the change</source>
        <translation>変更を終える</translation>
    </message>
    <message>
        <source>Open the text again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>文を変える</translation>
    </message>
    <message>
        <source>Open in Word again</source>
        <translation>もう一度Wordで開く</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>To mend</source>
        <translation>直すところ</translation>
    </message>
    <message>
        <source>Instead:</source>
        <translation>正しくは：</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>「{text}」をコピー</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>TemplateFields</name>
    <message>
        <source>Fields</source>
        <translation>差し込み項目</translation>
    </message>
    <message>
        <source>A click copies the placeholder; paste it into the template.</source>
        <translation>クリックするとコピーされます。ひな形に貼り付けてください。</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>項目を探す</translation>
    </message>
    <message>
        <source>In this letter</source>
        <translation>この文書では</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>たとえば</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>書き方</translation>
    </message>
</context>
<context>
    <name>TemplateVersions</name>
    <message>
        <source>Your versions</source>
        <translation>これまでの版</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第{number}版</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>文書%n通</numerusform>
        </translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>この版を使う</translation>
    </message>
</context>
<context>
    <name>TemplatesScreen</name>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Template above</source>
        <translation>上のひな形</translation>
    </message>
    <message>
        <source>Template below</source>
        <translation>下のひな形</translation>
    </message>
    <message>
        <source>Change it in Word, or in the editor</source>
        <translation>Wordかエディターで変える</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>要修正</translation>
    </message>
    <message>
        <source>in Word</source>
        <translation>Wordで変更中</translation>
    </message>
    <message>
        <source>being changed</source>
        <translation>変更中</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自分の版</translation>
    </message>
    <message>
        <source>A Word file for the new kind</source>
        <translation>新しい種類にするWordファイル</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx)</source>
        <translation>Wordファイル (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>{text} is copied.</source>
        <translation>「{text}」をコピーしました。</translation>
    </message>
    <message>
        <source>To the letter</source>
        <translation>文書へ</translation>
    </message>
    <message>
        <source>New kind from a Word file…</source>
        <translation>Wordファイルから新しい種類…</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Which templates</source>
        <translation>どのひな形</translation>
    </message>
</context>
<context>
    <name>_ReasonRow</name>
    <message>
        <source>Why it may stay as it is</source>
        <translation>そのままでよい理由</translation>
    </message>
</context>
</TS>
