"""Lists of people, offices and posts as source notes print them: `Reed, Moss, and in HA`."""

from __future__ import annotations

import re

SEPARATOR = re.compile(
    r"(?:\s*,{1,2}\s+(?:and\s+)?|(?<=\)),(?=[A-Z])|\s+and\s+|\s*;\s+(?:and\s+)?)(?=\S)"
)
UNIT = r"(?:Branch|Division|Office|Bureau|Staff|Directorate|Center|Group|Section|Department)"
# An office after a name and a comma tells whose the name is: `Ann Cole, Office of Food Policy`.
OF_THE_NAME = re.compile(
    r"(?:(?:Acting|Deputy|Assistant|Associate|Special|Senior|Executive|Principal|Staff|Legal) )*"
    rf"(?:{UNIT}|Chief|Director|Secretary|Counselor|Counsel|Advis[eo]r|Assistant|Representative|"
    r"Coordinator|Negotiator|Administrator|Attach[eé]|Member|Head) (?:of|for|to|on) "
)
# `the Inspector General, Ann Cole`: the title before the name.
TITLE_FIRST = re.compile(
    r"(?:\A(?:[Tt]he )?|(?:and |, |in )the )(?:[A-Z][\w’]* ){0,4}?(?:Director|Inspector General|"
    r"General Counsel|Legal Adviser|Chairman|Administrator|Secretary|Assistant(?= for ))"
    r"(?: (?:of|for) [A-Z][^,()]*)?\Z"
)
# `to Rome for the Migration and Refugee Service` names one service.
HALF_A_NAME = re.compile(r" for the [A-Z][\w’-]+\Z")
OTHER_HALF = re.compile(
    r"[A-Z][\w’-]+ (?:Service|Agency|Administration|Commission|Board|Bureau|Committee|Council)\b"
)
# `Ann Cole, Special Adviser for Policy, NST Delegation`: where the one so titled serves.
SERVING_IN = re.compile(
    rf"(?:[A-Z][\w’-]*\s){{1,4}}(?:{UNIT}|Delegation|Mission|Embassy|Committee|Council|Agency)\Z"
)
# `the Chief, Far East Division` and `Director, Office of Food Policy`: a title, and of what.
TITLE_ALONE = re.compile(
    r"(?:\A|, |and |; )(?:the )?(?:(?:Acting|Deputy|Assistant|Associate|Vice|Branch|Division) )*"
    r"(?:Chief|Director|Chairman|Head|Administrator|Commander|Commandant|Coordinator|Manager)"
    r"(?P<part>, (?:[A-Z][\w’-]* ?){1,4})?\Z"
)
ITS_UNIT = re.compile(rf"(?:[A-Z][\w’-]*,? |(?:and|of|for|the) ){{0,7}}?{UNIT}\b")
# `the Commander in Chief, Northern Command`: of what he is commander.
COMMANDER = re.compile(r"(?:\A|, |and |; )(?:the )?Commander(?:[- ]in[- ]Chief)?\Z")
COMMAND = re.compile(r"(?:[A-Z][\w.-]* ){0,4}(?:Command|Forces?|Fleet|Area)\b")
# Somebody whose name is not told, by his office: `[name not declassified], Asian Division`.
NAME_WITHHELD = re.compile(r"\bname not declassified ?\]\Z")
BARE_PERSON = re.compile(r"(?:[A-Z][\w.’-]*\s)+[A-Z][\w’-]+\Z")
# How a part of a list agreed: in draft, in substance, for information.
LEADING = re.compile(
    r"\A(?:(?:and|in|by|with|at|to|(?:also )?(?:passed|pouched|relayed) to|(?:in )?(?:draft|"
    r"substance|(?:tele)?phone)(?= (?:by|in|with)\b)|as well as|"
    r"for information(?= (?:by|in|to)\b))\s+)*(?:[Tt]he\s+(?!Hague\b)|both\s+)?"
)
TRAILING = re.compile(
    r",? (?:for information|in draft|in substance|by (?:tele)?phone|\((?:in )?(?:draft|"
    r"substance|by (?:tele)?phone|by pouch)\)|by pouch|at [0-9]{4}Z)\Z"
)
ENDS_OF_HOW = ("information", "draft", "substance", "phone", "pouch", ")", "Z")
# Told of the name before a comma: `Cole, Acting; Moss, in draft`.
OF_THE_LAST = re.compile(r"(?:Acting|in draft|in substance|by (?:tele)?phone)\Z")
# Agencies of their own; `the Staff Secretary, EUR` are two, `the Staff Secretary, NSC` is one.
AGENCIES = frozenset(
    "JCS NSC CIA DIA NSA OMB AID USIA ICA ACDA FBI CEA FAA NASA EPA NOAA FEMA USTR DOD".split()
)
# From the smallest unit of an agency to the whole: a comma leads up to the larger unit.
RANKS = {
    "Branch": 1,
    "Section": 1,
    "Division": 2,
    "Group": 2,
    "Office": 3,
    "Staff": 3,
    "Center": 4,
    "Bureau": 4,
    "Directorate": 5,
    "Agency": 6,
    "Service": 6,
    "Department": 7,
}
# Two agencies beside each other are two, whichever is the larger.
AGENCY = RANKS["Agency"]
# `White House Situation Room` is nobody's name.
OF_A_HOUSE = re.compile(
    r"\b(?:House|Room|Center|Staff|Agency|Office|Service|Council|Department|Command|Board|Bureau|"
    r"Delegation|Mission|Embassy|Committee|Division|Branch|Group|Force|Commission)\b"
)
RANKED = re.compile(rf"\b(?:{'|'.join(RANKS)})\b")
SEVERAL_PLACES = re.compile(
    r"\b(?:[Cc]onsulates|[Mm]issions|[Ee]mbassies|[Dd]elegations) (?:in|at|of|to) [^,]*\Z|"
    r"\b(?:[Ss]ecretaries|[Dd]epartments|[Mm]inist(?:er|rie)s) (?:of|for) [^,]*\Z|"
    r"\ball (?:[A-Z][\w’-]* ?)+\Z|\b[Aa]ll (?:[\w’-]+ ){0,2}[\w’-]+(?<!s)\Z"
)

