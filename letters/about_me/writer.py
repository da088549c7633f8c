"""Makes the lines of a sheet in one language. Pure.

In: AboutMe, the reader's language, fixed phrases, which pictures there are. Out: Lines; what the IRO wrote
stays English where nobody has given it in the reader's language.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import zip_longest

from letters.about_me.model import ENGLISH, AboutMe
from letters.ingredients import MarkValue, Phrases
from letters.model import Line, Over
from letters.sentences import can_be_seen
from symbols.matching import idea, symbol_line
from wording.pictured import pictured

SHORT = 44  # characters of a sentence of the IRO's own that stands among a few big pictures


@dataclass(frozen=True)
class SheetWriter:
    """`available`: the ids of the pictures that there are."""

    about: AboutMe
    lang: str
    phrases: Phrases
    available: Collection[str]

    def fixed(self, code: str, picture: str | None = None, **marks: MarkValue) -> Line:
        """A fixed sentence; where it names its pictures itself, they stand over its words."""
        said, found = self.phrases(f"sheet.{code}", marks)
        text, over = "", []
        for words, concept in pictured(said):
            if concept in self.available and concept:
                over.append(Over(len(text), len(text) + len(words), concept))
            text += words
        return Line(id=code, text=text, lang=found, picture=picture, over=tuple(over))

    def marked(self, code: str, field: str, picture: str | None = None, most: int = 0) -> list[Line]:
        """A fixed sentence with the IRO's own words in it; none where there are none, or too many."""
        text = ", ".join(line for line, _ in self.about.lines(field, self.lang)).rstrip(".። ")
        fits = can_be_seen(text) and (not most or len(text) <= most)
        return [self.fixed(code, picture, **{field: text, "name": self.about.name})] if fits else []

    def own(self, field: str, picture: str | None) -> list[Line]:
        """The IRO's own sentences, each with the picture of what its English says."""
        told = [one for one in self.about.lines(field, self.lang) if can_be_seen(one[0])]
        english = [text for text, _ in self.about.lines(field, ENGLISH) if can_be_seen(text)]
        shown = zip_longest(told, map(self._picture, english))
        return [
            Line(f"{field}-{at}", one[0], one[1], drawn or (picture if at == 0 else None))
            for at, (one, drawn) in enumerate(shown)
            if one is not None
        ]

    def short(self, field: str, picture: str) -> Line | None:
        """The first of their sentences that is short; with a picture over each English word that has one."""
        line = next((one for one in self.own(field, picture) if len(one.text) <= SHORT), None)
        if line is None or line.lang != ENGLISH:
            return line
        spans = ((span, span.pick.concept) for span in symbol_line(line.text, ENGLISH) if span.pick)
        over = tuple(
            Over(span.start, span.end, concept) for span, concept in spans if concept in self.available
        )
        return Line(line.id, line.text, line.lang, line.picture, over)

    def _picture(self, text: str) -> str | None:
        """The picture for a sentence of the IRO's own English; None where no words of it are known."""
        return next(
            (each.concept for each in idea(text, ENGLISH) if each.sure and each.concept in self.available),
            None,
        )
