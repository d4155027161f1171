"""Where it stands, on one line: "Doc. 106, p. 313, para. 3; note 3"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from finalact.model.claim import Citation
from finalact.view import View


def places(view: View, citations: Iterable[Citation]) -> str:
    """The places cited; a paper and a page that stand in the one before are not said again."""
    told: list[str] = []
    before: list[str] = []
    for citation in citations:
        place = view.cited([citation])
        if not place:
            continue
        if not citation.document or not place.startswith("Doc. "):
            before = []
            told.append(place)
            continue
        parts = re.split(r", (?=p\. |para\. |note |source )", place)
        same = 0
        while same < min(len(before), len(parts) - 1) and parts[same] == before[same]:
            same += 1
        before = parts
        told.append(", ".join(parts[same:]))
    return "; ".join(dict.fromkeys(told))
