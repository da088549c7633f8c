"""What stands beside a letter in a second language other than English: composed from the same record, and
given by translators. In: the child, the record, the letter. Out: the letter with those words. Writes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from children.model import Child, ReviewId
from letters.begin import begin_letter, letter_language
from letters.both import is_in_two, with_second, without_second, words_of
from letters.changes_carried import part_of
from letters.correcting import as_quoted, what_is_quoted
from letters.draft import ENGLISH, Draft
from letters.ingredients import Phrases
from letters.kinds import kind_of
from letters.languages import told_of_words
from letters.model import Both, Letter, Line
from letters.phrases import phrases_in
from letters.service_words.model import PHRASE
from letters.service_words.read import load_words
from letters.translating.model import with_answers
from letters.translating.read import load_answers
from reviews.model import Outcome
from wording.languages import english_name

Named = tuple[str, str]  # a language's code and its own name


@dataclass(frozen=True)
class SecondChoice:
    """For the editor: the languages that can stand second, those with a translator's words apart, the chosen
    one and its English name, how far it is checked, whether the letter stands in it, which sentences have no
    words in it (with their English)."""

    offered: tuple[Named, ...]
    with_translator: tuple[Named, ...]
    chosen: str
    name: str
    state: str
    is_shown: bool
    lacking: tuple[tuple[Line, str], ...]


def gathered(child: Child, outcome: Outcome, letter: Letter) -> Letter:
    """The letter with the words that its second language has for it, by their English."""
    lang = letter.second_lang
    if not is_in_two(letter) or lang == ENGLISH:
        return replace(letter, second_words=())
    made, english = begin_letter(child, outcome, letter.iro_name, lang, kind_of(letter), letter.length)
    answers = load_answers(ReviewId(outcome.review_id), child.id, lang)
    made, english = with_answers(made, english, answers)
    words = words_of(made, english) | {said: one.words for said, one in answers.items() if one.done}
    words |= _of_what_is_new(letter, words, phrases_in(lang, load_words(child.service_id, lang).find))
    return replace(letter, second_words=tuple(sorted(words.items())))


def _of_what_is_new(letter: Letter, words: Mapping[str, str], phrases: Phrases) -> dict[str, str]:
    """The same for what a correction says is new, which no record says: fixed words and quotations."""
    part, found = part_of(letter), {}
    for line in part.sentences if part else ():
        code = line.message.removeprefix(PHRASE)
        if quoted := what_is_quoted(line.text, words):
            found[line.text] = as_quoted(words[quoted])
        elif line.lang == ENGLISH and "changed." in code:
            text, lang = phrases(code, {"child": letter.child_name, "iro": letter.iro_name})
            found |= {line.text: text} if lang != ENGLISH else {}
    return found


def in_two(child: Child, outcome: Outcome, draft: Draft, both: Both, second_lang: str) -> Draft:
    """The draft in the languages chosen; its own language is never the second."""
    letter = replace(draft.letter, both=both, second_lang=second_lang)
    return replace(draft, letter=with_second(gathered(child, outcome, letter), draft.english))


def as_before(letter: Letter, before: Letter) -> Letter:
    """A letter that is written anew, to stand in as many languages as before; the language that it leaves is
    the second where the second is its own now."""
    second = before.second_lang if before.second_lang != letter.lang else before.lang
    return replace(letter, both=before.both, second_lang=second)


def second_choice(
    child: Child, draft: Draft, offered: Sequence[Named], with_translator: Sequence[Named] = ()
) -> SecondChoice | None:
    """What the editor offers; None where the service has no other language. English is the usual second, and
    beside English what the child reads or speaks."""
    letter = draft.letter
    others = tuple(one for one in offered if one[0] != letter.lang)
    further = tuple(one for one in with_translator if one[0] != letter.lang)
    codes = tuple(code for code, _ in (*others, *further))
    if not codes:
        return None
    usual = letter_language(child, codes)
    chosen = next(code for code in (letter.second_lang, usual, codes[0]) if code in codes)
    shows = is_in_two(letter)
    lacking = tuple((line, draft.english.get(line.id, line.text)) for line in without_second(letter))
    state = told_of_words(child.service_id, chosen) if shows and chosen != ENGLISH else ""
    return SecondChoice(others, further, chosen, english_name(chosen), state, shows, lacking)
