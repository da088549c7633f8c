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

FOLDER = Path(__file__).resolve().parents[1] / "lexicon"


@cache
def shipped_lexicon(lang: str) -> Lexicon:
    """Our own words for a language's concepts; for a language without a file, only how it says no."""
    code = primary(lang)
    file = FOLDER / f"{code}.toml"
    denials = _load(FOLDER / "denials.toml").get(code, [])
    if code in _shipped_languages():
        tongue = _tongue(code, _load(file))
    else:
        tongue = Tongue(code, kinds=dict.fromkeys(denials, Kind.DENIES | Kind.FUNCTION))
    return Lexicon({code: tongue})


@cache
def _shipped_languages() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("??.toml"))


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _tongue(lang: str, tables: dict[str, Any]) -> Tongue:
    def lists(name: str) -> dict[str, tuple[str, ...]]:
        return {key: tuple(words) for key, words in tables.get(name, {}).items()}

    return Tongue(
        lang=lang,
        entries=tuple(_entries(tables)),
        kinds=_kinds(lists("kinds")),
        own_forms=lists("forms"),
        slots=lists("slots"),
        denied=lists("denied"),
        near=lists("near"),
        kept=frozenset(tables.get("kept", [])) | frozenset(tables.get("people", [])),
        people=frozenset(tables.get("people", [])),
        vague=frozenset(tables.get("vague", [])),
    )


def _entries(tables: dict[str, Any]) -> list[Entry]:
    told = [
        parsed(concept, words) for concept, all_words in tables["concepts"].items() for words in all_words
    ]
    blank = [parsed(BLANK, words) for words in tables.get("blank", [])]
    glue = [parsed(GLUE, words) for words in tables.get("glue", [])]
    return [*told, *blank, *glue]


def _kinds(lists: dict[str, tuple[str, ...]]) -> dict[str, int]:
    kinds: dict[str, int] = {}
    for name, words in lists.items():
        bit: int = getattr(Kind, name.upper())
        for word in words:
            kinds[word] = kinds.get(word, 0) | bit
    return kinds
