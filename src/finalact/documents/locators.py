"""Locators in a source note: film numbers, lots, boxes, folders, and pages of publications."""

from __future__ import annotations

import re

PUBLISHED = re.compile(
    r"\A(?:Public Papers|Department of State Bulletin|Foreign Relations|Congressional Record|"
    r"American Foreign Policy|Documents on|Weekly Compilation|(?:The )?New York Times|"
    r"(?:The )?Washington Post|Federal Register|Current Policy|Declassified Documents|"
    r"Bulletin|United Nations|United States Treaties|Time|Newsweek|Vital Speeches)\b"
)
# Place, publisher and year: `(Washington: Printing Office, 1987)`.
PUBLISHER = re.compile(r"\([A-Z][\w .]{2,40}: [^()]{2,80}, (?:18|19|20)[0-9]{2}\)")
ARCHIVE_WORDS = re.compile(
    r"\b(?:Library|Archives?|Department of State,|Agency|Council|Center|Society|University|"
    r"Records|Papers,|Files?|Lot|Box|Collection)\b"
)
LOCATOR = re.compile(
    # What no locator begins with is passed over at once: all but one begin as words do.
    r"(?=\[no|\b(?:[DPN]?[0-9]|no film|[Ll]ot|Box|ID |FRC|Job|[Ff]older|O/?A|T(?:IN|in)|NLR|Entry|"
    r"Accession|Reel|Container|UD|STARS))(?:"
    r"\[no (?:film|N|D|P|document|telegram) number\]|\bno film number\b|"
    r"(?<![\w-])[DPN][0-9]{5,7}[–-][0-9]{4}(?![0-9])|"
    r"\b[Ll]ot(?: File)?s? [0-9]+ ?[A-Z]{1,2} ?[0-9]+"
    r"(?:(?:,|,? and) [0-9]{2} ?[A-Z]{1,2} ?[0-9]+\b)*|"
    r"\bBox(?:es)? (?:[A-Z]{1,3} )?[A-Z]{0,4}[–-]?[0-9][\w–-]*(?: (?:and|to|–) [0-9]+)?|"
    r"(?<=, )ID [0-9]{4,}\b|"
    # Of a record group, a year and a running number: `FRC 330 70 14`.
    r"\bFRC[: –-]\s?#?[0-9A-Z][\w–-]*(?: [0-9]{2} [0-9A-Z]{1,5}(?![\w/–-]))?|"
    r"\bJob [0-9A-Z][\w–-]+(?: T[0-9]{4,}[A-Z]?\b)?|"
    r"(?<![\[(])\b[Ff]older #?[0-9]+[A-Z]?(?:[–-][0-9]+)?(?![\w])|"
    r"\b(?:OA(?:/ID)?|O/A) [A-Z]{0,3}[0-9][\w–-]*|"
    r"\bT(?:IN|in):? [0-9]{6,}|"
    r"\bNLR[–-][0-9][\w–-]*|"
    r"\bEntry (?:(?:A[–-]?1|(?:UD|P|A|NN)(?:[ –-][A-Z]{1,2})?) (?=[0-9]))?[A-Z0-9][\w–-]*|"
    r"\bAccession #?[0-9][\w–-]*|\bReel [0-9]+|\bContainer [0-9]+|"
    r"\bUD[–-][0-9][\w–-]*|"
    r"\bSTARS [0-9][\w–-]*|"
    # The department's decimal files: country and subject, then day and year or a running number.
    r"(?<![\w./])[0-9]{3}[A-Z]{0,2}\.[0-9]{1,5}[A-Z]{0,2}[0-9]{0,4}"
    r"(?:[–-][A-Z]{2,5}| [A-Z]{2,5}| \([A-Z]\. ?[A-Z]\.\))?/[0-9]+(?:[–-][0-9]+)?½?(?![\w/])|"
    r"(?<=, )(?!(?:0?[1-9]|1[0-2])[–-](?:[0-2]?[0-9]|3[01])[–-](?:19)?[4-9][0-9],)"
    r"[0-9]{2,3}[–-][0-9]{1,3}[–-][0-9]{1,4}(?=,|\Z)|"
    r"(?<![\w./–-])(?:[0-9]{5,10}[–-][0-9]{5,10}|[0-9]{6,10})(?![\w/–-]))"
)
PAGES = re.compile(r"\bpp?\. [0-9A-Z]+(?:[–-][0-9A-Z]+)?(?:, [0-9]+(?:[–-][0-9]+)?)*")


