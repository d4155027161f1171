"""The line in words: what a thing is called, and what leads to what."""

from __future__ import annotations

from finalact.decisions.trace.line import Node, NodeKind
from finalact.model.partial_date import PartialDate

# Read onward, and read back from the later thing to the earlier one.
_WORDS = {
    "carries": ("carries", "stands in"),
    "basis of": ("is the basis of", "rests on"),
    "bears on": ("bears on", "rests on"),
    "used in": ("is used in", "uses"),
    "behind": ("stands behind", "draws on"),
    "part of": ("is part of", "says in"),
    "recommends": ("makes", "made in"),
    "marked": ("bears", "stands at"),
    "read as": ("was read as", "read from"),
    "decided": ("was decided:", "on"),
    "ordered": ("ordered", "ordered by"),
    "instructs": ("instructs", "instructed by"),
    "reported by": ("was reported:", "reports on"),
    "entered": ("gave", "entered from"),
    "answered by": ("was answered:", "answers"),
    "superseded by": ("is superseded by", "supersedes"),
    "must go on being met for": ("must go on being met for", "goes on requiring"),
    "corrected by": ("is corrected by", "corrects"),
    "withdrawn by": ("is withdrawn by", "withdraws"),
    "transcribed anew as": ("is transcribed anew as", "transcribes anew"),
    "adopted by": ("is adopted by", "adopts"),
    "kept by": ("is kept by", "keeps"),
    "broken by": ("is broken by", "breaks"),
}


def edge_words(kind: str, *, onward: bool) -> str:
    """What an edge says when it is read onward, or back."""
    return _WORDS[kind][0 if onward else 1]


def name_of(node: Node) -> str:
    """What a thing is called in a tree: "claim march", "paragraph 3 of doc-49", a place."""
    key = node.key
    match key.kind:
        case NodeKind.PASSAGE:
            return node.where or key.name
        case NodeKind.PARAGRAPH | NodeKind.RECOMMENDATION:
            number = key.name.rpartition("-")[2]
            return f"{key.kind.value} {number} of {key.memo}"
        case NodeKind.MARK | NodeKind.DECISION | NodeKind.REPORT:
            return f"{key.kind.value} on {key.memo}"
        case NodeKind.TASK:
            task = key.name.removeprefix(f"{key.memo}/task-")
            return f"task {task} of {key.memo}"
        case _:
            return f"{key.kind.value} {key.name}"


def day_of(node: Node) -> str:
    """The day of a thing as the end of its line; nothing where it has none."""
    return f", {PartialDate.parse(node.on).said()}" if node.on else ""
