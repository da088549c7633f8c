"""The form about the words of someone around a child that were put into English: one English for each."""

from collections.abc import Mapping
from datetime import date

from children.fields import many_lines
from reviews.forms import InterpreterForm

MOST = 2000


class FormInterpretedForm(InterpreterForm):
    """Who interpreted the words of a form, and when; `typed`: their English, by question. `unread`: the words
    that need it."""

    def __init__(
        self, today: date, refused: str, unread: Mapping[str, str], posted: Mapping[str, str]
    ) -> None:
        super().__init__(today, refused)
        self.typed = {code: many_lines(posted.get(f"english-{code}", "")) for code in unread}

    @property
    def missing(self) -> list[str]:
        """The questions whose words still have no English, or too much of it."""
        return [code for code, text in self.typed.items() if not text or len(text) > MOST]

    def told(self) -> str:
        """Who interpreted, their agency and the day, for the page."""
        return f"{self.interpreter.data}, {self.agency.data}, {self.on.data:%-d %B %Y}"
