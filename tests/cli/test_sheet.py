"""Lines wrapped to the width at hand."""

from __future__ import annotations

import io

import pytest

from finalact.cli.sheet import Sheet, quoted, width_at_hand, without_controls

WORDS = "Some remain by both sides' figures: about 300 (United States), under 100 (USSR)."


def printed(width: int, *, plain: bool = True) -> tuple[Sheet, io.StringIO]:
    out = io.StringIO()
    return Sheet(out, width, plain=plain), out


@pytest.mark.parametrize("width", [24, 40, 60, 80, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    page, out = printed(width)
    page.ends("May we agree to a conference?", "as of 31 March 1988")
    page.paragraph(WORDS, indent=2)
    page.beside("undetermined", WORDS, at=15)
    assert max(map(len, out.getvalue().splitlines())) <= width
    assert " ".join(out.getvalue().split()).count("about 300") == 2


def test_a_column_keeps_its_place_where_there_is_room() -> None:
    page, out = printed(60)
    page.beside("not met", WORDS, at=15)
    first, *rest = out.getvalue().splitlines()
    assert first.startswith("not met        Some remain")
    assert all(line.startswith(" " * 15) for line in rest)


def test_numbers_stay_with_what_they_number() -> None:
    page, _ = printed(24)
    for text in "See the paper at Doc. 106, and p. 313 of it, in note 3 and in para. 4.":
        del text
    lines = page.wrapped("See the paper at Doc. 106, and on p. 313, para. 4 and note 3.", 0, 0)
    assert not [line for line in lines if line.endswith(("Doc.", "p.", "para.", "note"))]
    assert "\N{NO-BREAK SPACE}" not in "".join(lines)


def test_what_would_steer_a_terminal_is_shown_and_not_obeyed() -> None:
    assert (
        without_controls("a\x1b[2Jb\x07")
        == "a\N{REPLACEMENT CHARACTER}[2Jb\N{REPLACEMENT CHARACTER}"
    )
    page, out = printed(80, plain=False)
    page.paragraph("a\x1b[31mred\nand more")
    assert "\x1b" not in out.getvalue()


def test_weight_is_left_out_where_plain_is_asked() -> None:
    plain, out = printed(80)
    plain.line("met", style="bold")
    assert out.getvalue() == "met\n"
    styled, out = printed(80, plain=False)
    styled.line("met", style="bold")
    assert out.getvalue() == "\x1b[1mmet\x1b[0m\n"


def test_quotations_within_quotations_are_told_apart() -> None:
    assert quoted("including the 15 or so “hard cases.”") == (
        "“including the 15 or so ‘hard cases.’”"
    )
    assert quoted("") == ""


@pytest.mark.parametrize(("columns", "width"), [("200", 100), ("80", 80), ("5", 24)])
def test_the_width_has_bounds(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert width_at_hand() == width
