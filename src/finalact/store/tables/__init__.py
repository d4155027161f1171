"""The tables of a desk, by noun.

Ledger tables only grow: triggers in the file itself refuse to change or delete their rows.
The names of persons are no ledger: a person can be protected or forgotten. Nor is what is made
from the rest and can be made anew: what finding rests on, claims in columns.
"""

from finalact.store.tables.balance import (
    balance_claims,
    balance_conditions,
    balance_endings,
    balance_items,
)
from finalact.store.tables.cases import case_persons, cases
from finalact.store.tables.conditions import (
    answers,
    comments,
    condition_passages,
    conditions,
    dissents,
    judgements,
    precedent_claims,
    precedents,
    questions,
    readings,
    stages,
    treatments,
)
from finalact.store.tables.dossier import (
    age_limits,
    deciders,
    dossiers,
    group_members,
    groups,
    population_links,
    populations,
    register_closing_states,
    register_complete_days,
    registers,
    side_speakers,
    sides,
    subject_states,
    subjects,
)
from finalact.store.tables.finding import (
    FOUND,
    OF_FINDING,
    found_up_to,
    paper_facts,
    paper_links,
    paper_people,
    texts,
)
from finalact.store.tables.gates import gate_conditions, gate_positions, gates
from finalact.store.tables.ledger import citations, claim_blocks, claims, entries, papers
from finalact.store.tables.library import (
    proposal_answers,
    searches,
    volume_lists,
    volume_papers,
    volumes,
)
from finalact.store.tables.memoranda import (
    clearing,
    clearing_offices,
    clearing_words,
    memo_steps,
    offices_held,
)
from finalact.store.tables.parts import metadata
from finalact.store.tables.persons import person_spellings, persons
from finalact.store.tables.representations import (
    representation_answers,
    representation_cases,
    representation_passages,
    representation_points,
    representation_reports,
    representation_subjects,
    representations,
)

OF_PERSONS = frozenset({persons.name, person_spellings.name})
DERIVED = frozenset({*OF_FINDING, claim_blocks.name})
LEDGER = tuple(t for t in metadata.sorted_tables if t.name not in OF_PERSONS | DERIVED)

__all__ = [
    "DERIVED",
    "FOUND",
    "LEDGER",
    "OF_PERSONS",
    "age_limits",
    "answers",
    "balance_claims",
    "balance_conditions",
    "balance_endings",
    "balance_items",
    "case_persons",
    "cases",
    "citations",
    "claim_blocks",
    "claims",
    "clearing",
    "clearing_offices",
    "clearing_words",
    "comments",
    "condition_passages",
    "conditions",
    "deciders",
    "dissents",
    "dossiers",
    "entries",
    "found_up_to",
    "gate_conditions",
    "gate_positions",
    "gates",
    "group_members",
    "groups",
    "judgements",
    "memo_steps",
    "metadata",
    "offices_held",
    "paper_facts",
    "paper_links",
    "paper_people",
    "papers",
    "person_spellings",
    "persons",
    "population_links",
    "populations",
    "precedent_claims",
    "precedents",
    "proposal_answers",
    "questions",
    "readings",
    "register_closing_states",
    "register_complete_days",
    "registers",
    "representation_answers",
    "representation_cases",
    "representation_passages",
    "representation_points",
    "representation_reports",
    "representation_subjects",
    "representations",
    "searches",
    "side_speakers",
    "sides",
    "stages",
    "subject_states",
    "subjects",
    "texts",
    "treatments",
    "volume_lists",
    "volume_papers",
    "volumes",
]
