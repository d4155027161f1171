"""Pointers to telegrams: number, post, day, as notes cite them and as cables name each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from finalact.documents.month_days import AT_HOUR, MONTHS, SHORT_MONTHS
from finalact.model.document import Reference

MONTH = "|".join(MONTHS)
DAY = rf"(?:{MONTH}|(?:{SHORT_MONTHS})\.?) [0-9]{{1,2}}(?:, ?(?:1[5-9]|20)[0-9]{{2}}(?![0-9Z]))?"
# A stop inside a name stands behind an initial or a short word: `U.S.`, `St.`; another ends it.
_NAME = (
    r"[A-ZÀ-Þ](?:[\w’-]|\.(?=\w|\s?[,;:)])|(?<=[.’\s][A-Z])\.|(?<=\b(?:St|Ft|Mt|Dr|Mr))\.|"
    r"(?<=\b(?:Amb|Gen|Sec))\.)*"
)
PLACE = (
    rf"(?:the )?{_NAME}(?: (?!of (?:{MONTH}) [0-9])"
    r"(?:(?:of|the|de|des|do|du|es|al|in|delegation|mission|"
    rf"embassy)\b|(?<=ission )to\b|(?<=elegation )to\b|{_NAME}))*"
)
# `Rome, Bern, and Oslo`: several posts, where what goes on after them is no clause.
_OTHER = rf"(?!(?:{MONTH}|Documents?|Tab|Telegrams?) )(?:the )?{_NAME}(?: {_NAME}){{0,3}}"
PLACES = (
    rf"(?:{PLACE}(?:(?:, {_OTHER})*,? and {_OTHER}(?= \(|[,.;:)]|\Z))?|"
    r"(?:all|multiple|various|certain|several|selected|other)"
    r"(?: [\w-]+){0,4}? (?:posts?|capitals|missions|embassies|consulates|recipients|addressees))"
)
# `Embtel`, `Deptel`, `Mytel`: a telegram, with whose it is in front.
WHOSE = r"(?:[Rr]e)?(?:[Ee]mb|[Dd]ep|[Dd]epcir|[Cc]irc|[Mm]y|[Oo]ur|[Yy]?[Uu]r|[Cc]on|[Ll]eg)tel"
# A decimal file number (`701.6191/7–3148`) and a day (`12 May`) are no telegrams.
NO_MORE = rf"(?!\.?[0-9]|[/–-]| (?:{MONTH}))"
SENT = (
    rf"(?: (?P<way>from|to) (?P<place>{PLACES})(?: to {_NAME}(?: {_NAME})?(?=,? {DAY}))?)?"
    rf"(?:,? (?:(?:both|all|each|also) )?(?:dated |of )?(?P<date>{DAY}))?"
    # `telegram 12, May 3, from Bern`.
    rf"(?(date)(?(way)|(?:{AT_HOUR},? (?:(?:both|all|each|also) )?(?:from|to) "
    rf"(?P<post>{PLACES}))?))"
)
NUMBERED = (
    r"(?P<several>e?s)? (?:[Nn]os?\. )?"
    r"(?P<number>(?:[A-Z][A-Za-z]*[ –-])?[0-9]+(?:[-–][0-9]+)?(?!\.?[0-9])|[A-Z]{1,4}[0-9]+)"
    r"(?:/(?:[A-Z][A-Za-z]+ )?[0-9]+)?"
    r"(?(several)(?: (?:through|thru|to) (?P<last>[0-9]+)(?!\.?[0-9]))?)"
    rf"(?P<more>(?(several)(?:, [0-9]+{NO_MORE})*)(?:,? and [0-9]+{NO_MORE})?){SENT}"
)
# Led by its first letters: only these stop the search.
TELEGRAM = re.compile(
    r"[TtAaCcDdBb](?<!\w.)(?:(?<=[Tt])elegram|(?<=[Aa])irgram|(?<=[Cc])able|"
    # `to dispatch 300 men` names no paper.
    r"(?<=[Dd])(?:espatch|ispatch(?=(?:es)? (?:[Nn]os?\. )?[0-9]+"
    r"(?:[,.;:)/–-]|,? (?:of|from|dated|and) |\Z)))|"
    rf"(?<=[Bb])ackchannel message){NUMBERED}"
)
# `In a telegram, KRA 1804, November 12`: a series of its own, behind a comma.
OF_OWN_SERIES = re.compile(
    rf"\b(?:telegram|cable|message), (?P<number>[A-Z]{{2,6}}[ –-]?[0-9]{{2,7}}){SENT}"
)
# `Transmitted to Bonn in telegram 1479`: the post stands before the number.
SENT_IN = re.compile(
    r"(?:[Tt]ransmitted|[Ss]ent|[Rr]epeated|[Rr]elayed|[Cc]abled|[Cc]onveyed|[Ff]orwarded|"
    rf"[Pp]assed) (?:it |this |them )?to (?P<place>{_NAME}(?: {_NAME}){{0,3}}) (?:in|as|by) "
    r"(?:(?:circular|priority|immediate) )?(?:telegram|airgram|cable)s?\Z"
)
LONGEST_SENDING = 90
# `Telegrams 302 from Oslo, May 3, and 416 from Bern, May 5`: each goes on with a post of its own.
AND_MORE = re.compile(
    rf"(?:,|;|,? and) (?P<number>[0-9]{{1,7}}) (?P<way>from|to) "
    rf"(?P<place>{_NAME}(?: {_NAME}){{0,2}})"
    rf"(?:,? (?:dated |of )?(?P<date>{DAY}))?"
)
# A circular airgram, an instruction, and the missions that cables call by letters of their own.
BY_LETTERS = re.compile(
    r"\b(?P<number>CA[–-][0-9]{2,5}|(?<=nstruction )A[–-][0-9]{1,5}|"
    r"(?P<mission>US(?:NATO|UN|BER|INT|EC|OECD|IAEA|LO|NMR))(?= [0-9]) (?P<own>[0-9]{2,6}))"
    rf"(?![0-9]){SENT}"
)
LETTERS_OF_MISSION = re.compile(
    r"CA[–-][0-9]|nstruction A[–-][0-9]|US(?:NATO|UN|BER|INT|EC|OECD|IAEA|LO|NMR) [0-9]"
)
# `Embdes 419` and `Desp. 419` are despatches.
TELEGRAM_OF = re.compile(rf"\b(?:{WHOSE}|[Rr]eftel|[Ee]m(?:b)?desp?\b\.?|[Dd]esp\.){NUMBERED}")
OLDER_TELEGRAM = re.compile(
    r"\b(?!(?:In|See|The|By|From|As|This|That|To|And|With|For|Also|Since|"
    r"After|Before|Reference|Department|Circular|Draft|Another|Later|Embassy|Previous|"
    r"Backchannel)\b)"
    rf"(?P<place>[A-ZÀ-Þ][a-zà-þ]+) telegram (?P<number>[0-9]+)(?:,? (?P<date>{DAY}))?"
)
# `telegrams 12, May 3, and 15 (May 4), both from Bern`: each number has a day of its own.
_DATED = rf"[0-9]+(?:,? {DAY}| \({DAY}\))"
DATED_ROW = re.compile(
    rf"(?<=elegrams )(?:[Nn]os\. )?(?P<row>{_DATED}(?:, {_DATED})*,? and {_DATED})"
    rf"(?:,? (?:(?:both|all|each|respectively),? )?(?:from|to) (?P<place>{PLACES}))?"
)
ONE_DATED = re.compile(rf"(?P<number>[0-9]+)(?:,? \(?(?P<date>{DAY}))")
# `Secto 1017` is a series of numbers, `USUN 3301` a post and its number.
SERIES = re.compile(r"(?:To[a-z]+|[A-Z][a-z]+to|Nodis|[A-Z]{1,2})(?=[ –-])")
# The series of Secretaries and envoys on their travels, of the missions to the alliance and to the
# United Nations, to and from.
OF_SERIES = (
    r"(?:Secto|Polto|Hakto|Dulte|Cahto|Vipto|Delto|Delga|Gadel|"
    r"T(?:osec|opol|ohak|edul|ocah|ovip|odel))"
)
NUMBERED_SERIES = re.compile(rf"{OF_SERIES}[ –-][0-9]")
SERIAL = re.compile(
    rf"\b(?P<number>{OF_SERIES}[ –-][0-9]+)"
    rf"(?:(?:\s?[–-]\s?| (?:through|thru|to) )(?:{OF_SERIES}[ –-])?(?P<last>[0-9]+)(?![0-9]))?"
    rf"(?P<more>(?:,? and [0-9]+{NO_MORE})?){SENT}"
)
# A longer row of numbers of a series is the title of a folder, not that many telegrams.
LONGEST_ROW = 12
# `Ref: State 3301`: cables name each other by post and number.
CABLE_REF = re.compile(r"\bRef(?:s|tels?)?:\s*(?P<list>(?:\b[A-Z]\. |[^.])*[0-9])")
CABLE = re.compile(
    rf"\b(?!(?:{MONTH}) )(?P<place>(?:US/)?[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?) "
    rf"(?P<number>[0-9]{{2,6}})\b(?:,? (?:of |dated )?(?P<date>{DAY}))?"
)
# `A–190 of May 30, 1971`: an airgram among the references of a cable.
AIRGRAM = re.compile(rf"\b(?P<number>A[–-][0-9]{{1,5}})\b(?:,? (?:of |dated )?(?P<date>{DAY}))?")
# `Riga 1743 rptd Oslo 153 New Elm Topol 79`: the same cable under its number to each post.
_POSTED = r"[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2} [0-9]{1,6}\b"
REPEATED = re.compile(
    rf"(?P<first>\b{_POSTED} )?\b(?:[Rr]ptd?|repeated) (?:info(?:rmation)? )?(?:to )?"
    rf"(?P<list>{_POSTED}(?:[,;]? (?:and )?{_POSTED})*)"
)
REPEATED_TO = re.compile(
    rf"\b(?P<place>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)??) (?P<number>(?:{OF_SERIES} )?[0-9]+)\b"
)
NUMBERED_TELEGRAM = re.compile(
    r"(?:elegrams?|irgrams?|ackchannel messages?|[Cc]ables?|spatch(?:es)?) [A-Z0-9n]"
)
NUMBERED_TELEGRAM_OF = re.compile(r"(?:tels?|[Dd]esp?\.?) [A-Z0-9n]")
COMMA_BEHIND = re.compile(r"(?:telegram|cable|message), [A-Z]{2}")
OLDER_NUMBERED = re.compile(r"telegram [0-9]")
CABLES_NAMED = re.compile(r"Ref(?:s|tels?)?:")
SAID_AGAIN = ("rptd ", "rpt ", "Rpt ", "Rptd ", "repeated ")
CABLES = ("elegram", "irgram", "cable", "Cable", "channel message", "tel ", "tels ", "Ref")
ALSO_CABLES = (
    *("CA–", "CA-", "nstruction A", "USNATO ", "USUN ", "USBER ", "USINT "),
    *("spatch", "rptd ", "Secto", "Polto", "Hakto"),
)
ALSO_SERIES = re.compile(r"T(?:osec|opol|ohak)[ –-][0-9]")
# Only papers before 1970 know these, and looking for them takes its time.
EARLIER_SERIES = re.compile(
    r"[CDEGTV](?:edul|ocah|ovip|odel|ulte|ahto|ipto|elto|elga|adel|mb?desp?|esp)[ .–-]"
)


def telegrams(text: str) -> Iterator[tuple[int, Reference]]:
    """Telegrams, airgrams and despatches that a text names, each number by itself."""
    taken: list[tuple[int, int]] = []
    for row in DATED_ROW.finditer(text) if "elegrams " in text else ():
        taken.append(row.span())
        for one in ONE_DATED.finditer(row["row"]):
            at, place = row.start() - len("telegrams "), _place(row["place"])
            words = text[at : row.end()]
            yield at, Reference("telegram", words, one["number"], None, place, one["date"])
    dated = len(taken)
    older = [*OLDER_TELEGRAM.finditer(text)] if OLDER_NUMBERED.search(text) else []
    named = [match.span() for match in older]
    for match in _numbered(text):
        at = match.start("number")
        if not _is_new(at, named) or (dated and not _is_new(at, taken[:dated])):
            continue
        taken.append(match.span())
        place = _place(match["place"] or match["post"] or _sent_to(text, match))
        numbers = [*_row(match), *re.findall(r"[0-9]+", match["more"] or "")]
        posted = re.fullmatch(r"(?P<post>[A-Z][A-Za-z]+) (?P<only>[0-9]+)", match["number"])
        if posted and not place and not SERIES.match(match["number"]):
            place, numbers[0] = posted["post"], posted["only"]
        yield from _each(match, numbers, place)
        if match["several"] and match["way"]:
            yield from _going_on(text, match.end(), taken)
    for match in BY_LETTERS.finditer(text) if LETTERS_OF_MISSION.search(text) else ():
        if _is_new(match.start("number"), taken):
            taken.append(match.span())
            place = match["mission"] or _place(match["place"] or match["post"])
            yield from _each(match, [match["own"] or match["number"]], place)
    for match in OF_OWN_SERIES.finditer(text) if COMMA_BEHIND.search(text) else ():
        if _is_new(match.start("number"), taken):
            taken.append(match.span())
            yield from _each(match, [match["number"]], _place(match["place"] or match["post"]))
    if any(word in text for word in SAID_AGAIN):
        yield from _repeated(text, taken)
    for match in SERIAL.finditer(text) if NUMBERED_SERIES.search(text) else ():
        if _is_new(match.start("number"), taken):
            taken.append(match.span())
            if numbers := _of_series(match):
                yield from _each(match, numbers, _place(match["place"] or match["post"]))
    for listed in CABLE_REF.finditer(text) if CABLES_NAMED.search(text) else ():
        for start, found in cables_listed(listed["list"]):
            at = listed.start("list") + start
            taken.append((at, at + len(found.text)))
            yield at, found
    for match in older:
        words = match.group()
        yield (
            match.start(),
            Reference("telegram", words, match["number"], None, match["place"], match["date"]),
        )


def cables_listed(text: str) -> Iterator[tuple[int, Reference]]:
    """The cables that a list of references names: `State 3301; A–190 of May 30, 1971`."""
    for match in CABLE.finditer(text):
        number, place, date = match["number"], match["place"], match["date"]
        yield match.start(), Reference("telegram", match.group(), number, None, place, date)
    for match in AIRGRAM.finditer(text) if "A–" in text or "A-" in text else ():
        words, number = match.group(), match["number"]
        yield match.start(), Reference("telegram", words, number, date=match["date"])


def _sent_to(text: str, match: re.Match[str]) -> str | None:
    """The post that the words before a telegram name: `Sent to Bonn as telegram 1479`."""
    before = text[max(0, match.start("number") - LONGEST_SENDING) : match.start("number")].rstrip()
    sent = SENT_IN.search(before) if " to " in before else None
    return sent["place"] if sent else None


def _going_on(text: str, at: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, Reference]]:
    """The further telegrams of a row, each with a post of its own."""
    while match := AND_MORE.match(text, at):
        taken.append(match.span())
        words, place = match.group().lstrip(",; "), _place(match["place"])
        words = words.removeprefix("and ").rstrip(".,")
        yield (
            match.start("number"),
            Reference("telegram", words, match["number"], None, place, match["date"]),
        )
        at = match.end()


def _of_series(match: re.Match[str]) -> list[str]:
    """The numbers of a series that words name: of `Tosec 12–14` each, of `Tosec 1–100` none."""
    first = match["number"]
    series = first.rstrip("0123456789")
    numbers = [first]
    if match["last"]:
        start, last = first[len(series) :], match["last"]
        end = int(start[: -len(last)] + last if len(last) < len(start) else last)
        if not 0 < end - int(start) <= LONGEST_ROW:
            return []
        numbers = [f"{series}{number}" for number in range(int(start), end + 1)]
    return [*numbers, *(series + number for number in re.findall(r"[0-9]+", match["more"]))]


def _row(match: re.Match[str]) -> list[str]:
    """The number, or each from the first to the last: `1101 through 1104`."""
    first, last = match["number"], match["last"]
    if match["several"] and (row := re.fullmatch(r"([0-9]+)[–-]([0-9]+)", first)):
        # `telegrams 100–104`, `telegrams 1001–04`.
        first, end = row[1], row[2]
        last = first[: -len(end)] + end if len(end) < len(first) else end
    if not last or not first.isdecimal() or not 0 < int(last) - int(first) <= LONGEST_ROW:
        return [first]
    return [str(number) for number in range(int(first), int(last) + 1)]


def _numbered(text: str) -> Iterator[re.Match[str]]:
    if NUMBERED_TELEGRAM.search(text):
        yield from TELEGRAM.finditer(text)
    if NUMBERED_TELEGRAM_OF.search(text):
        yield from TELEGRAM_OF.finditer(text)


def _each(
    match: re.Match[str], numbers: list[str], place: str | None
) -> Iterator[tuple[int, Reference]]:
    words = match.group().rstrip(".,")
    for number in numbers:
        yield match.start(), Reference("telegram", words, number, None, place, match["date"])


def _repeated(text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, Reference]]:
    for said in REPEATED.finditer(text):
        for match in REPEATED_TO.finditer(text, said.start(), said.end()):
            at, place = match.start(), match["place"].removeprefix("AmEmbassy ")
            # `Deptel 37` in front is told by then.
            if _is_new(match.start("number"), taken) and _is_new(at, taken):
                taken.append(match.span())
                yield at, Reference("telegram", match.group(), match["number"], None, place)


def _is_new(at: int, taken: list[tuple[int, int]]) -> bool:
    return not any(start <= at < stop for start, stop in taken)


def _place(printed: str | None) -> str | None:
    """The post: `Shultz's delegation in Moscow` is Moscow."""
    if printed is None:
        return None
    place = re.sub(r"\Athe ", "", printed.strip(" ,."))
    return re.sub(
        r"\A.*?\b(?:[Dd]elegation|[Mm]ission|[Ee]mbassy|Consulate)(?: to [^,;]{2,80}?)? in "
        r"(?=[A-Z])(?!Europe\b)",
        "",
        place,
    )
