"""Marks in the boxes of a decision line, and initials told together with words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from finalact.documents.mark_grammar import FOR_WHOM, HAND, ON_DATE
from finalact.documents.month_days import MONTHS, iso_day
from finalact.documents.quotations import quotations_in, show_quotations
from finalact.model.mark import Basis, Mark, MarkKind

SIGNS = r"(?:,? ?(?:and )?\x01[0-9]+\x02)+"
# What a mark is said to show is no part of the mark.
SHOWING = (
    r"(?:,? (?:which |that |and )?(?:indicat(?:es|ing|ed?)|show(?:s|ing)|signif(?:ies|ying)|"
    r"meaning)\b.*)"
)
_MONTH_DAY = rf"(?:{'|'.join(MONTHS)}) [0-9]{{1,2}}"
# `The approve option is initialed by Moss for Reed`: the box is where the mark stands.
_BOX_MARKED = re.compile(
    r"\A(?P<where>(?:(?:The|This|Both|Each)(?: [^,:;]{1,60}?)? (?:options?|box(?:es)?|lines?|"
    r"blocks?|spaces?|recommendations?)|Options?|Recommendations?)(?: [0-9A-Z]{1,2})?"
    r"(?: (?:for|of|under|to) [^,:;\x01]{1,60}?)?) "
    r"(?:is|was|are|were|has been|have been) (?:also )?"
    r"(?P<text>(?P<did>checked|ticked|check-?marked|marked|initialed|initialled|signed)\b"
    r"(?: \x01[0-9]+\x02)?"
    r"(?: and (?:initialed|signed|dated)(?: (?:with |by )?\x01[0-9]+\x02)?)?"
    rf"(?: (?:with|by) [^,:;\x01]*?\x01[0-9]+\x02)?(?:.*?\bby (?P<by>{HAND}|"
    r"(?:[Tt]he )?[A-ZÀ-Þ][\w.-]*))?[^,:;\x01]*?)"
    rf"(?:,? on (?:or about )?{_MONTH_DAY}(?:, [0-9]{{4}})?)?{SHOWING}?\Z"
)
# `A check mark appears in the approve option`.
_SIGN_STANDS = re.compile(
    r"\A(?:There (?:is|are|was|were) an?|An?|The|Two|One|(?P<own>[A-ZÀ-Þ][\w.-]+)[’']s?) (?:\w+ )?"
    r"(?P<text>check ?-?marks?|ticks?|X|\x01[0-9]+\x02)"
    r"(?: (?:also )?(?:appears?|is|was|were|stands?)(?: (?:placed|drawn|written|marked))?)? "
    r"(?P<where>(?:in|on|at|next to|beside|by|under|above|below|near) [^,:;]+?"
    r"(?:options?|box(?:es)?|lines?|blocks?|spaces?|recommendations?)(?: [0-9A-Z]{1,2})?"
    r"(?: (?:(?:provided|reserved|left) )?for (?:dis)?approval)?)"
    rf"(?: by (?P<by>{HAND}|[A-ZÀ-Þ][\w.-]*))?"
    rf"(?:,? on (?:or about )?{_MONTH_DAY}(?:, [0-9]{{4}})?)?{SHOWING}?\Z"
)
# `Moss’s initials and the following comments appear at the end: “...”`: two marks of one hand.
_INITIALS_AND_WORDS = re.compile(
    r"\A(?P<by>[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?)[’'](?:s\b)? (?P<text>initials|signature) and "
    r"(?:(?:the|an?|his|her|their) )?(?:following )?(?:\w+ )?(?:(?:an)?notations?|notes?|"
    r"comments?|remarks?|words?|messages?) (?:appears?|(?:is|are|was|were)(?: written)?) "
    rf"(?P<where>[^,:\x01]+?)(?::|,? (?:which )?reads?:?|,? reading:?) ?(?P<words>{SIGNS})\Z"
)
_SEEN_BY = re.compile(
    r"(?:\bby (?P<after>[A-ZÀ-Þ][\w’.-]+)|(?P<by>(?:[Tt]he )?[A-ZÀ-Þ][\w.-]+(?: "
    r"[A-ZÀ-Þ][\w.-]+){0,2}) (?:has |had |also )*(?:saw|seen|noted|read|"
    r"received|approved)\b)"
)

# `was not seen by Grey`.
_UNSEEN = re.compile(r"\b(?:not|never) (?:yet )?\w+ \Z")


def marks_in_boxes(
    hidden: str, quotes: Sequence[str], sentence: str, year: int | None
) -> tuple[Mark, ...]:
    """The marks that stand where a decision is asked, and initials told together with words."""
    if told := _INITIALS_AND_WORDS.match(hidden):
        kind: MarkKind = "signature" if told["text"] == "signature" else "initials"
        words = quotations_in(told["words"], quotes)
        row = [(kind, told["text"]), *(("handwritten", text) for text in words)]
        return tuple(Mark(k, told["by"], text, told["where"], sentence=sentence) for k, text in row)
    told = _BOX_MARKED.match(hidden) or _SIGN_STANDS.match(hidden)
    if told is None:
        return ()
    if (
        told["text"][0] == "\x01"
        and quotations_in(told["text"], quotes)[0].strip(".,") not in "Xx✓√"
    ):
        return ()
    did = told.groupdict().get("did") or "checked"
    by = told["by"] or told.groupdict().get("own")
    kind = "initials" if did.startswith("init") else "signature" if did == "signed" else "checked"
    whom = FOR_WHOM.search(told["text"])
    day = day_of(told.group(), year) if ON_DATE.search(told.group()) else (None, None)
    return (
        Mark(
            kind,
            by.removeprefix("an ").removeprefix("An ") if by else seen_by(told.group()),
            show_quotations(told["text"], quotes).strip(),
            show_quotations(told["where"], quotes),
            next((name for name in whom.groups() if name), None) if whom else None,
            *day,
            sentence=sentence,
        ),
    )


def day_of(what: str, year: int | None) -> tuple[str | None, Basis | None]:
    """The first day printed in these words, and whether its year was printed or inferred."""
    day = iso_day(what, year)
    if day is None:
        return None, None
    return day[0], "printed" if day[1] else "inferred"


def seen_by(what: str) -> str | None:
    """Who saw or received the paper, as the words of a stamp tell; None where they do not."""
    match = _SEEN_BY.search(what)
    if match is None or (match["after"] and _UNSEEN.search(what, 0, match.start())):
        return None
    return match["by"] or match["after"]
