"""One claim in words: what was said, by whom, of whom, its dates, and where it stands."""

from __future__ import annotations

from finalact.cli.figures import bounds_in_words
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, quoted
from finalact.model.claim import Claim, Relation
from finalact.model.dossier import Dossier
from finalact.view import View

SAID = 22


def print_claim(
    view: View, claim: Claim, page: Sheet, *, indent: int = 0, why_not: str = ""
) -> None:
    """Print a claim; `why_not` says why it plays no part, and strikes it through."""
    dossier = view.dossier
    at = indent + SAID
    gone = bool(why_not)
    words = said_in_words(claim)
    label, text = (words, who_says(claim, dossier)) if len(words) < SAID else ("", "")
    if label:
        page.beside(label, text, at=at, indent=indent, style="struck" if gone else "bold")
        inner = at if page.is_wide(at) else indent + 2
    else:
        page.paragraph(words, indent=indent, hang=indent + 2, style="struck" if gone else "bold")
        inner = indent + 2
        page.paragraph(who_says(claim, dossier), indent=inner)
    page.paragraph(dates_in_words(claim), indent=inner)
    if why_not:
        page.paragraph(f"Not used: {why_not}.", indent=inner)
    for citation in claim.citations:
        quote = f"{quoted(citation.quote)} " if citation.quote else ""
        page.paragraph(f"{quote}{places(view, [citation])}", indent=inner, hang=inner + 2)
    if claim.note:
        page.paragraph(f"Note: {claim.note}", indent=inner, hang=inner + 2)
    page.paragraph(f"[{claim.id}]", indent=inner, style="dim")


def said_in_words(claim: Claim) -> str:
    """The statement in a few words: "about 300", "opposes", "withdraws us-1988"."""
    if claim.words:
        return claim.words
    if claim.relation is Relation.WITHDRAWS:
        return f"withdraws {claim.target}"
    return bounds_in_words(claim.quantity) if claim.quantity.is_known else claim.attribute


def who_says(claim: Claim, dossier: Dossier, speaker: str = "") -> str:
    """Such as “USSR (Gerasimov), as reported by United States; stock, fact; counts ...”.

    `speaker` is told where the claim names none.
    """
    speaker = claim.speaker or speaker or "Nobody named"
    if claim.voice and f"({claim.voice})" not in speaker:
        speaker += f" ({claim.voice})"
    reporter, _ = dossier.speaker_of(claim.reporter)
    if reporter and reporter != dossier.speaker_of(claim.speaker)[0]:
        speaker += f", as reported by {claim.reporter}"
    parts = [speaker, f"{_attribute(claim)}{claim.kind.value}"]
    if claim.specificity:
        parts.append(claim.specificity)
    if claim.population:
        parts.append(f"counts “{dossier.title_of(claim.population)}”")
    if claim.relation is not None and claim.relation is not Relation.WITHDRAWS:
        parts.append(f"{claim.relation.value} {claim.target}")
    return "; ".join(parts)


def _attribute(claim: Claim) -> str:
    same = claim.attribute in ("", claim.kind.value)
    return "" if same else f"{claim.attribute.replace('_', ' ')}, "


def dates_in_words(claim: Claim, first: str = "For") -> str:
    """Such as “For 1988; said 30 March 1988, known 2 April 1988”."""
    said, known = claim.said_on, claim.known_on
    parts = [f"for {claim.period.said()}"] if claim.period is not None else []
    if said is not None and known is not None and said != known:
        parts.append(f"said {said.said()}, known {known.said()}")
    elif said is not None:
        parts.append(f"said and known {said.said()}")
    elif known is not None:
        parts.append(f"known {known.said()}; when it was said is not noted")
    else:
        parts.append("when it was said or known is not noted, so it is not used")
    if claim.due:
        parts.append(f"due {claim.due}")
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}" if first == "For" else text
