"""Where a paper went: sent for action or information, to whom, how urgently, by what way."""

from __future__ import annotations

import re
from typing import Any, Literal

from attrs import evolve, frozen

from finalact.documents.names_list import split_names

DAY = r"[A-Z][a-z]+ [0-9]{1,2}(?:, [0-9]{4})?"
PRECEDENCE = r"(?:[Ff]lash|[Nn]iact [Ii]mmediate|[Ii]mmediate|[Pp]riority|[Rr]outine|[Uu]rgent)"
_GONE = r"(?:[Ss]ent|[Rr]epeated|[Pp]assed|[Rr]elayed|[Pp]ouched)"
SENT = re.compile(
    rf"\A(?P<also>(?:[Aa]lso )?{_GONE}(?: also)?|(?=for )|(?=to )|"
    rf"(?={PRECEDENCE} (?:for|to) ))(?P<first> ?{PRECEDENCE})?"
    rf"(?: ?for(?P<third> {PRECEDENCE})? (?P<aim>[Ii]nformation|[Aa]ction|info)"
    r"(?: and [a-z]+)?)?"
    rf"(?P<second> {PRECEDENCE})?(?: on {DAY}| as (?:[A-Za-z]+ )?[0-9]+(?:/[0-9]+)?)?"
    # `repeated to Bonn for information`
    rf"(?: ?to (?P<who>.+?)(?: for (?P<behind>information|action))?)?\Z",
    re.DOTALL,
)
# `Transmitted in two sections and repeated to Bonn`: how it went is no field.
IN_SECTIONS = re.compile(r"\ATransmitted in [a-z0-9]+ (?:sections|parts) and (?=repeated )")
# One sentence may send twice: `Sent to Riga; repeated for information to Oslo`.
AGAIN = re.compile(
    rf"(?:[;,](?: and)?| and) (?=(?:(?:[Aa]lso )?{_GONE}(?: {PRECEDENCE})? "
    rf"(?:for (?:{PRECEDENCE} )?[Ii]nfo|to )|"
    rf"(?:{PRECEDENCE} )?for (?:{PRECEDENCE} )?[Ii]nformation "
    rf"(?:{PRECEDENCE} )?to |{PRECEDENCE} to (?:the |all )?[A-Z]))"
)
# What it was for, and by what way: `Sent for information through Reed`.
AIM_AND_MORE = re.compile(
    r"(?P<aim>Sent for (?:information|action)),? (?:(?P<way>(?:through|via) [A-ZÀ-Þt].*)|"
    r"and (?:outside|not in) .*)\Z"
)
# By whom it was sent, or for whose eyes, is no part of an addressee’s name.
BESIDES_WHOM = re.compile(r" by (?=[A-ZÀ-Þ])| Eyes Only for ")
VIA = re.compile(
    r"\A(?:[Ss]ent|(?:Forwarded|Transmitted|Submitted)(?= th| via))"
    r" (?P<way>(?:through|though|via|by|in) .+?)"
    r"(?P<more>, (?:who|which|with|where)\b.*| with (?:an?|the) .*|; .*|"
    rf" on {DAY})?\Z",
    re.DOTALL,
)
COPIED = re.compile(
    r"\A(?:(?:Blind c|C)opied to|(?:(?:A |An [Ii]nformation )?[Cc]opy|(?:Information )?[Cc]opies)"
    r"(?: of (?:the|this) (?:memorandum|letter|telegram|paper|report|message))?"
    r"(?: was| were)?(?: also)? sent(?: for information)? to|(?:Information c|C)opies to) "
    r"(?P<who>.+)\Z",
    re.DOTALL,
)
# Whom it passed through, and for whom it was.
ON_TO = re.compile(
    r"(?P<way>(?:through|though|via) (?:(?! from ).)+(?<! Assistant)(?<! Deputy)(?<! Adviser)"
    r"(?<! Advisor)(?<! Ambassador)(?<! Representative)(?<! Counselor)(?<! Mission)"
    r"(?<! Delegation)(?<! Aide)) to (?P<who>(?:the )?[A-Z].+)\Z",
    re.DOTALL,
)
ONWARD = re.compile("passed|pouched|relayed")
GOES = ("Sent", "Also sent", "Repeated", "repeated ", "Also repeated", "Passed to", "Relayed to")
DISTRIBUTED = re.compile(r"\ADistributed (?:only )?to (?P<who>.+)\Z", re.DOTALL)


