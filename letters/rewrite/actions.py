"""Next steps: who does what by when; and notes such as "SW to call school" as whole sentences. Pure.

In: a sentence that speaks to the child. Out: an `Action`, or an edit. "Will" is not put in where a record
only has a plan: a letter promises nothing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from letters.rewrite.child import Child
from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.model import Edit
from letters.rewrite.roles import find_role, load_roles
from letters.rewrite.verbs import can_be_verb
from letters.rewrite.words import Word, words_of

PLAN = "plan"
_WHY = "A note becomes a whole sentence. It tells the plan and promises nothing."
_BODIES = listed(
    "school college nursery council team everyone all carers staff service authority parents"
    " agency court police"
)
_MOST_WORDS = 8
_WHEN = re.compile(
    r"\b(?:by|before|within|no later than|at|in|on|during|after|until)\s+(?:(?:the\s+)?(?:end"
    r" of\s+|next\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)?"
    r"\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?|(?:the\s+)?(?:next (?:review|meeting|week|month|term)|end"
    r" of (?:the )?(?:week|month|term|year)|half[- ]term"
    r"|Christmas|Easter|summer|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?:\s+(?:holidays?|\d{4}))?"
    r"|\w+\s+(?:working\s+)?(?:days?|weeks?|months?)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|\b(?:as soon as possible|immediately|ongoing|straight away)\b"
)
_DOES = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?P<who>[^.;:]{1,80}?)\s+(?:to|will|is to|are to|needs? to"
    r"|(?:has |have )?agreed to|should)\s+(?P<what>[a-z].*)$"
)
_PLAN_START = re.compile(r"^\W*(?:\d+[.)]\s*)?The plan is for ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Action:
    """A next step. `by_when` is empty where the record gives no time."""

    who: str
    what: str
    by_when: str = ""


def find_action(sentence: str, child: Child) -> Action | None:
    """The next step that a sentence tells; None where it tells none."""
    plain = _PLAN_START.sub("", sentence)
    match = _DOES.match(plain)
    if match is None or _doer_end(words_of(match["who"]), child) != len(words_of(match["who"])):
        return None
    what = match["what"].rstrip(" .")
    times = [found.group() for found in _WHEN.finditer(what)]
    by_when = times[-1] if times else ""
    return Action(match["who"].strip(), what.replace(by_when, "").strip(" ,") if by_when else what, by_when)


def as_plan(sentence: str, child: Child) -> Edit | None:
    """ "You to see the dentist." -> "The plan is for you to see the dentist."; None for whole sentences."""
    words = words_of(sentence)
    begun = next((at for at, word in enumerate(words) if word.text[0].isalpha()), len(words))
    end = begun + _doer_end(words[begun:], child)
    if end == begun or end + 1 >= len(words) or words[end].low != "to" or words[-1].text == "?":
        return None
    verb = words[end + 1]
    if not (verb.text.islower() and can_be_verb(verb.low) and verb.low not in PREPOSITIONS):
        return None
    first = words[begun]
    keeps = not (
        first.low in ("you", "your", "the", "all", "everyone")
        or first.low in _BODIES
        or _is_role_word(words, begun)
    )
    who = first.text if keeps else first.text[0].lower() + first.text[1:]
    return Edit(first.start, first.end, f"The plan is for {who}", PLAN, _WHY)


def _is_role_word(words: list[Word], at: int) -> bool:
    return find_role(words, at) is not None and not words[at].text.isupper()


def _doer_end(words: list[Word], child: Child) -> int:
    """How many words at the beginning name those who do it; 0 where nobody is named."""
    at = 0
    while at < min(len(words), _MOST_WORDS):
        end = _one_doer(words, at, child)
        if end == at:
            return 0
        at = end
        if at < len(words) and words[at].low in ("and", "&", ",", "/", "or"):
            at += 1
            continue
        return at
    return 0


def _one_doer(words: list[Word], at: int, child: Child) -> int:
    begun = at + 1 if words[at].low in ("the", "your", "both", "current") else at
    if begun >= len(words):
        return at
    role = find_role(words, begun)
    end = role[0] if role else max(begun, _said_end(words, at))
    if not role and (words[begun].low in _BODIES or words[begun].low in ("you", "i", "we")):
        end = begun + 1
    names = {part for each in child.people for part in each.name.lower().split()}
    named = words[end].low if end < len(words) else ""
    if (
        end < len(words)
        and words[end].capital
        and (named in names or is_first_name(named) or named in ("mr", "mrs", "ms", "miss", "dr"))
    ):
        end += 1
        while end < len(words) and words[end].capital and words[end].is_word:
            end += 1
    return end if end > begun else at


def _said_end(words: list[Word], at: int) -> int:
    """The end of a role as it is said to a child, "the person who runs your meeting"; `at` where none is."""
    for said in _said_roles():
        if tuple(word.low for word in words[at : at + len(said)]) == said:
            return at + len(said)
    return at


@lru_cache(maxsize=1)
def _said_roles() -> tuple[tuple[str, ...], ...]:
    said = (tuple(word.low for word in words_of(role.say)) for role in load_roles() if " who " in role.say)
    return tuple(sorted(said, key=len, reverse=True))
