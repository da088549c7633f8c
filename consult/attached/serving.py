"""Give a drawing, recording or photo to whoever may have it: never kept by a browser, unable to do anything.

In: an `Attachment` and its bytes. Out: the response.
"""

import io

from flask import Response, send_file

from consult.attached.model import Attachment

ALONE = "default-src 'none'; sandbox"  # opened by itself, a file may do nothing at all


def served(attachment: Attachment, content: bytes) -> Response:
    """The bytes, in ranges where a player asks for them."""
    answer = send_file(io.BytesIO(content), attachment.mimetype, conditional=True, etag=False)
    answer.headers["Content-Security-Policy"] = ALONE
    return answer
