"""Long sentences in two where that is safe. Pure.

In: a sentence that speaks to the child, and the characters where "you" begins another verb. Out: edits, and
a doubt where it stays long. What somebody said, what hangs on "if", and what is in brackets or quotes is
not cut.
"""

import re
from collections.abc import Sequence

from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.model import Change, Doubt, Edit, Kind, applied
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import PLURAL_AUX, can_be_verb
from letters.rewrite.words import Word, words_of

MOST_WORDS = 15
_SHORT_ENOUGH = 11
SPLIT = "split"
_WHY = "Two short sentences are easier than one long one."
_LEAST = 4
_HANGS = listed(
    "if unless whether when whenever while until because although though whilst whereas that which who"
    " what how why where before after since as so than between both either neither"
)
_STARTS = listed("you i we they it he she there this everyone nobody")
_OWNERS = listed("your the my our his her their mum dad")


def shorten(sentence: str) -> tuple[str, list[Change], list[Doubt]]:
    """The sentence in several where it can be, with why, and a doubt where it stays long."""
    parted = _part_who(sentence)
    text, changes = applied(sentence, [parted] if parted else [])
    for _ in range(4):
        if _count(text) <= _SHORT_ENOUGH:
            break
        cut = _cut(text)
        if cut is None:
            break
        text, change = applied(text, [cut])
        changes += change
    longest = max((_count(piece) for piece in _pieces(text)), default=0)
    doubts = (
        [Doubt(Kind.LONG, "", f"This sentence has {longest} words. Can it be said in two?")]
        if longest > MOST_WORDS
        else []
    )
    return text, changes, doubts


def _part_who(text: str) -> Edit | None:
    """ "It was explained to you, who asked what comes next" -> "... to you. You asked what comes next"."""
    found = _YOU_WHO.search(text)
    if found is None or found["before"].lower() in _STARTS_CLAUSE or not found["rest"].strip(" .!?"):
        return None
    return Edit(found.start("who"), found.end("who"), ". You ", SPLIT, _WHY)


_YOU_WHO = re.compile(r"\b(?P<before>[\w’']+) you(?P<who>, who )(?P<rest>[^,;:()\"“‘]*)$")
_STARTS_CLAUSE = listed("not that and but if when because while as until before after since so whether or")


def _pieces(text: str) -> list[str]:
    return [piece for piece in text.replace("? ", ". ").split(". ") if piece]


def _count(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _cut(text: str) -> Edit | None:
    """Where the text can be cut once, from its first long piece."""
    words = words_of(text)
    if len(words) > 400:
        return None
    scene = Scene(list(words))
    begun = 0
    for at, word in enumerate(words):
        if word.text in (".", "?", "!") and not word.quoted:
            begun = at + 1
            continue
        if word.quoted or _depth(words, at) or at - begun < 3:
            continue
        edit = _cut_at(scene, words, begun, at)
        if edit:
            return edit
    return None


def _depth(words: Sequence[Word], at: int) -> bool:
    """Whether a place is inside brackets."""
    near = [word.text for word in words[max(0, at - 60) : at]]
    return near.count("(") > near.count(")")


def _cut_at(scene: Scene, words: Sequence[Word], begun: int, at: int) -> Edit | None:
    low = words[at].low
    if low == "although" and words[at - 1].text == ",":
        return _but(scene, words, begun, at)
    if low == ";" and at + 1 < len(words):
        return _edit(words, at, at + 1)
    if low not in ("and", "but", "so") or at + 2 >= len(words):
        return None
    comma = words[at - 1].text == ","
    if low == "and" and words[at - 1].low in _STARTS and at - begun > 1:
        return None  # "is home and he and you play chess"
    if not _is_whole(scene, words, begun, at - comma) or not _begins_clause(scene, words, at + 1):
        return None
    if (low == "so" and not comma) or len(words) - at < _LEAST:
        return None
    left = {word.low for word in words[begun:at]}
    if left & _HANGS or (left & SPEAKING and not _says_anew(words, at + 1)):
        return None
    return _edit(words, at - comma, at if low in ("but", "so") else at + 1)


def _but(scene: Scene, words: Sequence[Word], begun: int, at: int) -> Edit | None:
    """ "You have settled well, although you find bedtimes hard": in two, with "But"."""
    left = {word.low for word in words[begun:at]}
    whole = _is_whole(scene, words, begun, at - 1) and at + 2 < len(words)
    if not whole or left & (_HANGS | SPEAKING) or not _begins_clause(scene, words, at + 1):
        return None
    return Edit(words[at - 2].end, words[at].end, ". But", SPLIT, _WHY)


def _is_whole(scene: Scene, words: Sequence[Word], begun: int, at: int) -> bool:
    """Whether what stands before has a verb of its own."""
    second = scene.skip_adverbs(begun + 1, 1)
    opens = words[begun].low in ("you", "they", "we") and can_be_verb(scene.low(second)) and second < at
    if opens and at - second > 1 and not any(word.text == "," for word in words[begun:at]):
        return True  # "You live with Jo", not "You bite, kick"
    return any(scene.is_finite(place) and place > begun for place in range(begun, at))


def _begins_clause(scene: Scene, words: Sequence[Word], at: int) -> bool:
    """Whether a doer and its verb follow."""
    verb = _after_doer(scene, words, at)
    if verb == 0:
        return False
    place = scene.skip_adverbs(verb, 1)
    if words[at].capital and words[at].low not in _STARTS and scene.low(place) in PLURAL_AUX:
        return False  # "your carers Jo and Dave are committed": one of two
    return scene.is_finite(place) or (
        words[at].low in ("you", "i", "we", "they") and place < len(words) and _is_plain(words[place])
    )


def _is_plain(word: Word) -> bool:
    return (
        word.text.isalpha()
        and word.text.islower()
        and word.low not in _OWNERS | _HANGS | {"and", "or", "to", "in", "with"}
    )


def _after_doer(scene: Scene, words: Sequence[Word], at: int) -> int:
    """The place after the doer that begins at a place; 0 where none does."""
    low = words[at].low
    if low in _STARTS:
        return at + 1
    begun = at + 1 if low in _OWNERS else at
    role = find_role(words, begun) if begun < len(words) else None
    if role:
        return role[0]
    if words[at].capital and (is_first_name(low) or words[at].low in ("mr", "mrs", "ms", "miss", "dr")):
        end = at + 1
        while end < len(words) and words[end].capital and words[end].is_word:
            end += 1
        return end
    thing = low == "the" and at + 2 < len(words) and words[at + 1].text.islower()
    if thing and scene.is_finite(at + 2) and not scene.is_finite(at + 1):
        return at + 2  # "and the school will arrange"
    return at + 2 if low in _OWNERS and at + 2 < len(words) and scene.is_finite(at + 2) else 0


def _says_anew(words: Sequence[Word], at: int) -> bool:
    """Whether the next part says again who says it."""
    return any(word.low in SPEAKING for word in words[at : at + 4])


def _edit(words: Sequence[Word], start: int, begin: int) -> Edit:
    """A stop in place of the join, and a capital."""
    first = words[begin]
    return Edit(words[start - 1].end, first.end, f". {first.text[:1].upper()}{first.text[1:]}", SPLIT, _WHY)
