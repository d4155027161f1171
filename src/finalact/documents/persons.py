"""Persons in headings: names and offices, several of them joined by commas and `and`."""

from __future__ import annotations

import re

from finalact.model.document import Person

NAME = r"(?:[A-ZÀ-Þ][\w’'.-]*|de|van|von|al|el|bin|la|du|den|der|dos|da)"
# What stands behind a name: `Jack Matlock, Jr.`
YOUNGER = r"(?:, (?:Jr|Sr)\.)?"
DEPARTMENT = (
    r"(?:State|Defense|War|Commerce|Agriculture|Labor|Energy|Transportation|Education|"
    r"the (?:Treasury|Interior|Navy|Army|Air Force)|Homeland Security|Veterans Affairs|"
    r"Housing and Urban Development|Health and Human Services|"
    r"Health, Education,? and Welfare|Council of Ministers)(?:-[Dd]esignate)?"
)
TITLE = (
    rf"(?:[\w’.-]+ )*?(?:(?:Deputy |Under |Assistant )?Secretary of {DEPARTMENT}|"
    r"Secretary[- ]General|General Secretary|First Secretary|Vice President(?:-[Ee]lect)?|"
    r"President(?:-[Ee]lect)?|Prime Minister|(?:Foreign|Defense|Trade|Finance) Minister|Minister|"
    r"Chancellor|Premier|Chairman|Director of Central Intelligence|Attorney General|Senator|"
    r"Representative|"
    r"Congressman|Congresswoman|Governor|Ambassador(?: at Large)?|Chargé|General|Admiral|Marshal|"
    r"King|Queen|Emperor|Shah|Sultan|Amir|Emir|Pope|Crown Prince|Prince|Mr\.|Mrs\.|Ms\.|Dr\.|"
    r"Mme\.|Señor(?:a|ita)?|Senhora?|Monsieur|Madame|Herr|Frau|Signora?|"
    r"(?:Deputy |Under |Assistant )?Secretary(?! (?:of|for|to|General|[Dd]esignate|Elect)\b))"
)
OFFICE_WORDS = re.compile(
    r"\b(?:of|for|Other|Addressees|Secretary|Department|Embassy|Mission|"
    r"Director|Assistant|Counsel|Counselor|Staff|Office|"
    r"Agency|Bureau|Council|Committee|Chief|Chairman|Consulate|Delegation|Posts|Administrator|"
    r"Interests|Liaison|Commission|House|Team|Group|Party|Board|All|Certain|Members?|President|"
    r"Government|Ministry|Center|Intelligence|Force|Command|Panel|Section|Representative|"
    r"Leadership|Recipients|Authorities|Chiefs|Missions|Embassies|Delegations|Officials|Leaders|"
    r"Parliament|Politburo|Secretariat|Army|Navy|Organization|Association|Institute|Corps|"
    r"(?:Diplomatic|Consular|Permanent|Special) (?:Representatives|Officers|Agents)|"
    r"(?:Attorney|Solicitor|Comptroller|Postmaster|Surgeon|Inspector|Director|Consul) General)\b"
)
WITH_NAME = re.compile(
    rf"\A(?P<office>{TITLE}) (?P<name>{NAME}(?: {NAME}){{0,4}}{YOUNGER})"
    r"(?: (?:in|at) [A-ZÀ-Þ][\w’'. -]*)?\Z"
)
# `Prime Minister Reed of Norland`: the country belongs to the office.
OF_COUNTRY = re.compile(
    rf"\A(?P<office>{TITLE}) (?P<name>{NAME}(?: {NAME}){{0,3}}) of "
    r"(?P<country>(?:the )?[A-ZÀ-Þ][\w’.-]*(?: (?:and |of )?[A-ZÀ-Þ][\w’.-]*){0,3})\Z"
)
# `the Minister of Trade, A. B. Orlov`: a name with initials behind the office.
BEHIND_OFFICE = re.compile(
    rf"\A(?P<office>.+), (?P<name>(?:[A-ZÀ-Þ][\w’-]* )?(?:[A-ZÀ-Þ]\. ?){{1,3}}{NAME}(?: {NAME})?)\Z"
)
# Before whom and when he spoke is no part of a speaker’s name.
SPOKEN = re.compile(
    r" (?:(?:Before|During) (?:the |an? |[A-ZÀ-Þ])|Delivered (?:at|to|in|on|by|before)\b).*\Z",
    re.DOTALL,
)
IN_PARENTHESES = re.compile(r"\A(?P<office>.+?)\s*\((?P<name>[^()]+)\)(?P<more>.*)\Z")
OF_OFFICE = re.compile(
    rf"\A(?P<name>[A-ZÀ-Þ][\w’'.-]*(?: {NAME}){{1,4}}{YOUNGER}),? (?:of|in) (?:the )?"
    r"(?P<office>.+)\Z"
)
BARE_NAME = re.compile(rf"\A[A-ZÀ-Þ][\w’'.-]*(?: {NAME}){{1,4}}{YOUNGER}\Z")
# Where and to whom a statement was made is no part of its speaker's office.
OCCASION = re.compile(
    r"\s+(?:Before|Delivered|Regarding|Concerning|During|Transmitting|at|on|to the Congress)\b.*",
    re.DOTALL,
)
BARE_TITLE = re.compile(
    r"(?:the )?(?:Acting )?(?:Vice President|President|Prime Minister|(?:Deputy |Under |"
    r"Assistant )?"
    rf"Secretary of {DEPARTMENT}|Attorney General|Director of Central Intelligence|"
    r"Chairman of the Joint Chiefs of Staff)"
)
NAMED_TITLE = re.compile(rf"{BARE_TITLE.pattern} \([^()]+\)")
# Words of courtesy before a name are no office.
COURTESIES = frozenset(
    """Mr. Mrs. Ms. Dr. Mme. Señor Señora Señorita Senhor Senhora Monsieur Madame Herr Frau Signor
    Signora""".split()
)
# `Reed`, `O’Neill`, `McNamara`: a surname by itself, or several.
SURNAME = r"(?:(?:O’|Mc|Mac|De|La|Fitz|D’)?[A-ZÀ-Þ][a-zß-ÿ’]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?)"
_SURNAMES = re.compile(rf"{SURNAME}(?:(?:, {SURNAME})*,? and {SURNAME})?")
# Single words that are offices, or that stand for one.
_BARE_OFFICE = re.compile(
    rf"\b(?:{DEPARTMENT.replace('the ', '(?:the )?')}|Congress|Senate|Cabinet|Ambassadors?|Consul|"
    r"Chargé|Minister|Ministers|Premier|Chancellor|Counsel|Attaché|Governor|Senators?|Treasury|"
    r"Interior|Justice|Marshal|King|Queen|Emperor|Shah|Pope|General|Admiral|USUN|Legation|Posts)\b"
)
# `other international organizations` belong to the name of an office.
MANY_OR_A_POST = re.compile(
    r"(?:Embass|Mission|All\b|Certain\b|Other (?!International\b|Scientific\b|[\w-]+ Affairs\b))"
)
# An office that ends so is named to its end.
WHOLE_OFFICE = re.compile(
    r"(?:Department of \w+|Embassy .+|Mission .+|Section .+|Staff|House|"
    r"\b(?:All|Certain|Other) .*\b(?:Posts|Missions|Embassies|Consulates|"
    r"Capitals|Addressees|Recipients))\Z"
)
JOIN = re.compile(r"(?:,\s+and\s+|,\s+|\s+and\s+)")
# `Senators Reed and Hale`: one title before several names.
_EACH = rf"(?:(?:[A-ZÀ-Þ]\. )*{NAME}(?: {NAME}){{0,3}})"
PLURAL_TITLES = {
    "Senators": "Senator", "Representatives": "Representative", "Congressmen": "Congressman",
    "Ambassadors": "Ambassador", "Presidents": "President", "Governors": "Governor",
    "Generals": "General", "Admirals": "Admiral", "Ministers": "Minister",
    "Chancellors": "Chancellor", "Premiers": "Premier", "Secretaries": "Secretary",
    "Messrs.": "Mr.",
}  # fmt: skip
_TITLE_OF_MANY = re.compile(
    r"(?<![\w’])(?P<which>(?:(?:Prime|Foreign|Defense|Finance|Trade|Vice) )?)"
    rf"(?P<plural>{'|'.join(map(re.escape, PLURAL_TITLES))}) "
    rf"(?P<names>{_EACH}(?:, {_EACH})*,? and {_EACH})"
)


