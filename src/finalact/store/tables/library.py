"""The tables of volumes: their papers as they came, and the lists at their front."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, UniqueConstraint

from finalact.store.tables.parts import desk_table, key, number, one_of, text

# One row an edition: a newer one of the same volume stands beside the older. `frame` is what
# stands around its papers, packed, so that the volume can be given back byte for byte.
volumes = desk_table(
    "volumes",
    key("volume"),
    number("edition"),
    text("name"),
    text("title"),
    key("sha256"),
    number("papers"),
    number("notes"),
    Column("frame", LargeBinary, nullable=False),
    UniqueConstraint("volume", "edition"),
)

# `content` is the division of the paper, byte for byte as it stood in the volume. A newer
# edition has rows of the papers that are new in it or changed; the frame tells the others.
volume_papers = desk_table(
    "volume_papers",
    key("volume"),
    number("edition"),
    key("paper"),
    key("sha256"),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("volume", "edition", "paper"),
)

# Persons, terms and sources, as the front matter lists them.
volume_lists = desk_table(
    "volume_lists",
    key("volume"),
    number("edition"),
    key("list"),
    text("key"),
    text("name"),
    text("said"),
    one_of("list", "person", "term", "source"),
    Index("volume_lists_of", "volume", "edition", "list"),
)

# What a person asked for and gave a name; the newest row of a name counts, an empty one ends it.
searches = desk_table("searches", key("name"), text("asked"))

# What a person made of a proposed claim: accepted (then with the claim), or dismissed.
proposal_answers = desk_table(
    "proposal_answers",
    key("paper"),
    key("proposal"),
    key("answer"),
    text("claim"),
    text("why"),
    one_of("answer", "accepted", "changed", "dismissed"),
    Index("proposal_answers_of", "paper"),
)
