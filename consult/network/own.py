"""A form of the network in a service's own words, as data: what of it can change. Pure.

In: content ({"ask": [...], "words": {language: {context: {"english", "text"}}}}), what was typed. Out: new
content; a `Form`. A question keeps its `head` and code, so that what Heard ships in
other languages stays as long as its English does.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from children.fields import one_line
from consult.network.form import MARKED, Ask, AskKind, Form, Message, Respondent, ask_of

Content = Mapping[str, Any]
LONGEST = 200
MOST_CHOICES = 6  # side by side on one page: more are hard to take in
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
    """Every text of a form, in order, each once."""
    yield from dict.fromkeys(
        message
        for ask in form.asks
        for message in (ask.message, ask.help, *(choice.message for choice in ask.choices))
        if message is not None
    )


def alerts(ask: Ask) -> bool:
    """Whether an answer to it tells that the child may not be safe."""
    return any(choice.alerts for choice in ask.choices)


def is_fixed(one: Mapping[str, Any]) -> bool:
    """Whether Heard ships it with an answer that alerts: such a question is never taken out."""
    return any(choice.get("alerts") for choice in one.get("choice", ()))


def typed(content: Content, fields: Mapping[str, str]) -> dict[str, Any]:
    """The content with the texts that were typed and the answers that were marked; what was not asked
    stays."""
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
        kept = [(row, text(f"choice-{at}-{row['code']}", row["text"])) for row in one["choice"]]
        changed["choice"] = [
            _marked(_said(row, words), at, fields) for row, words in kept if words or not grows(one)
        ]
    if grows(one):
        changed["choice"] = _with_new(changed.get("choice", []), text(f"choice-{at}-new", ""))
    return changed


def _marked(choice: dict[str, Any], at: int, fields: Mapping[str, str]) -> dict[str, Any]:
    """A choice, marked as raising an alert or not, where the page asked. What Heard ships so stays so."""
    name = f"alert-{at}-{choice['code']}"
    if choice.get("alerts") or f"{name}-asked" not in fields:
        return choice
    unmarked = {key: value for key, value in choice.items() if key != MARKED}
    return {**unmarked, MARKED: True} if name in fields else unmarked


def _said(choice: Mapping[str, Any], text: str) -> dict[str, Any]:
    """A choice with this text. One that Heard ships in every language is the question's own once it is
    reworded."""
    if text == choice["text"]:
        return dict(choice)
    return {**{key: value for key, value in choice.items() if key != "said"}, "text": text}


def _with_new(choices: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    if not text or len(choices) >= MOST_CHOICES:
        return choices
    used = {one["code"] for one in choices}
    code = next(f"a{number}" for number in range(1, MOST_CHOICES + 2) if f"a{number}" not in used)
    return [*choices, {"code": code, "text": text}]


def grows(one: Mapping[str, Any]) -> bool:
    """Whether the team may add and take out answers: to choose from, in a question of its own."""
    return one["code"].startswith(OWN) and one.get("kind") in (AskKind.CHOOSE_ONE, AskKind.CHOOSE_SOME)


def added(
    content: Content, respondent: Respondent, like: Mapping[str, Any] = MappingProxyType({})
) -> dict[str, Any]:
    """One more question at the end. `like`: its kind of answer and choices; without, it asks for words."""
    used = {one["code"] for one in content["ask"]}
    code = next(f"{OWN}{number}" for number in range(1, 100) if f"{OWN}{number}" not in used)
    return {
        **content,
        "ask": [*content["ask"], {"head": respondent.value, "code": code, "text": "", "help": "", **like}],
    }


def removed(content: Content, at: int) -> dict[str, Any]:
    """Without a question; the one about safety stays."""
    asks = list(content["ask"])
    if 0 <= at < len(asks) and not is_fixed(asks[at]):
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
