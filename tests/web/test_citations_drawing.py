"""The drawing of citations: filled dots for what is cited, open ones for what cites, in time."""

from __future__ import annotations

import re

from finalact.search.citations import Citations, CitedPaper, Link
from finalact.web.drawings.citations import citations_drawing

OWN = CitedPaper("v-d2", "2. Letter From Lund", "letter", "1973-06-01")
EARLIER = CitedPaper("v-d1", "1. Letter From Brandt & Co", "letter", "1971-05-01")
LATER = CitedPaper("v-d3", "3. Telegram", "telegram", "1974")
UNDATED = CitedPaper("v-d4", "4. Editorial Note", "editorial note", "")


def link(of: CitedPaper, by: CitedPaper) -> Link:
    return Link("document", "see Document", of, by, note=1)


def test_each_paper_with_a_day_is_a_dot_on_one_axis() -> None:
    drawn = citations_drawing(
        Citations(OWN, (link(EARLIER, OWN), link(UNDATED, OWN)), (link(OWN, LATER),))
    )
    assert drawn is not None
    cited, citing = re.findall(r'<circle cx="([\d.]+)%" cy="\d+" r="4" fill="(\w+)"', drawn)
    assert (cited[1], citing[1]) == ("currentColor", "none")
    assert float(cited[0]) < float(citing[0])
    assert "Brandt &amp; Co" in drawn
    assert "Editorial" not in drawn


def test_there_is_no_drawing_of_next_to_nothing() -> None:
    assert citations_drawing(Citations(OWN, (link(EARLIER, OWN),))) is None
    undated = Citations(UNDATED, (link(EARLIER, UNDATED), link(LATER, UNDATED)))
    assert citations_drawing(undated) is None
