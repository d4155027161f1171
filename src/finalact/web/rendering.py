"""Pages made into HTML: the frame around each, the dates on it, and what the dossier is."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from finalact.model.condition import Verdict
from finalact.model.dossier import Dossier
from finalact.model.holdings import EMPTY_DOSSIER
from finalact.model.partial_date import PartialDate
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.dates import Dates, said
from finalact.web.links import Links
from finalact.web.news import news_around
from finalact.web.page import Page

HERE = Path(__file__).parent
NAVIGATION = (
    ("answer", "Answer", "/", "g a"),
    ("conditions", "Conditions", "/conditions", "g c"),
    ("papers", "Papers", "/papers", "g p"),
    ("find", "Find", "/find", "g i"),
    ("subjects", "Subjects", "/subjects", "g s"),
    ("populations", "Populations", "/populations", "g n"),
    ("promises", "Promises", "/promises", "g r"),
    ("positions", "Positions", "/positions", "g o"),
    ("meetings", "Meetings", "/meetings", "g m"),
    ("memoranda", "Memoranda", "/memoranda", "g d"),
    ("cases", "Cases", "/cases", "g k"),
    ("representations", "Representations", "/representations", "g t"),
    ("balance", "Balance", "/balance", "g b"),
    ("findings", "Findings", "/findings", "g f"),
    ("supposed", "What if", "/what-if", "g w"),
    ("language", "Language", "/language", "g l"),
)


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The templates, every value in them escaped."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(navigation=NAVIGATION, shape=SHAPES.__getitem__)
    environment.filters["day"] = said
    environment.filters["commands"] = commands
    environment.filters["dated"] = lambda edtf: PartialDate.parse(edtf).said()
    return environment


# What is typed: between two grave accents, or an option by itself.
TYPED = re.compile(r"`([^`]+)`|(?<!\S)(--[a-z][a-z-]*)")


def commands(words: str) -> Markup:
    """A remedy for a page: what is to be typed stands out as such."""
    found = TYPED.split(words)
    return Markup("").join(
        Markup("<code>{}</code>").format(each) if n % 3 else escape(each)
        for n, each in enumerate(found)
        if each
    )


def make_ready() -> None:
    """Read every template now, so that the first reader does not wait for it."""
    for name in templates().list_templates():
        templates().get_template(name)


# One shape a verdict, so that none is told by its color: (filled, outlined) paths on 16 by 16.
SHAPES: dict[str, tuple[str, str]] = {
    Verdict.MET.value: ("M8 1a7 7 0 1 0 .01 0z", ""),
    Verdict.PARTLY_MET.value: ("M8 1a7 7 0 0 0 0 14z", "M8 1.8a6.2 6.2 0 1 0 .01 0z"),
    Verdict.NOT_MET.value: ("", "M2.5 2.5l11 11m0-11l-11 11"),
    Verdict.UNDETERMINED.value: ("", "M8 1.8a6.2 6.2 0 1 0 .01 0z"),
    Verdict.DISPUTED.value: ("M1 8l5-5v10zM15 8l-5-5v10z", ""),
    Verdict.SCOPE_UNCLEAR.value: ("", "M2 2h5M2 2v12h5M14 2h-5M14 2v12h-5"),
    Verdict.ASSURED_ONLY.value: ("", "M8 1.5l6.5 6.5L8 14.5 1.5 8z"),
}


def render(page: Page, asked: Asked, dates: Dates, view: View | None) -> str:
    """The page in its frame. Without a view (the desk cannot be read) the frame says less."""
    dossier: Dossier = view.dossier if view is not None else EMPTY_DOSSIER
    frame: dict[str, Any] = {
        "page": page,
        "asked": asked,
        "dates": dates,
        "dossier": dossier,
        "links": Links(dates),
        "news": news_around(view) if view is not None else None,
    }
    return templates().get_template(page.template).render({**frame, **page.facts})
