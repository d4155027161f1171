"""The record of a decision: every file of its folder, made from plain values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib import resources
from typing import Any

from attrs import frozen

from finalact.conditions.assessment import Assessment
from finalact.conditions.contract import assessment_as_dict
from finalact.decisions.archive.provenance import provenance
from finalact.decisions.archive.verify import MANIFEST, PAPER, STEPS, SUBMITTED
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import content_of, name_of
from finalact.model.holdings import Holdings

README, CONDITIONS, PROVENANCE, VERIFY = (
    "README.txt",
    "conditions.json",
    "provenance.json",
    "verify.py",
)
NAMESPACE = "finalact-record"
SIGNED = f"{MANIFEST}.sig"


@frozen
class Record:
    """What goes into the folder: the files made here, and the part of the desk beside them.

    `extract` is written as a dossier folder, with the cited papers byte for byte.
    """

    memo: Memorandum
    files: Mapping[str, bytes]
    extract: Holdings


def seal_line(memo: Memorandum) -> str:
    """The line that is printed on the paper: the last step and its hash."""
    last = memo.steps[-1]
    return f"Seal of this record, step {last.n} of {last.on.said()}: {memo.head}"


def record_of(
    memo: Memorandum,
    printed: str,
    forms: Mapping[str, bytes],
    stood: Iterable[Assessment],
    extract: Holdings,
) -> Record:
    """The record of a memorandum with its paper as printed.

    `forms` are the paper in other forms by their file names, `stood` the conditions as they
    stood when it went up. The same memorandum always gives the same bytes.
    """
    files = {
        PAPER: f"{printed.rstrip()}\n\n{seal_line(memo)}\n".encode(),
        **forms,
        STEPS: "".join(f"{_line(memo, n)}\n" for n in range(len(memo.steps))).encode(),
        CONDITIONS: _json([assessment_as_dict(each) for each in stood]),
        PROVENANCE: _json(provenance(memo, extract)),
        VERIFY: (resources.files("finalact.decisions.archive") / VERIFY).read_bytes(),
        README: _readme(memo).encode(),
    }
    if memo.submitted is not None:
        files[SUBMITTED] = memo.submitted.printed.encode()
    return Record(memo, files, extract)


def manifest(record: Record, files: Mapping[str, bytes]) -> bytes:
    """The list of all files with their hashes, the number of steps, and the seal."""
    return _json(
        {
            "form": "finalact-record/1",
            "memorandum": record.memo.id,
            "subject": record.memo.draft.subject,
            "steps": len(record.memo.steps),
            "head": record.memo.head,
            "files": {
                name: {"sha256": sha256(data).hexdigest(), "bytes": len(data)}
                for name, data in sorted(files.items())
            },
        }
    )


def _line(memo: Memorandum, at: int) -> str:
    step = memo.steps[at]
    said = {
        "n": step.n,
        "by": step.by,
        "on": str(step.on),
        "what": name_of(step.act),
        "content": content_of(step.act),
        "before": step.before,
        "hash": step.hash,
    }
    return json.dumps(said, sort_keys=True, ensure_ascii=False)


def _json(value: Any) -> bytes:
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def _readme(memo: Memorandum) -> str:
    return f"""The record of a decision: {memo.id}, {memo.draft.subject}

{PAPER}          the paper as printed, with its marks and the seal
{SUBMITTED}   the words that went up, to the byte (where it has gone up)
{STEPS}        every step taken on it, one a line, each sealed with the one before
ledger/            the claims it rests on, all that bears on them, and the papers they cite
                   (ledger/documents), as a dossier folder that a desk can take in
{CONDITIONS}    the conditions as they stood on the day it went up
{PROVENANCE}    where everything comes from, in the words of W3C PROV (PROV-JSON)
{MANIFEST}      the SHA-256 of every file, and the seal

To verify it, with Python 3 and nothing else:

    python3 {VERIFY}

It names every file or step that was changed. Whoever changes a step and makes all hashes anew
cannot change the seal on the copies that are printed: compare them, or let it be done:

    python3 {VERIFY} --head SEAL-OF-YOUR-COPY

Where {SIGNED} is here, it is signed. To verify by whom, with a list of allowed signers
(see ssh-keygen, "ALLOWED SIGNERS"):

    ssh-keygen -Y verify -f ALLOWED-SIGNERS -I SIGNER -n {NAMESPACE} \\
        -s {SIGNED} < {MANIFEST}
"""
