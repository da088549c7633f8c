"""Whether a questionnaire can be asked from end to end: its conditions, its topics, how much it asks. Pure.

In: a `QuestionBank`. Out: what is wrong, in plain words, for those who write the questions; an empty list
where it can be asked. What a single question may hold is checked where it is read (`bank`, `kinds`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import prod

from consult.model import AnswerValue
from consult.questions.model import Condition, Question, QuestionBank
from consult.questions.path import asked_questions
from consult.questions.who import Facts, everybody, in_words

MOST_ASKED = 25  # of any one child, with what was agreed last time
MOST_COUNTED = 2_000  # sets of answers that are gone through to count what is asked
MOST_AGREED = 3  # things agreed last time that are asked about
ONE_ANSWER = ("choose_one", "faces", "how_much")  # kinds whose answer is one code
WAYS = ("words", "easy", "pictures")  # the texts of one question
ONLY_WORDS = ("own_words",)  # kinds that can only be answered by writing


@dataclass(frozen=True)
class Fault:
    """What is wrong, and with which question ("" for the whole questionnaire)."""

    question: str
    words: str


def list_faults(bank: QuestionBank) -> list[Fault]:
    """Everything that is wrong, in the order of the questions."""
    known = {one.code: one for one in bank.questions}
    places = {one.code: place for place, one in enumerate(bank.questions)}
    faults = [fault for one in bank.questions for fault in _of_conditions(one, known, places)]
    faults += _of_topics(bank)
    if faults:
        return faults  # what follows walks along the conditions, which must make sense first
    people = [who for who in everybody() if bank.asked.fits(who)]
    return [
        *_of_reach(bank, people),
        *_of_agreed(bank, people),
        *_of_length(bank, people),
        *_of_pictures(bank, people),
        *_of_same_words(bank, people),
    ]


def _of_conditions(one: Question, known: dict[str, Question], places: dict[str, int]) -> Iterator[Fault]:
    for condition in one.when:
        source = known.get(condition.question)
        if source is None:
            yield Fault(one.code, f"It waits for “{condition.question}”, which is not in this questionnaire.")
        elif places[source.code] >= places[one.code]:
            yield Fault(
                one.code,
                f"It waits for “{source.code}”, which comes later: nobody would get here. Move it behind.",
            )
        else:
            yield from _of_answers(one, source, condition)
    if one.when and one.each:
        yield Fault(one.code, "It is asked once for each thing agreed, so it cannot wait for an answer too.")


def _of_answers(one: Question, source: Question, condition: Condition) -> Iterator[Fault]:
    possible = possible_codes(source)
    for code in sorted(condition.any_of - possible):
        yield Fault(one.code, f"It waits for the answer “{code}”, which “{source.code}” does not have.")
    if condition.any_of & source.alerts:
        yield Fault(
            one.code,
            f"It waits for an answer to “{source.code}” that tells that a child may not be safe. Nothing more"
            " is asked about that: a person talks with the child.",
        )
    if source.each:
        yield Fault(one.code, f"It waits for “{source.code}”, which is asked once for each thing agreed.")


def possible_codes(question: Question) -> frozenset[str]:
    """Every code that an answer to this question can hold."""
    if question.places:
        return frozenset(
            f"{card.code}:{place.code}" for card in question.options for place in question.places
        )
    return frozenset(one.code for one in question.options)


def _of_topics(bank: QuestionBank) -> Iterator[Fault]:
    if not bank.topics:
        return
    known = {one.code for one in bank.topics}
    for one in bank.questions:
        if one.topic not in known:
            yield Fault(one.code, f"Its topic “{one.topic}” is not one of this questionnaire.")
    for topic in sorted(known - {one.topic for one in bank.questions}):
        yield Fault("", f"The topic “{topic}” has no question.")


def _of_reach(bank: QuestionBank, people: list[Facts]) -> Iterator[Fault]:
    """Questions that nobody is ever asked, and people who are asked nothing."""
    for one in bank.questions:
        chain = _all_sources(bank, one)
        if not any(all(each.asked.fits(who) for each in (one, *chain)) for who in people):
            yield Fault(one.code, "Nobody is ever asked this: no child fits it and what it waits for.")
        elif not _can_hold_together(bank, one):
            yield Fault(one.code, "Nobody is ever asked this: what it waits for cannot be true together.")
    nothing = [who for who in people if not asked_questions(bank, who, {})]
    if nothing or not people:
        who = in_words(nothing[0]) if nothing else "anybody"
        yield Fault("", f"This questionnaire asks nothing of {who}.")


def _all_sources(bank: QuestionBank, one: Question) -> list[Question]:
    """The questions that this one waits for, and those that they wait for, each once."""
    found: dict[str, Question] = {}
    waiting = [one]
    while waiting:
        for condition in waiting.pop().when:
            if condition.question not in found:
                found[condition.question] = bank.question(condition.question)
                waiting.append(found[condition.question])
    return list(found.values())


def _can_hold_together(bank: QuestionBank, one: Question) -> bool:
    """Whether one set of answers makes every condition on the way to this question true."""
    wanted: dict[str, list[frozenset[str]]] = {}
    for each in (one, *_all_sources(bank, one)):
        for condition in each.when:
            wanted.setdefault(condition.question, []).append(condition.any_of)
    return all(_has_answer(bank.question(code), sets) for code, sets in wanted.items())


def _has_answer(question: Question, wanted: list[frozenset[str]]) -> bool:
    if question.kind in ONE_ANSWER:
        return bool(frozenset.intersection(*wanted))
    if not question.places:
        return True
    picks = product(*wanted)  # a card lies in one place
    return any(len({code.split(":")[0] for code in set(pick)}) == len(set(pick)) for pick in picks)


def _of_agreed(bank: QuestionBank, people: list[Facts]) -> Iterator[Fault]:
    """Two questions about the same thing agreed could not be told apart."""
    for who in people:
        asking = [one.code for one in bank.questions if one.each and one.asked.fits(who)]
        if len(asking) > 1:
            yield Fault(
                asking[1],
                f"It is asked once for each thing agreed last time, as “{asking[0]}” is. Only one question"
                " can be: change one of them, or ask them of different children.",
            )
            return


def _of_length(bank: QuestionBank, people: list[Facts]) -> Iterator[Fault]:
    """Too much asked of one child: counted exactly, over every answer that changes what comes next."""
    if _count_answers_that_matter(bank) > MOST_COUNTED:
        yield Fault(
            "", "So many questions wait for others that it cannot be counted. Let fewer of them wait."
        )
        return
    longest: dict[frozenset[str], int] = {}
    for who in people:
        fitting = frozenset(one.code for one in bank.questions if one.asked.fits(who))
        if fitting not in longest:
            longest[fitting] = most_asked(bank, who)
        if longest[fitting] > MOST_ASKED:
            yield Fault("", f"{longest[fitting]} questions for {in_words(who)}. {_counted(bank, who)}")
            return


def most_asked(bank: QuestionBank, who: Facts) -> int:
    """The most questions that someone can be asked, whatever they answer."""
    longest = _longest(bank, who)
    return len(longest) + sum(bool(one.each) for one in longest) * (MOST_AGREED - 1)


def _longest(bank: QuestionBank, who: Facts) -> tuple[Question, ...]:
    return max((asked_questions(bank, who, given) for given in _answers_that_matter(bank)), key=len)


def _counted(bank: QuestionBank, who: Facts) -> str:
    """How it comes to so many, and what can be done."""
    longest = _longest(bank, who)
    always = sum(not one.when and not one.each for one in longest)
    waiting = [f"“{one.code}”" for one in longest if one.when]
    said = f"{MOST_ASKED} are the most for one child. Counted: {always} that are always asked"
    if any(one.each for one in longest):
        said += f", {MOST_AGREED} about things agreed last time"
    if waiting:
        said += f", {len(waiting)} that come after answers ({', '.join(waiting)})"
    return f"{said}. Retire one, or ask it of fewer children."


def _answers_that_matter(bank: QuestionBank) -> Iterator[dict[str, AnswerValue]]:
    """Every set of answers that can change what comes next. Conditions only ever ask for more, so that of
    cards that can be chosen together, all at once is enough."""
    sources = _sources(bank)
    choices = [_values(bank, bank.question(code)) for code in sources]
    for pick in product(*choices):
        yield dict(zip(sources, pick, strict=True))


def _count_answers_that_matter(bank: QuestionBank) -> int:
    """How many such sets there are, without making them."""
    return prod(_count_values(bank, bank.question(code)) for code in _sources(bank))


def _sources(bank: QuestionBank) -> list[str]:
    """The questions that others wait for."""
    return sorted({condition.question for one in bank.questions for condition in one.when})


def _count_values(bank: QuestionBank, source: Question) -> int:
    """How many values `_values` would give."""
    named = _named(bank, source)
    if source.places:
        return int(len(source.places) ** len({code.split(":")[0] for code in named}))
    return len(named) if source.kind in ONE_ANSWER else 1


def _named(bank: QuestionBank, source: Question) -> set[str]:
    """The codes of this question's answers that others wait for."""
    return {
        code
        for one in bank.questions
        for condition in one.when
        if condition.question == source.code
        for code in condition.any_of
    }


