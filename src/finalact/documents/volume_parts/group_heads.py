"""What heads a group of those present, and what stands beside a dateline; neither is a name."""

from __future__ import annotations

from lxml import etree

from finalact.documents.volume_parts.attachment_labels import is_attachment_label
from finalact.documents.volume_parts.stretches import TURNS, local_name

# Departments by their short names: in a list of persons such a word is nobody.
AGENCIES = frozenset(
    """State Defense Treasury Commerce Agriculture Justice Labor Interior Energy Transportation JCS
    OSD CIA NSC OMB AID USIA USIS ACDA USUN USTR""".split()
)


def is_marking(run: etree._Element) -> bool:
    """Whether a run of an opener is a marking set beside the dateline: `top secret`."""
    return any(local_name(each.tag) == "seg" for each in run) and not (run.text or "").strip()


def marking_role(text: str, attached: int) -> str:
    """What such a marking is: `[Inclosure 2 in No. 12.]` over an attachment is its label."""
    return "section" if attached and is_attachment_label(text) else "item"


def heads_group(item: etree._Element, text: str) -> bool:
    """Whether an item heads some of those present, and is none of them: `State:`, or in italics.

    Where every item of the list is set in italics, the type tells nothing.
    """
    if text in AGENCIES and not len(item) and next(item.itersiblings("{*}item"), None) is not None:
        return True
    return text.endswith(":") or (
        "," not in text
        and is_set_off(item)
        and any(not is_set_off(each) for each in item.itersiblings("{*}item"))
    )


def heads_list_below(item: etree._Element, text: str) -> bool:
    """Whether the first words of an item head a list within it: `Staff`, over its members."""
    return bool(text) and "," not in text and any(local_name(each.tag) == "list" for each in item)


def is_set_off(item: etree._Element) -> bool:
    """Whether all that an item says is set in another type."""
    inside = [each for each in item if local_name(each.tag) not in TURNS]
    return (
        len(inside) == 1
        and local_name(inside[0].tag) == "hi"
        and not (item.text or "").strip()
        and not (inside[0].tail or "").strip()
    )
