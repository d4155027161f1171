"""The third form: the steps taken on memoranda, and who held which office."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from finalact.store.migrations.script import statements

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of memoranda and of offices."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in statements(script):
        connection.exec_driver_sql(statement)
