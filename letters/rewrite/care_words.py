"""Care words become plain ones: the child's own, else ours. Pure.

In: a sentence, the child. Out: edits, sentences that explain a word, doubts. A word that only a person can
put plainly is asked. Which words mean something else is told by `friends`.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from letters.rewrite.child import Child
from letters.rewrite.friends import LEAVE_ALONE, is_care_word
from letters.rewrite.lexicon import COORDINATORS, PREPOSITIONS
from letters.rewrite.model import Doubt, Edit, Kind
from letters.rewrite.verbs import SINGULAR_AUX
from letters.rewrite.words import Word, words_of
from wording.glossary import Term, TermFound, find_terms, load_glossary

WORD = "care word"
OWN = "own word"
_FILE = Path(__file__).resolve().parent / "plain_words.tsv"
_DETERMINERS = frozenset(["the", "a", "an", "your", "his", "her", "their", "my", "our", "this"])
# Roles are named by `roles`; here they would be found a second time.
_ROLES = frozenset(
    ["social worker", "IRO", "key worker", "designated teacher", "independent reviewing officer"]
)
_OWN_THINGS = frozenset(
    ["health assessment", "IHA", "PEP", "EHCP", "pathway plan", "personal education plan", "placement"]
)


@dataclass(frozen=True, slots=True)
class Plain:
    """How a written form is put plainly (see the head of the file)."""

    term: str
    how: str
    words: str


@dataclass(slots=True)
class Worded:
    """What care words ask for in one sentence."""

    edits: list[Edit]
    explained: list[str]
    doubts: list[Doubt]


@lru_cache(maxsize=1)
def load_plain() -> Mapping[str, Plain]:
    """Every written form in small letters and how it is put."""
    found = {}
    for line in _FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            term, written, how, words = line.split("\t")
            found[_key(written)] = Plain(term, how, words)
    return found


def _key(written: str) -> str:
    return " ".join(written.lower().replace("-", " ").replace("’", "'").split())


@lru_cache(maxsize=1)
def _terms() -> tuple[Term, ...]:
    """The glossary's terms with the further forms and false friends of this folder."""
    glossary = {term.term: term for term in load_glossary()}
    forms: dict[str, list[str]] = {name: [*term.forms] for name, term in glossary.items()}
    for written, plain in _written():
        forms.setdefault(plain.term, []).append(written)
    return tuple(
        _merged(name, tuple(dict.fromkeys(written)), glossary.get(name)) for name, written in forms.items()
    )


def _written() -> list[tuple[str, Plain]]:
    rows = [line.split("\t") for line in _FILE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [(written, Plain(term, how, words)) for term, written, how, words in rows]


def _merged(name: str, forms: tuple[str, ...], term: Term | None) -> Term:
    leave = (*(term.leave_alone if term else ()), *LEAVE_ALONE.get(name, ()))
    # What stood in the way of "can contact the centre" is told by `friends` with more care.
    leave = tuple(
        each for each in leave if name != "contact" or not each.startswith(("can ", "may ", "contact the"))
    )
    return Term(name, term.say if term else "", forms, leave, bool(term and term.exact_case))


def word_plainly(sentence: str, child: Child) -> Worded:
    """What the care words of a sentence become."""
    words = words_of(sentence)
    starts = [word.start for word in words]
    done = Worded([], [], [])
    for found in find_terms(sentence, _terms()):
        first = bisect_left(starts, found.start)
        last = bisect_left(starts, found.end)
        if (
            first >= last
            or words[first].quoted
            or (found.term in _ROLES and found.term.lower() not in child.words)
        ):
            continue
        if last < len(words) and words[last].capital and words[last].is_word and _is_role(found.term):
            continue
        if is_care_word(found.term, words, first, last) and _fits_case(found, words):
            _put(sentence, words, first, found, child, done)
    return done


def _is_role(term: str) -> bool:
    return term in ("advocate", "independent visitor", "personal adviser", "foster carer", "carer")


def _fits_case(found: TermFound, words: list[Word]) -> bool:
    return found.written != "PA" and not (
        found.written.isupper() and all(word.text.isupper() for word in words)
    )


def _put(sentence: str, words: list[Word], first: int, found: TermFound, child: Child, done: Worded) -> None:
    own = _own_word(found, child)
    plain = load_plain().get(_key(found.written))
    if own:
        _edit(sentence, words, first, found, Plain(found.term, _how_own(own), _to_child(own)), OWN, done)
    elif plain is None or plain.how == "d":
        ask = f"“{found.written}” is a hard word. How would you say it to {child.name}?"
        done.doubts.append(
            Doubt(Kind.CARE_WORD, found.written, ask, found.say or (plain.words if plain else ""))
        )
    elif plain.how == "e":
        done.explained.append(plain.words)
    else:
        _edit(sentence, words, first, found, plain, WORD, done)


def _own_word(found: TermFound, child: Child) -> str:
    written = found.written.lower()
    for key in (found.term.lower(), written):
        if key in child.words and (key == written or len(written.split()) <= len(found.term.split()) + 1):
            return child.words[key]
    return ""


def _how_own(own: str) -> str:
    first = own.split()[0]
    return "w" if first.lower() in _DETERMINERS or first[0].isupper() else "n"


def _to_child(own: str) -> str:
    return "your " + own[3:] if own.lower().startswith("my ") else own


def _edit(
    sentence: str, words: list[Word], first: int, found: TermFound, plain: Plain, what: str, done: Worded
) -> None:
    before = words[first - 1] if first else None
    start, new = found.start, plain.words
    if before and before.low in _DETERMINERS and before.end + 1 >= start:
        own_start = new.split()[0].lower() in _DETERMINERS
        if plain.how == "w" or own_start:
            start = before.start
        elif before.low in ("a", "an"):
            start, new = before.start, f"{article_for(new)} {new}"
    elif found.written.lower().startswith(("a ", "an ")) and plain.how == "n":
        new = f"{article_for(new)} {new}"
    elif (
        found.term in _OWN_THINGS
        and _is_bare(before)
        and not new.startswith(("at ", "living", "live", "went"))
    ):
        new = f"your {new}"
    opens = not any(word.is_word and not word.text.isdigit() for word in words if word.start < start)
    if (opens or sentence[:start].rstrip().endswith(":")) and sentence[start].isupper():
        new = new[0].upper() + new[1:]
    why = f"“{found.written}” is a care word; this is what it means to a child."
    done.edits.append(
        Edit(start, found.end, new, what, "This is the child’s own word." if what == OWN else why)
    )


def _is_bare(before: Word | None) -> bool:
    """Whether nothing says whose it is: "PEP took place", "since placement"."""
    return before is None or not before.is_word or before.low in PREPOSITIONS | COORDINATORS | SINGULAR_AUX


def article_for(words: str) -> str:
    """ "a" or "an"."""
    return (
        "an" if words[:1].lower() in "aeiou" and not words.lower().startswith(("uni", "use", "one")) else "a"
    )
