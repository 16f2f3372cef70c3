"""The English letters of the sample cases, kind by kind, as an office would fill them."""

from __future__ import annotations

from datetime import date

from desktop.domain.letter_material import LetterMaterial
from tests.letters.letter_office import letter

TO = ("Hanako Kariyama", "Ms", "1-1-1 Reiji, Karimachi, Mihon")
FIRM = ("Mihon Planning Ltd.", "Accounts")
SHOP = ("Mihon Online Store", "1-2-3 Mihon, Karimachi, Mihon 000-0000", "Owner|Jiro Karimoto")
FURNITURE = ("Mihon Furniture", "4 Sample Road, Karimachi, Mihon", "Manager|Saburo Mihara")
SALON = ("Salon de Karina", "2-2-2 Karimachi, Mihon", "Manager|Karina Kana")
SOFTWARE = ("Kakuu Software LLC", "3-4-5 Kakuu, Mihon 000-0000", "Managing Director|K. Kakuu")
DESK = ("", "Ms Miki", "+81 3 0000 1000")

EN: dict[str, LetterMaterial] = {
    "L2": letter(
        "L2", "en", date(2026, 9, 18), to=TO, office=SHOP, contact=DESK,
        about="We delivered 80 wedding favours with names on them that were not yours",
        four=(
            "We had taken the names from another order.",
            "None of the 80 favours can be used as they are at your wedding on 26 September.",
            "We will send the 80 favours with the right names on 20 September; they will reach you on "
            "the morning of 24 September.",
            "From 18 September, every order with names is checked against both its number and its picture.",
        ),
        order_number="NM-20260903-17", ordered="80 favours printed with your names",
        delivered="80 favours with other names", new_date="Morning of Thursday 24 September",
        returning="A carrier will collect the goods you have on 24 September, at our expense.",
    ),
    "L3": letter(
        "L3", "en", date(2026, 10, 16), to=TO, office=SHOP, contact=DESK,
        about="One of our teachers spoke improperly to your son in class on 14 October",
        four=(
            "The teacher had reprimanded him for lateness in front of other pupils.",
            "He stayed away from two lessons, on 15 and 16 October.",
            "I spoke with the teacher on 15 October and established what was said. We will seat your "
            "son as you wish.",
            "Since 16 October, any such talk takes place in a separate room.",
        ),
        guidance="I have made clear to the teacher what such words do to a pupil, and I will sit "
        "in on the lessons myself.",
    ),
    "L4": letter(
        "L4", "en", date(2026, 9, 18), to=TO, company=FIRM, office=SHOP, contact=DESK,
        about="We charged you twice for the same printing in our August invoice",
        four=(
            "We had entered a reissued invoice as a new one.",
            "You were charged ¥88,000 instead of ¥44,000.",
            "We sent you the corrected invoice by e-mail on 18 September and will post the original on "
            "24 September.",
            "From 24 September, a reissued invoice keeps its number, and we check for duplicates "
            "at the end of each month.",
        ),
        invoice_number="2026-0831", amount_charged="88,000 yen", amount_right="¥44,000",
        if_paid="If you have already paid, we will transfer the difference of ¥44,000 on "
        "30 September.",
        wrong_invoice="Please destroy the invoice you have.", enclosures="Copy of the corrected invoice",
    ),
    "L5": letter(
        "L5", "en", date(2026, 11, 6), to=TO, office=SHOP, contact=DESK,
        about="We did not come at 10:00 on 5 November as agreed, and did not call you",
        four=(
            "We kept visits in two books and had looked in only one of them.",
            "You stayed in for 4 hours 20 minutes.",
            "We called you at 14:20 that day. There will be no charge for the work.",
            "From 9 November, all visits are kept in one calendar, which two of us check at 17:00 on the "
            "day before.",
        ),
        promised_for="Thursday 5 November, 10:00", waited="4 hours 20 minutes",
        choices="Monday 9 November, 10:00\nTuesday 10 November, 14:00",
    ),
    "L7": letter(
        "L7", "en", date(2026, 11, 16), to=TO, office=SHOP, contact=DESK,
        about="We put a sheet with your personal information into another company's envelope",
        four=(
            "We had not compared the address and the contents before closing the envelope.",
            "One person at that company has seen the sheet.",
            "The company has confirmed that no copy is left, and we have gone through every envelope of "
            "that day.",
            "From 16 November, two of us read address and contents aloud to each other.",
        ),
        leak_course="On 10 November a sheet of yours was found in an envelope addressed to another "
        "company.",
        leak_items="Name, date of birth, contents of the sheet", leak_reach="One person at another "
        "company",
        leak_harm="We recovered the sheet at 16:00 that day. We know of no misuse so far.",
        leak_advice="Should anyone contact you about this, please tell us before you answer.",
        leak_reported="13 November (Personal Information Protection Commission)",
    ),
    "L9": letter(
        "L9", "en", date(2026, 11, 9), to=TO, office=SHOP, contact=DESK,
        reference=date(2026, 11, 9), received="rain coming through the roof we repaired in May",
        examiner="Mr Kakuu", examined="the roof and the rooms below it",
        done_so_far="We covered the roof with sheeting at 11:10 on 9 November.",
        next_contact="17:30 on Thursday 12 November",
    ),
    "L10": letter(
        "L10", "en", date(2026, 10, 26), to=("J. Kasou", "Mr", "7 Sample Street, Mihon"),
        office=FURNITURE, contact=("", "Ms Mita", "01632 960100"), reference=date(2026, 10, 22),
        examined_how="the serial number you gave us and our sales records",
        finding="The table was sold by another shop.",
        ground="The serial number ends in a code we do not stock, and our records show no such sale.",
        help="We can give you the maker's address and order a spare leg at cost.",
    ),
    "L11": letter(
        "L11", "en", date(2026, 10, 15), to=TO, office=FURNITURE, contact=DESK,
        reference=date(2026, 10, 8), demand="That your rent be halved",
        position="We are unable to agree to this.",
        ground="The noise measured on 7 October was below the level set in the house rules, and none "
        "of the cases in clause 8 of your lease applies.",
        final="This is our final answer on this matter.",
    ),
    "L12": letter(
        "L12", "en", date(2026, 11, 9), to=TO, office=FURNITURE, contact=DESK,
        conduct_period="2 to 5 November",
        conduct="2 November, 13:02 | Call, 36 minutes\n2 November, 13:50 | Call, 15 minutes\n"
        "5 November, 16:40 | Call, 12 minutes; “watch yourself at night”",
        answered_on="4 November", legal_check="Our lawyer, 6 November",
    ),
    "L13": letter(
        "L13", "en", date(2026, 10, 21), to=TO, office=SALON, contact=("", "Ms Kana", "+81 3 0000 2000"),
        about="that we interrupted you with explanations on 20 October",
        four=(
            "We began to explain before we had heard you out.",
            "You had to tell us the same thing twice.",
            "Ms Kana will redo your colour herself.",
            "Since 21 October, we repeat back what you have told us before we explain anything.",
        ),
        first_matter="the uneven colour",
        first_state="We will redo it free of charge on Thursday 22 October at 10:00.",
    ),
    "L14": letter(
        "L14", "en", date(2026, 11, 20), to=("A. Rei", "Ms", "12 Sample Street, Mihon"),
        company=("Mihon Travel Ltd.", ""), office=SOFTWARE, reference=date(2026, 11, 16),
        contact=("", "Mr Kari", "+1-202-555-0101"),
        about="Our booking system stopped taking your bookings from 09:40 to 12:55 on 16 November",
        four=(
            "A security certificate had expired. The notice to renew it went to a mailbox that had "
            "been closed.",
            "Your staff took 41 bookings by phone, and 2 bookings were lost.",
            "We renewed the certificate at 12:55 on 16 November. We will credit one day's charge on "
            "your November invoice.",
            "From 20 November, two people keep the renewal calendar, with an alert 30 days ahead.",
        ),
        timeline="16 November, 09:40 | Bookings begin to fail\n16 November, 09:52 | Your call\n"
        "16 November, 10:30 | First report\n16 November, 12:55 | Certificate renewed, recovery "
        "confirmed",
        inference="We infer that the two lost bookings were made between 09:40 and 09:45.",
    ),
    "L15": letter(
        "L15", "en", date(2026, 11, 24), to=TO, office=SHOP, contact=DESK,
        reference=date(2026, 11, 9),
        four=(
            "Two nails had worked loose.", "Rain came into two rooms.",
            "We repaired the roof on 17 November and replaced three mats and one ceiling board on "
            "20 November.",
            "Since 16 November, the nailing on every job is photographed before we hand it over.",
        ),
        result="After the rain of 21 November we looked again and found everything dry.",
    ),
    "L16": letter(
        "L16", "en", date(2026, 9, 24), to=TO, company=FIRM, office=SHOP, contact=DESK,
        enclosures="Invoice (reissued), 1 copy\nLetter of apology, 1 copy",
        cover_note="Please destroy the invoice we sent you earlier.",
    ),
}  # fmt: skip
