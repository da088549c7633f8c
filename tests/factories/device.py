"""A child's device as its scripts make it: keeps forms sealed, delivers them when there is a line.

The second implementation of static/js/child/offline/. In: the application and a sitting. Out: what the
server answers; `shown` is what the device's own pages show.
"""

import base64
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import uuid4

from flask import Flask

from consult.attached.model import PIECE
from consult.delivery import token_of
from consult.model import Sitting
from consult.read import load_sitting
from store.delivered import seal
from store.work import Store
from tests.pages.client import PageClient

DONE = {"kept", "late", "sent", "refused", "over"}
MOST_AT_ONCE, LONGEST = 15, 200_000  # pieces in one request, and their letters


@dataclass
class Device:
    """One phone. `lang`, `way`: as its page is now; `spoken`: as they were at each answer."""

    app: Flask
    sitting: Sitting
    lang: str = "en"
    way: str = "pictures"
    seen: dict[str, int] = field(default_factory=dict)
    count: int = 0
    waiting: list[tuple[str, bytes]] = field(default_factory=list)
    delivered: list[tuple[str, bytes]] = field(default_factory=list)
    shown: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    spoken: dict[str, tuple[str, str]] = field(default_factory=dict)
    handed: dict[str, dict[str, Any]] = field(default_factory=dict)
    lost: list[bool] = field(default_factory=list)
    alerts: list[bool] = field(default_factory=list)  # of what was delivered last, as the server told
    about: list[bool] = field(default_factory=list)  # the same: whether it may be about the IRO
    clock: int = 0  # milliseconds since 1970; 0: of a page from before pieces said it

    @property
    def store(self) -> Store:
        found: Store = self.app.extensions["store"]
        return found

    def give(self, question: str, *fields: tuple[str, str], go: str = "next") -> None:
        """Press a button of a question's form."""
        self.count += 1
        self.shown[question] = [*fields, ("go", go)]
        self.spoken[question] = self.lang, self.way
        self.keep("form", question, self.shown[question])

    def hand_over(self, question: str, *fields: tuple[str, str], go: str = "next") -> None:
        """Press a button where the phone has no room: the browser posts the form, and nothing of it is kept
        here, but what the page was told."""
        sent: dict[str, Any] = {**dict(fields), "go": go, "count": str(self.count + 1)}
        page = self.browser.get(f"/me/q/{question}")
        assert page.select_one("#answer") is not None
        self.browser.send("#answer", **sent)
        self.shown[question] = [*fields, ("go", go)]
        if self.handed.get(question) != sent:  # the same form twice is one, as it was given first
            self.spoken[question] = self.sitting_now()
        self.handed[question] = sent

    def open_page(self, question: str) -> None:
        """The server's own page of a question: it tells which answer it shows."""
        shown = self.browser.get(f"/me/q/{question}").select_one("#answer")
        assert shown is not None
        self.seen[question] = max(self.seen.get(question, 0), int(str(shown.get("data-seen", 0))))

    def sitting_now(self) -> tuple[str, str]:
        """Language and way as the server has them."""
        with self.store.begin(write=False):
            found = load_sitting(str(self.sitting.id))
        assert found is not None
        return found.language, found.way.value

    @cached_property
    def browser(self) -> PageClient:
        """The browser of this sitting, whose pages the server draws."""
        page = PageClient(self.app)
        with page.client.session_transaction() as session:
            session["sitting"] = str(self.sitting.id)
        return page

    def change_way(self, lang: str, way: str) -> None:
        """Press "Keep it like this" in "my way": the pages are in these from now on."""
        self.keep("looks", fields=[("lang", lang), ("way", way)])
        self.lang, self.way = lang, way

    def keep(self, kind: str, question: str = "", fields: list[tuple[str, str]] | None = None) -> None:
        """Seal a piece and keep it."""
        piece = {
            **self.proof(question),
            "kind": kind,
            "fields": fields or [],
            "seen": self.seen.get(question, 0),
            "count": self.count,
            "at": self.clock,
        }
        self.waiting.append((question, self.sealed(piece)))

    def parts(self, question: str, content: bytes) -> tuple[str, list[bytes]]:
        """A drawing, recording or photo: the name that this device gives it, and its sealed parts."""
        name = str(uuid4())
        about = {**self.proof(question), "kind": "file", "file": name, "size": len(content)}
        numbers = range(-(-len(content) // PIECE))
        cut = [content[number * PIECE : (number + 1) * PIECE] for number in numbers]
        return name, [self.sealed(about | {"number": number}, cut[number]) for number in numbers]

    def send_part(self, sealed: bytes) -> str:
        """Send one part of a file; what became of it."""
        answer = self.app.test_client().post("/deliver", data=sealed, content_type="application/octet-stream")
        return str(answer.get_json()[0]["state"])

    def proof(self, question: str) -> dict[str, object]:
        """What every piece says of itself."""
        with self.store.begin(write=False):
            token = token_of(self.sitting.id)
        return {
            "id": str(uuid4()),
            "sitting": str(self.sitting.id),
            "token": token,
            "question": question,
            "fields": [],
            "lang": self.lang,
            "way": self.way,
        }

    def sealed(self, about: dict[str, object], content: bytes = b"") -> bytes:
        """A piece, and the bytes of a file behind a zero."""
        whole = json.dumps(about).encode() + (b"\0" + content if content else b"")
        return seal(self.store.keys.delivery_point(), whole)

    def deliver(self, *, hears: bool = True, again: bool = False) -> list[str]:
        """Send what waits, or once more what was delivered. `hears`: the answer comes back."""
        sent = self.delivered if again else self.waiting
        pieces = [base64.b64encode(sealed).decode() for _, sealed in sent]
        arrivals = []
        while pieces:
            count = MOST_AT_ONCE
            while count > 1 and sum(len(one) for one in pieces[:count]) > LONGEST:
                count -= 1
            answer = self.app.test_client().post(
                "/deliver", json={"pieces": pieces[:count], "now": self.clock}
            )
            assert answer.status_code == 200, answer.status_code
            arrivals += answer.get_json()
            pieces = pieces[count:]
        self.lost = [bool(one["lost"]) for one in arrivals]
        self.alerts = [bool(one["alerts"]) for one in arrivals]
        self.about = [bool(one["about"]) for one in arrivals]
        if hears and not again:
            self._heard(arrivals)
        return [one["state"] for one in arrivals]

    def told_lost(self, *, hears: bool = True) -> list[bool]:
        """Send what waits; of which of it a file did not come through."""
        self.deliver(hears=hears)
        return self.lost

    def _heard(self, arrivals: list[dict[str, object]]) -> None:
        for (question, sealed), one in zip(list(self.waiting), arrivals, strict=False):
            if one["state"] in DONE:
                self.waiting.remove((question, sealed))
                self.delivered.append((question, sealed))
                self.seen[question] = max(self.seen.get(question, 0), int(str(one["revision"])))
