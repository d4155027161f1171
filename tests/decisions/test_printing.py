"""The printed form of a memorandum: its head, source note, marks and decisions, read back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as some

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.printing import printed
from finalact.decisions.taking import begun, taken
from finalact.documents.headings import read_heading
from finalact.model.document import Document, Person
from finalact.model.memo_step import (
    Act,
    ClearanceScope,
    ClearanceStatus,
    Cleared,
    Decided,
    Drafted,
    Marked,
    Submitted,
)
from finalact.model.memorandum import (
    Attachment,
    Draft,
    Drafter,
    MemoKind,
    OptionSaid,
    Profile,
    RecommendationSaid,
)
from finalact.model.partial_date import PartialDate
from tests.decisions.harbour_scene import cited, draft, made, read, scene

DAY = PartialDate.parse("1988-06-01")
ASKS = """## ISSUE FOR DECISION

Whether to write.

## ANALYSIS OF OPTIONS

A. That you write a letter to the harbour master.

It costs little.

B. That you wait for an answer.

## RECOMMENDATIONS

That you approve option A.

That you approve option B.
"""
OK = ClearanceStatus.OK


def after(*acts: Act, text: str = ASKS, **more: Any) -> Memorandum:
    """A memorandum with this text on which these steps were taken."""
    two = (RecommendationSaid(1), RecommendationSaid(2, alternative_to=1))
    memo = begun("memo-1", Drafted(draft(text, **{"recommendations": two, **more})), "Ames", DAY)
    for act in acts:
        memo = taken(memo, act, "Ames", DAY)
    return memo


def up(memo: Memorandum, *acts: Act) -> Memorandum:
    """Gone up with its words as rendered, and what came after."""
    words = made(memo.draft.text, recommendations=memo.draft.recommendations).printed
    for act in (Submitted(1, words, "00"), *acts):
        memo = taken(memo, act, "Ames", DAY)
    return memo


def back(memo: Memorandum) -> Document:
    return read(printed(memo, scene(), cited))


@pytest.mark.parametrize(
    ("persons", "words"),
    [
        ((Person("Clark", "Secretary of State", acting=True),), "Acting Secretary of State Clark"),
        ((Person("Reagan", "President"),), "President Reagan"),
        (
            (Person("Palmer", "Assistant Secretary of State for Ports", acting=True),),
            "the Acting Assistant Secretary of State for Ports (Palmer)",
        ),
        ((Person("Poe", "Deputy Secretary of State"),), "the Deputy Secretary of State (Poe)"),
        ((Person(None, "Department of State"),), "the Department of State"),
        (
            (
                Person("Roe", "Director of Ports"),
                Person("Poe", "Counselor of Embassy"),
                Person("Doe", "Chief"),
            ),
            "the Director of Ports (Roe), the Counselor of Embassy (Poe), and the Chief (Doe)",
        ),
    ],
)
def test_the_heading_names_its_persons_as_it_reads_them(
    persons: tuple[Person, ...], words: str
) -> None:
    first = made("A word.", senders=persons).printed.splitlines()[0]
    assert f"From {words} to " in first
    assert read_heading(first.removesuffix("1")).senders == persons


def test_through_whom_it_goes_stands_above_the_subject() -> None:
    through = (Person("Poe", "Under Secretary of State for Ports"),)
    rendered = made("## FACTORS\n\nA word.", through=through)
    assert "THROUGH\n\n  • the Under Secretary of State for Ports (Poe)\n\nSUBJECT" in (
        rendered.printed
    )
    assert rendered.findings == ()
    assert read(rendered.printed).subject == "The harbour of Sudmark"


def test_a_person_whom_the_heading_does_not_tell_apart_is_noted() -> None:
    odd = (Person("Roe", "Officer attached to the Staff"),)
    found = made("A word.", senders=odd).findings
    assert {(f.code, f.severity, f.place) for f in found} == {
        ("printed-reads-otherwise", "note", "the heading")
    }
    assert "not from the Officer attached to the Staff (Roe)" in found[0].sentence


def test_the_source_note_has_offices_persons_scopes_and_proxies() -> None:
    memo = after(
        Cleared("EUR", OK, 1),
        Cleared("HA", OK, 1, ClearanceScope.IN_DRAFT, person="Roe"),
        Cleared("L", OK, 1, person="Poe", proxy="Doe"),
        Cleared("S/P", ClearanceStatus.INFO, 1),
        Cleared("ARA", OK, 1, ClearanceScope.IN_SUBSTANCE),
        drafters=(Drafter("Aas", "EUR/SOV", "7-1234", DAY), Drafter("Lind", on=DAY)),
        dated=PartialDate.parse("1988-06-02"),
    )
    source = back(memo).source
    assert source is not None
    assert source.cleared_by == (
        "EUR",
        "Roe (HA, in draft)",
        "Doe for Poe (L)",
        "S/P (info)",
        "ARA (subs)",
    )
    assert (source.drafted_by, source.drafted_on) == (("Aas (EUR/SOV)", "Lind"), "June 1")
    assert source.classification == "Secret"
    assert "1234" not in source.text


def test_who_does_not_agree_is_not_in_the_row_of_those_who_cleared() -> None:
    memo = after(
        Cleared("EUR", OK, 1),
        Cleared("HA", ClearanceStatus.NONCONCUR, 1, person="Roe", dissent="It rewards “them”."),
        Cleared("L", ClearanceStatus.PENDING, 1),
        Cleared("S/P", ClearanceStatus.OK_IN_PART, 1, part="the first option"),
        Cleared("PM", ClearanceStatus.DECLINED, 1),
    )
    source = back(memo).source
    assert source is not None
    assert source.cleared_by == ("EUR",)
    assert source.remarks == (
        "Roe (HA) did not concur: “It rewards ‘them’.”",
        "Clearance in L was pending.",
        "S/P agreed in part only: the first option.",
        "PM declined to clear.",
    )


def test_a_clearance_of_an_earlier_text_is_told_as_that() -> None:
    memo = after(Cleared("EUR", OK, 1))
    memo = taken(memo, Drafted(evolve(memo.draft, text=ASKS + "\nAnd at once.")), "Ames", DAY)
    source = back(memo).source
    assert source is not None
    assert source.cleared_by == ("EUR (of an earlier text)",)


def check(action: str, **more: Any) -> Marked:
    mark = Marked("checked", "Lund", recommendation=1, action=action)  # type: ignore[arg-type]
    return evolve(mark, **more)


@pytest.mark.parametrize("action", ["approve", "disapprove", "discuss", "defer"])
def test_a_check_is_read_back_as_the_decision_it_is(action: str) -> None:
    paper = back(up(after(), check(action)))
    (taken_,) = paper.decisions
    assert (taken_.action, taken_.by, taken_.for_whom, taken_.on) == (
        action, "Lund", None, "1988-06-01",
    )  # fmt: skip


def test_who_checked_for_another_is_told_where_the_addressee_does_not_tell_it() -> None:
    paper = back(up(after(), check("approve", by="Kell", for_whom="Bell")))
    assert paper.notes[1].text == "Kell checked the approve option for Bell on June 1, 1988."
    assert paper.decisions[0].for_whom == "Bell"
    plain = back(up(after(), check("approve", by="Kell", for_whom="Lund")))
    assert plain.notes[1].text == "Kell checked the approve option on June 1, 1988."
    assert plain.decisions[0].for_whom == "Lund"


def test_the_alternative_is_decided_at_its_own_paragraph() -> None:
    paper = back(up(after(), check("approve", recommendation=2)))
    (decided,) = paper.decisions
    assert (decided.option, decided.recommendation) == ("B", 1)


def test_a_stamp_and_bare_initials_decide_nothing() -> None:
    stamp = Marked("stamped", "Poe", "saw it on March 31, 1988")
    initials = Marked("initials", "Lund", recommendation=1)
    paper = back(up(after(), stamp, initials))
    assert paper.decisions == ()
    assert "A stamped notation indicates that Poe saw it on March 31, 1988." in paper.notes[0].text
    assert paper.notes[1].text == "Lund initialed the recommendation on June 1, 1988."


@pytest.mark.parametrize(
    ("mark", "note", "told"),
    [
        (
            Marked("typed", "Poe", "Seen by L", where="lower left-hand corner"),
            "A typed notation by Poe in the lower left-hand corner reads: “Seen by L”.",
            ("typed", "Poe", "Seen by L"),
        ),
        (
            Marked("stamped", "Poe", "received"),
            "A stamped notation indicates that Poe received it on June 1, 1988.",
            ("stamped", "Poe", "Poe received it on June 1, 1988"),
        ),
        (
            Marked("handwritten", "Poe", "Why “now”?", where="in the left-hand margin"),
            "In the left-hand margin, Poe wrote: “Why ‘now’?”",
            ("handwritten", "Poe", "Why ‘now’?"),
        ),
        (
            Marked("initials", "Poe", where="below the signature"),
            "Below the signature, Poe initialed the memorandum on June 1, 1988.",
            ("initials", "Poe", "initialed the memorandum"),
        ),
        (
            Marked("handwritten", "Poe", where="paragraph 1"),
            "Poe marked the memorandum.",
            ("handwritten", "Poe", "marked the memorandum"),
        ),
    ],
)
def test_each_kind_of_mark_is_told_and_read_back(
    mark: Marked, note: str, told: tuple[str, str, str]
) -> None:
    paper = back(up(after(), mark))
    assert any(note in each.text for each in paper.notes)
    assert [(m.kind, m.by, m.text) for m in paper.marks] == [told]


def test_a_decision_is_told_in_its_own_words_only_where_no_mark_tells_it() -> None:
    wrote = Marked("handwritten", "Lund", "OK. GPS.", recommendation=1)
    told = back(up(after(), wrote, Decided(1, "approve", (3,))))
    assert told.notes[1].text == "Lund wrote: “OK. GPS.”"
    unclear = Marked("handwritten", "Lund", "Hm.", recommendation=1)
    untold = back(up(after(), unclear, Decided(1, "approve", (3,))))
    assert untold.notes[1].text == "Lund wrote: “Hm.” Lund approved the recommendation."
    assert [d.action for d in untold.decisions] == ["approve"]


def test_neither_approved_nor_disapproved_is_read_back() -> None:
    seen = Marked("stamped", "Lund", "saw")
    paper = back(up(after(), seen, Decided(1, "none"), Decided(2, "none")))
    assert [(d.action, d.recommendation) for d in paper.decisions] == [("none", 0), ("none", 1)]


def test_what_is_frozen_is_not_rendered_anew() -> None:
    memo = after(text="{{condition detainees}}", recommendations=())
    words = made(memo.draft.text).printed
    memo = taken(memo, Submitted(1, words, "00"), "Ames", DAY)
    later = PartialDate.parse("1989-06-01").earliest
    assert later is not None
    assert printed(memo, scene(later), cited).splitlines()[4:-2] == words.splitlines()[4:-2]
    assert "as of 1 June 1988" in printed(memo, scene(later), cited)


def test_a_mark_added_to_frozen_words_moves_only_the_numbers_of_notes() -> None:
    text = "First 15,000 ships left[^a].\n\nThen others left[^b].\n\n[^a]: One.\n[^b]: Two."
    margin = Marked("handwritten", "Poe", "True?", where="right-hand margin, paragraph 1")
    memo = after(text=text, recommendations=())
    memo = taken(memo, Submitted(1, made(text).printed, "00"), "Ames", DAY)
    paper = back(taken(memo, margin, "Ames", DAY))
    assert [p.text for p in paper.passages] == ["First 15,000 ships left.", "Then others left."]
    assert [(n.text, n.passage) for n in paper.notes[1:]] == [
        ("One. In the right-hand margin, Poe wrote: “True?”", 1),
        ("Two.", 2),
    ]


def test_who_favors_and_doubts_is_told_where_the_text_does_not() -> None:
    rendered = made(
        ASKS,
        options=(OptionSaid("A", ("HA", "EUR"), ("S/P",), "It is late", risk="costs little"),),
        recommendations=(
            RecommendationSaid(1, favored_by=("HA", "EUR"), opposed_by=("PM",)),
            RecommendationSaid(2, alternative_to=1),
        ),
    )
    paper = read(rendered.printed)
    assert [(r.text, r.favored_by, r.alternative) for r in paper.recommendations] == [
        ("That you approve option A, favored by HA and EUR; opposed by PM.", ("HA", "EUR"), False),
        ("Alternatively, that you approve option B.", (), True),
    ]
    assert (paper.options[0].favored_by, paper.options[0].doubted_by) == (("HA", "EUR"), ("S/P",))
    assert "S/P has doubts. The reason: It is late." in [p.text for p in paper.passages]
    assert "Risk" not in rendered.printed


INFORMATION = Draft(
    MemoKind.INFORMATION,
    "(C) What the harbour master said",
    """## BLUF

