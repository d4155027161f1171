"""How a paper is restricted: its classification, and the handling that goes with it."""

from __future__ import annotations

import re

RANK = (
    r"No (?:classification )?markings?|Unclassified|Limited Offic(?:ial|e) Use(?: Only)?|"
    r"Official Use Only|For Official Use Only|"
    r"Administratively (?:Restricted|Confidential)(?: and Personal)?|Restricted|"
    r"(?:UK |NATO |Cosmic )?(?:Top Secret|Secret|Confidential)|"
    r"Personal and (?:Top Secret|Secret|Confidential)|Sensitive But Unclassified"
)
# `Confidential With Secret Attachment` is one marking of the whole paper.
CLASSIFICATION = re.compile(
    rf"\A(?P<rank>(?:{RANK})(?: [Ww]ith [^.;,]*?\b[Aa]ttachments?)?)(?P<rest>\Z|[;,:].*| \[.*)",
    re.IGNORECASE | re.DOTALL,
)
MARKING = re.compile(rf"(?:{RANK})[.;,: ]|\[")
# Where print runs the archive and the marking into one sentence.
RUN_ON = re.compile(
    r"(?P<where>.+?)(?P<rest>[;,:] (?:No classification marking|Unclassified|Top Secret|Secret|"
    r"Confidential|Limited Official Use)(?:; .*)?|(?<=[0-9\])]) (?:Top Secret|Secret|Confidential)|"
    r" (?:Top Secret|Secret|"
    r"Confidential); (?:Sensitive|"
    r"Nodis|Exdis|Eyes Only|Immediate|Priority|Flash|Niact Immediate)(?:; .*)?)\Z",
    re.DOTALL,
)
# Without one of these words nothing is run on, and the pattern takes long to find that.
MARKED = ("Secret", "Confidential", "Unclassified", "classification marking", "Official Use")
HANDLING_ONLY = re.compile(
    r"\A(?:(?:Flash|Niact Immediate|Niact|Immediate|Priority|Routine|Nodis|Exdis|Limdis|Stadis|"
    r"Noforn|Nocontract|Orcon|Wnintel|Specat|Cherokee|Sensitive|Super Sensitive|Eyes Only[^;.]*|"
    r"Personal[^;.]*|Via [^;.]*|Official[–-]Informal|Official|Informal|"
    r"Exdis (?:Distribute|Handle) as Nodis|Outside (?:the )?System|"
    r"Not (?:for|in) (?:the |any )?System|Non[- ]?(?:System|Log)|"
    r"[A-Z]\w+ Channels?|Special Encryption|Special Access(?: Required)?|For the President Only|"
    r"Talent Keyhole|Restricted Data|"
    r"Codeword|\[[^\]]*(?:not declassified|restriction)[^\]]*\])(?:; |\Z))+\Z",
    re.IGNORECASE,
)
# What is cut from the text of the paper restricts nobody who handles it.
CUT_FROM_TEXT = re.compile(
    r"\[ ?(?!.*(?:handling|classification|restriction|marking))[^\]]*\b"
    r"(?:text|lines?|paragraphs?|pages?|words?|names?)\b[^\]]*not declassified ?\]\Z"
)
