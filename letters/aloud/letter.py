"""The letter that is read aloud on the desk: the one being written, one that was approved, in its languages.

In: a child's review, which letter and language were asked for. Out: `Text`. Reads, writes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from children.model import Child, Review
from letters.aloud.model import ToRead, to_read
from letters.aloud.read import Voices
from letters.approved import LetterId, LetterNotFound
from letters.draft import ENGLISH, DraftMissing, english_letter
from letters.may_stand import leaving
from letters.model import Letter
from letters.read import list_letters, load_draft
from press.plain import as_said
from sound.model import version_of


@dataclass(frozen=True)
class Text:
    """What is to be read. `approved`: the id of the letter, None of the one being written."""

    child: Child
    review: Review
    letter: Letter
    english: Mapping[str, str]
    lang: str
    approved: LetterId | None

    @cached_property
    def sentences(self) -> tuple[ToRead, ...]:
        """In reading order, each text once."""
        in_english = self.lang == ENGLISH
        return to_read(english_letter(self.letter, self.english) if in_english else self.letter)

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which it can be read."""
        return tuple(dict.fromkeys((self.letter.lang, ENGLISH)))

    @property
    def voices(self) -> Voices:
        """What was recorded of this review's letter."""
        return Voices(self.review.id, self.child.id)

    @cached_property
    def meant(self) -> dict[str, str]:
        """A sentence -> its English, for whoever sits beside."""
        lines = self.letter.sentences
        return {as_said(line.text): self.english[line.id] for line in lines if line.id in self.english}

    def find(self, said: str) -> int | None:
        """Where the sentence stands whose name this is; None where it was changed meanwhile."""
        names = [name_of(one) for one in self.sentences]
        return names.index(said) if said in names else None


def name_of(sentence: ToRead) -> str:
    """What a sentence is called in an address: its language and the version of its text."""
    return f"{sentence.lang}-{version_of(sentence.text)}"


def load_text(child: Child, review: Review, asked: UUID | None, lang: str) -> Text:
    """An approved letter of this review, the one being written, or the newest. Raises LetterNotFound."""
    approved = list_letters(review.id)
    if asked is None:
        try:
            draft = leaving(child, load_draft(review.id, child.id))
        except DraftMissing:
            pass
        else:
            return _text(child, review, draft.letter, draft.english, lang, None)
    for letter in approved:
        if asked in (None, letter.id):
            return _text(child, review, letter.letter, letter.english, lang, letter.id)
    raise LetterNotFound(str(asked))


def _text(
    child: Child, review: Review, letter: Letter, english: Mapping[str, str], lang: str, of: LetterId | None
) -> Text:
    chosen = lang if lang in (letter.lang, ENGLISH) else letter.lang
    return Text(child, review, letter, english, chosen, of)
