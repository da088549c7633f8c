"""What the kinds check of a question's cards and places. Pure.

In: a question. Out: nothing, or QuestionnaireBroken saying what is wrong.
"""

from consult.questions.model import Question, QuestionnaireBroken

MOST_CARDS = 24  # shown in groups, as many at once as the child is used to
MOST_PUT = 12  # of cards that are each put in a place or in order


def check_cards(question: Question, least: int, most: int = MOST_CARDS) -> None:
    """Refuse fewer or more cards than the kind can ask."""
    if not least <= len(question.options) <= most:
        asked = f"{least} to {most}" if least < most else f"{most}"
        raise QuestionnaireBroken(
            f"{question.code}: {len(question.options)} cards, where {asked} can be asked"
        )


def check_places(question: Question, *counts: int) -> None:
    """Refuse places where the kind has none, or another number of them."""
    if len(question.places) not in (counts or (0,)):
        raise QuestionnaireBroken(
            f"{question.code}: {len(question.places)} places do not go with {question.kind}"
        )
