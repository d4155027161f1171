"""The line through one thing: what it rests on, what rests on it, what would read differently."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.wording import capital
from finalact.decisions.trace.branches import Branch, branches
from finalact.decisions.trace.contract import NODE_COLUMNS, line_as_dict
from finalact.decisions.trace.line import Key, Line, Node, NodeKind
from finalact.decisions.trace.line_words import day_of, name_of
from finalact.decisions.trace.passages import citation_at
from finalact.decisions.trace.reads_now import ReadsNow
from finalact.model.claim import Citation
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page

# So many things of each tree are shown; the JSON has them all.
MOST = 150


@frozen
class Root:
    """One thing that was asked about, with its two trees in words and addresses."""

    name: str
    title: str
    day: str
    address: str
    back: tuple[Shown, ...]
    onward: tuple[Shown, ...]


@frozen
class Shown:
    """One thing of a tree: what leads to it, what it is called, what it says, where to see it."""

    label: str
    name: str
    title: str
    day: str
    address: str
    again: bool
    inside: tuple[Shown, ...]


def trace_page(view: View, links: Links, asked: Asked) -> Page:
    """The line through a passage, claim, condition or memorandum, named in `of`."""
    wanted = asked.narrowed.get("of", "")
    line = view.trace(wanted) if wanted else Line((), (), ())
    changed = view.to_be_reread(line)
    roots = [_root(view, links, line, key) for key in line.of]
    return Page(
        template="trace.html",
        title=f"Trace of {wanted}" if wanted else "Trace",
        section="memoranda",
        facts={
            "wanted": wanted,
            "roots": roots[:MOST],
            "changed": [(each, _memo(links, each)) for each in changed],
            "too_many": len(line.edges) > MOST,
            "count": len(line.nodes),
            "dates_kept": links.dates.query,
            "example": "" if wanted else _example(view),
        },
        data=lambda: line_as_dict(line, changed),
        table=lambda: Table.of(NODE_COLUMNS, line_as_dict(line, changed)["nodes"]),
    )


def _example(view: View) -> str:
    """A passage of a paper on the desk, as it is cited; nothing where no paper is there."""
    papers = view.holding.holdings.papers
    return view.cited([Citation(papers[0].id, "1")]) if papers else ""


def _root(view: View, links: Links, line: Line, key: Key) -> Root:
    node = line.node(key)
    return Root(
        capital(name_of(node)),
        node.title if node.title != name_of(node) else "",
        day_of(node).removeprefix(", "),
        _address(view, links, node),
        _shown(view, links, branches(line, key, onward=False, most=MOST)),
        _shown(view, links, branches(line, key, onward=True, most=MOST)),
    )


def _shown(view: View, links: Links, tree: tuple[Branch, ...]) -> tuple[Shown, ...]:
    return tuple(
        Shown(
            branch.label,
            name_of(branch.node),
            branch.title,
            day_of(branch.node).removeprefix(", "),
            _address(view, links, branch.node),
            branch.again,
            _shown(view, links, branch.inside),
        )
        for branch in tree
    )


def _address(view: View, links: Links, node: Node) -> str:
    """The page on which a thing can be seen; nothing where it has none."""
    key = node.key
    match key.kind:
        case NodeKind.PASSAGE:
            return links.cited(citation_at(key.name))
        case NodeKind.CLAIM:
            claim = view.holding.ledger.by_id.get(key.name)
            return links.subject(claim.subject, claim.id) if claim is not None else ""
        case NodeKind.CONDITION:
            known = any(condition.id == key.name for condition in view.conditions)
            return links.condition(key.name) if known else ""
        case NodeKind.REPRESENTATION:
            return links.to("/representations")
        case NodeKind.PARAGRAPH:
            return links.to(f"/memorandum/{key.memo}", place=f"p{key.name.rpartition('-')[2]}")
        case _:
            return links.to(f"/memorandum/{key.memo or key.name}")


def _memo(links: Links, found: ReadsNow) -> str:
    return links.to(f"/memorandum/{found.memorandum}")
