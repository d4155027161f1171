"""Where sentences of notes end: a label such as `Tab A` is no initial of a name."""

from __future__ import annotations

import pytest

from finalact.documents.sentences import sentences


@pytest.mark.parametrize(
    "rows",
    [
        ["Grey wrote “Good” on Tab A.", "Hill wrote “No” on Tab B."],
        ["The plan is attached as Tab A.", "Hill approved the recommendation."],
        ["Not printed are Tabs A and B.", "Grey underlined “never.”"],
        ["Not printed are Tabs A, B, and C.", "“Seen” is stamped on the note."],
        ["The list is in Tabs A through C.", "A second list was not found."],
        ["An image of the note is Appendix A.", "Shaw kept it."],
        ["Grey chose option B.", "Hill did not."],
        ["The text is that of Annex A.", "NATO agreed."],
        ["See Part I.", "Moss drafted it."],
    ],
)
def test_a_label_ends_a_sentence(rows: list[str]) -> None:
    assert sentences(" ".join(rows)) == rows


@pytest.mark.parametrize(
    "text",
    [
        "The letter was drafted by A. Moss of the Department.",
        "It was signed for Grey by Mary B. Hill and sent.",
        "It stands under Tab A. M. Hill’s note.",
        "Option A. Wait for the answer.",
        "The paper at Tab A. is attached.",
    ],
)
def test_an_initial_and_a_label_that_opens_do_not(text: str) -> None:
    assert sentences(text) == [text]
