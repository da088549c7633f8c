"""A form of the network in a service's own words, as data: what can change, and what stands in the way. Pure.

In: content ({"ask": [...], "words": {language: {context: {"english", "text"}}}}), what was typed. Out: new
content; a `Form`; faults in plain words. A question keeps its `head` and code, so that what Heard ships in
other languages stays as long as its English does.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from children.fields import one_line
from consult.network.form import LEAST_ASKS, MOST_ASKS, Ask, Form, Message, Respondent, ask_of

Content = Mapping[str, Any]
LONGEST = 200
OWN = "own"
Words = dict[str, dict[Message, str]]


def form_of(respondent: Respondent, content: Content) -> Form:
    """What it asks."""
    return Form(respondent, tuple(ask_of(one["head"], one) for one in content["ask"]))


def words_of(content: Content) -> Words:
    """Its own texts in other languages; one whose English has changed meanwhile is not shown."""
    return {
        lang: {(context, one["english"]): one["text"] for context, one in texts.items()}
        for lang, texts in content.get("words", {}).items()
    }


def list_messages(form: Form) -> Iterator[Message]:
    """Every text of a form, in order."""
    for ask in form.asks:
        yield ask.message
        yield from [ask.help] if ask.help else []
        yield from (choice.message for choice in ask.choices)


def faults_of(respondent: Respondent, content: Content) -> list[str]:
    """Why it cannot be published; nothing where it can."""
    asks = form_of(respondent, content).asks
    found = []
    if not LEAST_ASKS <= len(asks) <= MOST_ASKS:
        found.append(f"A form asks {LEAST_ASKS} to {MOST_ASKS} questions. This one has {len(asks)}.")
    texts = [message[1] for message in list_messages(form_of(respondent, content))]
    if not all(texts):
        found.append("A question or an answer has no words.")
    if len({ask.message[1].casefold() for ask in asks}) < len(asks):
        found.append("Two questions are the same.")
    if not any(map(alerts, asks)):
        found.append("Nobody can say on it that the child is not safe.")
    return found


def alerts(ask: Ask) -> bool:
    """Whether an answer to it tells that the child may not be safe: such a question is never taken out."""
    return any(choice.alerts for choice in ask.choices)


def typed(content: Content, fields: Mapping[str, str]) -> dict[str, Any]:
    """The content with the texts that were typed; what was not asked stays."""
    return {**content, "ask": [_typed_ask(one, at, fields) for at, one in enumerate(content["ask"])]}


def _typed_ask(one: Mapping[str, Any], at: int, fields: Mapping[str, str]) -> dict[str, Any]:
    def text(name: str, before: str) -> str:
        return one_line(fields.get(name, before))[:LONGEST]

    changed = {
        **one,
        "text": text(f"text-{at}", one["text"]),
        "help": text(f"help-{at}", one.get("help", "")),
    }
    if one.get("choice"):
        changed["choice"] = [
            {**choice, "text": text(f"choice-{at}-{choice['code']}", choice["text"])}
            for choice in one["choice"]
        ]
    return changed


def added(content: Content, respondent: Respondent) -> dict[str, Any]:
    """One more question, answered in words, at the end."""
    used = {one["code"] for one in content["ask"]}
    code = next(f"{OWN}{number}" for number in range(1, 100) if f"{OWN}{number}" not in used)
    return {
        **content,
        "ask": [*content["ask"], {"head": respondent.value, "code": code, "text": "", "help": ""}],
    }


def removed(content: Content, at: int) -> dict[str, Any]:
    """Without a question; the one about safety stays."""
    asks = list(content["ask"])
    if 0 <= at < len(asks) and not alerts(ask_of(asks[at]["head"], asks[at])):
        del asks[at]
    return {**content, "ask": asks}


def moved_up(content: Content, at: int) -> dict[str, Any]:
    """With a question one place earlier."""
    asks = list(content["ask"])
    if 0 < at < len(asks):
        asks[at - 1], asks[at] = asks[at], asks[at - 1]
    return {**content, "ask": asks}


def translated(
    content: Content, form: Form, lang: str, fields: Mapping[str, str], shipped: Mapping[Message, str]
) -> dict[str, Any]:
    """The content with these texts in a language; what is empty, or as Heard ships it, is not kept."""
    texts = {}
    for context, english in list_messages(form):
        text = one_line(fields.get(f"t-{context}", ""))[: 2 * LONGEST]
        if text and text != shipped.get((context, english), ""):
            texts[context] = {"english": english, "text": text}
    return {**content, "words": {**content.get("words", {}), lang: texts}}
