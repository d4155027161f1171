"""A paper as a file to take along, in any form in which papers are written, or cited."""

from __future__ import annotations

from starlette.responses import Response

from finalact.documents.writers import WRITERS, Dressing, Written, write_out
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.links import Links

# The ending of each address, with the form it gives; the longest first, for one ends another.
ENDINGS = {
    writer.suffix: writer.name for writer in sorted(WRITERS.values(), key=lambda w: -len(w.suffix))
}


def paper_file(view: View, name: str, form: str, passage: str = "") -> Response:
    """The paper in that form, under its own id; what it says does not depend on the day.

    A citation may be of one `passage`, by its number.
    """
    paper = view.holding.paper(name)
    imprint = view.holding.imprint(name)
    dressing = Dressing(name=paper.id, imprint=imprint, passage=_number(passage), kept=paper.data)
    return _file(write_out(view.document(name), form, dressing), name, form)


def memo_file(view: View, name: str, form: str, passage: str = "") -> Response:
    """A memorandum in that form as it stood on the day, sealed with the last of its steps."""
    memo = view.memorandum(name)
    seal = f"Record of {memo.id}: {memo.head}"
    dressing = Dressing(seal=seal, name=memo.id, passage=_number(passage))
    return _file(write_out(view.document_of(memo), form, dressing), name, form)


def offered(links: Links, path: str, *, citing: bool) -> list[tuple[str, str]]:
    """The title and the address of every form of a paper, or of every form of citing it."""
    return [
        (writer.title, links.to(f"{path}{writer.suffix}"))
        for writer in WRITERS.values()
        if writer.cites == citing
    ]


def _number(passage: str) -> int | None:
    if not passage:
        return None
    if not (passage.isdecimal() and len(passage) < 7):
        raise Refusal(
            "paper-without-passage",
            f"The paper has no passage {passage[:40]}.",
            "Write the number of a passage, such as 6, or leave it out to cite the whole paper.",
            status=404,
        )
    return int(passage)


def _file(written: Written, name: str, form: str) -> Response:
    writer = WRITERS[form]
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in name)
    return Response(
        written.data,
        media_type=writer.media_type,
        headers={"Content-Disposition": f'attachment; filename="{safe}{writer.suffix}"'},
    )
