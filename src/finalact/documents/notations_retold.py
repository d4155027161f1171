"""Notations in wordings that the reader of marks does not know: said over, or read beside it."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.mark_grammar import HAND, NAME, VERB
from finalact.documents.marks import read_marks
from finalact.documents.month_days import MONTHS
from finalact.model.mark import Mark

_WROTE = r"(?:(?:also|then) )?(?:hand-?)?(?:wrote|noted|commented|added)"
_PASSED = r"(?:sent|forwarded|returned|passed|transmitted|submitted|gave|routed|handed)"
# `Below Reed’s comment, an unknown hand wrote: “May 3.”`: a mark beside a mark.
_BESIDE_A_MARK = re.compile(
    r"(?P<where>(?:Next to|Beside|Below|Beneath|Underneath|Above|Under) [^,:;“]{3,60}), "
    rf"(?P<did>(?:{HAND}|{NAME}) (?:(?:also|then|later) )?{VERB}\b.+)\Z",
    re.DOTALL,
)
# `Moss sent the paper to Reed, who wrote “Yes” at the top`; the words stand on the paper sent,
# unless it went under cover of another.
_PASSED_AND_WROTE = re.compile(
    rf"(?:[^“:;]{{0,160}}? {_PASSED} [^“:;]{{0,160}}? to (?P<to>{NAME}),? who|"
    rf"(?P<by>{NAME}) {_PASSED} [^“:;]{{1,160}}? and) (?P<did>{_WROTE}\b[^“]*“.+)\Z",
    re.DOTALL,
)
_WRITING = re.compile(
    rf"(?P<by>{NAME}) [a-z]+ed [^“,:;]*, writing (?P<did>[^“]*“[^“”]+”.*)\Z",
    re.DOTALL,
)
_PLACED = re.compile(r"\b(?:top|bottom|margins?|corners?|end)\b")
# `initialed the memorandum, which Reed sent to him`: what became of the paper is no part of it.
_WHICH_WENT = re.compile(
    r"(?P<told>[^“]{0,300}?\binitialed [^,:;“]{1,160}), which "
    rf"(?!{NAME} (?:also |then )?(?:initialed|signed|checked|wrote))[^“]*\Z"
)
# `Moss initialed the top of the directive`, whatever the paper is called.
_INITIALED_AT = re.compile(
    rf"(?P<by>{NAME}) (?:also )?initialed (?P<where>(?:at |in )?the (?:[\w-]+ ){{0,3}}"
    r"(?:top|bottom|corner|margin) of (?:the|this) (?:[\w-]+ ?){1,3})\.?\Z"
)
# `The signed version is printed below` and `Signed copies were sent` tell of papers.
_SIGNED_PAPER = re.compile(
    r"signed (?:versions?|cop(?:y|ies)|originals?|drafts?|letters|memoranda|messages|texts?)\b"
)
# `initialed for Reed; Moss did not initial`: who did not left no mark. What else is told of the
# paper is no part of the mark either.
_ENDS = re.compile(
    r"(?:;|,? (?:and|but)) (?=[^;]{0,80}?\b(?:did not|had not)\b)|, and (?=an? note\b)|, which "
)
# What stands right behind words in quotation marks: their place, or other words.
_BEHIND = re.compile(
    rf"” (?P<where>(?:next to|beside|below|beneath|underneath|above) (?!(?:{'|'.join(MONTHS)}) )"
    r"[^,:;“”]{2,60}?)(?=\.?\Z|[,;]| and )"
)
_AND_WORDS = re.compile(r"”(?:,? and|,) “\s?")
# The name of a line of the paper, told in quotation marks: `on the “Through” line`.
_LINE_NAMED = re.compile(r"(?<=\bthe )“([^“”]{1,20})” (?=(?:line|option|box|block|section)\b)")
_OPEN, _CLOSE = "\x03", "\x04"
_SAW = re.compile(rf"(?:that )?(?P<who>{NAME}) (?:had |has )?(?:seen|saw|read|received) ")


def retold(sentence: str) -> tuple[Mark, ...]:
    """The marks of a sentence that has to be said over to be read; none where it tells none."""
    if sentence[:2] in ("Ne", "Be", "Un", "Ab") and (beside := _BESIDE_A_MARK.match(sentence)):
        marks = read_marks(beside["did"][:1].upper() + beside["did"][1:])
        where = beside["where"]
        return tuple(evolve(mark, where=mark.where or where, sentence=sentence) for mark in marks)
    if " initialed " in sentence and (at := _INITIALED_AT.match(sentence)):
        return (Mark("initials", at["by"], "initialed", at["where"], sentence=sentence),)
    return ()


def passed_and_written(sentence: str) -> list[Mark]:
    """The words on a paper of one to whom it was passed: `to Reed, who wrote at the top: “Yes.”`.

    Without a place on the paper the words may be those of another paper.
    """
    if "“" not in sentence or not (
        "who " in sentence or " and " in sentence or "riting" in sentence
    ):
        return []
    before = sentence.partition("“")[0]
    passed = _PLACED.search(sentence) and " cover" not in before
    told = _PASSED_AND_WROTE.match(sentence) if passed else None
    if told:
        said = f"{told['to'] or told['by']} {told['did']}"
    elif ", writing " in sentence and (told := _WRITING.match(sentence)):
        said = f"{told['by']} wrote {told['did']}"
    else:
        return []
    marks = (mark for mark in read_marks(said) if mark.where and _PLACED.search(mark.where))
    return [evolve(mark, sentence=sentence) for mark in marks]


def plainly(sentence: str) -> str:
    """The sentence as marks are read from it.

    The names of lines are out of quotation marks, in which only words stand; what became of a
    paper that somebody initialed is left away.
    """
    if ", which " in sentence and (went := _WHICH_WENT.match(sentence)):
        sentence = f"{went['told']}."
    if not sentence.startswith(("A ", "The ", "In ", "On ", "Next ")) or "” " not in sentence:
        return sentence
    return _LINE_NAMED.sub(rf"{_OPEN}\1{_CLOSE} ", sentence)


def as_printed(marks: tuple[Mark, ...], sentence: str) -> tuple[Mark, ...]:
    """The marks with their sentence, and the names of lines in quotation marks again."""
    return tuple(
        evolve(mark, where=_shown(mark.where), text=_shown(mark.text) or "", sentence=sentence)
        for mark in marks
    )


def _shown(words: str | None) -> str | None:
    return words and words.replace(_OPEN, "“").replace(_CLOSE, "”")


def only_marks(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks without what is none: signed copies that went out, and who did not initial."""
    return tuple(
        evolve(mark, text=_ENDS.split(mark.text, maxsplit=1)[0])
        if mark.kind in ("initials", "signature") and "“" not in mark.text
        else mark
        for mark in marks
        if mark.kind != "signature" or not _SIGNED_PAPER.match(mark.text)
    )


