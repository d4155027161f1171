"""Gates laid down anew: in folders, on a desk, and on a desk of the form before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from itertools import permutations
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from finalact.model.claim import Citation
from finalact.model.dossier import Group
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate
from finalact.store.desk_file import DeskFile
from finalact.store.desk_mark import APPLICATION_ID
from finalact.store.folder_in import import_folder, read_folder
from finalact.store.folder_out.export import export_folder
from finalact.store.migrations import PLACE
from finalact.store.reading import read_holdings
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp

Write = Callable[..., Path]
PORTS = """
[[groups]]
id = "ports"
title = "The ports"
members = ["Ostland", "Westland"]
"""
FIRST = """
[[gates]]
id = "consent"
title = "Consent of the ports"
question = "border"
group = "ports"
conditions = ["writers"]
"""
MAY = FIRST + 'rule = "consensus less one"\nsince = "2020-05-01"\nknown_on = "2020-05-04"\n'
JULY = (
    FIRST + 'rule = "silence"\nsilence_until = "2020-08"\nrefusing = "shut"\nsince = 2020-07-01\n'
)


def gates_on(desk: DeskFile) -> tuple[Gate, ...]:
    with desk.reading() as connection:
        return read_holdings(connection).dossier.gates


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def test_a_folder_tells_the_records_of_a_gate_with_their_days(
    write_folder: Write, texts: Mapping[str, str]
) -> None:
    reading = read_folder(write_folder(dossier=texts["dossier"] + PORTS + FIRST + MAY + JULY))
    assert reading.holdings is not None
    first, may, july = reading.holdings.dossier.gates
    assert first == Gate(
        "consent", "Consent of the ports", "border", "ports", conditions=("writers",)
    )
    assert (may.rule, may.since, may.known_on) == (
        Consent.LESS_ONE, day("2020-05-01"), day("2020-05-04"),
    )  # fmt: skip
    assert (july.rule, july.since, july.known_on) == (Consent.SILENCE, day("2020-07-01"), None)
    assert july.refusing == ("shut",)


def test_what_goes_out_comes_in_as_it_was(
    write_folder: Write,
    texts: Mapping[str, str],
    new_desk: Callable[[str], DeskFile],
    tmp_path: Path,
    stamp: Stamp,
) -> None:
    one, other = new_desk("one.desk"), new_desk("other.desk")
    import_folder(write_folder(dossier=texts["dossier"] + PORTS + JULY + FIRST + MAY), one, stamp)
    with one.reading() as connection:
        held = read_holdings(connection)
    assert [gate.since for gate in held.dossier.gates] == [
        day("2020-07-01"), None, day("2020-05-01"),
    ]  # fmt: skip
    out = export_folder(held, tmp_path / "out")
    import_folder(out, other, stamp)
    assert gates_on(other) == held.dossier.gates
    assert not import_folder(out, one, stamp).changed


@pytest.mark.parametrize("order", list(permutations((FIRST, MAY, JULY))))
def test_records_may_be_added_in_any_order(
    write_folder: Write,
    texts: Mapping[str, str],
    desk: DeskFile,
    stamp: Stamp,
    order: tuple[str, ...],
) -> None:
    import_folder(write_folder(dossier=texts["dossier"] + PORTS), desk, stamp)
    for n, record in enumerate(order):
        added = import_folder(
            write_folder(f"more-{n}", dossier=record, claims=None, conditions=None),
            desk,
            stamp,
            adding=True,
        )
        assert added.added["gates"] == 1
    assert len(gates_on(desk)) == 3
    assert {gate.conditions for gate in gates_on(desk)} == {("writers",)}
    by_rule = {gate.rule: gate for gate in gates_on(desk)}
    assert by_rule[Consent.SILENCE].refusing == ("shut",)
    assert by_rule[Consent.CONSENSUS].refusing == ()
    whole = write_folder("whole", dossier="".join(order), claims=None, conditions=None)
    again = import_folder(whole, desk, stamp, adding=True)
    assert not again.changed
    assert again.already["gates"] == 3


def test_a_record_that_names_no_day_of_its_own_takes_no_place(
    write_folder: Write, texts: Mapping[str, str], desk: DeskFile, stamp: Stamp
) -> None:
    twice = FIRST + FIRST.replace('group = "ports"', 'group = "ports"\nrule = "silence"')
    (fault,) = read_folder(write_folder(dossier=texts["dossier"] + PORTS + twice)).faults
    assert (fault.code, fault.place) == ("id-twice", "dossier.toml, gate consent")
    assert "since" in fault.remedy
    import_folder(write_folder(dossier=texts["dossier"] + PORTS + FIRST), desk, stamp)
    otherwise = FIRST.replace('group = "ports"', 'group = "ports"\nrule = "silence"')
    folder = write_folder("more", dossier=otherwise, claims=None, conditions=None)
    with pytest.raises(Refused) as refused:
        import_folder(folder, desk, stamp, adding=True)
    (found,) = refused.value.findings
    assert found.code == "declared-otherwise"
    assert "(since)" in found.remedy


def test_two_records_of_one_day_are_both_kept_and_a_mere_title_is_not(
    write_folder: Write, texts: Mapping[str, str], desk: DeskFile, stamp: Stamp
) -> None:
    torn = MAY.replace("consensus less one", "silence")
    import_folder(write_folder(dossier=texts["dossier"] + PORTS + MAY + torn), desk, stamp)
    assert [gate.rule for gate in gates_on(desk)] == [Consent.LESS_ONE, Consent.SILENCE]
    called = MAY.replace("Consent of", "Agreement of")
    (fault,) = read_folder(write_folder(dossier=texts["dossier"] + PORTS + MAY + called)).faults
    assert fault.code == "id-twice"


OLD = """
INSERT INTO dossiers (id, title, question, tolerance) VALUES ('d', 'D', 'May we?', 0.1);
INSERT INTO groups (id, title) VALUES ('ports', 'The ports');
INSERT INTO group_members (group_id, member, recorded_by) VALUES ('ports', 'Ostland', 'clerk');
INSERT INTO group_members (group_id, member) VALUES ('ports', 'Westland');
INSERT INTO conditions (id, title, required) VALUES ('c', 'A condition', 1);
INSERT INTO gates (id, title, question, group_id, rule, source, recorded_by, recorded_on)
VALUES ('consent', 'Consent', 'border', 'ports', 'consensus less one', 'Note', 'clerk', '2020');
INSERT INTO gates (id, title, rule, silence_until) VALUES ('other', 'Other', 'silence', '2020-06');
INSERT INTO gate_positions (gate, bearing, position_taken) VALUES ('other', 'refusing', 'shut');
INSERT INTO gate_positions (gate, bearing, position_taken) VALUES ('consent', 'wanted', 'open');
INSERT INTO gate_conditions (gate, condition) VALUES ('consent', 'c');
"""


@pytest.fixture
def fifth_form(tmp_path: Path) -> Path:
    """A desk as the version before made it, with two gates."""
    path = tmp_path / "fifth.desk"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(PLACE))
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
    engine.dispose()
    plain = sqlite3.connect(path)
    plain.executescript(OLD)
    plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    plain.execute("PRAGMA journal_mode = WAL")
    plain.commit()
    plain.close()
    return path


def test_a_desk_of_the_form_before_is_found_as_it_was(
    fifth_form: Path, write_folder: Write, stamp: Stamp
) -> None:
    said: list[str] = []
    with DeskFile.open(fifth_form, say=said.append) as opened:
        assert gates_on(opened) == (
            Gate("consent", "Consent", "border", "ports", Consent.LESS_ONE, ("open",),
                 conditions=("c",), citation=Citation(source="Note")),
            Gate("other", "Other", rule=Consent.SILENCE, wanted=(), refusing=("shut",),
                 silence_until=day("2020-06")),
        )  # fmt: skip
        with opened.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            stamps = connection.exec_driver_sql("SELECT recorded_by, recorded_on, n FROM gates")
            assert stamps.all() == [("clerk", "2020", 1), ("", "", 1)]
            groups = read_holdings(connection).dossier.groups
            assert groups == (Group("ports", "The ports", ("Ostland", "Westland")),)
            stamps = connection.exec_driver_sql("SELECT recorded_by, n FROM group_members")
            assert stamps.all() == [("clerk", 1), ("", 1)]
        later = MAY.replace('conditions = ["writers"]\n', 'wanted = ["open"]\n')
        more = write_folder("more", dossier=later, claims=None, conditions=None, cases=None,
                            events=None, meetings=None)  # fmt: skip
        (more / "documents" / "memo-3.txt").unlink()
        import_folder(more, opened, stamp, adding=True)
        assert [gate.rule for gate in gates_on(opened) if gate.id == "consent"] == [
            Consent.LESS_ONE, Consent.LESS_ONE,
        ]  # fmt: skip
    assert len(said) == 1
    plain = sqlite3.connect(fifth_form)
    for words in (
        "UPDATE gates SET rule = 'silence'",
        "DELETE FROM gate_positions",
        "DELETE FROM group_members",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            plain.execute(words)
    plain.close()
