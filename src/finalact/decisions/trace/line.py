"""The line as a graph of plain values: what there is (nodes), and what leads to what (edges)."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from attrs import frozen


class NodeKind(Enum):
    """What a node of the line is, in the order in which the line runs."""

    PASSAGE = "passage"
    CLAIM = "claim"
    CONDITION = "condition"
    PARAGRAPH = "paragraph"
    MEMORANDUM = "memorandum"
    RECOMMENDATION = "recommendation"
    MARK = "mark"
    DECISION = "decision"
    TASK = "task"
    REPORT = "report"
    REPRESENTATION = "representation"


@frozen(cache_hash=True)
class Key:
    """What a node is known by: its kind, its name, and the memorandum that it is a part of."""

    kind: NodeKind
    name: str
    memo: str = ""


@frozen
class Node:
    """One thing on the line: its title, the day it belongs to, and where it can be seen."""

    key: Key
    title: str
    on: str = ""
    where: str = ""


@frozen(cache_hash=True)
class Edge:
    """What leads from one thing to another: in words, such as "carries" or "used in"."""

    start: Key
    end: Key
    kind: str


@frozen(slots=False)
class Line:
    """The line through some things: nodes in the order of the line, and the edges among them."""

    of: tuple[Key, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @cached_property
    def _by_key(self) -> dict[Key, Node]:
        return {node.key: node for node in self.nodes}

    @cached_property
    def _before(self) -> dict[Key, list[Edge]]:
        found: dict[Key, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.end, []).append(edge)
        return found

    @cached_property
    def _after(self) -> dict[Key, list[Edge]]:
        found: dict[Key, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.start, []).append(edge)
        return found

    def node(self, key: Key) -> Node:
        """The node of a key that is on the line."""
        return self._by_key[key]

    def of_kind(self, kind: NodeKind) -> list[Node]:
        """The nodes of one kind."""
        return [node for node in self.nodes if node.key.kind is kind]

    def before(self, key: Key) -> list[Edge]:
        """The edges that lead to a node."""
        return self._before.get(key, [])

    def after(self, key: Key) -> list[Edge]:
        """The edges that lead on from a node."""
        return self._after.get(key, [])

    def ids(self) -> dict[Key, str]:
        """The id of every node: its name, with its kind before it where two bear one name."""
        names: dict[str, int] = {}
        for node in self.nodes:
            names[node.key.name] = names.get(node.key.name, 0) + 1
        return {
            node.key: node.key.name
            if names[node.key.name] == 1
            else f"{node.key.kind.value}:{node.key.name}"
            for node in self.nodes
        }
