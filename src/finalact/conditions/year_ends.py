"""Where a year may end: what is still to come, as a distribution whose shape is computed."""

from __future__ import annotations

from math import atan, cos, log, pi, sin, sqrt
from statistics import NormalDist

from attrs import field, frozen

NODES = 25
# The middles of 25 equal shares of a normal distribution.
_NORMAL = tuple(NormalDist().inv_cdf((n + 0.5) / NODES) for n in range(NODES))
HALF = 0.5


@frozen
class ToCome:
    """What the months still to come may bring: a rate whose logarithm is Student t.

    `location` and `spread` are those of log(rate + 0.5), the rate being the sum that is
    expected of these months; `degrees` the degrees of freedom. The count itself scatters
    around the rate as Poisson counts do. Source: methods, "Projection of monthly counts".
    """

    location: float
    spread: float
    degrees: int

    def at_most(self, count: float) -> float:
        """The probability that the months to come bring that many or fewer.

        A Poisson count of that rate is at most n exactly where the rate is below a gamma
        variable of shape n + 1, so the t distribution is averaged over that variable (by
        Wilson and Hilferty 1931, at equal shares): exact to the third decimal, and the same
        on every machine.
        """
        whole = count // 1
        if whole < 0:
            return 0.0
        shape = whole + 1
        total = 0.0
        for normal in _NORMAL:
            root = 1 - 1 / (9 * shape) + normal / (3 * sqrt(shape))
            rate = shape * root**3 if root > 0 else 0.0
            total += student((log(rate + HALF) - self.location) / self.spread, self.degrees)
        return total / NODES

    def quantile(self, share: float) -> int:
        """The least count that is not exceeded with at least that probability."""
        least, step = -1, 1
        while self.at_most(least + step) < share:
            step *= 2
        most = least + step
        least += step // 2
        while most - least > 1:
            middle = (least + most) // 2
            if self.at_most(middle) >= share:
                most = middle
            else:
                least = middle
        return most


@frozen
class YearEnd:
    """The total of a year: what is known of it, and what is to come."""

    so_far: float
    to_come: ToCome
    _kept: dict[float, float] = field(factory=dict, eq=False, repr=False)

    def total(self, share: float) -> float:
        """The least total that is not exceeded with at least that probability."""
        if share not in self._kept:
            self._kept[share] = self.so_far + self.to_come.quantile(share)
        return self._kept[share]

    def at_most(self, total: float) -> float:
        """The probability that the year ends at that total or below."""
        return self.to_come.at_most(total - self.so_far)

    def reaches(self, target: float) -> float:
        """The probability that the year ends at the target or above; 1 if it is reached."""
        lacking = target - self.so_far
        if lacking <= 0:
            return 1.0
        return 1 - self.to_come.at_most(-(-lacking // 1) - 1)


def student(value: float, degrees: int) -> float:
    """The probability that Student's t is at most a value, by the finite sums of its tables.

    Source: Abramowitz and Stegun 1964, 26.7.3 and 26.7.4 (whole degrees of freedom).
    """
    angle = atan(value / sqrt(degrees))
    sine, cosine = sin(angle), cos(angle)
    odd = degrees % 2
    term = cosine if odd else 1.0
    total = term if degrees > 1 else 0.0
    for step in range(3 if odd else 2, degrees, 2):
        term *= cosine * cosine * (step - 1) / step
        total += term
    if odd:
        return 0.5 + (angle + sine * total) / pi
    return 0.5 + sine * total / 2
