"""Units as print and cables shorten them, with their full names: `150 kt`, `72 hrs`."""

from __future__ import annotations

SHORT_FORMS = {
    "kt": "kilotons",
    "kts": "kilotons",
    "mt": "megatons",
    "km": "kilometers",
    "lb": "pounds",
    "lbs": "pounds",
    "psi": "psi",
    "kg": "kilograms",
    "mw": "megawatts",
    "kw": "kilowatts",
    "mm": "millimeters",
    "cm": "centimeters",
    "hrs": "hours",
    "hr": "hours",
    "yrs": "years",
    "yr": "years",
    "mos": "months",
    "mins": "minutes",
    "wks": "weeks",
    "wk": "weeks",
    "secs": "seconds",
    "mmt": "million metric tons",
    "pp": "pages",
    "rouble": "rubles",
    "roubles": "rubles",
    "°": "degrees",
}
