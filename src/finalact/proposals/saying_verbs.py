"""The verbs with which a paper tells who says a thing: "said", "puts it at", "went on to say"."""

from __future__ import annotations

import re

# Plain forms are nouns as well ("the report"): they need a plural or a pronoun before them.
_PLAIN = (
    "say tell state claim report estimate maintain assert note announce indicate argue insist "
    "reply add confirm acknowledge admit declare explain inform advise believe think calculate "
    "reckon predict expect project allege conclude observe contend suggest assure stress count "
    "promise propose cite list assume hope fear write warn testify concede reveal disclose affirm "
    "mention answer reiterate guess demand urge want ask"
).split()
_SAID = (
    "said told stated claimed reported estimated maintained asserted noted announced indicated "
    "argued insisted replied responded added confirmed acknowledged admitted declared explained "
    "informed advised believed thought calculated reckoned predicted expected projected alleged "
    "concluded observed contended suggested assured stressed emphasized remarked recalled counted "
    "reminded promised proposed complained cited quoted listed assumed says hoped feared wrote "
    "warned testified conceded revealed disclosed affirmed mentioned answered reiterated commented "
    "guessed cabled hinted demanded urged wanted asked"
).split()
_THIRD = [f"{verb[:-1]}ies" if verb.endswith("y") and verb != "say" else f"{verb}s"
          for verb in _PLAIN]  # fmt: skip
# "Puts the number at", "set it at": the figure stands behind "at".
_PUT = r"(?:puts?|places?|placed|sets?)(?= [^,;:.]{1,80}? at\b)"
_WORDED = (
    r"point(?:s|ed) out|(?:went|goes) on to (?:say|note|add)|(?:made|makes) (?:it )?clear|"
    r"expressed the (?:view|opinion|belief)|(?:is|was|were|are) of the (?:view|opinion)|"
    r"(?:took|takes) the (?:view|position)|(?:gave|gives) (?:the|a) (?:figure|number|total)|"
    r"agree[sd]?(?=(?: \w+){0,4} that\b)|(?:spoke|speaks?) of|(?:referred|refers) to"
)
PLAINLY = frozenset((*_PLAIN, "agree"))
# Only somebody does these; many of the others are said of lists, trends and tables as well.
HUMAN = frozenset("said told says tells testified replied insisted admitted wrote answered".split())
VERB = re.compile(
    rf"\b(?:{_WORDED}|{_PUT}|"
    rf"(?:{'|'.join(sorted({*_PLAIN, *_SAID, *_THIRD}, key=len, reverse=True))})\b(?! to be\b))"
)
