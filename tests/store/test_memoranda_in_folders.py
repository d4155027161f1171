"""memoranda/ and offices.csv: read with every fault at once, written out, and read again."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from attrs import evolve, fields, has
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.states import State
from finalact.decisions.step_text import NAMES, columns_of, is_sealed
from finalact.decisions.taking import begun, taken
from finalact.model.claim import Citation
from finalact.model.holdings import Holdings
from finalact.model.memo_step import Act, Capacity, Drafted, Marked, Reported, Submitted, Tasked
from finalact.model.memorandum import Draft, MemoKind
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder, read_folder
from finalact.store.folder_in.memoranda_toml import STEP_KEYS, step_keys
from finalact.store.folder_out import export_folder
from finalact.store.reading import read_holdings
from finalact.store.refused import Refused
from finalact.store.rows.memoranda import read_memoranda
from finalact.store.stamp import Stamp
from finalact.store.tidy import tidied

Write = Callable[..., Path]

MEMO = '''\
id = "coffee"

[[steps]]
what = "drafted"
by = "Quill"
on = "2020-02-01"
kind = "action"
subject = "The coffee machine"
text_file = "coffee.md"
required = ["PAY", "LAW"]

[[steps.senders]]
name = "Quill"
office = "Secretary of the Canteen"

[[steps.recommendations]]
number = 1

[[steps]]
what = "cleared"
by = "Purse"
on = "2020-02-02"
office = "PAY"
status = "ok with edits"
version = 1

[[steps]]
what = "submitted"
by = "Quill"
on = "2020-02-03"
version = 1
printed = """
Memorandum From Quill to the Director

