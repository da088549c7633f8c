"""Pictures for a word that is typed in the editor: by name, then by what the word means. Pure.

In: the word, titles by concept, what is known of pictures. Out: concepts, the nearest first, at most twelve.
"""

from collections.abc import Mapping

from letters.illustrate import Known, candidates
from letters.model import Line
from symbols.folding import fold

MOST = 12
_FAR = 9


def pictures_for(word: str, titles: Mapping[str, str], known: Known) -> tuple[str, ...]:
    """The concepts that fit a typed word or the beginning of one."""
    asked = fold(word)
    if not asked:
        return ()
    near = sorted(
        (_nearness(asked, fold(title)), len(title), at, concept)
        for at, (concept, title) in enumerate(titles.items())
    )
    called = [concept for nearness, _, _, concept in near if nearness < _FAR]
    meant = [each.concept for each in candidates(Line("asked", word, "en"), "", known)]
    return tuple(one for one in dict.fromkeys(called + meant) if one in titles)[:MOST]


def _nearness(asked: str, title: str) -> int:
    if title == asked:
        return 0
    if title.startswith(asked):
        return 1
    if any(word.startswith(asked) for word in title.split()):
        return 2
    return 3 if len(asked) > 2 and asked in title else _FAR
