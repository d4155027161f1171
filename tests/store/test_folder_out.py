"""Exported folders: where they may be written, and what stands in them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from finalact.model.claim import Claim
from finalact.model.holdings import Holdings, Paper
from finalact.model.refusal import Refusal
from finalact.store.folder_in import read_folder
from finalact.store.folder_out import export_folder
from finalact.store.formula_guard import guarded, unguarded

Write = Callable[..., Path]


@pytest.fixture
def treaty(write_folder: Write) -> Holdings:
    holdings = read_folder(write_folder()).holdings
    assert holdings is not None
    return holdings


def test_the_same_desk_gives_the_same_text_and_is_written_over(
    treaty: Holdings, tmp_path: Path
) -> None:
    out = export_folder(treaty, tmp_path / "deep" / "out")
    before = {p: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    (out / ".git").mkdir()
    export_folder(treaty, out)
    assert {p: p.read_bytes() for p in out.rglob("*") if p.is_file()} == before
    assert (out / ".git").is_dir()
    assert not [path for path in before if path.name.startswith(".")]


def test_what_the_desk_does_not_hold_leaves_no_file(treaty: Holdings, tmp_path: Path) -> None:
    out = export_folder(treaty, tmp_path / "out")
    export_folder(evolve(treaty, conditions=(), cases=(), claims=()), out)
    assert sorted(path.name for path in out.iterdir()) == ["documents", "dossier.toml"]


@pytest.mark.parametrize("name", ["dossier.toml", "letter.txt"])
def test_a_folder_that_is_no_export_is_left_alone(
    treaty: Holdings, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text('id = "by hand" # and with care\n')
    with pytest.raises(Refusal) as caught:
        export_folder(treaty, tmp_path)
    assert caught.value.code == "folder-not-empty"
    assert (tmp_path / name).read_text() == 'id = "by hand" # and with care\n'
    with pytest.raises(Refusal) as caught:
        export_folder(treaty, tmp_path / name)
    assert caught.value.code == "folder-is-a-file"


def test_a_paper_put_into_an_export_is_not_lost(treaty: Holdings, tmp_path: Path) -> None:
    out = export_folder(treaty, tmp_path / "out")
    (out / "documents" / "memo-9.txt").write_text("new")
    with pytest.raises(Refusal) as caught:
        export_folder(treaty, out)
    assert caught.value.code == "papers-not-on-desk"
    assert (out / "documents" / "memo-9.txt").read_text() == "new"


def test_papers_are_written_byte_for_byte(treaty: Holdings, tmp_path: Path) -> None:
    data = bytes(range(256)) * 3
    out = export_folder(
        evolve(treaty, papers=(Paper.received("memo-3", "memo-3.txt", data),)), tmp_path / "out"
    )
    assert (out / "documents" / "memo-3.txt").read_bytes() == data


def test_audit_stamps_stay_on_the_desk(treaty: Holdings, tmp_path: Path) -> None:
    stamped = evolve(
        treaty,
        claims=tuple(evolve(c, recorded_by="clerk", recorded_on="now") for c in treaty.claims),
    )
    first = export_folder(stamped, tmp_path / "a") / "claims.csv"
    second = export_folder(treaty, tmp_path / "b") / "claims.csv"
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("sign", list("=+-@\t\r\n＝＋－＠"))
def test_no_cell_starts_a_formula(treaty: Holdings, tmp_path: Path, sign: str) -> None:
    said = f"{sign}HYPERLINK(1)"
    claim = Claim("x", "border", "position", said.strip(), note=f"'{said}".strip())
    out = export_folder(evolve(treaty, claims=(claim,)), tmp_path / "out")
    with (out / "claims.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row)
    reading = read_folder(out)
    assert reading.holdings is not None
    assert reading.holdings.claims == (claim,)
    for cell in (said, f"'{said}", f"''{said}", "'", "plain", ""):
        assert unguarded(guarded(cell)) == cell
