"""docs/reference/functions.md: the functions of the condition language."""

from __future__ import annotations

from docs.making.tables import block, table
from finalact.conditions.functions import FORMS, FUNCTIONS, Function
from finalact.conditions.names import SORTS

OPENING = """# The language of conditions

A condition is written as a sentence that anybody who writes memoranda can read. Names come from
the dossier; words in quotation marks are states that the dossier declares. A name may hold hyphens
(`exit-visas`); one that is a word of the language, or holds blanks, is put in quotation marks. How
each is judged is told under [verdicts](verdicts.md); how to write one, in
[Write a condition](../how-to/write-a-condition.md).

## What an expression may say

"""
SORT_WORDS = {**SORTS, "period": "year, month or span"}


def page() -> str:
    """The page."""
    forms = ((", ".join(f"`{w}`" for w in form.written), form.meaning) for form in FORMS)
    parts = [OPENING + table(("written", "meaning"), forms), "## Functions\n"]
    rows = ((f"[`{f.name}`](#{f.name})", f.meaning, f.judged) for f in FUNCTIONS.values())
    parts.append(table(("function", "meaning", "judged"), rows))
    parts += [_section(function) for function in FUNCTIONS.values()]
    return "\n".join(parts)


def _section(function: Function) -> str:
    lines = [f"### {function.name}\n", f"{function.meaning}\n", block(function.example)]
    if function.arguments:
        rows = (
            (f"`{a.name}`", _one(SORT_WORDS[a.sort]) + (", may be left out" if a.optional else ""))
            for a in function.arguments
        )
        lines.append(table(("argument", "what stands there"), rows))
    if function.sources:
        first, *others = function.sources
        named = " or ".join(f"`from {word}`" for word in others)
        lines.append(f"With {named} other figures are used than those `{first}`, the default.\n")
    lines.append(f"Gives: {function.gives}. Judged: {function.judged}. Source: {function.rule}\n")
    return "\n".join(lines)


def _one(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
