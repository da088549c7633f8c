"""A phrase as the desk's form has it: what was typed, what is wrong with it, the phrase that it gives. Pure.

In: fields `you`, `story`, `named`, `plain`, `topic`, `picture` (a title), and for each language
`words-<lang>-<form>`, `state-<lang>` ("keep", "person", "checked"), `by-<lang>`, `on-<lang>`.
Out: the phrase, or problems in words.

Words keep their state while neither they nor their English change. Words that were changed belong to who is
named. Words whose English changed are out of date until somebody stands behind them again. So is what a level
says in its own way where the sentence to the child changed: it is made anew where our rules had made it, and
else asked about (`still-<form>`), that no two levels say different things.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from letters.bank.model import FORMS, MISSING, YOU, BankPhrase, Words
from letters.edit import clean
from letters.sentences import can_be_seen, sentences_of
from wording.model import MARKS, MessageState, StateKind, list_marks

LONGEST, MOST_SENTENCES = 200, 2
LONGEST_NAME = 120
_STILL = (
    "The sentence to the child has changed. Does this say the same? Change it, empty it, or say so below."
)
_CODE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Typed:
    """What the form holds: the phrase and, by field name, what is wrong with it."""

    phrase: BankPhrase
    problems: Mapping[str, str]


def read_typed(
    fields: Mapping[str, str],
    before: BankPhrase,
    languages: Sequence[str],
    titles: Mapping[str, str],
    today: date,
) -> Typed:
    """The form over a phrase as it was; `titles`: concept -> title."""
    concepts = {title.casefold(): concept for concept, title in titles.items()}
    english = {form: clean(fields.get(form, "")) for form in FORMS}
    phrase = replace(
        before,
        topic=clean(fields.get("topic", before.topic)) if before.own else before.topic,
        you=english[YOU],
        picture=concepts.get(clean(fields.get("picture", "")).casefold(), ""),
    )
    forms = {form: text for form, text in english.items() if text and form != YOU}
    old = {form for form, text in forms.items() if _is_of_before(form, text, before, phrase)}
    made = {form for form in old if forms[form] == before.made(form)}
    phrase = replace(phrase, forms=forms | {form: phrase.made(form) for form in made})
    asked = {form: _STILL for form in old - made if not fields.get(f"still-{form}")}
    problems = {**asked, **english_problems(phrase)}
    words: dict[tuple[str, str], Words] = {}
    for lang in languages:
        for form in phrase.word_forms:
            words[lang, form] = _words(fields, lang, form, before, phrase)
        problems |= _language_problems(fields, lang, phrase, words, today)
    return Typed(replace(phrase, words={key: one for key, one in words.items() if one.text}), problems)


def _is_of_before(form: str, text: str, before: BankPhrase, phrase: BankPhrase) -> bool:
    """Whether a level still says what it said of another sentence to the child."""
    return phrase.you != before.you and text == before.forms.get(form)


def english_problems(phrase: BankPhrase) -> dict[str, str]:
    """What is wrong with the English of a phrase, by field."""
    problems = {}
    for form in (YOU, *phrase.forms):
        said = _problem(phrase.english_of(form), phrase.you)
        if said:
            problems[form] = said
    if not phrase.picture:
        problems["picture"] = "Please choose a picture by its name."
    if not phrase.topic:
        problems["topic"] = "Please choose a topic."
    return problems


def _problem(text: str, you: str) -> str:
    if not can_be_seen(text):
        return "Please write the sentence."
    if len(text) > LONGEST or len(sentences_of(text)) > MOST_SENTENCES:
        return f"One short sentence, or two: at most {LONGEST} characters."
    unknown = sorted(set(list_marks(text)) - MARKS)
    if unknown or "{" in re.sub(r"\{[a-z]+\}", "", text):
        return f"Nobody knows what goes in {{{unknown[0] if unknown else ''}}}. Use the blanks named below."
    if set(list_marks(text)) - {"child", "iro"} != set(list_marks(you)) - {"child", "iro"}:
        return "It must have the same blanks as the sentence to the child."
    return ""


def _words(fields: Mapping[str, str], lang: str, form: str, before: BankPhrase, phrase: BankPhrase) -> Words:
    text = clean(fields.get(f"words-{lang}-{form}", ""))
    was = before.words.get((lang, form), MISSING)
    state = fields.get(f"state-{lang}", "keep")
    if not text:
        return MISSING
    if state in ("person", "checked"):
        return Words(
            text, MessageState(StateKind(state), clean(fields.get(f"by-{lang}", "")), _day(fields, lang))
        )
    if text != was.text:
        return Words(text, MessageState(StateKind.PERSON, clean(fields.get(f"by-{lang}", ""))))
    same = phrase.english_of(form) == before.english_of(form)
    return was if same else Words(text, MessageState(StateKind.OUT_OF_DATE, by=was.state.by))


def _language_problems(
    fields: Mapping[str, str],
    lang: str,
    phrase: BankPhrase,
    words: Mapping[tuple[str, str], Words],
    today: date,
) -> dict[str, str]:
    problems = {}
    for form in phrase.word_forms:
        one = words[lang, form]
        kind = one.state.kind
        if one.text and set(list_marks(one.text)) != set(list_marks(phrase.english_of(form))):
            problems[f"words-{lang}-{form}"] = "It must have the same {blanks} as the English, as they are."
        if kind in (StateKind.PERSON, StateKind.CHECKED) and not one.state.by:
            problems[f"by-{lang}"] = "Please write who drafted or checked these words."
        if kind is StateKind.CHECKED and (one.state.on is None or one.state.on > today):
            problems[f"on-{lang}"] = "Please give the day they were checked, not later than today."
    return problems


def _day(fields: Mapping[str, str], lang: str) -> date | None:
    if fields.get(f"state-{lang}") != "checked":
        return None
    try:
        return date.fromisoformat(fields.get(f"on-{lang}", ""))
    except ValueError:
        return None


def new_code(you: str, taken: Sequence[str]) -> str:
    """A code for a phrase of the service's own, from its words."""
    stem = _CODE.sub("_", re.sub(r"\{[a-z]+\}", "", you).casefold()).strip("_")[:28] or "phrase"
    return next(code for at in range(1, 10_000) if (code := f"own_{stem}_{at}") not in taken)
