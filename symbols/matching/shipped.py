"""The lexicons that come with the product: our English one, and words of denial for other languages.

In: the files in `symbols/lexicon/`. Out: `shipped_lexicon`. Read once per process.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from symbols.matching.grammar import Kind
from symbols.matching.lexicon import Lexicon, Tongue, parsed, primary
from symbols.matching.trie import BLANK, GLUE, Entry
from symbols.matching.trust import Evidence, trusting

FOLDER = Path(__file__).resolve().parents[1] / "lexicon"


@cache
def shipped_lexicon(lang: str) -> Lexicon:
    """Our own words for a language's concepts; for a language without a file, only how it says no."""
    code = primary(lang)
    if code in _shipped_languages():
        return shipped_with(code, Evidence(**_beside(code, "evidence")))
    denials = _load(FOLDER / "denials.toml").get(code, [])
    return Lexicon({code: Tongue(code, kinds=dict.fromkeys(denials, Kind.DENIES | Kind.FUNCTION))})


def shipped_with(code: str, evidence: Evidence) -> Lexicon:
    """Our own words for a language that has a file, trusted as far as this evidence goes."""
    sayings = _beside(code, "idioms")
    tongue = _tongue(code, _load(FOLDER / f"{code}.toml"), sayings)
    return Lexicon({code: trusting(tongue, evidence, _entries(sayings))})


@cache
def _shipped_languages() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("??.toml"))


def _beside(code: str, what: str) -> dict[str, Any]:
    file = FOLDER / f"{code}-{what}.toml"
    return _load(file) if file.exists() else {}


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _tongue(lang: str, tables: dict[str, Any], sayings: dict[str, Any]) -> Tongue:
    def lists(name: str) -> dict[str, tuple[str, ...]]:
        return {key: tuple(words) for key, words in tables.get(name, {}).items()}

    return Tongue(
        lang=lang,
        entries=tuple(_entries(tables, sayings)),
        kinds=_kinds(lists("kinds")),
        own_forms=lists("forms"),
        slots=lists("slots"),
        denied=lists("denied"),
        near=lists("near"),
        kept=frozenset(tables.get("kept", [])) | frozenset(tables.get("people", [])),
        people=frozenset(tables.get("people", [])),
        things=frozenset(tables.get("things", [])),
        together=frozenset(tables.get("together", [])),
        company=tables.get("company", ""),
        of_church=frozenset(tables.get("of_church", [])),
        slippery=frozenset(tables.get("slippery", [])),
        before_names=lists("before_names"),
        at_work=frozenset(tables.get("at_work", [])),
        saying_no=lists("saying_no"),
        vague=frozenset(tables.get("vague", [])),
    )


def _entries(*files: dict[str, Any]) -> list[Entry]:
    """What the files tell, concepts first, so that a concept wins over a blank for the same phrase."""
    told = [
        parsed(concept, words)
        for tables in files
        for concept, all_words in tables.get("concepts", {}).items()
        for words in all_words
    ]
    rest = ((BLANK, "blank"), (GLUE, "glue"))
    return told + [
        parsed(mark, words) for mark, name in rest for tables in files for words in tables.get(name, [])
    ]


def _kinds(lists: dict[str, tuple[str, ...]]) -> dict[str, int]:
    kinds: dict[str, int] = {}
    for name, words in lists.items():
        bit: int = getattr(Kind, name.upper())
        for word in words:
            kinds[word] = kinds.get(word, 0) | bit
    return kinds
