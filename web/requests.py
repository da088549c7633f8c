"""How a request's body is read: never spooled to disk, never larger than the setting.

A form may hold a child's words or a photo, so Werkzeug's temporary files are kept in memory.
"""

from io import BytesIO
from typing import IO

from flask import Flask, Request


class InMemoryRequest(Request):
    """A request whose uploaded files stay in memory (the size is capped by MAX_CONTENT_LENGTH)."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        return BytesIO()


def install(app: Flask, largest: int) -> None:
    """Use it, with `largest` bytes at most for a whole body and for form fields in memory."""
    app.request_class = InMemoryRequest
    app.config.update(MAX_CONTENT_LENGTH=largest, MAX_FORM_MEMORY_SIZE=largest, MAX_FORM_PARTS=600)
