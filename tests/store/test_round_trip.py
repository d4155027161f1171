"""Out and in again: an exported desk, imported, is the same desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import finalact.examples
from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.condition import (
    Answer,
    Comment,
    Condition,
    Dissent,
    Judgement,
    Precedent,
    Question,
    Stage,
    StageRecord,
    Treating,
    Treatment,
    Verdict,
)
from finalact.model.dossier import (
    Case,
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
    TakenFor,
)
from finalact.model.gate import Consent, Gate
from finalact.model.holdings import Holdings, Paper, Person, Remark
from finalact.model.membership import Membership
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.representation import Report, Representation, Standing
from finalact.store.desk_file import DeskFile
from finalact.store.drafts import Draft, settled
from finalact.store.folder_in import import_folder, read_folder
from finalact.store.folder_out import export_folder
from finalact.store.reading import read_holdings
from finalact.store.stamp import Stamp

EXAMPLES = [
    path.parent for path in sorted(Path(finalact.examples.__path__[0]).glob("*/dossier.toml"))
]
MEMO = b"3. Memorandum From Brandt to the Minister\n\n1. About 300 writers are held.\n"

# Everything that spreadsheets, TOML and tables of commas are known to stumble over.
AWKWARD = [
    *("=1+1", "+7", "-", "@x", "'=x", "''-", "'", '"', "a,b", "a\nb", "a\r\nb", "a\rb", "\\", "é"),
    *("ю", "“”", "\u2028", "\x1b", "#", "'''", "[x]", "NULL", "1988", "007", "true", "𝄞"),
    *("a;b", ";", "a\\;", "\\\\", "a; b\\"),
]
words = st.one_of(
    st.sampled_from(["", "Republic", *AWKWARD]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12),
).map(str.strip)
T = TypeVar("T")
some = words.filter(bool)
names = st.from_regex(r"[a-z][a-z0-9_-]{0,7}", fullmatch=True)
dates = st.one_of(
    st.none(),
    st.sampled_from(
        "1988 1988-03 1988-03-31 [1988-03-01..1988-03-31] 1988-01/1988-04 [..1988] 1988~ "
        "1988-03-31? 198X 1989-05-30/ ../1988-06".split()
    ).map(PartialDate.parse),
)
numbers = st.one_of(
    st.integers(0, 2**53 - 2), st.floats(0, 1e12).map(lambda x: int(x) if x.is_integer() else x)
)


@st.composite
def figures(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(numbers), draw(numbers)))
    bounds = draw(st.sampled_from([(low, high + 2), (low, None), (None, high + 2), (low, low)]))
    is_open = draw(st.booleans()) and bounds[0] != bounds[1]
    return Quantity(
        draw(words),
        *bounds,
        low_open=is_open and bounds[0] is not None,
        high_open=is_open and bounds[1] is not None and bounds[0] is None,
        approximate=draw(st.booleans()),
        presumes_some=draw(st.booleans()) and bounds[0] is None,
        unit=draw(st.one_of(st.none(), some)),
    )


citations = st.one_of(
    st.builds(Citation, st.just("memo-3"), st.sampled_from(["1", "note 4", ""]), words, words),
    st.builds(Citation, st.just(""), st.just(""), words, words, some),
)


def tuples(items: st.SearchStrategy[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=most, unique=True).map(tuple)


@st.composite
def claims(draw: st.DrawFn, n: int, cases: list[Case], earlier: list[Claim]) -> Claim:
    about = draw(
        st.sampled_from(["subject", "case", "meeting"] if cases else ["subject", "meeting"])
    )
    attribute = {
        "subject": st.sampled_from(["stock", "flow", "rate", "state", "assurance"]) | some,
        "case": some,
        "meeting": st.sampled_from(["planned", "held", "cancelled"]),
    }[about]
    subject = {
        "subject": names,
        "case": st.sampled_from([case.id for case in cases]) if cases else names,
        "meeting": names,
    }[about]
    claim = Claim(
        f"c-{n}",
        draw(subject),
        draw(attribute),
        draw(words),
        draw(figures() | st.just(Quantity(""))),
        draw(st.sampled_from(ClaimKind)),
        draw(words),
        draw(words),
        draw(words),
        draw(st.just("") | st.just("writers")),
        draw(dates),
        draw(dates),
        draw(dates),
        specificity=draw(st.sampled_from(["", "general", "specific"])),
        due=draw(words),
        citations=draw(tuples(citations)),
        about=about,
        marking=draw(words),
        note=draw(words),
    )
    bears_on_another = draw(st.booleans())
    if earlier and bears_on_another:
        target = draw(st.sampled_from(earlier))
        relation = draw(st.sampled_from(Relation))
        speaker = target.speaker if relation is not Relation.ADOPTS else claim.speaker or "Somebody"
        claim = evolve(
            claim,
            subject="",
            attribute="" if "meeting" in (about, target.about) else claim.attribute,
            relation=relation,
            target=target.id,
            speaker=speaker,
            about=target.about,
        )
    return claim


def is_no_id(text: str) -> bool:
    return re.fullmatch(r"[\w-]+", text) is None


conditions = st.builds(
    Condition,
    names,
    some,
    words,
    words,
    words,
    st.booleans(),
    dates,
    words,
    tuples(
        st.builds(
            StageRecord,
            st.sampled_from(Stage),
            dates,
            words,
            words,
            citations,
            words,
            st.booleans(),
        )
    ),
    tuples(citations),
    tuples(
        st.builds(Precedent, some, words, words, dates, citations)
        | st.builds(Precedent, st.just("The old treaty") | some.filter(is_no_id))
        | st.builds(Precedent, st.just(""), names)
    ),
    tuples(
        st.builds(
            Question,
            some,
            words,
            dates,
            st.dictionaries(some, words, max_size=2).map(lambda d: tuple(d.items())),
            citations,
        )
    ),
    tuples(
        st.builds(
            Treatment,
            st.sampled_from(Treating),
            st.sampled_from(Stage),
            words,
            dates,
            words,
            citations,
            tuples(st.builds(Dissent, some, words, dates, citations, st.booleans()), 2),
            words,
            dates,
            words,
            words,
            words,
            words,
        )
    ),
    tuples(
        st.builds(Judgement, st.sampled_from(Verdict), some, dates, words, citations, st.booleans())
    ),
    words,
    tuples(st.builds(Comment, some, words, dates, citations)),
)


@st.composite
def reports(draw: st.DrawFn, claims: list[str]) -> Report:
    answered_by = draw(tuples(st.sampled_from(claims))) if claims else ()
    report = Report(
        draw(st.none() | st.sampled_from(Standing)),
        draw(dates),
        draw(dates),
        draw(words),
        draw(dates),
        answered_by,
        draw(citations | st.just(Citation())),
        draw(words),
        draw(words),
        draw(words),
    )
    # A report that tells nothing is none.
    silent = not (report.answer or report.answered_on or report.missing or report.citation.quote)
    return evolve(report, answer="Nothing was said.") if silent else report


# No slips of what a dossier declares.
parties = st.sampled_from(["Norland and Sudmark", "The League of the Five Ports"])


@st.composite
def representations(
    draw: st.DrawFn, n: int, cases: list[Case], claims: list[str]
) -> Representation:
    on_cases = tuples(st.sampled_from([case.id for case in cases])) if cases else st.just(())
    return Representation(
        f"r-{n}",
        draw(parties),
        to=draw(parties | st.just("")),
        through=draw(words),
        with_whom=draw(words),
        channel=draw(words),
        place=draw(words),
        on=draw(dates),
        known_on=draw(dates),
        standing=draw(st.sampled_from(Standing)),
        subjects=draw(tuples(st.sampled_from(["quiet", "loud", "the weather"]))),
        cases=draw(on_cases),
        points=draw(tuples(some)),
        list_handed_over=draw(words),
        instruction=draw(citations | st.just(Citation())),
        follows=draw(st.sampled_from(["", "memo-3", "r-0"])),
        reports=draw(tuples(reports(claims))),
        citations=draw(tuples(citations)),
        marking=draw(words),
        note=draw(words),
    )


@st.composite
def balance_items(
    draw: st.DrawFn, n: int, sides: list[str], claims: list[str], conditions: list[str]
) -> BalanceItem:
    ending = st.builds(Ending, dates.filter(bool), dates, citations, words, words)
    return BalanceItem(
        f"b-{n}",
        draw(some),
        draw(st.sampled_from(sides)),
        draw(st.sampled_from(Bargain)),
        draw(some),
        draw(dates),
        draw(dates),
        draw(st.none() | st.sampled_from(Stage)),
        draw(st.none() | ending | st.builds(Ending, dates.filter(bool))),
        draw(tuples(st.sampled_from(claims))) if claims else (),
        draw(tuples(st.sampled_from(conditions))) if conditions else (),
        draw(citations | st.just(Citation())),
        draw(words),
        draw(words),
    )


def gates(groups: list[str], conditions: list[str]) -> st.SearchStrategy[Gate]:
    return st.builds(
        Gate,
        names,
        some,
        st.just("loud"),
        st.sampled_from(["", *groups]),
        st.sampled_from(Consent),
        tuples(some),
        tuples(some),
        dates,
        tuples(st.sampled_from(conditions)) if conditions else st.just(()),
        citations | st.just(Citation()),
        dates,
        dates,
    )


def answered(condition: Condition) -> Condition:
    """The same with its first question answered, where it has readings."""
    questions = tuple(
        evolve(q, answer=Answer(q.readings[0][0], "M", q.on, "so", q.citation)) if q.readings else q
        for q in condition.questions
    )
    return evolve(condition, questions=questions)


# Of one party, or of several; nobody leaves before joining.
memberships = st.one_of(
    st.builds(Membership, some, known_on=dates),
    st.builds(Membership, some, dates, st.none(), dates),
    st.builds(Membership, some, st.none(), dates, dates),
)


@st.composite
def holdings(draw: st.DrawFn) -> Holdings:
    ids = draw(st.lists(names, min_size=1, max_size=3, unique=True))
    registers = tuple(
        Register(id_, draw(some), tuple(d for d in [draw(dates)] if d), draw(tuples(some)))
        for id_ in ids
    )
    persons = tuple(Person(id_, draw(some), draw(tuples(some))) for id_ in ids)
    cases = [
        Case(
            f"case-{n}",
            draw(st.sampled_from(ids)),
            draw(words),
            draw(words),
            draw(tuples(st.sampled_from(ids))),
            draw(st.none() | st.integers(0, 10**6)),
        )
        for n in range(draw(st.integers(0, 2)))
    ]
    dossier = Dossier(
        draw(some),
        draw(some),
        draw(words),
        draw(st.floats(0, 0.99)),
        {"default": "1 year", **draw(st.dictionaries(some, st.just("6 months"), max_size=2))},
        tuple(Side(id_, draw(some), draw(tuples(some))) for id_ in ids),
        tuple(Group.of(id_, draw(some), draw(tuples(memberships))) for id_ in ids),
        (
            Population("writers", draw(some), unit=draw(words)),
            Population(
                "poets",
                draw(some),
                ("writers",),
                taken_for=(TakenFor("writers", draw(words), draw(dates), draw(words)),),
            ),
        ),
        (Subject("quiet", draw(some), draw(tuples(some))), Subject("loud", draw(some))),
        registers,
        draw(tuples(some)),
        draw(st.booleans()),
        draw(words),
    )
    entered: list[Claim] = []
    for n in range(draw(st.integers(0, 5))):
        claim = draw(claims(n, cases, entered))
        # As the door of the desk would take it: blanks filled, figures read from words.
        known = {c.id: c for c in entered}
        entered += [c for c, _ in settled([Draft.of(claim)], known, dossier, lambda _: None)]
    runs = ["subject", "case", "meeting"]
    kept = draw(st.lists(conditions.map(answered), max_size=2, unique_by=lambda c: c.id))
    marked = [
        Remark("case", case.id, draw(words), draw(some)) for case in cases if draw(st.booleans())
    ] + [Remark("condition", c.id, draw(some)) for c in kept if draw(st.booleans())]
    on_it, said = [c.id for c in kept], [c.id for c in entered]
    made = draw(st.integers(0, 2))
    sheet = draw(st.integers(0, 2))
    guarded = draw(st.lists(gates(ids, on_it), max_size=3, unique_by=lambda gate: gate.moment))
    return Holdings(
        evolve(dossier, gates=tuple(guarded)),
        tuple(sorted(entered, key=lambda claim: runs.index(claim.about))),
        tuple(kept),
        tuple(cases),
        persons,
        (Paper.received("memo-3", "memo-3.txt", MEMO, draw(words)),),
        tuple(marked),
        tuple(draw(representations(n, cases, said)) for n in range(made)),
        tuple(draw(balance_items(n, ids, said, on_it)) for n in range(sheet)),
    )


@given(holdings())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_exported_is_what_is_read(offered: Holdings) -> None:
    with TemporaryDirectory() as place:
        folder = export_folder(offered, Path(place) / "out")
        reading = read_folder(folder)
        assert reading.faults == ()
        assert reading.holdings == offered


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: str(path.name))
def test_an_example_goes_out_and_in_again(
    example: Path, new_desk: Callable[[str], DeskFile], tmp_path: Path, stamp: Stamp
) -> None:
    first, second = new_desk("first.desk"), new_desk("second.desk")
    import_folder(example, first, stamp)
    out = export_folder(everything(first), tmp_path / "out")
    report = import_folder(out, second, Stamp("another", "later"))
    assert report.findings == ()
    assert everything(second).without_stamps() == everything(first).without_stamps()
    assert not import_folder(out, first, stamp).changed
    again = export_folder(everything(second), tmp_path / "again")
    assert texts_of(again) == texts_of(out)
    for paper in (example / "documents").iterdir():
        assert (out / "documents" / paper.name).read_bytes() == paper.read_bytes()


@given(offered=holdings())
@settings(
    max_examples=12,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
def test_a_desk_gives_back_what_it_took_in(offered: Holdings, empty_desk: Path) -> None:
    with TemporaryDirectory() as place:
        path = Path(place) / "a.desk"
        path.write_bytes(empty_desk.read_bytes())
        folder = export_folder(offered, Path(place) / "out")
        with DeskFile.open(path) as desk:
            import_folder(folder, desk, Stamp("clerk", "today"))
            assert everything(desk).without_stamps() == offered
            assert not import_folder(folder, desk, Stamp()).changed


def everything(desk: DeskFile) -> Holdings:
    with desk.reading() as connection:
        return read_holdings(connection)


def texts_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
