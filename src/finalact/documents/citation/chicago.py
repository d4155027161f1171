"""A citation in words: the note and the entry of a bibliography, as the Chicago Manual has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from finalact.documents.citation.cited import Cited
from finalact.documents.citation.dates import in_words

CLOSED = (".", "?", "!", ".”", "?”", "!”")


def chicago(cited: Cited) -> str:
    """Both forms, the note first. Italics are left to whoever sets them.

    The Chicago Manual of Style, 17th edition, 14.222-14.231 (manuscripts), 14.281-14.291
    (public documents); what is not known is left out.
    """
    return f"Note\n{note(cited)}\n\nBibliography\n{entry(cited)}\n"


def note(cited: Cited) -> str:
    """The form of a footnote: what the paper is, its date, then where it stands."""
    date = in_words(cited.edtf, is_inferred=cited.is_inferred)
    if cited.is_in_a_volume:
        place = [f"in {cited.imprint.title}", _edited(cited, "ed.")]
        volume = " ".join([", ".join(p for p in place if p), *_published(cited)])
        document = f"Document {cited.number}" if cited.number else ""
        told = [cited.title, date, volume, document, *_spot(cited), _original(cited)]
        return _sentence([*told, cited.imprint.url])
    return _sentence([*_what(cited), date, *_spot(cited), *_kept(cited)])


def entry(cited: Cited) -> str:
    """The form of a bibliography, its parts closed by periods."""
    date = in_words(cited.edtf, is_inferred=cited.is_inferred)
    if cited.is_in_a_volume:
        where = f"Document {cited.number} in " if cited.number else "In "
        edited = _edited(cited, "edited by")
        volume = ", ".join(part for part in (f"{where}{cited.imprint.title}", edited) if part)
        facts = "".join(_published(cited)).strip("()")
        original = _original(cited)
        told = [f"{cited.title}, {date}", volume, facts, original[:1].upper() + original[1:]]
        return _sentences([*told, cited.imprint.url])
    if not cited.senders:
        return _sentences([f"{cited.title}, {date}", *_kept(cited)])
    kind = (cited.kind[:1].upper() + cited.kind[1:]) or "Paper"
    to = f" to {_and(cited.addressees)}" if cited.addressees else ""
    return _sentences([_and(cited.senders), f"{kind}{to}, {date}", *_kept(cited)])


def _what(cited: Cited) -> list[str]:
    """A paper by who wrote it to whom, and its kind; by its title where nobody is named."""
    if not cited.senders:
        return [cited.title]
    to = f" to {_and(cited.addressees)}" if cited.addressees else ""
    return [f"{_and(cited.senders)}{to}", cited.kind]


def _kept(cited: Cited) -> list[str]:
    return [*cited.kept, f"printed in {cited.printed_in}" if cited.printed_in else ""]


def _original(cited: Cited) -> str:
    """Where the paper lies that the volume prints, in the order of its source note."""
    if cited.kept:
        return f"original in {', '.join(reversed(cited.kept))}"
    return f"printed in {cited.printed_in}" if cited.printed_in else ""


def _spot(cited: Cited) -> list[str]:
    page = f"p. {cited.page}" if cited.page else ""
    return [page, f"par. {cited.passage}" if cited.passage is not None else ""]


def _edited(cited: Cited, by: str) -> str:
    return f"{by} {_and(cited.imprint.editors)}" if cited.imprint.editors else ""


def _published(cited: Cited) -> list[str]:
    """Place, publisher and year in parentheses; nothing where none is known."""
    imprint = cited.imprint
    house = ": ".join(part for part in (imprint.place, imprint.publisher) if part)
    facts = ", ".join(part for part in (house, imprint.year) if part)
    return [f"({facts})"] if facts else []


def _and(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _sentence(parts: Iterable[str]) -> str:
    return _closed(", ".join(_one_line(part).rstrip(",") for part in parts if part))


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(_closed(_one_line(part)) for part in parts if part)


def _closed(words: str) -> str:
    return words if words.endswith(CLOSED) else f"{words}."


def _one_line(words: str) -> str:
    return " ".join(words.split())
