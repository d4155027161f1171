"""Headings that name only who writes to whom, as those of older papers do."""

from __future__ import annotations

import re

from finalact.documents.persons import NAME, OFFICE_WORDS

COURTESY = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|M|Mme|Hon|Gen|Col|Capt|Gov)\.|Sir|Lord|Lady|Earl|Count|Countess|Baron|"
    r"Viscount|Marquis|Duke|Prince|Princess|Chevalier|Don|Señor|Senor|Señora|Signor|Monsieur|Herr|"
    r"Dom|Pasha|General|Colonel|Major|Captain|Commander|Commodore|Admiral|Marshal|Judge|Senator|"
    r"President|Vice President|Secretary|Acting Secretary|Minister|Chancellor|Premier|Governor|"
    r"Consul|Consul General|Vice Consul|Ambassador|Chargé|King|Queen|Emperor|Sultan|Shah"
)
TITLED = re.compile(rf"\A(?:{COURTESY}) (?:of State )?{NAME}")
ENVOYS = re.compile(
    r"\b(?:Ministers?|Ambassadors?|Consuls?|Chargés?|Envoy|Legations?|Emperor|King|Queen|Governor|"
    r"Chancellor|Premier|Attaché|Agents?|Foreign Office|Officers?|General|"
    r"(?:Diplomatic|Special|Permanent) Representatives?|Delegates?|Delegations?)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\A[A-ZÀ-Þ].*\([A-ZÀ-Þ][^()]*\)\Z")
# `[Extract.]` or `[Translation.]` behind a heading says how the paper is printed, `(No. 57)` which
# of a row of despatches it is; neither to whom it goes.
PRINTED_AS = re.compile(
    r"(?:\s*[\[(](?:Extracts?|Translation|Telegram|Copy|Confidential|No\. ?[0-9]{1,5})\.?[\])]\.?)"
    r"{1,3}\Z"
)
# What was written, or words that join it to whoever wrote it: the heading says more than a pair.
A_PAPER = re.compile(
    r"\b(?:[Ff]rom|[Bb]y|Between|With|Memorandum|Letter|Telegram|Message|Note|Report|Paper|Address|"
    r"Statement|Remarks|Minutes|Conversation|Draft|Transcript|Speech|Interview|Study|Visit|Trip)\b"
)
TO = re.compile(r"\sto\s")


def correspondents(text: str) -> tuple[str, str] | None:
    """Who writes and to whom, where a heading names only them; None where it says otherwise.

    Form: `Mr. Roe to Lord Grey.`, `The Consul at Port Elm (Hale) to the Secretary of State`.
    """
    bare = PRINTED_AS.sub("", text.strip())
    if bare.endswith(".") and not re.search(r"\b(?:Jr|Sr|Esq|[A-Z])\.\Z", bare):
        bare = bare[:-1]
    for match in TO.finditer(bare):
        sender, addressee = bare[: match.start()].strip(), bare[match.end() :].strip()
        if _is_party(sender) and _is_party(addressee):
            return sender, addressee
    return None


def _is_party(piece: str) -> bool:
    """Whether a piece names a person or an office; the title of an essay names neither."""
    if piece.count("(") != piece.count(")") or A_PAPER.search(piece):
        return False
    if TITLED.match(piece) or NAMED.match(piece):
        return True
    office = OFFICE_WORDS.search(piece) or ENVOYS.search(piece)
    return bool(office and re.match(r"(?:the|all|certain) ", piece, re.IGNORECASE))
