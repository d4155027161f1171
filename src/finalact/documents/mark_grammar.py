"""The words and patterns by which notes tell of marks: verbs, hands, places, for whom, when."""

from __future__ import annotations

import re

WRITE = (
    r"(?:hand-?|hand )?wrote|noted|commented|added|penned|inserted|scribbled|jotted|remarked|"
    r"replied|responded|adding"
)
CHECK = r"checked|ticked|check-?marked"
INITIAL = r"initialed|initialled"
SIGN = r"signed"
DRAW = (
    r"underlined|highlighted|circled|bracketed|crossed out|drew|marked|struck|deleted|"
    r"placed|put|double-underlined|underscored|corrected|changed|substituted|lined|dated"
)
REPORT = r"indicated"
VERB = rf"(?:{WRITE}|{CHECK}|{INITIAL}|{SIGN}|{DRAW}|{REPORT})"
ANY_VERB = re.compile(rf"\b{VERB}\b")
HAND = (
    r"(?:(?:[Aa]n?|[Tt]he) (?:unknown|unidentified|unidentifiable|unnamed)"
    r"(?: \w+)? ?(?:hand|person|official|individual)?|[Ss]omeone)"
)
NAME = (
    r"(?:(?:[Tt]he )?(?!(?:An?|As|In|On|At|When|While|After) )[A-ZÀ-Þ][\w’'.]*"
    r"(?:[ -](?:[A-ZÀ-Þ][\w’'.]*|of|de|van|von|the)){0,7}?)"
)
WHO = re.compile(
    rf"\A(?P<by>{HAND}|{NAME}|\x01[0-9]+\x02)(?: \([A-Z/–-]+\))?(?: and (?P<and_by>{HAND}|{NAME})"
    r")?(?: presumably [^,:;\x01]{2,60},)?(?:, (?!and\b|who\b|which\b)[^,:;\x01]{2,60},)?,? "
    r"(?:(?:also|both|each|then|later|apparently|presumably|again|further|subsequently|first|"
    r"extensively|heavily|partially|personally)"
    r" )*"
    rf"(?={VERB}\b)"
)
SURFACE = (
    r"(?:margins?|top|bottom|corner|pages?|memorand(?:um|a)|letter|telegram|cover|slip|sentence|"
    r"paragraph|cop(?:y|ies)|options?|lines?|recommendations?|draft|word|end|right|left|phrase|"
    r"space|paper|note|cable|routing|sheet|minutes|report|side|text|title|section|point|heading|"
    r"form|document|names?|signature|block|passage|item|it|this|list|approval|dates?|stamps?|"
    r"initials|stationery|envelope|map|chart|table|number|classification|handwriting|notations?)"
)
PLACE_WORD = (
    r"(?:in|at|on|below|beneath|beside|next to|above|under|underneath|to(?! \w+ (?:at|in|on)\b)|"
    r"across|near|along|alongside|after|before|by|opposite|over)"
)
LEADING_PLACE = re.compile(
    rf"\A(?:Also |Just |Directly |Immediately )?(?P<where>(?i:{PLACE_WORD}) "
    rf"(?!response|reply|addition|preparation|view|accordance)[^,:\x01]*?\b(?:{SURFACE}|that)\b"
    rf"[^,:\x01]*?(?:, (?:in|at|on) [^,:\x01]*?\b{SURFACE}\b[^,:\x01]*?)?|"
    r"(?:Next to|Beside|Below|Beneath|Underneath|Alongside|Under) (?:the|this|that|each) \w+|"
    r"Underneath|Below|"
    rf"Above|Alongside|Beneath),? "
    rf"(?P<rest>(?:{HAND}|{NAME}),? (?:(?:also|then|later) )?(?:{VERB})\b.*)\Z",
    re.DOTALL,
)
# The decision told before the writing: `Moss approved the paper and added: “...”`.
DECIDED_AND = re.compile(
    rf"\A(?P<by>{NAME}) (?:dis)?(?:approved|rejected|returned|endorsed)(?: [^,:\x01]*?)? and "
    rf"(?P<did>(?:{WRITE}|{INITIAL})\b.*)\Z",
    re.DOTALL,
)
# Words that say what a mark shows, not what it is.
SHOWN = re.compile(
    r",? (?:indicating|signifying|presumably|apparently|showing|to indicate)\b.*", re.DOTALL
)
UNQUOTED = re.compile(rf"(?:{WRITE})\b[^:\x01]*: (?P<words>[^\x01]+)\Z", re.DOTALL)
SAID_THAT = re.compile(rf"(?:{WRITE})\b[^:\x01]*? that (?P<words>[^\x01]+)\Z", re.DOTALL)
# `Reed wrote his initials in the corner`.
OWN_INITIALS = re.compile(rf"(?:{WRITE}) (?:his|her|their)(?: own)? initials\b")
DRAWN = re.compile(
    r"(?:hand-?|hand )?wrote (?:an? |the |two |three )?(?:check ?marks?|date|question marks?|"
    r"number|letter|word)\b"
)
PLACE = re.compile(
    rf"(?:\A|\s)(?P<where>(?:below|above|beneath|underneath|beside) that\b|"
    rf"{PLACE_WORD} (?![A-Z][a-z]+ [0-9])(?:[^,:;\x01]*?\b)?{SURFACE}\b(?: [0-9A-Z]{{1,2}}\b)"
    rf"?(?:[ -](?:{SURFACE}|"
    r"hand|upper|"
    r"lower|right-hand|left-hand|of (?:the|this|his|her|each)(?: (?:first|second|third|last))?"
    r"(?: [\w-]+)?)\b)*)"
)
ON_DATE = re.compile(
    r",? on (?:or about )?(?P<day>(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) [0-9]{1,2}(?:, [0-9]{4})?)"
)
OTHER_PAPER = re.compile(
    r"\b(?:diary|memoirs?|his book|telegram [0-9]+|(?:an?|another|his|"
    r"her|their) (?:(?!(?:and|the|of|at|in|on|to|it)\b)\w+,? ){0,5}"
    r"(?:memorand\w*|letter|telegram|message|note to"
    r"(?! [^,:\x01]{2,40} (?:at|in|on) the (?:top|bottom|margin|upper|lower|left|right|first)\b)|"
    r"report|cable|diary|e-mail|minute))\b"
)
FOR_WHOM = re.compile(
    r"\b(?:for (?P<one>[A-ZÀ-Þ][\w.-]+)|"
    r"for (?P<four>(?:all |the )(?:\w+ ){0,3}?(?:officials|parties|offices|clearers))|"
    r"on (?P<five>[A-ZÀ-Þ][\w.-]+)[’']s? behalf|on behalf of (?P<six>[A-ZÀ-Þ][\w.-]+)|"
    r"(?P<two>[A-ZÀ-Þ][\w.-]+)[’']s? (?:dis)?approval|"
    r"that (?P<three>[A-ZÀ-Þ][\w.-]+) (?:had )?(?:dis)?approved)"
)
# What is said inside another paper is no mark on this one; what is written upon it is.
IN_PAPER = re.compile(
    r"\A[Ii]n (?:an?|the|his|her|their|this|that|another)\b(?!.*\b(?:margin|corner|top|bottom|"
    r"space|"
    r"block|heading|line)\b)[^,]*\b(?:memorand\w+|note|letter|message|cable|telegram|report|slip)\b"
)
ANSWERED = re.compile(r"(?:replied|responded|noted|commented|remarked)\b")
REPORTED = re.compile(rf"(?:{WRITE}|{REPORT})\b[^:\x01]*?\bthat\b")
# What is signed or initialed here is an act of state, not this paper.
ACT_OF_STATE = re.compile(
    rf"(?:{SIGN}|{INITIAL}) by\b|(?:{SIGN}|{INITIAL})\b[^,;\x01]*\b(?:treat(?:y|ies)|agreements?|"
    r"accords?|declaration|resolution|bill|act|law|protocols?|pact|conventions?|communiqu\w+|"
    r"legislation|proclamation|charter|joint|petition|order)\b",
    re.IGNORECASE,
)
# Another hand in the same sentence: `Reed wrote “...” and Moss wrote “...”`.
NEW_HAND = re.compile(
    rf"[,;]? and (?=(?:{HAND}|{NAME}) (?:also |then )?(?:{WRITE}|{CHECK}|{INITIAL})\b)"
)
TWO_PLACES = re.compile(rf",? and (?=\x01[0-9]+\x02 {PLACE_WORD} )")
PROXY_SIGNATURE = re.compile(
    rf"\AA (?:typed |stamped )?signature (?:indicates|"
    rf"shows) (?:that )?(?P<rest>{NAME} signed for .+)\Z"
)
PRONOUNS = frozenset(("He", "She", "They", "It", "We", "I"))
JOINED_NOTATION = re.compile(
    r"(?:[,;]? and|;(?: however,)?) "
    r"(?=an? (?:stamped|handwritten|typed) (?:notation|note) \w|an unknown hand)"
)
NEXT_VERB = re.compile(
    rf"(?:,)? and (?:(?:also|then) )?(?=(?:{WRITE}|{CHECK}|{INITIAL}|{SIGN}|dated)"
    rf"\b)|, (?=(?:{WRITE}|{INITIAL})\b)|,? (?=adding:? \x01)|, where (?:he|she) (?=wrote)"
)
