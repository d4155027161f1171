"""docs/reference/dossier-folder.md: a dossier as a folder of plain text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from docs.making import columns, memo_columns
from docs.making.tables import block, table
from finalact.decisions.step_text import NAMES
from finalact.model.dossier import CLOSING_STATES
from finalact.store.claim_rules import MEETING_ATTRIBUTES
from finalact.store.folder_in import (
    balance_csv,
    cases_csv,
    claims_csv,
    conditions_toml,
    dossier_toml,
    memoranda_toml,
    notebook_csv,
    offices_csv,
    representations_csv,
)
from finalact.store.folder_in.other_files import KEPT_FOR_LATER
from finalact.store.folder_in.statements import COLUMNS

OPENING = """# A dossier as a folder

A dossier is also a folder of plain text that a person can write and git can keep.
`finalact import` takes it into a desk, all of it or nothing, and tells every fault at once with
file, line and remedy; `finalact export` writes it out again, and importing that gives the same
desk.

"""
LAYOUT = """moscow-1988/
  dossier.toml      the question, the sides, whom numbers count, gates, the names in use
  documents/        the papers: printed text (.txt) or TEI (.xml)
  volumes/          whole TEI volumes (.xml), every paper of which may be cited
  claims.csv        who says what, of whom, for which time, on which day
  conditions.toml   what must be so, how it is treated, what is asked about it
  cases.csv         the cases on the registers
  events.csv        what happened to them: each row a claim about a case
  meetings.csv      meetings planned and held: each row a claim about a meeting
  representations.csv  what was raised with whom, and what came of it
  balance.csv       what each side gave, sought, got or offered
  offices.csv       who held which office, from when to when, or acted in it
  searches.csv      searches that were given a name
  proposals.csv     what was made of the proposals of papers
  memoranda/        each memorandum by its steps, from the draft to what came of it"""
TEXT = """
Files are text in UTF-8, tables are separated by commas. Every file may be missing except
`dossier.toml`, and every column may be left out where it is empty. A column or key that is a slip
of a known one is refused with a suggestion; a key or file that this version does not read is told
of and left where it is. {later} is kept for a later version.

The id of a paper is the name of its file without the ending: `documents/doc-106.txt` is
`doc-106`.
"""
DATES = """## Dates

Dates are EDTF: `1988-03-31`, `1988-03`, `1988`; a span is `1988-01/1988-06`; "between two days" is
`[1988-03-01..1988-03-15]`, "not after" is `[..1988-03-31]`. `~` is about, `?` is perhaps. Dates are
told apart by how exact they are: a month is not its first day.
"""
FIGURES = """## Figures

A figure is entered as it was said, in `as_said`; the least and the most are read from the words.
Where the words are not understood, write `low` and `high` as numbers. A figure is never rounded,
and never entered when it was only worked out from others: the program works it out again.
"""
NOT_TWICE = """## The same thing told again

The same speaker, subject, figure, period and day from several papers is one claim with several
passages: give the rows one id. A later figure of the same speaker for the same thing is a
correction: `relation` is `corrects`, `target` the id of the earlier one, and `said_on` the day of
the correction. Before that day the old figure stands.
"""

OFFICES = """A later row of the same office, holder, capacity and `since` takes the place of
an earlier one.
"""
SEARCHES = """Where the desk keeps another search of that name, it keeps its own, and that is told.
"""
ANSWERS = """A row each in the order in which they were given: of several answers to one proposal
the last counts. One that was accepted on the desk is not answered again.
"""
MEMORANDA = """## memoranda/

A TOML file each: the `id` of the memorandum (left out, the name of the file), then one `[[steps]]`
table for each step, in the order in which they were taken. The first is `drafted`; which step may
follow is told in [states of a memorandum](memorandum-states.md). Long text stands in the file
between three quotation marks, or in a file beside it. A fault is told with the line of its step.

```toml
id = "ferry"

[[steps]]
what = "drafted"
by = "Lund"
on = "1988-05-20"
kind = "action"
subject = "The ferry"
text_file = "ferry.md"

[[steps]]
what = "cleared"
by = "Berg"
on = "1988-05-21"
office = "Harbour office"
status = "ok with edits"
version = 1
```