That you buy it.
"""

[[steps]]
what = "marked"
by = "Stamp"
on = "2020-02-04"
kind = "checked"
for_whom = "Director"
capacity = "for"
recommendation = 1
action = "approve"

[[steps]]
what = "decided"
by = "Stamp"
on = "2020-02-04"
recommendation = 1
action = "approve"
marks = [4]

[[steps]]
what = "tasked"
by = "Stamp"
on = "2020-02-05"
task = "buy"
words = "Purse to buy it when the shop is open"
who = "Purse"
occasion = "when the shop is open"
'''
TEXT = "## ISSUE\n\nWhether to buy it. It costs \u201cabout 300\u201d.\n"
OFFICES = (
    "office,holder,capacity,acting_for,since,until,document,passage,note\n"
    "Director,Ada,,,2019-01-01,2020-06-30,memo-3,1,\n"
    "Director,Bo,acting,Ada,2020-02-01,2020-02-10,,,\u201c=away\u201d\n"
)


@pytest.fixture
def with_memo(write_folder: Write) -> Callable[..., Path]:
    """Writes the treaty with a memorandum, changed as told: each old text with the new one."""

    def write(*changes: tuple[str, str], name: str = "treaty") -> Path:
        folder, text = write_folder(name, offices=OFFICES), MEMO
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / "memoranda").mkdir(exist_ok=True)
        (folder / "memoranda" / "coffee.toml").write_text(text, "utf-8")
        (folder / "memoranda" / "coffee.md").write_text(TEXT, "utf-8")
        return folder

    return write


def held(desk: DeskFile) -> tuple[Holdings, dict[str, Memorandum]]:
    with desk.reading() as connection:
        return read_holdings(connection), read_memoranda(connection)


def test_a_memorandum_is_read_by_its_steps(with_memo: Callable[..., Path]) -> None:
    reading = read_folder(with_memo())
    assert reading.faults == ()
    assert reading.findings == ()
    (memo,) = reading.memoranda
    assert memo.id == "coffee"
    assert memo.state is State.TASKED
    assert memo.draft.text == TEXT
    assert memo.draft.senders[0].office == "Secretary of the Canteen"
    assert memo.submitted is not None
    assert memo.submitted.hash == sha256(memo.submitted.printed.encode()).hexdigest()
    (mark, step), (task,) = memo.marks[0], memo.tasks
    assert mark.by == step.by == "Stamp"
    assert mark.capacity is Capacity.FOR
    assert task.is_open
    assert task.tasked.due is None
    assert is_sealed("coffee", memo.steps) is None


def test_who_held_an_office_is_read(with_memo: Callable[..., Path]) -> None:
    offices = read_folder(with_memo()).read.offices
    assert [(each.holder, each.capacity) for each in offices] == [
        ("Ada", Capacity.INCUMBENT),
        ("Bo", Capacity.ACTING),
    ]
    assert offices[0].citation == Citation("memo-3", "1")
    assert offices[1].acting_for == "Ada"


def test_a_folder_goes_in_and_out_and_in_again_with_every_hash(
    with_memo: Callable[..., Path],
    new_desk: Callable[[str], DeskFile],
    tmp_path: Path,
    stamp: Stamp,
) -> None:
    first, second = new_desk("first.desk"), new_desk("second.desk")
    folder = with_memo()
    report = import_folder(folder, first, stamp)
    assert "1 memorandum" in report.sentence
    assert "2 terms in offices" in report.sentence
    assert not import_folder(folder, first, stamp).changed
    holdings, memoranda = held(first)
    out = export_folder(holdings, tmp_path / "out", memoranda.values())
    report = import_folder(out, second, Stamp("another", "later"))
    assert report.findings == ()
    assert held(second)[1] == memoranda
    assert held(second)[0].offices == holdings.offices
    assert not import_folder(out, first, stamp).changed
    again = export_folder(*_swapped(held(second), tmp_path / "again"))
    for path in out.rglob("*.*"):
        assert (again / path.relative_to(out)).read_bytes() == path.read_bytes()


def _swapped(
    kept: tuple[Holdings, dict[str, Memorandum]], path: Path
) -> tuple[Holdings, Path, list[Memorandum]]:
    return kept[0], path, list(kept[1].values())


def test_a_memorandum_is_added_to_a_desk_about_something_else(
    with_memo: Callable[..., Path], desk: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    other = tmp_path / "other"
    (other / "memoranda").mkdir(parents=True)
    (other / "dossier.toml").write_text('id = "tea"\ntitle = "Tea"\nquestion = "Tea?"\n', "utf-8")
    import_folder(other, desk, stamp)
    report = import_folder(with_memo(), desk, stamp, adding=True)
    assert "1 memorandum" in report.sentence
    assert list(held(desk)[1]) == ["coffee"]
    again = import_folder(with_memo(), desk, stamp, adding=True)
    assert not again.changed
    assert again.already["memoranda"] == 1


def test_later_steps_are_added_after_the_last_and_no_step_is_changed(
    with_memo: Callable[..., Path], desk: DeskFile, stamp: Stamp
) -> None:
    whole = MEMO.index('[[steps]]\nwhat = "tasked"')
    import_folder(with_memo((MEMO[whole:], ""), name="before"), desk, stamp)
    assert held(desk)[1]["coffee"].state is State.DECIDED
    report = import_folder(with_memo(), desk, stamp)
    assert report.added == {"memo_steps": 1}
    assert "1 step on a memorandum" in report.sentence
    # A folder that knows less takes nothing away.
    assert not import_folder(with_memo((MEMO[whole:], ""), name="before"), desk, stamp).changed
    with pytest.raises(Refused) as caught:
        import_folder(with_memo(('"ok with edits"', '"nonconcur"')), desk, stamp)
    (fault,) = caught.value.findings
    assert fault.code == "memorandum-otherwise"
    assert fault.place == "memoranda/coffee.toml"
    assert "Step 2 of coffee" in fault.sentence
    assert held(desk)[1]["coffee"].clearances[0].cleared.status.value == "ok with edits"


def test_what_the_folder_no_longer_has_stays_and_is_told(
    with_memo: Callable[..., Path], write_folder: Write, desk: DeskFile, stamp: Stamp
) -> None:
    import_folder(with_memo(name="before"), desk, stamp)
    report = import_folder(write_folder("after"), desk, stamp)
    assert not report.changed
    assert [finding.code for finding in report.findings] == ["kept-on-desk"]
    assert "1 memorandum" in report.findings[0].sentence
    assert list(held(desk)[1]) == ["coffee"]


FAULTS = [
    (('what = "cleared"', 'what = "claered"'), "word-unknown", 2, 'Did you mean "cleared"?'),
    (('what = "cleared"\n', ""), "word-missing", 2, "drafted, cleared"),
    (('status = "ok with', 'staus = "ok with'), "key-unknown", 2, 'Did you mean "status"?'),
    (('"ok with edits"', '"ok with edit"'), "word-unknown", 2, 'Did you mean "ok with edits"?'),
    (('kind = "checked"', 'kind = "chequed"'), "word-unknown", 4, 'Did you mean "checked"?'),
    (('on = "2020-02-02"', 'on = "Groundhog"'), "date-not-understood", 2, ""),
    (('on = "2020-02-02"\n', ""), "word-missing", 2, "EDTF"),
    (('office = "PAY"\n', ""), "word-missing", 2, '"office"'),
    (("version = 1\nprinted", "version = 7\nprinted"), "version-unknown", 3, "1 to 1"),
    (("marks = [4]", 'marks = ["four"]'), "value-not-understood", 5, "whole number"),
    (("marks = [4]", "marks = [2]"), "mark-unknown", 5, "4"),
    (('by = "Purse"', 'by = " "'), "step-by-nobody", 2, ""),
    (('on = "2020-02-05"', 'on = "2019"'), "step-before-the-last", 6, ""),
    (("number = 1", 'number = "one"'), "value-not-understood", 1, "whole number"),
    (('"coffee.md"', '"cofee.md"'), "file-not-found", 1, 'Did you mean "coffee.md"?'),
    (('"coffee.md"', '"../dossier.toml"'), "file-not-found", 1, ""),
]


@pytest.mark.parametrize(
    ("change", "code", "step", "helps"), FAULTS, ids=lambda each: str(each)[:24]
)
def test_a_fault_is_told_with_file_line_and_remedy(
    with_memo: Callable[..., Path], change: tuple[str, str], code: str, step: int, helps: str
) -> None:
    faults = read_folder(with_memo(change)).faults
    assert [fault.code for fault in faults] == [code]
    text = MEMO.replace(*change, 1)
    line = [n for n, words in enumerate(text.splitlines(), 1) if words == "[[steps]]"][step - 1]
    place = f"memoranda/coffee.toml, line {line}, step {step}"
    assert faults[0].place.startswith(place)
    assert helps in faults[0].remedy


def test_every_fault_is_told_at_once_and_nothing_is_imported(
    with_memo: Callable[..., Path], desk: DeskFile, stamp: Stamp
) -> None:
    folder = with_memo(
        ('what = "cleared"', 'what = "claered"'),
        ('kind = "checked"', 'kind = "chequed"'),
        ('action = "approve"\nmarks', 'action = "aprove"\nmarks'),
        ('who = "Purse"', 'whoo = "Purse"'),
    )
    (folder / "offices.csv").write_text("office,holder,capacity\n,Ada,actin\n", "utf-8")
    with pytest.raises(Refused) as caught:
        import_folder(folder, desk, stamp)
    codes = [fault.code for fault in caught.value.findings]
    assert codes.count("word-unknown") == 4
    assert "key-unknown" in codes
    assert "office-incomplete" in codes
    assert len(codes) == 6
    assert held(desk)[1] == {}


def test_a_step_that_is_not_possible_is_told_once(with_memo: Callable[..., Path]) -> None:
    submitted = MEMO[MEMO.index('[[steps]]\nwhat = "submitted"') :]
    went_up = submitted[: submitted.index('[[steps]]\nwhat = "marked"')]
    (fault,) = read_folder(with_memo((went_up, ""))).faults
    assert fault.code == "step-not-now"
    assert "step 3" in fault.place


def test_papers_and_claims_of_a_report_must_be_known(with_memo: Callable[..., Path]) -> None:
    report = (
        '\n[[steps]]\nwhat = "reported"\nby = "Purse"\non = "2020-03-01"\ntask = "buy"\n'
        'document = "memo-4"\nclaims = ["no-such-claim"]\n'
    )
    last = 'occasion = "when the shop is open"\n'
    faults = read_folder(with_memo((last, last + report))).faults
    assert sorted(fault.code for fault in faults) == ["claim-unknown", "document-unknown"]
    assert any('Did you mean "memo-3"?' in fault.remedy for fault in faults)


def test_a_seal_that_does_not_hold_is_told(
    with_memo: Callable[..., Path], tmp_path: Path, desk: DeskFile, stamp: Stamp
) -> None:
    import_folder(with_memo(), desk, stamp)
    holdings, memoranda = held(desk)
    out = export_folder(holdings, tmp_path / "out", memoranda.values())
    path = out / "memoranda" / "coffee.toml"
    before = path.read_text("utf-8")
    path.write_text(before.replace('office = "PAY"', 'office = "LAW"'), "utf-8")
    (fault,) = read_folder(out).faults
    assert fault.code == "memorandum-seal-broken"
    assert "step 2" in fault.place
    path.write_text(before.replace("That you buy it.", "That you buy two."), "utf-8")
    (fault,) = read_folder(out).faults
    assert fault.code == "memorandum-seal-broken"
    assert "step 3" in fault.place


def test_two_memoranda_of_one_name_and_one_without_steps(with_memo: Callable[..., Path]) -> None:
    folder = with_memo()
    (folder / "memoranda" / "copy.toml").write_text(MEMO, "utf-8")
    (folder / "memoranda" / "none.toml").write_text('id = "none"\n', "utf-8")
    (folder / "memoranda" / "stray.md").write_text("words", "utf-8")
    reading = read_folder(folder)
    assert sorted(fault.code for fault in reading.faults) == [
        "id-twice",
        "memorandum-without-steps",
    ]
    assert [finding.place for finding in reading.findings] == ["memoranda/stray.md"]


def test_what_is_not_on_the_desk_is_not_lost_by_an_export(
    with_memo: Callable[..., Path], desk: DeskFile, tmp_path: Path, stamp: Stamp
) -> None:
    import_folder(with_memo(), desk, stamp)
    holdings, memoranda = held(desk)
    out = export_folder(holdings, tmp_path / "out", memoranda.values())
    with pytest.raises(Refusal) as caught:
        export_folder(holdings, out)
    assert caught.value.code == "papers-not-on-desk"
    assert (out / "memoranda" / "coffee.toml").exists()


def test_no_key_of_a_step_means_two_things() -> None:
    for what, kind in NAMES.items():
        keys = step_keys(what)
        assert not {*keys} & {*STEP_KEYS}, what
        if what != "drafted":
            assert len(keys) >= len(columns_of(kind))


AWKWARD = ["", "'", '"', "'''", '"""', "a\r\nb\n", "a\nb'", "\\", "\u2028", "\x1b\n", " x ", "\n\n"]
words = st.sampled_from(AWKWARD) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12
)
days = st.sampled_from("2020 2020-02 2020-02-03 2020~ [2020-01-01..2020-03-01]".split()).map(
    PartialDate.parse
)


