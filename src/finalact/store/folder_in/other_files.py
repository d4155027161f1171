"""Files of a folder that this version does not read: told of, never silently dropped."""

from __future__ import annotations

from pathlib import Path

from finalact.store.folder_in.faults import Faults

READ = (
    "dossier.toml",
    "conditions.toml",
    "claims.csv",
    "events.csv",
    "cases.csv",
    "meetings.csv",
    "representations.csv",
    "balance.csv",
    "offices.csv",
    "searches.csv",
    "proposals.csv",
    "memoranda",
    "documents",
    "volumes",
)
KEPT_FOR_LATER = ("lists",)
_ABOUT_THE_FOLDER = ("readme", "license", "licence", "changelog", "notice")


def tell_of_other_files(folder: Path, faults: Faults) -> None:
    """Tell of every file and folder that is not read (`file-not-read`)."""
    for path in sorted(folder.iterdir()):
        name = path.name
        if name in READ or name.startswith(".") or path.stem.casefold() in _ABOUT_THE_FOLDER:
            continue
        if name in KEPT_FOR_LATER:
            sentence = f"{name} is not read by this version."
            faults.finding(
                "file-not-read", name, sentence, "Keep it in the folder for a later one."
            )
        else:
            remedy = faults.suggestions.remedy(name, READ, "take it out if it is not needed.")
            faults.finding("file-not-read", name, f"{name} is not read.", remedy)
