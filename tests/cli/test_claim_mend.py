"""Mending a transcription: every earlier answer that it changes is named beforehand."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from finalact.cli.demo import example_folder
from finalact.desk import Desk
from finalact.store.stamp import Stamp
from tests.cli.command_line import Ask, Run

MEND = ("claim", "mend", "ussr-prisoners")
STATUS = ("status", "--as-of", "1988-03-31")


# Mending judges every condition twice on each of many days: a few tell what all would tell.
FEW = {"prisoners", "hard_cases", "afghanistan"}


@pytest.fixture(scope="module")
def example_with_few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the claims of the example and three of its conditions; nobody may write to it."""
    place = tmp_path_factory.mktemp("few")
    folder = Path(shutil.copytree(example_folder("moscow-1988"), place / "moscow"))
    for resting_on_others in (folder / "balance.csv", folder / "representations.csv"):
        resting_on_others.unlink()
    shutil.rmtree(folder / "memoranda")
    blocks = re.split(
        r"(?m)^(?=\[\[conditions\]\])", (folder / "conditions.toml").read_text("utf-8")
    )
    named = {name: block for block in blocks for name in re.findall(r'(?m)^id = "(\w+)"', block)}
    assert named.keys() > FEW
    (folder / "conditions.toml").write_text("".join(named[name] for name in sorted(FEW)), "utf-8")
    with Desk.new(place / "few.desk") as desk:
        desk.take_in(folder, Stamp("Tester", "2026-11-21T10:00:00Z"))
    return place / "few.desk"


