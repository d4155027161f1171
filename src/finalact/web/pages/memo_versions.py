"""Two versions of a memorandum beside each other: what was put in, taken out and changed."""

from __future__ import annotations

from finalact.conditions.wording import count_of
from finalact.decisions.compare_versions import VersionsCompared, versions_compared
from finalact.decisions.contract import version_as_dict
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Drafted
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page

COLUMNS = "change part before after earlier later".split()


def memo_versions_page(view: View, links: Links, asked: Asked) -> Page:
    """Two versions of a memorandum compared, word by word; the last two unless others are asked.

    `from` and `to` are their numbers, counted from 1.
    """
    memo = view.memorandum(asked.name)
    address = links.to(f"/memorandum/{memo.id}")
    later = _number(memo, asked.narrowed.get("to", ""), memo.version)
    earlier = _number(memo, asked.narrowed.get("from", ""), max(1, later - 1))
    found = versions_compared(memo.versions[earlier - 1], memo.versions[later - 1])
    fields = [{name: getattr(row, name) for name in COLUMNS} for row in found.rows]
    return Page(
        template="memo_versions.html",
        title=f"{_named(earlier, later)}: {memo.draft.subject}",
        section="memoranda",
        facts={
            "memo": memo,
            "address": address,
            "earlier": earlier,
            "later": later,
            "found": found,
            "count": _count(found, earlier, later, memo.version),
            "holds": _holds(found, memo, earlier, later),
            "versions": _versions(memo),
        },
        data=lambda: {
            "memorandum": memo.id,
            "from": version_as_dict(memo, earlier),
            "to": version_as_dict(memo, later),
            **found.as_dict(),
        },
        table=lambda: Table.of(COLUMNS, fields),
    )


def _number(memo: Memorandum, typed: str, otherwise: int) -> int:
    if not typed.strip():
        return otherwise
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0
    if not 1 <= number <= memo.version:
        raise Refusal(
            "version-unknown",
            f"{memo.id} has no version {typed}.",
            f"Its versions run from 1 to {memo.version}.",
            status=404,
        )
    return number


def _named(earlier: int, later: int) -> str:
    return f"Version {later}" if earlier == later else f"Versions {earlier} and {later}"


def _count(found: VersionsCompared, earlier: int, later: int, every: int) -> str:
    if every == 1:
        return "There is no other version to set beside it."
    if earlier == later:
        return f"This is version {earlier} alone; choose another to set beside it."
    changes = len(found.changes)
    if not changes:
        return f"Version {later} reads as version {earlier} does."
    places = count_of(changes, "place")
    return f"Version {later} differs from version {earlier} in {places}."


def _holds(found: VersionsCompared, memo: Memorandum, earlier: int, later: int) -> str:
    """What the change means for whoever cleared the earlier one."""
    if earlier == later:
        return ""
    spoke = [c.cleared.office for c in memo.clearances if c.cleared.version == earlier]
    whose = f" ({', '.join(spoke)})" if spoke else ""
    if found.same_matter:
        return f"In matter they are the same: what cleared version {earlier}{whose} holds."
    return f"They differ in matter: clearances of version {earlier}{whose} lapse."


def _versions(memo: Memorandum) -> list[tuple[int, str, str]]:
    """Each version with its day and its hand."""
    drafted = [step for step in memo.steps if isinstance(step.act, Drafted)]
    return [(n, step.on.said(), step.by) for n, step in enumerate(drafted, 1)]
