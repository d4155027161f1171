"""Pointers to other papers: telegrams, footnotes, documents of the edition, publications."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from finalact.documents.earlier_references import (
    ON_PAGES,
    REPEATED_FOR,
    SHAPE,
    of_earlier,
    on_pages,
)
from finalact.documents.edition_references import BESIDE, OF_THE_EDITION, beside, of_the_edition
from finalact.documents.published_days import BOOKS, DAYS_NAMED, books, by_day
from finalact.documents.published_works import (
    ALSO_PUBLISHED,
    IN_PRINT,
    PUBLISHED,
    imprints,
    publications,
)
from finalact.documents.telegram_references import (
    ALSO_CABLES,
    ALSO_SERIES,
    CABLES,
    EARLIER_SERIES,
    cables_listed,
    telegrams,
)
from finalact.documents.texts import Text, Texts
from finalact.documents.volume_named import is_volume_id, volume_named
from finalact.model.document import Document, Reference

# Some words name other papers only in notes, in cables and in what annotators write.
CITING_KIND = re.compile("telegram|airgram|despatch|cable|message|editorial note")
CABLE_KIND = re.compile("telegram|airgram|despatch|cable|message")
REFERENCE_LABEL = re.compile(r"refs?\b|reftels?\b|references?\b", re.IGNORECASE)
# Other papers that are written to be filed name despatches and series too; what is spoken does not.
FILED_KIND = re.compile(
    "letter|instruction|"
    r"memorandum(?! (?:of|for the record of) (?:an? |the )?(?:telephone |meeting|conver|discuss))"
)
EARLIER = re.compile(r"\b1(?:8[0-9]|9[0-6])[0-9]\b")

Found = tuple[int, int, Reference, Text]
Reader = Callable[[str], Iterable[tuple[int, Reference]]]


def find_references(texts: Texts, document: Document) -> tuple[Reference, ...]:
    """Every pointer in passages and notes, in order, with the words that make it.

    Telegrams carry their number, the post and the date as printed; whether they went to or from
    the post is in the words. `note` and `passage` say where in this paper the pointer stands.
    """
    found: list[Found] = []
    cites = document.kind is None or CITING_KIND.search(document.kind) is not None
    start = 0 if cites else texts.notes_begin
    filed = cites or FILED_KIND.search(document.kind or "") is not None
    cabled = 0 if filed else texts.notes_begin
    held = {text.place: text for shape in OF_THE_EDITION for text in texts.shaped(shape)}
    _read(held, of_the_edition, found)
    held = {text.place: text for text in texts.holding(*CABLES)}
    held.update((text.place, text) for text in texts.holding(*ALSO_CABLES, start=cabled))
    held.update((text.place, text) for text in texts.shaped(ALSO_SERIES, cabled))
    earlier = EARLIER.search(document.dateline or "") is not None
    if earlier:
        held.update((text.place, text) for text in texts.shaped(EARLIER_SERIES))
        held.update((text.place, text) for text in texts.holding(*REPEATED_FOR, start=cabled))
    _read(held, telegrams, found)
    if earlier:
        _read({text.place: text for text in texts.shaped(SHAPE, cabled)}, of_earlier, found)
        held = {t.place: t for t in texts.holding("ote ", *ON_PAGES, start=texts.notes_begin)}
        _read(held, on_pages, found)
    held = {text.place: text for text in texts.holding(*PUBLISHED)}
    held.update((text.place, text) for text in texts.holding(*ALSO_PUBLISHED, start=start))
    _read(held, publications, found)
    _read({text.place: text for text in texts.shaped(IN_PRINT, start)}, imprints, found)
    _read({text.place: text for text in texts.holding(*DAYS_NAMED, start=start)}, by_day, found)
    _read({text.place: text for text in texts.holding(*BOOKS, start=start)}, books, found)
    for text in texts.holding(*BESIDE, start=texts.notes_begin):
        found += [(text.place, at, r, text) for at, r in beside(text.words, document.number)]
    found.sort(key=itemgetter(0, 1))
    listed = () if not (document.kind and CABLE_KIND.search(document.kind)) else _listed(document)
    return (*listed, *_in_place(found))


def _listed(document: Document) -> Iterator[Reference]:
    """The cables that a cable names in the list of its references, which is no passage."""
    labelled = False
    for block in document.blocks:
        if block.role == "passage":
            return
        words = block.words.text if block.words is not None else ""
        if block.role == "label":
            labelled = REFERENCE_LABEL.match(words) is not None
        elif labelled and block.role == "item":
            yield from (
                reference for _, reference in sorted(cables_listed(words), key=itemgetter(0))
            )


def _read(held: dict[int, Text], named_in: Reader, found: list[Found]) -> None:
    for text in held.values():
        found += [(text.place, at, r, text) for at, r in named_in(text.words)]


def _in_place(found: list[Found]) -> Iterator[Reference]:
    """The pointers with the place they stand in and the volume that is meant."""
    # The volume that was named last, for "ibid."
    last = ""
    for _, _, r, text in found:
        volume = r.volume
        if volume is not None:
            meant = volume if is_volume_id(volume) else volume_named(volume, last)
            last = meant or last
            volume = meant if meant != "" else _words_of_volume(r.text, volume)
        where = text.note, text.passage, volume
        yield Reference(r.kind, r.text, r.number, r.document, r.place, r.date, *where)


def _words_of_volume(said: str, before: str) -> str:
    """The words that name a volume whose id cannot be told."""
    named, document, _ = said.partition("Document")
    return (named if document else "").strip(" ,") or before.strip(" ,(")
