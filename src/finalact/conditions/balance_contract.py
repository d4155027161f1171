"""The balance sheet as JSON writes it, and its lines in words."""

from __future__ import annotations

from finalact.conditions.contract import Json, PageOf, citation_as_dict
from finalact.diplomacy.balance import BARGAINS, BalanceSheet, Line
from finalact.model.balance import BalanceItem
from finalact.model.condition import Stage
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate

BALANCE_COLUMNS = (
    "basket side bargain what stage figures since until known_on claims conditions document "
    "passage page quote source note id"
).split()
STAGES = {
    Stage.PROPOSED: "proposed among ourselves",
    Stage.ADOPTED: "adopted",
    Stage.COMMUNICATED: "put to the other side",
}


def balance_as_dict(sheet: BalanceSheet, dossier: Dossier, page_of: PageOf | None = None) -> Json:
    """The balance sheet of a day, basket by basket, with each side's lines by what it did."""
    return {
        "as_of": sheet.as_of.isoformat(),
        "known_by": sheet.known_by.isoformat(),
        "sides": [{"id": side.id, "title": side.title} for side in sheet.sides],
        "baskets": [
            {
                "basket": basket.name,
                "sides": [
                    {
                        "side": side.id,
                        "title": side.title,
                        **{
                            bargain.value: [
                                line_as_dict(line, dossier, page_of)
                                for line in basket.of(side.id, bargain)
                            ]
                            for bargain in BARGAINS
                        },
                    }
                    for side in sheet.sides
                ],
            }
            for basket in sheet.baskets
        ],
        "ceased": [line_as_dict(line, dossier, page_of) for line in sheet.ceased],
    }


def line_as_dict(line: Line, dossier: Dossier, page_of: PageOf | None = None) -> Json:
    """One line, with the figures of its claims in their speakers' words."""
    item = line.item
    return {
        "id": item.id,
        "basket": item.basket,
        "side": item.side,
        "bargain": item.bargain.value,
        "what": item.what,
        "stage": item.stage.value if item.stage is not None else None,
        "figures": figures_of(line, dossier),
        "since": _day(item.since),
        "until": _day(item.until) if line.ceased else None,
        "known_on": _day(item.known_on),
        "claims": [claim.id for claim in line.claims],
        "conditions": list(item.conditions),
        **citation_as_dict(item.citation, page_of),
        "marking": item.marking or None,
        "note": item.note or None,
    }


def line_row(line: Line, dossier: Dossier, page_of: PageOf | None = None) -> Json:
    """One line as a row of a table."""
    whole = line_as_dict(line, dossier, page_of)
    return {
        **whole,
        "side": dossier.side_title(line.item.side),
        **{key: "; ".join(whole[key]) for key in ("figures", "claims", "conditions")},
    }


def figures_of(line: Line, dossier: Dossier) -> list[str]:
    """What the claims behind a line say, each in its speaker's words."""
    said = (
        f"“{claim.words}” ({dossier.side_title(dossier.side_of(claim.speaker))})"
        for claim in line.claims
        if claim.words
    )
    return list(dict.fromkeys(said))


def footing_of(item: BalanceItem) -> str:
    """How far it went and since when, in a few words: "proposed among ourselves, 8 June 1981"."""
    stage = STAGES[item.stage] if item.stage is not None else ""
    day = item.since
    said = day.said() if day is not None else ""
    since = f"since {said}" if day is not None and day.earliest is not None else said
    return ", ".join(part for part in (stage, since) if part)


def _day(day: PartialDate | None) -> str | None:
    return str(day) if day is not None else None
