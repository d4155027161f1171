"""The shapes in which a line is written as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from finalact.decisions.trace.line import Line
from finalact.decisions.trace.reads_now import ReadsNow

Json = dict[str, Any]
NODE_COLUMNS = ("id", "kind", "title", "on", "where")


def line_as_dict(line: Line, changed: Iterable[ReadsNow]) -> Json:
    """A line: what was asked (`of`, ids), `nodes`, `edges`, and the memoranda to be reread.

    `edges` lead from what is rested on to what rests on it, and from an order to what was done.
    """
    ids = line.ids()
    return {
        "of": [ids[key] for key in line.of],
        "nodes": [
            {
                "id": ids[node.key],
                "kind": node.key.kind.value,
                "title": node.title,
                "on": node.on or None,
                "where": node.where or None,
            }
            for node in line.nodes
        ],
        "edges": [
            {"from": ids[edge.start], "to": ids[edge.end], "kind": edge.kind} for edge in line.edges
        ],
        "reads_otherwise_now": [reads_now_as_dict(each) for each in changed],
    }


def reads_now_as_dict(found: ReadsNow) -> Json:
    """A memorandum with the claims changed since it went up, and what would read differently."""
    return {
        "memorandum": found.memorandum,
        "subject": found.subject,
        "submitted_on": found.on.isoformat(),
        "changes": [
            {
                "claim": change.claim.id,
                "how": change.verb,
                "by": change.later.id,
                "sentence": change.sentence,
            }
            for change in found.changes
        ],
        "paragraphs": [
            {"paragraph": each.paragraph, "stands": each.stood, "would_read": each.now}
            for each in found.otherwise
        ],
    }
