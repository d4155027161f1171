"""Holdings: everything that one desk holds, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from attrs import evolve, field, frozen

from finalact.model.balance import BalanceItem
from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier
from finalact.model.office import OfficeHeld
from finalact.model.representation import Representation


@frozen
class Paper:
    """A paper as the desk received it: its bytes are kept as they came and never changed.

    `id` is how claims cite it ("doc-106"), `name` the name of the file it came in, `sha256`
    the digest of its bytes in hexadecimal digits.
    """

    id: str
    name: str
    data: bytes = field(repr=False)
    sha256: str = ""
    marking: str = ""

    @classmethod
    def received(cls, id_: str, name: str, data: bytes, marking: str = "") -> Paper:
        """The paper with the digest of its bytes."""
        return cls(id_, name, data, sha256(data).hexdigest(), marking)


@frozen
class Person:
    """A person by name, and the other spellings of it that papers use.

    Everything else refers to a person by `id`, so that one can be protected or forgotten
    without touching the ledger (rules of judging, "Who sees it").
    """

    id: str
    name: str
    also: tuple[str, ...] = ()


@frozen
class Remark:
    """The marking of a case or condition, and a note on it.

    `noun` is "case" or "condition", `id` the id of that case or condition.
    """

    noun: str
    id: str
    marking: str = ""
    note: str = ""


EMPTY_DOSSIER = Dossier("", "", "")


@frozen
class Holdings:
    """All that a desk holds, each part in the order of entry.

    A desk that holds nothing yet has a dossier without id. Claims come in three runs: those
    about subjects, the events of cases, and those about meetings. Of a large desk claims, cases,
    persons and remarks are sequences that are read when somebody looks at them.
    """

    dossier: Dossier = EMPTY_DOSSIER
    claims: Sequence[Claim] = ()
    conditions: tuple[Condition, ...] = ()
    cases: Sequence[Case] = ()
    persons: Sequence[Person] = ()
    papers: tuple[Paper, ...] = ()
    remarks: Sequence[Remark] = ()
    representations: tuple[Representation, ...] = ()
    balance: tuple[BalanceItem, ...] = ()
    offices: tuple[OfficeHeld, ...] = ()

    def without_stamps(self) -> Holdings:
        """The same without the audit stamps, which belong to one desk and not to the dossier."""
        return evolve(
            self,
            claims=tuple(evolve(claim, recorded_on="", recorded_by="") for claim in self.claims),
        )
