"""How often papers are read rightly: source notes, printed text, headings, quantities.

Measured on labelled material that lies beside the project on some machines (`../shared/data`).
Each function says its figures beside what is asked, and gives back whether all are reached; None
where the material is not there.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from finalact.documents.contract import source_as_contract
from finalact.documents.headings import read_heading
from finalact.documents.printed_many import split_papers
from finalact.documents.quantities import quantities_in
from finalact.documents.reader import read_paper
from finalact.documents.source_note import read_source_note, source_note_in_parts
from finalact.documents.volume import read_volume
from finalact.model.document import Document

Say = Callable[[str], None]
Items = Counter[Any]
NOT_FIELDS = {"id", "volume", "doc", "text", "n", "tei", "also"}
LEAST_OVERALL, LEAST_FIELD, SUPPORT = 0.96, 0.92, 10
_APOSTROPHES = str.maketrans({"ʼ": "'", "’": "'"})
BOUNDS = ("low", "high", "low_open", "high_open", "approximate")


def lines(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def items_of(field: str, told: Any) -> Items:
    """The items of a field, names without a leading “the”, quotations without their last stop."""
    if told is None:
        return Counter()
    if field == "notations":
        return Counter(
            (mark["kind"], mark["by"], mark["where"], mark["text"].rstrip(".,;!? "))
            for mark in told
        )
    items = [told] if isinstance(told, str) else told
    return Counter(item.strip().removeprefix("the ").removeprefix("The ") for item in items)


def source_notes(data: Path, say: Say) -> bool | None:
    """Precision and recall by field against the labelled notes."""
    file = data / "source-notes" / "gold-dev.jsonl"
    if not file.exists():
        return None
    right, told, labelled = Counter[str](), Counter[str](), Counter[str]()
    for gold in lines(file):
        ours = source_as_contract(read_source_note(gold["text"]))
        for field in gold.keys() - NOT_FIELDS:
            found, wanted = items_of(field, ours[field]), items_of(field, gold[field])
            right[field] += (found & wanted).total()
            told[field] += found.total()
            labelled[field] += wanted.total()
    say("Source notes against their labels: precision, recall, F1, support")
    reached = True
    for field in sorted(labelled, key=lambda name: -labelled[name]):
        score = _f1(right[field], told[field], labelled[field])
        good = score >= LEAST_FIELD or labelled[field] < SUPPORT
        reached = reached and good
        precision, recall = _share(right[field], told[field]), _share(right[field], labelled[field])
        say(
            f"  {_mark(good)}  {field:<16} {precision:.3f} {recall:.3f} {score:.3f} "
            f"{labelled[field]:>4}"
        )
    overall = _f1(right.total(), told.total(), labelled.total())
    good = overall >= LEAST_OVERALL
    say(f"  {_mark(good)}  all together, F1 at least {LEAST_OVERALL}: {overall:.3f}")
    whole, notes = _whole_again(file.with_name("dev.jsonl"))
    say(f"  {_mark(whole == notes)}  given back by their parts, all: {whole:,} of {notes:,}")
    return reached and good and whole == notes


def _whole_again(file: Path) -> tuple[int, int]:
    """How many notes their parts give back letter for letter, and how many notes there are."""
    notes = [row["text"] for row in lines(file)] if file.exists() else []
    apart = (source_note_in_parts(text)[1] for text in notes)
    again = ("".join(part.text for part in parts) for parts in apart)
    return sum(whole == text for whole, text in zip(again, notes, strict=True)), len(notes)


def printed(data: Path, say: Say) -> bool | None:
    """Printed text against its markup: boundaries, headings, senders, places of notes."""
    folder = data / "frus-text"
    texts = sorted(folder.glob("*.txt"))
    if not texts:
        return None
    together = "\n\n".join(file.read_text(encoding="utf-8").strip() for file in texts)
    apart = len(split_papers(together))
    headings = senders = calls = placed = 0
    for file in texts:
        print_ = read_paper(file.read_bytes(), file.name)
        markup = read_paper((folder / "tei" / f"{file.stem}.xml").read_bytes(), file.name)
        headings += _letters(print_.heading.text) == _letters(markup.heading.text)
        senders += _sides(print_) == _sides(markup)
        here, there = _anchors(print_), _anchors(markup)
        calls += len(there)
        placed += sum(a == b for a, b in zip(here, there, strict=False))
    say("Printed text against its markup")
    told = (
        ("papers of one long text told apart", apart, len(texts), 1.0),
        ("headings and numbers", headings, len(texts), 1.0),
        ("senders and addressees", senders, len(texts), 1.0),
        ("note marks placed", placed, calls, 0.99),
    )
    for words, found, of, least in told:
        say(f"  {_mark(found >= least * of)}  {words}, at least {least:.0%}: {found} of {of}")
    return all(found >= least * of for _, found, of, least in told)


def headings(data: Path, say: Say) -> bool | None:
    """Headings “From ... to ...” of whole volumes: whether both sides are told."""
    files = sorted((data / "frus-tei" / "volumes").glob("*.xml"))
    if not files:
        return None
    both = titled = 0
    for document in _papers(files):
        words = document.heading.text
        after = words.partition(" From ")[2]
        if " to " in after:
            titled += 1
            heading = read_heading(words)
            both += bool(heading.senders and heading.addressees)
    good = both >= 0.98 * titled
    say("Headings “From ... to ...” of whole volumes")
    say(f"  {_mark(good)}  sender and addressee told, at least 98%: {both} of {titled}")
    return good


def quantities(data: Path, say: Say) -> bool | None:
    """Labelled quantities: the very span found, with the very bounds."""
    file = data / "hedged-quantities" / "dev.jsonl"
    if not file.exists():
        return None
    rows = lines(file)
    spans = bounds = 0
    for row in rows:
        found = [
            said
            for said in quantities_in(row["sentence"])
            if said[1:] == (row["start"], row["end"])
        ]
        spans += bool(found)
        bounds += any(all(getattr(said, b) == row[b] for b in BOUNDS) for said, _, _ in found)
    good = bounds >= 0.9 * len(rows)
    say("Quantities against their labels")
    say(f"  {_mark(good)}  span and bounds, at least 90%: {bounds} of {len(rows)}")
    say(f"  {'':<11}  the span alone: {spans} of {len(rows)}")
    return good


def _papers(files: list[Path]) -> Iterator[Document]:
    for file in files:
        with file.open("rb") as source:
            for paper in read_volume(source, file.name):
                yield paper.document


def _anchors(document: Document) -> list[str]:
    """For each footnote of a paper, in order, the last letters before its mark.

    The older print gives the source note no number, so that numbers differ by one.
    """
    notes = [note for note in document.notes if not note.is_source and note.anchor]
    return [_letters(note.anchor or "")[-25:] for note in notes]


def _sides(document: Document) -> tuple[list[str], list[str]]:
    """Senders and addressees, name and office."""
    return (
        [_letters(f"{p.name} {p.office} {p.acting}") for p in document.senders],
        [_letters(f"{p.name} {p.office} {p.acting}") for p in document.addressees],
    )


def _letters(words: str) -> str:
    """Words without what print and markup differ in: blanks, capitals, forms of apostrophe."""
    return "".join(words.split()).casefold().translate(_APOSTROPHES)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _f1(right: int, told: int, labelled: int) -> float:
    return 2 * right / (told + labelled) if told + labelled else 1.0


def _mark(good: bool) -> str:
    return "reached    " if good else "not reached"