(C) The harbour master will open one pier.

## BACKGROUND

(C) He told us so at lunch[^lunch], and asked for nothing.

[^lunch]: A record of this lunch is with the Office of Harbours.
""",
    profile=Profile.CURRENT,
    senders=(Person("Aas", "Assistant Secretary of State for Harbour Affairs"),),
    addressees=(Person("Lund", "Secretary of State"),),
    dated=PartialDate.parse("2026-11-20"),
    classification="CONFIDENTIAL",
    handling=("NOFORN",),
    drafters=(Drafter("Lind", "HA/P", on=PartialDate.parse("2026-11-19")),),
    attachments=(Attachment("1", "Record of the lunch", "Confidential"),),
)


def test_an_information_memo_of_the_current_form() -> None:
    memo = begun("memo-2", Drafted(INFORMATION), "Ames", DAY)
    words = printed(taken(memo, Cleared("HA/P", OK, 1), "Ames", DAY), scene(), cited)
    assert words.splitlines()[:9] == [
        "INFORMATION MEMO FOR Secretary of State Lund1",
        "",
        "November 20, 2026",
        "",
        "CLASSIFICATION: CONFIDENTIAL//NOFORN",
        "",
        "FROM: the Assistant Secretary of State for Harbour Affairs (Aas)",
        "",
        "SUBJECT: (C) What the harbour master said",
    ]
    assert "_____" not in words
    paper = read(words)
    assert (paper.kind, paper.senders, paper.addressees) == (
        "information memorandum",
        INFORMATION.senders,
        INFORMATION.addressees,
    )
    assert paper.subject == INFORMATION.subject
    assert paper.date is not None
    assert paper.date.edtf == "2026-11-20"
    assert [s.title for s in paper.sections] == ["BLUF", "BACKGROUND", "ATTACHMENTS"]
    assert paper.recommendations == ()
    assert paper.source is not None
    assert (paper.source.classification, paper.source.handling) == ("Confidential", ("Noforn",))
    assert (paper.source.cleared_by, paper.source.drafted_on) == (("HA/P",), "November 19")


BRIEFING = evolve(
    INFORMATION,
    kind=MemoKind.BRIEFING,
    subject="(SBU) Your call to the harbour master",
    text="""## BLUF