def _values(bank: QuestionBank, source: Question) -> list[AnswerValue]:
    named = _named(bank, source)
    if source.places:
        cards = sorted({code.split(":")[0] for code in named})
        rows = product(*[[place.code for place in source.places] for _ in cards])
        return [AnswerValue(places=tuple(zip(cards, row, strict=True))) for row in rows]
    if source.kind in ONE_ANSWER:
        return [AnswerValue(chosen=(code,)) for code in sorted(named)]
    return [AnswerValue(chosen=tuple(sorted(named)))]


def _of_pictures(bank: QuestionBank, people: list[Facts]) -> Iterator[Fault]:
    """Nothing that can only be answered in words is asked of a child who uses pictures only."""
    for one in bank.questions:
        if one.kind in ONLY_WORDS and any(who.pictures_only and one.asked.fits(who) for who in people):
            yield Fault(
                one.code, "It can only be answered in words, and children who use pictures only are asked it."
            )


def _of_same_words(bank: QuestionBank, people: list[Facts]) -> Iterator[Fault]:
    """Two questions whose words are the same in one way of asking, and which one child can both be asked: the
    child wonders what was wrong with the first answer, and the officer cannot tell the two apart."""
    twins = [
        (first, second)
        for first, second in combinations(bank.questions, 2)
        if any(getattr(first, way) == getattr(second, way) for way in WAYS)
    ]
    if not twins or _count_answers_that_matter(bank) > MOST_COUNTED:
        return
    for first, second in twins:
        both = [who for who in people if first.asked.fits(who) and second.asked.fits(who)]
        if any(
            {first, second} <= set(asked_questions(bank, who, given))
            for who in both
            for given in _answers_that_matter(bank)
        ):
            yield Fault(
                second.code, f"A child is asked “{first.code}” in the same words. Change one of them."
            )
