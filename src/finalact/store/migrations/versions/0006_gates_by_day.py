"""The sixth form: a gate may be laid down anew, each record from its own day on."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from finalact.store.migrations.script import statements

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Number the records of gates, and give each the day from which it stands."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    connection = op.get_bind()
    for statement in statements(script):
        connection.exec_driver_sql(statement)
