"""A line as two trees: back to what something rests on, and onward to what rests on it."""

from __future__ import annotations

from attrs import frozen

from finalact.decisions.trace.line import Key, Line, Node, NodeKind
from finalact.decisions.trace.line_words import edge_words, name_of
from finalact.decisions.trace.memo_parts import CONTINUING

# What a passage of the paper itself says, told beneath it.
PART = "part of"
SAID = ("carries", "basis of")


@frozen
class Branch:
    """One thing in a tree, what leads to it in words, and what hangs on it.

    `again` says that it stands in the tree already, with all that hangs on it.
    """

    label: str
    node: Node
    inside: tuple[Branch, ...] = ()
    again: bool = False

    @property
    def words(self) -> str:
        """What leads to it, and what it is called."""
        return f"{self.label} {name_of(self.node)}"

    @property
    def title(self) -> str:
        """What it says, where that is more than what it is called."""
        return self.node.title if self.node.title != name_of(self.node) else ""


def branches(line: Line, key: Key, *, onward: bool, most: int | None = None) -> tuple[Branch, ...]:
    """What hangs on one thing of the line, each thing opened once, at the first place.

    With `most` no more than so many things, those nearest to the root of each branch first.
    """
    seen = {key}
    left = [most if most is not None else len(line.edges) + 1]

    def said_in(passage: Key) -> tuple[Branch, ...]:
        return tuple(
            Branch(edge_words(edge.kind, onward=True), line.node(edge.end))
            for edge in line.after(passage)
            if edge.kind in SAID
        )

    def grown(at: Key) -> tuple[Branch, ...]:
        found: list[Branch] = []
        for edge in line.after(at) if onward else line.before(at):
            if left[0] <= 0:
                break
            left[0] -= 1
            other = edge.end if onward else edge.start
            again = other in seen
            seen.add(other)
            label = edge_words(edge.kind, onward=onward)
            inside = () if again else grown(other)
            if edge.kind == PART and other.kind is NodeKind.PASSAGE:
                inside = said_in(other)
            found.append(Branch(label, line.node(other), inside, again))
        if onward and at.kind is NodeKind.DECISION:
            asked = (edge for edge in line.before(at) if edge.kind == CONTINUING)
            label = edge_words(CONTINUING, onward=False)
            found += [Branch(label, line.node(edge.start)) for edge in asked]
        return tuple(found)

    return grown(key)
