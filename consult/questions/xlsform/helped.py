"""The help of a question, joined from the notes before it and its hint. Pure.

In: texts by language. Out: one text for each language, and what a person must know about it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consult.questions.xlsform.headers import ENGLISH, Texts


@dataclass(frozen=True)
class Helped:
    """`texts`: language -> help; `uneven`: languages that lack a part which English has, or have one more."""

    texts: Mapping[str, str]
    uneven: tuple[str, ...] = ()

    def told(self, columns: Texts) -> list[str]:
        """What a person must know about it."""
        said = columns.languages()
        if self.texts and not self.texts.get(ENGLISH):
            others = ", ".join(said.get(one, one) for one in self.texts)
            return [f"its help did not come in: it has no English words, but others ({others})"]
        return [
            f"its help says less or more than the English one in {said.get(one, one)}" for one in self.uneven
        ]


def joined_help(parts: Sequence[Mapping[str, str]]) -> Helped:
    """In every language that one of them is in."""
    languages = dict.fromkeys(language for one in parts for language, text in one.items() if text)
    joined = {lang: " ".join(one[lang] for one in parts if one.get(lang)) for lang in languages}
    uneven = (
        lang for lang in languages if any(bool(one.get(lang)) != bool(one.get(ENGLISH)) for one in parts)
    )
    return Helped(joined, tuple(uneven))
