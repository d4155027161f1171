"""Who held which office on a day, and who acted for whom."""

from __future__ import annotations

from attrs import frozen

from finalact.decisions.capacity import Holder, holders, offices_known, same_office
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page, Part

COLUMNS = "office holder capacity acting_for since until on_the_day bureau note".split()
ON_ONE_PAGE = 100
DAY_WORDS = {True: "held it", False: "may have held it", None: "did not hold it"}


@frozen
class HeldRow:
    """One person's time in an office; `surely` is None where it did not hold on the day."""

    held: OfficeHeld
    surely: bool | None
    places: tuple[Place, ...]

    @property
    def said(self) -> str:
        """Whether the office was held on the day, in words."""
        return DAY_WORDS[self.surely]

    @property
    def span(self) -> str:
        """From when to when."""
        since, until = _day(self.held.since), _day(self.held.until)
        exact = all(day is None or day.is_day for day in (self.held.since, self.held.until))
        if not exact:
            first = f"its first day: {since}" if since else ""
            last = f"its last day: {until}" if until else ""
            return "; ".join(part for part in (first, last) if part)
        if since and until:
            return f"{since} to {until}"
        return f"since {since}" if since else f"until {until}" if until else "not noted"


def offices_page(view: View, links: Links, asked: Asked) -> Page:
    """Who held which office on the day, by what was known; those acting before those they act for.

    Narrowed by `office`: then everybody who ever held it.
    """
    office = asked.narrowed.get("office", "").strip()
    known = offices_known(view.holding.holdings.offices, view.known_by)
    wanted = [held for held in known if not office or same_office(held.office, office)]
    rows = _rows(view, links, wanted, every=bool(office))
    part = Part.of(asked.part, len(rows), ON_ONE_PAGE)
    fields = [_fields(row) for row in rows]
    return Page(
        template="offices.html",
        title="Offices",
        section="memoranda",
        facts={
            "rows": rows[part.first - 1 : part.last],
            "part": part,
            "office": office,
            "known": len(known),
        },
        data=lambda: {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "office": office or None,
            "offices": fields,
        },
        table=lambda: Table.of(COLUMNS, fields),
    )


def _rows(view: View, links: Links, wanted: list[OfficeHeld], *, every: bool) -> list[HeldRow]:
    names: dict[str, None] = {}
    for held in wanted:
        if not any(same_office(held.office, name) for name in names):
            names[held.office] = None
    rows: list[HeldRow] = []
    for name in sorted(names):
        on_the_day = holders(wanted, name, view.as_of, view.known_by)
        rows += [_row(view, links, held, on_the_day) for held in _ordered(wanted, name, on_the_day)]
    return rows if every else [row for row in rows if row.surely is not None]


def _ordered(
    wanted: list[OfficeHeld], name: str, on_the_day: tuple[Holder, ...]
) -> list[OfficeHeld]:
    first = [holder.held for holder in on_the_day]
    return [*first, *(h for h in wanted if same_office(h.office, name) and h not in first)]


def _row(view: View, links: Links, held: OfficeHeld, on_the_day: tuple[Holder, ...]) -> HeldRow:
    surely = next((holder.surely for holder in on_the_day if holder.held == held), None)
    return HeldRow(held, surely, places(view, links, [held.citation]))


def _fields(row: HeldRow) -> dict[str, object]:
    held = row.held
    return {
        "office": held.office,
        "holder": held.holder,
        "capacity": held.capacity.value,
        "acting_for": held.acting_for or None,
        "since": str(held.since) if held.since else None,
        "until": str(held.until) if held.until else None,
        "on_the_day": row.said,
        "bureau": held.bureau or None,
        "note": held.note or None,
    }


def _day(day: PartialDate | None) -> str:
    return day.said() if day is not None else ""
