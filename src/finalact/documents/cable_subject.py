"""Subjects of telegrams, which stand in the text: `512. Subject: ...`."""

from __future__ import annotations

import re

from finalact.model.document import Document

SUBJECT = re.compile(
    r"\A(?:(?:(?:[A-Z]\w+ ){0,3}|[A-Z]{1,3}[–-])[0-9]{1,7}(?:/[A-Z0-9]+)?\. )?(?:For [^.:]+\. )?"
    r"(?:Subject|SUBJECT|Subj|SUBJ)[:.] "
    r"(?P<subject>.+?)(?:\.? Ref(?:s|erences?|tels?)?:.*|"
    # Whom the cable is for stands behind its subject, too.
    r"\. (?:For|From|Eyes [Oo]nly|Personal [Ff]or) [A-Z][^\n]*|\.?)\Z",
    re.DOTALL,
)
CABLES = re.compile(r"telegram|airgram|cable|message|circular|instruction|d[ei]spatch")


def cable_subject(document: Document) -> str | None:
    """The subject that a telegram states in its first lines; None for other papers."""
    if not document.kind or not CABLES.search(document.kind):
        return None
    for passage in document.passages[:4]:
        if match := SUBJECT.match(passage.text):
            return match["subject"].strip()
    return None