DAY_WORD = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
# The day on which one of those named agreed: `Reed on March 2 and Moss on March 3`.
ON_DAY = re.compile(
    rf"(?<! of)(?<! through)(?<! until)(?<! since),?(?: on)? (?:{DAY_WORD} [0-9]{{1,2}}"
    rf"(?:, (?:18|19|20)[0-9]{{2}})?|[0-9]{{1,2}} {DAY_WORD}(?: (?:18|19|20)[0-9]{{2}})?)"
    r"(?=,|;| and |\Z)"
)
# Nobody drafts a text that was received.
FROM_TEXT = re.compile(r"(?:\A| from )(?:a |the )?text received\b")
# What follows the names of a list and is no name: how, under what cover, according to whom.
MORE = re.compile(
    r",? (?:under (?:an?|the|cover)\b|according to\b|based (?:up)?on\b|using\b|presumably\b|"
    r"as (?:Tab|telegram|airgram|an? )|in telegram\b|for (?:his|her|their|signature|approval|"
    r"clearance|forwarding|delivery|onward|transmittal|comment|review)\b|"
    rf"(?:and )?(?:was |were )?coordinated (?:with|by|in|within)\b|in (?:coordination|response)\b|"
    rf"with contributions\b|and a copy was\b|(?:from|"
    rf"by) [A-Z][\w’. ]{{2,40}}’s? notes\b|on {DAY_WORD} [0-9]|"
    r"at (?:[A-Z][\w.]+’s?|the) request\b)|[;,.]? \(?see (?:Document|footnote)|, neither\b| who |"
    r" where (?:it|they) (?:was|were) |"
    r", (?:who|which|in which|on which|upon which|with|where|whose|described (?:in|as))\b|"
    r" with (?:an?|the) (?:request|instruction|contribution)"
)
OFFICE_TITLE = re.compile(
    r"\b(?:Office|Bureau|Department|Division|Directorate|Center|Secretary|Director|Branch|Adviser|"
    r"Committee|Subcommittee|Administrator|Representative|Staff|Coordinator)\b[^,()]* (?:of|for|"
    r"on) "
    r"[\w ’-]+\Z"
)
FIELDS = (
    r"(?:Affairs|Policy|Research|Programs?|Relations|Analysis|Services?|"
    r"Operations|Security|Technology|Assessments?|Resources|Plans|Planning|Intelligence|Trade|"
    r"Science|Finance|Cooperation|Budget|Assistance|Evaluation|Information|Humanitarian|Space|"
    r"Oceans|Development|Environment|Control|Law|Labor|Commerce)"
)
# `Secret Service` and `Foreign Affairs Center` are offices of their own.
A_HOUSE_ITSELF = re.compile(
    r"(?:[A-Z][\w’-]* ){1,4}(?:Agency|Center|Service|Administration|Bureau|Institute|Commission|"
    r"Council)(?=,|;| \(| and |\Z)"
)
# A name with its office in parentheses; `Political Analysis (ABC)` is an office by its letters.
WITH_OFFICE = re.compile(r"(?P<name>[A-Z][\w.]+(?: [A-Z][\w.]+)?) \(")
OF_A_FIELD = re.compile(rf"\b{FIELDS}\Z")
# Where print lost the end of a parenthesis, the next begins before one ends.
OPENED_AGAIN = re.compile(r"[^()]*\(")
OFFICE_END = re.compile(rf"(?:[A-Z][\w’-]* ){{0,4}}{FIELDS}\b")
# `the Bureau of A, B, and C Affairs, the X and Y Agency`: each with its article is one.
WITH_ARTICLE = re.compile(r"(?:, and |, | and )(?=the [A-Z])")
ONE_OFFICE = re.compile(
    rf"the (?:{UNIT} (?:of|for|on) [^()]*\b{FIELDS}|"
    r"[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3} and (?:[A-Z][\w’-]* ){1,3}"
    r"(?:Agency|Administration|Commission|Committee|Council|Board))"
)
DIGIT = re.compile(r"[0-9]")
CUT_SHORT = re.compile(r"\b(?:Jr|Sr|[A-Z]\.[A-Z])\Z")
NEXT_NAME = re.compile(r",| and |;")
UP_TO_COMMA = re.compile(r"[,;]")
YOUNGER = re.compile(r"(?:Jr|Sr)\b|I{2,3}\b")
LETTERS = re.compile(r"[A-Z][A-Z/-]{1,9}")
# A head of something, whose letters follow: `Chairman, JCS`.
HEADED = re.compile(r"(?: of the \w+|\b(?:Chairman|Director|Chief|Administrator)\b)")
OFFICE_OF_THE_HEAD = re.compile(r"Office of (?:the )?(?:Secretary|Administrator|Director)\b")
ANOTHER_ONE = re.compile(r"(?:the|in|by|[A-Z]{2,}\b)")


