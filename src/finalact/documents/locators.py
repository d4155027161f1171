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
    r"\bFRC[: –-]\s?#?[0-9A-Z][\w–-]*|"
    r"\bJob [0-9A-Z][\w–-]+(?: T[0-9]{4,}[A-Z]?\b)?|"
    r"(?<![\[(])\b[Ff]older #?[0-9]+[A-Z]?(?:[–-][0-9]+)?(?![\w])|"
    r"\b(?:OA(?:/ID)?|O/A) [A-Z]{0,3}[0-9][\w–-]*|"
    r"\bT(?:IN|in):? [0-9]{6,}|"
    r"\bNLR[–-][0-9][\w–-]*|"
    r"\bEntry (?:A[–-]?1 (?=[0-9]))?[A-Z0-9][\w–-]*|"
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
    r"[0-9)]:? (?P<kind>(?:Circular )?(?:Telegram|Airgram|Despatch|Instruction))\.?\Z",
    re.IGNORECASE,
)


def filed_as(note: str) -> str | None:
    """What a paper is by the note of its file: `845.00/3–155: Telegram`; None if untold."""
    match = FILED_AS.search(note.strip())
    return match["kind"].lower() if match else None


def is_file_number(provenance: str) -> bool:
    """Whether a source is the number of a file of the department and no more."""
    if "/" not in provenance:
        return False
    bare = FILED_AS.sub(lambda match: match.group()[0], provenance.strip())
    return "/" in bare and LOCATOR.fullmatch(bare) is not None


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
