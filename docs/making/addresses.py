"""docs/reference/addresses.md: every address of the pages, and the forms in which each is had."""

from __future__ import annotations

import inspect
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from docs.making.tables import block, table
from finalact.cli.demo import example_folder
from finalact.desk import Desk
from finalact.documents.writers import WRITERS, Writer
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.app import PAGES, PageMaker
from finalact.web.asked import Asked
from finalact.web.dates import Dates
from finalact.web.forms.memo_routes import MEMO_FORMS
from finalact.web.forms.memo_routes import NEW as BEGUN_PATH
from finalact.web.forms.memo_routes import PATH as STEP_PATH
from finalact.web.forms.proposal_routes import PASSAGE_PATH
from finalact.web.forms.proposal_routes import PATH as PROPOSAL_PATH
from finalact.web.forms.routes import FORMS as RECORDS
from finalact.web.forms.routes import PATH as RECORD_PATH
from finalact.web.links import Links
from finalact.web.pages.calendar import FILE

EXAMPLE = "moscow-1988"
DAY = date(1988, 3, 31)
# What stands for the name in an address, on the desk of the example.
NAMES: Mapping[str, str] = {
    "/condition/{name}": "prisoners",
    "/paper/{name}": "doc-106",
    "/volume/{name}": "frus1981-88v41",
    "/paper/{name}/proposals": "doc-106",
    "/subject/{name:path}": "emigration",
    "/meeting/{name:path}": "moscow_conference",
    "/cases/{name:path}": "known_refuseniks",
    "/case/{name:path}": "shcharanskiy",
    "/positions/{name:path}": "moscow_conference",
    "/gate/{name:path}": "alliance_consensus",
    "/lacking/{name}": "prisoners",
    "/memorandum/{name:path}": "doc-49",
    "/memorandum/{name:path}/versions": "doc-49",
    "/memorandum/{name:path}/decision/{number}": "doc-49",
}
FILED: Mapping[str, tuple[str, str]] = {
    "/paper/{name}": ("One paper", NAMES["/paper/{name}"]),
    "/memorandum/{name}": ("One memorandum", NAMES["/memorandum/{name:path}"]),
}
QUERY: Mapping[str, str] = {
    "as_of": "The day the page answers for, in any usual form; today where it is left out.",
    "known_by": "Only what had reached the desk by this day; the same day where it is left out.",
    "format": "`json` or `csv`, in place of the ending.",
    "passage": "On a citation of a paper, such as `/paper/{name}.bib`: the passage that is cited, "
    "by its number. On `/paper/{name}/claim`: the passage, `6` or `note 4`.",
    "part": "Which part of a long table or paper, counted from 1.",
    "at": "On a long table or paper: the part that holds this row or passage is shown, by its "
    "anchor.",
    "expression": "What `/assess` is to judge, in the [language of conditions](functions.md).",
    "of": "On `/trace`: the passage, claim, condition or memorandum whose line is followed. "
    "On `/volume/{name}`: `persons`, `terms` or `sources` shows that list of the volume.",
    "open": "On `/cases/{name}`: anything here shows only cases that are open, or may be.",
    "by": "On `/promises`: only the promises of this side.",
    "case": "On `/representations`: only those that raise this case.",
    "to": "On `/representations`: only those made to this party. On `/memorandum/{name}/versions`: "
    "the number of the later version. On `/find`: only what may be of this day or earlier.",
    "from": "On `/memorandum/{name}/versions`: the number of the earlier version. "
    "On `/find`: only what may be of this day or later.",
    "who": "On `/memoranda`: only papers in which this person or office has a part.",
    "state": "On `/memoranda`: only those in this state, such as `with principal`. On "
    "`/paper/{name}/proposals`: `all` shows those too that are carried or answered.",
    "sentence": "On `/paper/{name}/claim`: the number of a sentence to quote, once for each.",
    "quote": "On `/paper/{name}/claim`: the words to quote.",
    "kind": "On `/memoranda`: only action, information or briefing memoranda. "
    "On `/find`: only papers of this kind.",
    "office": "On `/offices`: everybody who is noted to have held this office. "
    "On `/find`: only papers in which this office has a part.",
    "subject": "On `/representations`: only those about this subject.",
    "basket": "On `/balance`: only what belongs to this basket.",
    "words": "On `/find`: the words, phrases and names that are looked for.",
    "in": "On `/find`: only in `passages`, `notes`, `headings` or `claims`.",
    "person": "On `/find`: only where this name stands, in any spelling.",
    "volume": "On `/find`: only papers of this volume.",
    "classification": "On `/find`: only papers classified so.",
    "paper": "On `/find`: only in this paper.",
    "speaker": "On `/find`: only claims by this speaker.",
    "side": "On `/find`: only claims of this side.",
    "saved": "On `/find`: the search that was saved under this name.",
    "since": "On `/answer`: the day since which what has moved is told.",
    "status": "On `/cases/{name}` and `/promises`: only what stands so, in one word.",
}
OPENING = """# Addresses

`finalact serve` shows the pages of a desk at addresses that can be kept, sent and cited: every one
carries its two dates. A page is also to be had as JSON, for other programs, with `.json` behind
its path, and, where it holds a table, as CSV for spreadsheets with `.csv`. The JSON of a page is
the same that its command prints with `--json`. The pages answer on this machine only.

"""
FORMS = """## The same in other forms

"""
RECORDED = """## Forms

Where the file of the desk may be written, `{path}` is a form that records something on a condition;
`what` is one of {named}. It names who enters it, is taken only from its own page and once, and
leads to the condition as it then stands. The same is entered with `finalact condition`.

In the same way `{new}` begins a memorandum, and `{step}` takes a step on one; `what` is one of
{steps}. Every such form carries how many steps its reader had seen: where somebody else took one
meanwhile, it is refused, shows what was done, and can be sent again. The same is entered with
`finalact memo`.

`{proposal}` is the form on which a proposal is accepted, changed or dismissed, as
`finalact propose` does. `{claim}` records a claim from any passage: `passage` names it, and
`sentence` (once for each), `quote`, or `from` and `to` (the offsets of a selection) choose the
words that are quoted.
"""
SUBSCRIBE = f"""## A calendar to subscribe to

`{FILE}` is the calendar in the form that telephones and calendar programs read (iCalendar, RFC
5545). Without dates in the address it answers for the day on which it is fetched; with `as_of` it
stays as it was known then. `finalact calendar` writes the same file.
"""


