"""The fourth form: whole volumes, what finding rests on, and the answers to proposals."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from finalact.store.migrations.script import statements

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables of volumes, of finding, of searches and of proposals."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in statements(script):
        connection.exec_driver_sql(statement)
