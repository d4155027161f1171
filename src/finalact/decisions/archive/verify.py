"""Verifies this record with nothing but Python 3: python verify.py [FOLDER] [--head SEAL].

It checks that every file is as it was when the record was made, that the steps make one chain,
and that the seal printed on the paper is that of the last step. With --head it also checks the
seal of a copy that you hold in your hands. It prints what was changed, and ends with status 1.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

MANIFEST, STEPS, PAPER, SUBMITTED = "manifest.json", "steps.jsonl", "paper.txt", "as-submitted.txt"
SIGNATURE = f"{MANIFEST}.sig"
SEAL = re.compile(r"^Seal of this record[^:\n]*: ([0-9a-f]{64})$", re.MULTILINE)
SEALED = ("n", "by", "on", "what", "content", "before")


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return sha256(data).hexdigest()


def seal_of(memorandum: str, step: dict[str, Any]) -> str:
    """The seal of a step, made from all that it says and from the seal of the step before it."""
    said = {"memorandum": memorandum, **{key: step[key] for key in SEALED}}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return digest(text.encode("utf-8"))


def troubles(folder: Path, head: str = "") -> Iterator[str]:
    """What is not as it was, each in one sentence; nothing where all is well."""
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        files, memorandum = dict(manifest["files"]), str(manifest["memorandum"])
        kept = str(manifest["head"])
    except (OSError, ValueError, KeyError, TypeError):
        yield f"{MANIFEST} is missing or cannot be read."
        return
    yield from _files(folder, files)
    try:
        lines = (folder / STEPS).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        yield f"{STEPS} is missing or cannot be read."
        return
    steps: list[dict[str, Any]] = []
    for number, line in enumerate(lines, 1):
        try:
            step = json.loads(line)
            broken = _broken(memorandum, step, number, steps)
        except (ValueError, KeyError, TypeError):
            yield f"Step {number} cannot be read."
            return
        if broken:
            yield broken
        steps.append(step)
    last = str(steps[-1]["hash"]) if steps else ""
    if last != kept:
        yield f"{MANIFEST} names the seal {kept}, the last step has {last}."
    yield from _paper(folder, last)
    yield from _frozen(folder, steps)
    if head and head.casefold() != last:
        yield f"The seal of your copy is {head}, the last step has {last}: a step was changed."


def _files(folder: Path, files: dict[str, Any]) -> Iterator[str]:
    for name, known in sorted(files.items()):
        path = folder / name
        if not path.is_file():
            yield f"{name} is missing."
        elif digest(path.read_bytes()) != known["sha256"]:
            yield f"{name} was changed."
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    beside = {MANIFEST, SIGNATURE}
    for name in sorted(there - set(files) - beside):
        if "__pycache__" not in name:
            yield f"{name} was added."


def _broken(
    memorandum: str, step: dict[str, Any], number: int, before: list[dict[str, Any]]
) -> str:
    if step["n"] != number:
        return f"Step {number} is missing: its place holds step {step['n']}."
    if step["before"] != (before[-1]["hash"] if before else ""):
        return f"Step {number} does not follow on the step before it: one of them was changed."
    if seal_of(memorandum, step) != step["hash"]:
        return f"Step {number} was changed: its seal does not hold."
    return ""


def _paper(folder: Path, last: str) -> Iterator[str]:
    try:
        text = (folder / PAPER).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return
    printed = SEAL.findall(text)
    if not printed:
        yield f"{PAPER} bears no seal."
    elif printed[-1] != last:
        yield (
            f"The seal printed on {PAPER} is {printed[-1]}, the last step has {last}: "
            "a step was changed after the paper was printed."
        )


def _frozen(folder: Path, steps: list[dict[str, Any]]) -> Iterator[str]:
    submitted = [step["content"] for step in steps if step["what"] == "submitted"]
    path = folder / SUBMITTED
    if not submitted or not path.is_file():
        return
    frozen = submitted[-1]
    data = path.read_bytes()
    if data != str(frozen.get("printed", "")).encode("utf-8"):
        yield f"{SUBMITTED} is not what went up by {STEPS}."
    elif digest(data) != frozen.get("hash"):
        yield f"{SUBMITTED} does not bear the hash under which it went up."


def main(arguments: list[str] | None = None) -> int:
    """Verify and tell; 0 where all is well, 1 where something was changed."""
    parser = argparse.ArgumentParser(description="Verify the record of a decision.")
    parser.add_argument("folder", nargs="?", default=str(Path(__file__).resolve().parent))
    parser.add_argument("--head", default="", help="the seal of a copy that you hold")
    asked = parser.parse_args(arguments)
    folder = Path(asked.folder)
    found = list(troubles(folder, asked.head))
    for line in found:
        sys.stdout.write(f"{line}\n")
    if not found:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        sys.stdout.write(
            f"All is as it was: {len(manifest['files'])} files, {manifest['steps']} steps.\n"
            f"Seal: {manifest['head']}\nCompare it with the seal on a printed copy.\n"
        )
        if (folder / SIGNATURE).is_file():
            sys.stdout.write(f"{MANIFEST} is signed; README.txt tells how to verify by whom.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