def read_persons(text: str) -> tuple[Person, ...]:
    """Each person or office in a list such as `the Counselor (Kampelman) and President Reagan`."""
    pieces = split_persons(_each_with_title(text))
    persons = [read_person(piece) for piece in pieces]
    # "Ann Cole, Ray Dunn, and Al Hill of the Staff": the names before it share the office.
    shared = False
    for index in range(len(persons) - 2, -1, -1):
        person, after = persons[index], persons[index + 1]
        shared = shared or bool(after.name and OF_OFFICE.match(pieces[index + 1]))
        shared = shared and person.office is None and person.name is not None
        if shared:
            persons[index] = Person(person.name, after.office, after.acting)
    return tuple(persons)


def _each_with_title(text: str) -> str:
    """`Senators Reed and Hale` as `Senator Reed and Senator Hale`."""
    if not any(f"{title} " in text for title in PLURAL_TITLES):
        return text
    return _TITLE_OF_MANY.sub(_with_title, text)


def _with_title(match: re.Match[str]) -> str:
    if OFFICE_WORDS.search(match["names"]):
        return match.group()
    title = match["which"] + PLURAL_TITLES[match["plural"]]
    names = re.split(r"(,? and |, )", match["names"])
    return "".join(name if index % 2 else f"{title} {name}" for index, name in enumerate(names))


