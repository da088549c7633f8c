"""Makes the lines of a letter at one level and in one voice. Pure.

In: codes of fixed phrases with the values for their marks, and the IRO's own sentences. Out: Lines and
Sections. A level may say a phrase in its own way ("story.next.me") or leave it out (""); else it says it as
easy read does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from children.model import Pronouns
from letters.ingredients import MarkValue, OwnPhrases, Phrases, no_phrase
from letters.model import Level, Line, Section, SectionKind, Voice
from letters.phrases import english_phrases
from letters.sentences import sentences_of
from letters.voice import in_voice

_ENGLISH = "en"
_WAYS = {
    (Level.STORY, Voice.I): ("story",),
    (Level.STORY, Voice.NAME): ("named", "story"),  # before both: "she" or "he", where it is known
    (Level.PLAIN, Voice.YOU): ("plain",),
    (Level.RECORD, Voice.NAME): ("record",),
}


class Writer:
    """Makes lines; the section gives them their ids, so that the same decisions give the same ids."""

    def __init__(
        self,
        phrases: Phrases,
        level: Level,
        voice: Voice,
        names: tuple[str, str],
        bank: OwnPhrases = no_phrase,
        pronouns: Pronouns | None = None,
    ) -> None:
        self._phrases, self._bank, self._level = phrases, bank, level
        self._ways = _WAYS.get((level, voice), ())
        if pronouns and (level, voice) == (Level.STORY, Voice.NAME):
            self._ways = (pronouns.value, *self._ways)
        self._voice = voice
        self._names = names
        self.is_record = level is Level.RECORD

    def fixed(self, code: str, *, picture: str | None = None, **marks: MarkValue) -> list[Line]:
        """A fixed sentence, or none where this level leaves it out."""
        known = english_phrases()
        said = next((f"{way}.{code}" for way in self._ways if f"{way}.{code}" in known), code)
        if known.get(said) == "":
            return []
        child, iro = self._names
        text, lang = self._phrases(said, {"child": child, "iro": iro, **marks})
        return [Line(id="", text=text, lang=lang, picture=picture, message=f"phrase.{said}")]

    def titled(self, line_id: str, code: str, picture: str | None) -> Line:
        """A title or heading: every level has one."""
        return replace(self.fixed(code, picture=picture)[0], id=line_id)

    def own(self, text: str) -> list[Line]:
        """The IRO's own sentences, one a line. What is a phrase of the bank, word for word, is said as
        the bank says it at this level and in the letter's language, beside the phrase's picture."""
        sentences, lines = sentences_of(text), []
        while sentences:
            # A phrase may be two sentences: "You asked for a bike. The answer is yes."
            two, one = " ".join(sentences[:2]), sentences[0]
            line = self._phrase(two) if len(sentences) > 1 else None
            lines.append(line or self._phrase(one) or self._own(one))
            sentences = sentences[2 if line else 1 :]
        return lines

    def _phrase(self, sentence: str) -> Line | None:
        found = self._bank(sentence, self._level, self._voice)
        if found is None:
            return None
        return Line(id="", text=found.text, lang=found.lang, picture=found.picture, message=found.message)

    def _own(self, sentence: str) -> Line:
        child, iro = self._names
        return Line(id="", text=in_voice(sentence, self._voice, child, iro), lang=_ENGLISH)

    def typed(self, text: str, lang: str, picture: str | None) -> list[Line]:
        """What a team typed, as it stands; the first sentence has the picture."""
        made = [Line(id="", text=sentence, lang=lang) for sentence in sentences_of(text)]
        return [replace(line, picture=None if at else picture) for at, line in enumerate(made)]

    def section(
        self,
        kind: SectionKind,
        heading: str,
        picture: str | None,
        blocks: Sequence[tuple[str, Iterable[Line | None]]],
    ) -> Section | None:
        """A section, or None where there is nothing to say. A None among the lines keeps its number: the
        lines of a letter in another language have the same ids."""
        numbered = enumerate(((block, line) for block, lines in blocks for line in lines), 1)
        made = tuple(
            self.named(line, f"{kind.value}-{at}", block)
            for at, (block, line) in numbered
            if line is not None
        )
        if not made:
            return None
        return Section(heading=self.titled(kind.value, heading, picture), lines=made, kind=kind)

    def named(self, line: Line, line_id: str, block: str) -> Line:
        """The line with its id and the block of the record that it says."""
        return replace(line, id=line_id, block=block)
