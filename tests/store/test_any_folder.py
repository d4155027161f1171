"""Whatever stands in a folder, the answer is a list of sentences and never a breakdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finalact.store.folder_in import read_folder

FILES = [
    *("dossier.toml", "claims.csv", "conditions.toml", "cases.csv", "events.csv", "meetings.csv"),
    "documents/memo-3.txt",
]
SNIPPETS = [
    *(b'"', b"\n", b",", b"\x00", b"\xff", b"[", b"]]", b"{", b"=", b"'", b"\r", b"nan", b"inf"),
    *(b"1e400", b"-", b"9" * 5000, b"true", b"1988-02-30", "é".encode(), b"\xef\xbb\xbf", b"a/b/c"),
]


@given(data=st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_folder_spoilt_anywhere_is_answered_in_sentences(
    data: st.DataObject, write_folder: Callable[..., Path]
) -> None:
    folder = write_folder()
    for _ in range(data.draw(st.integers(1, 3))):
        path = folder / data.draw(st.sampled_from(FILES))
        text = path.read_bytes()
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 30)))
        path.write_bytes(text[:start] + data.draw(st.sampled_from(SNIPPETS)) + text[end:])
    reading = read_folder(folder)
    assert (reading.holdings is None) == bool(reading.faults)
    for found in (*reading.faults, *reading.findings):
        assert found.place
        assert found.sentence
        assert found.remedy


@pytest.mark.parametrize("name", FILES)
@given(content=st.binary(max_size=200))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_at_all_are_answered(
    name: str, content: bytes, write_folder: Callable[..., Path]
) -> None:
    folder = write_folder()
    (folder / name).write_bytes(content)
    read_folder(folder)


def test_a_folder_in_the_place_of_a_file_is_told(write_folder: Callable[..., Path]) -> None:
    folder = write_folder()
    for name in ("claims.csv", "conditions.toml"):
        (folder / name).unlink()
        (folder / name).mkdir()
    places = {fault.place for fault in read_folder(folder).faults}
    assert places == {"claims.csv", "conditions.toml"}
