"""What the desk calls things of a questionnaire, in plain English. Pure.

In: content. Out: names of the kinds of answer, whom a question asks, what it waits for.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from consult.questionnaires.content import asked_table

KINDS = {
    "choose_one": "Choose one card",
    "choose_some": "Choose some cards",
    "faces": "Faces: a scale of 3 or 5 with a middle",
    "place_cards": "Put cards in places: a board of 2 or 3",
    "how_much": "How much: 2 to 4 steps",
    "order": "Put cards in order",
    "people": "Choose people",
    "sentence": "Make a sentence",
    "own_words": "My own words",
    "draw": "Draw",
    "say_it": "Say it aloud",
    "photo": "Take a photo",
}
AGES = {"4-7": "4 to 7", "8-11": "8 to 11", "12-17": "12 to 17"}
LIVES = {
    "foster": "foster carers",
    "family": "family",
    "childrens_home": "a children’s home",
    "own_place": "a place of their own",
    "other": "somewhere else",
}
TRAITS = {
    "pictures_only": ("who use pictures only", "who do not use pictures only", "Uses pictures only"),
    "came_alone": ("who came alone", "who did not come alone", "Came to England alone"),
    "first_review": (
        "before their first review",
        "before a later review",
        "It is their first review",
    ),
    "leaving_care": ("who are leaving care", "who are not leaving care", "Is leaving care"),
}


def whom(part: Mapping[str, Any]) -> str:
    """Whom a question or a questionnaire asks: "children of 8 to 11 who came alone"; "everybody"."""
    asked = asked_table(part)
    said = []
    if asked.get("ages"):
        said.append("of " + _or(AGES.get(one, one) for one in AGES if one in asked["ages"]))
    for name, (yes, no, _) in TRAITS.items():
        if asked.get(name) is not None:
            said.append(yes if asked[name] else no)
    if asked.get("lives"):
        said.append(
            "who live with or in " + _or(LIVES.get(one, one) for one in LIVES if one in asked["lives"])
        )
    return "children " + ", ".join(said) if said else "everybody"


def _or(words: Any) -> str:
    listed = list(words)
    return " or ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)


def waits_for(question: Mapping[str, Any], questions: Sequence[Mapping[str, Any]]) -> list[str]:
    """What must have been answered before: "“How do you feel?”: Sad or Angry", one for each condition."""
    known = {one.get("code"): one for one in questions}
    found = []
    for condition in question.get("when", ()):
        source = known.get(condition.get("question"))
        if source is None:
            found.append("a question that is not there any more")
            continue
        labels = dict(answers_of(source))
        given = _or(
            labels.get(code, "an answer that is not there any more") for code in condition.get("any", ())
        )
        found.append(f"“{source.get('easy', '')}”: {given or 'nothing ticked yet'}")
    return found


def answers_of(question: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(code, label) of every answer that a condition can wait for."""
    cards = question.get("option", ())
    places = question.get("place", ())
    if places:
        return [
            (f"{card['code']}:{place['code']}", f"{card.get('text', '')}: {place.get('text', '')}")
            for card in cards
            for place in places
        ]
    return [(card["code"], card.get("text", "")) for card in cards]
