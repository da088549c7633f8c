"""What boards say of their pictures: a picture has no name of its own, only buttons that show it.

In: the JSON of boards. Out: a `FoundPicture` for each picture, its label from the first button that shows
it and further labels as keywords, in the board's language, with the words of other languages from
`strings`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from symbols.packs.model import FoundPicture
from symbols.packs.names import clean_words, label_from
from symbols.packs.tongues import tag


@dataclass
class Shown:
    """What is known of one picture while boards are read."""

    labels: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    lang: str = ""
    category: str = ""
    licence: Mapping[str, Any] = field(default_factory=dict)


def ids_of(value: Any) -> str:
    """An id as text; boards write numbers and texts for the same thing."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def dicts(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of what should be a list of objects."""
    if isinstance(value, list):
        yield from (part for part in value if isinstance(part, dict))


def section(record: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The object under `name`; an empty one where it is none."""
    part = record.get(name)
    return part if isinstance(part, dict) else {}


def add_labels(shown: Mapping[str, Shown], record: Mapping[str, Any]) -> None:
    """Tell each picture (by image id) what the buttons of this board call it."""
    locale = text(record, "locale")
    strings = section(record, "strings")
    for button in dicts(record.get("buttons")):
        picture = shown.get(ids_of(button.get("image_id")))
        label = text(button, "label") or text(button, "vocalization")
        if picture is None or not label:
            continue
        own = clean_words(text(section(strings, locale), label) or label)
        if own and own not in picture.labels:
            picture.labels.append(own)
        if len(picture.labels) == 1:
            picture.lang = picture.lang or tag(locale)
            picture.words.update(_translated(strings, locale, label))
        picture.category = picture.category or clean_words(text(record, "name"))


def describe(key: str, shown: Shown) -> FoundPicture:
    """The picture as a member of a set."""
    label, *others = shown.labels or [label_from(key)]
    return FoundPicture(
        key=key,
        label=label,
        lang=shown.lang or "en",
        words={lang: word for lang, word in shown.words.items() if lang != (shown.lang or "en")},
        keywords=tuple(others),
        category=shown.category,
        licence=clean_words(text(shown.licence, "type"), 500),
        licence_url=clean_words(text(shown.licence, "copyright_notice_url"), 500),
        credit=clean_words(text(shown.licence, "author_name"), 500),
    )


def text(record: Mapping[str, Any], name: str) -> str:
    """The text under `name`; "" where it is none."""
    value = record.get(name)
    return value if isinstance(value, str) else ""


def about(picture: FoundPicture, said: Mapping[str, Any]) -> FoundPicture:
    """`picture` with what our own export noted of it, which says more than buttons can."""
    texts = {
        name: clean_words(text(said, name), 500)
        for name in (
            "label",
            "lang",
            "category",
            "speech",
            "licence",
            "licence_url",
            "credit",
            "source_id",
            "concept",
        )
        if isinstance(said.get(name), str)
    }
    words = {str(lang): word for lang, word in section(said, "words").items() if isinstance(word, str)}
    keywords = said.get("keywords")
    return replace(
        picture,
        **texts,
        words=words,
        keywords=tuple(word for word in keywords if isinstance(word, str))
        if isinstance(keywords, list)
        else (),
        retired=said.get("retired") is True,
        ext=dict(section(said, "ext")),
    )


def _translated(strings: Mapping[str, Any], locale: str, label: str) -> Iterator[tuple[str, str]]:
    for other in strings:
        word = clean_words(text(section(strings, other), label))
        if tag(other) and tag(other) != tag(locale) and word:
            yield tag(other), word
