"""Makes the lines of a letter at one level and in one voice. Pure.

In: codes of fixed phrases with the values for their marks, and the IRO's own sentences. Out: Lines and
Sections. A level may say a phrase in its own way ("story.next.me") or leave it out (""); else it says it as
easy read does.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from children.model import Pronouns
from letters.came import named_in
from letters.closing import OWN as CLOSING
from letters.closing import ClosingItem
from letters.ingredients import MarkValue, OwnPhrases, Phrases, Told, TypedIn, as_typed, no_phrase
from letters.model import Length, Level, Line, Piece, Section, SectionKind, Voice
from letters.phrases import english, english_phrases
from letters.sentences import can_be_seen, sentences_of
from letters.voice import in_voice, is_addressed, turned
from wording.model import YOU_SHE

_ENGLISH = "en"
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
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
        length: Length = Length.WHOLE,
        typed: TypedIn = as_typed,
    ) -> None:
        self._phrases, self._bank, self._level = phrases, bank, level
        self._ways = _WAYS.get((level, voice), ())
        if pronouns and (level, voice) == (Level.STORY, Voice.NAME):
            self._ways = (pronouns.value, *self._ways)
        if pronouns is Pronouns.SHE and voice is Voice.YOU:
            self._ways = (*(f"{YOU_SHE}.{way}" for way in self._ways), *self._ways, YOU_SHE)
        self.is_short = length is Length.SHORT
        if self.is_short:
            self._ways = ("short", *self._ways)
        self.voice, self._pronouns = voice, pronouns
        self._names = names
        self.child = names[0]
        self._typed = typed
        self.is_record = level is Level.RECORD
        self.is_plain = level is Level.PLAIN

    def fixed(self, code: str, *, picture: str | None = None, **marks: MarkValue) -> list[Line]:
        """A fixed sentence, or none where this level leaves it out."""
        return self._said(self._phrases, code, picture, marks)

    def in_english(self, code: str, *, picture: str | None = None, **marks: MarkValue) -> list[Line]:
        """The same in English: where what stands in it has words in English alone."""
        return self._said(english, code, picture, marks)

    def told(self, told: Told, code: str, picture: str | None, marks: Mapping[str, MarkValue]) -> list[Line]:
        """A fixed sentence with what the child said in it; where that stands in English all of it does."""
        phrases = english if told.is_english else self._phrases
        lines = self._said(phrases, code, picture, marks)
        return [replace(line, pieces=(*line.pieces, *told.pieces)) for line in lines]

    def _said(
        self, phrases: Phrases, code: str, picture: str | None, marks: Mapping[str, MarkValue]
    ) -> list[Line]:
        known = english_phrases()
        ways = [f"{way}.{code}" for way in self._ways if f"{way}.{code}" in known]
        child, iro = self._names
        for said in (*ways, code):
            if known.get(said) == "":
                return []
            text, lang = phrases(said, {"child": child, "iro": iro, **marks})
            # What is said to a girl is the same in English, and a translator is asked for what all are told.
            if not (said.startswith(YOU_SHE) and lang == _ENGLISH):
                break
        message = f"phrase.{said}"
        pieces = (Piece(message, known[said]),)
        return [Line(id="", text=text, lang=lang, picture=picture, message=message, pieces=pieces)]

    def titled(self, line_id: str, code: str, picture: str | None) -> Line:
        """A title or heading: every level has one."""
        return replace(self.fixed(code, picture=picture)[0], id=line_id)

    def own(self, text: str) -> list[Line]:
        """The IRO's own sentences, one a line. What is a phrase of the bank, word for word, is said as
        the bank says it at this level and in the letter's language, beside the phrase's picture."""
        return self._lines(text, self._phrase, self._own)

    def _lines(
        self, text: str, phrase: Callable[[str], Line | None], own: Callable[[str, bool], list[Line]]
    ) -> list[Line]:
        """Each sentence as the phrase that it is, else by `own`, told whether it goes on a quotation."""
        sentences = sentences_of(text)
        lines: list[Line] = []
        while sentences:
            # A phrase may be two sentences: "You asked for a bike. The answer is yes."
            two, one = " ".join(sentences[:2]), sentences[0]
            line = phrase(two) if len(sentences) > 1 else None
            known = line or phrase(one)
            lines += [known] if known else own(one, bool(lines) and _is_quoted(lines[-1]))
            sentences = sentences[2 if line else 1 :]
        return lines

    def personal(self, text: str) -> list[Line]:
        """What the IRO says to the child themselves: in any voice but theirs, in quotation marks. A phrase of
        the bank has its words in the letter's language there too, said to the child."""
        if self.voice is Voice.YOU or not can_be_seen(text):
            return self.own(text)
        return [
            *self.fixed("personal.says", picture="iro"),
            *self._lines(text, self._phrase_to_face, lambda sentence, _: [_quoted(sentence)]),
        ]

    def quoted(self, text: str) -> list[Line]:
        """Somebody's own words, one sentence a line, in quotation marks and in no other voice."""
        return [_quoted(sentence) for sentence in sentences_of(text)]

    def _phrase_to_face(self, sentence: str) -> Line | None:
        found = self._bank(sentence, Level.EASY, Voice.YOU)
        if found is None:
            return None
        message = "" if found.lang == _ENGLISH else found.message
        return replace(_quoted(found.text), lang=found.lang, message=message)

    def value(self, words: str) -> str:
        """A person or place as the IRO typed it: "your teacher" is "my teacher" where the child tells."""
        return in_voice(_within(words), self.voice, *self._names, self._pronouns)

    def person_in(self, words: str, lang: str) -> str | None:
        """A person as the IRO typed them, as a letter in a language names them; None without words there."""
        if lang == _ENGLISH:
            return self.value(words)
        return named_in(_within(words), lang, lambda one: self._typed("person", one, self.voice))

    def of_person(
        self, code: str, who: str, lang: str, *, picture: str | None = None, **marks: MarkValue
    ) -> list[Line]:
        """A fixed sentence about somebody as the IRO typed them."""
        return self.with_typed(code, "person", self.value(who), self.person_in(who, lang), picture, marks)

    def of_place(self, code: str, place: str, *, picture: str | None = None) -> list[Line]:
        """A fixed sentence about a place as somebody typed it."""
        there = self._typed("place", place, self.voice)
        return self.with_typed(code, "place", self.value(place), there, picture, {})

    def with_typed(
        self,
        code: str,
        mark: str,
        words: str,
        there: str | None,
        picture: str | None,
        marks: Mapping[str, MarkValue],
    ) -> list[Line]:
        """A fixed sentence with what somebody typed in it: `words` in English, `there` in the letter's
        language. Where that has no words for it, or none for the sentence, all of it is English: no sentence
        stands in two languages."""
        said = [] if there is None else self._said(self._phrases, code, picture, {**marks, mark: there})
        if not said or any(line.lang == _ENGLISH for line in said):
            english_lines = self._said(english, code, picture, {**marks, mark: words})
            # Its phrase may have words, so what is asked of a translator is the whole sentence.
            asked = said or [replace(line, pieces=()) for line in english_lines]
            said = [replace(one, pieces=each.pieces) for one, each in zip(english_lines, asked, strict=True)]
        return [replace(line, text=line.text[:1].upper() + line.text[1:]) for line in said]

    def _phrase(self, sentence: str) -> Line | None:
        found = self._bank(sentence, self._level, self.voice)
        if found is None:
            return None
        return Line(
            id="",
            text=found.text,
            lang=found.lang,
            picture=found.picture,
            message=found.message,
            pieces=found.pieces,
        )

    def _own(self, sentence: str, goes_on: bool) -> list[Line]:
        """A sentence in the letter's voice. What is said to the child's face, and what cannot surely be told
        in another voice, stands as what the IRO says. `goes_on`: so did the one before."""
        if self.voice is Voice.YOU:
            return [Line(id="", text=sentence, lang=_ENGLISH)]
        told = turned(sentence, self.voice, *self._names, self._pronouns)
        is_to_face = is_addressed(sentence) and (not self.is_record or bool(_YOU.search(sentence)))
        if not is_to_face and not told.unsure:
            return [Line(id="", text=told.text, lang=_ENGLISH)]
        doubt = "" if is_to_face else told.unsure
        return [
            *([] if goes_on else self.fixed("personal.says", picture="iro")),
            replace(_quoted(sentence), doubt=doubt),
        ]

    def typed(self, text: str, lang: str, picture: str | None) -> list[Line]:
        """What a team typed, as it stands; the first sentence has the picture."""
        made = [Line(id="", text=sentence, lang=lang) for sentence in sentences_of(text)]
        return [replace(line, picture=None if at else picture) for at, line in enumerate(made)]

    def closing(self, item: ClosingItem, lang: str) -> list[Line]:
        """What the participation team wants known; the first sentence has the picture. In another language a
        sentence of theirs is one that a translator gives once."""
        said = [one for one in item.sentences_in(lang) if can_be_seen(one.text)]
        return [
            Line(
                id="",
                text=one.text,
                lang=one.lang,
                picture=None if at else item.picture,
                message=CLOSING if one.english and lang != _ENGLISH else "",
                pieces=(Piece(CLOSING, one.english),) if one.english else (),
            )
            for at, one in enumerate(said)
        ]

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


def _quoted(sentence: str) -> Line:
    inner = sentence.replace("“", "‘").replace("”", "’")
    return Line(id="", text=f"“{inner}”", lang=_ENGLISH)


def _is_quoted(line: Line) -> bool:
    return line.text.startswith("“") and line.text.endswith("”")


def _within(person: str) -> str:
    """Somebody as they stand within a sentence: "Your nan" -> "your nan"."""
    return f"y{person[1:]}" if person.startswith("Your ") else person
