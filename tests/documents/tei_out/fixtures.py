"""Papers written for the tests of TEI: each has something that markup finds awkward."""

from __future__ import annotations

OLDER = """7. Letter From the Harbour Master (Lund) to Minister AasSource

Carvo, May 4, 1962.

SUBJECT

Ferries in winter

PARTICIPANTS

Mr. Lund, Harbour Office

Mr. Aas, Ministry


Dear Minister: The sound froze on May 1.1 Nobody crossed, and [1 line not declassified].

Paul Lund

* * *

* Source: Harbour Archive, Letters, Box 4. Secret. Drafted by Lund.

1 See Document 6.
"""

MEMO = """13. Action Memorandum From the Harbour Desk (Lund) to Acting Minister Aas1

SUBJECT

  • Winter ferries

FROM: The Harbour Desk

ISSUE FOR DECISION

Whether to keep the ferry running [Page 44] through the winter.2

[Page 45]

  • It costs 15,000.3 That is little.

Port | Ships | Ice
North | 12 | yes

Port    Ships    Ice
North      12    yes

Approve ______    Disapprove ______

  1. Source: Harbour Archive, Lot 9, Box 2. Confidential. Drafted by Lund on May 3, 1988.
  2. Not found.

  3. Aas wrote in the margin: “too much.”"""

EDITORIAL = """21. Editorial Note

On May 4, 1988, the ministers met in Carvo. No record of the meeting has been found.
"""

CYRILLIC = "2. Нота министра (Щаранский)1\n\nМинистр сказал: «нет».\n\n  1. Source: Архив, 12.\n"
HEBREW = "3. Letter\n\nשלום לשר, הספינה לא יצאה.\n\nمرحبا بالوزير.\n"
SIGNS = "4. Memorandum & <Notes>\n\nA “quoted” ]]> line 🚢 with <b>signs</b> & 5 > 3.\n"
UNCALLED = "5. Memorandum1\n\nNothing calls the second note.\n\n  1. Source: Files.\n  2. Alone.\n"
LONG = "6. Report\n\n" + "".join(
    f"{n}. Passage number {n} of the report.\n\n" for n in range(1, 2001)
)
CONTROLS = "8. Memorandum\n\nA bell \x07 rings, a page\x0c turns.\n"
ATTACHED = """9. Memorandum From Minister Aas to Secretary Holm1

Attached is the report of the harbour. Please read it before Monday.

Tab A

Report Prepared in the Harbour Office

Carvo, May 2, 1988.

The ice is thick. It holds a cart, and it will hold until June of this year.

  1. Source: Harbour Archive, Box 1. Secret."""

FIXTURES = {
    "older": OLDER,
    "memo": MEMO,
    "editorial": EDITORIAL,
    "cyrillic": CYRILLIC,
    "hebrew": HEBREW,
    "signs": SIGNS,
    "uncalled": UNCALLED,
    "long": LONG,
    "attached": ATTACHED,
    "bare": "Only one line",
    "empty": "",
}
