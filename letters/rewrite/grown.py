"""What is said of a child and hardly of a grown-up: "was excluded", "is in Year 9", "her foster carer". Pure.

In: words of a sentence, where somebody is named, the child, others who are called so. Out: yes or no.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letters.rewrite.child import Child, Known
from letters.rewrite.first_names import gender_of_known
from letters.rewrite.lexicon import SPEAKING, is_adverb, listed
from letters.rewrite.words import Word, low_at

_FAR = 12
_OWNED = listed(
    "school nursery detention detentions homework pep ehcp keyworker tutor teacher teachers class reading"
    " spelling bedtime toys attendance uniform carer carers foster classmates playgroup form reception"
    " exam exams gcses behaviour placement pocket age milestones teddy inhaler father dad"
)
_DONE_TO = listed(
    "excluded suspended expelled sin-binned grounded sectioned weaned toilet-trained potty-trained"
    " adopted fostered accommodated bullied"
)
_WHERE = listed(
    "reception nursery preschool pre-school playgroup playground detention kindergarten nappies report"
    " homework class assembly"
)
_WHAT = listed(
    "nappies braces exclusion suspension detention detentions homework gcse gcses sats brownies cubs"
    " scouts guides rainbows pupil monitor prefect captain playtime tooth potty dummy phonics spellings"
    " sixth-form reading"
)
_HARDLY = SPEAKING | listed(
    "rang phoned emailed wrote called complained contacted attended signed collected visited arrived came"
    " met sent refused telephoned written complaining asking appealed disputed who about"
)
_YEARS = re.compile(r"(?:\w+-)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|\w+teen)-year-old")
_BEING = listed("is was has been be had will being got gets would 's can")
_PRONOUNS = {"he": "he", "his": "he", "him": "he", "himself": "he", "she": "she", "her": "she"} | {
    "hers": "she",
    "herself": "she",
}


def is_said_of_child(
    words: Sequence[Word], start: int, end: int, child: Child, others: Sequence[Known]
) -> bool:
    """Whether the one at words `start` to `end` can be none of the others who are called so."""
    if low_at(words, end) == "'s":
        return any(low_at(words, at) in _OWNED for at in (end + 1, end + 2)) and _ends_noun(words, end + 1)
    own = next(_pronouns_after(words, end), "")
    genders = {gender_of_known(each.name, each.role) for each in others}
    told_apart = own == child.pronouns.value and bool(others) and not genders & {own, None}
    return told_apart or _is_childs_lot(words, end)


def _ends_noun(words: Sequence[Word], at: int) -> bool:
    """ "Khan's father" may be the father of a grown-up; his class or his carer is a child's."""
    return low_at(words, at) not in ("father", "dad")


def _pronouns_after(words: Sequence[Word], end: int) -> Iterator[str]:
    """The pronouns that follow in the sentence, up to somebody else's name."""
    for at in range(end, min(end + _FAR, len(words))):
        word = words[at]
        if word.quoted or (word.capital and word.text.istitle() and not word.text.isupper()):
            return
        if word.low in _PRONOUNS:
            yield _PRONOUNS[word.low]


def _is_childs_lot(words: Sequence[Word], end: int) -> bool:
    """ "was excluded from", "is reading like a nine-year-old", "has been moved to the top set in Year 8"."""
    clause = list(_clause(words, end))
    lows = [word.low for word in clause]
    sent_home = "sent" in lows[:3] and lows[lows.index("sent") + 1 :][:1] == ["home"]
    if sent_home or not lows or any(low in _HARDLY for low in lows[:4]):
        return sent_home
    first = next((low for low in lows if low not in _BEING and not is_adverb(low)), "")
    if first in _DONE_TO or any(_YEARS.fullmatch(low) for low in lows) or _is_in_year(clause):
        return True
    seen_alone = "seen" in lows[:3] and "alone" in lows[:5]
    near = any(low in _WHAT for low in lows) or _is_at(lows)
    older = any(low in ("child", "children") for low in lows) and lows[0] in _BEING
    return seen_alone or near or older or _is_in_care(lows)


def _clause(words: Sequence[Word], end: int) -> Iterator[Word]:
    """The words after a place up to the end of what is said there."""
    for at in range(end, min(end + _FAR, len(words))):
        if words[at].text in (";", ".", ",") or words[at].quoted:
            return
        yield words[at]


def _is_in_year(clause: Sequence[Word]) -> bool:
    return any(one.text in ("Year", "Yr") and two.text[:1].isdigit() for one, two in pairwise(clause))


def _is_at(lows: Sequence[str]) -> bool:
    triples = zip(lows, lows[1:], lows[2:], strict=False)
    within = listed("in to from at on out of off")
    return any(one in within and two in _WHERE for one, two in pairwise(lows)) or any(
        one in within and three in _WHERE for one, _, three in triples
    )


def _is_in_care(lows: Sequence[str]) -> bool:
    """ "by his form tutor", "lives with her foster carer"."""
    owned = [at for at, low in enumerate(lows) if low in ("his", "her", "their")]
    return any(low in _OWNED for at in owned for low in lows[at + 1 : at + 3])
