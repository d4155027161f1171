"""Dossier folders out: plain text that a person can read and git can keep."""

from finalact.store.folder_out.export import export_folder

__all__ = ["export_folder"]
