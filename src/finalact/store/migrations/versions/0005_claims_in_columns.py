"""The fifth form: claims a second time, in columns, so that a large desk is quick to open."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from finalact.store.migrations.script import statements

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table of claims in columns."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in statements(script):
        connection.exec_driver_sql(statement)
