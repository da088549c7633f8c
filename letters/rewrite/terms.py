"""Care words in a sentence, the longest first; false friends win over them. Pure; a look-up for each word.

In: words of a sentence. Out: `Found`s in order: the glossary's terms, with the further written forms and
false friends of this folder.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from letters.rewrite.friends import LEAVE_ALONE
from letters.rewrite.verbs import parts_of_speech
from letters.rewrite.words import Word, words_of
from wording.glossary import load_glossary

_FILE = Path(__file__).resolve().parent / "plain_words.tsv"


@dataclass(frozen=True, slots=True)
class Plain:
    """How a written form is put plainly (see the head of the file)."""

    term: str
    how: str
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """A care word at words `start` up to `end`. `say`: what the glossary advises."""

    term: str
    start: int
    end: int
    say: str


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of writing a term; without a term it is a false friend. `exact`: capitals as they stand."""

    parts: tuple[str, ...]
    exact: tuple[str, ...]
    term: str
    say: str


def key_of(written: str) -> str:
    """A written form as the look-up has it."""
    return " ".join(_and(part) for word in words_of(written) for part in word.low.split("-"))


def _and(part: str) -> str:
    """ "&" is "and", and "C.A.M.H.S." is "camhs"."""
    return "and" if part == "&" else _without_stops(part)


def _without_stops(part: str) -> str:
    bare = part.replace(".", "")
    return bare if bare.isalpha() else part


@lru_cache(maxsize=1)
def load_plain() -> Mapping[str, Plain]:
    """Every written form and how it is put."""
    return {key_of(written): plain for written, plain in _rows()}


def care_initials() -> frozenset[str]:
    """The written forms that are initials: "PEP", "CAMHS"."""
    return frozenset(written for written, _ in _rows() if written.isupper())


def _rows() -> Iterator[tuple[str, Plain]]:
    """The file's rows, after what follows from them: several of what has initials ("FGCs") are asked."""
    rows = [
        line.split("\t")
        for line in _FILE.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    for term, written, _, words in rows:
        if written.isalpha() and written.isupper():
            yield f"{written}s", Plain(term, "d", words)
    for term, written, how, words in rows:
        yield written, Plain(term, how, words)
        if _can_be_one_word(written):
            yield written.replace(" ", ""), Plain(term, how, words)


def _can_be_one_word(written: str) -> bool:
    """ "key worker" is also written "keyworker"."""
    joined = written.replace(" ", "")
    return written.count(" ") == 1 and joined.isalpha() and written.islower() and not parts_of_speech(joined)


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, tuple[_Form, ...]]:
    """Forms by their first word, the longest first, a false friend before a term."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], _Form] = {}
    for form in _all_forms():
        found.setdefault((form.parts, form.exact), form)
    by_first: dict[str, list[_Form]] = {}
    for form in found.values():
        by_first.setdefault(form.parts[0], []).append(form)
    return {first: tuple(sorted(forms, key=_rank)) for first, forms in by_first.items()}


def _rank(form: _Form) -> tuple[int, bool]:
    return -len(form.parts), bool(form.term)


def _all_forms() -> Iterator[_Form]:
    says = {term.term: term.say for term in load_glossary()}
    for term in load_glossary():
        for written in (term.term, *term.forms):
            yield _form(written, term.term, term.say, term.exact_case)
        for friend in term.leave_alone:
            # "can contact the centre" is told apart by `friends`, with more care.
            if term.term != "contact" or not friend.startswith(
                ("can ", "may ", "will ", "could ", "contact the")
            ):
                yield _form(friend, "", "", False)
    for written, plain in _rows():
        yield _form(written, plain.term, says.get(plain.term, ""), False)
    for friends in LEAVE_ALONE.values():
        for friend in friends:
            yield _form(friend, "", "", False)


def _form(written: str, term: str, say: str, exact: bool) -> _Form:
    parts = tuple(key_of(written).split())
    capitals = tuple(
        word.text for word in words_of(written) if word.text[:2].isupper() and len(word.text) > 1
    )
    return _Form(parts, capitals if exact or capitals else (), term, say)


def find_care_words(words: Sequence[Word]) -> Iterator[Found]:
    """The care words of a sentence from left to right."""
    parts = [(_and(part), at) for at, word in enumerate(words) for part in word.low.split("-")]
    place = 0
    forms = _forms()
    while place < len(parts):
        form = _form_at(forms, parts, place, words)
        if form is None or _is_longer_without(form, _form_at(forms, parts, place + 1, words)):
            place += 1
            continue
        end = place + len(form.parts)
        if form.term:
            yield Found(form.term, parts[place][1], parts[end - 1][1] + 1, form.say)
        place = end


def _form_at(
    forms: Mapping[str, tuple[_Form, ...]],
    parts: Sequence[tuple[str, int]],
    place: int,
    words: Sequence[Word],
) -> _Form | None:
    """The longest form that begins at a place."""
    begun = forms.get(parts[place][0], ()) if place < len(parts) else ()
    return next((each for each in begun if _fits(each, parts, place, words)), None)


def _is_longer_without(form: _Form, then: _Form | None) -> bool:
    """ "the risk management plan": without "the" more of it is known."""
    return then is not None and form.parts[0] in _ARTICLES and len(then.parts) >= len(form.parts)


_ARTICLES = frozenset(["the", "a", "an", "your"])


_AT_A_TIME = frozenset(["after", "before", "during", "following"])


def _fits(form: _Form, parts: Sequence[tuple[str, int]], place: int, words: Sequence[Word]) -> bool:
    end = place + len(form.parts)
    if end > len(parts) or any(parts[place + at][0] != part for at, part in enumerate(form.parts)):
        return False
    if not form.term and form.parts[0] == "contact" and place and parts[place - 1][0] in _AT_A_TIME:
        return False  # "After contact you often ...", not "can contact you"
    first, last = parts[place][1], parts[end - 1][1]
    whole = (place == 0 or parts[place - 1][1] != first) and (end == len(parts) or parts[end][1] != last)
    texts = [_without_stops(word.text) for word in words[first : last + 1]]
    return whole and all(capital in texts for capital in form.exact)