# The older edition gives the number of the file, and after it what lies there.
FILED_AS = re.compile(
    r"[0-9)](?:½|[a-z]{1,2}\b)?:? "
    r"(?P<kind>(?:Circular )?(?:Telegram|Airgram|Despatch|Instruction))\.?\Z",
    re.IGNORECASE,
)
# Country and subject, words where the file has a name, then a running number or day and year;
# before it the series, where it is not the department's own.
FILE_ALONE = re.compile(
    r"(?:[A-Z][A-Za-z.]{0,20}(?: [A-Z][A-Za-z.]{0,20}){0,3} )?(?:File [Nn]o\. )?"
    r"(?P<number>[0-9]{3}[A-Z]{0,2}(?:\.[0-9A-Z][0-9A-Za-z.()]{0,11})?(?: [\w.()&’–-]{1,20}){0,4}"
    r"/(?:[A-Z]{1,3}[ –-]?)?[0-9]{1,6}(?:[–-][0-9]{1,6})?½?[a-z]{0,2})"
)
# Most sources name more than a file, and are told so without a closer look.
LONGEST_ALONE = 150
KINDS = ("telegram", "airgram", "despatch", "instruction")
LONGEST_KIND = 24
FILES = ("File", "file", "Papers")
# `C.O.S. Files`, `Reed Papers`; what lies in them stands behind a colon.
FILES_ALONE = re.compile(r"[A-Z][^,;:]{0,60} (?:[Ff]iles?|Papers)(?:(?::|, lot) [^;]{1,80})?")
OF_FILES = re.compile(
    r"\b(?:Files?|Papers|Series): (?P<kind>(?:Circular )?(?:Telegram|Airgram|Despatch|Instruction))"
    r"\.?\Z",
    re.IGNORECASE,
)


def filed_as(note: str) -> str | None:
    """What a paper is by the note of its file: `845.00/3–155: Telegram`; None if untold."""
    match = FILED_AS.search(note.strip()) or OF_FILES.search(note.strip())
    return match["kind"].lower() if match else None


def file_alone(provenance: str) -> str | None:
    """The file that a source names with no archive, without what lies there; None for another.

    So the edition did before 1952: `Elm Conference 184.001/31: Telegram`, `C.O.S. Files`.
    """
    if len(provenance) > LONGEST_ALONE:
        return None
    bare = provenance.strip()
    end = bare[-LONGEST_KIND:].lower()
    if any(kind in end for kind in KINDS) and (
        lies := FILED_AS.search(bare) or OF_FILES.search(bare)
    ):
        bare = bare[: lies.start("kind")].rstrip(": ")
    number = "/" in bare and FILE_ALONE.fullmatch(bare)
    files = any(word in bare for word in FILES) and FILES_ALONE.fullmatch(bare)
    return bare if number or files else None


def number_alone(file: str) -> str | None:
    """The number of such a file, behind the series it may stand in."""
    match = FILE_ALONE.fullmatch(file) if "/" in file else None
    return match["number"] if match else None


def is_published(provenance: str) -> bool:
    """Whether the first sentence of a source note names a publication, not an archive."""
    if PUBLISHED.match(provenance):
        return True
    if "(" in provenance and ": " in provenance and PUBLISHER.search(provenance):
        return True
    return (
        "p. " in provenance
        and bool(PAGES.search(provenance))
        and not ARCHIVE_WORDS.search(provenance)
    )


def find_locators(collection: str, published: bool) -> tuple[str, ...]:
    """The locators printed in a collection, in order; titles of folders are none.

    Rule: the guide to source notes, field `file_number`.
    """
    pattern = PAGES if published else LOCATOR
    return tuple(match.group().strip() for match in pattern.finditer(collection))
