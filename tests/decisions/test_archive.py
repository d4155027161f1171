"""The record of a decision verifies with nothing but Python; whatever was changed is named."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from finalact.decisions.archive.verify import digest, main, seal_of, troubles
from finalact.desk import Desk
from finalact.model.refusal import Refusal
from finalact.store.record_out import write_record
from tests.conftest import MissingTool
from tests.decisions.traced_desk import LATER, STAMP, correct, traced


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("archive")
    with traced(place) as desk:
        view = desk.as_of(LATER)
        return write_record(view.record_of(view.memorandum("ferry")), place / "record")


@pytest.fixture
def record(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "record"))


def verified(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """What verify.py says, run by Python alone: no package of the desk can be found."""
    asked = [sys.executable, "-I", "-S", str(folder / "verify.py"), *more]
    return subprocess.run(asked, capture_output=True, text=True, check=False, cwd="/")


def test_it_verifies_with_python_alone(record: Path) -> None:
    done = verified(record)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("All is as it was: ")
    assert json.loads((record / "manifest.json").read_text())["head"] in done.stdout


def test_it_holds_the_paper_the_steps_the_evidence_and_the_ledger(record: Path) -> None:
    there = {path.relative_to(record).as_posix() for path in record.rglob("*") if path.is_file()}
    assert {
        "paper.txt", "paper.pdf", "paper.docx", "as-submitted.txt", "steps.jsonl",
        "conditions.json", "provenance.json", "manifest.json", "verify.py", "README.txt",
        "ledger/claims.csv", "ledger/conditions.toml", "ledger/dossier.toml",
        "ledger/documents/memo-12.txt", "ledger/memoranda/ferry.toml",
    } <= there  # fmt: skip


def every_file(folder: Path) -> list[str]:
    found: list[str] = json.loads((folder / "manifest.json").read_text())["files"].keys()
    return found


def test_one_changed_byte_in_any_file_is_found_and_named(record: Path) -> None:
    names = sorted(every_file(record))
    assert len(names) > 12
    for name in names:
        path = record / name
        whole = path.read_bytes()
        middle = len(whole) // 2
        path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
        assert f"{name} was changed." in list(troubles(record)), name
        path.write_bytes(whole)
    assert list(troubles(record)) == []


def test_a_file_that_is_missing_or_was_added_is_named(record: Path) -> None:
    (record / "ledger" / "claims.csv").unlink()
    (record / "further.txt").write_text("more")
    found = list(troubles(record))
    assert "ledger/claims.csv is missing." in found
    assert "further.txt was added." in found
    assert main([str(record)]) == 1


def test_a_record_without_its_manifest_is_told(record: Path) -> None:
    (record / "manifest.json").write_text("{")
    assert list(troubles(record)) == ["manifest.json is missing or cannot be read."]


def steps(record: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (record / "steps.jsonl").read_text().splitlines()]


def write_steps(record: Path, told: list[dict[str, object]]) -> None:
    text = "".join(f"{json.dumps(step, ensure_ascii=False, sort_keys=True)}\n" for step in told)
    (record / "steps.jsonl").write_text(text)


def anew(record: Path) -> None:
    """What a forger does: every hash of the manifest made anew."""
    path = record / "manifest.json"
    told = json.loads(path.read_text())
    for name, known in told["files"].items():
        known["sha256"] = digest((record / name).read_bytes())
    told["head"] = steps(record)[-1]["hash"]
    path.write_text(json.dumps(told))


def test_a_changed_step_is_named_though_the_manifest_was_made_anew(record: Path) -> None:
    told = steps(record)
    told[3]["by"] = "Somebody else"
    write_steps(record, told)
    anew(record)
    assert list(troubles(record)) == ["Step 4 was changed: its seal does not hold."]


def test_a_step_that_was_taken_out_is_named(record: Path) -> None:
    told = steps(record)
    del told[3]
    write_steps(record, told)
    anew(record)
    assert "Step 4 is missing: its place holds step 5." in list(troubles(record))


def forged(record: Path) -> str:
    """A step is changed and the whole chain and the manifest are made anew; the new seal."""
    told = steps(record)
    told[3]["by"] = "Somebody else"
    before = ""
    for step in told:
        step["before"] = before
        step["hash"] = before = seal_of("ferry", step)
    write_steps(record, told)
    anew(record)
    return before


def test_a_chain_made_anew_is_found_by_the_seal_on_the_paper(record: Path) -> None:
    seal = forged(record)
    (found,) = list(troubles(record))
    assert found.startswith("The seal printed on paper.txt is ")
    assert seal in found


def test_where_the_paper_was_forged_too_the_copy_in_the_hand_tells(record: Path) -> None:
    old = steps(record)[-1]["hash"]
    seal = forged(record)
    paper = record / "paper.txt"
    paper.write_text(paper.read_text().replace(str(old), seal))
    anew(record)
    assert list(troubles(record)) == []
    done = verified(record, "--head", str(old))
    assert done.returncode == 1
    assert "a step was changed" in done.stdout


def test_frozen_words_that_were_changed_are_found_though_the_manifest_was_made_anew(
    record: Path,
) -> None:
    path = record / "as-submitted.txt"
    path.write_text(path.read_text().replace("40", "45"))
    anew(record)
    assert list(troubles(record)) == ["as-submitted.txt is not what went up by steps.jsonl."]


def test_the_same_record_is_the_same_bytes_and_names_neither_person_nor_place(
    made: Path, tmp_path: Path
) -> None:
    with traced(tmp_path) as desk:
        view = desk.as_of(LATER)
        again = write_record(view.record_of(view.memorandum("ferry")), tmp_path / "again")
    for path in sorted(p for p in made.rglob("*") if p.is_file()):
        data = path.read_bytes()
        assert (again / path.relative_to(made)).read_bytes() == data, path.name
        for word in (STAMP.recorded_by, str(tmp_path), str(made.parent), Path.home().name + "@"):
            assert word.encode() not in data, path.name


def test_the_seal_is_printed_on_every_form_of_the_paper(made: Path) -> None:
    head = steps(made)[-1]["hash"]
    assert (made / "paper.txt").read_text().endswith(f": {head}\n")
    with ZipFile(made / "paper.docx") as docx:
        words = b"".join(docx.read(name) for name in docx.namelist() if name.endswith(".xml"))
    assert str(head).encode() in words


def test_the_ledger_of_a_record_is_a_desk_that_answers_the_same(made: Path, tmp_path: Path) -> None:
    with Desk.new(tmp_path / "again.desk") as desk:
        desk.take_in(made / "ledger", STAMP)
        view = desk.as_of(LATER)
        assert view.memorandum("ferry").head == steps(made)[-1]["hash"]
        assert {"ours-detainees", "theirs-detainees", "answered"} <= set(view.holding.ledger.by_id)
        assert "january" not in view.holding.ledger.by_id


def test_a_record_holds_what_corrects_its_claims(tmp_path: Path) -> None:
    with traced(tmp_path) as desk:
        correct(desk)
        view = desk.as_of(LATER)
        record = view.record_of(view.memorandum("ferry"))
    assert "ours-corrected" in {claim.id for claim in record.extract.claims}


def test_provenance_derives_the_paper_from_claims_and_these_from_papers(made: Path) -> None:
    told = json.loads((made / "provenance.json").read_text())
    derived = {
        (each["prov:generatedEntity"], each["prov:usedEntity"])
        for each in told["wasDerivedFrom"].values()
    }
    assert {
        ("record:paper-as-submitted", "record:claim/ours-detainees"),
        ("record:claim/ours-detainees", "record:paper/memo-12"),
        ("record:decision/1/5", "record:mark/4"),
        ("record:task/lunch", "record:decision/1/5"),
        ("record:claim/answered", "record:report/7"),
    } <= derived
    known = {*told["entity"], *told["activity"], *told["agent"]}
    ends = {
        end
        for relation, rows in told.items()
        if relation not in ("prefix", "entity", "activity", "agent")
        for row in rows.values()
        for key, end in row.items()
        if key != "prov:type"
    }
    assert ends <= known
    assert {"prov:delegate": "record:agent/Berg", "prov:responsible": "record:agent/Aas"} in (
        told["actedOnBehalfOf"].values()
    )


def test_a_record_is_never_written_over_anything(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "letter.txt").write_text("mine")
    with traced(tmp_path) as desk:
        view = desk.as_of(LATER)
        with pytest.raises(Refusal) as refused:
            write_record(view.record_of(view.memorandum("ferry")), tmp_path / "taken")
    assert refused.value.code == "record-folder-taken"
    assert [path.name for path in (tmp_path / "taken").iterdir()] == ["letter.txt"]


def test_a_signed_record_is_verified_by_openssh(tmp_path: Path, missing_tool: MissingTool) -> None:
    if shutil.which("ssh-keygen") is None:
        missing_tool("ssh-keygen is not on this machine.")
    key = tmp_path / "key"
    new = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(key)]
    subprocess.run(new, check=True, timeout=60)
    with traced(tmp_path) as desk:
        view = desk.as_of(LATER)
        folder = tmp_path / "signed"
        write_record(view.record_of(view.memorandum("ferry")), folder, key=key)
    assert list(troubles(folder)) == []
    public = key.with_suffix(".pub").read_text()
    (tmp_path / "signers").write_text(f"registry {public}")
    asked = ["ssh-keygen", "-Y", "verify", "-f", str(tmp_path / "signers"), "-I", "registry",
             "-n", "finalact-record", "-s", str(folder / "manifest.json.sig")]  # fmt: skip
    manifest = (folder / "manifest.json").read_bytes()
    good = subprocess.run(asked, input=manifest, capture_output=True, check=False, timeout=60)
    bad = subprocess.run(asked, input=manifest + b" ", capture_output=True, check=False, timeout=60)
    assert (good.returncode, bad.returncode == 0) == (0, False)
