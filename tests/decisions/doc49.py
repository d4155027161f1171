"""The action memorandum of June 1981 as a desk writes, clears, marks and decides it."""

from __future__ import annotations

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import begun, taken
from finalact.model.document import Person
from finalact.model.memo_step import (
    Capacity,
    ClearanceStatus,
    Cleared,
    Decided,
    Drafted,
    Marked,
    Submitted,
)
from finalact.model.memorandum import Draft, Drafter, MemoKind, OptionSaid, RecommendationSaid
from finalact.model.partial_date import PartialDate

WRITTEN, WENT_UP = PartialDate.parse("1981-06-08"), PartialDate.parse("1981-06-12")
DECIDED = PartialDate.parse("1981-06-18")

TEXT = """
## ISSUE FOR DECISION

Whether to suggest to Ambassador Dobrynin that concrete human rights steps by the Soviets outside
the Madrid CSCE meeting would do much to create an atmosphere conducive to progress at the meeting.

## ESSENTIAL FACTORS

Some tentative agreement on human rights issues has been reached in Madrid[^tentative] and the
Soviets expect the West to press for more. Much of the agreement centers, however, on final document
verbiage and more meetings. We should take advantage of this expectation of the Soviets to press
them for actual human rights improvements. We would offer to consider these improvements as
constituting part of the balance in results between human rights and security in Madrid.

You could suggest to Dobrynin that the Soviets are well aware of the range of Americans’ human
rights concerns. These concerns have been indicated, for example, by the Secretary’s recent
discussion with Dobrynin[^talk] of the Shcharanskiy and Embassy Pentecostalists’ cases[^cases] and
by the presentations at Madrid.

## ANALYSIS OF OPTIONS

A. That you suggest to Dobrynin that concrete steps on human rights concerns outside the CSCE
context can improve CSCE prospects at Madrid.

[Page 155]

The Soviets may believe that such steps would improve prospects for agreement on a CDE. This option
may provide an early opportunity to show results from the quiet diplomatic approach to human rights
in US-Soviet relations. The chances for a demonstrable success are slim. EUR is particularly
skeptical, but feels such an approach, in the context of other business, can do little harm and
agrees we may have a unique window of opportunity. In any event, such a demarche would strengthen
our position at the Madrid meeting. Ambassador Kampelman agrees.

B. That such a suggestion be made by Ambassador Kampelman at Madrid.

This has already been done and would therefore appear to the Soviets to be a less serious approach.

## RECOMMENDATIONS

That you approve option A, favored by HA, EUR and Ambassador Kampelman.

Alternatively, that you approve Option B.

[^tentative]: See footnote 8, Document 48.
[^talk]: In telegram 129537 to Moscow, May 19, the Department transmitted a brief summary of Haig’s
    May 15 meeting with Dobrynin. (Department of State, Central Foreign Policy File, [no film
    number])
[^cases]: Shcharanskiy was a Soviet Refusenik who wished to emigrate to Israel, but Soviet
    authorities imprisoned him. In 1978, seven Soviet Pentecostals took refuge in the U.S. Embassy
    in Moscow, citing religious persecution.
"""

DRAFT = Draft(
    MemoKind.ACTION,
    "CSCE—Concrete Human Rights Steps By The Soviets",
    TEXT,
    number="49",
    senders=(
        Person("Eagleburger", "Assistant Secretary of State for European and Eurasian Affairs"),
        Person(
            "Palmer",
            "Assistant Secretary of State for Human Rights and Humanitarian Affairs",
            acting=True,
        ),
    ),
    addressees=(Person("Clark", "Secretary of State", acting=True),),
    classification="Confidential",
    drafters=(Drafter("Simon", on=WRITTEN), Drafter("Clyatt", on=WRITTEN)),
    required=("EUR/RPM", "CSCE", "EUR/SOV", "EUR"),
    options=(
        OptionSaid(
            "A",
            favored_by=("HA", "EUR", "Ambassador Kampelman"),
            doubted_by=("EUR",),
            why="the chances for a demonstrable success are slim",
        ),
        OptionSaid("B"),
    ),
    recommendations=(
        RecommendationSaid(1, favored_by=("HA", "EUR", "Ambassador Kampelman")),
        RecommendationSaid(2, alternative_to=1),
    ),
    source=(
        "Department of State, Central Foreign Policy File, D810098–0755. Haig was in the "
        "Philippines attending the ASEAN Foreign Ministers meeting."
    ),
)
WROTE = "(Amb. Stoessel will raise at a future lunch with Dobrynin). JHK 6/18/1981."


def cleared() -> Memorandum:
    """Drafted, and cleared in every office, none of them by a person that the note names."""
    memo = begun("doc-49", Drafted(DRAFT), "Ames", WRITTEN)
    for office in DRAFT.required:
        memo = taken(memo, Cleared(office, ClearanceStatus.OK, 1), "Ames", WRITTEN)
    return memo


def submitted(printed: str) -> Memorandum:
    """Gone up with these frozen words."""
    return taken(cleared(), Submitted(1, printed, "00"), "Ames", WENT_UP)


def decided(printed: str) -> Memorandum:
    """Checked by Kelly for the Acting Secretary, and the decision confirmed."""
    check = Marked(
        "checked",
        "Kelly",
        for_whom="Clark",
        capacity=Capacity.FOR,
        recommendation=1,
        action="approve",
    )
    wrote = Marked("handwritten", "Kelly", WROTE, for_whom="Clark", recommendation=1)
    memo = taken(submitted(printed), check, "Bell", DECIDED)
    memo = taken(memo, wrote, "Bell", DECIDED)
    return taken(memo, Decided(1, "approve", (memo.steps[-2].n,)), "Bell", DECIDED)
