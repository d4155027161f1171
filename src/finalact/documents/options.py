"""Options set out for decision, with arguments and supporters; numbered criteria."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from finalact.documents.favor import Statements, doubted_in, favored_in, statements
from finalact.documents.sentences import sentences
from finalact.documents.texts import GAP, Texts
from finalact.model.document import Criterion, Document, Option, Passage, Recommendation

LETTERED = re.compile(r"\A\(?(?P<label>[A-Z])[.)]\s+(?P<text>\S.*)", re.DOTALL)
NUMBERED = re.compile(r"\A\(?(?P<label>[0-9]{1,2})[.)]\s+(?P<text>\S.*)", re.DOTALL)
NAMED = re.compile(
    r"\A(?:OPTION|Option|ALTERNATIVE|Alternative) (?P<label>[0-9]{1,2}|[A-Z]|[IVX]{1,4})\b"
    r"\s*[:.—–-]+\s*(?P<text>\S.*)",
    re.DOTALL,
)
# `Option 1 (Grey’s proposal)`: a line of its own over what the option is.
HEADS_OPTION = re.compile(
    r"\A(?:OPTION|Option|ALTERNATIVE|Alternative) (?P<label>[0-9]{1,2}|[A-Z]|[IVX]{1,4})"
    r"(?: \([^()]{2,160}\))?[.:]?\Z"
)
LONGEST_HEAD = 190
ROW_LABEL = re.compile(r"\A\(?(?:[A-Z]|[0-9]{1,2})[.)]\s+")
# Looked for in the whole of a paper, before any paragraph of it is asked.
NAMED_PARAGRAPH = re.compile(rf"{GAP}(?:OPTION|Option|ALTERNATIVE|Alternative) [0-9A-Z]")
FIRST_OF_ROW = re.compile(rf"{GAP}\(?0?1[.)]\s")
ROW_OPENS = "(0123456789"
SECOND_OF_ROW = re.compile(rf"{GAP}\(?0?2[.)]\s")
# `alternative A`, but not `the only alternative I see`.
OPTION_NAMED = re.compile(
    r"\b(?:[Oo](?:ption|PTION)|[Aa](?:lternative|LTERNATIVE)(?! I ))s? "
    r"\(?(?P<label>[0-9]{1,2}|[IVX]{1,4}\b|[A-Z]\b)"
)
OPTION_HEADING = re.compile(
    r"\boptions\b|\boption\Z|\balternatives\b|\bcourses? of action\b", re.IGNORECASE
)
ARGUMENT_HEADING = re.compile(
    r"pros?|cons?|pros? and cons?|(?:dis)?advantages?|arguments? (?:for|against)|for|against",
    re.IGNORECASE,
)
ASKS_CRITERIA = re.compile(
    r"\b(?:criteri(?:a|on)|(?:pre)?conditions?|requirements?|prerequisites?|benchmarks?)\b",
    re.IGNORECASE,
)
ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}


def option_label(words: str, labels: tuple[str, ...] = ()) -> str | None:
    """The option that these words name (`option A`, `Option 3`, `Option I`), by its own label."""
    match = OPTION_NAMED.search(words)
    if match is None:
        return None
    label = match["label"]
    if labels and label not in labels and ROMAN.get(label) in labels:
        return ROMAN[label]
    return label


def read_options(
    document: Document, texts: Texts, recommended: Sequence[Recommendation]
) -> tuple[Option, ...]:
    """The options, lettered or numbered, each with those who favor and those who doubt it.

    A paragraph counts as an option when it is named so (`Option 1:`) or labelled in a part whose
    heading speaks of options. Paragraphs until the next label are its arguments. Those favor it
    too who favor what is `recommended` by its label.
    """
    options = _set_out(document, texts) or _recommended_by_label(document, recommended)
    return _with_voices(document, texts, options, recommended) if options else ()


def _set_out(document: Document, texts: Texts) -> list[Option]:
    options: list[Option] = []
    titles = [section.title for section in document.sections if section.title]
    if not (
        any(
            OPTION_HEADING.search(title) or NAMED.match(title) or HEADS_OPTION.match(title)
            for title in titles
        )
        or NAMED_PARAGRAPH.search(texts.whole)
    ):
        return options
    current: Option | None = None
    in_options = headed = False
    for section in document.sections:
        inside = bool(section.title and ARGUMENT_HEADING.fullmatch(section.title.rstrip(":")))
        named = NAMED.match(section.title) if section.title else None
        heads = HEADS_OPTION.match(section.title) if section.title else None
        if title := named or heads:
            in_options, headed = True, named is None
            current = Option(title["label"], named["text"].strip() if named else "")
            options.append(current)
        elif not (in_options and inside):
            in_options = bool(section.title and OPTION_HEADING.search(section.title))
            current, headed = None, False
        for passage in section.passages:
            match = NAMED.match(passage.words.text)
            short = len(passage.words.text) <= LONGEST_HEAD
            if match is None and short and (heads := HEADS_OPTION.match(passage.words.text)):
                in_options = headed = True
                current = Option(heads["label"], "", passage=passage.n)
                options.append(current)
                continue
            if match is None and in_options and not headed:
                match = _labelled(passage, current)
            if match:
                current = Option(match["label"], match["text"].strip(), passage=passage.n)
                options.append(current)
            elif current is not None and (in_options or NAMED.match(passage.text)):
                # Under a line that only names the option its first paragraph says what it is.
                said = current.text or ROW_LABEL.sub("", passage.text)
                current = evolve(current, text=said, arguments=(*current.arguments, passage.n))
                options[-1] = current
    return [option for option in options if option.text]


def _recommended_by_label(
    document: Document, recommended: Sequence[Recommendation]
) -> list[Option]:
    """The row of lettered or numbered paragraphs that recommendations name as options.

    Form: `A. Raise the cases.` `B. Let them rest.` in a part of any heading, and under the
    recommendations `that you approve option A`. A row without one of the labels is none of options.
    """
    labels = {item.option for item in recommended if item.option}
    own = {item.passage for item in recommended}
    for section in document.sections if labels else ():
        row: list[Option] = []
        for passage in section.passages:
            match = _labelled(passage, row[-1] if row else None)
            if match and passage.n not in own:
                row.append(Option(match["label"], match["text"].strip(), passage=passage.n))
            elif row and passage.n not in own:
                row[-1] = evolve(row[-1], arguments=(*row[-1].arguments, passage.n))
        if len(row) > 1 and labels <= {option.label for option in row}:
            return row
    return []


def _labelled(passage: Passage, current: Option | None) -> re.Match[str] | None:
    """A label that begins the row or follows the one before it: A then B, 1 then 2."""
    match = LETTERED.match(passage.text) or NUMBERED.match(passage.text)
    if match is None:
        return None
    label = match["label"]
    if current is None:
        return match if label in ("A", "1") else None
    if label.isdigit():
        follows = current.label.isdigit() and int(label) == int(current.label) + 1
    else:
        follows = current.label.isalpha() and ord(label) == ord(current.label[0]) + 1
    return match if follows else None


def _with_voices(
    document: Document,
    texts: Texts,
    options: Sequence[Option],
    recommended: Sequence[Recommendation],
) -> tuple[Option, ...]:
    """The options with the voices for and against each, from its own part and from elsewhere."""
    labels = tuple(dict.fromkeys(option.label for option in options))
    words = {passage.n: passage.words.text for passage in document.passages}
    # Gone through once for all options: which passages speak of which, by the word option.
    spoken: dict[str | None, dict[int, Statements]] = {}
    for passage in texts.passages_holding("ption", "PTION"):
        for who, favors, what in statements(passage.text):
            of = spoken.setdefault(option_label(what, labels), {})
            of.setdefault(passage.n, []).append((who, favors, what))
    backed: dict[str | None, list[str]] = {}
    for recommendation in recommended:
        backed.setdefault(recommendation.option, []).extend(recommendation.favored_by)
    return tuple(
        _with_own_voices(option, words, spoken.get(option.label, {}), backed.get(option.label, []))
        for option in options
    )


def _with_own_voices(
    option: Option, texts: Mapping[int, str], spoken: Mapping[int, Statements], backed: list[str]
) -> Option:
    favored = list(backed)
    doubted: list[str] = []
    own = {n for n in (option.passage, *option.arguments) if n is not None and n in texts}
    for n in sorted(own | spoken.keys()):
        if n in own and (n == option.passage or not OPTION_NAMED.search(texts[n])):
            favored += favored_in(texts[n])
            doubted += doubted_in(texts[n])
            continue
        for who, favors, _ in spoken.get(n, ()):
            (favored if favors else doubted).extend(who)
    return evolve(
        option,
        favored_by=tuple(dict.fromkeys(favored)),
        doubted_by=tuple(dict.fromkeys(doubted)),
    )


def _close(text: str) -> str:
    """The last two sentences of a paragraph: what leads to the row below it."""
    return " ".join(sentences(text)[-2:])


def read_criteria(document: Document, texts: Texts) -> tuple[Criterion, ...]:
    """The numbered criteria, in order: a row of numbered paragraphs that conditions announce.

    The row counts when the paragraph before it, or the heading over it, speaks of criteria,
    conditions or requirements.
    """
    if not (FIRST_OF_ROW.search(texts.whole) and SECOND_OF_ROW.search(texts.whole)):
        return ()
    best: list[Criterion] = []
    for section in document.sections:
        row: list[Criterion] = []
        announced = bool(section.title and ASKS_CRITERIA.search(section.title))
        before = ""
        for passage in section.passages:
            text = passage.words.text
            match = NUMBERED.match(text) if text[:1] in ROW_OPENS else None
            if match and int(match["label"]) == len(row) + 1:
                if not row:
                    announced = announced or bool(ASKS_CRITERIA.search(_close(before)))
                row.append(Criterion(match["label"], match["text"], passage.n))
            elif row:
                if announced and len(row) > len(best):
                    best = row
                row, announced, before = [], False, text
            else:
                before = text
        if announced and len(row) > max(len(best), 1):
            best = row
    return tuple(best) if len(best) > 1 else ()
