"""A parcel for a translator as XLIFF 2.0, and XLIFF 2.0 or 1.2 read back. Pure.

In: units, a language. Out: bytes; and such bytes read back. Nothing in the file names the child, the review
or the service.
"""

from typing import Any

from translate.storage.xliff import Xliff1File
from translate.storage.xliff2 import Xliff2File

from letters.minutes.model import RecordUnreadable
from letters.minutes.xml import root_of
from letters.translating.parcel import Came, ParcelUnreadable, Unit

_KINDS = {
    "urn:oasis:names:tc:xliff:document:2.": Xliff2File,
    "urn:oasis:names:tc:xliff:document:1.": Xliff1File,
}
NOT_OURS = "This is not XLIFF 1.2 or 2.0 with sentences from this page."


def write_xliff(units: tuple[Unit, ...], lang: str) -> bytes:
    """The file to send."""
    file: Any = Xliff2File(sourcelanguage="en", targetlanguage=lang.replace("_", "-"))
    for each in units:
        unit = file.addsourceunit(each.english)
        unit.setid(each.number)
        if each.words:
            unit.target = each.words
    return bytes(file)


def read_xliff(data: bytes) -> Came:
    """What came back. Raises ParcelUnreadable."""
    try:
        root = root_of(data)  # refuses entities and what unfolds without end
        made: Any = next((kind for names, kind in _KINDS.items() if root.tag.startswith(f"{{{names}")), None)
        units = [_unit(one) for one in made.parsestring(data).units] if made else []
    except (RecordUnreadable, ValueError, TypeError, AttributeError, StopIteration):
        raise ParcelUnreadable(NOT_OURS) from None
    if not any(unit.english for unit in units):
        raise ParcelUnreadable(NOT_OURS)
    return Came(tuple(units))


def _unit(one: Any) -> Unit:
    # XLIFF 1 puts the file's name before the id.
    return Unit(str(one.getid()).rpartition("\x04")[2], str(one.source or ""), str(one.target or ""))
