"""The forms that a desk file has had, and the way from each to the next.

A desk made by an earlier version is brought up to date when it is opened, in one step that
happens wholly or not at all. To change the form: change the tables, add a file to `versions/`
whose `down_revision` is the newest here, and add its number to FORMS.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

FORMS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
PLACE = Path(__file__).parent


def bring_up_to_date(connection: Connection, place: Path = PLACE) -> None:
    """Give the desk its newest form, within the transaction of the connection."""
    # Alembic takes a third of a second to load and is needed only when the form changes.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(place).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
