"""What keeps the ledger from being overwritten: triggers that live in the desk file."""

# ruff: noqa: S608 -- the names are those of our own tables

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table

NEVER_CHANGED = "A record on the desk is never changed: record a correction instead."
NEVER_DELETED = "A record on the desk is never deleted: record a withdrawal instead."
NEVER_REPLACED = "A record on the desk is never replaced: record a correction instead."


def ledger_triggers(table: Table) -> Iterator[str]:
    """The statements that make a table of the ledger one that only grows.

    The third is for INSERT OR REPLACE, which deletes a row without asking the second.
    """
    name = table.name
    same = ["position = NEW.position"]
    same += [f"{column.name} = NEW.{column.name}" for column in table.columns if column.unique]
    yield (
        f"CREATE TRIGGER {name}_never_changed BEFORE UPDATE ON {name}\n"
        f"BEGIN SELECT RAISE(ABORT, '{NEVER_CHANGED}'); END"
    )
    yield (
        f"CREATE TRIGGER {name}_never_deleted BEFORE DELETE ON {name}\n"
        f"BEGIN SELECT RAISE(ABORT, '{NEVER_DELETED}'); END"
    )
    yield (
        f"CREATE TRIGGER {name}_never_replaced BEFORE INSERT ON {name}\n"
        f"WHEN EXISTS (SELECT 1 FROM {name} WHERE {' OR '.join(same)})\n"
        f"BEGIN SELECT RAISE(ABORT, '{NEVER_REPLACED}'); END"
    )
