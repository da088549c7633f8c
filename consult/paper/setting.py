"""A questionnaire set for paper: blocks in reading order, and a plan of what stands where.

In: `PaperFacts`, and how a concept's picture is found. Out: a sheet for `symbols.paper.printing`.
"""

from collections.abc import Iterable
from pathlib import Path

from consult.paper import words
from consult.paper.answers import answers_of, who_sees
from consult.paper.front import front_of
from consult.paper.laying import Laying, Picture
from consult.paper.model import NothingToAsk, PaperFacts
from consult.paper.words import Said, said
from consult.questions.model import Message, Question
from press.model import Paper, Role
from symbols.paper.printing import Plan, Setting, Sheet, credit_line
from symbols.words import card_words

_TEMPLATE = Path(__file__).with_name("questionnaire.typ")
MILLIMETRES = 60  # of the widest picture


def lay_paper(facts: PaperFacts, picture: Picture, *, grey: bool = False) -> Sheet:
    """The whole paper. Raises NothingToAsk, CardUnreadable."""
    if not facts.questions:
        raise NothingToAsk
    laying = Laying(facts, picture, Setting(MILLIMETRES, grey))
    front = front_of(laying)
    numbers = {one.code: at for at, one in enumerate(facts.questions, start=1)}
    asked = [_question(laying, one, numbers) for one in facts.questions]
    credit = credit_line(laying.cards, card_words(facts.lang))
    last = laying.say("credits", (credit, facts.lang)) if credit else None
    look = facts.look
    plan: Plan = {
        "front": front,
        "questions": asked,
        "credits": last,
        "code": facts.code,
        "points": look.points,
        "columns": look.columns,
        "pictures": look.has_pictures,
        "apart": look.is_apart,
        "grey": grey,
    }
    setting = laying.setting
    foot = f"{facts.code}   {{page}} / {{pages}}" if facts.code else "{page} / {pages}"
    paper = Paper(
        said(words.TITLE, facts.lang)[0],
        facts.lang,
        tuple(setting.blocks),
        setting.pictures,
        page_words=foot,
    )
    return Sheet(_TEMPLATE, paper, plan, setting.owners)


def _question(laying: Laying, question: Question, numbers: dict[str, int]) -> Plan:
    facts = laying.facts
    text, lang = said(question.message(facts.way), facts.lang)
    heading = laying.say(question.code, (f"{numbers[question.code]}. {text}", lang), Role.HEADING)
    before = _agreed(laying, question)
    before += [laying.say("only-if", text) for text in _waits(laying, question, numbers)]
    if question.alone:
        before.append(laying.message("alone", words.ALONE))
    if question.alerts:  # its help speaks of buttons; on paper the numbers of the first page are nearer
        before.append(laying.message("slow-again", words.SLOW))
    elif question.help:
        before.append(laying.message("help", question.help_message))
    how = laying.message("how", words.HOWS[question.kind])
    picture = laying.drawn(question.picture) if facts.look.has_pictures else None
    return {
        "heading": heading,
        "picture": picture,
        "before": before,
        "how": how,
        **answers_of(laying, question),
        "row": [laying.message(code, message) for code, message in _row()],
        # What may mean that a child is not safe goes to no meeting, whoever is ticked.
        "sees": who_sees(laying) if facts.asks_who_sees and not question.alerts else None,
    }


def _agreed(laying: Laying, question: Question) -> list[int]:
    """What was agreed last time, as the child's letter said it in this language, else in English."""
    if question.agreed is None:
        return []
    return [laying.say("agreed", question.agreed.said_in(laying.facts.lang))]


def _row() -> Iterable[tuple[str, Message]]:
    yield "something-else", ("row.something_else", "Something else")
    yield "dont-know", ("row.dont_know", "I don’t know")
    yield "rather-not", ("row.rather_not", "I don’t want to say")


def _waits(laying: Laying, question: Question, numbers: dict[str, int]) -> Iterable[Said]:
    """What must have been ticked before, where that is on this paper too."""
    known = {one.code: one for one in laying.facts.questions}
    for condition in question.when:
        source = known.get(condition.question)
        if source is None:
            continue
        answers = [
            said(message, laying.facts.lang)[0] for message in _named(source, condition.any_of, laying)
        ]
        marks = {"answer": " / ".join(answers), "number": numbers[source.code]}
        yield said(words.ONLY_IF, laying.facts.lang, **marks)


def _named(source: Question, codes: frozenset[str], laying: Laying) -> Iterable[Message]:
    for option in source.options:
        if option.code in codes or any(code.startswith(f"{option.code}:") for code in codes):
            yield source.option_message(option, laying.facts.way)
