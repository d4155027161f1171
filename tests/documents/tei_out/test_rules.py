"""The rules for TEI files refuse what is wrong: each of these differs from a right file in one."""

from __future__ import annotations

import pytest

from tests.documents.tei_out.schema import broken_rules

RIGHT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"
 xmlns:frus="http://history.state.gov/frus/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>3. Letter</title><author>Lund</author></titleStmt>
<publicationStmt><p>No publication is stated.</p></publicationStmt>
<notesStmt><note type="margin" subtype="typed" target="#p1"><name type="by">Aas</name>:
<quote>No.</quote></note></notesStmt>
<sourceDesc><msDesc><msIdentifier><repository>Archive</repository></msIdentifier></msDesc>
</sourceDesc></fileDesc><profileDesc><creation><date when="1988-05-04">4 May 1988</date></creation>
<correspDesc><correspAction type="sent"><persName><roleName>Harbour Master</roleName>
<name>Lund</name></persName></correspAction></correspDesc></profileDesc></teiHeader>
<text><body><div type="document" n="3" xml:id="d3" frus:doc-dateTime-min="1988-05-04T00:00:00Z">
<head>3. Letter From <persName corresp="#p_L">Lund</persName><note n="1" type="source"
 xml:id="fn1">Source: <hi rend="italic">Archive</hi>.</note></head>
<opener><dateline><placeName>Carvo</placeName>, <date when="1988-05">May 1988</date></dateline>
</opener>
<list type="subject"><head>SUBJECT</head><pb n="2"/><item>Ice</item></list>
<p xml:id="p1">It <gloss target="#t_I">froze</gloss>. See <ref target="#d2">Document 2</ref>.</p>
<table><row role="label"><cell>Port</cell></row><row><cell>North</cell></row></table>
<frus:attachment><head>Tab A</head><p>Ice charts.</p></frus:attachment>
<closer><signed>Lund</signed></closer>
</div></body></text></TEI>"""

WRONG = {
    "an element that TEI does not have": ("froze</gloss>", "froze</gloss> <b>hard</b>"),
    "an element that papers do not use": ("It <gloss", "<figure/>It <gloss"),
    "a paragraph in a paragraph": ("It <gloss", "<p>Again.</p>It <gloss"),
    "a paragraph in a heading": ("Letter From", "<p>Letter</p> From"),
    "a note outside the paper": ("</div></body>", '</div><note n="2">Alone.</note></body>'),
    "a note outside the body": ("</body></text>", '</body><note n="2">Alone.</note></text>'),
    "an item outside a list": ("<table>", "<item>Snow</item><table>"),
    "a list without an item": ("<item>Ice</item>", ""),
    "words straight in a list": ("<item>Ice</item>", "<item>Ice</item>Snow"),
    "a cell outside a row": ("<table>", "<table><cell>Ships</cell>"),
    "a row outside a table": ("<table>", "<row><cell>Ships</cell></row><table>"),
    "a table without a row": (
        '<row role="label"><cell>Port</cell></row><row><cell>North</cell></row>', ""
    ),
    "a day that no calendar has": ('when="1988-05-04"', 'when="1988-02-30"'),
    "a day as it is printed": ('when="1988-05"', 'when="May 1988"'),
    "a day twice": ('when="1988-05"', 'when="1988-05" notBefore="1988-05-01"'),
    "a first day of the edition that is none": ('min="1988-05-04T00:00:00Z"', 'min="spring"'),
    "no title": ("<title>3. Letter</title>", ""),
    "an empty title": ("<title>3. Letter</title>", "<title> </title>"),
    "no word of publication": (
        "<publicationStmt><p>No publication is stated.</p></publicationStmt>", ""
    ),
    "an archive without a name": ("<repository>Archive</repository>", ""),
    "no header": (RIGHT[RIGHT.index("<teiHeader") : RIGHT.index("<text>")], ""),
    "the header below the text": ("</TEI>", "<teiHeader/></TEI>"),
    "an author before the title": (
        "<title>3. Letter</title><author>Lund</author>",
        "<author>Lund</author><title>3. Letter</title>",
    ),
    "a letter neither sent nor received": ('type="sent"', 'type="lost"'),
    "a margin note of no known type": ('type="margin"', 'type="scrawl"'),
    "a heading behind what it heads": ("<table>", "<head>More</head><table>"),
    "two headings": ("<opener>", "<head>Another</head><opener>"),
    "a list headed twice": ("<pb n=", "<head>RE</head><pb n="),
    "a dateline above the heading": ("<head>3.", "<dateline>Carvo</dateline><head>3."),
    "an opener behind a passage": ("<table>", "<opener><salute>Sir:</salute></opener><table>"),
    "a passage behind the end": ("</closer>", "</closer><p>And so on.</p>"),
    "a signature that closes nothing": ("<table>", "<signed>Lund</signed><table>"),
    "an attachment that says nothing": ("<p>Ice charts.</p>", ""),
    "words outside a passage": ("<table>", "And then. <table>"),
    "an attribute that TEI does not have": ("<cell>Port", '<cell width="3">Port'),
    "an attribute that another element has": ("<item>", '<item when="1988">'),
    "a division that is no document": ('type="document"', 'type="chapter"'),
    "a reference to nothing": ('<ref target="#d2">', "<ref>"),
    "a name that leads to no list of names": ('corresp="#p_L"', 'corresp="Lund"'),
    "a page without a number": ('<pb n="2"/>', "<pb/>"),
    "words in a page turn": ('<pb n="2"/>', '<pb n="2">Page 2</pb>'),
    "a way of print that is left open": ('<hi rend="italic">', "<hi>"),
    "another namespace": ('xmlns="http://www.tei-c.org/ns/1.0"', 'xmlns="urn:other"'),
    "an element of the edition that it does not have": ("<table>", "<frus:stamp/><table>"),
}  # fmt: skip


def test_the_right_file_is_right() -> None:
    assert broken_rules(RIGHT.encode()) == []


@pytest.mark.parametrize("wrong", list(WRONG))
def test_what_is_wrong_is_refused(wrong: str) -> None:
    before, after = WRONG[wrong]
    assert RIGHT.count(before) == 1, "the file must differ in one place"
    assert broken_rules(RIGHT.replace(before, after).encode()) != []
