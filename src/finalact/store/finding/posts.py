"""Where a mission sits, as the datelines of its own papers on the desk tell it."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, select

from finalact.model.edtf import MONTHS
from finalact.store.tables import paper_facts, papers, volume_papers

# `the Embassy in the Soviet Union`, up to what follows it in a heading.
_MISSION = re.compile(
    r"\b(?P<way>from|to) the (?P<mission>(?:[A-Z][\w-]+ ){0,3}?"
    r"(?:Embassy|Legation|Mission|Consulate(?: General)?|Interests Section|"
    r"Liaison Office|Delegation|Office) (?:in|at|to) "
    r"(?:the )?[A-ZÀ-Þ][^,(;\[\n]*?)(?= to (?:the )?[A-Z]| and (?:the )?[A-Z]|[,(;\[\n]|\s*\d*\Z)",
    re.IGNORECASE,
)
_DATELINE = re.compile(rb"<(?:[\w.-]+:)?dateline\b[^>]*>(.*?)</(?:[\w.-]+:)?dateline>", re.DOTALL)
_TAG = re.compile(r"<note\b.*?</note>|<[^<>]*>", re.DOTALL)
_PRINTED = re.compile(
    rf"^[ \t]*(?P<city>[A-ZÀ-Þ][^\d,\n]{{1,40}}), (?:(?:{'|'.join(MONTHS)}) \d|\d{{1,2}} "
    rf"(?:{'|'.join(MONTHS)})|undated)",
    re.MULTILINE,
)
# So many papers of a mission are looked at; one is enough where it has a dateline.
_MOST = 6
_HEAD = 4_000


def sits_in(connection: Connection, place: str, paper: Any, way: str | None) -> bool:
    """Whether a mission in the heading of a paper sits in that city, by datelines on the desk.

    `way` ("from", "to") tells which mission of the heading is meant, None any. Only what the
    desk holds is asked: of a mission none of whose papers is there, nothing is known.
    """
    for found in _MISSION.finditer(paper.heading):
        if way is not None and found["way"].casefold() != way:
            continue
        cities = _cities(connection, found["mission"].strip(), paper)
        if place.casefold() in cities:
            return True
    return False


def _cities(connection: Connection, mission: str, paper: Any) -> set[str]:
    """The city at the head of the papers from a mission, the paper itself first."""
    f = paper_facts.c
    of_mission = select(f.id, f.heading, f.volume_paper, f.position).where(
        f.newest == 1, f.heading.like(f"%from the {mission}%")
    )
    own = list(connection.execute(of_mission.where(f.position == paper.position)))
    if own and (city := _city(connection, own[0])):
        return {city}
    rows = connection.execute(of_mission.order_by(f.position).limit(_MOST)).all()
    # `the Embassy in Guinea` is not that in Guinea-Bissau.
    named = re.compile(rf"from the {re.escape(mission)}(?![\w-])", re.IGNORECASE)
    return {city for row in rows if named.search(row.heading) and (city := _city(connection, row))}


def _city(connection: Connection, row: Any) -> str:
    """The city of a paper's dateline, folded; empty where it prints none."""
    if row.volume_paper is not None:
        v = volume_papers.c
        asked = select(v.content).where(v.position == row.volume_paper)
    else:
        p = papers.c
        asked = select(p.content).where(p.id == row.id)
    content: bytes = connection.execute(asked).scalar() or b""
    if found := _DATELINE.search(content):
        words = " ".join(_TAG.sub("", found[1].decode("utf-8", "replace")).split())
        return words.partition(",")[0].strip().casefold() if "," in words else ""
    if content.lstrip()[:1] in (b"<", b"") or content[:2] == b"PK":
        return ""
    printed = _PRINTED.search(content[:_HEAD].decode("utf-8", "replace"))
    return printed["city"].strip().casefold() if printed else ""
