"""Makes the lines of a sheet in one language. Pure.

In: AboutMe, the reader's language, fixed phrases, which pictures there are. Out: Lines; what the IRO wrote
stays English where nobody has given it in the reader's language.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import zip_longest

from letters.about_me.model import ENGLISH, AboutMe
from letters.contact import REACH
from letters.ingredients import MarkValue, Phrases
from letters.model import Line, Over
from letters.phrases import english
from letters.sentences import can_be_seen
from symbols.matching import idea, symbol_line
from wording.languages import is_shipped
from wording.pictured import pictured

_CONTACTS = ("phone", "email")
SHORT = 44  # characters of a sentence of the IRO's own that stands among a few big pictures


@dataclass(frozen=True)
class SheetWriter:
    """`available`: the ids of the pictures that there are."""

    about: AboutMe
    lang: str
    phrases: Phrases
    available: Collection[str]

    def fixed(
        self, code: str, picture: str | None = None, *, in_english: bool = False, **marks: MarkValue
    ) -> Line:
        """A fixed sentence; where it names its pictures itself, they stand over its words. `in_english`: what
        it is filled with has words in English alone, and no sentence stands in two languages."""
        said, found = (english if in_english else self.phrases)(f"sheet.{code}", marks)
        text, over = "", []
        for words, concept in pictured(said):
            if concept in self.available and concept:
                over.append(Over(len(text), len(text) + len(words), concept))
            text += words
        block = REACH if code.rpartition(".")[2] in _CONTACTS else ""
        return Line(id=code, text=text, lang=found, picture=picture, over=tuple(over), block=block)

    def marked(self, code: str, field: str, picture: str | None = None, most: int = 0) -> list[Line]:
        """A fixed sentence with the IRO's own words in it; none where there are none, or too many."""
        lines = self.about.lines(field, self.lang)
        waits = any(self.waits(line, lang) for line, lang in lines)
        told = self.about.lines(field, ENGLISH) if waits else lines
        text = ", ".join(line for line, _ in told).rstrip(".። ")
        if not can_be_seen(text) or (most and len(text) > most):
            return []
        return [self.fixed(code, picture, in_english=waits, **{field: text, "name": self.about.name})]

    def waits(self, text: str, lang: str) -> bool:
        """Whether words keep the sentence around them in English until a translator gives them. In a language
        that ships, "languages I speak" is better than nothing beside English words."""
        return lang != self.lang and any(map(str.isalpha, text)) and not is_shipped(self.lang)

    def own(self, field: str, picture: str | None) -> list[Line]:
        """The IRO's own sentences, each with the picture of what its English says."""
        told = [one for one in self.about.lines(field, self.lang) if can_be_seen(one[0])]
        said = [text for text, _ in self.about.lines(field, ENGLISH) if can_be_seen(text)]
        shown = zip_longest(told, map(self._picture, said))
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