def page() -> str:
    """The page."""
    with tempfile.TemporaryDirectory() as folder, Desk.new(Path(folder) / "example.desk") as desk:
        desk.take_in(example_folder(EXAMPLE), Stamp("Documentation", "2026-01-01T00:00:00Z"))
        view = desk.as_of(DAY)
        rows = [_row(view, "/", "/answer", PAGES[0][1])]
        rows += [_row(view, path, path, make) for path, make in PAGES]
    rows.append((f"`{FILE}`", "The calendar as a file to subscribe to.", "no", f"`{FILE}`"))
    rows += [_file(path, writer) for path in FILED for writer in WRITERS.values()]
    days = f"as_of={DAY.isoformat()}"
    forms = [
        f"/cases?{days}",
        f"/cases.json?{days}",
        f"/cases.csv?{days}&known_by=1989-12-31",
        f"/cases/known_refuseniks?{days}&open=yes",
    ]
    return "\n".join(
        [
            OPENING + table(("address", "what stands there", "as a table", "example"), rows),
            FORMS + block("\n".join(forms)),
            "## What an address may carry\n",
            table(("part", "meaning"), ((f"`{name}`", text) for name, text in QUERY.items())),
            _records(),
            SUBSCRIBE,
        ]
    )


def _records() -> str:
    """The forms with which a page records something."""
    named = ", ".join(f"`{what}`" for what in RECORDS)
    return RECORDED.format(
        path=RECORD_PATH,
        named=named,
        new=BEGUN_PATH,
        step=STEP_PATH.replace(":path", ""),
        steps=", ".join(f"`{what}`" for what in MEMO_FORMS),
        proposal=PROPOSAL_PATH,
        claim=PASSAGE_PATH,
    )


def _file(path: str, writer: Writer) -> tuple[str, str, str, str]:
    """The address of a paper as a file."""
    says, name = FILED[path]
    example = path.replace("{name}", name)
    said = f"{says}, {'cited' if writer.cites else 'as a file'}: {writer.title}."
    return f"`{path}{writer.suffix}`", said, "no", f"`{example}{writer.suffix}`"


def _row(view: View, shown: str, path: str, make: PageMaker) -> tuple[str, str, str, str]:
    """One address: what its page says it is, whether it holds a table, and one that works."""
    written = shown.replace(":path", "")
    says = (inspect.getdoc(make) or "").partition("\n")[0]
    name = NAMES.get(path, "")
    named = path.replace(":path", "").replace("{name}", name).replace("{number}", "1")
    address = named if "{" in path else shown
    try:
        made = make(view, Links(Dates(DAY, DAY, DAY)), Asked(address, name=name, number=1))
        has_table = made.table is not None
    except Refusal:
        # The example has nothing of that name, so the program of the page tells it.
        has_table = "table=" in inspect.getsource(make)
    example = f"`{address}`" if name or "{" not in path else ""
    return f"`{written}`", says, "yes" if has_table else "no", example
