"""More than any answer holds, sent to a child's page: refused before it is read closely, with its first part
given back to be made shorter.

In: a posted form. Out: nothing, or the kind page. Leaving is never refused.
"""

from flask import request
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.questions.answer import BUTTON, MOST_WORDS
from web.cookies import at_desk
from web.page import page

MOST_BYTES = 256 * 1024  # 5,000 characters of words as a form sends them, in any script, several times over
MOST_FIELDS = 60
TOO_MUCH = 413
NOT_GIVEN_BACK = {"csrf_token", BUTTON}


def is_with_files() -> bool:
    """Whether this is the form of a question with a drawing, a recording or a photo; it has limits of its
    own, and the whole body's."""
    return request.endpoint == "consult.save_answer" and request.mimetype == "multipart/form-data"


@bp.before_request
def refuse_too_much() -> ResponseReturnValue | None:
    """The page with the first 5,000 characters of each field, where the whole is above 256 KB."""
    if request.method != "POST" or (request.content_length or 0) <= MOST_BYTES:
        return None
    if at_desk() or request.endpoint == "consult.leave" or is_with_files():
        return None
    typed = [pair for pair in request.form.items(multi=True) if pair[0] not in NOT_GIVEN_BACK]
    return page(
        "consult/too_much.html",
        TOO_MUCH,
        typed=[(name, value[:MOST_WORDS]) for name, value in typed[:MOST_FIELDS]],
        action=request.full_path.rstrip("?"),
    )
