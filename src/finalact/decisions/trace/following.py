"""Following the threads: onward from passages and claims, back from memoranda, both ways."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.conditions.scene import Scene
from finalact.decisions.trace.as_read import submitted_on
from finalact.decisions.trace.line import Edge, Key, Line, NodeKind
from finalact.decisions.trace.memo_parts import CONTINUING
from finalact.decisions.trace.threads import Threads

_ORDER = {kind: n for n, kind in enumerate(NodeKind)}
_ENTERED = ("entered", "answered by")


def line_through(threads: Threads, of: Iterable[Key]) -> Line:
    """The whole line through some things: what they rest on, and what rests on them.

    Claims entered from a report end the line: what rests on those is asked of them. What
    corrects or withdraws a claim on the line stands beside it.
    """
    following = _Following(threads, tuple(of))
    following.onward()
    following.back()
    following.beside()
    return following.line()


class _Following:
    def __init__(self, threads: Threads, of: tuple[Key, ...]) -> None:
        self.threads = threads
        self.of = of
        self.keys: dict[Key, None] = dict.fromkeys(of)
        self.edges: dict[Edge, None] = {}
        self.memos = {key.memo or key.name for key in of if _is_of_memo(key)}
        self.scene = self._scene()

    def _scene(self) -> Scene:
        """The scene of the day on which the one memorandum asked about went up, or of the day."""
        memo = self.threads.memoranda.get(next(iter(self.memos))) if len(self.memos) == 1 else None
        day = submitted_on(memo) if memo is not None else None
        return self.threads.scene_on(day) if day is not None else self.threads.scene

    def onward(self) -> None:
        """Everything that rests on what is asked about."""
        waiting = list(self.of)
        seen = set(waiting)
        while waiting:
            key = waiting.pop(0)
            for edge in self.threads.onward(key):
                self._keep(edge)
                if edge.end not in seen and edge.kind not in _ENTERED:
                    seen.add(edge.end)
                    waiting.append(edge.end)

    def back(self) -> None:
        """Everything that it rests on; of another memorandum only how the line came from it."""
        waiting = list(self.of)
        seen = set(waiting)
        while waiting:
            key = waiting.pop(0)
            if key.kind is NodeKind.MEMORANDUM and key.name not in self.memos:
                continue
            for edge in self.threads.back(key, self.scene):
                if edge.kind == "superseded by":
                    continue
                self._keep(edge)
                if edge.start not in seen:
                    seen.add(edge.start)
                    waiting.append(edge.start)

    def beside(self) -> None:
        """What corrects a claim, what a decision goes on requiring, what a passage of it says."""
        for key in list(self.keys):
            if key.kind is NodeKind.CLAIM:
                for edge in self.threads.changed(key):
                    self._keep(edge)
            elif key.kind is NodeKind.PASSAGE and key.name.partition("#")[0] in self.memos:
                for edge in self.threads.said_at(key):
                    self._keep(edge)
            elif key.kind is NodeKind.DECISION:
                for edge in self.threads.back(key, self.scene):
                    if edge.kind == CONTINUING:
                        self._keep(edge)

    def _keep(self, edge: Edge) -> None:
        self.edges[edge] = None
        self.keys.setdefault(edge.start)
        self.keys.setdefault(edge.end)

    def line(self) -> Line:
        """What was found, in the order in which the line runs."""
        keys = sorted(self.keys, key=lambda key: _ORDER[key.kind])
        nodes = tuple(self.threads.node(key) for key in keys)
        at = {node.key: n for n, node in enumerate(nodes)}
        edges = sorted(self.edges, key=lambda edge: (at[edge.start], at[edge.end], edge.kind))
        return Line(self.of, nodes, tuple(edges))


def _is_of_memo(key: Key) -> bool:
    return bool(key.memo) or key.kind is NodeKind.MEMORANDUM
