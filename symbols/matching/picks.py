"""Ranks the concepts of a phrase that was found, each with its reason. Pure.

In: the nodes at which a phrase ends, the words and the text. Out: candidates, the best first, at most five;
an empty tuple where the phrase is known to have no picture; `ONLY_GLUE` where it
only holds a sentence together.
"""

from symbols.matching.grammar import Word, guess_part
from symbols.matching.lexicon import Tongue
from symbols.matching.model import MOST, Candidate, Reason
from symbols.matching.trie import BLANK, GLUE, Entry, Node, walk

# Which uses a guess admits, the likeliest first; after "is" a noun may stand as well as an adjective.
_TAKEN = {"v": ("v", ""), "n": ("n", ""), "a": ("a", "n", ""), "?": ("v", "n", "a", "")}
ONLY_GLUE: tuple[Candidate, ...] = (Candidate(GLUE, Reason.WORD, "only holds the sentence together"),)
UNFIT: tuple[Candidate, ...] = (Candidate(BLANK, Reason.WORD, "no entry fits this use"),)
_KEPT_READY = 64  # spellings of one phrase whose candidates are remembered


def _order(entry: Entry, wanted: tuple[str, ...]) -> int:
    """The likeliest use first, then phrases for any use; a blank is the last resort where that is unsure."""
    blank = entry.concept in (BLANK, GLUE)
    if wanted is _TAKEN["?"]:
        return len(wanted) + blank
    return wanted.index(entry.part) + (blank and not entry.part)


def fitting(nodes: list[Node], words: list[Word], at: int) -> list[Entry]:
    """The entries that fit the use of the word here, strong ones first; as listed among equals."""
    exact = [node for node in nodes if node.exact]
    if exact and len(exact) < len(nodes):
        return fitting(exact, words, at) or fitting([node for node in nodes if not node.exact], words, at)
    entries = [entry for node in nodes for entry in node.ends]
    if any(entry.part for entry in entries):
        wanted = _TAKEN[guess_part(words, at)]
        entries = [entry for entry in entries if entry.part in wanted]
        entries.sort(key=lambda entry: (_order(entry, wanted), entry.concept == BLANK))
    settled = any(not (entry.unsure or entry.concept in (BLANK, GLUE)) for entry in entries)
    return sorted(entries, key=lambda entry: entry.weak or (entry.unsure and settled and not entry.part))


def candidates(
    tongue: Tongue, nodes: list[Node], words: list[Word], at: int, end: int, text: str
) -> tuple[Candidate, ...] | None:
    """Candidates for the phrase of words `at` to `end`; None where no entry fits its use."""
    memo = nodes[0].picks
    for node in nodes:
        if node.parted:
            key = text, guess_part(words, at)
            break
    else:
        key = text, ""
    known = memo.get(key)
    if known is None:
        known = _worked_out(tongue, nodes, words, at, end, text)
        if len(memo) < _KEPT_READY:
            memo[key] = known
    return None if known is UNFIT else known


def of_word(tongue: Tongue, words: list[Word], at: int, text: str) -> tuple[Candidate, ...] | None:
    """The same for a word alone, which keeps its candidates by itself."""
    word = words[at]
    part = guess_part(words, at) if word.parted else ""
    known = word.ready.get(part)
    if known is None:
        known = word.ready[part] = _worked_out(tongue, word.alone, words, at, at + 1, text)
    return None if known is UNFIT else known


def _worked_out(
    tongue: Tongue, nodes: list[Node], words: list[Word], at: int, end: int, text: str
) -> tuple[Candidate, ...]:
    entries = fitting(nodes, words, at)
    if not entries:
        return UNFIT
    return ONLY_GLUE if entries[0].concept == GLUE else _ranked(tongue, entries, words, at, end, text)


def _ranked(
    tongue: Tongue, entries: list[Entry], words: list[Word], at: int, end: int, text: str
) -> tuple[Candidate, ...]:
    if entries[0].concept == BLANK:
        return ()
    said = words[at].folded
    ranked: dict[str, Candidate] = {}
    for entry in entries:
        if entry.concept not in ranked:
            same = [each for each in entries if each.concept == entry.concept]
            nearest = min(same, key=lambda each: _distance(each, said))
            sure = not all(each.unsure for each in same)
            why = _reason(nearest, words, at, end, text)
            ranked[entry.concept] = Candidate(entry.concept, *why, sure=sure)
    ranked.pop(BLANK, None)
    ranked.pop(GLUE, None)
    if end > at + 1 and not any(word.denies for word in words[at:end]):
        for entry, word in _parts(words, at, end):
            part = Candidate(entry.concept, Reason.PART, f'the word "{word}" in it', sure=False)
            ranked.setdefault(entry.concept, part)
    for concept in list(ranked):
        for near in tongue.near.get(concept, ()):
            close = f'close to "{concept.replace("-", " ")}"'
            ranked.setdefault(near, Candidate(near, Reason.NEAR, close, sure=False))
    return tuple(ranked.values())[:MOST]


def _distance(entry: Entry, said: str) -> tuple[bool, bool, int]:
    """How far an entry is from the word said: a concept's own name explains best, then the word itself."""
    own = entry.phrase.lstrip("=")
    return own != entry.concept.replace("-", " "), own != said, len(own)


def _reason(entry: Entry, words: list[Word], at: int, end: int, text: str) -> tuple[Reason, str]:
    said = text.replace("\n", " ")
    if end > at + 1:
        return Reason.PHRASE, f'the phrase "{said}"'
    own = entry.phrase.lstrip("=")
    if words[at].folded != own.lower():
        return Reason.LEMMA, f'"{said}", a form of "{own}"'
    if own.lower() == entry.concept.replace("-", " "):
        return Reason.WORD, f'the word "{said}"'
    return Reason.SYNONYM, f'the word "{said}", listed for this picture'


def _parts(words: list[Word], at: int, end: int) -> list[tuple[Entry, str]]:
    """Shorter phrases inside a phrase: what its words alone would have taken, sure ones first."""
    inside = words[:end]
    found = []
    for place in range(at, end):
        for stop, nodes in walk(inside, place)[::-1]:
            if (place, stop) != (at, end):
                said = " ".join(word.folded for word in words[place:stop])
                found += [
                    (entry, said)
                    for entry in fitting(nodes, words, place)
                    if entry.concept not in (BLANK, GLUE)
                ]
    return sorted(found, key=lambda part: (part[0].unsure, part[0].weak))
