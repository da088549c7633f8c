"""XML from a stranger's file, read without entities, network or unlimited size.

In: bytes. Out: the root element. Raises RecordUnreadable.
"""

from lxml import etree

from letters.minutes.model import RecordUnreadable
from letters.minutes.zipped import BROKEN


def root_of(data: bytes) -> "etree._Element":
    """The root of a part."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise RecordUnreadable(BROKEN) from None
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise RecordUnreadable(
            "This file holds instructions that a record does not need. Please paste the text."
        )
    return root
