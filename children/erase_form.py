"""The form that asks once more before everything about a child is erased.

In: the child, and what the manager chose and typed. Out: why, as a code.
"""

from typing import Any

from wtforms import RadioField
from wtforms.validators import DataRequired, InputRequired, StopValidation

from children.fields import ERASURES, line_field, options
from children.model import Child, ErasureReason
from children.read import is_reference_of
from web.forms import PostedForm


class EraseForm(PostedForm):
    """Why everything about a child is erased; the reference typed out, so that it is no slip."""

    reason = RadioField(
        "Why?",
        choices=options((reason.value, text) for reason, text in ERASURES.items()),
        validators=[InputRequired("Please choose why.")],
    )
    reference = line_field(
        "To confirm, type their reference number", 40, [DataRequired("Please type the number.")]
    )

    def __init__(self, child: Child) -> None:
        self.child = child
        super().__init__()

    def validate_reference(self, field: Any) -> None:
        """It must be this child's."""
        if not is_reference_of(self.child, field.data or ""):
            raise StopValidation("This is not the reference of this child.")

    def chosen(self) -> ErasureReason:
        """Why, as a code."""
        return ErasureReason(self.reason.data)
