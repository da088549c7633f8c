"""What people typed, in the words that another language has for the same sentence.

In: a child, a letter with the English beside it. Out: English sentences of people as the phrase bank says
them in the letter's language; what was typed in the letter's own language, by its English, so that it can be
kept. Where a language has no words for a sentence it stands in English and waits for a translator.
"""

from collections.abc import Mapping
from dataclasses import replace

from children.model import Child
from letters.bank.said import own_phrases
from letters.draft import ENGLISH, Written
from letters.illustrate import with_lines
from letters.model import Line
from letters.service_words.read import load_words
from letters.translating.model import Answers, is_own


def with_phrases(child: Child, now: Written) -> Written:
    """The letter with each phrase of the bank that somebody typed in English said in its language."""
    letter, english = now.letter, dict(now.english)
    if not any(_waits(line) for line in letter.sentences) or letter.lang == ENGLISH:
        return now
    words = load_words(child.service_id, letter.lang)
    find = own_phrases(child.service_id, words, letter.child_name, letter.iro_name, child.pronouns)

    def said(line: Line) -> Line:
        found = find(line.text, letter.level, letter.voice) if _waits(line) else None
        if found is None or found.lang != letter.lang:
            return line
        english[line.id] = line.text
        picture = line.picture or found.picture
        return replace(
            line, text=found.text, lang=found.lang, message=found.message, picture=picture, over=()
        )

    return Written(with_lines(letter, said), english)


def typed_in(now: Written, answers: Answers) -> Mapping[str, str]:
    """English -> what somebody typed for it in the letter's own language, and no translator gave."""
    lines = (line for line in now.letter.sentences if line.lang == now.letter.lang != ENGLISH)
    typed = {now.english.get(line.id, ""): line.text for line in lines if not line.message}
    return {
        english: words
        for english, words in typed.items()
        if english and (english not in answers or answers[english].words != words)
    }


def _waits(line: Line) -> bool:
    return line.lang == ENGLISH and not line.message and not is_own(line)
