"""First names and titles, and whether she or he is meant by them. Pure.

In: a name, a role. Out: "she", "he", or nothing where it could be anyone.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

from letters.rewrite.roles import load_roles, role_of

_HERE = Path(__file__).resolve().parent
TITLES = {
    "mr": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dr": None,
    "sir": "he",
    "prof": None,
    "cllr": None,
}


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str | None]:
    lists = tomllib.loads((_HERE / "names.toml").read_text("utf-8"))
    she, he = (set(lists[key].lower().split()) for key in ("she", "he"))
    either = dict.fromkeys(she & he)
    return {**dict.fromkeys(she, "she"), **dict.fromkeys(he, "he"), **either}


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that we know."""
    return word.lower() in _first_names()


def gender_of_name(name: str) -> str | None:
    """Whom a name as written mostly belongs to; None where it could be anyone."""
    parts = name.lower().replace(".", "").split()
    if parts and parts[0] in TITLES:
        return TITLES[parts[0]]
    for role in load_roles():
        if role.gender and name.lower() in (role.role, *role.also):
            return role.gender
    return _first_names().get(parts[0]) if parts else None


def gender_of_known(name: str, role: str) -> str | None:
    """The gender of one of the child's people, where their role or name tells."""
    entry = role_of(role)
    by_role = entry[0].gender if entry else None
    low = role.lower()
    by_word = "she" if "mother" in low else "he" if "father" in low else _by_words(low)
    return by_role or by_word or gender_of_name(name)


def _by_words(role: str) -> str | None:
    """ "aunt and kinship carer", "twin sister", "girlfriend"."""
    genders = {entry[0].gender for part in role.split() if (entry := role_of(part))} - {None}
    friend = "she" if "girlfriend" in role else "he" if "boyfriend" in role else None
    return genders.pop() if len(genders) == 1 else friend
