"""A picture of the service's own, as it is uploaded on the pages of the desk: judged, cleaned, kept.

In: the form of `templates/symbols/own_picture.html`. Out: what was typed, what is wrong, and the ref of the
picture that is kept.
"""

from dataclasses import dataclass

from flask import request

from symbols.choices import PICTURE
from symbols.desk.own_set import MADE_BY_US, Rights, add_own_picture
from symbols.packs.clean import CleanPicture, clean_picture
from symbols.packs.model import PictureRefused, Refusal
from symbols.packs.reasons import say_why
from web.access import viewer

LONGEST_LINE = 200


@dataclass(frozen=True, slots=True)
class Owned:
    """What stands in the form about whose picture it is."""

    licence: str = MADE_BY_US
    credit: str = ""
    holder: str = "our service"


def typed_line(name: str, most: int = LONGEST_LINE) -> str:
    """One line of a form, tidied."""
    return " ".join(request.form.get(name, "").split())[:most]


def typed_owned() -> Owned:
    """What was typed."""
    return Owned(typed_line("licence"), typed_line("credit"), typed_line("holder"))


def uploaded(owned: Owned) -> tuple[CleanPicture | None, dict[str, str]]:
    """The uploaded picture, judged and cleaned, or what is wrong."""
    file = request.files.get("file")
    if file is None or not file.filename:
        return None, {"file": "Please choose a picture."}
    if not owned.licence or not owned.holder:
        return None, {"licence": "Please say whose picture it is."}
    try:
        return clean_picture(file.filename, file.stream.read()), {}
    except PictureRefused as refused:
        return None, {"file": say_why(Refusal(file.filename[:120], refused.reason, refused.detail))}


def keep_uploaded(clean: CleanPicture, word: str, category: str, owned: Owned) -> str:
    """Put it into the service's own set. Returns its ref."""
    rights = Rights(owned.licence, owned.credit, owned.holder)
    made = add_own_picture(viewer().service_id, clean, word, category, rights, viewer().staff_id)
    return f"{PICTURE}:{made}"
