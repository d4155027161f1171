"""Portion marks: the classification letter at the start of a paragraph, a subject or an option."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from finalact.documents.options import read_options
from finalact.documents.recommendations import read_recommendations
from finalact.documents.texts import Texts
from finalact.model.document import Document, Section
from finalact.model.wording import Wording

# After the number or letter of a paragraph where it has one: "3. (C) ...", "A. (SBU) ...".
MARK = re.compile(
    r"\A(?P<label>\(?(?:[0-9]{1,2}|[A-Z])[.)]\s+)?"
    r"\((?P<mark>U|SBU|LOU|C|S|TS)(?:/{1,2}[A-Z][A-Z/, -]*)?\)\s*"
)
LETTERED = re.compile(r"\A\([A-B]\)\s")
ENTIRE = re.compile(
    r"\((?P<rank>Top Secret|Secret|Confidential|SBU|LOU|Limited Official Use|Unclassified)"
    r"\s*[-–—]+\s*entire text\)",
    re.IGNORECASE,
)


# Lines that are no portion of the text: of the head, of a table, of the classification block.
NO_PORTION = re.compile(
    r"\A(?:\||[A-Z]{2,}(?: [A-Z]+)*:\s|(?i:classified by|derived from|reasons?|declassify on|"
    r"drafted|cleared|approved)\s?:)"
)
LISTS_TABS = re.compile(r"\W*(?:attachments?|tabs?|enclosures?)\W*", re.IGNORECASE)


@frozen
class Portion:
    """A paragraph with the mark that it carries; None where it carries none."""

    passage: int
    mark: str | None


def mark_of(text: str) -> str | None:
    """The portion mark at the start of these words, without handling: "C" of "(C//NF)"."""
    match = MARK.match(text)
    return match["mark"] if match else None


def portions(document: Document) -> Iterator[Portion]:
    """Every paragraph with its mark; one "(Secret-Entire text)" speaks for all of them.

    Lines of the head, of a table, of the list of tabs and of the classification block are none.
    """
    entire = next((m for p in document.passages if (m := ENTIRE.search(p.text))), None)
    for section in document.sections:
        if section.title and LISTS_TABS.fullmatch(section.title):
            continue
        letters = _is_lettered(section)
        for passage in section.passages:
            if NO_PORTION.match(passage.text):
                continue
            mark = None if letters and _single(passage.text) else mark_of(passage.text)
            yield Portion(passage.n, mark or (entire["rank"] if entire else None))


def without_marks(document: Document) -> Document:
    """The same paper without portion marks, its options and recommendations read anew.

    A paper without any is given back as it is.
    """
    if not any(mark_of(passage.text) for passage in document.passages):
        return document
    bare = evolve(document, sections=tuple(_bare(section) for section in document.sections))
    texts = Texts(bare)
    recommendations = read_recommendations(bare, texts)
    options = read_options(bare, texts, recommendations)
    return evolve(bare, recommendations=recommendations, options=options)


def _bare(section: Section) -> Section:
    letters = _is_lettered(section)
    passages = []
    for passage in section.passages:
        match = None if letters and _single(passage.text) else MARK.match(passage.text)
        if match is not None:
            text = f"{match['label'] or ''}{passage.text[match.end() :]}"
            passage = evolve(passage, words=Wording(text))  # noqa: PLW2901
        passages.append(passage)
    return evolve(section, passages=tuple(passages))


def _is_lettered(section: Section) -> bool:
    """Whether the part numbers its paragraphs (A), (B), (C): then "(C)" is no portion mark."""
    return any(LETTERED.match(passage.text) for passage in section.passages)


def _single(text: str) -> bool:
    return bool(re.match(r"\A\([A-Z]\)\s", text))
