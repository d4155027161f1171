"""A population in words: its relations, each under its name, and what uses it."""

from __future__ import annotations

from collections.abc import Sequence

from finalact.claims.pairs_populations import Counted, Taken
from finalact.claims.pairs_whom import title_of
from finalact.model.dossier import Dossier

# How a relation to other populations is headed; the field of Counted that holds them.
HELD = (
    ("Part of", "part_of"),
    ("Its parts", "parts"),
    ("The same as", "same_as"),
    ("Overlaps", "overlaps"),
)


def described(counted: Counted, dossier: Dossier, most: int | None = None) -> list[tuple[str, str]]:
    """What is known of a population: headings and words; after `most` names the rest are counted.

    That the relation to another population is not known is said where its figures stand beside
    this one's.
    """

    def titles(names: Sequence[str]) -> str:
        shown = [f"“{title_of(name, dossier)}”" for name in names[:most]]
        rest = len(names) - len(shown)
        return listed([*shown, f"{rest} more"] if rest else shown)

    found = [] if counted.is_declared else [("Not declared", "nothing tells whom it holds")]
    found.append(("Unit", counted.population.unit or "not said"))
    for heading, name in HELD:
        if getattr(counted, name):
            found.append((heading, titles(getattr(counted, name))))
    found += [("Taken for", taken_in_words(taken, dossier)) for taken in counted.taken_for]
    found += [("Stands for it", taken_in_words(taken, dossier)) for taken in counted.stands_for]
    if counted.unknown:
        found.append(("Not known", f"how it relates to {titles(counted.unknown)}"))
    return [*found, ("Used by", _uses(counted, dossier, most))]


def taken_in_words(taken: Taken, dossier: Dossier) -> str:
    """Such as “Political prisoners” (by Kampelman, 30 March 1988): set side by side."""
    record = taken.record
    by = f"by {record.by}" if record.by else ""
    on = record.on.said() if record.on is not None else ""
    told = ", ".join(part for part in (by, on) if part)
    why = f": {record.why}" if record.why else ""
    return f"“{title_of(taken.other, dossier)}”{f' ({told})' if told else ''}{why}"


def _uses(counted: Counted, dossier: Dossier, most: int | None) -> str:
    number = len(counted.claims)
    figures = f"{number or 'no'} figure{'' if number == 1 else 's'}"
    subjects = [f"“{dossier.title_of(name)}”" for name in counted.subjects[:most]]
    rest = len(counted.subjects) - len(subjects)
    about = listed([*subjects, f"{rest} more"] if rest else subjects)
    return f"{figures} about {about}" if about else figures


def listed(words: Sequence[str]) -> str:
    """Several things in a row: "a, b and c"."""
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
