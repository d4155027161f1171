"""The JSON form of a paper keeps its keys, their order and plain values."""

from __future__ import annotations

import json

from finalact.documents.contract import as_contract
from finalact.documents.printed import read_printed
from finalact.model.document import Document

KEYS = (
    "number kind effective_kind heading from to subject date sections options recommendations "
    "decisions criteria notes pages source references missing marks participants attachments "
    "redactions quantities persons"
).split()
SOURCE_KEYS = (
    "kind repository collection file_number classification handling drafted_by drafted_on "
    "cleared_by approved_by sent_for sent_to sent_precedence info_to info_precedence copied_to "
    "sent_via received notations remarks"
).split()


def test_the_keys_stand_in_their_order(action_memo: Document, conditions_memo: Document) -> None:
    for document in (action_memo, conditions_memo, read_printed("x")):
        assert list(as_contract(document)) == KEYS
    assert list(as_contract(action_memo)["source"]) == SOURCE_KEYS


def test_everything_is_plain_enough_for_json(conditions_memo: Document) -> None:
    told = as_contract(conditions_memo)
    assert json.loads(json.dumps(told)) == told


def test_a_page_that_is_only_inferred_is_not_given(conditions_memo: Document) -> None:
    sections = as_contract(conditions_memo)["sections"]
    pages = [passage["page"] for section in sections for passage in section["passages"]]
    assert pages[:3] == [None, None, "313"]
    assert [section["heading"] for section in sections] == [None, "CONCLUSION"]


def test_unknown_is_none() -> None:
    told = as_contract(read_printed("Some words without any form.\n"))
    assert told["number"] is None
    assert told["subject"] is None
    assert told["date"] is None
    assert told["source"] is None
    assert told["options"] == []
