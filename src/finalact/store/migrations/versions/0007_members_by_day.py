"""The seventh form: a party belongs to a group from a day and until one."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from finalact.store.migrations.script import statements

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Number the records of each member, and give them the days of its time in the group."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in statements(script):
        connection.exec_driver_sql(statement)
