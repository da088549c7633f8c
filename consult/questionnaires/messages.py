"""Every text that a questionnaire says to a child, as messages, and its state in another language. Pure.

In: content. Out: (question code, message), the question "" for topics; `Said`s for one language.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from consult.questionnaires.model import Content
from consult.questions.model import Message

WAYS = ("pictures", "easy", "words")


@dataclass(frozen=True)
class Said:
    """One text in one language. `text`: what a child is shown, "" where it is the English. `is_own`: written
    for this questionnaire, else it stands in the catalogue. `old`: what was written for other English."""

    question: str
    message: Message
    text: str
    is_own: bool = False
    by: str = ""
    checked: str = ""
    old: str = ""


def content_messages(content: Content) -> Iterator[tuple[str, Message]]:
    """What is said, question by question; what is retired is not said."""
    for topic in content.get("topic", ()):
        yield "", (f"topic.{topic.get('code')}", str(topic.get("title", "")))
    for one in content.get("question", ()):
        if one.get("retired"):
            continue
        code = str(one.get("code"))
        for way in WAYS:
            yield code, (f"question.{code}.{way}", str(one.get(way, "")))
        if one.get("help"):
            yield code, (f"question.{code}.help", str(one["help"]))
        for card in one.get("option", ()):
            yield code, (f"option.{code}.{card['code']}", str(card.get("text", "")))
            if card.get("words"):
                yield code, (f"option.{code}.{card['code']}.words", str(card["words"]))
        for place in one.get("place", ()):
            yield code, (f"place.{code}.{place['code']}", str(place.get("text", "")))


def said_in(content: Content, lang: str, shipped: Callable[[Message], str]) -> list[Said]:
    """Every text in a language. `shipped`: what the catalogue has for a message, "" for nothing."""
    own = content.get("words", {}).get(lang, {})
    found = []
    for question, message in content_messages(content):
        kept = own.get(message[0])
        if kept and kept["english"] == message[1] and kept["text"].strip():
            found.append(
                Said(question, message, kept["text"], True, kept.get("by", ""), kept.get("checked", ""))
            )
        else:
            found.append(Said(question, message, shipped(message), old=kept["text"] if kept else ""))
    return found


def missing_of(said: list[Said]) -> list[Said]:
    """Those that a child would read in English."""
    return [one for one in said if one.message[1] and not one.text]
