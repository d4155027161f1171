"""What stands in offices.csv and in the steps of memoranda/."""

from __future__ import annotations

OFFICE = {
    "office": "The office: “Secretary of State”.",
    "holder": "Who held it.",
    "capacity": "`incumbent` (the default), `acting` (holds the powers for a time), `for` "
    "(signs in another's name) or `chargé`.",
    "acting_for": "The incumbent whose place is taken.",
    "since": "The day from which, as EDTF.",
    "until": "The last day; left out while nobody said that it ended.",
    "known_on": "The first day on which it was known to us, where that is another.",
    "bureau": "The bureau that it heads.",
    "document": "The id of a paper in `documents/`.",
    "passage": "The passage there: `6`, `note 4`, or `source note`.",
    "page": "The printed page, where the paper itself does not tell it.",
    "quote": "The exact words there.",
    "source": "A paper that is not in the folder.",
    "marking": "Who may see it.",
    "note": "A note for the reader.",
}
STEP = {
    "what": "The step: `drafted`, `cleared`, `answered`, `submitted`, `returned`, `marked`, "
    "`decided`, `tasked`, `reported`, `closed` or `superseded`.",
    "by": "Who took it: a person, or an office where no person is named.",
    "on": "The day, as EDTF. From its last possible day on, the step is known.",
    "before": "The hash of the step before it. Where it is given, it must hold.",
    "hash": "The hash that seals the step and all before it. It is worked out where it is left "
    "out; where it is given, it must hold. An export writes it.",
}
STEPS = {
    "drafted": {
        "kind": "`action`, `information` or `briefing`: what it is for in effect.",
        "subject": "The subject, as the paper has it.",
        "text": "The text in Markdown: `## ` begins a part, `[^1]` calls a note and `[^1]: ` is "
        "it; `{{condition ID}}`, `{{claim ID}}`, `{{figure ID}}`, `{{table conditions}}` stand for "
        "what the desk holds, `{{judgement: words}}` for judgement.",
        "text_file": "A file in `memoranda/` with the text, in place of `text`.",
        "headed": "What the paper calls itself, where that is another: “Memorandum”.",
        "number": "Its number.",
        "profile": "`1977-88` (the default) or `current`: whose rules of form it follows.",
        "senders": "From whom: tables with `name`, `office`, `acting`.",
        "addressees": "To whom: likewise.",
        "through": "Through whom: likewise.",
        "dated": "The date that it bears.",
        "classification": "Its rank.",
        "handling": "Its captions.",
        "drafters": "Who drafted it: tables with `person`, `office`, `extension`, `on`.",
        "required": "The offices that must clear it.",
        "options": "What stands behind an option: tables with `label`, `favored_by`, `doubted_by`, "
        "`why`, `prospects`, `timing`, `risk`, `audience`.",
        "recommendations": "What stands behind a recommendation: tables with `number` (1 is the "
        "first in the paper), `asked_of`, `decide_by`, `exception`, `alternative_to` (the number "
        "of the one it excludes), `favored_by`, `opposed_by`, `binds`, `gate`.",
        "attachments": "Tabs: tables with `tab`, `title`, `classification`, `status`, `document`.",
        "source": "Where the paper is kept, and what else its source note says.",
        "editorial": "`true` where nothing of matter changed, so that clearances stand.",
    },
    "cleared": {
        "office": "The office that speaks.",
        "status": "`ok`, `ok with edits`, `ok in part`, `info` (shown, not asked), `told`, "
        "`pending`, `no objection`, `nonconcur` or `declined`.",
        "version": "The version it speaks of: 1 is the first.",
        "scope": "`full` (the default), `in draft` or `in substance`.",
        "person": "Who spoke for the office.",
        "proxy": "Who initialed in that person's place.",
        "part": "The part that it agrees to.",
        "dissent": "Why it does not concur.",
        "comment": "What else it says.",
    },
    "answered": {
        "code": "The question that only a person can answer.",
        "answer": "The answer.",
    },
    "submitted": {
        "version": "The version that went up.",
        "printed": "The words that went up, as they were printed that day; they are frozen.",
        "printed_file": "A file in `memoranda/` with those words, in place of `printed`.",
        "printed_hash": "SHA-256 of those words. It is worked out where it is left out; where it "
        "is given, it must hold.",
        "cited": "The claims that its references drew on.",
        "stood": "Pairs of a condition and its verdict that day.",
        "override": "Why it went up although something was missing.",
    },
    "returned": {"why": "Why it came back."},
    "marked": {
        "kind": "`handwritten`, `stamped`, `typed`, `initials`, `signature`, `checked` or "
        "`unspecified`.",
        "marked_by": "Whose mark it is, where that is not whoever recorded it (`by`).",
        "words": "The exact words.",
        "for_whom": "For whom it was made.",
        "capacity": "In which capacity: the words of `offices.csv`.",
        "where": "Where it stands: “left-hand margin, at paragraph 3”.",
        "recommendation": "The number of the recommendation that it stands at.",
        "action": "`approve`, `disapprove`, `discuss`, `approve as amended`, `defer` or `none`.",
    },
    "decided": {
        "recommendation": "The number of the recommendation.",
        "action": "What was decided: the words of a mark. `none` is an outcome too: neither "
        "approved nor disapproved.",
        "marks": "The marks it is read from, by the numbers of their steps: `[7]`.",
        "binding": "Whether it binds us.",
        "ad_referendum": "Whether it binds nobody until capitals confirm.",
        "accepted": "Why it was taken although a gate was shut: accepted though unmet.",
        "continuing": "The conditions that must go on being met, by id.",
        "reconsider": "What reopens it, in words or as an expression.",
        "further": "What further work or condition it is subject to.",
    },
    "tasked": {
        "task": "A short name for the task.",
        "words": "The words of the order.",
        "who": "Who is to do it.",
        "through": "Through whom.",
        "with_whom": "With whom.",
        "occasion": "On what occasion; one without a day stays open.",
        "due": "By when, where that was said.",
        "office": "The action office.",
        "recommendation": "The number of the recommendation that it carries out.",
        "representation": "The id of the representation that is to be made.",
    },
    "reported": {
        "task": "The task.",
        "words": "What came of it.",
        "done": "`false` where it is still to be done.",
        "document": "The id of the paper that reports it.",
        "claims": "The claims that were entered from it, by id.",
        "representation": "The id of the representation that was made.",
        "missing": "The words in which it is said that no record has been found.",
    },
    "closed": {"why": "Why nothing further is to be done."},
    "superseded": {
        "memorandum": "The memorandum that takes its place.",
        "why": "Why.",
    },
}
SEARCH = {
    "name": "The name by which the search is kept.",
    "asked": "What is looked for, as it is typed into `finalact find`.",
}
ANSWER = {
    "paper": "The id of the paper.",
    "proposal": "The proposal, as `finalact propose` calls it.",
    "answer": "`accepted`, `changed` (accepted with changes) or `dismissed`.",
    "claim": "The claim that it became.",
    "why": "Of one that was dismissed: why it is no claim.",
}