def split_names(text: str) -> tuple[str, ...]:
    """Each name as printed, without a leading `the`; a comma inside one name does not cut.

    `Reed of the Office of the Legal Adviser, ABC` and `Acting Chairman, ABC` are one.
    """
    if DIGIT.search(text):
        text = ON_DAY.sub("", text)
    if "text received" in text:
        text = FROM_TEXT.split(text, maxsplit=1)[0]
    text = MORE.split(text, maxsplit=1)[0]
    pieces = _each_with_its_article(text) or _cut(text)
    found = (_bare(piece.strip(), text) for piece in pieces)
    return tuple(piece for piece in found if piece)


def _bare(piece: str, text: str) -> str:
    """A name without the words that lead to it, and without how its bearer agreed."""
    if piece[:1].islower() or piece.startswith("The"):
        piece = LEADING.sub("", piece)
    piece = piece.strip(" ,;.")
    piece += _lost_stop(piece, text)
    return TRAILING.sub("", piece) if piece.endswith(ENDS_OF_HOW) else piece


def _each_with_its_article(text: str) -> list[str]:
    """The offices of a list in which every one has its article; none where it is another list."""
    if not text.startswith("the "):
        return []
    offices = WITH_ARTICLE.split(text.rstrip(" .;"))
    whole = (not SEPARATOR.search(one) or ONE_OFFICE.fullmatch(one) for one in offices)
    return offices if len(offices) > 1 and all(whole) else []


