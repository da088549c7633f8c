"""The form that every page's own form is made from.

In: what was posted. Out: fields of text that hold text, and files only in the fields that ask for one.
"""

from typing import Any

from flask import request
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict, MultiDict
from wtforms import FileField


class PostedForm(FlaskForm):  # type: ignore[misc]
    """A form of Flask-WTF. A file sent under the name of another kind of field, or a body that is no form,
    counts as nothing: what cleans, counts and measures text meets text."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """How Flask-WTF reads what was posted."""

        def wrap_formdata(self, form: FlaskForm, formdata: object) -> Any:
            """What was posted; as Flask-WTF has it where nothing was, or where it is given."""
            if formdata is None or isinstance(formdata, MultiDict) or not form.is_submitted():
                return super().wrap_formdata(form, formdata)
            asked = {field.name for field in form if isinstance(field, FileField)}
            files = [(name, one) for name, one in request.files.items(multi=True) if name in asked]
            return CombinedMultiDict([MultiDict(files), request.form])
