"""Headings whose persons stand before their offices, and papers prepared for an occasion."""

from __future__ import annotations

import pytest

from finalact.documents.headings import read_heading
from finalact.model.document import Person


@pytest.mark.parametrize(
    ("heading", "senders", "addressees"),
    [
        (
            (
                "81. Memorandum From Ann Moss of the Harbour Staff to Lee Grey, Counselor of the "
                "Department of State"
            ),
            (Person("Ann Moss", "Harbour Staff"),),
            (Person("Lee Grey", "Counselor of the Department of State"),),
        ),
        (
            "55. Memorandum by Mr. Lee W. Grey, Special Assistant to the Envoy (Reed)",
            (Person("Lee W. Grey", "Special Assistant to the Envoy"),),
            (),
        ),
        ("67. Talking Points Prepared for the President’s Meeting With Minister Orlov", (), ()),
        ("68. Paper Prepared for President Grey", (), (Person("Grey", "President"),)),
        (
            "69. Memorandum From Ann Cole, Ray Dunn, and Al Hill of the Staff to President Moss",
            (Person("Ann Cole", "Staff"), Person("Ray Dunn", "Staff"), Person("Al Hill", "Staff")),
            (Person("Moss", "President"),),
        ),
    ],
)
def test_who_writes_and_to_whom(
    heading: str, senders: tuple[Person, ...], addressees: tuple[Person, ...]
) -> None:
    read = read_heading(heading)
    assert (read.senders, read.addressees) == (senders, addressees)
