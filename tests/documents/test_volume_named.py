"""Which volume the words before "Document 12" mean."""

from __future__ import annotations

import pytest

from finalact.documents.volume_named import volume_named


@pytest.mark.parametrize(
    ("before", "volume"),
    [
        ("See Foreign Relations, 1969–1976, volume XXXVIII, Part 1, ", "frus1969-76v38p1"),
        ("printed in Foreign Relations, 1969–1976, vol. XV, Soviet Union, ", "frus1969-76v15"),
        ("Foreign Relations, 1969–1976, volume E–14, Part 2, Arms Control, ", "frus1969-76ve14p2"),
        ("Foreign Relations, 1977–1980, vol. I, Foundations, ", "frus1977-80v01"),
        ("Foreign Relations, 1952-1954, vol. IX, Part 2, ", "frus1952-54v09p2"),
        ("Foreign Relations, 1969–1976, vol. IV and 1977–1980, vol. VI, ", "frus1977-80v06"),
        ("See ", None),
        ("The text is in volume IV. See ", None),
        ("See volume IV, ", ""),
    ],
)
def test_the_id_is_made_of_the_title(before: str, volume: str | None) -> None:
    assert volume_named(before) == volume


@pytest.mark.parametrize(
    ("before", "last", "volume"),
    [
        ("The study is ibid., ", "frus1969-76ve02", "frus1969-76ve02"),
        ("The study is printed ibid., as ", "frus1969-76ve02", "frus1969-76ve02"),
        ("See ibid., volume III, Foreign Economic Policy, ", "frus1969-76v01", "frus1969-76v03"),
        ("See ibid., ", "", ""),
        ("See ", "frus1969-76ve02", None),
    ],
)
def test_ibid_is_the_volume_named_last(before: str, last: str, volume: str | None) -> None:
    assert volume_named(before, last) == volume
