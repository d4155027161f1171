"""A dossier folder, read whole: what it holds, and every fault at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from finalact.decisions.memorandum import Memorandum
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, Subject
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings
from finalact.store.claim_rules import Names, check_claims
from finalact.store.drafts import settled
from finalact.store.folder_in.balance_csv import read_balance_csv
from finalact.store.folder_in.cases_csv import PersonNames, read_cases_csv
from finalact.store.folder_in.claims_csv import (
    read_claims_csv,
    read_events_csv,
    read_meetings_csv,
)
from finalact.store.folder_in.conditions_toml import CONDITIONS, read_conditions_toml
from finalact.store.folder_in.documents import read_documents
from finalact.store.folder_in.dossier_toml import Declared, read_dossier_toml
from finalact.store.folder_in.faults import Fault, Faults
from finalact.store.folder_in.gates_toml import read_gates
from finalact.store.folder_in.known import Known
from finalact.store.folder_in.memoranda_toml import read_memoranda
from finalact.store.folder_in.notebook_csv import read_notebook_csv
from finalact.store.folder_in.offices_csv import read_offices_csv
from finalact.store.folder_in.other_files import tell_of_other_files
from finalact.store.folder_in.passages import PassageReader, as_source
from finalact.store.folder_in.quotes import check_quotes
from finalact.store.folder_in.representations_csv import read_representations_csv
from finalact.store.folder_in.volumes_in import FolderVolumes, volume_files
from finalact.store.joined import joined, joined_holdings
from finalact.store.library.papers_known import Papers, PapersKnown
from finalact.store.notebook import EMPTY, Notebook

# Says what hinders an expression, given all that the folder holds; None where nothing does.
CheckExpression = Callable[[str, Holdings], Finding | None]
Places = dict[tuple[str, str], str]

NOTHING = Holdings()
NO_FOLDER = "folder-not-found"


@frozen
class FolderReading:
    """What a folder holds; None where it has faults, and then what of it could be `read`.

    `faults` hinder the import, `findings` are only told; `places` say where something stands, by
    its noun ("claim", "representation", "balance", "memorandum") and id. The `memoranda` are
    beside the holdings; they are whole where nothing is wrong with the folder. `volumes` are the
    files of whole volumes, in the order in which they come; the `notebook` is what a desk keeps
    beside its records.
    """

    holdings: Holdings | None
    faults: tuple[Fault, ...] = ()
    findings: tuple[Finding, ...] = ()
    places: Mapping[tuple[str, str], str] = field(factory=dict)
    read: Holdings = NOTHING
    memoranda: tuple[Memorandum, ...] = ()
    volumes: tuple[Path, ...] = ()
    notebook: Notebook = EMPTY


def read_folder(
    path: str | Path,
    *,
    on_desk: Holdings = NOTHING,
    adding: bool = False,
    check_expression: CheckExpression | None = None,
    shelf: Papers | None = None,
) -> FolderReading:
    """Read a dossier folder and say everything that is wrong with it, with file and line.

    What the desk holds already may be cited, corrected and adopted (`on_desk`), and so may papers
    of volumes, those on the desk (`shelf`) and those of the folder. A folder that
    is `adding` to a desk about something else may use every name of that desk, and need not say
    what it is about itself. Expressions are read only where somebody is given who can
    (`check_expression`).
    """
    folder, faults = Path(path), Faults()
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "is not there"
        remedy = "Name the folder that holds the dossier."
        faults.fault(NO_FOLDER, str(folder), f"{folder} {what}.", remedy)
        return FolderReading(None, tuple(faults.faults))
    onto = on_desk if adding and on_desk.dossier.id else None
    declared = read_dossier_toml(folder, faults, onto) or Declared(on_desk.dossier)
    names = declared.dossier if onto is None else joined(onto.dossier, declared.dossier)
    papers, documents = read_documents(folder, dict(declared.markings), faults)
    volumes = volume_files(folder, faults)
    in_volumes = FolderVolumes(volumes, faults, shelf) if volumes else shelf
    paper_ids = PapersKnown((paper.id for paper in (*papers, *on_desk.papers)), in_volumes)
    own = {person.id for person in declared.persons}
    others = (person for person in on_desk.persons if person.id not in own)
    persons = PersonNames((*declared.persons, *others))
    cases, remarks = read_cases_csv(folder, names, persons, faults)
    passages = PassageReader(paper_ids, faults)
    conditions, of_conditions = read_conditions_toml(
        folder, passages, faults, onto.conditions if onto is not None else ()
    )
    case_ids = {case.id for case in (*cases, *on_desk.cases)}
    by_content = onto is not None and declared.own_id != onto.dossier.id
    claims, meetings = _claims(
        folder, Names(names, case_ids, paper_ids, faults.suggestions), on_desk, by_content, faults
    )
    known = Known(
        names,
        {claim.id for claim in on_desk.claims}.union(claim.id for claim, _ in claims),
        case_ids,
        {condition.id for condition in (*conditions, *on_desk.conditions)},
        paper_ids,
        {representation.id for representation in on_desk.representations},
        faults,
    )
    for condition in conditions:
        told = (claim for precedent in condition.precedents for claim in precedent.claims)
        known.check("claim", told, known.claims, f"{CONDITIONS}, condition {condition.id}")
    representations = read_representations_csv(folder, known, faults)
    balance = read_balance_csv(folder, known, faults)
    offices = read_offices_csv(folder, known, faults)
    memoranda = read_memoranda(folder, known, faults)
    notebook, of_answers = read_notebook_csv(folder, known, faults)
    used = {person for case in cases for person in case.persons}
    dossier = evolve(declared.dossier, gates=read_gates(declared.gates, known, passages))
    holdings = Holdings(
        _with_meetings(dossier, names, meetings, faults),
        tuple(claim for claim, _ in claims),
        tuple(conditions),
        tuple(cases),
        tuple(person for person in persons.persons if person.id in own | used),
        tuple(papers),
        (*remarks, *of_conditions),
        tuple(representation for representation, _ in representations),
        tuple(item for item, _ in balance),
        offices,
    )
    places: Places = {("claim", claim.id): place for claim, place in claims}
    places |= {("representation", thing.id): place for thing, place in representations}
    places |= {("balance", item.id): place for item, place in balance}
    places |= {("memorandum", memo.id): place for memo, place in memoranda}
    places |= of_answers
    check_quotes(holdings, names, documents, on_desk.papers, places, faults, in_volumes)
    if check_expression is not None:
        everything = holdings if onto is None else joined_holdings(onto, holdings)
        _check_expressions(holdings, everything, check_expression, faults)
    tell_of_other_files(folder, faults)
    return FolderReading(
        None if faults.faults else holdings,
        tuple(faults.faults),
        tuple(faults.findings),
        places,
        holdings,
        tuple(memo for memo, _ in memoranda),
        tuple(volumes),
        notebook,
    )


def _claims(
    folder: Path, names: Names, on_desk: Holdings, by_content: bool, faults: Faults
) -> tuple[list[tuple[Claim, str]], list[Subject]]:
    meetings, titled = read_meetings_csv(folder, faults)
    about_subjects = read_claims_csv(folder, faults, by_content=by_content)
    drafts = [*about_subjects, *read_events_csv(folder, faults), *meetings]
    places: dict[str, str] = {}
    for draft, _ in drafts:
        first = places.setdefault(draft.claim.id, draft.place)
        if first is not draft.place:
            sentence = f'"{draft.claim.id}" stands already at {first}.'
            remedy = "Give one of them another id."
            faults.fault("id-with-other-statement", draft.place, sentence, remedy)
    # What could not be read may still be meant as a target: its own fault is told already.
    known = {claim.id: claim for claim in on_desk.claims}
    known.update((draft.claim.id, draft.claim) for draft, sound in drafts if not sound)
    report = faults.faults.append
    claims = settled([each for each, sound in drafts if sound], known, names.dossier, report)
    if not names.papers:
        claims = _citing_sources(claims, names.papers, faults)
    check_claims(claims, known, names, report)
    return _in_runs(claims), titled


def _citing_sources(
    claims: list[tuple[Claim, str]], volumes: Collection[str], faults: Faults
) -> list[tuple[Claim, str]]:
    """The claims of a folder that holds no papers: what they cite is the name of a source.

    A paper of a volume is cited as such.
    """
    cited_papers = {cited.document for claim, _ in claims for cited in claim.citations} - {""}
    at_hand = {paper for paper in cited_papers if paper in volumes}
    if cited_papers - at_hand:
        sentence = "The folder holds no papers; what its claims cite is kept as their source."
        remedy = "Put the papers into documents/ to open their passages."
        faults.finding("papers-not-there", "documents/", sentence, remedy)
    return [
        (
            evolve(
                claim,
                citations=tuple(
                    c if c.document in at_hand else as_source(c) for c in claim.citations
                ),
            ),
            place,
        )
        for claim, place in claims
    ]


def _in_runs(claims: list[tuple[Claim, str]]) -> list[tuple[Claim, str]]:
    """Claims about subjects, then events, then meetings: a correction goes where its target is."""
    runs = {"subject": 0, "case": 1, "meeting": 2}
    return sorted(claims, key=lambda placed: runs[placed[0].about])


def _with_meetings(
    dossier: Dossier, names: Dossier, meetings: list[Subject], faults: Faults
) -> Dossier:
    """The dossier with the meetings that have a title among its subjects."""
    declared = {subject.id: subject.title for subject in names.subjects}
    for meeting in meetings:
        title = declared.get(meeting.id, meeting.title)
        if title != meeting.title:
            sentence = f'The meeting {meeting.id} is called "{meeting.title}" and "{title}".'
            remedy = "The title in dossier.toml is used; let both say the same."
            faults.finding("titles-differ", "meetings.csv", sentence, remedy)
    added = tuple(meeting for meeting in meetings if meeting.id not in declared)
    return evolve(dossier, subjects=(*dossier.subjects, *added))


def _check_expressions(
    holdings: Holdings, everything: Holdings, check: CheckExpression, faults: Faults
) -> None:
    for condition in holdings.conditions:
        place = f"{CONDITIONS}, condition {condition.id}"
        readings = [words for question in condition.questions for _, words in question.readings]
        for expression in filter(None, (condition.expression, *readings)):
            found = check(expression, everything)
            if found is not None:
                faults.faults.append(evolve(found, place=found.place or place))
