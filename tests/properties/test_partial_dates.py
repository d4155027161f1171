"""Laws of partial dates, with the `edtf` package as a second opinion on their bounds.

Left out of the comparison, because the package reads them otherwise than the desk does:
winter (December of one year only), qualified days and months (widened by all larger units
too), % (widened twice), qualified seasons, unknown ends (given ten years) and open ends
(given as numbers, not days).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from finalact.model.duration import Duration, DurationUnit, years_between
from finalact.model.partial_date import PartialDate
from finalact.model.said_dates import read_date
from finalact.model.truth import Truth

YEARS = st.integers(1000, 2999)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(date.isoformat)
MONTHS = st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12))
PLAIN = st.one_of(DAYS, MONTHS, YEARS.map(str))
PARTS = st.builds("{:04}-{}".format, YEARS, st.sampled_from([21, 22, 23, *range(33, 37), 40, 41]))
WINTERS = YEARS.map("{:04}-24".format)
UNSPECIFIED = st.one_of(
    YEARS.map(lambda year: f"{year // 10}X"),
    YEARS.map(lambda year: f"{year // 100}XX"),
    YEARS.map("{}-XX".format),
    MONTHS.map("{}-XX".format),
)
QUALIFIED = st.builds(
    str.__add__, st.one_of(PLAIN, PARTS, WINTERS, UNSPECIFIED), st.sampled_from("?~%")
)
SIMPLE = st.one_of(PLAIN, PARTS, WINTERS, UNSPECIFIED, QUALIFIED)


def in_order(first: str, second: str) -> tuple[str, str]:
    one, other = sorted((first, second), key=lambda t: PartialDate.parse(t).sort_key())
    return one, other


PAIRS = st.builds(in_order, SIMPLE, SIMPLE)
SETS = st.one_of(
    PAIRS.map(lambda pair: "[{}..{}]".format(*pair)),
    PAIRS.map(lambda pair: "[{},{}]".format(*pair)),
    SIMPLE.map("[..{}]".format),
    SIMPLE.map("[{}..]".format),
)
SPANS = st.one_of(
    PAIRS.map("/".join),
    SIMPLE.map("{}/..".format),
    SIMPLE.map("../{}".format),
    SIMPLE.map("{}/".format),
    SIMPLE.map("/{}".format),
)
ANY = st.one_of(SIMPLE, SETS, SPANS).map(PartialDate.parse)
WITHOUT_SPANS = st.one_of(SIMPLE, SETS).map(PartialDate.parse)

EVEN_PAIRS = st.one_of(
    st.builds(in_order, DAYS, DAYS),
    st.builds(in_order, MONTHS, MONTHS),
    st.builds(in_order, YEARS.map(str), YEARS.map(str)),
)
COMPARABLE = st.one_of(
    PLAIN,
    PARTS,
    UNSPECIFIED,
    st.builds(str.__add__, YEARS.map(str), st.sampled_from("?~")),
    st.builds(in_order, PLAIN, PLAIN).map("/".join),
    # The package reads a set only between dates of one precision.
    EVEN_PAIRS.map(lambda pair: "[{}..{}]".format(*pair)),
    EVEN_PAIRS.map(lambda pair: "[{},{}]".format(*pair)),
)


@given(COMPARABLE)
@settings(max_examples=60)
def test_the_edtf_package_gives_the_same_bounds(text: str) -> None:
    ours, theirs = PartialDate.parse(text), edtf.parse_edtf(text)
    assert ours.earliest == date(*theirs.lower_fuzzy()[:3])
    assert ours.latest == date(*theirs.upper_fuzzy()[:3])


@given(PLAIN, st.sampled_from(["{}/..", "../{}", "[{}..]", "[..{}]"]))
@settings(max_examples=30)
def test_the_edtf_package_agrees_on_the_known_end_of_what_is_open(text: str, form: str) -> None:
    ours, theirs = PartialDate.parse(form.format(text)), edtf.parse_edtf(form.format(text))
    if form.startswith(("..", "[..")):
        assert ours.earliest is None
        assert ours.latest == date(*theirs.upper_strict()[:3])
    else:
        assert ours.latest is None
        assert ours.earliest == date(*theirs.lower_strict()[:3])


@given(ANY)
def test_the_text_comes_back_unchanged(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial
    assert hash(PartialDate.parse(str(partial))) == hash(partial)


@given(ANY)
def test_the_earliest_day_is_never_after_the_latest(partial: PartialDate) -> None:
    if partial.earliest and partial.latest:
        assert partial.earliest <= partial.latest
        assert partial.covers(partial.earliest)
        assert not partial.covers(partial.latest + timedelta(days=1))
    if partial.earliest and partial.latest_start:
        assert partial.earliest <= partial.latest_start
    if partial.earliest_end and partial.latest:
        assert partial.earliest_end <= partial.latest


@given(ANY, ANY)
def test_before_and_after_are_opposites(one: PartialDate, other: PartialDate) -> None:
    assert one.before(other) is other.after(one)
    if one.before(other) is Truth.YES:
        assert one.after(other) is Truth.NO


@given(ANY, ANY, ANY)
def test_what_is_before_the_one_before_is_before(
    one: PartialDate, two: PartialDate, three: PartialDate
) -> None:
    if one.before(two) is Truth.YES and two.before(three) is Truth.YES:
        assert one.before(three) is Truth.YES


@given(WITHOUT_SPANS, WITHOUT_SPANS, st.data())
def test_the_answer_about_days_is_never_wrong(
    one: PartialDate, other: PartialDate, data: st.DataObject
) -> None:
    """Whatever days are meant, a yes or no given about the partial dates holds for them."""
    day = data.draw(_days_of(one))
    another = data.draw(_days_of(other))
    answer = one.before(other)
    if answer is not Truth.UNKNOWN:
        assert answer is Truth.of(day < another)


@given(ANY, ANY)
def test_what_lies_within_another_has_its_days_covered(
    one: PartialDate, other: PartialDate
) -> None:
    if one.within(other) is Truth.YES:
        for day in (one.earliest, one.latest):
            assert day is None or other.covers(day)
        assert one.before(other) is not Truth.YES
        assert one.after(other) is not Truth.YES


@given(st.one_of(PLAIN, PARTS, WINTERS), st.sampled_from("?~%"))
def test_a_qualifier_widens_by_one_unit_on_each_side(text: str, sign: str) -> None:
    plain, wide = PartialDate.parse(text), PartialDate.parse(text + sign)
    unit: dict[str, tuple[int, DurationUnit]] = {
        "day": (1, "day"),
        "month": (1, "month"),
        "season": (3, "month"),
        "quarter": (3, "month"),
        "half": (6, "month"),
        "year": (1, "year"),
    }
    one_unit = Duration(*unit[plain.precision])
    assert plain.earliest
    assert plain.latest
    assert wide.latest
    assert wide.earliest == one_unit.before(plain.earliest)
    assert wide.latest + timedelta(days=1) == one_unit.after(plain.latest + timedelta(days=1))
    assert wide.approximate is (sign in "~%")
    assert wide.uncertain is (sign in "?%")


@given(PLAIN)
def test_a_certain_span_has_as_many_days_as_the_calendar(text: str) -> None:
    partial = PartialDate.parse(text)
    start = partial.earliest
    assert start
    assert partial.is_certain_span
    if partial.precision == "month":
        assert partial.days == monthrange(start.year, start.month)[1]
        assert partial.whole_months() == 1
    if partial.precision == "year":
        assert partial.days in {365, 366}
        assert partial.whole_months() == 12


@given(st.lists(ANY, max_size=8), st.data())
def test_sorting_does_not_depend_on_the_order_given(
    dates: list[PartialDate], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(dates))
    assert sorted(dates, key=PartialDate.sort_key) == sorted(shuffled, key=PartialDate.sort_key)


@given(st.one_of(PLAIN, PARTS, WINTERS, st.builds(in_order, PLAIN, PLAIN).map("/".join)))
def test_what_the_desk_says_can_be_typed_back(text: str) -> None:
    assert read_date(PartialDate.parse(text).said()).text == text


@given(st.dates(), st.dates())
def test_years_between_counts_whole_years(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    years = years_between(earlier, later)
    assert Duration(years, "year").after(earlier) <= later
    assume(later.year < date.max.year)
    assert Duration(years + 1, "year").after(earlier) > later


def _days_of(partial: PartialDate) -> st.SearchStrategy[date]:
    return st.dates(partial.earliest or date.min, partial.latest or date.max)
