"""Comments on a page that Word saved: margin notes at the words they are about."""

from __future__ import annotations

import re

from lxml import etree

from finalact.documents.flowing.line import Comment
from finalact.documents.html_in.tree import tag_of, words_in

REFERENCE = re.compile(r"mso-comment-reference\s*:\s*[^;\"']*_(?P<n>[0-9]+)", re.IGNORECASE)
DAY = re.compile(r"mso-comment-date\s*:\s*(?P<day>[12][0-9]{3}[01][0-9][0-3][0-9])", re.IGNORECASE)
AUTHOR = re.compile(r"mso-comment-author\s*:\s*[\"']?(?P<by>[^;\"']{1,200})", re.IGNORECASE)
ONE = re.compile(r"mso-element\s*:\s*comment\s*(?:;|\Z)", re.IGNORECASE)
ITS_NUMBER = re.compile(r"_com_(?P<n>[0-9]+)")
SIGN = re.compile(r"\A\s*\[[^\]\s]{1,12}\]\s*")


def comment_named(link: etree._Element) -> str:
    """The name of the comment whose words a link marks; empty where it marks none."""
    reference = REFERENCE.search(link.get("style") or "")
    return f"comment {reference['n']}" if reference else ""


def is_sign(element: etree._Element) -> bool:
    """Whether an element is only the sign of a comment, such as [BM1]."""
    return "msocomanchor" in (element.get("class") or "")


def comments_on(root: etree._Element) -> tuple[Comment, ...]:
    """The comments of the page, in order, each with its hand and day where Word tells them."""
    days: dict[str, str] = {
        name: str(told["day"])
        for link in root.iter("a")
        if (name := comment_named(link)) and (told := DAY.search(link.get("style") or ""))
    }
    found = []
    for element in root.iter("div"):
        if not ONE.search(element.get("style") or ""):
            continue
        number = next((m["n"] for each in element.iter() if tag_of(each)
                       if (m := ITS_NUMBER.fullmatch(each.get("id") or ""))), "")  # fmt: skip
        by = next((m["by"] for each in element.iter() if tag_of(each)
                   if (m := AUTHOR.search(each.get("style") or ""))), None)  # fmt: skip
        words = SIGN.sub("", " ".join(words_in(element).split()))
        day = days.get(name := f"comment {number}")
        on = f"{day[:4]}-{day[4:6]}-{day[6:]}" if day else None
        if words:
            found.append(Comment(name, by, words, on))
    return tuple(found)
