"""Whether a child's words name their IRO: what they tell may be about them. Pure.

In: the words, and the names of the IRO, as the desk and as the child knows them. Out: yes or no. Names are
found in any case and without their marks. A part of one that is a word of everybody's too is a name behind a
title or "with", beside another part of it, with a capital within a sentence, or where a sentence begins and
it does something: "Will hit me", not "I will run away" nor "Will you help me?".
"""

import re
import unicodedata
from collections.abc import Collection, Sequence

_WORD = re.compile(r"[^\W\d_]+")
_OFFICER = re.compile(
    r"\b(?:IRO|I\.R\.O|I R O|(?:independent )?review(?:ing)? officer|reviewer)s?\b", re.IGNORECASE
)
_BEGINS = re.compile(r"(?:^|[.!?:;\n]|\b(?:and|but|because|then|when|if))[\s\"“”‘’'(]*$", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|(?:scared|afraid|frightened) of) $", re.IGNORECASE)


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _listed("mr mrs ms miss mx dr sir")
_ORDINARY = _listed(
    "will may hope mark drew art rich day week april june august summer winter long short little best"
    " young old good great bad wise sharp strong hard swift moon sky star king prince page head hand"
    " foot body bell ball price cash power law love church stone rain snow frost fear death home house"
    " hall case black white brown green grey gray blue gold silver wood hill field park lane street"
    " bush rice berry cook driver hunt walker cross bird fish fox wolf lamb bear so do my an he me no"
    " on we us in is it as at by to of or up go oh ok hi if am be"
)
"""Words of children that are names too, more often none; of others it is better to be wrong."""
_PARTICLES = _listed(
    "de da do dos du del della di la le las los el al van von der den ter bin bint ibn abu st"
)
"""Parts of a name that say nothing alone: in their language they are words of every sentence."""
_DONE = _listed(
    "hit beat bit cut put let made told took came went got gave kept left said saw held felt threw"
    " shook swore hurt was had has is did does can could would should will won isn wasn doesn didn"
    " tried locked and"
)


def names_officer(words: str, names: Collection[str]) -> bool:
    """Whether these words name the IRO, or say "my IRO"."""
    said = _plain(words)
    if _OFFICER.search(said):
        return True
    parts = {part for name in names for part in _parts(_plain(name).casefold())}
    found = list(_WORD.finditer(said))
    low = [one[0].casefold() for one in found]
    return any(one in parts and _is_name(said, found, low, at, parts) for at, one in enumerate(low))


def _plain(text: str) -> str:
    """Without the marks over and under its letters: "Zoë" is "Zoe"."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each))


def _parts(name: str) -> list[str]:
    """Each part of a name, and "obrien" of "O'Brien"; a letter alone is none."""
    joined = [re.sub(r"[^\w]", "", piece) for piece in name.split()]
    none = (*_TITLES, *_PARTICLES)
    return [part for part in (*_WORD.findall(name), *joined) if len(part) > 1 and part not in none]


def _is_name(
    said: str, found: Sequence[re.Match[str]], low: Sequence[str], at: int, parts: Collection[str]
) -> bool:
    word, before, after = low[at], low[at - 1 : at] if at else [], low[at + 1 : at + 2]
    if word not in _ORDINARY:
        return True
    beside = [one for one in (*before, *after) if one in parts and one != word]
    until = said[: found[at].start()]
    if beside or _WITH.search(until) or any(one in _TITLES for one in before):
        return True
    if _BEGINS.search(until):
        return any(one in _DONE or one.endswith(("s", "ed")) for one in after)
    return found[at][0][0].isupper() and not said.isupper()
