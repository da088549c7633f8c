"""What stands between a draft and a child, in plain words, beside the question concerned. Pure.

In: content; the pictures that there are. Out: `Fault`s in the order of the questions, "" for the whole. Codes
are said as the words that the team typed.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from consult.questionnaires.content import bank_of, is_closed
from consult.questionnaires.messages import content_messages
from consult.questionnaires.model import Content
from consult.questions.bank import parse_question, parse_topic
from consult.questions.checks import Fault, list_faults
from consult.questions.model import QuestionBank, QuestionnaireBroken
from consult.questions.path import asked_questions
from consult.questions.who import Respondent, everybody, in_words
from wording.model import CORE

TEXTS = {
    "words": "The question in words is empty.",
    "easy": "The question in easy words is empty.",
    "pictures": "The question with pictures is empty.",
    "picture": "It has no picture.",
    "topic": "It has no topic.",
}
LONGEST = 400  # characters of one text
BRACES = re.compile(r"[{}]")


def list_content_faults(content: Content, pictures: Collection[str] | None = None) -> list[Fault]:
    """All that stands between a draft and a child. `pictures`: those that there are; None where not known.
    Nothing is wrong with a questionnaire that is closed: nobody is asked it."""
    if is_closed(content):
        return []
    broken = [*_broken(content), *_of_words(content)]
    if broken:
        return _in_order(content, broken)
    try:
        bank = bank_of(content)
    except QuestionnaireBroken as error:
        return [Fault("", _sentence(str(error)))]
    faults = [*list_faults(bank), *_of_safety(bank)]
    if pictures is not None:
        faults += _of_pictures(content, pictures)
    return _in_order(content, [Fault(one.question, said_in_words(content, one)) for one in faults])


def showable(content: Content) -> dict[str, Any]:
    """The content without the questions and topics that cannot be drawn at all, for a preview of a draft."""
    wrong = {fault.question for fault in (*_broken(content), *_of_words(content))}
    return {
        **content,
        "question": [
            one
            for one in content.get("question", ())
            if one.get("code") not in wrong and not one.get("retired")
        ],
        "topic": [one for one in content.get("topic", ()) if one.get("title") and one.get("picture")]
        if "" not in wrong
        else [],
    }


def said_in_words(content: Content, fault: Fault) -> str:
    """A fault with the words of questions and cards where the checks have their codes."""
    said = fault.words
    for one in content.get("question", ()):
        said = said.replace(f"“{one['code']}”", f"“{one.get('easy', '')}”")
    for code, text in _labels(content).items():
        said = said.replace(f"the answer “{code}”", f"the answer “{text}”")
    for one in content.get("topic", ()):
        said = said.replace(f"opic “{one['code']}”", f"opic “{one['title']}”")
    return said


def _labels(content: Content) -> dict[str, str]:
    labels: dict[str, str] = {}
    for one in content.get("question", ()):
        for card in one.get("option", ()):
            labels.setdefault(card["code"], card.get("text", ""))
            for place in one.get("place", ()):
                key = f"{card['code']}:{place['code']}"
                labels.setdefault(key, f"{card.get('text', '')}: {place.get('text', '')}")
    return labels


def _in_order(content: Content, faults: list[Fault]) -> list[Fault]:
    order = ["", *(str(one.get("code", "")) for one in content.get("question", ()))]
    places = {code: place for place, code in enumerate(order)}
    return sorted(faults, key=lambda one: places.get(one.question, 0))


def _broken(content: Content) -> Iterator[Fault]:
    """What cannot even be read, question by question."""
    asked = [one for one in content.get("question", ()) if not one.get("retired")]
    if not asked:
        yield Fault("", "There is no question in it yet.")
    for one in asked:
        code = str(one.get("code", ""))
        missing = [words for name, words in TEXTS.items() if not str(one.get(name) or "").strip()]
        missing += _of_cards(one)
        yield from (Fault(code, words) for words in missing)
        if not missing:
            yield from _unread(one, code)
    for one in content.get("topic", ()):
        try:
            parse_topic(one)
        except (QuestionnaireBroken, KeyError, TypeError, AttributeError):
            yield Fault("", f"The topic “{one.get('title', '')}” lacks its name or its picture.")


def _of_cards(one: Mapping[str, Any]) -> list[str]:
    found = []
    for what, rows in (("card", one.get("option", ())), ("place", one.get("place", ()))):
        for row in rows:
            if not row.get("text"):
                found.append(f"A {what} has a picture and no words.")
            elif not row.get("picture"):
                found.append(f"The {what} “{row['text']}” has no picture.")
    for condition in one.get("when", ()):
        if not condition.get("any"):
            found.append("It waits for an earlier question, and no answer to it is ticked.")
    return found


def _unread(one: Mapping[str, Any], code: str) -> Iterator[Fault]:
    try:
        parse_question(one)
    except QuestionnaireBroken as error:
        yield Fault(code, _sentence(str(error).removeprefix(f"{code}: ")))
    except (KeyError, TypeError, ValueError, AttributeError):
        yield Fault(code, "Something is missing here.")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith(".") else ".")


def _of_words(content: Content) -> Iterator[Fault]:
    """Signs that mean something else in our texts; words about safety that no speaker has checked."""
    for code, (context, english) in content_messages(content):
        if len(english) > LONGEST:
            yield Fault(
                code, f"“{english[:40]} …” is too long: please keep each text under {LONGEST} letters."
            )
        if BRACES.search(english):
            yield Fault(code, "Please write it without { and }: they stand for names in our texts.")
        for lang, texts in content.get("words", {}).items():
            own = texts.get(context)
            if own is None or own["english"] != english or not own["text"].strip():
                continue
            if BRACES.search(own["text"]):
                yield Fault(code, f"Please write it without {{ and }} in {lang}.")
            if context.startswith(CORE) and not own.get("checked"):
                yield Fault(
                    code,
                    f"The words in {lang} are about being safe: write down which speaker has checked them, or"
                    " empty them.",
                )


def _of_safety(bank: QuestionBank) -> Iterator[Fault]:
    """Every child whom it is for must be able to say that they are not safe."""
    people = [who for who in everybody() if bank.asked.fits(who) and who.respondent is Respondent.CHILD]
    for who in people:
        if not any(one.alerts and not one.when for one in asked_questions(bank, who, {})):
            yield Fault(
                "",
                f"No question lets {in_words(who)} say that they are not safe. Bring that question back, or"
                " tick on a card that it means “not safe”.",
            )
            return


def _of_pictures(content: Content, pictures: Collection[str]) -> Iterator[Fault]:
    for one in content.get("question", ()):
        if one.get("retired"):
            continue
        shown = [one, *one.get("option", ()), *one.get("place", ())]
        for row in shown:
            if row["picture"] not in pictures:
                yield Fault(one["code"], f"There is no picture “{row['picture']}”. Please choose another.")
    for one in content.get("topic", ()):
        if one["picture"] not in pictures:
            yield Fault("", f"There is no picture “{one['picture']}” for the topic “{one['title']}”.")
