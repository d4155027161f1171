"""The text of a memorandum taken apart into parts, paragraphs, items and notes."""

from __future__ import annotations

from finalact.decisions.markdown import take_apart, without_stress

TEXT = """An opening
in two lines.

## FACTORS

- first
- second
  that runs on

1. One.
2. Two.

A. That you act.
[Page 7]
| a | b |
| c | d |
After the table.

[^x]: A note
    that runs on.
[^y]: Another.
"""


def test_lines_become_parts_paragraphs_items_and_notes() -> None:
    text = take_apart(TEXT)
    assert [part.heading for part in text.parts] == ["", "FACTORS"]
    assert [(p.n, p.role, p.text) for p in text.paragraphs] == [
        (1, "paragraph", "An opening in two lines."),
        (2, "item", "first"),
        (3, "item", "second that runs on"),
        (4, "paragraph", "1. One."),
        (5, "paragraph", "2. Two."),
        (6, "paragraph", "A. That you act."),
        (6, "turn", "[Page 7]"),
        (7, "table", "| a | b |"),
        (8, "table", "| c | d |"),
        (9, "paragraph", "After the table."),
    ]
    assert [(n.label, n.words, n.after) for n in text.notes] == [
        ("x", "A note that runs on.", 9),
        ("y", "Another.", 9),
    ]


def test_print_has_neither_bold_nor_italics() -> None:
    assert without_stress("a *b c* and **d** and _e_ f_g_h 2 * 3 * 4") == (
        "a b c and d and e f_g_h 2 * 3 * 4"
    )
    assert without_stress("Approve _______ Disapprove _______") == (
        "Approve _______ Disapprove _______"
    )


def test_no_text_has_no_parts() -> None:
    assert take_apart(" \n\n").parts == ()
