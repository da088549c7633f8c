"""A recording that comes with an answer to a letter, from the page's own recorder or as a chosen file.

In: the form that was sent. Out: the recording as it may be kept, or why it may not, in the child's words.
"""

from flask import Response, g, request

from consult.attached.clean import cleaned
from consult.attached.model import AttachmentKind, Cleaned, WhyRefused
from delivery.blueprint import bp
from web.headers import permissions
from web.words import plain


def said_aloud() -> Cleaned | None:
    """The recording that came with the form. Raises AttachmentRefused for what is none, or too long."""
    upload = request.files.get("file")
    content = upload.read() if upload else b""
    return cleaned(AttachmentKind.RECORDING, content) if content else None


def why_not_kept(why: WhyRefused) -> str:
    """What the child is told."""
    if why is WhyRefused.TOO_LARGE:
        return plain(
            "file.too_large", "This is too big for us to keep. Please make a shorter or smaller one."
        )
    if why is WhyRefused.TOO_LONG:
        return plain("file.too_long", "This is longer than 3 minutes. Please make a shorter one.")
    return plain("file.other", "We cannot open this one. Please try another. Nothing else is lost.")


@bp.after_request
def may_record(answer: Response) -> Response:
    """A page of an opened letter may ask for the microphone: a phone puts one that records in its place."""
    reading = g.get("reading")
    if reading is not None and reading.unlocked:
        answer.headers["Permissions-Policy"] = permissions(microphone=True)
    return answer
