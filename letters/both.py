"""A letter in two languages: beside each of its lines the same in the second, the same pictures once. Pure.

In: a letter, the English beside it and, for another second language, its words by their English. Out: the
letter with its second words, or without; which sentences have none.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from letters.draft import ENGLISH, Draft
from letters.illustrate import with_lines
from letters.model import Both, Letter, Line
from letters.translating.model import english_left, is_hours, is_own


def is_in_two(letter: Letter) -> bool:
    """Whether it is to stand in two languages."""
    return letter.both is not Both.ONE and letter.second_lang != letter.lang


def with_second(letter: Letter, english: Mapping[str, str]) -> Letter:
    """The letter as it is to be shown: in both languages where that is chosen. A line that stands in the
    second language already, or is the child's own words, stands once."""
    shows, words = is_in_two(letter), dict(letter.second_words)

    def both(line: Line) -> Line:
        second = _second(letter, line, english.get(line.id, ""), words) if shows else ""
        lang = letter.second_lang if second else ENGLISH
        return line if (second, lang) == (line.second, line.second_lang) else _with(line, second, lang)

    return with_lines(letter, both)


def _with(line: Line, second: str, lang: str) -> Line:
    return replace(line, second=second, second_lang=lang)


def _second(letter: Letter, line: Line, english: str, words: Mapping[str, str]) -> str:
    if letter.second_lang == ENGLISH:
        return english if line.lang == letter.lang else ""
    if line.lang == letter.second_lang or is_own(line):
        return ""
    return words.get(line.text if line.lang == ENGLISH else english, "")


def words_of(letter: Letter, english: Mapping[str, str]) -> dict[str, str]:
    """English -> the same in this letter's language: what can stand beside the same decisions in another."""
    said = ((english.get(line.id, ""), line) for line in letter.sentences)
    return {words: line.text for words, line in said if words and line.lang == letter.lang}


def without_second(letter: Letter) -> tuple[Line, ...]:
    """The sentences of a letter in two languages that have no words in the second, and should have."""
    if not is_in_two(letter):
        return ()
    stands = (line for line in letter.sentences if not line.second and line.lang != letter.second_lang)
    return tuple(line for line in stands if not is_own(line) and not is_hours(line))


def not_in_both(letter: Letter) -> tuple[Line, ...]:
    """The sentences of a letter in two languages that stand in one of them only, in reading order: such a
    letter is not one in two languages."""
    if not is_in_two(letter):
        return ()
    found = {line.id for line in (*english_left(letter), *without_second(letter))}
    return tuple(line for line in letter.sentences if line.id in found)


def in_second(draft: Draft) -> Draft:
    """The letter in its second language alone, as its translator sees it: English where it has no words."""
    letter = draft.letter
    english = {
        line.id: line.text if line.lang == ENGLISH else draft.english.get(line.id, "")
        for line in letter.sentences
        if not is_own(line)
    }

    def there(line: Line) -> Line:
        said = english.get(line.id, "")
        if line.second:
            return replace(line, text=line.second, lang=letter.second_lang, over=(), second="")
        return replace(line, text=said, lang=ENGLISH, over=(), second="") if said.strip() else line

    made = replace(with_lines(letter, there), lang=letter.second_lang, both=Both.ONE)
    return replace(draft, letter=made, english=english)


def alone(letter: Letter) -> Letter:
    """The letter in its own language alone."""
    return with_second(replace(letter, both=Both.ONE), {})


def heard(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """What is heard of lines, each with its language: a sentence, then the same in the second language where
    the letter has both."""
    for line in lines:
        yield line.text, line.lang
        if line.second:
            yield line.second, line.second_lang
