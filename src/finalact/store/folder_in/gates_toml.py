"""The gates of dossier.toml: whose consent is needed to what before we bind ourselves."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.model.gate import Consent, Gate
from finalact.store.folder_in.known import Known
from finalact.store.folder_in.passages import CITED, PassageReader
from finalact.store.folder_in.toml_file import TomlTable
from finalact.store.tidy import tidied

KEYS = (
    *"id title question group rule wanted refusing silence_until since known_on conditions".split(),
    *CITED,
)
_TWICE = (
    "Take one of them out; or give the later one the day from which it stands in the place of the "
    "other (since)."
)


def read_gates(
    tables: Iterable[TomlTable], known: Known, passages: PassageReader
) -> tuple[Gate, ...]:
    """The gates that a folder declares.

    Several may bear one id: records of one gate, each from its own day on.

    Codes: `id-twice`, `group-unknown`, `condition-unknown`, `subject-unknown`,
    `document-unknown`, and those of TOML.
    """
    found: dict[Gate, None] = {}
    for table in tables:
        gate = tidied(_gate(table, known, passages))
        same = [other for other in found if other.moment == gate.moment]
        dated = gate.reached_us is not None
        if same and not (dated and all(other.asks_for != gate.asks_for for other in same)):
            sentence = f'The gate "{gate.id}" is declared twice.'
            table.fault("id-twice", sentence, _TWICE)
        found[gate] = None
    return tuple(found)


def _gate(table: TomlTable, known: Known, passages: PassageReader) -> Gate:
    table.known(*KEYS)
    id_ = table.text("id")
    gate = Gate(
        id_,
        table.text("title", id_),
        table.text("question"),
        table.text("group"),
        table.word("rule", Consent) or Consent.CONSENSUS,
        table.texts("wanted") if "wanted" in table.keys else Gate("", "").wanted,
        table.texts("refusing"),
        table.date("silence_until"),
        table.texts("conditions"),
        passages.one(table),
        table.date("since"),
        table.date("known_on"),
    )
    groups = [group.id for group in known.dossier.groups]
    known.check("group", filter(None, [gate.group]), groups, table.place)
    known.check("condition", gate.conditions, known.conditions, table.place)
    known.check_slip("subject", [gate.question], known.subjects, table.place)
    return gate