@pytest.fixture
def few(example_with_few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk of one's own with the few conditions, named in FINALACT_DESK."""
    path = Path(shutil.copy(example_with_few, tmp_path / "few.desk"))
    monkeypatch.setenv("FINALACT_DESK", str(path))
    return path


def verdict(ask: Ask, condition: str) -> str:
    return str(next(c["verdict"] for c in ask(*STATUS)["conditions"] if c["id"] == condition))


@pytest.mark.usefixtures("desk")
def test_mending_counts_for_every_day_and_says_so_first(run: Run, ask: Ask) -> None:
    assert verdict(ask, "prisoners") == "not met"
    result = run(*MEND, "--as-said", "none", "--yes")
    flat = " ".join(result.stdout.split())
    assert "It changes these earlier answers:" in flat
    assert "Release of all political and religious prisoners: not met becomes disputed" in flat
    assert flat.index("becomes disputed") < flat.index("Recorded as")
    assert "from 30 March 1988" in flat
    assert verdict(ask, "prisoners") == "disputed"


@pytest.mark.usefixtures("few")
def test_what_changes_no_answer_says_so(run: Run, ask: Ask) -> None:
    before = ask(*STATUS)
    assert "It changes no earlier answer." in run(*MEND, "--note", "Seen again.", "--yes").stdout
    after = ask(*STATUS)
    assert [c["sentence"] for c in after["conditions"]] == [
        c["sentence"] for c in before["conditions"]
    ]


@pytest.mark.usefixtures("few")
def test_somebody_is_asked_and_may_say_no(run: Run, ask: Ask) -> None:
    result = run(*MEND, "--as-said", "none", status=1, typed="n\n")
    assert "Record it?" in result.stderr
    assert "Nothing was recorded." in result.stderr
    assert verdict(ask, "prisoners") == "not met"
    assert "--yes" in run(*MEND, "--as-said", "none", status=1, typed="").stderr
    run(*MEND, "--as-said", "none", typed="y\n")
    assert verdict(ask, "prisoners") == "disputed"


@pytest.mark.usefixtures("few")
def test_machines_confirm_beforehand(ask: Ask) -> None:
    told = ask(*MEND, "--as-said", "none", status=1)["error"]
    assert told["code"] == "not-confirmed"
    assert any("becomes disputed" in detail for detail in told["details"])
    told = ask(*MEND, "--as-said", "none", "--yes")
    assert {
        "condition": "prisoners",
        "before": "not met",
        "after": "disputed",
    }.items() <= told["changed_answers"][-1].items() or any(
        c["condition"] == "prisoners" and c["after"] == "disputed" for c in told["changed_answers"]
    )
    assert told["recorded"]["relation"] == "mends"


@pytest.mark.usefixtures("few")
def test_what_is_not_given_stays(ask: Ask) -> None:
    before = ask("claim", "show", "ussr-prisoners")
    mended = ask(*MEND, "--passage", "5", "--yes")["recorded"]
    changed = {key for key in mended if key in before and mended[key] != before[key]}
    assert changed <= {"id", "passage", "page", "citations", "relation", "target", "recorded_on"}


@pytest.mark.usefixtures("fresh")
def test_a_mended_claim_keeps_the_official_who_said_it(run: Run, ask: Ask, tmp_path: Path) -> None:
    ask("claim", "add", "--id", "visas", "--subject", "visas", "--attribute", "flow", "--as-said",
        "about 40", "--speaker", "Morvania (Kolb)", "--said-on", "1988-04-05", "--new")  # fmt: skip
    mended = ask("claim", "mend", "visas", "--note", "As noted by Reed.", "--yes")
    anew = mended["recorded"]["id"]
    run("export", str(tmp_path / "out"))
    Desk.new(tmp_path / "second.desk").close()
    for desk in ((), ("--desk", str(tmp_path / "second.desk"))):
        if desk:
            run("import", str(tmp_path / "out"), *desk)
        hits = ask("find", "--speaker", "Morvania (Kolb)", *desk)["hits"]
        assert {hit["claim"]["id"]: hit["claim"]["stands"] for hit in hits} == {
            "visas": False, anew: True,
        }  # fmt: skip
        shown = ask("claim", "show", anew, *desk)
        assert (shown["speaker"], shown["voice"]) == ("Morvania", "Kolb")
    third = ask("claim", "mend", anew, "--speaker", "Morvania (Dorn)", "--yes", "--new")["recorded"]
    hits = ask("find", "--speaker", "Morvania (Kolb)")["hits"]
    assert [hit["claim"]["id"] for hit in hits if hit["claim"]["stands"]] == []
    assert ask("claim", "show", third["id"])["voice"] == "Dorn"


@pytest.mark.parametrize("speaker", ["Morvania (Kolb),", "Morvania,Kolb"])
@pytest.mark.parametrize(("mends", "voice"), [(",", "Kolb"), ("Morvania,", ""), (",Dorn", "Dorn")])
def test_a_mending_in_a_table_keeps_him_too(
    ask: Ask, fresh: Path, tmp_path: Path, speaker: str, mends: str, voice: str
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "dossier.toml").write_text('id = "visas"\ntitle = "Visas"\n', "utf-8")
    (tmp_path / "in" / "claims.csv").write_text(
        "id,subject,attribute,as_said,speaker,voice,said_on,relation,target,source\n"
        f"visas,visas,flow,about 40,{speaker},1988-04-05,,,Noted\n"
        f"anew,,,about 45,{mends},1988-04-05,mends,visas,Noted\n",
        "utf-8",
    )
    ask("import", str(tmp_path / "in"), "--desk", str(fresh))
    shown = ask("claim", "show", "anew")
    assert (shown["speaker"], shown["voice"] or "") == ("Morvania", voice)


@pytest.mark.usefixtures("few")
def test_a_claim_mended_already_is_mended_where_it_stands_now(ask: Ask) -> None:
    first = ask(*MEND, "--as-said", "about 90", "--yes")["recorded"]["id"]
    told = ask(*MEND, "--as-said", "about 80", "--yes", status=1)["error"]
    assert (told["code"], told["remedy"]) == ("claim-mended-already", f"Mend {first}.")
    ask("claim", "mend", first, "--as-said", "about 80", "--yes")
    stand = ask("claims", "political_prisoners", "--as-of", "1988-03-31")["claims"]
    assert [c["as_said"] for c in stand if c["speaker"] == "USSR"] == ["about 80"]


@pytest.mark.usefixtures("few")
def test_something_must_be_mended(run: Run) -> None:
    assert "what is to be mended" in run(*MEND, "--yes", status=2).stderr
