"""Give a drawing, recording or photo to whoever may have it: never kept by a browser, unable to do anything.

In: an `Attachment` and its bytes. Out: the response.
"""

import io
from typing import Protocol

from flask import Response, send_file

ALONE = "default-src 'none'; sandbox"  # opened by itself, a file may do nothing at all


class KindKnown(Protocol):
    """A kept file of which it is known what kind it is."""

    @property
    def mimetype(self) -> str: ...


def served(attachment: KindKnown, content: bytes) -> Response:
    """The bytes, in ranges where a player asks for them."""
    answer = send_file(io.BytesIO(content), attachment.mimetype, conditional=True, etag=False)
    answer.headers["Content-Security-Policy"] = ALONE
    return answer
