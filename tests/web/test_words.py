"""Words on a page: marks are escaped and isolated, and what is not translated says so."""

import pytest
from flask import Flask, g
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from web.words import MarkNotGiven, plain, say


def test_a_mark_is_escaped_and_isolated(app: Flask) -> None:
    with app.test_request_context():
        g.lang = "en"
        assert say("no.such", "Hello {child}", child="<b>Z</b>") == "Hello <bdi>&lt;b&gt;Z&lt;/b&gt;</bdi>"


def test_a_message_without_translation_comes_in_english_and_says_so(app: Flask) -> None:
    with app.test_request_context():
        g.lang = "ar"
        assert say("no.such", "Hello & welcome") == '<span lang="en" dir="ltr">Hello &amp; welcome</span>'


def test_a_missing_mark_is_an_error_and_not_a_gap(app: Flask) -> None:
    with app.test_request_context():
        g.lang = "en"
        with pytest.raises(MarkNotGiven):
            say("no.such", "Hello {child}")
        with pytest.raises(MarkNotGiven):
            plain("no.such", "Hello {child}")


def test_plain_text_isolates_marks_without_markup(app: Flask) -> None:
    with app.test_request_context():
        g.lang = "en"
        assert plain("no.such", "Hello {child}", child="Zed") == "Hello \u2068Zed\u2069"


@given(st.text())
def test_no_text_in_a_mark_can_become_markup(value: str) -> None:
    app = Flask(__name__)

    class Handed:
        @staticmethod
        def find_message(lang: str, context: str, english: str) -> tuple[str, str]:
            return english, lang

    app.extensions["handed"] = Handed
    with app.test_request_context():
        g.lang = "en"
        assert say("x", "{child}", child=value) == f"<bdi>{escape(value)}</bdi>"
