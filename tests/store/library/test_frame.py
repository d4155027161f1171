"""The frame of a volume: with its papers it is the volume again, byte for byte."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finalact.store.library.frame import Frame

Run = tuple[bytes, bytes]


@given(st.lists(st.tuples(st.binary(max_size=40), st.binary(max_size=40)), max_size=6), st.binary())
def test_a_volume_is_given_back_byte_for_byte(runs: list[Run], tail: bytes) -> None:
    data, papers, contents = b"", [], {}
    for n, (before, paper) in enumerate(runs):
        start = len(data) + len(before)
        data += before + paper
        papers.append((f"d{n}", n % 3 + 1, start, len(data)))
        contents[f"d{n}"] = paper
    data += tail
    frame = Frame.unpacked(Frame.of(data, papers).packed())
    assert [(place.paper, place.edition) for place in frame.places] == [p[:2] for p in papers]
    assert b"".join(frame.pieces(lambda place: contents[place.paper])) == data
