"""Writing the record of a decision as a folder: all of it, or nothing; and signing it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from finalact.decisions.archive.record import NAMESPACE, Record, manifest
from finalact.decisions.archive.verify import MANIFEST, SIGNATURE
from finalact.model.refusal import Refusal
from finalact.store.folder_out.export import export_folder
from finalact.store.troubles import of_disk

LEDGER = "ledger"
SIGNER = "ssh-keygen"


def write_record(record: Record, folder: str | Path, *, key: Path | None = None) -> Path:
    """Write a record into a new or empty folder, signed with a key where one is given.

    Refusals: `record-folder-taken`, and those of `sign`. Nothing is left half done.
    """
    folder = Path(folder)
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise Refusal(
            "record-folder-taken",
            f"{folder} is there already and is not an empty folder.",
            "Name a new folder: a record is never written over another.",
            status=409,
        )
    if key is not None:
        _check_key(key)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".record-", dir=folder.parent) as place:
            made = Path(place) / "record"
            _fill(record, made)
            if key is not None:
                sign(made / MANIFEST, key)
            if folder.is_dir():
                folder.rmdir()
            shutil.move(made, folder)
    except OSError as trouble:
        raise of_disk(folder, trouble) from trouble
    return folder


def _fill(record: Record, folder: Path) -> None:
    export_folder(record.extract, folder / LEDGER, [record.memo])
    for name, data in record.files.items():
        (folder / name).write_bytes(data)
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    (folder / MANIFEST).write_bytes(manifest(record, files))


def sign(path: Path, key: Path) -> Path:
    """Sign a file with an OpenSSH key; the signature stands beside it.

    A private key, or a public one whose private half an agent holds. Refusals:
    `signing-not-possible`, `key-not-found`, `not-signed`.
    """
    _check_key(key)
    asked = [SIGNER, "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(path)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    signature = path.with_name(SIGNATURE)
    if done.returncode != 0 or not signature.is_file():
        told = done.stderr.strip().splitlines()
        raise Refusal(
            "not-signed",
            f"{SIGNER} did not sign with {key}.",
            "Use a private OpenSSH key that may sign (ssh-keygen -t ed25519 makes one).",
            details=tuple(told[-1:]),
        )
    return signature


def _check_key(key: Path) -> None:
    if shutil.which(SIGNER) is None:
        raise Refusal(
            "signing-not-possible",
            f"{SIGNER} is not on this machine, and a record is signed with it.",
            "Install OpenSSH, or write the record without --sign-with.",
        )
    if not key.is_file():
        raise Refusal(
            "key-not-found",
            f"There is no key {key}.",
            "Name the file of an OpenSSH key; ssh-keygen -t ed25519 makes one.",
            status=404,
        )
