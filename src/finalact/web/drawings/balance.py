"""The balance sheet drawn: a square for each line, basket by basket, side beside side."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from markupsafe import Markup

from finalact.diplomacy.balance import BARGAINS, BalanceSheet, Basket
from finalact.model.balance import Bargain
from finalact.web.dates import said

# So much stands in half of a narrow telephone.
ACROSS, SIDE_LETTERS, BASKET_LETTERS = 7, 20, 40
SQUARE, STEP, WORDS, GAP, HEAD = 16, 22, 20, 14, 6
LEGEND = (
    (Bargain.GAVE, "gave"),
    (Bargain.GOT, "got"),
    (Bargain.OFFERED, "offered"),
    (Bargain.SOUGHT, "sought"),
)


def balance_drawing(sheet: BalanceSheet) -> Markup | None:
    """The drawing as SVG that fits any width; None where no line stands.

    It is in ink alone: a full square was given, a square in a square was got, hatching was
    offered, a broken outline was sought. The table beneath says the same.
    """
    if not sheet.lines:
        return None
    parts: list[Markup] = [_HATCH]
    top = HEAD
    for basket in sheet.baskets:
        drawn, top = _basket(basket, sheet, top)
        parts += drawn
    parts += _legend(top)
    height = top + STEP * 2
    return Markup(
        '<svg class="balance" role="img" aria-labelledby="balance-title balance-desc" '
        'width="100%" height="{height}" font-size="13" fill="currentColor">'
        '<title id="balance-title">{title}</title><desc id="balance-desc">{desc}</desc>'
        "{inside}</svg>"
    ).format(
        height=height,
        title=f"The balance sheet as of {said(sheet.as_of)}",
        desc=_description(sheet),
        inside=Markup("").join(parts),
    )


_HATCH = Markup(
    '<defs><pattern id="balance-hatch" patternUnits="userSpaceOnUse" width="5" height="5" '
    'patternTransform="rotate(45)"><path d="M0 0V5" stroke="currentColor" stroke-width="2"/>'
    "</pattern></defs>"
)


def _description(sheet: BalanceSheet) -> str:
    counted = []
    for basket in sheet.baskets:
        for side in sheet.sides:
            each = [
                f"{bargain.value} {n}"
                for bargain in BARGAINS
                if (n := len(basket.of(side.id, bargain)))
            ]
            if each:
                counted.append(f"{basket.name}, {side.title}: {', '.join(each)}")
    return (
        "One square for each line, the sides beside each other in every basket. "
        f"{'; '.join(counted)}. The same stands in the tables beneath."
    )


def _basket(basket: Basket, sheet: BalanceSheet, top: int) -> tuple[list[Markup], int]:
    """The squares of one basket, two sides beside each other, and where the next one begins."""
    parts: list[Markup] = []
    y = top + WORDS
    for words in textwrap.wrap(basket.name, BASKET_LETTERS, max_lines=2, placeholder=" …"):
        parts.append(_text(words, "0", y, bold=True))
        y += WORDS
    # Two sides keep their places from basket to basket.
    two = len(sheet.sides) <= 2
    sides = [s for s in sheet.sides if two or any(n.item.side == s.id for n in basket.lines)]
    for first in range(0, len(sides), 2):
        lowest = y
        for column, side in enumerate(sides[first : first + 2]):
            if not any(line.item.side == side.id for line in basket.lines):
                continue
            x, at = ("0", "50%")[column], y
            for words in textwrap.wrap(side.title, SIDE_LETTERS, max_lines=2, placeholder=" …"):
                parts.append(_text(words, x, at))
                at += WORDS
            squares = [b for b in BARGAINS for _ in basket.of(side.id, b)]
            parts.append(_squares(squares, x, at - WORDS + GAP // 2))
            rows = -(-len(squares) // ACROSS)
            lowest = max(lowest, at - WORDS + GAP // 2 + rows * STEP + WORDS)
        y = lowest
    line = Markup(
        '<line x1="0" x2="100%" y1="{y}" y2="{y}" stroke="currentColor" stroke-opacity=".3"/>'
    ).format(y=y - WORDS + GAP // 2)
    return [*parts, line], y - WORDS + GAP


def _squares(bargains: list[Bargain], x: str, y: int) -> Markup:
    inside = Markup("").join(
        _square(bargain, 1 + n % ACROSS * STEP, 1 + n // ACROSS * STEP)
        for n, bargain in enumerate(bargains)
    )
    return Markup('<svg x="{x}" y="{y}" overflow="visible">{inside}</svg>').format(
        x=x, y=y, inside=inside
    )


def _square(bargain: Bargain, x: int, y: int) -> Markup:
    style = {
        Bargain.GAVE: Markup('stroke="currentColor"'),
        Bargain.GOT: Markup('fill="none" stroke="currentColor" stroke-width="1.5"'),
        Bargain.OFFERED: Markup('fill="url(#balance-hatch)" stroke="currentColor"'),
        Bargain.SOUGHT: Markup(
            'fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 3"'
        ),
    }[bargain]
    made = Markup('<rect x="{x}" y="{y}" width="{w}" height="{w}" {style}/>').format(
        x=x, y=y, w=SQUARE, style=style
    )
    if bargain is Bargain.GOT:
        made += Markup('<rect x="{x}" y="{y}" width="{w}" height="{w}"/>').format(
            x=x + 5, y=y + 5, w=SQUARE - 10
        )
    return made


def _legend(top: int) -> Iterator[Markup]:
    for n, (bargain, words) in enumerate(LEGEND):
        place = Markup('<svg x="{x}%" y="{y}" overflow="visible">{square}{text}</svg>')
        yield place.format(
            x=n * 25,
            y=top + GAP,
            square=_square(bargain, 1, 1),
            text=_text(words, str(SQUARE + 6), SQUARE - 2),
        )


def _text(words: str, x: str, y: int, *, bold: bool = False) -> Markup:
    weight = Markup(' font-weight="700"') if bold else Markup("")
    return Markup('<text x="{x}" y="{y}"{weight}>{words}</text>').format(
        x=x, y=y, weight=weight, words=words
    )
