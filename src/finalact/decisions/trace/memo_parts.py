"""What a memorandum consists of, as nodes and edges: from its paragraphs to what was reported."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from finalact.decisions.markdown import take_apart
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.references import CONDITION
from finalact.decisions.trace.line import Edge, Key, Node, NodeKind
from finalact.decisions.voices import recommended_in
from finalact.model.memo_step import Decided, Marked, Reported, Step, Superseded, Tasked

LONGEST = 120
# What a decision goes on requiring: an edge from the condition to the decision.
CONTINUING = "must go on being met for"

_DONE = {
    "handwritten": "wrote",
    "stamped": "stamped",
    "typed": "typed",
    "initials": "initialed",
    "signature": "signed",
    "checked": "checked",
    "unspecified": "marked",
}


@frozen
class MemoParts:
    """The nodes of one memorandum, and the edges among them and to what stands beside it."""

    nodes: dict[Key, Node]
    onward: dict[Key, list[Edge]]
    back: dict[Key, list[Edge]]

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> MemoParts:
        """Arranged by where each edge begins and ends."""
        found = cls({node.key: node for node in nodes}, {}, {})
        for edge in dict.fromkeys(edges):
            found.onward.setdefault(edge.start, []).append(edge)
            found.back.setdefault(edge.end, []).append(edge)
        return found


def memo_key(name: str) -> Key:
    """The key of a memorandum."""
    return Key(NodeKind.MEMORANDUM, name)


def paragraph_key(memo: str, number: int) -> Key:
    """The key of a paragraph of a memorandum, by its number from 1."""
    return Key(NodeKind.PARAGRAPH, f"{memo}/paragraph-{number}", memo)


def claim_key(name: str) -> Key:
    """The key of a claim."""
    return Key(NodeKind.CLAIM, name)


def condition_key(name: str) -> Key:
    """The key of a condition."""
    return Key(NodeKind.CONDITION, name)


def parts_of(memo: Memorandum) -> MemoParts:
    """The memorandum in its parts. What its steps say is all there is."""
    kept = memo.kept.get(MemoParts)
    if not isinstance(kept, MemoParts):
        kept = memo.kept[MemoParts] = _Parts(memo).whole()
    return kept


class _Parts:
    def __init__(self, memo: Memorandum) -> None:
        self.memo = memo
        self.key = memo_key(memo.id)
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []

    def whole(self) -> MemoParts:
        memo = self.memo
        self._text()
        up = next((s for s in reversed(memo.steps) if s.act is memo.submitted), memo.steps[0])
        self._add(self.key, memo.draft.subject or memo.id, str(up.on), memo.id)
        words = [each.text for each in recommended_in(take_apart(memo.standing.text).parts)]
        for said in memo.draft.recommendations:
            key = self._recommendation(said.number)
            title = words[said.number - 1] if 0 < said.number <= len(words) else ""
            self._add(key, brief(title), str(up.on), memo.id)
            self._lead(self.key, key, "recommends")
        for step in memo.steps:
            match step.act:
                case Marked():
                    self._mark(step, step.act)
                case Decided():
                    self._decision(step, step.act)
                case Tasked():
                    self._task(step, step.act)
                case Reported():
                    self._report(step, step.act)
                case Superseded():
                    self._lead(self.key, memo_key(step.act.memorandum), "superseded by")
        return MemoParts.of(self.nodes, self.edges)

    def _text(self) -> None:
        used = self.memo.used
        words = dict(used.paragraphs)
        for n in dict.fromkeys(use.paragraph for use in used.uses):
            key = paragraph_key(self.memo.id, n)
            self._add(key, brief(words[n]), "", f"{self.memo.id}, paragraph {n}")
            self._lead(key, self.key, "part of")
        for use in used.uses:
            key = paragraph_key(self.memo.id, use.paragraph)
            if use.is_of_claim:
                self._lead(claim_key(use.name), key, "used in")
            elif use.kind == CONDITION:
                self._lead(condition_key(use.name), key, "used in")
        claims, conditions = self.memo.rests_on
        named = set(used.claims)
        for name in sorted(claims - named):
            self._lead(claim_key(name), self.key, "behind")
        tables = {u.paragraph for u in used.uses if not u.is_of_claim and u.kind != CONDITION}
        for name in sorted(conditions - set(used.conditions)):
            ends = [paragraph_key(self.memo.id, n) for n in sorted(tables)] or [self.key]
            for end in ends:
                self._lead(condition_key(name), end, "used in" if tables else "behind")

    def _mark(self, step: Step, mark: Marked) -> None:
        key = self._step_key(NodeKind.MARK, step)
        words = f": “{mark.words}”" if mark.words else ""
        for_whom = f" for {mark.for_whom}" if mark.for_whom else ""
        title = f"{mark.by}{for_whom} {_DONE[mark.kind]}{words}"
        self._add(key, title, str(step.on), mark.where or self.memo.id)
        self._lead(self._recommendation(mark.recommendation), key, "marked")

    def _decision(self, step: Step, decided: Decided) -> None:
        key = self._step_key(NodeKind.DECISION, step)
        title = f"{_capital(decided.action)}: recommendation {decided.recommendation}"
        title += ", ad referendum" if decided.ad_referendum else ""
        title += ", accepted though unmet" if decided.accepted else ""
        self._add(key, title, str(step.on), self.memo.id)
        for n in decided.marks:
            self._lead(self._step_named(NodeKind.MARK, n), key, "read as")
        if not decided.marks:
            self._lead(self._recommendation(decided.recommendation), key, "decided")
        for name in decided.continuing:
            self._lead(condition_key(name), key, CONTINUING)

    def _task(self, step: Step, task: Tasked) -> None:
        key = self._task_key(task.task)
        due = f", due {task.due}" if task.due is not None else ""
        self._add(key, brief(task.words or task.task) + due, str(step.on), self.memo.id)
        number = task.recommendation
        decision = None
        if number is not None and number in self.memo.decided:
            decision = self.memo.decided[number][1]
        elif number is None:
            every = [s for _, s in self.memo.decided.values() if s.n < step.n]
            approving = [s for s in every if _approves(s)]
            decision = max(approving or every, key=lambda s: s.n, default=None)
        start = self._step_key(NodeKind.DECISION, decision) if decision else self.key
        self._lead(start, key, "ordered")
        if task.representation:
            made = Key(NodeKind.REPRESENTATION, task.representation)
            self._lead(key, made, "instructs")

    def _report(self, step: Step, report: Reported) -> None:
        key = self._step_key(NodeKind.REPORT, step)
        title = report.words or report.missing or ("Done" if report.done else "Still to be done")
        self._add(key, brief(title), str(step.on), report.document or self.memo.id)
        self._lead(self._task_key(report.task), key, "reported by")
        if report.representation:
            made = Key(NodeKind.REPRESENTATION, report.representation)
            self._lead(made, key, "reported by")
        for name in report.claims:
            self._lead(key, claim_key(name), "entered")

    def _add(self, key: Key, title: str, on: str, where: str) -> None:
        self.nodes.append(Node(key, title, on, where))

    def _lead(self, start: Key, end: Key, kind: str) -> None:
        self.edges.append(Edge(start, end, kind))

    def _recommendation(self, number: int | None) -> Key:
        numbers = {said.number for said in self.memo.draft.recommendations}
        if number not in numbers:
            return self.key
        return Key(NodeKind.RECOMMENDATION, f"{self.memo.id}/recommendation-{number}", self.memo.id)

    def _task_key(self, task: str) -> Key:
        return Key(NodeKind.TASK, f"{self.memo.id}/task-{task}", self.memo.id)

    def _step_key(self, kind: NodeKind, step: Step) -> Key:
        return self._step_named(kind, step.n)

    def _step_named(self, kind: NodeKind, n: int) -> Key:
        return Key(kind, f"{self.memo.id}/{kind.value}-{n}", self.memo.id)


def _approves(step: Step) -> bool:
    return isinstance(step.act, Decided) and step.act.action.startswith("approve")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def brief(words: str) -> str:
    """The beginning of a text, in one line."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 4].rsplit(" ", 1)[0] + " ..."
