"""What stands in the columns of a claim, and in the tables of dossier.toml and conditions.toml."""

from __future__ import annotations

CLAIM = {
    "id": "A short name for the claim. Left out, one is made from the line (`claim-17`), or, of an "
    "event or a meeting, from what the row says. Several rows with the same id and the same "
    "statement are one claim told in several places.",
    "subject": "What it is about: a subject, population or register of the dossier.",
    "attribute": "Which side of it: `stock` (a count on a day), `flow` (a count over a period), "
    "`rate`, `state`, `position`, `assurance`, `promise`, `offer`, or any other word. A "
    "`proposed_offer` is weighed among ourselves and was not given; a `limited_position` is one "
    "within limits, `informed` says that a party was told, `turns_on` what would turn it.",
    "value": "The state or word, where it is no figure. Of `turns_on`: the id of a condition (or "
    "several, with semicolons), an expression, or words.",
    "as_said": "The figure in the speaker's words: “about 300”, “under 100”; of a "
    "`limited_position`, the words that limit it.",
    "low": "The least that the words allow; read from `as_said` where both bounds are left out.",
    "high": "The most that the words allow.",
    "low_open": "Whether the least is itself left out (“more than 100”): yes or no.",
    "high_open": "Whether the most is itself left out (“under 100”): yes or no.",
    "approximate": "Whether the figure is loose (“about”): yes or no.",
    "presumes_some": "Whether the words presuppose at least one. Left out, it is so for a stock of "
    "persons or cases that gives only a most, unless the words allow none (“up to”, “at most”).",
    "unit": "What is counted: persons, cases, families, troops. Units are never turned into one "
    "another.",
    "specificity": "Of an assurance: `specific` or `general`.",
    "due": "Of a promise: when it falls due, as EDTF or in words: “a matter of weeks”, “by the end "
    "of 1988”, “before the Moscow conference”, “soon”.",
    "kind": "`fact` (the default), `estimate`, `assurance`, `demand`, `projection` or "
    "`assumption`. Only facts and estimates are evidence. An assurance, promise or offer is "
    "an `assurance` unless something else is said.",
    "speaker": "Who asserts it. All officials of one government are one speaker: write "
    "`USSR (Gerasimov)`.",
    "voice": "The official who spoke, where that does not stand in brackets behind the speaker.",
    "reporter": "Who says that he said it, where that is somebody else.",
    "population": "Whom a figure counts, as the speaker drew it: a population of `dossier.toml`. "
    "Left out, it is whom the subject counts: the population that it declares, else itself.",
    "period": "What it is about: a day, month, year or span, as EDTF.",
    "said_on": "When it was said, as EDTF.",
    "known_on": "The first day on which it was known to us, where that is another.",
    "relation": "`corrects` or `withdraws` (a claim of the same speaker), `adopts` (another's "
    "figure), `mends` (our own transcription), `keeps` or `breaks` (a promise or assurance).",
    "target": "The id of the claim that it bears on. What is left out is taken from there.",
    "marking": "Who may see it.",
    "note": "A note for the reader.",
    "document": "The id of a paper in `documents/`.",
    "passage": "The passage there: `6`, `note 4`, or `source note`.",
    "page": "The printed page, where the paper itself does not tell it.",
    "quote": "The exact words there.",
    "source": "A paper that is not in the folder.",
}
CASE = {
    "case": "The id of the case.",
    "register": "The register on which it stands.",
    "kind": 'What sort of case it is; a rule may ask for it (`where kind = "family"`).',
    "persons": "The persons it concerns, by id or name, parted by semicolons; or how many.",
    "title": "How a reader knows it.",
    "marking": "Who may see it.",
    "note": "A note for the reader.",
}
MEETING = {
    "meeting": "The id of the meeting.",
    "title": "How a reader knows it.",
    "place": "Where it is held.",
    "start": "Its first day, in place of a period.",
    "finish": "Its last day, in place of a period.",
}
EVENT = {"case": "The id of the case to which it happened."}
REPRESENTATION = {
    "id": "A short name. Left out, one is made from what the row says. Further rows with the same "
    "id add a passage, or a report of what came of it, and may leave out the rest.",
    "by": "The party that makes it.",
    "through": "Who speaks for that party.",
    "to": "The party it is made to.",
    "with_whom": "Who heard it there.",
    "channel": "How: a lunch, a message, a plenary, a talk.",
    "place": "Where.",
    "on": "The day it was made, as EDTF; on a further row, as that report tells it.",
    "known_on": "The first day on which it was known to us, where that is another; on a further "
    "row, of that report.",
    "standing": "`suggested` (among ourselves), `instructed`, `made` (the default) or `not made`; "
    "on a further row, how far it had gone by then.",
    "subjects": "What it was about: subjects of the dossier, parted by semicolons.",
    "cases": "The cases raised, by id, parted by semicolons.",
    "points": "The points raised, in words, parted by semicolons; a semicolon within one is "
    "written `\\;`.",
    "list": "A representation list handed over, with its version.",
    "answer": "What was said in answer.",
    "answered_on": "The day of the answer.",
    "answered_by": "The claims that carry the answer, by id, parted by semicolons.",
    "instruction": "The paper that ordered it, by its id.",
    "instruction_passage": "The passage there.",
    "instruction_page": "The printed page there.",
    "instruction_quote": "The exact words there.",
    "instruction_source": "An instruction that is not in the folder.",
    "report": "The paper that reports it, by its id.",
    "report_passage": "The passage there.",
    "report_page": "The printed page there.",
    "report_quote": "The exact words there.",
    "report_source": "A report that is not in the folder.",
    "missing": "The words of a note that no record has been found.",
    "follows": "The id of an earlier representation, or of the paper with the decision, that it "
    "carries out.",
    "document": "The id of the paper that tells of it.",
    "passage": "The passage there: `6`, `note 4`, or `source note`.",
    "page": "The printed page, where the paper itself does not tell it.",
    "quote": "The exact words there.",
    "source": "A paper that is not in the folder.",
    "marking": "Who may see it.",
    "note": "A note for the reader.",
}
BALANCE = {
    "id": "A short name. Left out, one is made from what the row says. A further row with the "
    "same id and an `until` is the later record that the line ceased.",
    "basket": "The field it belongs to: security, human rights, economic.",
    "side": "The side whose line it is: a side of the dossier, by its id, title or speaker.",
    "bargain": "What that side did with it: `sought`, `offered`, `gave` or `got`.",
    "what": "The thing, in words.",
    "since": "The day from which it is so, as EDTF.",
    "until": "The day it ceased.",
    "known_on": "The first day on which it was known to us, where that is another; on a further "
    "row, of its end.",
    "stage": "How far it went: `proposed` (among ourselves), `adopted`, or `communicated` (put to "
    "the other side).",
    "claims": "The claims that bear it out, by id, parted by semicolons.",
    "conditions": "The conditions that it bears on, by id, parted by semicolons.",
    "document": "The id of a paper in `documents/`.",
    "passage": "The passage there: `6`, `note 4`, or `source note`.",
    "page": "The printed page, where the paper itself does not tell it.",
    "quote": "The exact words there.",
    "source": "A paper that is not in the folder.",
    "marking": "Who may see it.",
    "note": "A note for the reader.",
}
DOSSIER = {
    "id": "The name of the dossier; left out, that of the folder.",
    "title": "How a reader knows it.",
    "question": "The question that the dossier asks.",
    "tolerance": "See [settings](settings.md).",
    "fictional": "Whether everything in it is invented.",
    "note": "A note for the reader.",
    "deciders": "Who can decide how a condition is treated.",
    "age_limit": "See [settings](settings.md).",
    "age_limits": "See [settings](settings.md).",
    "sides": "The sides: `id`, `title`, `speakers`. A speaker of no side is a side of his own.",
    "groups": "Parties that act together: `id`, `title`, `members`. A member is a name, or a table "
    "with `party`, `since` (its first day in the group), `until` (its last) and `known_on`, each "
    "of which may be left out; a party that left and came back has two.",
    "populations": "Whom numbers count: `id`, `title`, `unit`, `part_of`, `same_as`, `overlaps`, "
    "and `taken_for` (another population, with `by`, `on` and `why`).",
    "subjects": "What claims are about: `id`, `title`, `states` (the words for how it can stand), "
    "`population` (whom its figures count, where that is not the subject itself).",
    "registers": "Lists of cases: `id`, `title`, `complete_on` (days for which somebody declares "
    "the list complete), `closed` (states of a case that is no longer open), `population`, "
    "`counts` (`cases` or `persons`).",
    "gates": "What must be so before we bind ourselves: `id`, `title`, `question` (the subject on "
    "which parties take positions), `group` (whose consent), `rule` (`consensus`, `consensus less "
    "one`, `silence`), `wanted` (the positions that count as agreement; `agrees` if left out), "
    "`refusing` (those that break a silence), `silence_until`, `conditions` (that must be met "
    "too), `since` (the day on which it was laid down; it stands from the beginning if left out), "
    "`known_on` (the day on which the desk came to know that; `since` if left out), and a passage. "
    "A later record of the same `id` says all of it again, and takes the place of the earlier from "
    "its `since` on.",
    "clearing": "Which offices must clear a memorandum: `id`, `words` (one must stand in its "
    "subject; every memorandum where none are given), `offices`.",
    "persons": "Persons: `id`, `name`, `also` (other spellings). Everything else refers to the id.",
    "documents": "Markings of papers: `id`, `marking`.",
}
CONDITION = {
    "id": "The name of the condition.",
    "title": "What must be so, in a few words.",
    "words": "The words in which it was set.",
    "expression": "The same in the [language of conditions](functions.md). Left out, only a "
    "person can judge it.",
    "our_reading": "Said where the expression is ours and not the memorandum's: `true`, or how "
    "we read it.",
    "required": "Whether the answer depends on it; `true` if left out.",
    "due": "The day by which it must be so.",
    "origin": "Who set it.",
    "stage": "`proposed`, `adopted` or `communicated`.",
    "stages": "The same with days: `stage`, `on`, `by`, `words`, `told_to` (the party it was put "
    "to), `after_all` (true where it stands at an earlier stage after all), and a passage.",
    "passages": 'Where it stands: `["doc-106 6", "doc-106 note 3"]`, or tables with `document`, '
    "`passage`, `page`, `quote`, `source`.",
    "precedents": "Earlier meetings whose practice stands behind it: the id of a meeting, or "
    "words; or tables with `meeting`, `words`, `by`, `on`, `claims` (that tell of it), and a "
    "passage.",
    "questions": "Questions of scope: `text`, `raised_by`, `on`, a passage, `readings` (a label "
    "and an expression each), and `answer` (`reading`, `by`, `on`, `because`, a passage).",
    "treatments": "How it is treated: `treatment`, `stage`, `by`, `on`, `words`, `to`, `until`, "
    "`because`, `breaks_if`, `review` (when to look at it again), `told_to`, a passage, and "
    "`dissent` (`by`, `words`, `on`, `withdrawn`, a passage).",
    "judgements": "Verdicts of named persons: `verdict`, `by`, `on`, `because`, `withdrawn` (true "
    "where it takes that verdict back), a passage.",
    "remarks": "What one of our own said about it: `by`, `words`, `on`, a passage.",
    "marking": "Who may see it.",
    "note": "A note for the reader.",
}
