"""Dossier folders in: read with every fault at once, imported wholly or not at all."""

from finalact.store.folder_in.faults import Fault
from finalact.store.folder_in.folder import FolderReading, read_folder
from finalact.store.folder_in.import_report import ImportReport
from finalact.store.folder_in.importing import import_folder

__all__ = ["Fault", "FolderReading", "ImportReport", "import_folder", "read_folder"]