Steps are only added. A folder with later steps adds them to the memorandum on the desk; a step
that the desk has otherwise is a fault, and nothing is imported. Every step carries these keys:
"""

ADDED = """## A folder added to a desk

`finalact import --add` takes a folder about something else into a desk that holds a dossier. The
desk keeps its own title, question, tolerance and deciders; `dossier.toml` may be missing, and what
it leaves out of a name that the desk knows is as on the desk. So is what `conditions.toml` leaves
out of a condition: a treatment or an answer can be added by itself. Claims may cite the papers of
the desk, and conditions may use all of its names. A name that both use must mean the same: what
differs is told, and nothing is added. A row of `claims.csv` without id is named for what it says,
so that adding the folder again changes nothing.
"""


def page() -> str:
    """The page."""
    later = ", ".join(f"`{name}`" for name in KEPT_FOR_LATER)
    closed = ", ".join(CLOSING_STATES)
    attributes = ", ".join(f"`{name}`" for name in MEETING_ATTRIBUTES)
    return "\n".join(
        [
            OPENING + block(LAYOUT) + TEXT.format(later=later),
            "## dossier.toml\n",
            _told(dossier_toml._KEYS, columns.DOSSIER, "key"),  # noqa: SLF001 - the keys as read
            f"A case is closed by the states {closed}, unless its register names others.\n",
            "## claims.csv\n",
            _told(COLUMNS, columns.CLAIM, "column"),
            FIGURES,
            DATES,
            NOT_TWICE,
            "## conditions.toml\n\nOne `[[conditions]]` table each.\n",
            _told(conditions_toml._KEYS, columns.CONDITION, "key"),  # noqa: SLF001 - likewise
            "## cases.csv\n",
            _told(cases_csv.COLUMNS, columns.CASE, "column"),
            (
                "## events.csv\n\nWhat happened to a case: the columns of `claims.csv`, with "
                "`case` in place of `subject`. The attribute is what the event tells: `status`, "
                "`ground`, `last_secret_work`, or any other word.\n"
            ),
            _told(_own(claims_csv.EVENT_COLUMNS), columns.EVENT, "column"),
            (
                "## meetings.csv\n\nWhat is said of a meeting: the columns of `claims.csv`, with "
                f"`meeting` in place of `subject`. The attribute is one of {attributes}; `period` "
                "is the span from the first to the last day, or the year or month of a plan; one "
                "that goes on has an open end (`1988-10-03/..`). An item of the agenda, a "
                "decision due there, and what became of the record stand under `value`.\n"
            ),
            _told(_own(claims_csv.MEETING_COLUMNS), columns.MEETING, "column"),
            "## representations.csv\n",
            _told(representations_csv.COLUMNS, columns.REPRESENTATION, "column"),
            "## balance.csv\n",
            _told(balance_csv.COLUMNS, columns.BALANCE, "column"),
            "## offices.csv\n",
            _told(offices_csv.COLUMNS, memo_columns.OFFICE, "column"),
            OFFICES,
            "## searches.csv\n",
            _told(notebook_csv.SEARCH_COLUMNS, memo_columns.SEARCH, "column"),
            SEARCHES,
            "## proposals.csv\n",
            _told(notebook_csv.ANSWER_COLUMNS, memo_columns.ANSWER, "column"),
            ANSWERS,
            MEMORANDA,
            _told(memoranda_toml.STEP_KEYS, memo_columns.STEP, "key"),
            *_steps(),
            ADDED,
        ]
    )


def _steps() -> Iterable[str]:
    """What each kind of step says beside the keys of all."""
    for what in NAMES:
        yield f"### {what}\n"
        yield _told(memoranda_toml.step_keys(what), memo_columns.STEPS[what], "key")


def _own(names: Iterable[str]) -> list[str]:
    """The columns that claims.csv does not have."""
    return [name for name in names if name not in COLUMNS]


def _told(names: Collection[str], meanings: Mapping[str, str], head: str) -> str:
    """A table of every name that is read; one that is not explained here stops the making."""
    unexplained = sorted(set(names) ^ set(meanings))
    if unexplained:
        names_ = ", ".join(unexplained)
        raise SystemExit(f"docs/making/columns.py and the program differ on: {names_}.")
    return table((head, "what stands there"), ((f"`{name}`", meanings[name]) for name in names))
