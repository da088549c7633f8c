"""A short form for one kind of person around a child, from its content, and what was given. Pure: no files.

In: parsed TOML, a posted form. Out: `Form` with its questions, checked; `Given`. Every text comes as a
message: (stable context, English), to be looked up in the reader's language.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from consult.questions.answer import MOST_WORDS, clean_words

Message = tuple[str, str]
LEAST_ASKS, MOST_ASKS = 5, 8
MARKED = "marked"  # of a choice: the service says that it means that the child may not be safe


class Respondent(StrEnum):
    """Who is asked. An observer writes what they saw of a child who does not speak."""

    PARENT = "parent"
    CARER = "carer"
    SOCIAL_WORKER = "social_worker"
    SCHOOL = "school"
    HEALTH = "health"
    OBSERVER = "observer"


class AskKind(StrEnum):
    """How a question is answered; those with cards are called as the kinds of a child's questions."""

    OWN_WORDS = "own_words"
    CHOOSE_ONE = "choose_one"
    CHOOSE_SOME = "choose_some"
    FACES = "faces"
    DATE = "date"


class FormBroken(ValueError):
    """The content cannot be asked: what is wrong."""


@dataclass(frozen=True)
class Choice:
    """One answer to choose. `alerts`: it tells that the child may not be safe, as Heard ships it or because
    the service marked it. `picture`: of a face."""

    code: str
    message: Message
    alerts: bool = False
    picture: str = ""


@dataclass(frozen=True)
class Ask:
    """One question. Its answer is one string: words, a day as ISO 8601, or the codes of what was chosen with
    spaces between. A day that was typed in words stays words."""

    code: str
    message: Message
    help: Message | None = None
    choices: tuple[Choice, ...] = ()
    kind: AskKind = AskKind.OWN_WORDS

    def chosen(self, value: str) -> tuple[Choice, ...]:
        """What was chosen; nothing where the answer is a day or words."""
        codes = value.split(" ")
        return tuple(one for one in self.choices if one.code in codes)

    def day(self, value: str) -> date | None:
        """The day that was given; None where the answer is none."""
        try:
            return date.fromisoformat(value) if self.kind is AskKind.DATE else None
        except ValueError:
            return None

    def words(self, value: str) -> str:
        """The person's own words; "" where the answer is none."""
        return "" if self.choices or self.day(value) else value

    def told(self, value: str) -> list[str]:
        """What was chosen, or the day, in English; nothing where the answer is words."""
        day = self.day(value)
        return [f"{day:%-d %B %Y}"] if day else [one.message[1] for one in self.chosen(value)]

    def read(self, values: Sequence[str]) -> str:
        """The answer as posted, cleaned: what is no choice is left out, endless words are cut."""
        if not self.choices:
            return clean_words(next(iter(values), ""))[:MOST_WORDS]
        if self.kind is AskKind.CHOOSE_SOME:
            return " ".join(one.code for one in self.choices if one.code in values)
        return next((one.code for one in self.choices if one.code in values[:1]), "")


@dataclass(frozen=True)
class Form:
    """What one kind of person is asked, in order."""

    respondent: Respondent
    asks: tuple[Ask, ...]


Given = Mapping[str, str]  # code of a question -> its answer (see Ask)


def parse_form(name: str, content: Mapping[str, Any], shared: Mapping[str, Any]) -> Form:
    """A checked form. Raises FormBroken, also for a name that is no respondent."""
    if name not in tuple(Respondent):
        raise FormBroken(f"{name} is nobody who is asked")
    own = {one["code"]: ask_of(name, one) for one in content.get("ask", ())}
    common = {one["code"]: ask_of("all", one) for one in shared["ask"]}
    unknown = [code for code in content["order"] if code not in own and code not in common]
    left_out = [code for code in own if code not in content["order"]]
    if unknown or left_out:
        raise FormBroken(f"{name}: no such question {unknown}, never asked {left_out}")
    asks = tuple(own.get(code) or common[code] for code in content["order"])
    if not LEAST_ASKS <= len(asks) <= MOST_ASKS:
        raise FormBroken(f"{name}: {len(asks)} questions, where {LEAST_ASKS} to {MOST_ASKS} can be asked")
    if not any(choice.alerts for ask in asks for choice in ask.choices):
        raise FormBroken(f"{name}: nobody can say that the child is not safe")
    return Form(Respondent(name), asks)


def ask_of(head: str, content: Mapping[str, Any]) -> Ask:
    """A question from its content; `head`: the form, or "all", whose words it has."""
    context = f"network.{head}.{content['code']}"
    helped, choices = content.get("help", ""), content.get("choice", ())
    return Ask(
        code=content["code"],
        message=(context, content["text"]),
        help=(f"{context}.help", helped) if helped else None,
        choices=tuple(
            Choice(
                one["code"],
                (f"network.{one['said']}" if one.get("said") else f"{context}.{one['code']}", one["text"]),
                bool(one.get("alerts") or one.get(MARKED)),
                one.get("picture", ""),
            )
            for one in choices
        ),
        kind=AskKind(content.get("kind") or ("choose_one" if choices else "own_words")),
    )


def read_given(fields: Mapping[str, Sequence[str]], form: Form) -> dict[str, str]:
    """What was given, by question; what was not asked is left out."""
    found = {ask.code: ask.read(fields.get(ask.code, ())) for ask in form.asks}
    return {code: value for code, value in found.items() if value}


def merged(before: Given, now: Given, shown: Collection[str]) -> dict[str, str]:
    """What holds after saving. `shown`: the questions whose earlier answer stood on the page: there an empty
    place takes it back, elsewhere it keeps what was there."""
    return {code: value for code, value in before.items() if code not in shown} | dict(now)


def languages_of(before: Given, known: Given, after: Given, language: str) -> dict[str, str]:
    """In which language each answer was given: what did not change keeps its own."""
    return {
        code: known.get(code, language) if before.get(code) == value else language
        for code, value in after.items()
    }


def alarms(given: Given, form: Form) -> tuple[tuple[str, str], ...]:
    """Each answer that tells that the child may not be safe: code of the question, code of the choice."""
    chosen = ((ask, one) for ask in form.asks for one in ask.chosen(given.get(ask.code, "")))
    return tuple((ask.code, one.code) for ask, one in chosen if one.alerts)


def alerting(given: Given, form: Form) -> tuple[str, ...]:
    """The codes of the questions whose answer tells that the child may not be safe."""
    return tuple(dict.fromkeys(code for code, _ in alarms(given, form)))
