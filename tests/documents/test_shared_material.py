"""The reader against real papers and labels that lie beside the project on some machines."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from finalact.documents.contract import as_contract
from finalact.documents.printed_out import write_printed
from finalact.documents.quantities import quantities_in
from finalact.documents.reader import read_paper
from finalact.documents.source_note import read_source_note

SAME = (
    "number kind effective_kind heading from to subject sections options recommendations "
    "decisions criteria notes pages source references missing marks quantities"
).split()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("number", ["49", "106"])
def test_print_and_markup_say_the_same(shared: Path, papers: dict[str, str], number: str) -> None:
    markup = (shared / f"frus-tei/seeds/frus1981-88v41-d{number}.xml").read_bytes()
    printed = as_contract(read_paper(papers[number].encode(), "print"))
    marked = as_contract(read_paper(markup, "markup"))
    for key in SAME:
        assert marked[key] == printed[key], key


@pytest.mark.parametrize(
    ("number", "dateline", "edtf", "basis"),
    [
        ("49", "Washington, undated", "1981-06-08", "inferred"),
        ("106", "Washington, March 30, 1988", "1988-03-30", "printed"),
    ],
)
def test_the_markup_written_as_print_differs_only_by_the_dateline(
    shared: Path, papers: dict[str, str], number: str, dateline: str, edtf: str, basis: str
) -> None:
    markup = (shared / f"frus-tei/seeds/frus1981-88v41-d{number}.xml").read_bytes()
    document = read_paper(markup, "markup")
    assert write_printed(document).replace(f"\n\n{dateline}", "", 1) == papers[number]
    assert document.date is not None
    assert (document.date.edtf, document.date.basis) == (edtf, basis)


def test_thirty_older_papers_come_out_identical_and_match_their_markup(shared: Path) -> None:
    files = sorted((shared / "frus-text").glob("*.txt"))
    assert len(files) == 30
    for file in files:
        data = file.read_bytes()
        document = read_paper(data, file.name)
        assert write_printed(document).encode() == data, file.name
        markup = read_paper((file.parent / "tei" / f"{file.stem}.xml").read_bytes(), file.name)
        assert document.number == markup.number
        assert document.kind == markup.kind
        assert (document.date and document.date.edtf) == (markup.date and markup.date.edtf)
        assert len([note for note in document.notes if note.n]) == len(
            [note for note in markup.notes if not note.is_source]
        )


def test_single_documents_of_the_markup_are_read(shared: Path) -> None:
    files = sorted((shared / "frus-tei").glob("*.xml"))
    assert len(files) > 15
    for file in files:
        document = read_paper(file.read_bytes(), file.name)
        assert document.number
        assert document.passages
        assert document.source is not None, file.name
        again = read_paper(write_printed(document).encode(), file.name)
        assert [note.text for note in again.notes if note.n and note.n > 1] == [
            note.text for note in document.notes if note.n and note.n > 1
        ]


def values(field: str, told: Any) -> Counter[Any]:
    """The items of a field, names without a leading `the`, quotations without their last stop."""
    if told is None:
        return Counter()
    if field == "notations":
        return Counter(
            (mark["kind"], mark["by"], mark["where"], mark["text"].rstrip(".,;!? "))
            for mark in told
        )
    items = [told] if isinstance(told, str) else told
    return Counter(item.strip().removeprefix("the ").removeprefix("The ") for item in items)


def test_labelled_source_notes(shared: Path) -> None:
    right = told = labelled = 0
    for gold in lines(shared / "source-notes/gold-dev.jsonl"):
        source = read_source_note(gold["text"])
        for field in gold.keys() - {"id", "volume", "doc", "text"}:
            value = getattr(source, field)
            if field == "notations":
                value = [
                    {"kind": m.kind, "by": m.by, "where": m.where, "text": m.text} for m in value
                ]
            ours, theirs = values(field, value), values(field, gold[field])
            right += (ours & theirs).total()
            told += ours.total()
            labelled += theirs.total()
    assert right / told > 0.97
    assert right / labelled > 0.97


def test_thousands_of_source_notes_lose_no_sentence(shared: Path) -> None:
    for row in lines(shared / "source-notes/dev.jsonl")[::10]:
        source = read_source_note(row["text"])
        assert source.repository
        kept = " ".join((source.collection or "", *source.remarks))
        for mark in source.notations:
            assert mark.text.strip() in row["text"] or mark.kind == "stamped"
        assert all(piece in row["text"] for piece in source.remarks), kept


def test_labelled_quantities(shared: Path) -> None:
    gold = lines(shared / "hedged-quantities/dev.jsonl")
    found = bounded = 0
    for row in gold:
        hits = [
            said
            for said, start, end in quantities_in(row["sentence"])
            if start < row["end"] and end > row["start"]
        ]
        if hits:
            found += 1
            said = hits[0]
            bounded += (said.low, said.high, said.low_open, said.high_open, said.approximate) == (
                row["low"],
                row["high"],
                row["low_open"],
                row["high_open"],
                row["approximate"],
            )
    assert found / len(gold) > 0.95
    assert bounded / len(gold) > 0.95
