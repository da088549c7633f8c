"""The letters' blueprint, and what its pages share: "not here" for others' children, PDFs as attachments."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.languages import list_offered
from children.model import Child, ChildId, ChildNotFound, ReviewNotFound
from children.read import load_service
from letters.approved import LetterNotFound
from letters.draft import DraftMissing
from letters.languages import named, with_translator
from web.access import viewer
from web.errors import show_http_error
from web.handed import handed

bp = Blueprint("letters", __name__)
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@bp.errorhandler(ChildNotFound)
@bp.errorhandler(ReviewNotFound)
@bp.errorhandler(LetterNotFound)
@bp.errorhandler(DraftMissing)
def show_not_here(error: LookupError) -> ResponseReturnValue:
    """Someone else's child looks like no child at all."""
    return show_http_error(NotFound())


def attachment(made: bytes, name: str, mimetype: str = PDF) -> Response:
    """A file that is saved, never opened inside the page."""
    answer = Response(made, mimetype=mimetype)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def offered_languages_of(child: Child) -> list[tuple[str, str]]:
    """(code, name of the language in itself) of each language that this child's service offers."""
    return [(language.code, language.endonym) for language in list_offered(load_service(child.service_id))]


def letter_languages_of(child: Child) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(code, name of the language in itself): of those that the service offers; and of those in which a
    letter has a translator's words alone."""
    offered = offered_languages_of(child)
    known = [code for code, _ in offered]
    return offered, [(code, named(code)) for code in with_translator(child, known)]


def iro_name_of(child_id: ChildId) -> str:
    """What the child's reviewing officer is called; whoever is signed in stands in where there is none."""
    iro = handed().iro_card(child_id)
    return iro.name if iro else viewer().name
