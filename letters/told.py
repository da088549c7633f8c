"""What a child said before the review, as words for the letter. Pure.

In: a sent Submission, the questionnaire that was used, a look-up of messages in one language. Out: `Told`s in
the questionnaire's order. Private, and so never in a letter that others may find at home: answers that
alert, answers to the questions that the child was asked to answer alone, and all that the child did not give
to everyone at their meeting. Without their choice an answer is for the IRO only, and no letter repeats it.
What was made with an adult's hand is not what the child said, and is left out.
"""

from collections.abc import Callable
from dataclasses import replace

from children.model import Way
from consult.foreign import language_of
from consult.model import AnswerValue, Submission
from consult.questions import kinds
from consult.questions.bank import Message, Question, QuestionBank, QuestionUnknown
from letters.ingredients import Told
from reviews.said import is_private
from symbols.amounts import is_amount

Say = Callable[[Message], str]


def told_from(
    submission: Submission | None, bank: QuestionBank | None, say: Say, speaks: str = ""
) -> tuple[Told, ...]:
    """What was said; `speaks`: the language that the child speaks, "" where nobody wrote it down. Nothing
    where the answers were not sent."""
    if submission is None or bank is None or submission.sent_at is None:
        return ()
    found: list[Told] = []
    for answer in submission.answers:
        try:
            question = bank.question(answer.question)
        except QuestionUnknown:
            continue
        # What became of last time's decisions has a section of its own in the letter.
        if question.quoted or not submission.is_theirs(answer):
            continue
        private = is_private(submission, answer, question)
        found += _told(answer.value, question, (answer.language, speaks), say, private)
    return tuple(found)


def _told(
    value: AnswerValue, question: Question, languages: tuple[str, str], say: Say, private: bool
) -> list[Told]:
    asked = say(question.message(Way.EASY))
    told: list[Told] = []
    labels, picture, cards = _labels(value, question, say)
    if labels:
        names = tuple(name for _, name in value.people if name)
        told.append(
            Told(question.code, asked, labels, picture=picture, private=private, cards=cards, names=names)
        )
    told += _placed(value, question, asked, private, say)
    if value.words.strip():
        page, speaks = languages
        words_lang = language_of(value.words, value.words_language or page, speaks)
        told.append(
            Told(
                question.code,
                asked,
                picture=question.picture,
                words=value.words,
                words_lang=words_lang,
                private=private,
            )
        )
    return told


def _labels(value: AnswerValue, question: Question, say: Say) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """What was chosen, made or given, as labels; the picture to stand beside: of the one thing, or the
    question's; and the pictures of the cards themselves. A sentence is one label; people of the child's own
    go by the names they have there."""
    pieces = [
        piece
        for piece in kinds.describe(replace(value, places=(), words="", row=None), question)
        if piece.messages or piece.name
    ]
    labels = tuple(piece.name or say(piece.messages[0]) for piece in pieces)
    one = pieces[0].picture if len(pieces) == 1 else ""  # of the sets alone: a glass is drawn from its name
    picture = question.picture if not one or is_amount(one) else one
    # A glass is drawn from its name alone: letters show the pictures of sets.
    cards = tuple("" if is_amount(piece.picture) else piece.picture for piece in pieces)
    if question.kind == "sentence" and labels:
        return (" · ".join(labels),), picture, cards
    return labels, picture, cards


def _placed(value: AnswerValue, question: Question, asked: str, private: bool, say: Say) -> list[Told]:
    """The cards of each place together, the good place first as the questionnaire has it."""
    told = []
    for place in question.places:
        cards = [card for card, where in value.places if where == place.code and _has_option(question, card)]
        labels = tuple(say(question.option_message(question.option(card))) for card in cards)
        if labels:
            where = say(question.place_message(place))
            shown = tuple(question.option(card).picture or "" for card in cards)
            told.append(
                Told(question.code, asked, labels, where, place.picture, private=private, cards=shown)
            )
    return told


def _has_option(question: Question, code: str) -> bool:
    return any(option.code == code for option in question.options)
