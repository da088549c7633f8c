"""One client for page tests: checks every HTML answer for what all pages promise, fills in the token."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class PageClient:
    """A browser without JavaScript: keeps cookies, sends forms with their hidden fields, checks pages."""

    def __init__(self, app: Flask):
        self.client: FlaskClient = app.test_client()
        self.soup = BeautifulSoup("", "lxml")
        self.answer: TestResponse | None = None

    def other_tab(self) -> "PageClient":
        """Another tab of the same browser: the same cookies, a page of its own."""
        tab = PageClient(self.client.application)
        tab.client = self.client
        return tab

    def get(self, path: str, status: int = 200, **options: Any) -> BeautifulSoup:
        """Open a page, following redirects; checks its status."""
        return self._took(self.client.get(path, follow_redirects=True, **options), status)

    def post(self, path: str, fields: Mapping[str, Any] | None = None, status: int = 200) -> BeautifulSoup:
        """Send fields with the present page's token, following redirects."""
        token = self.soup.select_one("input[name=csrf_token]")
        sent = {"csrf_token": token["value"] if token else "", **(fields or {})}
        answer = self.client.post(path, data=sent, follow_redirects=True)
        return self._took(answer, status)

    def send(
        self, form: str = "form", status: int = 200, button: str | None = None, **fields: Any
    ) -> BeautifulSoup:
        """Send a form of the present page (CSS selector) with its own values, changed by `fields`; `button`
        is the CSS selector of the button pressed."""
        found = self.soup.select_one(form)
        assert found is not None, f"no {form} on this page"
        sent = form_values(found)
        pressed = found.select_one(button) if button else None
        action = str((pressed or found).get("formaction") or found.get("action") or self.path)
        if pressed is not None and pressed.get("name"):
            sent[str(pressed["name"])] = [str(pressed.get("value", ""))]
        for name, value in fields.items():
            sent[name] = value if isinstance(value, list) else [value]
        return self._took(self.client.post(action, data=sent, follow_redirects=True), status)

    @property
    def path(self) -> str:
        """The address of the present page."""
        assert self.answer is not None
        return self.answer.request.path

    @property
    def text(self) -> str:
        """The words on the present page, with single spaces."""
        return re.sub(r"\s+", " ", self.soup.get_text(" ")).strip()

    def _took(self, answer: TestResponse, status: int) -> BeautifulSoup:
        self.answer = answer
        assert answer.status_code == status, f"{answer.request.path}: {answer.status_code}"
        if answer.mimetype == "text/html":
            self.soup = BeautifulSoup(answer.get_data(as_text=True), "lxml")
            check_page(answer, self.soup)
        return self.soup


def form_values(form: Any) -> dict[str, list[Any]]:
    """What a browser would send of a form, buttons left out."""
    sent: dict[str, list[Any]] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        kind, name = field.get("type", "text"), str(field["name"])
        if kind in ("submit", "button", "file") or field.has_attr("disabled"):
            continue
        if kind in ("radio", "checkbox") and not field.has_attr("checked"):
            continue
        if field.name == "select":
            chosen = field.select("option[selected]") or field.select("option")[:1]
            sent.setdefault(name, []).extend(str(one.get("value", one.text)) for one in chosen)
        else:
            sent.setdefault(name, []).append(typed(field))
    return sent


def typed(field: Tag) -> str:
    """What stands in a field. A line's end just after `<textarea>` is none of it (HTML, 13.2.6.4.7)."""
    return re.sub(r"\A\r?\n", "", field.text) if field.name == "textarea" else str(field.get("value", ""))


def check_page(answer: TestResponse, soup: BeautifulSoup) -> None:
    """What every page promises: one h1, a title, lang and dir, unique ids, labels, headers."""
    where = answer.request.path
    # One walk over the page: a selector for each promise would take as long as reading the page.
    tags: dict[str, list[Tag]] = {}
    for tag in soup.descendants:
        if isinstance(tag, Tag):
            tags.setdefault(tag.name, []).append(tag)
    assert len(tags.get("h1", [])) == 1, f"{where}: {len(tags.get('h1', []))} h1"
    assert soup.title is not None, f"{where}: no title"
    assert soup.title.text.strip(), f"{where}: empty title"
    (html,) = tags["html"]
    assert html.get("lang"), where
    assert html.get("dir") in ("ltr", "rtl"), where
    ids = Counter(tag["id"] for found in tags.values() for tag in found if tag.has_attr("id"))
    assert max(ids.values(), default=1) == 1, f"{where}: an id twice: {[i for i in ids if ids[i] > 1]}"
    check_labels(where, tags)
    for name, value in HEADERS.items():
        assert answer.headers.get(name) == value, f"{where}: {name}"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    for form in tags.get("form", []):
        if form.get("method") == "post":
            assert form.select_one("input[name=csrf_token]"), f"{where}: a form without a token"


def check_labels(where: str, tags: Mapping[str, list[Tag]]) -> None:
    """Whatever is typed into, ticked or chosen has a label."""
    named = {label.get("for") for label in tags.get("label", [])} - {None}
    inputs = [one for one in tags.get("input", []) if one.get("type") not in ("hidden", "submit")]
    for field in [*inputs, *tags.get("textarea", []), *tags.get("select", [])]:
        labelled = (
            field.find_parent("label")
            or field.get("aria-label")
            or field.get("aria-labelledby")
            or field.get("id") in named
        )
        assert labelled, f"{where}: {field} has no label"
