"""The sentences of a record that are phrases of the bank, as they stand in a letter.

In: a service, a language, names. Out: a function from an English sentence to what the letter says for it at a
level and in a voice, or None where the sentence is the IRO's own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from children.model import Pronouns
from letters.bank.model import BankPhrase
from letters.bank.read import load_every_wording, words_at, words_of
from letters.bank.recognise import recognise
from letters.bank.values import can_be_kept, filled, piece_of, told_value, yours
from letters.ingredients import OwnPhrases, Phrased
from letters.model import Level, Piece, Voice
from letters.phrases import mark_value
from letters.service_words.model import SHIPPED, LetterWords
from letters.voice import Turned, is_addressed, turned
from wording.model import SOURCE_LANGUAGE, MessageState, StateKind, fill

_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_ORDER = (StateKind.MACHINE, StateKind.PERSON, StateKind.CHECKED, StateKind.SOURCE)


def own_phrases(
    service_id: UUID,
    words: LetterWords,
    child_name: str,
    iro_name: str,
    pronouns: Pronouns | None = None,
) -> OwnPhrases:
    """The look-up for one letter in the language of its words."""
    bank = load_every_wording(service_id)
    return phrases_among(bank, words.lang, child_name, iro_name, pronouns, words)


def phrases_among(
    bank: Sequence[BankPhrase],
    lang: str,
    child_name: str,
    iro_name: str,
    pronouns: Pronouns | None = None,
    words: LetterWords = SHIPPED,
) -> OwnPhrases:
    """The look-up among these phrases; `pronouns`: how a story told by name speaks of the child; `words`:
    where the service has words for what stands in their blanks."""
    names = {"child": child_name, "iro": iro_name}

    def find(sentence: str, level: Level, voice: Voice) -> Phrased | None:
        found = recognise(sentence, bank)
        if found is None:
            return None
        phrase, typed = found
        telling = _Telling(level, voice, pronouns, names, words, lang)
        said = _translated(phrase, typed, telling)
        return said or _english(phrase, sentence, typed, telling)

    return find


@dataclass(frozen=True)
class _Telling:
    """How a letter says a phrase: its level, its voice, how it speaks of the child, whose names it
    has, its language."""

    level: Level
    voice: Voice
    pronouns: Pronouns | None
    names: Mapping[str, str]
    words: LetterWords
    lang: str

    def known(self, mark: str, value: str, text: str) -> str | None:
        """A value that is known in this voice: "her mum" where the IRO chose "your mum"."""
        return told_value(mark, value, text, self.voice, self.pronouns, self.words.values)

    def values(self, typed: Mapping[str, str], text: str) -> dict[str, str]:
        """What stands in the blanks of a text, in English."""
        return {
            **self.names,
            **{mark: self.known(mark, value, text) or value for mark, value in typed.items()},
        }

    def turned(self, text: str) -> Turned:
        """A text to the child in this voice."""
        return turned(text, self.voice, self.names["child"], self.names["iro"], self.pronouns)

    def has_to_turn(self, typed: Mapping[str, str], text: str) -> bool:
        """Whether words of the IRO's own stand in a blank that this voice says another way."""
        return any(
            self.known(mark, value, text) is None and self.turned(value).text != value
            for mark, value in typed.items()
        )


def _english(
    phrase: BankPhrase, sentence: str, typed: Mapping[str, str], telling: _Telling
) -> Phrased | None:
    """In English; None where words of the IRO's own in a blank cannot surely be told in the letter's voice:
    then it is no phrase, but a sentence of the IRO's."""
    text = phrase.text_at(telling.level, telling.voice, telling.pronouns)
    values = telling.values(typed, text)
    if telling.has_to_turn(typed, text):
        # The blank alone does not show what "you" is there: "Dana will book a dentist for you."
        whole = telling.turned(sentence)
        to_face = is_addressed(sentence.removeprefix("We "))  # "We talked about ..." is the bank's own "we"
        if whole.unsure or to_face or _YOU.search(whole.text):
            return None
        return Phrased(whole.text, SOURCE_LANGUAGE, phrase.picture, phrase.context)
    pieces = _pieces(phrase, values, telling)
    named = {mark: _with_name(value, telling.names["child"]) for mark, value in values.items()}
    as_typed = text == phrase.you and values == {**telling.names, **typed}
    said = sentence if as_typed else _begun(fill(text, named))
    return Phrased(said, SOURCE_LANGUAGE, phrase.picture, phrase.context, pieces=pieces)


def _pieces(phrase: BankPhrase, values: Mapping[str, str], telling: _Telling) -> tuple[Piece, ...]:
    """What a translator is asked for once, for every letter with this phrase; nothing where it holds words
    that are this letter's alone, or has no form of its own: then the whole sentence is asked for."""
    form = phrase.form_at(telling.level, telling.voice, telling.pronouns)
    given = {mark: values[mark] for mark in phrase.marks if mark not in telling.names}
    own = telling.words.values
    if not form or not all(can_be_kept(mark, value, own) for mark, value in given.items()):
        return ()
    said = words_at(phrase, telling.lang, telling.level, telling.voice, telling.pronouns)
    if words_of(phrase, telling.lang, form).text and not said.text:
        return ()  # it has words, but none for a child of whom nobody wrote down how they are spoken of
    known = (piece_of(mark, value, own) for mark, value in given.items())
    return (Piece(phrase.context_of(form), phrase.english_of(form)), *(one for one in known if one))


def _translated(phrase: BankPhrase, typed: Mapping[str, str], telling: _Telling) -> Phrased | None:
    """In the letter's language, where the phrase and all that stands in its blanks has words there."""
    lang = telling.lang
    if lang == SOURCE_LANGUAGE:
        return None
    words = words_at(phrase, lang, telling.level, telling.voice, telling.pronouns)
    typed = {mark: yours(mark, value) for mark, value in typed.items()}
    if telling.has_to_turn(typed, words.text):
        return None
    values = telling.values(typed, words.text)
    given = {mark: values[mark] for mark in phrase.marks if mark in values}
    to_girl = telling.voice is Voice.YOU and telling.pronouns is Pronouns.SHE
    said = filled(given, lang, telling.words, to_girl=to_girl)
    if not words.state.is_shown or said is None:
        return None
    names, (given, states) = _names(values, lang), said
    given = {mark: _with_name(value, names["child"]) for mark, value in given.items()}
    text = fill(words.text, {**names, **given})
    return Phrased(text, lang, phrase.picture, phrase.context, worst((words.state, *states)))


def _with_name(value: str, name: str) -> str:
    """What stands in a blank, with the child's name where it speaks of them by name."""
    return value.replace("{child}", name)


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _names(values: Mapping[str, str], lang: str) -> dict[str, str]:
    return {mark: mark_value(values[mark], lang) for mark in ("child", "iro")}


def worst(states: Sequence[MessageState]) -> MessageState:
    """The state that a sentence has as a whole."""
    known = [state for state in states if state.kind in _ORDER]
    return min(known, key=lambda state: _ORDER.index(state.kind))
