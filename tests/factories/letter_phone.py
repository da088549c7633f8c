"""A phone on which a letter is open, as its scripts make it: seals answers, delivers them when it can.

The second implementation of static/js/child/letter/. In: a browser with an opened letter. Out: what the
server answers to each piece.
"""

import base64
import json
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from flask.testing import FlaskClient

from consult.attached.model import PIECE
from store.delivered import seal
from tests.pages.client import PageClient

PART = 10_000  # bytes: more is a part of a recording
DONE = {"kept", "refused", "over"}


@dataclass
class LetterPhone:
    """`waiting`: sealed pieces in their order; `delivered`: those that the server has confirmed."""

    bundle: dict[str, Any]
    line: FlaskClient  # without the browser's cookies: a piece proves itself
    waiting: list[bytes] = field(default_factory=list)
    delivered: list[bytes] = field(default_factory=list)

    @classmethod
    def of(cls, child: PageClient) -> "LetterPhone":
        """The phone of this browser."""
        found: dict[str, Any] = child.client.get("/letter/bundle").get_json()
        return cls(found, child.client.application.test_client())

    def say(self, form: str, *fields: tuple[str, str], sound: bytes = b"", **changed: object) -> None:
        """Press the button of a form; what was said aloud goes before it, in parts."""
        given = list(fields)
        if sound:
            name = str(uuid4())
            given.append(("attached", name))
            about = {"kind": "file", "file": name, "size": len(sound), "question": form}
            for number, at in enumerate(range(0, len(sound), PIECE)):
                self._keep(about | {"number": number}, sound[at : at + PIECE])
        self._keep({"kind": "reply", "question": form, "fields": given, **changed})

    def _keep(self, about: dict[str, object], content: bytes = b"") -> None:
        proof = {name: self.bundle[name] for name in ("sitting", "token", "lang", "way", "letter")}
        piece = {"id": str(uuid4()), "fields": [], **proof, **about}
        whole = json.dumps(piece).encode() + (b"\0" + content if content else b"")
        self.waiting.append(seal(base64.b64decode(self.bundle["point"]), whole))

    def _send(self, sealed: bytes) -> str:
        """A part of a recording goes as it is, an answer as letters."""
        if len(sealed) > PART:
            sent = self.line.post("/deliver", data=sealed, content_type="application/octet-stream")
        else:
            sent = self.line.post("/deliver", json={"pieces": [base64.b64encode(sealed).decode()]})
        return str(sent.get_json()[0]["state"])

    def deliver(self, *, hears: bool = True, again: bool = False) -> list[str]:
        """Send what waits, or once more what was delivered. `hears`: the answer comes back."""
        sent = list(self.delivered if again else self.waiting)
        states = [self._send(sealed) for sealed in sent]
        if hears and not again:
            for sealed, state in zip(sent, states, strict=True):
                if state in DONE:
                    self.waiting.remove(sealed)
                    self.delivered.append(sealed)
        return states
