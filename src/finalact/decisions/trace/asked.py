"""What somebody asks to trace: a passage, a claim, a condition, a memorandum or a part of one."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches

from attrs import frozen

from finalact.decisions.trace.line import Key, NodeKind
from finalact.decisions.trace.memo_parts import (
    claim_key,
    condition_key,
    memo_key,
    paragraph_key,
)
from finalact.decisions.trace.passages import Written, citation_at, written_place
from finalact.decisions.trace.threads import Threads
from finalact.model.refusal import Refusal

_TITLE = re.compile(r"(?:doc(?:ument)?|nr|no)[.\s-]*(?P<number>[\w.-]+)\Z", re.IGNORECASE)


@frozen
class Papers:
    """The papers on a desk by their ids; `title` gives how one is cited, such as "Doc. 106"."""

    ids: tuple[str, ...]
    title: Callable[[str], str]

    def named(self, name: str) -> str:
        """The id of the paper that somebody calls so; nothing where there is none."""
        plain = name.casefold()
        for id_ in self.ids:
            if plain == id_.casefold():
                return id_
        match = _TITLE.match(name)
        wanted = {plain, f"doc. {match['number'].casefold()}"} if match else {plain}
        return next((id_ for id_ in self.ids if self.title(id_).casefold() in wanted), "")


def named(threads: Threads, papers: Papers, text: str) -> tuple[Key, ...]:
    """What a text names: "doc-106#4", "Doc. 106, para. 4", a claim, a condition, a memorandum.

    A paper alone stands for every passage of it that is cited. Code: `trace-not-found`, with the
    nearest name.
    """
    asked = " ".join(text.split())
    if whole := _whole(threads, asked):
        return whole
    written = written_place(asked)
    found = [*_paragraph(threads, written), *_passages(threads, papers, written)]
    if not found:
        raise _not_found(threads, papers, written, asked)
    return tuple(found)


def _whole(threads: Threads, name: str) -> tuple[Key, ...]:
    """A claim, condition, memorandum, part of one or representation of exactly that name."""
    scene = threads.scene
    claim = scene.ledger.by_id.get(name)
    if claim is not None and threads.known(claim):
        return (claim_key(name),)
    if name in threads.memoranda:
        return (memo_key(name),)
    if scene.condition(name) is not None:
        return (condition_key(name),)
    memo = name.rpartition("/")[0]
    if memo in threads.memoranda:
        parts = threads.parts(memo).nodes
        return tuple(key for key in parts if key.name == name)
    if any(each.id == name for each in threads.representations):
        return (Key(NodeKind.REPRESENTATION, name),)
    return ()


def _paragraph(threads: Threads, written: Written) -> list[Key]:
    """A paragraph of a memorandum, by its number."""
    memo = threads.memoranda.get(written.paper)
    if memo is None or not written.passage.isdecimal():
        return []
    there = {n for n, _ in memo.used.paragraphs}
    number = int(written.passage)
    return [paragraph_key(memo.id, number)] if number in there else []


def _passages(threads: Threads, papers: Papers, written: Written) -> list[Key]:
    """A passage of a paper, or every cited passage of it where none is named."""
    paper = papers.named(written.paper)
    if not paper:
        return []
    if written.passage:
        place = f"{paper}#{written.passage}"
        if place not in threads.at_place and not threads.words(citation_at(place)):
            raise Refusal(
                "trace-not-found",
                f"{papers.title(paper)} has no {_passage_in_words(written.passage)}.",
                "Look at the paper for the numbers of its passages and notes.",
                status=404,
            )
        return [Key(NodeKind.PASSAGE, place)]
    places = [at for at in threads.at_place if at == paper or at.startswith(f"{paper}#")]
    return [Key(NodeKind.PASSAGE, at) for at in places or [paper]]


def _passage_in_words(passage: str) -> str:
    return f"passage {passage}" if passage.isdecimal() else passage


def _not_found(threads: Threads, papers: Papers, written: Written, asked: str) -> Refusal:
    scene = threads.scene
    claims = [claim.id for claim in scene.ledger.by_id.values() if threads.known(claim)]
    known = [*threads.memoranda, *claims, *(c.id for c in scene.conditions), *papers.ids]
    near = get_close_matches(written.paper, known, n=1, cutoff=0.5)
    tail = f"#{written.passage}" if written.passage and near and near[0] in papers.ids else ""
    remedy = "Name a passage such as doc-12#4, a claim, a condition or a memorandum by its id."
    return Refusal(
        "trace-not-found",
        f"Nothing on this desk is called {asked}.",
        f"Did you mean {near[0]}{tail}?" if near else remedy,
        status=404,
    )
