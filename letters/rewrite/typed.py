"""A sentence without slips of typing. Pure.

In: a sentence, the child. Out: the same words with one space between them and after a comma, and one kind of
hyphen; where all is in small letters, or a whole sentence in capitals, the names that are known have their
capitals and nothing else.
"""

import re
from functools import lru_cache

from letters.rewrite.child import Child
from letters.rewrite.childs_name import initials_of
from letters.rewrite.first_names import TITLES, is_first_name
from letters.rewrite.lexicon import (
    COORDINATORS,
    DETERMINERS,
    NO_NAMES,
    OPENERS,
    PREPOSITIONS,
    is_adverb,
    listed,
)
from letters.rewrite.roles import load_roles
from letters.rewrite.short_forms import known_initials
from letters.rewrite.terms import care_initials
from letters.rewrite.verbs import (
    AUXILIARIES,
    MODALS,
    base_of_s,
    can_be_verb,
    is_past,
    is_s_form,
    parts_of_speech,
)

# Tabs and broken lines stay.
_SPACES = re.compile(r"[ \u00a0]{2,}")
# Those that never break a line are the plain one; those that are seen only at the end of a line go.
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\ufffe": "-", "\u00ad": None})
_COMMA = re.compile(r"(?<=[a-z]{2}),(?=[A-Za-z]{2})")
_WORDS = re.compile(r"[^\W\d_]+(?:['’&][^\W\d_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]+")


def as_typed(sentence: str, child: Child) -> str:
    """The sentence as it would be typed with care."""
    plain = _COMMA.sub(", ", _SPACES.sub(" ", sentence.translate(_HYPHENS)))
    if plain.islower():
        return _in_sentence_case(plain, child, _names(child) | ({child.name.lower()} - _VERBS))
    names = frozenset(_LETTERS.findall(_called(child))) - COORDINATORS
    return _in_sentence_case(plain, child, names) if _is_shouted(plain, child) else plain


def _names(child: Child) -> frozenset[str]:
    """The names that are known, but for what a sentence may well have as a word: "will", "grace", "rose"."""
    called = _called(child).split()
    return frozenset(part for part in called if not parts_of_speech(part) & _ALSO_WORDS)


def _called(child: Child) -> str:
    own = (each for each in child.words.values() if each[:1].isupper())
    return " ".join([child.name, child.full_name, *(each.name for each in child.people), *own]).lower()


_ALSO_WORDS = frozenset(["VB", "MD", "JJ"])
_VERBS = AUXILIARIES | MODALS | listed("mark rose hope grace may")


def _is_shouted(plain: str, child: Child) -> bool:
    """A sentence in capitals alone, no heading: the child or a verb is in it, it is long or has a stop."""
    if not plain.isupper():
        return False
    lows = [word.lower() for word in _WORDS.findall(plain)]
    long = len(lows) > _HEADING or plain.rstrip().endswith(".") or "," in plain
    return len(lows) > 2 and (long or any(low in _OF_SENTENCES or low == child.name.lower() for low in lows))


_HEADING = 5
_OF_SENTENCES = AUXILIARIES | listed("he she they him her his their we i you to not")


def _in_sentence_case(plain: str, child: Child, names: frozenset[str]) -> str:
    """ "AMIR ENJOYS P.E." -> "Amir enjoys P.E."; "amir has seen the iro" -> "Amir has seen the IRO"."""
    found = [*_WORDS.finditer(plain)]
    spelt: list[str] = []
    for at, match in enumerate(found):
        before = plain[found[at - 1].end() : match.start()] if at else plain[: match.start()]
        after = found[at + 1].group().lower() if at + 1 < len(found) else ""
        title = found[at - 1].group().lower() if at else ""
        name = title in TITLES and (title != "miss" or not parts_of_speech(_owner(match.group().lower())))
        dotted = len(match.group()) == 1 and plain[match.end() : match.end() + 1] == "." and plain.isupper()
        kept = not name and (_stays(match.group(), child) or dotted)
        name = name or (_is_name(match.group(), before, after, names) and title not in _BEFORE_VERBS)
        spelt += [before, match.group().upper() if kept else _spelt(match.group(), name)]
    text = "".join([*spelt, plain[found[-1].end() :] if found else plain])
    first = _LETTER.search(text)
    return text if first is None else text[: first.start()] + first[0].upper() + text[first.end() :]


def _spelt(word: str, name: bool) -> str:
    return word.capitalize() if name or _owner(word.lower()) == "i" else word.lower()


def _owner(low: str) -> str:
    """ "rowan's" is Rowan."""
    return low.split("'")[0].split("’")[0]


def _stays(word: str, child: Child) -> bool:
    """Initials that records have, or the child's own."""
    bare = _owner(word)
    if word.islower():
        return bare in _KNOWN_SMALL
    own = len(bare) > 1 and bare in initials_of(child) and bare.lower() not in _SMALL_WORDS
    return own or bare in _initials()


def _is_name(word: str, before: str, after: str, names: frozenset[str]) -> bool:
    """Somebody who is known, a first name, a title, a day, a month; in capitals what no list of words has."""
    owned = _owner(word.lower())
    if owned in MODALS | {"may"}:
        modal = after in _AFTER_MODAL or ("VB" in parts_of_speech(after) and not is_s_form(after))
        return (owned in names and not modal) or (owned == "may" and before.strip()[-1:].isdigit())
    if owned == "miss":
        return not parts_of_speech(_owner(after)) - _NAMED
    kinds = parts_of_speech(owned)
    first = is_first_name(owned) and not kinds & _ALSO_WORDS and owned not in NO_NAMES
    if first or owned in names or owned in TITLES or owned in _CALENDAR:
        return True
    if owned in _SMALL_WORDS or is_adverb(owned) or word.islower():
        return False
    acts = is_s_form(owned) and can_be_verb(base_of_s(owned))
    return not kinds - _NAMED and not (acts or is_past(owned) or owned.endswith(("ing", "ed")))


# Initials that are no words, so that they are known in small letters too.
_KNOWN_SMALL = listed("sw fc iro pep camhs lac cla neet uasc iha rha ehcp sgo ssw senco gp nfa")
_NAMED = frozenset(["NNP", "NNPS"])
_SMALL_WORDS = COORDINATORS | PREPOSITIONS | DETERMINERS | OPENERS | AUXILIARIES
_AFTER_MODAL = listed("be have not he she they it i we you the")
_BEFORE_VERBS = MODALS - {"may"} | listed("not didn't doesn't don't")
_CALENDAR = listed(
    "monday tuesday wednesday thursday friday saturday sunday mon tues weds thurs fri january february april"
    " june july august september october november december jan feb aug sept oct nov dec christmas easter"
    " ramadan diwali"
)


@lru_cache(maxsize=1)
def _initials() -> frozenset[str]:
    """The initials that records are known to have, but for those that are words: "IT", "SEND", "SAT"."""
    roles = {each for role in load_roles() for each in (role.role, *role.also)}
    known = frozenset(each for each in {*known_initials(), *roles, *care_initials()} if each.isupper())
    return known - {"A", "I", "IT", "AM", "RE", "OK", "IE", "US", "SEND", "SAT"}
