"""My papers: what waits to be drafted, cleared, decided and followed up, and for whom."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.wording import count_of
from finalact.decisions.contract import waiting_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.states import State
from finalact.decisions.waiting import Hands, Need, Waiting, drafters, waiting
from finalact.model.memorandum import MemoKind
from finalact.model.partial_date import PartialDate
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.dates import said
from finalact.web.links import Links
from finalact.web.page import Json, Page, Part
from finalact.web.pages.memo_words import kind_words

COLUMNS = "id subject kind state since needs for what due overdue".split()
ON_ONE_PAGE = 60
IN_A_GROUP = 40
KEYS = ("who", "state", "kind")
NEEDS = {
    Need.DRAFT: "To draft and send up",
    Need.CLEAR: "To clear",
    Need.DECIDE: "To decide",
    Need.FOLLOW_UP: "To follow up",
}


@frozen
class Listed:
    """A memorandum in a list: what it waits for, since which day it stands so, its address."""

    memo: Memorandum
    waits: tuple[Waiting, ...]
    links: Links

    @property
    def since(self) -> PartialDate:
        """The day of its last step."""
        return self.memo.steps[-1].on

    @property
    def address(self) -> str:
        """Its page; made only where it is shown."""
        return self.links.to(f"/memorandum/{self.memo.id}")

    @property
    def kind(self) -> str:
        """What sort it is, in words."""
        return kind_words(self.memo)


@frozen
class Wanted:
    """One thing to be done: the paper, what it waits for, the last day in words."""

    listed: Listed
    waits: Waiting
    due: str


def memoranda_page(view: View, links: Links, asked: Asked) -> Page:
    """My papers: to draft, to clear, to decide, to follow up; narrowed by person or office.

    `who` is a person or an office, `state` a state of the table of states, `kind` a kind.
    """
    narrowed = {key: asked.narrowed.get(key, "").strip() for key in KEYS}
    who = narrowed["who"]
    found = [row for row in _listed(view, links) if _is_wanted(row, narrowed)]
    part = Part.of(asked.part, len(found), ON_ONE_PAGE)
    groups = _groups(found, who)
    waits = sum(len(wanted) for _, wanted in groups)

    def data() -> Json:
        return {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "for": who or None,
            "state": narrowed["state"] or None,
            "kind": narrowed["kind"] or None,
            "memoranda": [listed_as_dict(row, who) for row in found],
        }

    return Page(
        template="memoranda.html",
        title="Memoranda",
        section="memoranda",
        facts={
            "count": _count(waits, len(found), who),
            "groups": [
                (title, wanted[:IN_A_GROUP], max(0, len(wanted) - IN_A_GROUP))
                for title, wanted in groups
                if wanted
            ],
            "rows": found[part.first - 1 : part.last],
            "part": part,
            "shown": [
                (_WORDS[key], word, _with(links, narrowed, key, ""))
                for key, word in narrowed.items()
                if word
            ],
            "narrowed": narrowed,
            "people": _people(view),
            "states": [state.value for state in State],
            "kinds": [kind.value for kind in MemoKind],
        },
        data=data,
        table=lambda: Table.of(COLUMNS, [row for each in found for row in _table_rows(each)]),
    )


def listed_as_dict(row: Listed, who: str = "") -> Json:
    """A memorandum of a list as JSON writes it, with what it waits for."""
    memo, waits = row.memo, row.waits
    return {
        "id": memo.id,
        "kind": memo.kind.value,
        "subject": memo.draft.subject,
        "state": memo.state.value,
        "version": memo.version,
        "to": [
            {"name": p.name, "office": p.office, "acting": p.acting} for p in memo.draft.addressees
        ],
        "last_step": str(row.since),
        "waiting": [waiting_as_dict(each) for each in waits if not who or each.is_for(who)],
    }


def overdue_papers(view: View, links: Links, most: int) -> list[Wanted]:
    """Decisions and tasks whose day has passed; none where there are too many papers to ask."""
    if len(view.holding.memoranda) > most:
        return []
    return [
        _wanted(row, each) for row in _listed(view, links) for each in row.waits if each.overdue
    ]


def _listed(view: View, links: Links) -> list[Listed]:
    offices = view.holding.holdings.offices
    return [Listed(memo, waiting(memo, offices, view.as_of), links) for memo in view.memoranda()]


def _is_wanted(row: Listed, narrowed: dict[str, str]) -> bool:
    state, kind, who = narrowed["state"], narrowed["kind"], narrowed["who"]
    if state and row.memo.state.value != state.casefold():
        return False
    if kind and row.memo.kind.value != kind.casefold():
        return False
    return not who or any(each.is_for(who) for each in row.waits) or _has_part(row.memo, who)


def _has_part(memo: Memorandum, who: str) -> bool:
    """Whether somebody had a hand in a paper: drafted it, cleared it, was addressed, marked it."""
    hands = memo.kept.get(Hands)
    if not isinstance(hands, Hands):
        hands = memo.kept[Hands] = Hands.of(_hands(memo))
    return hands.has(who)


def _hands(memo: Memorandum) -> tuple[str, ...]:
    addressed = [part for p in memo.draft.addressees for part in (p.name, p.office) if part]
    cleared = [part for c in memo.clearances for part in (c.cleared.office, c.cleared.person)]
    return (
        *drafters(memo),
        *memo.draft.required,
        *addressed,
        *cleared,
        *(mark.by for mark, _ in memo.marks),
        *(task.tasked.who for task in memo.tasks),
    )


def _groups(found: list[Listed], who: str) -> list[tuple[str, list[Wanted]]]:
    return [
        (
            title,
            sorted(
                (
                    _wanted(row, each)
                    for row in found
                    for each in row.waits
                    if each.need is need and (not who or each.is_for(who))
                ),
                key=lambda wanted: (not wanted.waits.overdue, str(wanted.waits.due or "9")),
            ),
        )
        for need, title in NEEDS.items()
    ]


def _wanted(row: Listed, each: Waiting) -> Wanted:
    return Wanted(row, each, said(each.due) if each.due is not None else "")


def _count(waits: int, papers: int, who: str) -> str:
    if not papers:
        return "No memorandum has been begun." if not who else f"No paper here is for {who}."
    there = count_of(papers, "paper")
    asked = count_of(waits, "thing")
    whom = f" for {who}" if who else ""
    if not waits:
        return f"Nothing waits{whom}; {there} {'is' if papers == 1 else 'are'} on the desk."
    return f"{asked[0].upper()}{asked[1:]} {'waits' if waits == 1 else 'wait'}{whom}, on {there}."


_WORDS = {"who": "those for", "state": "those that are", "kind": "those of the kind"}


def _with(links: Links, narrowed: dict[str, str], key: str, word: str) -> str:
    kept = {name: value for name, value in narrowed.items() if value and name != key}
    return links.to("/memoranda", **kept, **({key: word} if word else {}))


def _people(view: View) -> list[str]:
    """The offices and persons that papers wait for, to choose one; at most a hundred."""
    offices = view.holding.holdings.offices
    found: dict[str, None] = {}
    for memo in view.memoranda()[:500]:
        for each in waiting(memo, offices, view.as_of):
            found.update(dict.fromkeys(each.who))
    return sorted(found)[:100]


def _table_rows(row: Listed) -> list[dict[str, object]]:
    memo = row.memo
    plain: dict[str, object] = {
        "id": memo.id,
        "subject": memo.draft.subject,
        "kind": memo.kind.value,
        "state": memo.state.value,
        "since": str(row.since),
    }
    asked = [
        {
            **plain,
            "needs": each.need.value,
            "for": "; ".join(each.who),
            "what": each.what,
            "due": each.due.isoformat() if each.due else None,
            "overdue": each.overdue,
        }
        for each in row.waits
    ]
    return asked or [plain]