(SBU) You call him at noon to thank him.

## OBJECTIVES

- (SBU) Hear when the second pier opens.
- (U) Thank him for the first.

## TALKING POINTS

- (SBU) We were glad of your word at lunch.
""",
    classification="SBU",
    handling=(),
    attachments=(),
)


def test_a_briefing_memo_of_the_current_form() -> None:
    memo = begun("memo-3", Drafted(BRIEFING), "Ames", DAY)
    paper = back(memo)
    assert paper.kind == "briefing memorandum"
    assert [s.title for s in paper.sections] == ["BLUF", "OBJECTIVES", "TALKING POINTS"]
    assert [p.text for p in paper.passages][1:3] == [
        "(SBU) Hear when the second pier opens.",
        "(U) Thank him for the first.",
    ]
    assert made("x", profile=Profile.CURRENT).printed


def test_an_action_memo_of_the_current_form_has_a_line_for_each_decision() -> None:
    two = (RecommendationSaid(1), RecommendationSaid(2, alternative_to=1))
    current = draft(ASKS, profile=Profile.CURRENT, recommendations=two)
    memo = begun("memo-4", Drafted(current), "Ames", DAY)
    words = printed(memo, scene(), cited)
    assert words.startswith("ACTION MEMO FOR Secretary of State Lund1\n")
    assert words.count("Approve _______ Disapprove _______") == 2
    paper = read(words)
    assert paper.effective_kind == "action memorandum"
    assert [(r.option, r.alternative) for r in paper.recommendations] == [("A", False), ("B", True)]


def test_portion_marks_hide_no_recommendation() -> None:
    text = (
        "## RECOMMENDATIONS\n\n(C) That you sign.\n\nApprove ____ Disapprove ____\n\n"
        "(SBU) That you wait."
    )
    said = (RecommendationSaid(1), RecommendationSaid(2, alternative_to=1, favored_by=("HA",)))
    current = draft(text, profile=Profile.CURRENT, recommendations=said)
    memo = begun("memo-5", Drafted(current), "Ames", DAY)
    words = printed(memo, scene(), cited)
    assert words.count("Approve ____ Disapprove ____") == 1
    assert words.count("Approve _______ Disapprove _______") == 1
    assert "(SBU) Alternatively, that you wait, favored by HA." in words
    memo = taken(memo, Submitted(1, words, "00"), "Ames", DAY)
    checked = Marked("checked", "Lund", recommendation=2, action="approve")
    memo = taken(taken(memo, checked, "Ames", DAY), Decided(2, "approve", (3,)), "Ames", DAY)
    note = back(memo).notes[1]
    assert note.text == "Lund checked the approve option on June 1, 1988."
    assert note.anchor == "(SBU) Alternatively, that you wait, favored by HA."


WORDS = some.sampled_from(
    "the harbour master told us that ships may leave early and others wait for an answer".split()
)
OFFICES = some.lists(
    some.sampled_from(["HA", "EUR", "S/P", "EUR/SOV", "Ambassador Poe"]), max_size=3, unique=True
)


@some.composite
def sentences(make: some.DrawFn) -> str:
    said = " ".join(make(some.lists(WORDS, min_size=4, max_size=12)))
    return f"{said[:1].upper()}{said[1:]}."


@some.composite
def paragraphs(make: some.DrawFn) -> str:
    return " ".join(make(some.lists(sentences(), min_size=1, max_size=3)))


@some.composite
def drafts(make: some.DrawFn) -> tuple[Draft, list[list[str]], list[str], int]:
    """A draft with its parts, its options, and how many notes are called in it."""
    headings = ["ISSUE FOR DECISION", "ESSENTIAL FACTORS", "BACKGROUND"]
    parts = [make(some.lists(paragraphs(), min_size=1, max_size=3)) for _ in headings]
    called = make(some.integers(0, 4))
    lines: list[str] = []
    count = 0
    for title, texts in zip(headings, parts, strict=True):
        lines.append(f"## {title}")
        for text in texts:
            mark = f"[^{count + 1}]" if count < called else ""
            count += bool(mark)
            lines.append(text + mark)
    options = make(some.lists(sentences(), min_size=1, max_size=4))
    lines.append("## ANALYSIS OF OPTIONS")
    for at, text in enumerate(options):
        lines += [f"{'ABCD'[at]}. That {text[:1].lower()}{text[1:]}", make(paragraphs())]
    lines.append("## RECOMMENDATIONS")
    said: list[RecommendationSaid] = []
    for at in range(len(options)):
        lines.append(f"That you approve option {'ABCD'[at]}.")
        favored = tuple(make(OFFICES))
        said.append(
            RecommendationSaid(at + 1, alternative_to=1 if at else None, favored_by=favored)
        )
    lines += [f"[^{n}]: Note {make(sentences())}" for n in range(1, count + 1)]
    profile = make(some.sampled_from(Profile))
    return (
        draft("\n\n".join(lines), recommendations=tuple(said), profile=profile),
        parts,
        [f"That {text[:1].lower()}{text[1:]}" for text in options],
        count,
    )


@settings(max_examples=40)
@given(drafts())
def test_what_is_printed_reads_back_as_it_was_put_in(
    told: tuple[Draft, list[list[str]], list[str], int],
) -> None:
    put_in, parts, options, notes = told
    rendered = made(put_in.text, recommendations=put_in.recommendations, profile=put_in.profile)
    assert rendered.findings == ()
    paper = read(rendered.printed)
    assert [[p.text for p in section.passages] for section in paper.sections[:3]] == parts
    assert [(o.label, o.text) for o in paper.options] == list(zip("ABCD", options, strict=False))
    assert [(r.option, r.favored_by, r.alternative) for r in paper.recommendations] == [
        ("ABCD"[r.number - 1], r.favored_by, r.number > 1) for r in put_in.recommendations
    ]
    assert [note.passage for note in paper.notes[1:]] == list(range(1, notes + 1))


def test_a_paragraph_that_reads_as_a_heading_is_found() -> None:
    (finding,) = made("## FACTORS\n\nTHE HARBOUR\n\nIt is shut.").findings
    assert finding.code == "printed-reads-otherwise"
    assert "THE HARBOUR" in finding.sentence


def test_a_mark_is_set_where_it_can_be_told_from_a_figure() -> None:
    text = "They count {{figure theirs}} and we count {{figure ours}}"
    paper = read(made(text).printed)
    assert paper.passages[0].text == "They count under 100 and we count about 300"
    assert paper.notes[1].anchor == "They count under 100 and we count about"


SIGNS = """## # [^a] [^a]: {{ }} {{figure {{figure ours}} {{judgement: {{table conditions}} | * ** -
1. A. B. (C) [Page 3] SUBJECT FACTORS RECOMMENDATIONS OPTIONS That you approve option A. 15,000 300
1988 May 3 • “ ” ( ) … . , ; : SUBJECT: Approve ____ the ships left early they say""".split()
BREAKS = ["\n", "\n\n", " ", "\t", "\u2028", "## RECOMMENDATIONS\n\n"]
PIECES = some.lists(some.sampled_from([*SIGNS, *BREAKS]), max_size=40).map(" ".join)


@settings(max_examples=100)
@given(PIECES)
def test_no_text_brings_the_printing_down_and_misreadings_are_found(text: str) -> None:
    rendered = made(text)
    paper = read(rendered.printed)
    if "printed-reads-otherwise" in {finding.code for finding in rendered.findings}:
        return
    margin = [
        Marked("handwritten", "Poe", "Hm.", where=f"left-hand margin, paragraph {p.n}")
        for p in paper.passages
    ]
    memo = begun("memo-1", Drafted(draft(text)), "Ames", DAY)
    acts: list[Act] = [Submitted(1, rendered.printed, "00"), *margin]
    for act in acts:
        memo = taken(memo, act, "Ames", DAY)
    marked = printed(memo, scene(), cited)
    assert marked.count("Poe wrote: “Hm.”") == len(margin)
    assert len(read(marked).passages) == len(paper.passages)


@pytest.mark.parametrize("text", ["{{" + " " * 30000, "{{a " * 8000, "**a " * 8000, "[^a" * 8000])
def test_a_long_row_of_marks_is_printed_at_once(text: str) -> None:
    assert made(text).printed
