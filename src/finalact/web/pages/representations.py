"""Representations: who raised what with whom, where, when, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from finalact.conditions.representation_contract import (
    REPRESENTATION_COLUMNS,
    representation_as_dict,
    representation_row,
)
from finalact.conditions.representation_list import Asked as Narrowed
from finalact.conditions.representation_list import Listed
from finalact.conditions.representation_words import (
    hearer_of,
    lacking_sentence,
    maker_of,
    occasion_of,
    report_sentence,
)
from finalact.model.claim import Citation
from finalact.model.representation import Representation
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places, titled
from finalact.web.csv_table import Table
from finalact.web.held import held
from finalact.web.links import Links, anchor
from finalact.web.page import Json, Page, Part

ON_ONE_PAGE = 60
KEYS = ("case", "to", "subject")
Linked = tuple[str, str]


@frozen
class ReportRow:
    """What came of it by one report: the sentence, where it stands, the claims of the answer."""

    sentence: str
    places: tuple[Place, ...]
    claims: tuple[Linked, ...]


@frozen
class RepresentationRow:
    """One representation in words, with the addresses of everything that it names."""

    listed: Listed
    place: str
    who: str
    to_whom: str
    occasion: str
    cases: tuple[Linked, ...]
    subjects: tuple[Linked, ...]
    reports: tuple[ReportRow, ...]
    lacking: str
    instruction: tuple[Place, ...]
    follows: tuple[Linked, ...]
    followed_by: tuple[Linked, ...]
    places: tuple[Place, ...]


def representations_page(view: View, links: Links, asked: Asked) -> Page:
    """Every representation known on the day, the earliest first; narrowed as asked."""
    narrowed = {key: asked.narrowed.get(key, "") for key in KEYS}
    found = view.representations(Narrowed(**narrowed))
    part = Part.of(asked.part, len(found), ON_ONE_PAGE)
    known = {other.id: other for other in view.holding.holdings.representations}

    def data() -> Json:
        return {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            **{key: word or None for key, word in narrowed.items()},
            "representations": [representation_as_dict(each, view.page_of) for each in found],
        }

    return Page(
        template="representations.html",
        title="Representations",
        section="representations",
        facts={
            "rows": [_row(view, links, each, known) for each in found[part.first - 1 : part.last]],
            "part": part,
            "shown": [
                (_WORDS[key], _called(view, key, word), _without(links, narrowed, key))
                for key, word in narrowed.items()
                if word
            ],
        },
        data=data,
        table=lambda: Table.of(
            REPRESENTATION_COLUMNS, [representation_row(each, view.page_of) for each in found]
        ),
    )


_WORDS = {"case": "those that raise", "to": "those made to", "subject": "those on"}


def _called(view: View, key: str, word: str) -> str:
    return word if key == "to" else titled(view, word)


def _without(links: Links, narrowed: dict[str, str], key: str) -> str:
    kept = {name: word for name, word in narrowed.items() if word and name != key}
    return links.to("/representations", **kept)


def _row(
    view: View, links: Links, listed: Listed, others: Mapping[str, Representation]
) -> RepresentationRow:
    each = listed.representation
    titles = held(view).case_titles
    before = (each.follows,) if each.follows in others else ()
    paper = () if before or not each.follows else (Citation(each.follows),)
    return RepresentationRow(
        listed,
        anchor(each.id),
        maker_of(each),
        hearer_of(each),
        occasion_of(each),
        tuple((titles.get(name, name), links.to(f"/case/{name}")) for name in each.cases),
        tuple((titled(view, name), links.subject(name)) for name in each.subjects),
        tuple(_reports(view, links, listed)),
        lacking_sentence(each, reported=listed.reported),
        places(view, links, [each.instruction, *paper]),
        tuple(_called_by(others[name]) for name in before),
        tuple(_called_by(others[name]) for name in listed.followed_by),
        places(view, links, each.citations),
    )


def _called_by(other: Representation) -> Linked:
    """Another representation of the same list, called by who makes it to whom."""
    hearer = hearer_of(other)
    return maker_of(other) + (f" to {hearer}" if hearer else ""), f"#{anchor(other.id)}"


def _reports(view: View, links: Links, listed: Listed) -> list[ReportRow]:
    by_id = view.holding.ledger.by_id
    rows = []
    for report in listed.representation.reports:
        named = [by_id[name] for name in report.answered_by if name in by_id]
        answers = tuple(
            (f"{c.speaker}: {c.words or c.attribute}", links.subject(c.subject, c.id))
            for c in named
        )
        sentence = report_sentence(report, listed.representation)
        if sentence or answers:
            on_desk = [report.citation] if report.citation.document else []
            rows.append(ReportRow(sentence, places(view, links, on_desk), answers))
    return rows