def beside_words(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks with the place that stands right behind their words.

    `wrote “5/3” next to Reed’s comment`; in `wrote “A” and “B” at the top` it is that of both.
    """
    placed: list[Mark] = []
    for mark in reversed(marks):
        told = mark.where is None and "”" in mark.sentence and mark.text in mark.sentence
        placed.append(_placed_behind(mark, placed[-1] if placed else None) if told else mark)
    return tuple(reversed(placed))


def _placed_behind(mark: Mark, following: Mark | None) -> Mark:
    at = mark.sentence.find(mark.text)
    after = mark.sentence[at + len(mark.text) :].lstrip()
    if not (mark.sentence[:at].rstrip().endswith("“") and after.startswith("”")):
        return mark
    if place := _BEHIND.match(after):
        return evolve(mark, where=place["where"])
    if following and following.where and (following.kind, following.by) == (mark.kind, mark.by):
        joint = _AND_WORDS.match(after)
        if joint and after.startswith(following.text, joint.end()):
            return evolve(mark, where=following.where)
    return mark


def hand_of(mark: Mark) -> str | None:
    """Whose the next mark is where a sentence goes on with `He`: the hand, or who saw the paper."""
    if mark.by:
        return mark.by
    saw = _SAW.match(mark.text) if mark.kind == "stamped" else None
    return saw["who"] if saw else None
