"""A paper as a file to take along: text, PDF or a Word document."""

from __future__ import annotations

from starlette.responses import Response

from finalact.documents.writers import WRITERS, Dressing, Written, write_out
from finalact.view import View

# The ending of each address, with the form it gives.
ENDINGS = {writer.suffix: writer.name for writer in WRITERS.values()}


def paper_file(view: View, name: str, form: str) -> Response:
    """The paper in that form, under its own id; what it says does not depend on the day."""
    document = view.document(view.holding.paper(name).id)
    return _file(write_out(document, form), name, form)


def memo_file(view: View, name: str, form: str) -> Response:
    """A memorandum in that form as it stood on the day, sealed with the last of its steps."""
    memo = view.memorandum(name)
    dressing = Dressing(seal=f"Record of {memo.id}: {memo.head}")
    return _file(write_out(view.document_of(memo), form, dressing), name, form)


def _file(written: Written, name: str, form: str) -> Response:
    writer = WRITERS[form]
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in name)
    return Response(
        written.data,
        media_type=writer.media_type,
        headers={"Content-Disposition": f'attachment; filename="{safe}{writer.suffix}"'},
    )
