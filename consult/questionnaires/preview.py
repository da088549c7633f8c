"""A made-up child for a preview: who they are, and what was tapped so far. Pure.

In: the query of an address. Out: `Wanted`, and again the query. Nothing of a preview is kept anywhere but in
the addresses of its own pages; own words are not even there.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from children.model import AgeBand, LivesWhere, Way
from children.passport.model import CARDS_AT_ONCE, Access, Passport, Uses
from consult.model import AnswerValue, Row
from consult.questions.model import Question, QuestionBank, QuestionUnknown
from consult.questions.who import Facts

TRAITS = ("pictures_only", "came_alone", "first_review", "leaving_care")
LONGEST = 6000
STEPS = {"": (), "give": (Uses.GIVE,), "choose": (Uses.CHOOSE,), "sort": (Uses.CHOOSE, Uses.SORT),
         "sentence": (Uses.CHOOSE, Uses.SORT, Uses.SENTENCE)}  # fmt: skip


@dataclass(frozen=True)
class Wanted:
    """What to show: the question at which the child is ("" at the beginning), in which language and way, to
    whom. `uses`: what they do with pictures, a key of STEPS; `access`: how they choose, `by_rows`: with a
    ring that goes over rows first; `cards`: at once, 0 where not known; `size`: cards side by side. `asked`:
    whether someone is next to them was asked. `so`: what was tapped so far, by question."""

    at: str = ""
    lang: str = "en"
    way: Way = Way.PICTURES
    who: Facts = Facts()  # noqa: RUF009 - frozen
    uses: str = ""
    access: Access = Access.TOUCH
    by_rows: bool = False
    cards: int = 0
    size: int = 2
    asked: bool = False
    so: Mapping[str, AnswerValue] = field(default_factory=dict)

    @property
    def passport(self) -> Passport | None:
        """How such a child says yes; None where nothing is known."""
        if not self.uses and not self.cards and self.access is Access.TOUCH:
            return None
        return Passport(
            uses=STEPS[self.uses], access=self.access, by_rows=self.by_rows, cards_at_once=self.cards
        )

    def answered(self, question: Question, value: AnswerValue) -> "Wanted":
        """The same, with this tapped. Words that were typed are left out."""
        kept = replace(value, words="", words_language="", people=(), attached=())
        return replace(self, so={**self.so, question.code: kept})


def uses_of(passport: Passport | None) -> str:
    """The key of STEPS that comes nearest to what a child does with pictures."""
    given = passport.uses if passport else ()
    fitting = [key for key, uses in STEPS.items() if uses and uses[-1] in given]
    return fitting[-1] if fitting else ""


def wanted_from(query: Mapping[str, str], languages: tuple[str, ...]) -> Wanted:
    """What an address asks for; what cannot be read is as for a child of whom nothing is known."""
    age = _one(AgeBand, query.get("age"), AgeBand.MIDDLE)
    lives = _one(LivesWhere, query.get("lives"), None)
    older = age is AgeBand.OLDER
    yes: dict[str, Any] = {name: query.get(name) == "yes" for name in TRAITS}
    yes["leaving_care"] = yes["leaving_care"] and older
    who = Facts(age=age, lives=None if lives is LivesWhere.OWN_PLACE and not older else lives, **yes)
    cards, size = query.get("cards", ""), query.get("size", "")
    return Wanted(
        at=query.get("at", "")[:60],
        lang=query.get("lang", "") if query.get("lang") in languages else "en",
        way=_one(Way, query.get("way"), Way.PICTURES),
        who=who,
        uses=query.get("uses", "") if query.get("uses") in STEPS else "",
        cards=int(cards) if cards in {str(one) for one in CARDS_AT_ONCE} else 0,
        size=int(size) if size in ("1", "2", "3") else 2,
        access=_one(Access, query.get("access"), Access.TOUCH),
        by_rows=query.get("by_rows") == "yes",
        asked=query.get("asked") == "yes",
        so=_read_so(query.get("so", "")),
    )


def query_of(wanted: Wanted) -> dict[str, str]:
    """The query that asks for the same; what is empty is left out."""
    who = wanted.who
    query = {
        "at": wanted.at,
        "lang": wanted.lang,
        "way": wanted.way.value,
        "age": who.age.value,
        "lives": who.lives.value if who.lives else "",
        "uses": wanted.uses,
        "access": "" if wanted.access is Access.TOUCH else wanted.access.value,
        "by_rows": "yes" if wanted.by_rows else "",
        "asked": "yes" if wanted.asked else "",
        "cards": str(wanted.cards or ""),
        "size": str(wanted.size),
        "so": _write_so(wanted.so),
        **{name: "yes" if getattr(who, name) else "" for name in TRAITS},
    }
    return {name: value for name, value in query.items() if value}


def only_possible(so: Mapping[str, AnswerValue], bank: QuestionBank) -> dict[str, AnswerValue]:
    """What of this the questionnaire can have been answered with."""
    found = {}
    for code, value in so.items():
        try:
            question = bank.question(code)
        except QuestionUnknown:
            continue
        cards = {one.code for one in question.options}
        places = {one.code for one in question.places} | {"not_for_me"}
        found[code] = AnswerValue(
            chosen=tuple(one for one in value.chosen if one in cards or question.kind == "sentence"),
            places=tuple((card, place) for card, place in value.places if card in cards and place in places),
            row=value.row,
        )
    return found


def _one(kind: Any, value: str | None, otherwise: Any) -> Any:
    try:
        return kind(value)
    except ValueError:
        return otherwise


def _write_so(so: Mapping[str, AnswerValue]) -> str:
    if not so:
        return ""
    known = {code: [one.chosen, one.places, one.row] for code, one in so.items()}
    return base64.urlsafe_b64encode(json.dumps(known, separators=(",", ":")).encode()).decode().rstrip("=")


def _read_so(text: str) -> dict[str, AnswerValue]:
    try:
        padded = text[:LONGEST] + "=" * (-len(text[:LONGEST]) % 4)
        known = json.loads(base64.urlsafe_b64decode(padded)) if text else {}
        return {
            str(code): AnswerValue(
                chosen=tuple(str(one) for one in chosen),
                places=tuple((str(card), str(place)) for card, place in places),
                row=Row(row) if row else None,
            )
            for code, (chosen, places, row) in known.items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}
