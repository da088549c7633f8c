"""The sentences of a record that are phrases of the bank, as they stand in a letter.

In: a service, a language, names. Out: a function from an English sentence to what the letter says for it at a
level and in a voice, or None where the sentence is the IRO's own.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from letters.bank.model import BankPhrase
from letters.bank.read import load_every_wording, words_at
from letters.bank.recognise import recognise
from letters.bank.values import filled
from letters.ingredients import OwnPhrases, Phrased
from letters.model import Level, Voice
from letters.phrases import mark_value
from letters.voice import in_voice
from wording.model import SOURCE_LANGUAGE, MessageState, StateKind, fill

_ORDER = (StateKind.MACHINE, StateKind.PERSON, StateKind.CHECKED, StateKind.SOURCE)


def own_phrases(service_id: UUID, lang: str, child_name: str, iro_name: str) -> OwnPhrases:
    """The look-up for one letter."""
    return phrases_among(load_every_wording(service_id), lang, child_name, iro_name)


def phrases_among(bank: Sequence[BankPhrase], lang: str, child_name: str, iro_name: str) -> OwnPhrases:
    """The look-up among these phrases."""
    names = {"child": child_name, "iro": iro_name}

    def find(sentence: str, level: Level, voice: Voice) -> Phrased | None:
        found = recognise(sentence, bank)
        if found is None:
            return None
        phrase, typed = found
        values = {mark: in_voice(value, voice, *names.values()) for mark, value in typed.items()}
        said = _translated(phrase, lang, {**names, **values}, level, voice)
        return said or _english(phrase, sentence, {**names, **values}, level, voice)

    return find


def _english(
    phrase: BankPhrase, sentence: str, values: Mapping[str, str], level: Level, voice: Voice
) -> Phrased:
    text = phrase.text_at(level, voice)
    english = sentence if text == phrase.you else fill(text, values)
    return Phrased(english, SOURCE_LANGUAGE, phrase.picture, phrase.context)


def _translated(
    phrase: BankPhrase, lang: str, values: Mapping[str, str], level: Level, voice: Voice
) -> Phrased | None:
    """In the letter's language, where the phrase and all that stands in its blanks has words there."""
    if lang == SOURCE_LANGUAGE:
        return None
    words = words_at(phrase, lang, level, voice)
    said = filled({mark: values[mark] for mark in phrase.marks if mark in values}, lang)
    if not words.state.is_shown or said is None:
        return None
    given, states = said
    text = fill(words.text, {**_names(values, lang), **given})
    return Phrased(text, lang, phrase.picture, phrase.context, worst((words.state, *states)))


def _names(values: Mapping[str, str], lang: str) -> dict[str, str]:
    return {mark: mark_value(values[mark], lang) for mark in ("child", "iro")}


def worst(states: Sequence[MessageState]) -> MessageState:
    """The state that a sentence has as a whole."""
    known = [state for state in states if state.kind in _ORDER]
    return min(known, key=lambda state: _ORDER.index(state.kind))
