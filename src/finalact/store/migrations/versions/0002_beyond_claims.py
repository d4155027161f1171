"""The second form: gates, representations, the balance sheet; claims that keep or break another.

The table of claims is made anew under its own name, so that what refers to it still does; ids,
positions and audit stamps stay as they were.
"""

from __future__ import annotations

from pathlib import Path

from alembic import op

from finalact.store.migrations.script import statements

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Widen the words of a claim's relation, and make the tables that the desk keeps beside it."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in statements(script):
        connection.exec_driver_sql(statement)
