"""The tables that finding rests on: made from papers and claims, and made anew at will.

They hold nothing that is not recorded elsewhere, so they are no ledger.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from finalact.store.columns import Flag
from finalact.store.tables.parts import flag, key, metadata, number, text

# Every paper that can be found: one of a volume (`volume_paper` is its row), or one of the desk.
paper_facts = Table(
    "paper_facts",
    metadata,
    Column("position", Integer, primary_key=True),
    key("id"),
    Column("volume_paper", Integer),
    text("volume"),
    number("edition"),
    flag("newest"),
    text("number"),
    text("kind"),
    text("heading"),
    text("date"),
    text("first_day"),
    text("last_day"),
    text("classification"),
    Index("paper_facts_of", "id"),
    Index("paper_facts_days", "first_day"),
    sqlite_strict=True,
)

# Every heading, passage and note of these papers, and every claim; `names` holds the folded keys
# of the names in it, `pages` the printed pages it stands on (search/printed_pages.py). A row is of
# a paper (with passage or note, or neither: its heading) or of a claim.
texts = Table(
    "texts",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("paper", Integer, ForeignKey("paper_facts.position")),
    Column("claim", Text),
    Column("passage", Integer),
    Column("note", Integer),
    text("text"),
    text("names"),
    text("pages"),
    Index("texts_of_paper", "paper"),
    sqlite_strict=True,
)

# Who stands in a paper, and as what: from, to, between, participant, signed, drafted, cleared,
# approved.
paper_people = Table(
    "paper_people",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("paper", Integer, ForeignKey("paper_facts.position"), nullable=False),
    key("role"),
    text("name"),
    text("office"),
    Column("acting", Flag),
    text("names"),
    Index("paper_people_of", "paper"),
    sqlite_strict=True,
)

# What a paper points to. `target` is a paper's id, or a name that papers of the same telegram
# share; empty where what is meant cannot be told.
paper_links = Table(
    "paper_links",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("paper", Integer, ForeignKey("paper_facts.position"), nullable=False),
    key("kind"),
    text("target"),
    Column("passage", Integer),
    Column("note", Integer),
    text("said"),
    Index("paper_links_of", "paper"),
    Index("paper_links_to", "target"),
    sqlite_strict=True,
)

# How far the claims and papers of the desk itself have been made findable: the newest entry.
found_up_to = Table(
    "found_up_to",
    metadata,
    Column("position", Integer, primary_key=True),
    number("entry"),
    sqlite_strict=True,
)

# The words of `texts`, and the triggers that keep the two from differing.
_FORGET = (
    "INSERT INTO found (found, rowid, text, names)"
    " VALUES ('delete', OLD.position, OLD.text, OLD.names);"
)
_FIND = "INSERT INTO found (rowid, text, names) VALUES (NEW.position, NEW.text, NEW.names);"
FOUND = (
    """CREATE VIRTUAL TABLE found USING fts5(text, names, content='texts',
    content_rowid='position', tokenize='unicode61 remove_diacritics 2')""",
    f"CREATE TRIGGER texts_found AFTER INSERT ON texts\nBEGIN {_FIND} END",
    f"CREATE TRIGGER texts_forgotten AFTER DELETE ON texts\nBEGIN {_FORGET} END",
    f"CREATE TRIGGER texts_mended AFTER UPDATE ON texts\nBEGIN {_FORGET}\n{_FIND} END",
)

OF_FINDING = frozenset(
    table.name for table in (paper_facts, texts, paper_people, paper_links, found_up_to)
)