def any_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Any value of a noun of the model, by the kinds of its fields."""
    hints = get_type_hints(kind)
    return st.fixed_dictionaries(
        {part.name: value_of(hints[part.name]) for part in fields(kind)}
    ).map(lambda said: kind(**said))


def value_of(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(value_of(each) for each in get_args(hint)))
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        if ... in inner:
            return st.lists(value_of(inner[0]), max_size=2).map(tuple)
        return st.tuples(*map(value_of, inner))
    if has(hint) and hint is not PartialDate:
        return any_of(hint)
    plain = {str: words, PartialDate: days, int: st.integers(0, 9)}
    return plain[hint] if hint in plain else st.from_type(hint)


def made(kind: type[Act]) -> st.SearchStrategy[Act]:
    """Any step of one kind, with what it names known and its hash its own."""

    def sound(act: Any) -> Act:
        if isinstance(act, Reported):
            return evolve(act, document="", claims=(), task="t")
        if isinstance(act, Submitted):
            return evolve(act, hash=sha256(act.printed.encode()).hexdigest(), version=1)
        if isinstance(act, Drafted):
            tabs = tuple(evolve(tab, document="") for tab in act.draft.attachments)
            return Drafted(evolve(act.draft, attachments=tabs, recommendations=()))
        if isinstance(act, Marked):
            return evolve(act, recommendation=None)
        if isinstance(act, Tasked):
            return evolve(act, task="t", recommendation=None)
        changes = {"version": 1, "recommendation": 1, "marks": ()}
        made_sound: Act = evolve(act, **{k: v for k, v in changes.items() if hasattr(act, k)})
        return made_sound

    return any_of(kind).map(sound)


@st.composite
def memoranda(draw: st.DrawFn) -> list[Memorandum]:
    ids = draw(st.lists(st.sampled_from(["coffee", "A/B", "..", "ю é", "x" * 120]), unique=True))
    found = []
    for id_ in ids:
        on = PartialDate.parse("2020-02-03")
        memo = begun(id_, Drafted(Draft(MemoKind.ACTION, draw(words), draw(words))), "Q", on)
        for kind in draw(st.lists(st.sampled_from(list(NAMES.values())), max_size=6)):
            try:
                memo = taken(memo, draw(made(kind)), draw(words), on)
            except Refusal:
                continue
        found.append(memo)
    return found


@given(memoranda())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_memorandum_is_read_as_it_was_written(offered: list[Memorandum]) -> None:
    with TemporaryDirectory() as place:
        folder = export_folder(Holdings(), Path(place) / "out", offered)
        reading = read_folder(folder)
        assert [fault.code for fault in reading.faults if "dossier" not in fault.place] == []
        assert {memo.id: memo for memo in reading.memoranda} == {m.id: m for m in offered}


@given(st.lists(any_of(OfficeHeld), max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_office_is_read_as_it_was_written(offered: list[OfficeHeld]) -> None:
    cited = Citation(source="A list")
    kept = [
        evolve(tidied(each), office="Director", holder="Ada", citation=cited) for each in offered
    ]
    with TemporaryDirectory() as place:
        folder = export_folder(Holdings(offices=tuple(kept)), Path(place) / "out")
        assert list(read_folder(folder).read.offices) == kept
