"""What the child said, in the letter's language where each label of it has words there, else in English.

In: a way to tell it with a look-up of messages, the letter's words, the questionnaire's own words. Out:
`Told`s, each with the texts that it is made of.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from letters.ingredients import Told
from letters.model import Piece
from letters.service_words.model import LetterWords
from wording.model import SOURCE_LANGUAGE

Message = tuple[str, str]
Telling = Callable[[Callable[[Message], str]], Sequence[Told]]
JOINED = " · "  # labels that make one sentence


def told_in(tell: Telling, words: LetterWords, own: Mapping[str, Mapping[Message, str]]) -> tuple[Told, ...]:
    """What was said. A sentence never stands in two languages: where one label has no words all is
    English."""
    pieces: dict[str, Piece] = {}

    def here(message: Message) -> str:
        given = own.get(words.lang, {}).get(message)
        return given or words.find(words.lang, *message)[0]

    def in_english(message: Message) -> str:
        text = own.get(SOURCE_LANGUAGE, {}).get(message) or message[1]
        if message not in own.get(words.lang, {}):
            pieces[text] = Piece(*message)
        return text

    if words.lang == SOURCE_LANGUAGE:
        return tuple(tell(in_english))
    both = zip(tell(here), tell(in_english), strict=True)
    return tuple(_one(told, english, pieces, words) for told, english in both)


def _one(told: Told, english: Told, pieces: Mapping[str, Piece], words: LetterWords) -> Told:
    labels = (label for answer in english.answers for label in answer.split(JOINED))
    texts = dict.fromkeys((english.question, *labels, english.place))
    made_of = tuple(pieces[text] for text in texts if text in pieces)
    if words.lacking(made_of):
        return replace(english, pieces=made_of, is_english=True)
    return replace(told, pieces=made_of)
