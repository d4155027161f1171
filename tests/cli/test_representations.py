"""What was raised with whom: listed for a day, recorded, and reported on later."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run

DAY = ("--as-of", "1988-03-31")
SUMMER = ("--as-of", "1981-08-01")
LUNCH = ("representation", "report", "stoessel-lunch", "--on", "10 July 1981")


def ids(answer: dict[str, object]) -> list[str]:
    told = answer["representations"]
    assert isinstance(told, list)
    return [each["id"] for each in told]


@pytest.mark.usefixtures("desk")
def test_the_channels_of_both_papers_are_told_as_they_stood(run: Run, ask: Ask) -> None:
    assert ids(ask("representations", "--as-of", "1981-06-10")) == [
        "haig-dobrynin",
        "madrid-presentations",
        "kampelman-madrid",
        "suggestion-to-dobrynin",
    ]
    told = ask("representations", *DAY)["representations"]
    standing = {each["id"]: each["standing"] for each in told}
    assert standing["haig-dobrynin"] == "made"
    assert standing["stoessel-lunch"] == "instructed"
    assert standing["kampelman-vorontsov"] == "suggested"
    assert standing["afghanistan-vienna"] == "not made"
    said = run("representations", *DAY).stdout
    assert "Haig (United States) to Dobrynin (USSR): meeting, 15 May 1981." in said
    assert "Cases: Shcharanskiy and The Embassy Pentecostalists." in said
    assert "Its report is not on the desk: telegram 129537 to Moscow, May 19." in said
    assert "Ordered; nothing on the desk says that it was made." in said
    assert "Doc. 49, p. 154, para. 3; note 3" in said


@pytest.mark.usefixtures("desk")
def test_the_list_is_narrowed_by_case_hearer_and_subject(ask: Ask) -> None:
    assert ids(ask("representations", *DAY, "--case", "shcharanskiy")) == ["haig-dobrynin"]
    assert ids(ask("representations", *DAY, "--case", "The Embassy Pentecostalists")) == [
        "haig-dobrynin"
    ]
    assert ids(ask("representations", *DAY, "--to", "Vorontsov")) == ["kampelman-vorontsov"]
    everyone = ids(ask("representations", *DAY))
    assert ids(ask("representations", *DAY, "--to", "theirs")) == everyone
    assert ids(ask("representations", *DAY, "--subject", "openness_and_access")) == [
        "zimmermann-vienna"
    ]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("words", "code", "meant"),
    [
        (("--case", "shcharansky"), "case-not-found", "shcharanskiy"),
        (("--to", "Vorontsof"), "party-not-found", "Vorontsov"),
        (("--subject", "moscow_confrence"), "subject-not-found", "moscow_conference"),
    ],
)
def test_slips_are_answered_with_what_is_meant(
    ask: Ask, words: tuple[str, ...], code: str, meant: str
) -> None:
    refused = ask("representations", *DAY, *words, status=1)["error"]
    assert refused["code"] == code
    assert refused["remedy"] == f"Did you mean {meant}?"


@pytest.mark.usefixtures("desk")
def test_a_future_lunch_is_kept_open_until_it_is_reported(run: Run, ask: Ask) -> None:
    told = run(*LUNCH, "--answer", "He would report it.", "--source", "telegram 187204").stdout
    assert "Answer, 10 July 1981: He would report it." in told
    assert "Its report is not on the desk: telegram 187204." in told
    before = ask("representation", "show", "stoessel-lunch", "--as-of", "1981-07-09")
    assert (before["standing"], before["reports"]) == ("instructed", [])
    after = ask("representation", "show", "stoessel-lunch", *SUMMER)
    assert (after["standing"], after["on"], after["reported"]) == ("made", "1981-07-10", False)
    assert after["reports"][0]["answer"] == "He would report it."
    assert after["follows"] == "suggestion-to-dobrynin"
    assert after["instruction"]["document"] == "doc-49"


@pytest.mark.usefixtures("desk")
def test_what_was_answered_goes_to_claims_by_their_ids(run: Run, ask: Ask) -> None:
    words = ("representation", "report", "reforms-told", "--known-on", "1988-04-14")
    answer = ask(
        *words, "--answered-by", "openness-assured", "--paper", "doc-106", "--passage", "9"
    )
    assert answer["reported"] is True
    shown = ask("representation", "show", "reforms-told", "--as-of", "1988-05-01")
    assert [claim["id"] for claim in shown["answers"]] == ["openness-assured"]
    assert "general assurances" in run("representation", "show", "reforms-told").stdout
    # On the day before it reached us nobody had an answer.
    earlier = ask("representation", "show", "reforms-told", "--as-of", "1988-04-13")
    assert (earlier["answers"], earlier["reported"]) == ([], False)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((*LUNCH, "--answered-by", "us-prisonrs"), "claim-not-found"),
        ((*LUNCH, "--paper", "doc-16"), "document-unknown"),
        ((*LUNCH, "--passage", "3"), "passage-without-document"),
        (("representation", "report", "stoessel-lunch", "--answer", "Yes."), "date-missing"),
        (("representation", "report", "stosel", "--on", "1981-07-10"), "representation-not-found"),
        (("representation", "show", "stosel"), "representation-not-found"),
        (("representation", "show", "stoessel-lunch", "--as-of", "1981-06-01"),
         "representation-not-found"),
    ],
)  # fmt: skip
def test_a_report_that_cannot_stand_is_refused(ask: Ask, words: tuple[str, ...], code: str) -> None:
    assert ask(*words, status=1)["error"]["code"] == code


ADD = ("representation", "add", "--by", "United States", "--through", "Schifter", "--to", "USSR",
       "--with", "Glukhov", "--place", "Moscow", "--case", "v_slepak", "--point", "exit; at last",
       "--source", "telegram 9204")  # fmt: skip


@pytest.mark.usefixtures("desk")
def test_a_talk_is_recorded_and_told_from_its_day(run: Run, ask: Ask) -> None:
    entered = ask(*ADD, "--on", "12 April 1988", "--as-of", "1988-05-01")
    assert (entered["standing"], entered["cases"]) == ("made", ["v_slepak"])
    assert entered["points"] == ["exit; at last"]
    name = entered["id"]
    assert name not in ids(ask("representations", "--as-of", "1988-04-11"))
    assert name in ids(ask("representations", "--as-of", "1988-04-12"))
    case = ask("case", "v_slepak", "--as-of", "1988-05-01")
    assert [each["id"] for each in case["representations"]] == [name]
    codes = ("check", "--code", "report-missing", "--as-of")
    before, after = (len(ask(*codes, day)["findings"]) for day in ("1988-04-11", "1988-04-12"))
    assert after == before + 1
    assert "has no passage 44" in run(*ADD, "--on", "1988-04-12", "--document", "doc-106",
                                      "--passage", "44").stdout  # fmt: skip


@pytest.mark.usefixtures("desk")
def test_a_representation_needs_a_day_and_known_names(ask: Ask) -> None:
    assert ask(*ADD, status=1)["error"]["code"] == "date-missing"
    dated = (*ADD, "--on", "1988-04-12")
    assert ask(*dated, "--to", "USRR", status=1)["error"]["code"] == "side-unknown"
    assert ask(*dated, "--to", "USRR", "--new", "--as-of", "1988-05-01")["to"] == "USRR"
    assert ask(*dated, "--case", "v_slepac", status=1)["error"]["code"] == "case-unknown"
    assert ask(*dated, "--follows", "haig", status=1)["error"]["code"] == "representation-unknown"
    followed = ask(*dated, "--instruction", "telegram 88 to Moscow", "--as-of", "1988-05-01")
    assert followed["instruction"]["source"] == "telegram 88 to Moscow"


@pytest.mark.usefixtures("desk")
def test_a_meeting_whose_record_was_not_found_is_told_as_a_note(ask: Ask) -> None:
    (finding,) = ask("check", "--code", "record-not-found", *DAY)["findings"]
    assert finding["severity"] == "note"
    assert finding["place"] == "Doc. 106, note 6"
    assert "No record of this meeting has been found." in finding["sentence"]
