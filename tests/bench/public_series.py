"""Public monthly series that packages ship: read where one is installed, never carried here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.util import find_spec

from tests.bench.calibration import Series

# The index of electrical equipment made in the euro area is counted in hundredths.
HUNDREDTHS = 100


def _from(year: int, month: int, counts: Iterable[float]) -> Series:
    start = year * 12 + month - 1
    return [((start + n) // 12, (start + n) % 12 + 1, float(c)) for n, c in enumerate(counts)]


def _electrical_equipment() -> Series:
    from statsmodels.datasets import elec_equip  # noqa: PLC0415 - where it is installed

    data = elec_equip.load_pandas().data
    return _from(1995, 1, [round(value * HUNDREDTHS) for value in data.iloc[:, -1]])


def _airline_passengers() -> Series:
    from pmdarima.datasets import load_airpassengers  # noqa: PLC0415

    return _from(1949, 1, load_airpassengers())


def _bottles_of_wine() -> Series:
    from pmdarima.datasets import load_wineind  # noqa: PLC0415

    return _from(1980, 1, load_wineind())


def _prescriptions() -> Series:
    from sktime.datasets import load_PBS_dataset  # noqa: PLC0415

    return _from(1991, 7, load_PBS_dataset())


_SHIPPED: dict[str, tuple[str, Callable[[], Series]]] = {
    "electrical equipment": ("statsmodels", _electrical_equipment),
    "airline passengers": ("pmdarima", _airline_passengers),
    "bottles of wine": ("pmdarima", _bottles_of_wine),
    "prescriptions": ("sktime", _prescriptions),
}
PACKAGES = sorted({package for package, _ in _SHIPPED.values()})


def public_series() -> dict[str, Series]:
    """The series of the packages that are installed, by name."""
    return {name: read() for name, (package, read) in _SHIPPED.items() if find_spec(package)}
