"""Who is said to say what in a sentence."""

from __future__ import annotations

from time import process_time

import pytest

from finalact.proposals.attribution import attribution_at, attributions, speaks_in_first_person


@pytest.mark.parametrize(
    ("sentence", "words", "who"),
    [
        ("We estimate about 60, the Tarnish say under 20.", "about 60", "We"),
        ("We estimate about 60, the Tarnish say under 20.", "under 20", "the Tarnish"),
        ("Velik told the Minister that 40 had left.", "40", "Velik"),
        (
            "Velik, the Ambassador of Tarn, said that 40 had left.",
            "40",
            "Velik, the Ambassador of Tarn",
        ),
        ("In 1973 Velik said 40 had left.", "40", "Velik"),
        ("According to the Beacon Society, 74 were held.", "74", "the Beacon Society"),
        ("There are 74 prisoners, according to the Beacon Society.", "74", "the Beacon Society"),
        ("Some 40 had left, Velik said.", "40", "Velik"),
        ("Some 40 had left, he added later.", "40", "he"),
        ("The Embassy has repeatedly reported 40 arrests.", "40", "The Embassy"),
        ("Tarnish officials claim that 40 have left.", "40", "Tarnish officials"),
        ("Our figures show 40 departures.", "40", "we"),
        ("The Tarnish figures show 40 departures.", "40", "The Tarnish"),
        ("I was told by Velik that 40 had left.", "40", "Velik"),
        ("He said that the Beacon Society counts 74.", "74", "the Beacon Society"),
        ("At supper Velik said that 40 had left.", "40", "Velik"),
        ("In a long reply Velik said that 40 had left.", "40", "Velik"),
        ("At the talks the Tarnish side said that 40 had left.", "40", "the Tarnish side"),
        ("When Velik said that 40 had left, nobody spoke.", "40", "Velik"),
        ("Velik (Interior) said that 40 had left.", "40", "Velik"),
        ("Velik’s deputy said that 40 had left.", "40", "Velik’s deputy"),
        ("The ferryman told us that 40 had left.", "40", "The ferryman"),
        ("Velik, speaking for the Seven, said that 40 had left.", "40", "Velik"),
        ("Velik, who has been Minister since 1981, said that 40 had left.", "40", "Velik"),
        ("Velik did say that 40 had left.", "40", "Velik"),
        ("Velik smiled and said that 40 had left.", "40", "Velik"),
        ("Velik noted that visas were few, but added that 40 had left.", "40", "Velik"),
        ("Velik pointed out that 40 had left.", "40", "Velik"),
        ("Velik went on to say that 40 had left.", "40", "Velik"),
        ("Velik is of the view that 40 have left.", "40", "Velik"),
        ("Velik spoke of 40 departures.", "40", "Velik"),
        ("Velik wrote that 40 had left.", "40", "Velik"),
        ("Velik agreed that 40 had left.", "40", "Velik"),
        ("Velik agreed with us that 40 had left.", "40", "Velik"),
        ("Velik said that, according to the Society, 40 had left.", "40", "the Society"),
        ("The Tarnish side puts the number of writers at 40.", "40", "The Tarnish side"),
        ("The Tarnish put it at 90; we put it at 40.", "40", "we"),
        ("In Velik’s view 40 have left.", "40", "Velik"),
        ("By the Society’s count 40 have left.", "40", "the Society"),
        ("Some 40 have left, in Velik’s words.", "40", "Velik"),
    ],
)
def test_the_speaker_whom_the_sentence_gives(sentence: str, words: str, who: str) -> None:
    start = sentence.index(words)
    found = attribution_at(sentence, start, start + len(words))
    assert found is not None
    assert found.who == who


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It is now running at 900 a year.", "900"),
        ("The report of 40 arrests was wrong.", "40"),
        ("The United States holds 40 of them.", "40"),
        ("The number is said to be 40.", "40"),
        ("The list said to be his holds 40 names.", "40"),
        ("Such plans for the lake and proposed cuts of 40 came to nothing.", "40"),
        ("A total of 40 had left before Velik said that he would resign.", "40"),
    ],
)
def test_where_nobody_is_given_nobody_is_made_up(sentence: str, words: str) -> None:
    start = sentence.index(words)
    assert attribution_at(sentence, start, start + len(words)) is None


@pytest.mark.parametrize("words", ["Velik said ", " (a) said", "A.A.", "and said "])
def test_a_sentence_without_end_takes_no_more_than_its_share(words: str) -> None:
    def time_of(count: int) -> float:
        sentence = words * (count // len(words))
        begun = process_time()
        attributions(sentence)
        return process_time() - begun

    assert time_of(64_000) < 16 * max(time_of(16_000), 0.05)
    assert time_of(64_000) < 6


def test_the_first_person_counts_outside_of_quotations_only() -> None:
    assert speaks_in_first_person("We need a resolution of our cases, under 100.")
    assert not speaks_in_first_person("The sign reads “we counted 40”.")
    assert not speaks_in_first_person("The US holds 40.")
