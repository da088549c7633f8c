"""A file comes in only where a form asks for one: fields of text never meet it."""

from io import BytesIO

from flask import Flask
from flask_wtf.file import FileField
from wtforms import DateField, StringField

from web.forms import PostedForm


class Asking(PostedForm):
    words = StringField(filters=[lambda typed: (typed or "").strip()])
    on = DateField()
    photo = FileField()


def test_a_file_counts_only_where_one_is_asked_for(app: Flask) -> None:
    sent = {
        "words": (BytesIO(b"a"), "a.png"),
        "on": (BytesIO(b"b"), "b.png"),
        "photo": (BytesIO(b"c"), "c.png"),
    }
    with app.test_request_context(method="POST", data=sent):
        form = Asking()
    assert (form.words.data, form.on.data, form.photo.data.filename) == ("", None, "c.png")


def test_what_was_typed_beside_a_file_is_read(app: Flask) -> None:
    sent = {"words": " so sad ", "photo": (BytesIO(b"c"), "c.png")}
    with app.test_request_context(method="POST", data=sent):
        form = Asking()
        assert (form.words.data, form.photo.data.read()) == ("so sad", b"c")


def test_a_body_that_is_no_form_is_an_empty_form(app: Flask) -> None:
    with app.test_request_context(method="POST", json=[1, {"words": None}]):
        assert Asking().words.data == ""
