"""A representation in words: who to whom, where and when, and what came of it."""

from __future__ import annotations

from finalact.conditions.wording import capital, listed
from finalact.diplomacy.representations import report_day, reports_elsewhere, words_missing
from finalact.model.dossier import Case, Dossier
from finalact.model.partial_date import PartialDate
from finalact.model.representation import Report, Representation, Standing

NOT_YET = (Standing.SUGGESTED, Standing.INSTRUCTED)


def maker_of(representation: Representation) -> str:
    """Who makes it: "Haig (United States)", or the party alone."""
    by, through = representation.by, representation.through
    return f"{through} ({by})" if through else by


def hearer_of(representation: Representation) -> str:
    """To whom it is made: "Dobrynin (USSR)", or the party alone; empty where nobody is named."""
    to, with_whom = representation.to, representation.with_whom
    return f"{with_whom} ({to})" if with_whom and to else with_whom or to


def occasion_of(representation: Representation) -> str:
    """How, where and when, as far as that is known: "talk, Vienna, 15 May 1981"."""
    day = representation.on
    parts = (representation.channel, representation.place, day.said() if day is not None else "")
    return ", ".join(part for part in parts if part)


def representation_sentence(representation: Representation) -> str:
    """Who to whom, and on what occasion, in one line."""
    hearer, occasion = hearer_of(representation), occasion_of(representation)
    text = maker_of(representation) + (f" to {hearer}" if hearer else "")
    return f"{text}: {occasion}." if occasion else f"{text}."


def raised_in(
    representation: Representation, dossier: Dossier, cases: dict[str, Case]
) -> list[tuple[str, str]]:
    """What was raised, each with its label: cases by title, subjects, points, a list."""
    titled = [cases[id_].title or id_ if id_ in cases else id_ for id_ in representation.cases]
    subjects = [dossier.title_of(name) for name in representation.subjects]
    rows = (
        ("Cases", listed(titled)),
        ("On", listed(subjects)),
        ("Points", "; ".join(representation.points)),
        ("List handed over", representation.list_handed_over),
    )
    return [(label, text) for label, text in rows if text]


def report_sentence(report: Report, representation: Representation) -> str:
    """What one report tells: that it was made or not, and what was said in answer.

    Empty where it tells no more than which paper reports it, and that paper is not on the desk.
    """
    told = []
    if report.standing is not None:
        on = _dated(report.on)
        done = {
            Standing.MADE: f"It was made{on}",
            Standing.NOT_MADE: "It was not made",
            Standing.INSTRUCTED: "It was ordered",
            Standing.SUGGESTED: "It stands as a suggestion",
        }[report.standing]
        told.append(done)
    elif report.on is not None:
        told.append(f"It was made{_dated(report.on)}")
    if report.answer:
        day = report.answered_on
        when = f", {day.said()}" if day is not None else ""
        told.append(f"Answer{when}: {report.answer.rstrip('.')}")
    elif report.answered_by:
        told.append("What was answered stands in the claims")
    if report.missing:
        told.append(f"“{report.missing.rstrip('.')}.”")
    if not told and not report.citation.document:
        return ""
    if not told:
        known = report_day(report, representation)
        return f"Reported{_dated(PartialDate.of(known) if known is not None else None)}."
    return " ".join(part if part.endswith("”") else f"{part}." for part in told)


def lacking_sentence(representation: Representation, *, reported: bool) -> str:
    """What the desk lacks of it: its report, or word that it was made; empty where nothing is."""
    if representation.standing is Standing.INSTRUCTED:
        return "Ordered; nothing on the desk says that it was made."
    if representation.standing is not Standing.MADE or reported:
        return ""
    if words_missing(representation):
        return "No record of it has been found."
    elsewhere = reports_elsewhere(representation)
    if elsewhere:
        return f"Its report is not on the desk: {'; '.join(elsewhere)}."
    return "No report of it is on the desk."


def standing_word(representation: Representation) -> str:
    """How far it went, with a capital."""
    return capital(representation.standing.value)


def _dated(day: PartialDate | None) -> str:
    """The day with what joins it to a sentence: " on 15 May 1981", ", not after 8 June 1981"."""
    if day is None:
        return ""
    return f" on {day.said()}" if day.is_day and day.precision == "day" else f", {day.said()}"
