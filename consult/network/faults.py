"""Why a form of the network cannot be published, in plain words. Pure.

In: content as `own` has it. Out: reasons, none where it can.
"""

import re
from collections.abc import Iterator

from consult.network.form import LEAST_ASKS, MOST_ASKS, Ask, AskKind, Form, Respondent
from consult.network.own import Content, alerts, form_of, list_messages
from consult.questions.kinds.faces import SCALES

MOST_WORDS_A_SENTENCE = 15  # domain notes, section 4: what everyone can read
LEAST_CHOICES = 2
SENTENCE = re.compile(r"[.!?:;]+(?:\s|$)")


def faults_of(respondent: Respondent, content: Content) -> list[str]:
    """Why it cannot be published; nothing where it can."""
    form = form_of(respondent, content)
    return [*_of_whole(form), *(fault for ask in form.asks for fault in _of_one(ask)), *_too_long(form)]


def _of_whole(form: Form) -> Iterator[str]:
    if not LEAST_ASKS <= len(form.asks) <= MOST_ASKS:
        yield f"A form asks {LEAST_ASKS} to {MOST_ASKS} questions. This one has {len(form.asks)}."
    if not all(map(has_words, form.asks)):
        yield "A question or an answer has no words."
    if len({ask.message[1].casefold() for ask in form.asks}) < len(form.asks):
        yield "Two questions are the same."
    if not any(map(alerts, form.asks)):
        yield "Nobody can say on it that the child is not safe."


def has_words(ask: Ask) -> bool:
    """Whether the question and each of its answers have words."""
    return all((ask.message[1], *(one.message[1] for one in ask.choices)))


def can_be_asked(ask: Ask) -> bool:
    """Whether a page can show it."""
    return has_words(ask) and not any(_of_one(ask))


def _of_one(ask: Ask) -> Iterator[str]:
    name, texts = f"“{ask.message[1]}”", [one.message[1].casefold() for one in ask.choices]
    if ask.kind in (AskKind.CHOOSE_ONE, AskKind.CHOOSE_SOME) and len(texts) < LEAST_CHOICES:
        yield f"{name} needs two answers or more to choose from."
    if ask.kind is AskKind.FACES and len(texts) not in SCALES:
        yield f"{name} needs a scale with a middle."
    if len(set(texts)) < len(texts):
        yield f"Two answers to {name} are the same."


def _too_long(form: Form) -> Iterator[str]:
    for _, english in list_messages(form):
        longest = max((len(part.split()) for part in SENTENCE.split(english)), default=0)
        if longest > MOST_WORDS_A_SENTENCE:
            yield (
                f"“{english}” has {longest} words in one sentence. Please use {MOST_WORDS_A_SENTENCE} at"
                " most, so that everyone can read it."
            )
