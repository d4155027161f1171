"""What was promised, by them and by us: due when, how it stands, and what bears it out."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from finalact.conditions.article import the
from finalact.conditions.promise_contract import PROMISE_COLUMNS, promises_as_dict
from finalact.conditions.promise_words import (
    counted,
    due_in_words,
    noun_of,
    promise_sentence,
    promised,
    promises_of,
    who_promises,
)
from finalact.conditions.wording import capital
from finalact.diplomacy.promises import Followed, PromiseState
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places, titled
from finalact.web.csv_table import Table
from finalact.web.links import Links, anchor
from finalact.web.page import Page, Part

OURS = "ours"
STATE_WORDS = {PromiseState.PROPOSED: "not given"}


@frozen
class PromiseRow:
    """One promise in words, with its place in the ledger and what bears it out."""

    followed: Followed
    anchor: str
    address: str
    about: str
    promised: str
    noun: str
    who: str
    said_on: str
    due: str
    due_said: str
    lead: str
    rest: str
    places: tuple[Place, ...]
    outcomes: tuple[tuple[str, str], ...]


def promises_page(view: View, links: Links, asked: Asked) -> Page:
    """Every promise that was known by the day, side by side, the overdue first.

    Narrowed by `status` (a state) and `by` (the id of a side).
    """
    every = promises_of(view.scene)
    found = [f for f in every if _wanted(f, asked)]
    ordered = sorted(found, key=lambda f: _side_order(view, f.assurance.side))
    part = Part.of(asked.part, len(ordered), size=60)
    shown = ordered[part.first - 1 : part.last]
    groups: dict[str, list[PromiseRow]] = {}
    for followed in shown:
        title = _group_title(view, followed.assurance.side)
        groups.setdefault(title, []).append(promise_row(view, links, followed))
    return Page(
        template="promises.html",
        title="Promises",
        section="promises",
        facts={
            "groups": groups,
            "count": counted(found),
            "overdue": overdue_rows(view, links, found),
            "narrowed": _narrowed(view, asked),
            "choices": _choices(links, every),
            "part": part,
        },
        data=lambda: promises_as_dict(view.scene, ordered, view.page_of),
        table=lambda: Table.of(
            PROMISE_COLUMNS, promises_as_dict(view.scene, ordered, view.page_of)["promises"]
        ),
    )


def overdue_rows(view: View, links: Links, found: list[Followed]) -> list[PromiseRow]:
    """The promises that are overdue, as rows."""
    late = [f for f in found if f.state is PromiseState.OVERDUE]
    return [promise_row(view, links, followed) for followed in late]


def promise_row(view: View, links: Links, followed: Followed) -> PromiseRow:
    """A promise in words."""
    claim = followed.claim
    outcomes = {c.id: c for word in followed.by for c in word.claims}
    said = claim.said_on or claim.known_on
    lead, colon, rest = promise_sentence(view.scene, followed).partition(": ")
    return PromiseRow(
        followed,
        anchor(claim.id),
        links.subject(claim.subject, claim.id),
        titled(view, claim.subject),
        capital(promised(claim)),
        noun_of(claim),
        who_promises(view.scene, claim),
        said.said() if said is not None else "",
        due_in_words(followed),
        claim.due if any(letter.isalpha() for letter in claim.due) else "",
        lead + colon.rstrip(),
        rest,
        places(view, links, claim.citations),
        tuple((c.words or c.id, links.subject(c.subject, c.id)) for c in outcomes.values()),
    )


def _wanted(followed: Followed, asked: Asked) -> bool:
    state, side = asked.narrowed.get("status", ""), asked.narrowed.get("by", "")
    if state and state not in {each.value for each in PromiseState}:
        known = ", ".join(each.value for each in PromiseState)
        raise Refusal(
            "word-unknown", f"No promise is ever “{state}”.", f"Write one of these: {known}."
        )
    return state in ("", followed.state.value) and side in ("", followed.assurance.side)


def _narrowed(view: View, asked: Asked) -> str:
    """Which promises alone are shown, in words."""
    said = [asked.narrowed.get("status", "")]
    side = asked.narrowed.get("by", "")
    said.append(f"by {view.dossier.side_title(side)}" if side else "")
    return " ".join(part for part in said if part)


def _choices(links: Links, every: tuple[Followed, ...]) -> list[tuple[str, int, str]]:
    """The states that there are, how many are in each, and the address of them alone."""
    count = Counter(followed.state for followed in every)
    return [
        (
            STATE_WORDS.get(state, state.value),
            count[state],
            links.to("/promises", status=state.value),
        )
        for state in PromiseState
        if count[state]
    ]


def _side_order(view: View, side: str) -> tuple[int, str]:
    """Theirs first, as the dossier declares the sides, then others, ours last."""
    declared = [each.id for each in view.dossier.sides if each.id != OURS]
    if side == OURS:
        return len(declared) + 1, side
    return (declared.index(side) if side in declared else len(declared)), side


def _group_title(view: View, side: str) -> str:
    title = view.dossier.side_title(side) if side else ""
    if side == OURS:
        return f"Promised by us ({title})"
    return f"Promised by {the(title)}" if title else "Nobody is named"
