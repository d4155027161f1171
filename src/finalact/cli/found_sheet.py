"""What a search found, on a sheet: sentence by sentence, the words sought in bold."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from finalact.cli.board import print_heading
from finalact.cli.sheet import Sheet, without_controls
from finalact.conditions.wording import capital
from finalact.search.hit import Found, Hit
from finalact.search.sentence import Piece
from finalact.search.sought import Part
from finalact.view import View

INDENT = 4
# Signs of private use stand where a mark begins and ends until the lines are wrapped.
BEGINS, ENDS = "\ue000", "\ue001"
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def print_found(view: View, found: Found, page: Sheet) -> None:
    """The search in words, how much was found, and one page of it."""
    print_heading(view, capital(found.words), page)
    page.paragraph(count_sentence(found))
    if found.later:
        page.paragraph(f"{_claims(found.later)} not known by then {_are(found.later)} left out.")
    if found.waiting:
        page.paragraph(waiting_sentence(found.waiting))
    for hint in found.hints:
        page.paragraph(hint)
    headed = ""
    for hit in found.hits:
        page.line()
        _print_hit(hit, page, headed)
        headed = hit.paper.cited if hit.paper is not None else ""
    if found.page < found.pages:
        page.line()
        page.paragraph(f"More: --page {found.page + 1} of {found.pages}.")


def count_sentence(found: Found) -> str:
    """How much was found, and which part of it is shown."""
    if not found.total:
        return "Nothing is found."
    papers = f" in {_counted(found.papers, 'paper')}" if found.papers else ""
    shown = found.first + len(found.hits) - 1
    part = "" if found.pages == 1 else f"; {found.first:,} to {shown:,}"
    return f"{found.total:,} found{papers}{part}."


def waiting_sentence(waiting: int) -> str:
    """What cannot be found yet, and why."""
    verb = "is" if waiting == 1 else "are"
    return (
        f"{_counted(waiting, 'record')} entered since {verb} not found yet: the desk cannot be"
        " written now."
    )


def _print_hit(hit: Hit, page: Sheet, headed: str) -> None:
    """One hit; the heading of a paper stands once where several hits of it follow each other."""
    if hit.paper is not None:
        paper = hit.paper
        facts = "; ".join(filter(None, (hit.place, hit.day, paper.classification)))
        page.paragraph(f"{paper.cited}, {facts}", hang=INDENT, style="bold")
        if hit.part is not Part.HEADINGS and paper.heading and paper.cited != headed:
            page.paragraph(paper.heading, indent=INDENT, style="dim")
    if hit.claim is not None:
        claim = hit.claim
        said = ", ".join(filter(None, (claim.speaker, hit.day)))
        page.paragraph(f"claim {claim.id}; {said}", hang=INDENT, style="bold")
        if claim.why_not:
            page.paragraph(f"It stands no more: {claim.why_not}.", indent=INDENT)
    for line in marked_lines(hit.sentence, page):
        page.out.write(f"{line}\n")


def marked_lines(pieces: Iterable[Piece], page: Sheet) -> list[str]:
    """The sentence wrapped; its marked words bold, or between asterisks where nothing is bold."""
    text = "".join(
        f"{BEGINS}{words}{ENDS}" if piece.marked else words
        for piece in pieces
        if (words := " ".join(_kept(piece.text)))
    )
    room = max(page.width, 24 + INDENT)
    lead = " " * INDENT
    lines = textwrap.wrap(
        text, room, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False
    )
    begins, ends = ("*", "*") if page.plain else (BOLD, PLAIN)
    inside, finished = False, []
    for line in lines:
        styled = line.replace(BEGINS, begins).replace(ENDS, ends)
        if not page.plain:
            # A mark that runs over the end of a line begins anew on the next.
            styled = (BOLD if inside else "") + styled
            inside = line.rfind(BEGINS) > line.rfind(ENDS) or (inside and ENDS not in line)
            styled += PLAIN if inside else ""
        finished.append(styled)
    return finished


def _kept(text: str) -> list[str]:
    """The words of a piece; blanks at its ends stay, since marks stand between pieces."""
    safe = without_controls(text.replace("\n", " ").replace("\t", " "))
    return safe.split(" ")


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}" + ("" if number == 1 else "s")


def _claims(number: int) -> str:
    return _counted(number, "claim")


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