@frozen
class Sending:
    """The addressees of one paper as its source note gives them."""

    sent_for: Literal["information", "action"] | None = None
    sent_to: tuple[str, ...] = ()
    urgencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    info_to: tuple[str, ...] = ()
    info_urgencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    copied_to: tuple[str, ...] = ()
    sent_via: str | None = None

    def as_fields(self) -> dict[str, Any]:
        """The fields of a source note; several urgencies are told apart in words."""
        if self is NOWHERE:
            return {}
        return {
            "sent_for": self.sent_for,
            "sent_to": self.sent_to,
            "sent_precedence": _told(self.urgencies, self.sent_to),
            "info_to": self.info_to,
            "info_precedence": _told(self.info_urgencies, self.info_to),
            "copied_to": self.copied_to,
            "sent_via": self.sent_via,
        }

    def values_since(self, before: Sending) -> tuple[str | None, ...]:
        """The words read since, to tell whether a sentence is wholly understood."""
        return (
            *(urgency for urgency, _ in self.urgencies[len(before.urgencies) :]),
            *self.sent_to[len(before.sent_to) :],
            *self.info_to[len(before.info_to) :],
            *(urgency for urgency, _ in self.info_urgencies[len(before.info_urgencies) :]),
            *self.copied_to[len(before.copied_to) :],
            self.sent_via,
        )


def _told(
    urgencies: tuple[tuple[str, tuple[str, ...]], ...], everybody: tuple[str, ...]
) -> str | None:
    """One urgency as printed; several with those for whom each holds."""
    if len({urgency for urgency, _ in urgencies}) < 2:
        return urgencies[0][0] if urgencies else None
    told = [f"{urgency} ({', '.join(who)})" for urgency, who in urgencies]
    if sum(len(who) for _, who in urgencies) == len(everybody):
        told[-1] = f"{urgencies[-1][0]} (the rest)"
    return "; ".join(told)


NOWHERE = Sending()


def read_sending(sentence: str, before: Sending) -> Sending | None:
    """The sending with what this sentence adds; None if it is another sentence."""
    if sentence.startswith("Transmitted in"):
        sentence = IN_SECTIONS.sub("", sentence)
    if sentence.startswith(GOES):
        pieces = AGAIN.split(sentence)
        after: Sending | None = before
        aim = None
        for piece in pieces:
            match = SENT.match(piece)
            # `Sent for information to Riga; Priority to Oslo` informs Oslo too.
            told = match and (match["aim"] or match["behind"])
            # What is passed or pouched goes for the same end as what was sent before.
            anew = match and match["also"] and not ONWARD.match(match["also"])
            aim = told or (None if anew else aim) if match else None
            after = _sent(match, aim, after) if match and after else None
        if after is not None:
            return after
        if more := AIM_AND_MORE.match(sentence):
            after = read_sending(more["aim"], before)
            return read_sending(f"Sent {more['way']}", after or before) if more["way"] else after
    if match := VIA.match(sentence):
        way, on_to = match["way"], ON_TO.match(match["way"])
        if on_to is None:
            return evolve(before, sent_via=way)
        who = before.sent_to + split_names(on_to["who"])
        return evolve(before, sent_via=on_to["way"], sent_to=who)
    if match := COPIED.match(sentence):
        return evolve(before, copied_to=before.copied_to + split_names(match["who"]))
    if match := DISTRIBUTED.match(sentence):
        each = split_names(match["who"])
        named = len(each) > 1 and all(name[0].isupper() for name in each)
        return evolve(before, sent_to=before.sent_to + (each if named else (match["who"],)))
    return None


def _sent(match: re.Match[str], said: str | None, before: Sending) -> Sending | None:
    urgency = (match["first"] or match["second"] or match["third"] or "").strip() or None
    aim: Literal["information", "action"] | None = None
    if said:
        aim = "action" if said.lower() == "action" else "information"
    who = split_names(BESIDES_WHOM.split(match["who"], maxsplit=1)[0]) if match["who"] else ()
    if not (urgency or aim or who):
        return None
    sent_for = aim or before.sent_for
    if aim == "information" and who:
        return evolve(
            before,
            sent_for=sent_for,
            info_to=before.info_to + who,
            info_urgencies=before.info_urgencies + (((urgency, who),) if urgency else ()),
        )
    urgencies = before.urgencies + (((urgency, who),) if urgency else ())
    sent_to = before.sent_to + who
    return evolve(before, sent_for=sent_for, sent_to=sent_to, urgencies=urgencies)