def _cut(text: str) -> list[str]:
    """A list cut where one name ends and the next begins."""
    pieces: list[str] = []
    start = 0
    unclosed = text.count("(") > text.count(")")
    for match in SEPARATOR.finditer(text):
        left = text[start : match.start()]
        if left.count("[") > left.count("]"):
            continue
        opened = left.count("(") > left.count(")")
        if opened and not (unclosed and OPENED_AGAIN.match(text, match.end())):
            continue
        if _belongs_together(left, text[match.end() :], match.group()):
            continue
        pieces.append(left)
        start = match.end()
    return [*pieces, text[start:]]


def _lost_stop(piece: str, text: str) -> str:
    """The point of `Jr.` or `D.C.` that trimming took away."""
    if piece[-1:] != "r" and not piece[-1:].isupper():
        return ""
    return "." if CUT_SHORT.search(piece) and f"{piece}." in text else ""


def _belongs_together(left: str, right: str, joint: str) -> bool:
    after = NEXT_NAME.split(right, maxsplit=1)[0].strip()
    if YOUNGER.match(after) or right.startswith("("):
        return True
    if joint.lstrip().startswith(",") and "and" not in joint:
        if LETTERS.fullmatch(after) and HEADED.search(left):
            return True
        if after in AGENCIES and left.endswith((" Secretary", " Counsel", " Adviser", " Advisor")):
            return not left.endswith(("the Secretary", "Deputy Secretary", "Under Secretary"))
        if OF_THE_LAST.match(after):
            return True
        if ITS_UNIT.match(UP_TO_COMMA.split(right, maxsplit=1)[0]):
            title = TITLE_ALONE.search(left)
            if (title and not title["part"]) or NAME_WITHHELD.search(left):
                return True
        if "Commander" in left and COMMANDER.search(left) and COMMAND.match(after):
            return True
        if _is_person(after) and TITLE_FIRST.search(left):
            return True
        last = left.rsplit(", ", 1)[-1]
        if last != left and OF_THE_NAME.match(last) and SERVING_IN.match(after):
            return True
        if "(" not in last and _rank(after) > (_rank(last) or 9) and _rank(last) < AGENCY:
            return not right.startswith(("the ", "The "))
        if OFFICE_OF_THE_HEAD.match(right):
            return "Department of" in last or "Agency" in last
        if OF_THE_NAME.match(right) and _is_person(LEADING.sub("", left)):
            return True
        return bool(OFFICE_TITLE.search(last) and _ends_office(right))
    if (
        joint.strip() == "and"
        and not right.startswith("to ")
        and (SEVERAL_PLACES.search(left) or (HALF_A_NAME.search(left) and OTHER_HALF.match(right)))
    ):
        return True
    if joint.strip() == "and" and ITS_UNIT.match(after):
        # `Chief, Near East and South Asia Division`: the unit is named to its end.
        title = TITLE_ALONE.search(left)
        if title and title["part"] and not RANKED.search(title["part"]):
            return True
    return (
        joint.strip() in ("and", ", and")
        and bool(OFFICE_TITLE.search(left))
        and _ends_office(right)
    )


def _is_person(piece: str) -> bool:
    return BARE_PERSON.fullmatch(piece) is not None and not OF_A_HOUSE.search(piece)


def _rank(piece: str) -> int:
    """How large the last-named unit of a piece is; 0 where it names none."""
    found = RANKED.findall(piece)
    return RANKS[found[-1]] if found else 0


def _ends_office(right: str) -> bool:
    """Whether what follows is the rest of the name of an office: `and Business Affairs`."""
    if ANOTHER_ONE.match(right):
        return False
    if (person := WITH_OFFICE.match(right)) and not OF_A_FIELD.search(person["name"]):
        return False
    return bool(OFFICE_END.match(right)) and not A_HOUSE_ITSELF.match(right)