def split_persons(text: str) -> list[str]:
    """The list cut into persons; an `and` inside an office does not cut."""
    pieces: list[str] = []
    start = 0
    for match in JOIN.finditer(text):
        left, right = text[start : match.start()], text[match.end() :]
        if left.count("(") > left.count(")"):
            continue
        if _is_bare_title(left, right) or (_is_whole(left) and _begins_person(right, left)):
            pieces.append(left.strip())
            start = match.end()
    pieces.append(text[start:].strip())
    return [piece for piece in pieces if piece]


def _is_bare_title(left: str, right: str) -> bool:
    """Whether offices stand without names: `the President, the Secretary of State, and ...`."""
    if "(" in left or not BARE_TITLE.fullmatch(left.strip()):
        return False
    if "(" in right:
        # `the Secretary of State and the Secretary of Defense (Reed)`: two offices, one name.
        return right.startswith("the ") and NAMED_TITLE.fullmatch(right.strip()) is not None
    return bool(BARE_TITLE.match(right.strip()))


def _is_whole(piece: str) -> bool:
    piece = piece.strip()
    plain = read_office(piece)[0]
    if piece.endswith(")") or WITH_NAME.match(plain) or OF_COUNTRY.match(plain):
        return True
    if BARE_NAME.match(piece) and not OFFICE_WORDS.search(piece):
        return True
    return WHOLE_OFFICE.search(piece) is not None


def _begins_person(right: str, left: str) -> bool:
    right = right.strip()
    if left.strip().endswith(")"):
        return True
    if re.match(r"(?:the|Acting|[Hh]is|[Hh]er)\s", right) or re.match(rf"{TITLE} [A-Z]", right):
        return True
    if MANY_OR_A_POST.match(right):
        return True
    head = re.split(r"\s(?:of|and|to)\s|,", right, maxsplit=1)[0]
    return bool(BARE_NAME.match(head)) and not OFFICE_WORDS.search(head)


def as_surnames(persons: tuple[Person, ...], text: str) -> tuple[Person, ...]:
    """Those persons with bare surnames read as names, where only people write to one another.

    An article before a word makes it an office; a department or a title is one without.
    """
    if not any(each.name is None for each in persons):
        return persons
    named: list[Person] = []
    for each in persons:
        said = each.office or ""
        bare = each.name is None and _SURNAMES.fullmatch(said) is not None
        office = _BARE_OFFICE.search(said) or OFFICE_WORDS.search(said)
        if not bare or office or each.acting or re.search(rf"\b[Tt]he {re.escape(said)}", text):
            named.append(each)
        else:
            named += [Person(name, None) for name in re.findall(SURNAME, said)]
    return tuple(named)


def read_person(piece: str) -> Person:
    """One person: `the Acting Assistant Secretary ... (Palmer)`, `Acting Secretary of State Clark`.

    The office is given without `the` and without the word Acting.
    """
    plain, acting = read_office(piece)
    if "(" not in plain:
        plain = SPOKEN.sub("", plain)
    if match := IN_PARENTHESES.match(plain):
        more = OCCASION.sub("", match["more"])
        return Person(match["name"], (match["office"] + more).strip(), acting)
    match = WITH_NAME.match(plain)
    if match and not OFFICE_WORDS.search(match["name"]):
        office = None if match["office"] in COURTESIES else match["office"]
        return Person(match["name"], office, acting)
    match = OF_COUNTRY.match(plain)
    if match and not OFFICE_WORDS.search(match["country"].replace(" of ", " ")):
        return Person(match["name"], f"{match['office']} of {match['country']}", acting)
    match = BEHIND_OFFICE.match(plain)
    if match and OFFICE_WORDS.search(match["office"]) and not OFFICE_WORDS.search(match["name"]):
        return Person(match["name"], match["office"], acting)
    if (match := OF_OFFICE.match(plain)) and not OFFICE_WORDS.search(match["name"]):
        office, also_acting = read_office(match["office"])
        return Person(match["name"], office, acting or also_acting)
    if BARE_NAME.match(plain) and not OFFICE_WORDS.search(plain):
        return Person(plain, None, acting)
    return Person(None, plain or None, acting)


def read_office(piece: str) -> tuple[str, bool]:
    """The piece without `the` and `Acting`, and whether it is held for the time being."""
    plain = re.sub(r"\A(?:[Tt]he|an?|[Hh]is|[Hh]er)\s+", "", piece.strip().rstrip(",;"))
    without = re.sub(r"(?:\A|(?<=\s))Acting\s+(?=[A-ZÀ-Þ])", "", plain, count=1)
    return without, without != plain
