"""The words and patterns by which notes tell of marks: verbs, hands, places, for whom, when."""

from __future__ import annotations

import re

WRITE = (
    r"(?:hand-?|hand )?wrote|noted|commented|added|penned|inserted|scribbled|scrawled|jotted|"
    r"remarked|replied|responded|adding"
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
    r"(?:(?:[Aa]n?|[Tt]he|[Aa]nother)(?: different| second| third)? (?:unknown|unidentified|"
    r"unidentifiable|unnamed)(?: \w+)? ?(?:hand|person|official|individual)?|[Ss]omeone)"
)
NAME = (
    r"(?:(?:[Tt]he )?(?!(?:An?|As|In|On|At|When|While|After) )[A-ZÀ-Þ][\w’'.]*"
    r"(?:[ -](?:[A-ZÀ-Þ][\w’'.]*|of|de|van|von|the)){0,7}?)"
)
WHO = re.compile(
    r"\A(?:Both (?=[^,;]{2,60} and [A-ZÀ-Þ]))?"
    rf"(?P<by>{HAND}|{NAME}|\x01[0-9]+\x02)(?: \([A-Z/–-]+\))?(?: and (?P<and_by>{HAND}|{NAME})"
    r")?(?: presumably [^,:;\x01]{2,60},)?"
    # `, Special Assistant, Office of Press (S/PRS),`: what he is stands between.
    r"(?:, (?!and\b|who\b|which\b)[^,:;\x01]{2,80}(?:, (?:[A-Z]|the )[^,:;\x01]{2,60})?"
    r"(?:(?<=[A-Z]\)),?|,))?,? "
    r"(?:(?:also|both|each|then|later|apparently|presumably|again|further|subsequently|first|"
    r"extensively|heavily|partially|personally)"
    r" )*"
    rf"(?={VERB}\b)"
)
SURFACE = (
    r"(?:margins?|top|bottom|corner|pages?|memorand(?:um|a)|letter|telegram|cover|slip|sentence|"
    r"paragraph|cop(?:y|ies)|[Oo]ptions?|lines?|[Rr]ecommendations?|draft|word|end|right|left|phrase|"
    r"space|paper|note|cable|routing|sheet|minutes|report|side|text|title|section|point|heading|"
    r"form|document|names?|signature|block|passage|item|it|this|list|approval|dates?|stamps?|"
    r"tabs?|Tabs?|initials?|stationery|envelope|map|chart|table|number|classification|handwriting|notations?)"
)
PLACE_WORD = (
    r"(?:in|at|on|below|beneath|beside|next to|above|under(?! (?:\w+ ){0,2}cover\b)|underneath|"
    # `to the paper` is a place, `to tell of the paper` is none.
    r"to(?= (?:the|this|that|these|those|an?|his|her|its|their|each|both|every|it|one|page|"
    rf"paragraph|{SURFACE})\b| [A-ZÀ-Þ])(?! \w+ (?:at|in|on)\b)|"
    r"across|near|along|alongside|after|before|by|opposite|over)"
)
LEADING_PLACE = re.compile(
    rf"\A(?:Also |Just |Directly |Immediately )?(?P<where>(?i:{PLACE_WORD}) "
    rf"(?!response|reply|addition|preparation|view|accordance)[^,:\x01]{{0,200}}?\b(?:{SURFACE}|that|them)\b"
    rf"[^,:\x01]{{0,200}}?(?:, (?:in|at|on) [^,:\x01]{{0,200}}?\b{SURFACE}\b[^,:\x01]{{0,200}}?)?|"
    r"(?:Next to|Beside|Below|Beneath|Underneath|Alongside|Under) (?:the|this|that|each) \w+|"
    r"(?i:following) (?:the|this|that|these) (?:paragraph|sentence|point|phrase|word|line|item)s?|"
    rf"Underneath|Below|Above|Alongside|Beneath),? "
    rf"(?P<rest>(?:{HAND}|{NAME})(?:, (?:likely|probably|possibly|presumably) [^,:;\x01]{{2,40}})?"
    rf",? (?:(?:also|then|later) )?(?:{VERB})\b.*)\Z",
    re.DOTALL,
)
# `Moss approved the paper and added: “...”`.
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
OWN_INITIALS = re.compile(rf"(?:{WRITE}|placed|put) (?:his|her|their)(?: own)? initials\b")
# `Moss indicated that he approved the recommendation`.
OWN_DECISION = re.compile(rf"{REPORT} that (?:he|she) (?:had )?(?:dis)?approved\b")
DRAWN = re.compile(
    r"(?:hand-?|hand )?wrote (?:an? |the |two |three )?(?:check ?marks?|date|"
    r"(?:question|exclamation) (?:marks?|points?)|number|letter|word)\b"
)
PLACE = re.compile(
    r"(?:\A|\s)(?P<where>(?:below|above|underneath|beneath|beside|next to) th(?:at|em)(?! ?\w)|"
    rf"{PLACE_WORD} (?!(?!Opt|Rec|Tab)[A-Z][a-z]+ [0-9])(?:[^,:;\x01]{{0,200}}?\b)?{SURFACE}\b"
    rf"(?: [0-9A-Z]{{1,2}}\b)?(?:[ -](?:{SURFACE}|"
    r"hand|upper|lower|right-hand|left-hand|of pages? [0-9]+|"
    r"of (?:the|this|his|her|each)(?: (?:first|second|third|last))?"
    r"(?: [\w-]+)?)\b)*)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
DAY_NAMED = rf"(?:{_MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?|[0-9]{{1,2}} {_MONTH}(?: [0-9]{{4}})?)"
ON_DATE = re.compile(
    r",? on (?:or about |the (?:morning|afternoon|evening|night) of )?"
    rf"(?P<day>{DAY_NAMED}|[0-9]{{1,2}}/[0-9]{{1,2}}(?:/[0-9]{{2,4}})?(?![0-9/]))"
)
OTHER_PAPER = re.compile(
    r"\b(?:diary|memoirs?|his book|telegram [0-9]+|(?:an?|another|his|"
    r"her|their) (?:(?!(?:and|the|of|at|in|on|to|it)\b)\w+,? ){0,5}"
    r"(?:memorand\w*|letter|telegram|message|note to"
    r"(?! [^,:\x01]{2,40} (?:at|in|on) the (?:top|bottom|margin|upper|lower|left|right|first)\b)|"
    r"report|cable|diary|e-mail|minute))\b"
)
FOR_WHOM = re.compile(
    # Who is to do what is approved is no principal: `initialed his approval for Moss to go`.
    r"\b(?:for (?:both )?(?P<one>[A-ZÀ-Þ][\w.-]++"
    r"(?:(?:(?:, [A-ZÀ-Þ][\w-]++)+,)? and [A-ZÀ-Þ][\w-]++(?=[,.;]|\Z| (?:on|in|at) ))?)"
    r"(?!(?:(?:,|,? and)? [A-ZÀ-Þ][\w.’-]++){0,5} to [a-z])|"
    r"for (?P<four>(?:all |the )(?:\w+ ){0,3}?(?:officials|parties|offices|officers|clearers|"
    r"drafters)(?: and (?:the )?(?:clearers|concurrences|clearances))?)|"
    r"on (?P<five>[A-ZÀ-Þ][\w.-]+)[’']s? behalf|on behalf of (?P<six>(?:the )?[A-ZÀ-Þ][\w.-]+)|"
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
    r"legislation|proclamation|charter|joint|petition|order|NSDM|NSSM|NSDD|NSSD|PRM|PD)\b|"
    # What is underscored in speech is not underscored on paper.
    r"(?:underlined|underscored|highlighted|marked) (?:(?:the|his|her|their|its|our|U\.?S\.?) )?"
    r"(?:\w+ )?(?:importance|need|necessity|commitment|desire|interest|concerns?|value|"
    r"significance|fact|dangers?|urgency|support|difficult(?:y|ies)|beginning|anniversary)\b",
    re.IGNORECASE,
)
# Another hand in the same sentence: `Reed wrote “...” and Moss wrote “...”`.
NEW_HAND = re.compile(
    r"(?:[,;]? (?:and|but) |(?<=\x02)[,;]? )"
    rf"(?=(?:{HAND}|{NAME})(?:, (?:in turn|however|too|meanwhile),)? (?:also |then )?"
    rf"(?:{WRITE}|{CHECK}|{INITIAL})\b)"
)
TWO_PLACES = re.compile(rf",? and (?=\x01[0-9]+\x02 {PLACE_WORD} )")
PROXY_SIGNATURE = re.compile(
    rf"\AA (?:typed |stamped )?signature (?:indicates|"
    rf"shows) (?:that )?(?P<rest>{NAME} signed for .+)\Z"
)
PRONOUNS = frozenset(("He", "She", "They", "It", "We", "I"))
JOINED_NOTATION = re.compile(
    r"(?:[,;]? and|,? but|;(?: however,)?) "
    r"(?=an? (?:(?:stamped|handwritten|typed) )?(?:notation|note) \w|an unknown hand)"
)
# A stamp told after a mark of somebody’s: `...; the letter and a copy of it are stamped “Seen”`.
JOINED_STAMP = re.compile(
    r"(?:;(?: and)?|, and) "
    r"(?=(?:the|both|each) [^,:;“]{1,80} (?:is|are|was|were) (?:also |both )?stamped\b)"
)
NEXT_VERB = re.compile(
    rf"(?:,)? (?:and|but) (?:(?:also|then|instead) )?(?=(?:{WRITE}|{CHECK}|{INITIAL}|{SIGN}|dated)"
    rf"\b)|, (?:then )?(?=(?:{WRITE}|{INITIAL})\b)|,? (?=adding:? \x01)|"
    r", where (?:he|she) (?=wrote)|"
    rf"(?<=\x02),? then (?=(?:{WRITE}|{CHECK}|{INITIAL}|{SIGN})\b)|"
    rf"(?<=\x02),? and (?:also )?(?=(?:{DRAW})\b)|(?<=[a-z]),? and (?:also )?(?=drew an? )|"
    rf"(?<=[a-z]),? but (?:also )?(?=(?:{DRAW})\b)"
)
# A verb that is denied marks nothing: `checked neither option`.
DENIED = re.compile(
    rf"(?:{VERB}|(?:{CHECK}|{INITIAL}|placed|put|marked)(?: [\w-]+){{1,5}}?) (?:neither|none of|"
    r"nothing|no (?:option|recommendation|box|line|choice))\b"
)
# `Moss did not check either option but wrote ...`; `Although Moss checked neither, he wrote ...`.
DID_INSTEAD = re.compile(
    rf"\A(?:(?P<by>{HAND}|{NAME}) (?:did not \w+|(?:neither|never) \w+)\b[^:;]*?"
    r"(?:,? but (?:(?:he|she) )?|; (?:instead,? )?(?:he|she) )|"
    rf"(?:Although|While|Though) (?P<by_whom>{NAME}) (?:did not|neither|never|{VERB} neither)\b"
    rf"[^:;]*?, (?:he|she) )(?P<did>(?:(?:also|then|instead) )?{VERB}\b.*)\Z",
    re.DOTALL,
)
# What the hand did not do besides.
DENIED_BESIDES = re.compile(r",? (?:but|and) (?:did not|had not|neither|never) [^:\x01]*\Z")
# Its day is that of what is approved: `his approval for Moss to go on May 3`.
TO_DO = re.compile(r"\bfor [A-ZÀ-Þ][^,:]*? to [a-z]+")
# Words at which initials stand, or those of the option initialed, are not the initials.
NOT_THE_INITIALS = re.compile(
    r"\b(?:beside|next to|below|above|under|near|after) (?:the (?:\w+ )?)?\x01[0-9]+\x02|"
    r"\x01[0-9]+\x02(?= (?:option|box|line|block|space)\b)"
)
# A sign set down, whose place may be told once with the words beside it.
SIGN_SET = re.compile(
    r"(?:placed|put|drew|made) (?:an?|two|three|his|her) (?:\w+ )?"
    rf"(?:check ?-?marks?|checks?|ticks?|X|(?:question|exclamation) marks?|initials?)\Z|"
    rf"(?:{INITIAL}|{SIGN})\Z"
)
# `placed an “X” next to Option 1`: a sign set down where a choice is offered.
SIGN_AT_CHOICE = re.compile(
    r"(?:placed|put|drew|made|wrote|marked) (?:an?|his|her|the|with) (?:\w+ )?(?:check ?-?marks?|"
    r"checks?|ticks?|“?[Xx][.,]?”?)(?: mark)? (?:next to|beside|in|on|at|by|under|for|against|"
    r"alongside|opposite|below|above) [^“]*?(?:\b(?:[Oo]ptions?|[Aa]lternatives?|box(?:es)?|"
    r"blocks?|spaces?|blanks?|[Rr]ecommendations?|(?:dis)?approv(?:e|al))\b|"
    r"“(?:(?:[Dd]is)?[Aa]pprove|[Yy]es|[Nn]o|[Dd]iscuss)\b)"
)
# Words with a place after them that ends the sentence and points to nothing told before.
WORDS_AT = re.compile(r"\x01[0-9]+\x02[^:\x01]*\b(?!(?:it|this|that|them)\Z)\w+\Z")

# How a decision is told.
INITIALS = re.compile(
    r"\b(?P<initials>[A-Z]{2,4})\.?\s*(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})?[.”]?\s*\Z"
)
STATED = re.compile(
    r"\b(?:(?P<no>dis)?approv(?:ed?|al)(?P<amended> (?:as amended|with "
    r"(?:changes|modifications|exceptions?)))?|"
    r"discuss|defer(?:red)?)\b",
    re.IGNORECASE,
)
REPORTED_DECISION = re.compile(
    r"\bthat (?:[A-Z]\w+|he|she) (?:had )?(?:dis)?approved\b|"
    r"\bindicated (?:his|her|their) (?:dis)?approval\b"
)
THING = (
    r"(?:[Oo]ptions?|[Rr]ecommendations?|box(?:es)?|lines?|choices?|alternat(?:iv)?es?|blocks?|spaces?|"
    r"courses? of action|(?<=[Tt]he )(?:first|second|third|fourth|fifth|other)(?! \w+ed\b))"
)
MARKED = (
    r"(?:approved|checked|initialed|initialled|marked|ticked|signed|selected|chosen|indicated|"
    r"recorded|shown|noted|acted (?:up)?on)"
)
WAS = r"(?:is|was|are|were|has been|have been|had been)"
# What says that nothing was decided: no option marked, no approval given or told of.
UNDECIDED = re.compile(
    r"\bneither (?:approved|checked|initialed|marked|ticked|signed) nor \w+|"
    r"\b(?:checked|initialed|marked|ticked|signed|approved|selected|chose) (?:neither|none of)\b|"
    rf"\bneither(?: of the)? {THING}\b|"
    r"\b(?:[Nn]either [A-Z]\w+ nor [A-Z]\w+|[Nn]o one|[Nn]obody) (?:checked|initialed|marked|"
    rf"ticked|approved|selected) (?:an?|any|either|the)(?: \w+){{0,2}}? {THING}\b|"
    r"\b[Nn]either (?:the )?\W{0,2}[Aa]pprov\w+\W{1,3}(?:\w+ )?nor (?:the )?\W{0,2}[Dd]isapprov\w+|"
    rf"\b[Nn](?:either|one|o)(?: of)?(?: the| these| those)? (?:\w+ )?{THING}(?: \w+)?? "
    rf"(?:(?:of|under|for) the \w+ (?:\w+ )?)?(?:{WAS} {MARKED}|bears?\b)|"
    rf"\b[Nn]o (?:decision|preference|approval|action)(?: \w+){{0,4}}? {WAS} (?:{MARKED}|made)\b"
    r"(?! (?:until|before|till)\b)|"
    r"\b(?:did|does|has|had) (?:not|never)(?: yet)? (?:check|initial|mark|tick|sign|select|choose)"
    rf"(?:ed)? (?:either|any|(?:[\w“”]+ ){{1,4}}{THING})\b|"
    r"\b(?:(?:did|does|has|had) (?:not|never)(?: yet)?|never) (?:dis)?(?:approved?|act(?:ed)? on|"
    rf"decided? on) (?:either|any|it|(?:\w+ ){{0,3}}?(?:{THING}|memorandum|proposal|request))\b|"
    r"\b(?:did|does) not (?:indicate|record|state) (?:an?|any|his|her|the|whether|which|if)\b"
    r"(?: \w+){0,5}? (?:decision|preference|approv\w+|choice|option|recommendation)|"
    rf"\b(?:{THING}|memorandum|proposal|request)(?: [0-9A-Z]{{1,2}})? {WAS} (?:not|never) {MARKED}|"
    rf"\b{THING} {WAS} (?:left )?(?:blank|unmarked|unchecked|unsigned|empty)\b|"
    r"\b(?:decision|approval|preference|choice)(?: (?:on|of|regarding) [^.;]{1,60}?)? (?:is|was) "
    r"not (?:recorded|indicated|known|noted|shown)\b|"
    rf"\bleft (?:\w+ ){{1,4}}?{THING} (?:blank|unmarked|unchecked|unsigned|empty)\b|"
    r"\bno indication (?:of (?:(?:the|any?|his|her|[A-Z]\w+[’']s|a) )?(?:(?:dis)?approval|decision|"
    r"action)|(?:as to |of )?(?:that|whether|if) [^.;:]{1,60}?\b(?:dis)?approved|"
    rf"(?:as to |of )?which (?:\w+ )?{THING}|"
    r"(?:that|whether) [^.;:]{1,40}? (?:made|took) an? decision|as to [^.;:]{1,40}? decision)|"
    rf"\b(?:[Tt]ook no action on|[Mm]ade no decision on|[Dd]id not respond to) (?:either|any|"
    rf"(?:(?:the|this|these) )?(?:\w+ )?{THING})\b|"
    rf"\b[Nn]o (?:check ?-?)?marks?(?: {WAS}| appears?| stands?)? (?:\w+ )?(?:on|in|next to|beside|"
    rf"by) (?:(?:either|the|any|these)\b)?[^.;:]{{0,40}}?\b{THING}\b|"
    rf"\b{THING}(?: [0-9A-Z]{{1,2}})? bears? no (?:marks?|initials|indication|check ?-?marks?)\b|"
    r"\bwithout (?:(?:taking|making|indicating|recording) )?(?:(?:any|an?|his|her) )?(?:further )?"
    r"(?:action|decision|comment or decision|marking it)\b|"
    r"\bno record of (?:an? |any |the |[A-Z]\w+[’']s )(?:\w+ )?(?:decision|approval)\b"
)
# Where it says so of all that the paper recommends.
EVERY = re.compile(
    r"\brecommendations\b(?! [0-9])|\b(?:[Nn]either|[Nn]o|any|either)(?: \w+)? recommendation\b"
)
ALL_MEANT = re.compile(
    r"\b(?:both|all|each)(?: of)?(?: the)? \W?(?:dis)?approv\w+\W{1,2}"
    r"(?:options?|lines?|box(?:es)?|blocks?|spaces?)\b|"
    r"\b(?:both|all|each|the (?:two|three|four|five|six))(?: of)?(?: the| these)? (?:\w+ )?"
    r"recommendations\b(?! [0-9])|\b(?:both|all (?:two|three|four|five|six))(?=\W*\Z| on [A-Z])|"
    r"\b(?:under|beside|below|after|for|of|next to) each recommendation\b|"
    r"\b(?:the|these) recommendations\b(?= (?:on [A-Z]|were|have)|\W*\Z)",
    re.IGNORECASE,
)
# Words on a paper attached are no answer to what this one recommends.
ON_A_TAB = re.compile(r"\b(?:[Tt]abs?|[Aa]nnex|[Aa]ttachment|[Ee]nclosure)\b")
ORDINALS = ("first", "second", "third", "fourth", "fifth")
RECOMMENDATION_NAMED = re.compile(
    r"\b[Rr]ecommendations? (?P<row>\(?[0-9]{1,2}\)?(?:(?:, and|,| and) \(?[0-9]{1,2}\)?)*)"
    r"(?![0-9])|"
    rf"\b(?:[Tt]he|its) (?P<ordinal>{'|'.join(ORDINALS)})"
    r"(?= (?:recommendation|option|alternative)s?\b| one\b|\W*\Z| on [A-Z0-9]|,? (?:and|but)\b|"
    r" for [A-Z]| by [A-Z])"
)
# What is expressly left out is not meant: `the first, but not the second, recommendation`.
LEFT_OUT = re.compile(r",? but not [^,;]*,?")
# `initialed the memorandum, indicating his approval`.
SHOWS_APPROVAL = re.compile(
    r"\b(?:initial|check|sign)[^.;“]{0,200}?\b(?:indicat|signif|show)\w+ (?:that )?"
    r"(?:(?:his|her|their|he|she|[A-ZÀ-Þ]\w+(?:[’']s)?) )?(?:had )?(?:dis)?approv(?:ed?|al)\b"
)
# Each half of what is decided otherwise: `approved the first and disapproved the second`.
OTHERWISE = re.compile(
    r",? (?:and|but) (?=(?:\w+ )?(?:the )?\W?(?:(?:dis)?approv|deferred)|"
    rf"[Rr]ecommendation \(?[0-9]|[Oo]ption (?:[0-9]|[A-Z]\b)|the (?:{'|'.join(ORDINALS)})\b)"
)
