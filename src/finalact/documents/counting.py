"""Numbers as lists count them: in figures, letters and Roman numerals."""

from __future__ import annotations

ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Russian lists leave out ё, й, ъ, ы and ь.
RUSSIAN = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
# Beyond this no list counts in letters or Roman numerals; figures stand instead.
LARGEST = 3999


def counted(number: int, form: str) -> str:
    """The number in a form of Word or HTML: `upperLetter`, `A`, `lowerRoman`, `i`, `decimal`.

    After Z comes AA, then BB, as word processors count. Forms that are not known count in figures.
    """
    if number < 1 or number > LARGEST:
        return str(number)
    if form in ("upperRoman", "I", "upper-roman"):
        return roman(number)
    if form in ("lowerRoman", "i", "lower-roman"):
        return roman(number).lower()
    if form in ("upperLetter", "A", "upper-alpha", "upper-latin"):
        return letters(number)
    if form in ("lowerLetter", "a", "lower-alpha", "lower-latin"):
        return letters(number).lower()
    if form in ("russianUpper", "russianLower"):
        told = letters(number, RUSSIAN)
        return told if form == "russianUpper" else told.lower()
    if form == "decimalZero":
        return f"{number:02}"
    return str(number)


def letters(number: int, alphabet: str = LETTERS) -> str:
    """A, B, ... Z, AA, BB, as word processors count."""
    again, at = divmod(number - 1, len(alphabet))
    return alphabet[at] * min(again + 1, 8)


def roman(number: int) -> str:
    """I, II, III, IV, ... for 1 to 3999."""
    told = ""
    for worth, sign in ROMAN:
        while number >= worth:
            told, number = told + sign, number - worth
    return told
