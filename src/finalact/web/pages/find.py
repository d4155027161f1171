"""Finding: sentences of papers and claims that hold what is sought, the words marked."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.wording import capital
from finalact.model.refusal import Refusal
from finalact.search.contract import found_as_dict
from finalact.search.hit import PAGE, Found, Hit
from finalact.search.query import typed_with
from finalact.search.sentence import Piece
from finalact.search.sought import Part as Where
from finalact.store.finding.saved import saved_search
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page, Part

PATH = "/find"
# What narrows a search, each with the words that stand before its value.
FILTERS = {
    "in": "in",
    "kind": "papers of the kind",
    "volume": "volume",
    "classification": "classified",
    "person": "with the name",
    "office": "of the office",
    "paper": "the paper",
    "speaker": "said by",
    "side": "of the side",
    "from": "from",
    "to": "to",
}
# Those for which the form has a field of its own.
FIELDS = ("person", "from", "to", "kind", "volume", "classification", "office")
LABELS = {"person": "a name, in any spelling", "kind": "papers of the kind"}
COLUMNS = ("in", "paper", "claim", "place", "date", "heading", "sentence")
NOWHERE = Found("", (), 0, 0)


@frozen
class HitRow:
    """One hit in words: what leads to it, where it is, and its sentence in pieces.

    Where what was found is the heading itself, the sentence is empty and `title_pieces` has it.
    """

    address: str
    title: str
    place: str
    day: str
    note: str
    pieces: tuple[Piece, ...]
    is_claim: bool
    title_pieces: tuple[Piece, ...] = ()


def find_page(view: View, links: Links, asked: Asked) -> Page:
    """What answers a search of papers and claims; without words, the form and what was saved.

    What cannot be searched for is told above the form, which keeps what was typed.
    """
    narrowed = {key: asked.narrowed[key] for key in FILTERS if asked.narrowed.get(key)}
    words = asked.narrowed.get("words", "")
    typed = typed_with(words, {key: (value,) for key, value in narrowed.items()})
    saved = view.saved_searches() if view.holding.kept_in is not None else ()
    found, refusal = NOWHERE, None
    try:
        if name := asked.narrowed.get("saved", ""):
            typed = f"{saved_search(saved, name).asked} {typed}".strip()
        found = view.find(typed, page=asked.part) if typed else NOWHERE
    except Refusal as refused:
        refusal, typed = refused, ""

    def data() -> Json:
        if refusal is not None:
            return {"error": refusal.as_dict()}
        return {
            "asked": typed,
            **found_as_dict(found),
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
        }

    return Page(
        template="find.html",
        title=refusal.sentence if refusal else f"Found: {typed}" if typed else "Find",
        section="find",
        facts={
            "typed": typed,
            "refusal": refusal,
            "words": words,
            "said": capital(found.words),
            "found": found,
            "rows": [_row(links, hit) for hit in found.hits],
            "part": Part(found.page, PAGE, found.total),
            "narrowed": {key: narrowed.get(key, "") for key in FILTERS},
            "taken_away": [
                (FILTERS[key], value, _without(links, asked, key))
                for key, value in narrowed.items()
            ],
            "saved": [(each, links.to(PATH, saved=each.name)) for each in saved],
            "fields": [(key, LABELS.get(key, FILTERS[key])) for key in FIELDS],
            "parts_of_text": [part.value for part in Where],
            "dates_kept": links.dates.query,
        },
        data=data,
        table=lambda: Table.of(COLUMNS, [_fields(hit) for hit in found.hits]),
        status=refusal.status if refusal else 200,
    )


def _without(links: Links, asked: Asked, key: str) -> str:
    kept = {name: word for name, word in asked.narrowed.items() if name != key}
    return links.to(PATH, **kept)


def _row(links: Links, hit: Hit) -> HitRow:
    if hit.claim is not None:
        claim = hit.claim
        said = ", ".join(filter(None, (f"claim {claim.id}", claim.speaker)))
        why = f"It stands no more: {claim.why_not}." if claim.why_not else ""
        address = links.subject(claim.subject, claim.id)
        return HitRow(address, capital(claim.title), said, hit.day, why, hit.sentence, True)
    paper = hit.paper
    assert paper is not None
    place = ""
    if hit.passage is not None:
        place = f"p{hit.passage}"
    elif hit.note is not None:
        place = f"n{hit.note}"
    # A hit in a heading would say the heading twice.
    is_title = hit.part is Where.HEADINGS and hit.text == paper.heading
    address = links.paper(paper.id, place)
    if paper.is_memorandum:
        address = links.to(f"/memorandum/{paper.id}")
    return HitRow(
        address,
        paper.heading or paper.id,
        ", ".join(filter(None, (paper.cited, hit.place))),
        hit.day,
        paper.classification,
        () if is_title else hit.sentence,
        is_claim=False,
        title_pieces=hit.sentence if is_title else (),
    )


def _fields(hit: Hit) -> Json:
    """The hit for a spreadsheet."""
    return {
        "in": hit.part.value,
        "paper": hit.paper.id if hit.paper is not None else "",
        "claim": hit.claim.id if hit.claim is not None else "",
        "place": hit.place,
        "date": hit.paper.date if hit.paper is not None else hit.claim and hit.claim.said_on,
        "heading": hit.paper.heading if hit.paper is not None else hit.claim and hit.claim.title,
        "sentence": hit.text,
    }
