"""`finalact functions`: the language of conditions."""

from __future__ import annotations

from difflib import get_close_matches

import click

from finalact.cli.as_json import json_option
from finalact.cli.plain import plain_option
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.functions import FORMS, FUNCTIONS
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact functions
  finalact functions flow --json
"""
FIELD, WRITTEN = 12, 40


@click.command(epilog=EPILOG)
@click.argument("name", required=False)
@json_option
@plain_option
def functions(name: str | None, as_json: bool) -> None:
    """Tell the language: its forms, and its functions with meaning, example and source.

    With NAME, only that function.
    """
    if name is not None and name not in FUNCTIONS:
        near = get_close_matches(name, FUNCTIONS, n=1, cutoff=0.5)
        raise Refusal(
            "function-not-found",
            f"The language has no function {name}.",
            f"Did you mean {near[0]}?" if near else f"It has: {', '.join(FUNCTIONS)}.",
        )
    wanted = [f for f in FUNCTIONS.values() if name in (None, f.name)]
    if as_json:
        forms = [
            {"written": list(f.written), "meaning": f.meaning, "example": f.example or None}
            for f in FORMS
        ]
        print_json(
            {
                **({"forms": forms} if name is None else {}),
                "functions": [
                    {
                        "name": f.name,
                        "meaning": f.meaning,
                        "arguments": [
                            {"name": a.name, "sort": a.sort, "optional": a.optional}
                            for a in f.arguments
                        ],
                        "from": list(f.sources),
                        "gives": f.gives,
                        "judged": f.judged,
                        "example": f.example,
                        "source": f.rule,
                    }
                    for f in wanted
                ],
            }
        )
        return
    page = sheet()
    if name is None:
        page.line("What an expression may say", style="bold")
        for form in FORMS:
            page.beside(", ".join(form.written), form.meaning.replace("`", ""), at=WRITTEN,
                        indent=2)  # fmt: skip
        page.line()
    for f in wanted:
        arguments = ", ".join(f"[{a.name}]" if a.optional else a.name for a in f.arguments)
        call = f.name if f.name == "years_since" and not arguments else f"{f.name}({arguments})"
        page.line(call, style="bold")
        page.paragraph(f.meaning, indent=2)
        page.beside("Judged", f.judged, at=FIELD, indent=2)
        if f.sources:
            page.beside("From", f"{', '.join(f.sources)} (the first if none is named)", at=FIELD,
                        indent=2)  # fmt: skip
        page.beside("Example", f.example, at=FIELD, indent=2)
        page.beside("Source", f.rule, at=FIELD, indent=2)
        page.line()
