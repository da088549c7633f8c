"""A questionnaire as cards to cut out: for each question its places and its options, each with picture and
words.

In: `PaperFacts`, and how a concept's picture is found. Out: a sheet for `symbols.paper.printing`. The
first page has the cards that go with every question.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from consult.paper import words
from consult.paper.laying import Laying, Picture
from consult.paper.model import NothingToAsk, PaperFacts
from consult.paper.words import said
from consult.questions.answer import ROW_MESSAGES, ROW_PICTURES
from consult.questions.kinds.sentence import STARTERS, starters_of
from consult.questions.model import Message, Question
from press.model import Paper, Role
from symbols.paper.grid import LAYOUTS
from symbols.paper.model import PaperCard
from symbols.paper.printing import Plan, Setting, Sheet, credit_line
from symbols.words import card_words

_TEMPLATE = Path(__file__).with_name("cards.typ")
_ON_A_PAGE = {2: 4, 9: 9}  # bigger cards for a child who is used to few
Faces = Sequence[tuple[Message, str]]
_ALWAYS: Faces = (
    *((ROW_MESSAGES[row], ROW_PICTURES[row]) for row in ROW_MESSAGES),
    (("row.stop", "Stop for now"), "stop"),
    (("row.help", "Help"), "help"),
)


def lay_cards(facts: PaperFacts, picture: Picture, *, grey: bool = False) -> Sheet:
    """The cards. Raises NothingToAsk, CardUnreadable, WordsTooLong."""
    if not facts.questions:
        raise NothingToAsk
    layout = LAYOUTS[_ON_A_PAGE.get(facts.at_once, 6)]
    laying = Laying(facts, picture, Setting(layout.picture, grey))
    laying.message("title", words.CARDS, Role.TITLE)
    most = layout.columns * layout.rows
    pages = [page for group in _groups(facts) for page in _pages(laying, *group, most)]
    credit = credit_line(laying.cards, card_words(facts.lang))
    if credit:
        pages[-1]["last"] = laying.say("credits", (credit, facts.lang))
    plan = layout.plan() | {"pages": pages, "cut_lines": True, "grey": grey}
    setting = laying.setting
    title = said(words.CARDS, facts.lang)[0]
    paper = Paper(title, facts.lang, tuple(setting.blocks), setting.pictures)
    return Sheet(_TEMPLATE, paper, plan, setting.owners)


def _groups(facts: PaperFacts) -> Iterator[tuple[str, Message, Faces]]:
    """What stands above the cards, with the question's number, and the cards."""
    yield "", words.EVERY, _ALWAYS
    if facts.asks_who_sees:
        iro = words.SEES_IRO if facts.iro else words.SEES_IRO_BLANK
        yield "", words.SEES, ((iro, "iro"), (words.SEES_MEETING, "meeting"))
    for number, question in enumerate(facts.questions, start=1):
        faces = _faces(facts, question)
        if faces:
            yield f"{number}. ", question.message(facts.way), faces


def _faces(facts: PaperFacts, question: Question) -> Faces:
    places = [(question.place_message(one), one.picture) for one in question.places]
    starters = [STARTERS[code] for code in starters_of(question)] if question.kind == "sentence" else []
    options = [(question.option_message(one, facts.way), one.picture) for one in question.options]
    return [*places, *starters, *options]


def _pages(laying: Laying, number: str, heading: Message, faces: Faces, most: int) -> Iterator[Plan]:
    text, lang = said(heading, laying.facts.lang)
    title = laying.say("heading", (f"{number}{text}", lang), Role.HEADING)
    for start in range(0, len(faces), most):
        cards = [_card(laying, message, concept) for message, concept in faces[start : start + most]]
        yield {"heading": title, "is_first": start == 0, "cards": cards, "credits": None}


def _card(laying: Laying, message: Message, concept: str) -> Plan:
    content, credit = laying.picture(concept)
    marks = {"iro": laying.facts.iro} if message == words.SEES_IRO else {}
    card = PaperCard(concept, content, (said(message, laying.facts.lang, **marks),), credit)
    laying.cards.append(card)
    return laying.setting.card(card)
