"""The lexicon of a service: the shipped words, and before them what its desk filled in, in any language.

In: an edition. Out: a `Lexicon` for `match`. An edition never changes, so its lexicon is made once.
"""

from collections import OrderedDict
from threading import Lock
from uuid import UUID

from symbols.choices import Choices
from symbols.editions.model import Edition
from symbols.matching.lexicon import Lexicon
from symbols.matching.shipped import shipped_lexicon
from wording.languages import LANGUAGE_CODES

_MOST_KEPT = 16  # services' newest editions; a lexicon is some megabytes
_kept: OrderedDict[UUID | None, Lexicon] = OrderedDict()
_alone = Lock()


def service_lexicon(edition: Edition) -> Lexicon:
    """The words for every language that is shipped or was filled in: labels and phrases of the desk, concepts
    that it added, then ours."""
    key = edition.id
    with _alone:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return found
    made = lexicon_with(edition.choices)
    with _alone:
        _kept[key] = made
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)
    return made


def lexicon_with(choices: Choices) -> Lexicon:
    """The shipped words with those of these choices, for an edition or a draft."""
    filled: dict[str, dict[str, tuple[str, ...]]] = {}
    for concept, one in choices.added.items():
        filled.setdefault("en", {})[concept] = (one.label,)
    for concept, langs in choices.words.items():
        for lang, words in langs.items():
            known = filled.setdefault(lang, {}).get(concept, ())
            said = (*known, *words.phrases, *((words.label,) if words.label else ()))
            filled[lang][concept] = tuple(dict.fromkeys(said))
    tongues = {code: shipped_lexicon(code).tongue(code) for code in {*LANGUAGE_CODES, *filled}}
    lexicon = Lexicon(tongues)
    for lang, concepts in sorted(filled.items()):
        lexicon = lexicon.with_words(lang, concepts)
    return lexicon
