"""A child's page cut into the parts that change from page to page, and the frame around all of them: for a
phone that puts the next page in place itself.

In: a page as the server draws it. Out: its parts as plain text. Every page of a child's has this frame
(`layouts/child.html`).
"""

import base64
import re
from collections.abc import Iterable
from html import unescape
from inspect import unwrap
from typing import Any

from flask import Response, current_app
from flask.typing import ResponseReturnValue

from store.work import current
from web.page import asset, child_sheet
from web.settings import Settings
from web.words import direction, lang

EVERYWHERE = (
    "/child.js",
    "/scan.js",
    "/dwell.js",
    "/listen.js",
)  # scripts that no page of a bundle brings by itself
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_TOP = re.compile(r'<header class="top">(.*?)</header>', re.DOTALL)
_MAIN = re.compile(r'<main class="([^"]*)">(.*)</main>', re.DOTALL)
_SCRIPT = re.compile(r'<script type="module" src="([^"]+)"')
_ROOT = re.compile(r"<html ([^>]*)>")
_SAID = re.compile(r'data-([a-z-]+)="([^"]*)"')
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_BETWEEN = re.compile(r"</header>(.*?)<main ", re.DOTALL)
_BEHIND = re.compile(r"</main>(.*?)</body>", re.DOTALL)
Page = dict[str, str]


class PageUncut(RuntimeError):
    """A page has not the frame of a child's pages."""


def drawn_at(endpoint: str, **values: Any) -> ResponseReturnValue:
    """The page of another route, without its guard, which would begin what is open here anew."""
    view = unwrap(current_app.view_functions[endpoint])
    answer: ResponseReturnValue = view(**values)
    return answer


def cut(answer: ResponseReturnValue, own: str, address: str) -> Page:
    """The parts of a page that change. `own`: the address that it was drawn at; where it leads back to that,
    it leads to its own."""
    if not isinstance(answer, Response):
        raise PageUncut(address)
    whole = answer.get_data(as_text=True).replace(own, address)
    title, top, main = _TITLE.search(whole), _TOP.search(whole), _MAIN.search(whole)
    if not (title and top and main):
        raise PageUncut(address)
    return {
        "title": unescape(title[1]),
        "top": top[1],
        "look": main[1],
        "main": main[2].strip(),
        "script": own_script(whole),
    }


def frame_of(answer: ResponseReturnValue) -> dict[str, Any]:
    """What stands around every page of this child's, for a phone that has only its neutral page: how it is
    set out, the bar of a ring that goes over the page, the player, the scripts and stylesheets of both."""
    if not isinstance(answer, Response):
        raise PageUncut
    whole = answer.get_data(as_text=True)
    root, between, behind = _ROOT.search(whole), _BETWEEN.search(whole), _BEHIND.search(whole)
    if not (root and between and behind):
        raise PageUncut
    scripts = [one for one in _SCRIPT.findall(whole) if one.endswith(EVERYWHERE[1:])]
    return {
        "looks": {name: unescape(value) for name, value in _SAID.findall(root[1])},
        "between": between[1].strip(),
        "behind": behind[1].strip(),
        "scripts": scripts,
        "sheets": [one for one in _SHEET.findall(whole) if one != child_sheet()],
    }


def kit_of(frame: dict[str, Any], sheets: Iterable[str]) -> dict[str, Any]:
    """What every bundle has beside its pages: their frame, their language, the public key that answers are
    sealed to. `sheets`: stylesheets that some page needs beside those of the frame."""
    settings: Settings = current_app.extensions["settings"]
    return {
        "point": base64.b64encode(current().store.keys.delivery_point()).decode(),
        "lang": lang(),
        "dir": direction(),
        "idle": settings.sitting_minutes,
        "frame": {name: value for name, value in frame.items() if name != "sheets"},
        "sheets": [*(asset(f"css/{name}.css") for name in sheets), *frame["sheets"]],
    }


def own_script(whole: str) -> str:
    """The script of this page alone, where it has one."""
    return next((one for one in _SCRIPT.findall(whole) if not one.endswith(EVERYWHERE)), "")
