"""A citation as an item of CSL-JSON, which programs that write bibliographies read."""

from __future__ import annotations

import json
from typing import Any

from finalact.documents.citation.bibtex import key_of
from finalact.documents.citation.cited import Cited
from finalact.documents.citation.dates import in_parts, in_words


def csl(cited: Cited) -> str:
    """A list with the one item. Names are `literal`: as printed, not cut into first and last."""
    return json.dumps([csl_item(cited)], ensure_ascii=False, indent=2) + "\n"


def csl_item(cited: Cited) -> dict[str, Any]:
    """The item, with the variables of CSL 1.0.2; what is not known is left out."""
    item: dict[str, Any] = {"id": key_of(cited), "type": _type(cited), "title": cited.title}
    item |= _in_volume(cited) if cited.is_in_a_volume else {"issued": _date(cited)}
    item |= {
        "author": _names(cited.senders),
        "recipient": _names(cited.addressees),
        "genre": cited.kind,
        "number": cited.number if cited.is_in_a_volume else "",
        "page": cited.page,
        "archive": cited.repository,
        "archive_collection": cited.collection,
        "note": _note(cited),
    }
    return {name: value for name, value in item.items() if value}


def _in_volume(cited: Cited) -> dict[str, Any]:
    imprint = cited.imprint
    year = imprint.year if imprint.year.isdecimal() else ""
    return {
        "container-title": imprint.title_without_number,
        "volume": imprint.volume,
        "editor": _names(imprint.editors),
        "publisher": imprint.publisher,
        "publisher-place": imprint.place,
        "issued": {"date-parts": [[int(year)]]} if year else {},
        "original-date": _date(cited),
        "URL": imprint.url,
    }


def _type(cited: Cited) -> str:
    if cited.is_in_a_volume:
        return "chapter"
    sent = any(word in cited.kind for word in ("letter", "telegram", "message", "airgram"))
    return "personal_communication" if sent else "document"


def _date(cited: Cited) -> dict[str, Any]:
    return in_parts(cited.edtf) if cited.edtf else {}


def _names(names: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"literal": name} for name in names]


def _note(cited: Cited) -> str:
    inferred = ""
    if cited.is_inferred:
        inferred = f"Date inferred: {in_words(cited.edtf, is_inferred=True)}"
    passage = f"Paragraph {cited.passage}" if cited.passage is not None else ""
    printed = f"Printed in {cited.printed_in}" if cited.printed_in else ""
    return "; ".join(part for part in (passage, inferred, printed) if part)
